package layout

import (
	"unicode/utf8"

	"qari/bidi"
)

// A Cell is one grapheme cluster on a line: what is drawn, coloured, clicked and
// selected as one. Lo and Hi are bytes of the paragraph's text, equal for a kashida
// of ours; Off and End are bytes of Line.Glyphs.
type Cell struct {
	Lo, Hi   int32
	Off, End int32
	Width    uint8 // columns
	Level    bidi.Level
}

// A Line is one line of a paragraph. Cells stand in visual order, left to right,
// without the spaces that hang at its end.
type Line struct {
	Lo, Hi int        // bytes of the paragraph's text, hanging spaces included
	Width  int        // columns of all cells
	Base   bidi.Level // paragraph level: odd is right to left
	Last   bool       // the paragraph's last line
	Cells  []Cell
	Glyphs []byte // shaped, mirrored, in visual order
}

// RTL reports whether the line belongs to a right-to-left paragraph.
func (l *Line) RTL() bool { return l.Base&1 == 1 }

// Visual returns the line as a terminal without bidi should be sent it.
func (l *Line) Visual() string { return string(l.Glyphs) }

// Glyph returns what is drawn in a cell.
func (l *Line) Glyph(c Cell) []byte { return l.Glyphs[c.Off:c.End] }

// ColumnOf returns the leftmost column of the cell that shows byte off of the
// text. A byte that is not shown has the column of what the line shows next in
// reading order; at the end (hanging spaces) that is the column after the last one:
// Width from left to right, -1 from right to left.
func (l *Line) ColumnOf(off int) int {
	col, next, found := 0, len(l.Cells), -1
	for i, c := range l.Cells {
		switch {
		case int(c.Lo) <= off && off < int(c.Hi):
			return col
		case int(c.Lo) > off && (next == len(l.Cells) || c.Lo < l.Cells[next].Lo):
			next, found = i, col
		}
		col += int(c.Width)
	}
	if next < len(l.Cells) || l.RTL() {
		return found
	}
	return l.Width
}

// ByteAt returns the text byte whose cell covers column col; left and right of the
// line it is the line's nearer end in reading order.
func (l *Line) ByteAt(col int) int {
	if col < 0 {
		return l.edge(l.RTL())
	}
	at := 0
	for _, c := range l.Cells {
		if at += int(c.Width); col < at {
			return int(c.Lo)
		}
	}
	return l.edge(!l.RTL())
}

func (l *Line) edge(end bool) int {
	if end {
		return l.Hi
	}
	return l.Lo
}

// line builds the line of runes [lo,hi): L1, L2, then cell by cell.
func (s *Setter) line(l *Line, lo, hi int) {
	offs := s.para.Offsets()
	*l = Line{Cells: grown(l.Cells, hi-lo), Glyphs: grown(l.Glyphs, 3*(hi-lo)), Base: s.para.Base(), Last: s.done}
	l.Lo, l.Hi = int(offs[lo]), int(offs[hi])
	end := s.trim(lo, hi)
	s.justify(lo, end)
	s.levels = s.para.LineLevels(s.levels[:0], lo, end)
	s.runs = bidi.VisualRuns(s.runs[:0], s.levels)
	for _, r := range s.runs {
		if r.Level&1 == 0 {
			s.forward(l, lo+int(r.Lo), lo+int(r.Hi), end, r.Level)
		} else {
			s.backward(l, lo+int(r.Lo), lo+int(r.Hi), end, r.Level)
		}
	}
	if s.from != nil {
		s.restore(l)
		if lo == 0 {
			l.Lo = 0 // with what vanished in front of it
		}
	}
}

// trim returns the end of a line without the spaces that hang there.
func (s *Setter) trim(lo, hi int) int {
	end := hi
	for i := hi - 1; i >= lo; i-- {
		if s.info[i]&infoSpace != 0 {
			end = i
		} else if s.info[i]&infoWidth != 0 || s.shaped[i] > 0 {
			break
		}
	}
	return end
}

// forward appends the clusters that begin in [lo,hi), left to right.
func (s *Setter) forward(l *Line, lo, hi, end int, level bidi.Level) {
	for i := s.start(lo, hi); i < hi; {
		next := s.start(i+1, end)
		s.cell(l, i, next, level)
		i = next
	}
}

