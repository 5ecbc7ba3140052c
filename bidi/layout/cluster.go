package layout

// Law: every rune of a paragraph belongs to exactly one cluster, a cluster is at
// least one cell wide, and no line begins inside one.

// maxMarks is how many marks are drawn on one base. Real text has three (shadda,
// vowel, Quranic sign); ten thousand are an attack on the terminal.
const maxMarks = 8

// clusters marks where clusters begin. Plain text needs no segmenter: what is
// wider than nothing begins one.
func (s *Setter) clusters(seen trait) {
	if seen&hard != 0 {
		s.graphemes()
	} else {
		for i, f := range s.info {
			if f&infoWidth != 0 {
				s.info[i] = f | infoStart
			}
		}
	}
	s.first()
	s.borne()
}

// borne takes spaces that carry a mark for what they are: letters without ink. No
// line ends at one.
func (s *Setter) borne() {
	last := 0
	for i, f := range s.info {
		if f&infoStart != 0 {
			last = i
		} else if f&infoWidth == 0 && s.shaped[i] > 0 {
			s.info[last] &^= infoSpace
		}
	}
}

// graphemes marks the clusters of UAX#29. One that shows nothing (an alef inside
// a lam-alef, a removed control) belongs to the one before it.
func (s *Setter) graphemes() {
	for it := s.seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		for i := g.Offset; i < g.Offset+len(g.Text); i++ {
			if s.info[i]&infoWidth != 0 {
				s.info[g.Offset] |= infoStart
				break
			}
		}
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
