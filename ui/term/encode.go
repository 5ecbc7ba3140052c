package term

import (
	"slices"
	"strings"
	"unicode/utf8"

	"qari/bidi"
	"qari/bidi/layout"
)

// A Painter draws a stretch of text in a style of its own numbering, all but [Bold].
type Painter func(style int, text string) string

// Bold is the one bit of a style number that is not the painter's own: the stretch is
// drawn in the bold face. Only [Kitty] looks at it, and there it is the last word: a
// painter for kitty sets bold where the bit is, and nowhere else.
const Bold = 1 << 16

// Encode appends columns [from,to) of a line as the terminal must be sent them,
// whole cells only. Neighbouring cells of one style are painted together. text is what
// the line's offsets point into; the line is laid out with unshaped letters
// (layout.Options.Letters) unless the contract [Contract.Shapes].
//
// Law: what is appended is as wide as the cells in [from,to), in any contract.
//
// Law: it does not begin with a character of no width: the renderer would lose it at
// the start of a row.
func (p Profile) Encode(dst []byte, l *layout.Line, text string, from, to int, style func(layout.Cell) int, paint Painter) []byte {
	pen := pen{paint: paint, dst: dst}
	var glyph []byte
	for _, s := range p.order(l, from, to, style) {
		glyph = s.glyph(glyph[:0], l, text)
		pen.put(style(l.Cells[s.look])^s.face, glyph)
	}
	return pen.lift()
}

// Columns returns, for each column that Encode fills of [from,to), the index of the
// cell whose letters are sent there. A terminal that turns text round and tells of the
// mouse by its own grid means these; one that tells of the column seen needs no map.
func (p Profile) Columns(l *layout.Line, from, to int) []int {
	var at []int
	for _, s := range p.order(l, from, to, func(layout.Cell) int { return 0 }) {
		for range l.Cells[s.cell].Width {
			at = append(at, s.cell)
		}
	}
	return at
}

// A slot is one cell of what is sent, in the order it is sent.
type slot struct {
	cell   int    // whose letters, by its index in the line
	look   int    // whose style: another one's, where colours stay and letters turn
	face   int    // Bold where its weight is changed
	mirror bool   // undo the mirroring of L4: the terminal does it again
	keep   string // characters of no width that are sent where the text has them
	fence  string // what stands behind it
}

// order is what is sent of columns [from,to), each cell once.
func (p Profile) order(l *layout.Line, from, to int, style func(layout.Cell) int) []slot {
	from, to = whole(l, from, to)
	switch p.Contract {
	case Kitty:
		return kitty(l, from, to, style)
	case Runs, RunsMirrored:
		if p.Unfenced {
			return unfenced(l, from, to)
		}
		return runs(l, from, to)
	case Logical:
		return logical(l, from, to)
	case Forms, BDSM:
	}
	return seen(nil, from, to)
}

// seen is visual order: cells as they are.
func seen(slots []slot, from, to int) []slot {
	slots = slices.Grow(slots, to-from)
	for i := from; i < to; i++ {
		slots = append(slots, slot{cell: i, look: i})
	}
	return slots
}

// whole returns the indexes of the cells that lie in columns [from,to) entirely.
func whole(l *layout.Line, from, to int) (lo, hi int) {
	col := 0
	for i, c := range l.Cells {
		if col < from {
			lo = i + 1
		}
		if col += int(c.Width); col <= to {
			hi = i + 1
		}
	}
	return lo, max(lo, hi)
}

// glyph appends what stands in the slot.
func (s slot) glyph(dst []byte, l *layout.Line, text string) []byte {
	c := l.Cells[s.cell]
	glyph := l.Glyph(c)
	if s.mirror {
		for _, r := range string(glyph) {
			if m, ok := bidi.Mirror(r); ok {
				r = m
			}
			dst = utf8.AppendRune(dst, r)
		}
	} else {
		dst = append(dst, glyph...)
	}
	if s.keep != "" && len(glyph) > 0 && int(c.Hi) <= len(text) && !strings.ContainsRune(string(glyph), zwj) {
		for _, r := range text[c.Lo:c.Hi] {
			if strings.ContainsRune(s.keep, r) {
				dst = utf8.AppendRune(dst, r)
			}
		}
	}
	return append(dst, s.fence...)
}

// initial is the first character drawn in a cell.
func initial(l *layout.Line, i int) rune {
	r, _ := utf8.DecodeRune(l.Glyph(l.Cells[i]))
	return r
}

// class is the bidi class of a cell, by what is drawn there; NSM where nothing is.
func class(l *layout.Line, i int) bidi.Class {
	if c := l.Cells[i]; c.Off == c.End {
		return bidi.NSM
	}
	return bidi.ClassOf(initial(l, i))
}

// A pen gathers neighbours of one style.
type pen struct {
	paint    Painter
	dst, run []byte
	style    int
}

func (p *pen) put(style int, glyph []byte) {
	if len(glyph) == 0 {
		return
	}
	if style != p.style {
		p.lift()
		p.style = style
	}
	p.run = append(p.run, glyph...)
}

// lift paints what was gathered.
func (p *pen) lift() []byte {
	if len(p.run) > 0 {
		p.dst = append(p.dst, p.paint(p.style, clean(string(p.run)))...)
		p.run = p.run[:0]
	}
	return p.dst
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

const zwj = '\u200d'
