package layout

import (
	"qari/bidi"
	"qari/bidi/arabic"
)

// Law: a justified line is exactly full or exactly as wide as its words: it is left
// ragged when spaces and kashida within these limits cannot fill it.
const (
	maxKashida = 3 // cells of tatweel in a word
	maxSpread  = 3 // extra cells of a space, the last two only once kashida is used up
)

// A point is where a word is stretched: n cells of tatweel before rune at.
type point struct{ at, n, priority int }

// fill says how the current line is stretched.
type fill struct {
	each   int     // cells added to every space, and one more where infoWide says so
	points []point // kashida
}

// justify decides how the line of runes [lo,hi) is filled: spaces by one cell
// each, then kashida, then spaces again. Last lines stay as they are.
func (s *Setter) justify(lo, hi int) {
	s.fill = fill{points: s.fill.points[:0]}
	if !s.o.Justify || s.done || s.o.Width <= 0 {
		return
	}
	width, spaces := s.extent(lo, hi)
	slack := s.room(lo) - width
	if slack <= 0 || spaces == 0 {
		return
	}
	if slack > spaces && s.o.Kashida {
		slack -= s.stretch(lo, hi, slack-spaces)
	}
	if slack > spaces*maxSpread {
		s.fill.points = s.fill.points[:0]
		return
	}
	s.fill.each = slack / spaces
	s.widen(lo, hi, spaces, slack%spaces)
}

// widen spreads more cells over the spaces of runes [lo,hi), evenly in logical order.
func (s *Setter) widen(lo, hi, spaces, more int) {
	k := 0
	for i := lo; i < hi; i++ {
		if s.info[i]&infoSpace == 0 {
			continue
		}
		if (k+1)*more/spaces > k*more/spaces {
			s.info[i] |= infoWide
		}
		k++
	}
}

// extent is the natural width of runes [lo,hi) and how many spaces are in them.
func (s *Setter) extent(lo, hi int) (width, spaces int) {
	for _, f := range s.info[lo:hi] {
		width += int(f & infoWidth)
		if f&infoSpace != 0 {
			width += s.o.Gap
			spaces++
		}
	}
	return width, spaces
}

// stretch places up to want cells of kashida, one cell a word and round, the best
// points first, and returns how many it placed.
func (s *Setter) stretch(lo, hi, want int) int {
	s.points(lo, hi)
	placed := 0
	for round := 1; round <= maxKashida; round++ {
		for priority := 1; priority <= 7; priority++ {
			for i := range s.fill.points {
				if p := &s.fill.points[i]; p.priority == priority && placed < want {
					p.n++
					placed++
				}
			}
		}
	}
	return placed
}

// points collects the kashida point of every right-to-left word in [lo,hi).
func (s *Setter) points(lo, hi int) {
	runes, levels := s.para.Runes(), s.para.Levels()
	for i := lo; i < hi; {
		if s.info[i]&infoSpace != 0 {
			i++
			continue
		}
		j := i
		for j < hi && s.info[j]&infoSpace == 0 {
			j++
		}
		if at, priority := arabic.Kashida(runes, i, j); priority > 0 && levels[at]&1 == 1 {
			s.fill.points = append(s.fill.points, point{at: at, priority: priority})
		}
		i = j
	}
}

// spread widens the space at rune i and returns the cells added.
func (s *Setter) spread(l *Line, i int) uint8 {
	n := s.o.Gap + s.fill.each
	if s.info[i]&infoWide != 0 {
		n++
	}
	for range n {
		l.Glyphs = append(l.Glyphs, ' ')
	}
	return uint8(n)
}

// tatweel appends the stretch that stands before the letter at rune i, a cell
// without source: copies and searches never see it.
func (s *Setter) tatweel(l *Line, i int, level bidi.Level) {
	for _, p := range s.fill.points {
		if p.at != i || p.n == 0 {
			continue
		}
		at := s.para.Offsets()[i]
		c := Cell{Lo: at, Hi: at, Off: int32(len(l.Glyphs)), Width: uint8(p.n), Level: level}
		for range p.n {
			l.Glyphs = append(l.Glyphs, "ـ"...)
		}
		c.End = int32(len(l.Glyphs))
		l.Width += p.n
		l.Cells = append(l.Cells, c)
	}
}
