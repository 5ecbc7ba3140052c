package bidi

// weak resolves the weak types (W1-W7). A rule whose types the paragraph does not
// hold is passed over.
func (s *sequence) weak(seen ClassSet) {
	numbers := seen & setOf(EN, AN)
	if seen.Has(NSM) {
		s.w1()
	}
	if seen.Has(EN) && seen.Has(AL) {
		s.w2()
	}
	if seen.Has(AL) {
		s.w3()
	}
	if numbers != 0 && seen&setOf(ES, CS) != 0 {
		s.w4()
	}
	if seen.Has(EN) && seen.Has(ET) {
		s.w5()
	}
	if seen&setOf(ES, ET, CS) != 0 {
		s.w6()
	}
	if seen.Has(EN) {
		s.w7()
	}
}

// w1: a nonspacing mark takes the type of the character before it; behind an
// isolate initiator or PDI it is ON; at the start it is sos.
func (s *sequence) w1() {
	prev := s.sos
	for i := range s.runs {
		r := &s.runs[i]
		if r.class == NSM {
			r.class, r.mark = prev, true
		}
		prev = r.class
		if initiator(r.orig) || r.orig == PDI {
			prev = ON
		}
	}
}

// w2: a European number behind AL, looking back for the first strong type,
// becomes an Arabic number.
func (s *sequence) w2() {
	strong := s.sos
	for i := range s.runs {
		switch r := &s.runs[i]; r.class {
		case L, R, AL:
			strong = r.class
		case EN:
			if strong == AL {
				r.class = AN
			}
		}
	}
}

// w3: AL becomes R.
func (s *sequence) w3() {
	for i := range s.runs {
		if s.runs[i].class == AL {
			s.runs[i].class = R
		}
	}
}

// w4: a single European separator between European numbers becomes one; a single
// common separator between two numbers of one type becomes that type.
func (s *sequence) w4() {
	for i := 1; i+1 < len(s.runs); i++ {
		r := &s.runs[i]
		if r.class != ES && r.class != CS || r.hi-r.lo != 1 {
			continue
		}
		before, after := s.runs[i-1].class, s.runs[i+1].class
		if before == after && (before == EN || before == AN && r.class == CS) {
			r.class = before
		}
	}
}

// w5: European terminators next to European numbers become numbers.
func (s *sequence) w5() {
	for i := 0; i < len(s.runs); i++ {
		if s.runs[i].class != ET {
			continue
		}
		end := i + 1
		for end < len(s.runs) && s.runs[end].class == ET {
			end++
		}
		if i > 0 && s.runs[i-1].class == EN || end < len(s.runs) && s.runs[end].class == EN {
			s.set(i, end, EN)
		}
		i = end - 1
	}
}

// w6: separators and terminators that are left become ON.
func (s *sequence) w6() {
	for i := range s.runs {
		switch r := &s.runs[i]; r.class {
		case ES, ET, CS:
			r.class = ON
		}
	}
}

// w7: a European number behind L, looking back for the first strong type, becomes L.
func (s *sequence) w7() {
	strong := s.sos
	for i := range s.runs {
		switch r := &s.runs[i]; r.class {
		case L, R:
			strong = r.class
		case EN:
			if strong == L {
				r.class = L
			}
		}
	}
}

// set gives runs [lo,hi) a class.
func (s *sequence) set(lo, hi int, c Class) {
	for i := lo; i < hi; i++ {
		s.runs[i].class = c
	}
}
