package layout

// breaks marks where a line may begin: after spaces, or by UAX#14. A break that
// falls before something invisible moves on to the next cluster.
func (s *Setter) breaks(seen trait) {
	if s.o.Spaces {
		if seen&hard != 0 {
			s.afterSpaces()
		}
		return // else measure has marked them
	}
	i := 0
	for it := s.seg.LineIterator(); it.Next(); {
		l := it.Line()
		for i = max(i, l.Offset+len(l.Text)); i < len(s.info) && s.info[i]&infoStart == 0; {
			i++
		}
		if i < len(s.info) {
			s.info[i] |= infoBreak
		}
	}
	s.whole()
}

func (s *Setter) afterSpaces() {
	space := false
	for i, f := range s.info {
		if f&infoStart == 0 {
			continue
		}
		if space && f&infoSpace == 0 {
			s.info[i] = f | infoBreak
		}
		space = f&infoSpace != 0
	}
}

// whole forbids lines to end inside an isolated number that has spaces in it, as
// long as a line can hold it: a phone number on two lines is dialled wrong.
func (s *Setter) whole() {
	offs, i := s.para.Offsets(), 0
	for _, sp := range s.spans {
		for int(offs[i]) < sp.Lo {
			i++
		}
		lo, w, spaces := i, 0, false
		for ; int(offs[i]) < sp.Hi; i++ {
			w += int(s.info[i] & infoWidth)
			spaces = spaces || s.info[i]&infoSpace != 0
		}
		if spaces && w <= s.o.Width {
			for k := lo + 1; k < i; k++ {
				s.info[k] &^= infoBreak
			}
		}
	}
}