// backward appends them right to left (L2); marks stay behind their base (L3).
// Clusters of one character, nearly all, are set here; others by cell. What grows
// is held in locals: the hottest loop of the room writes to memory only what it must.
func (s *Setter) backward(l *Line, lo, hi, end int, level bidi.Level) {
	offs, classes, shaped, infos := s.para.Offsets(), s.para.Classes()[:hi], s.shaped[:hi], s.info[:hi]
	last := hi - 1
	for last >= lo && infos[last]&infoStart == 0 {
		last--
	}
	next, simple := s.start(last+1, end), s.simple()
	cells, glyphs, width := l.Cells, l.Glyphs, 0
	for i := last; i >= lo; i-- {
		f := infos[i]
		if f&infoStart == 0 {
			continue
		}
		if next != i+1 || !simple || classes[i] == bidi.ON {
			l.Cells, l.Glyphs = cells, glyphs
			s.cell(l, i, next, level)
			cells, glyphs = l.Cells, l.Glyphs
		} else {
			cells = cells[:len(cells)+1]
			c := &cells[len(cells)-1] // field by field: a literal is built aside and copied
			c.Lo, c.Hi, c.Off = offs[i], offs[i+1], int32(len(glyphs))
			switch r := shaped[i]; {
			case r >= 0x800 && r < 0x10000: // surrogates were decoded away
				glyphs = append(glyphs, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
			case r < utf8.RuneSelf:
				glyphs = append(glyphs, byte(r))
			default:
				glyphs = utf8.AppendRune(glyphs, r)
			}
			c.End, c.Width, c.Level = int32(len(glyphs)), uint8(f&infoWidth), level
			width += int(c.Width)
		}
		next = i
	}
	l.Cells, l.Glyphs = cells, glyphs
	l.Width += width
}

// simple reports whether nothing but its own character can stand in a cell: no
// spread spaces, no kashida, no mark without a base.
func (s *Setter) simple() bool {
	return s.o.Gap == 0 && !s.o.Justify && s.orphan < 0
}

// start returns the first cluster at or after rune i, or end.
func (s *Setter) start(i, end int) int {
	for i < end && s.info[i]&infoStart == 0 {
		i++
	}
	return i
}

// cell appends the cluster of runes [lo,hi): mirrored at odd levels (L4), with at
// most maxMarks marks.
func (s *Setter) cell(l *Line, lo, hi int, level bidi.Level) {
	odd := level&1 == 1
	offs, classes := s.para.Offsets(), s.para.Classes()
	l.Cells = append(l.Cells, Cell{Lo: offs[lo], Hi: offs[hi], Off: int32(len(l.Glyphs)), Level: level})
	c := &l.Cells[len(l.Cells)-1]
	if lo == s.orphan {
		l.Glyphs = append(l.Glyphs, "\u00a0"...)
	}
	marks := 0
	for k := lo; k < hi; k++ {
		r := s.shaped[k]
		if r <= 0 {
			continue
		}
		w := s.info[k] & infoWidth
		if w == 0 {
			if marks++; marks > maxMarks {
				continue
			}
		} else if odd && classes[k] == bidi.ON {
			if m, ok := bidi.Mirror(r); ok {
				r = m
			}
		}
		c.Width += uint8(w)
		l.Glyphs = appendRune(l.Glyphs, r)
	}
	if s.info[lo]&infoSpace != 0 {
		c.Width += s.spread(l, lo)
	}
	c.End = int32(len(l.Glyphs))
	l.Width += int(c.Width)
	if odd && len(s.fill.points) > 0 { // the stretch before a letter stands to its right
		s.tatweel(l, lo, level)
	}
}

// appendRune is utf8.AppendRune with the three-byte case, every presentation form,
// first.
func appendRune(dst []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	case r >= 0x800 && r < 0xD800, r >= 0xE000 && r < 0x10000:
		return append(dst, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(dst, r)
}

// restore turns offsets of the replaced text into offsets of the text as given.
func (s *Setter) restore(l *Line) {
	l.Lo, l.Hi = int(s.from[l.Lo]), int(s.from[l.Hi])
	for i := range l.Cells {
		c := &l.Cells[i]
		ours := c.Lo == c.Hi
		c.Lo, c.Hi = s.from[c.Lo], s.from[c.Hi]
		if c.Lo == c.Hi && !ours { // one of several cells that stand for one character
			_, n := utf8.DecodeRuneInString(s.text[c.Lo:])
			c.Hi += int32(n)
		}
	}
}

// grown empties s, with room for n.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, 0, n)
	}
	return s[:0]
}
