package term

import (
	"unicode/utf8"

	"qari/bidi/layout"
)

// A Painter draws a stretch of text in a style of its own numbering.
type Painter func(style int, text string) string

// Encode appends columns [from,to) of a line as the terminal must be sent them,
// whole cells only. Neighbouring cells of one style are painted together: a sequence
// inside a word would cut its letters apart in terminals that join. text is what the
// line's offsets point into.
//
// Law: what is appended is as wide as the cells in [from,to), in any contract.
func (p Profile) Encode(dst []byte, l *layout.Line, text string, from, to int, style func(layout.Cell) int, paint Painter) []byte {
	if !p.Contract.Shapes() { // runs, kitty: until they have files of their own
		return logical(dst, l, text, from, to, style, paint)
	}
	col, start, now := 0, -1, 0
	flush := func(end int) {
		if start >= 0 && end > start {
			dst = append(dst, paint(now, clean(string(l.Glyphs[start:end])))...)
		}
		start = -1
	}
	for _, c := range l.Cells {
		w := int(c.Width)
		if col < from || col+w > to {
			flush(int(c.Off))
		} else if s := style(c); start < 0 || s != now {
			flush(int(c.Off))
			start, now = int(c.Off), s
		}
		col += w
	}
	if n := len(l.Cells); n > 0 {
		flush(int(l.Cells[n-1].End))
	}
	return dst
}

// clean is the last check before the terminal: text was disarmed when it was read,
// and here no control byte passes whatever happened in between (C0, DEL, and C1 as
// UTF-8).
func clean(s string) string {
	if !armed(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r >= ' ' && r != 0x7F && (r < 0x80 || r >= 0xA0) {
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}

func armed(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ', c == 0x7F:
			return true
		case c == 0xC2 && i+1 < len(s) && s[i+1] < 0xA0:
			return true
		case c == 0xC2 && i+1 == len(s):
			return true
		}
	}
	return !utf8.ValidString(s)
}
