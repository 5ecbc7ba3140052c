package layout

// breaks marks where a line may begin: after spaces, or by UAX#14. A break that
// falls before something invisible moves on to the next cluster.
func (s *Setter) breaks(seen trait) {
	switch {
	case !s.o.Spaces:
		s.annex()
	case seen&hard != 0:
		s.afterSpaces() // else measure has marked them
	}
	s.whole()
}

// annex marks the opportunities of UAX#14.
func (s *Setter) annex() {
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

// whole forbids lines to end inside an isolate, as long as a line can hold it: a
// phone number on two lines is dialled wrong, and half an address cannot be clicked.
func (s *Setter) whole() {
	offs, i := s.para.Offsets(), 0
	for _, sp := range s.spans {
		for int(offs[i]) < sp.Lo {
			i++
		}
		lo := i
		for int(offs[i]) < sp.Hi {
			i++
		}
		if int(s.cols[i]-s.cols[lo]) > s.o.Width {
			continue
		}
		for k := lo + 1; k < i; k++ {
			s.info[k] = s.info[k]&^infoBreak | infoWhole
		}
	}
}
