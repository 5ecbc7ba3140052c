package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"qari/bidi"
	"qari/bidi/layout"
	"qari/reader"
)

// field is one line of text being typed, in any direction: shaped and reordered as
// the reader's own text is, edited in logical order, marks one by one.
type field struct {
	text string
	at   int // byte of text the next character goes to
}

// maxField bounds a field: a pasted book is not a search.
const maxField = 1 << 10

// insert types text at the cursor.
func (f *field) insert(s string) {
	s = strings.ToValidUTF8(s, "")
	if len(f.text)+len(s) > maxField {
		return
	}
	f.text = f.text[:f.at] + s + f.text[f.at:]
	f.at += len(s)
}

// paste types text that came from outside, disarmed.
func (f *field) paste(s string) { f.insert(reader.Field(s)) }

// key edits; it reports whether the key was one of the field's.
func (f *field) key(k tea.KeyPressMsg) bool {
	switch k.Keystroke() {
	case "backspace", "ctrl+h":
		_, n := utf8.DecodeLastRuneInString(f.text[:f.at])
		f.text, f.at = f.text[:f.at-n]+f.text[f.at:], f.at-n
	case "delete":
		_, n := utf8.DecodeRuneInString(f.text[f.at:])
		f.text = f.text[:f.at] + f.text[f.at+n:]
	case "ctrl+w", "alt+backspace":
		to := strings.LastIndexFunc(strings.TrimRight(f.text[:f.at], " "), unicode.IsSpace) + 1
		f.text, f.at = f.text[:to]+f.text[f.at:], to
	case "ctrl+u":
		f.text, f.at = f.text[f.at:], 0
	case "left":
		f.step(f.rtl())
	case "right":
		f.step(!f.rtl())
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.text)
	default:
		if k.Text == "" {
			return false
		}
		f.insert(k.Text)
	}
	return true
}

// step moves the cursor a character on or back in reading order.
func (f *field) step(on bool) {
	if on {
		_, n := utf8.DecodeRuneInString(f.text[f.at:])
		f.at += n
		return
	}
	_, n := utf8.DecodeLastRuneInString(f.text[:f.at])
	f.at -= n
}

func (f *field) rtl() bool { return f.direction() == bidi.RTL }

// direction is the field's own, by its first strong character.
func (f *field) direction() bidi.Direction {
	if d := bidi.FirstStrong(f.text); d != bidi.Auto {
		return d
	}
	return bidi.LTR
}

// draw lays the field out in width cells and gives the column of the cursor in
// them. A text wider than that shows the line the cursor is on.
func (f *field) draw(width int) (layout.Line, int) {
	o := layout.Options{Width: max(1, width-1), Base: f.direction()}
	lines := layout.Lines(f.text, o)
	i := 0
	for i+1 < len(lines) && f.at >= lines[i+1].Lo {
		i++
	}
	l := lines[i]
	if f.rtl() {
		if f.at >= l.Hi || l.ColumnOf(f.at) < 0 {
			return l, max(0, width-1-l.Width-trailing(f.text[l.Lo:min(f.at, l.Hi)]))
		}
		return l, width - l.Width + l.ColumnOf(f.at)
	}
	if f.at >= l.Hi {
		return l, min(width-1, l.Width+trailing(f.text[l.Lo:l.Hi]))
	}
	return l, l.ColumnOf(f.at)
}

// trailing counts the spaces at the end of s: typed, but hanging in the layout.
func trailing(s string) int { return len(s) - len(strings.TrimRight(s, " ")) }
