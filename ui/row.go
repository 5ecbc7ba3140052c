package ui

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"qari/bidi"
	"qari/bidi/layout"
)

// join makes the text of a row: pieces by column, blanks between, nothing past the
// window's edge.
func (m *Model) join(r row) string {
	slices.SortStableFunc(r, func(a, b piece) int { return a.col - b.col })
	if m.o.Profile.Detects && leftward(len(r), func(i int) *layout.Line { return &r[i].line }) {
		return m.joinLeftward(r)
	}
	var out []byte
	at := 0
	for _, p := range r {
		from := max(0, at-p.col)
		if p.col >= m.width || from >= p.line.Width {
			continue
		}
		out = append(out, strings.Repeat(" ", max(0, p.col-at))...)
		to := min(p.line.Width, m.width-p.col)
		out = m.o.Profile.Encode(out, &p.line, p.text, from, to, m.faced(p.style), m.paint)
		at = p.col + width(&p.line, from, to) + from
	}
	if m.o.Profile.Contract.Reorders() {
		return m.whole(string(out), at)
	}
	return string(out)
}

// leftward reports whether a row of n lines, from left to right, is one that a terminal
// which goes by the first letter lays from the right: whether, sent so, it begins with
// such a letter.
func leftward(n int, line func(int) *layout.Line) bool {
	for i := n - 1; i >= 0; i-- {
		l, first, rtl := line(i), -1, false
		for _, c := range l.Cells {
			if first >= 0 && int(c.Lo) > first {
				continue
			}
			switch r, _ := utf8.DecodeRune(l.Glyph(c)); bidi.ClassOf(r) {
			case bidi.R, bidi.AL:
				first, rtl = int(c.Lo), true
			case bidi.L:
				first, rtl = int(c.Lo), false
			}
		}
		if first >= 0 {
			return rtl
		}
	}
	return false
}

// joinLeftward is join for a terminal that finds out each row's direction by itself,
// and lays a right-to-left one from the right edge: what stands at the right is sent
// first, its margin before it.
func (m *Model) joinLeftward(r row) string {
	var out []byte
	at := m.width // what is left of it is not drawn yet
	for _, p := range slices.Backward(r) {
		to := min(p.line.Width, at-p.col)
		if to <= 0 {
			continue
		}
		drawn := width(&p.line, 0, to)
		out = append(out, strings.Repeat(" ", at-p.col-drawn)...)
		out = m.o.Profile.Encode(out, &p.line, p.text, 0, to, p.style, m.paint)
		at = p.col
	}
	return m.whole(string(out), m.width-at)
}

// whole pads a row that ends at column at, and makes it one that is sent whole or not
// at all. The renderer sends the cells that changed; a terminal that reorders would
// put those, a stretch of a row by itself, in an order of their own. So every cell of
// the row carries a hash of it, as the id of a link that leads nowhere (OSC 8).
func (m *Model) whole(text string, at int) string {
	if text == "" {
		return ""
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // never fails
	id := strconv.FormatUint(uint64(h.Sum32()), 36)
	open := linkOpen + id + ";" + linkEnd
	text = strings.ReplaceAll(text, linkOpen, linkOpen+id+".")
	text = strings.ReplaceAll(text, linkClose, open)
	return open + text + strings.Repeat(" ", max(0, m.width-at)) + linkClose
}

// OSC 8: a link begins with an id and an address, and ends where the next begins.
const (
	linkOpen  = "\x1b]8;id="
	linkEnd   = "\x1b\\"
	linkClose = "\x1b]8;;" + linkEnd
)

// width is what Encode draws of columns [from,to): whole cells only.
func width(l *layout.Line, from, to int) int {
	col, w := 0, 0
	for _, c := range l.Cells {
		if col >= from && col+int(c.Width) <= to {
			w += int(c.Width)
		}
		col += int(c.Width)
	}
	return w
}
