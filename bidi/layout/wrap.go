package layout

// Law: the lines of a paragraph, in order, hold every byte of it once; none is
// wider than Options.Width, unless a single cluster is; spaces at a line's end hang.

// Next sets l to the paragraph's next line, reusing l's buffers, and reports
// whether there was one. An empty paragraph has one empty line.
func (s *Setter) Next(l *Line) bool {
	if s.done {
		return false
	}
	lo, hi := s.next, len(s.info)
	if s.o.Width > 0 {
		hi = s.wrap(lo)
	}
	s.next, s.done = hi, hi == len(s.info)
	s.line(l, lo, hi)
	return true
}

// wrap returns where the line that begins at rune lo ends: the last break before
// it overflows; within a word only if the word alone is too wide.
func (s *Setter) wrap(lo int) int {
	width, last, cells := 0, lo, s.o.Width
	if lo == 0 {
		cells = max(1, cells-s.o.Indent)
	}
	for i := lo; i < len(s.info); i++ {
		f := s.info[i]
		if f&infoBreak != 0 {
			last = i
		}
		if f&infoSpace != 0 {
			width += 1 + s.o.Gap
			continue
		}
		width += int(f & infoWidth)
		if f&infoTaken != 0 && s.o.LamAlef == 2 {
			width++
		}
		if width <= cells || f&(infoWidth|infoTaken) == 0 {
			continue
		}
		if last > lo {
			return last
		}
		return s.cut(lo, i)
	}
	return len(s.info)
}

// cut ends a line inside a word, before the cluster of rune i, or after it if it
// is the line's only one.
func (s *Setter) cut(lo, i int) int {
	for i > lo && s.info[i]&infoStart == 0 {
		i--
	}
	if i > lo && s.shown(lo, i) {
		return i
	}
	for i++; i < len(s.info) && s.info[i]&infoStart == 0; i++ {
	}
	return i
}

// shown reports whether runes [lo,hi) hold a cluster.
func (s *Setter) shown(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if s.info[lo]&infoStart != 0 {
			return true
		}
	}
	return false
}
