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

// pasteLimit is how much of a paste is looked at.
const pasteLimit = 4 * maxField

// insert types text at the cursor, as much as there is room for.
func (f *field) insert(s string) {
	s = strings.ToValidUTF8(letters(s), "")
	for len(f.text)+len(s) > maxField {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	f.text = f.text[:f.at] + s + f.text[f.at:]
	f.at += len(s)
}

// paste types text that came from outside, disarmed.
func (f *field) paste(s string) {
	f.insert(reader.Field(strings.ToValidUTF8(s[:min(len(s), pasteLimit)], "")))
}

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

// draw lays the field out in a box of width cells, at its right edge or at its left:
// the text, the spaces hanging at its end, and a cell for the cursor behind them. It
// gives the columns of the text and of the cursor. Of a text wider than the box the
// line with the cursor on it is shown.
func (f *field) draw(width int, right bool) (l layout.Line, start, cursor int) {
	lines := layout.Lines(f.text, layout.Options{Width: max(1, width-1), Base: f.direction()})
	i := 0
	for i+1 < len(lines) && f.at >= lines[i+1].Lo {
		i++
	}
	l = lines[i]
	room := max(0, width-1-l.Width)
	hanging := min(room, trailing(f.text[l.Lo:l.Hi]))
	if right {
		start = room - hanging
	}
	before := min(hanging, trailing(f.text[l.Lo:max(l.Lo, min(f.at, l.Hi))])) // of the cursor
	col := l.ColumnOf(f.at)
	if !f.rtl() {
		if col == l.Width {
			col += before
		}
		return l, start, start + col
	}
	start += hanging + 1
	if col < 0 {
		col -= before
	}
	return l, start, max(0, start+col)
}

// trailing counts the spaces at the end of s: typed, but hanging in the layout.
func trailing(s string) int { return len(s) - len(strings.TrimRight(s, " ")) }
