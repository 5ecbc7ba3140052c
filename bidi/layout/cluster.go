package layout

// Law: every rune of a paragraph belongs to exactly one cluster, a cluster is at
// least one cell wide and at most maxCells, and no line begins inside one.

// maxMarks is how many marks are drawn on one base. Real text has three (shadda,
// vowel, Quranic sign); ten thousand are an attack on the terminal.
const maxMarks = 8

// maxCells is how wide a cluster may be: four people with a skin tone each. What the
// annex would join beyond that (a thousand Hangul consonants, a chain of emoji) is cut.
const maxCells = 16

// graphemes marks the clusters of UAX#29. Plain text needs no segmenter: in it what
// is wider than nothing begins a cluster (see measure). A cluster that shows nothing
// (an alef inside a lam-alef, a removed control) belongs to the one before it.
func (s *Setter) graphemes() {
	for i := range s.info {
		s.info[i] &^= infoStart | infoBreak
	}
	for it := s.seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		s.cluster(g.Offset, g.Offset+len(g.Text))
	}
}

// cluster marks the beginning of a cluster that has runes with cells, and cuts it
// where it grows too wide. Marks in front of them (at a paragraph's start, or behind a
// control) are left to what stands before: no cell begins with a mark.
func (s *Setter) cluster(lo, hi int) {
	cells, start, marks := info(0), lo, false
	for i := lo; i < hi; i++ {
		w := s.info[i] & infoWidth
		if w == 0 {
			marks = marks || s.shaped[i] > 0
			continue
		}
		if cells == 0 && marks {
			start = i
		}
		if cells += w; cells > maxCells {
			cells, start = w, i
		}
		s.info[start] |= infoStart
	}
}

// first gives marks that open the paragraph a base of their own: a row may not
// begin with something zero cells wide.
func (s *Setter) first() {
	for i, r := range s.shaped {
		if s.info[i]&infoStart != 0 {
			return
		}
		if r > 0 {
			s.info[i] |= infoStart | 1
			s.orphan = i
			return
		}
	}
}
