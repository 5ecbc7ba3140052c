package bidi

// weak resolves the weak types. The annex goes over the sequence once a rule; here
// each run meets W1 to W7 in turn in one pass, and what a rule must know of its
// neighbours is kept in weakState: what stood before, and for W4 and W5 a look ahead.
func (s *sequence) weak() {
	w := weakState{before: s.sos, strong: s.sos, number: none}
	for i := range s.runs {
		r := &s.runs[i]
		c := r.class
		if c == NSM {
			c = w.before // W1
		}
		w.before = c
		switch c {
		case AL:
			r.class = R // W3
			w.strong, w.number, w.euro = AL, none, false
		case L, R:
			r.class = c
			w.strong, w.number, w.euro = c, none, false
		case EN:
			w.number = w.w2()
			w.euro = w.number == EN
			r.class = w.w7(w.number)
		case AN:
			r.class = AN
			w.number, w.euro = AN, false
		case ES, CS:
			t := s.w4(i, c, &w)
			w.number, w.euro = t, t == EN
			r.class = w.w7(w6(t))
		case ET:
			t := s.w5(i, &w)
			w.number, w.euro = none, t == EN // W4 comes before W5: no number to it
			r.class = w.w7(w6(t))
		default:
			if initiator(r.orig) || r.orig == PDI {
				w.before = ON // W1
			}
			r.class = c
			w.number, w.euro = none, false
		}
	}
}

// weakState is what the rules know of the runs before.
type weakState struct {
	before Class // the type before, for W1
	strong Class // the last of L, R, AL, or sos, for W2 and W7
	number Class // EN or AN just before, as W4 sees it, or none
	euro   bool  // an EN just before, as W5 sees it
	ahead  int   // W5 has looked on to this run,
	found  bool  // and found an EN there
}

// w2: a European number behind AL, looking back for the first strong type, becomes
// an Arabic number.
func (w *weakState) w2() Class {
	if w.strong == AL {
		return AN
	}
	return EN
}

// w4: a single European separator between two European numbers becomes a European
// number; a single common separator between two numbers of one type that type.
func (s *sequence) w4(i int, c Class, w *weakState) Class {
	if w.number == none || w.number == AN && c == ES || i+1 == len(s.runs) || !s.single(i) {
		return none
	}
	after := s.runs[i+1].class
	if after == EN {
		after = w.w2()
	}
	if after != w.number {
		return none
	}
	return after
}

// w5: a sequence of European terminators next to European numbers becomes European
// numbers.
func (s *sequence) w5(i int, w *weakState) Class {
	if w.euro {
		return EN
	}
	if i >= w.ahead {
		j := i + 1
		for j < len(s.runs) && (s.runs[j].class == ET || s.runs[j].class == NSM) {
			j++
		}
		w.ahead, w.found = j, j < len(s.runs) && s.runs[j].class == EN && w.w2() == EN
	}
	if w.found {
		return EN
	}
	return none
}

// w6: separators and terminators that are left become ON.
func w6(c Class) Class {
	if c == none {
		return ON
	}
	return c
}

// w7: a European number behind L, looking back for the first strong type, becomes L.
func (w *weakState) w7(c Class) Class {
	if c == EN && w.strong == L {
		return L
	}
	return c
}
