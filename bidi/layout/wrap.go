package layout

import "slices"

// Law: the lines of a paragraph, in order, hold every byte of it once; none is
// wider than Options.Width, unless a single cluster is; spaces at a line's end hang;
// none ends inside an isolate that fits a line.

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
	over := s.overflow(lo, s.room(lo))
	if over == len(s.info) {
		return over
	}
	for i := over; i > lo; i-- {
		if s.info[i]&infoBreak != 0 {
			return i
		}
	}
	return s.cut(lo, over)
}

// room is how many cells the line that begins at rune lo may fill.
func (s *Setter) room(lo int) int {
	if lo == 0 {
		return max(1, s.o.Width-s.o.Indent)
	}
	return s.o.Width
}

// fits reports whether the paragraph is one line.
func (s *Setter) fits() bool {
	return s.o.Width <= 0 || int(s.cols[len(s.info)]) <= s.room(0)
}

// overflow returns the first rune from lo on that does not fit into the cells of a
// line. Spaces and marks always do.
func (s *Setter) overflow(lo, cells int) int {
	i, _ := slices.BinarySearch(s.cols[lo+1:], s.cols[lo]+int32(cells)+1)
	for i += lo; i < len(s.info); i++ {
		if f := s.info[i]; f&infoSpace == 0 && f&(infoWidth|infoTaken) != 0 {
			break
		}
	}
	return i
}

// columns sums up the cells before each rune, as lines are cut: with the gaps, and
// a lam-alef in two cells if so asked.
func (s *Setter) columns() {
	if s.o.Width <= 0 {
		return
	}
	var cells [infoStart]int32 // of a rune, by the lower bits of its info
	for f := range cells {
		cells[f] = int32(info(f) & infoWidth)
		if info(f)&infoSpace != 0 {
			cells[f] += int32(s.o.Gap)
		}
		if info(f)&infoTaken != 0 && s.o.LamAlef == 2 {
			cells[f]++
		}
	}
	n := len(s.info)
	if cap(s.cols) <= n {
		s.cols = make([]int32, n+n/4+1)
	}
	s.cols = s.cols[:n+1]
	at, cols := int32(0), s.cols[1:]
	for i, f := range s.info {
		at += cells[f&(infoStart-1)]
		cols[i] = at
	}
}

// cut ends a line inside a word, before the cluster of rune i and the isolate it is
// in, or after the cluster if it is the line's only one.
func (s *Setter) cut(lo, i int) int {
	for i > lo && s.info[i]&infoStart == 0 {
		i--
	}
	at := i
	for at > lo && s.info[at]&infoWhole != 0 {
		at--
	}
	if at > lo && s.shown(lo, at) {
		return at
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
