package term

import (
	"slices"
	"strings"
	"unicode/utf8"

	"qari/bidi"
	"qari/bidi/layout"
)

// logical is Encode for terminals that reorder and join by themselves: the cells of
// columns [from,to) in reading order, not mirrored. The line should be laid out with
// layout.Options.Letters: what such a terminal joins is letters, not forms.
func logical(dst []byte, l *layout.Line, text string, from, to int, style func(layout.Cell) int, paint Painter) []byte {
	var run []byte
	now := 0
	flush := func() {
		if len(run) > 0 {
			dst = append(dst, paint(now, clean(string(run)))...)
		}
		run = run[:0]
	}
	for _, c := range reading(l, from, to) {
		if s := style(c); s != now {
			flush()
			now = s
		}
		run = letters(run, l, c, text)
	}
	flush()
	return dst
}

// reading returns the cells of columns [from,to) in reading order. Cells of one
// character (one spelled out, or a letter and the kashida before it) are right to
// left, or all spaces.
func reading(l *layout.Line, from, to int) []layout.Cell {
	cells := make([]layout.Cell, 0, len(l.Cells))
	col := 0
	for _, c := range l.Cells {
		if col >= from && col+int(c.Width) <= to {
			cells = append(cells, c)
		}
		col += int(c.Width)
	}
	slices.Reverse(cells)
	slices.SortStableFunc(cells, func(a, b layout.Cell) int { return int(a.Lo - b.Lo) })
	return cells
}

// letters appends what stands in a cell, its mirroring undone (L4 is the terminal's
// own), and the joiners and marks of direction of its text: they take no cell, and
// without them a word joins where it must not.
func letters(dst []byte, l *layout.Line, c layout.Cell, text string) []byte {
	glyph := string(l.Glyph(c))
	for _, r := range glyph {
		if m, ok := bidi.Mirror(r); ok && c.Level&1 == 1 {
			r = m
		}
		dst = utf8.AppendRune(dst, r)
	}
	if int(c.Hi) > len(text) || strings.ContainsRune(glyph, zwj) {
		return dst
	}
	for _, r := range text[c.Lo:c.Hi] {
		switch r {
		case zwnj, zwj, lrm, rlm:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

const (
	zwnj = 0x200C
	zwj  = 0x200D
	lrm  = 0x200E
	rlm  = 0x200F
)
