package bidi

// maxPairs is the depth of the bracket stack (BD16).
const maxPairs = 63

// A bracketPair is the runs of an opening bracket and of the closing one it
// matches, or -1.
type bracketPair struct {
	open, closing int32
}

// brackets resolves paired brackets (N0).
func (s *sequence) brackets(p *Paragraph) {
	if !p.seen.Has(open) || !p.seen.Has(closing) {
		return
	}
	s.pair(p) // BD16
	strong, at := s.sos, 0
	for _, pr := range p.pairs {
		if pr.closing < 0 {
			continue
		}
		for ; at < int(pr.open); at++ { // the first strong type before the bracket
			if c, ok := strongType(s.runs[at].class); ok {
				strong = c
			}
		}
		s.n0(int(pr.open), int(pr.closing), strong)
	}
}

// pair finds the bracket pairs of the sequence, in the order of their opening
// brackets.
func (s *sequence) pair(p *Paragraph) {
	var stack [maxPairs]struct {
		closes rune
		pair   int32
	}
	depth := 0
	p.pairs = p.pairs[:0]
	for i := range s.runs {
		r := &s.runs[i]
		if r.class != ON || r.orig < open {
			continue
		}
		c := p.runes[r.lo]
		if r.orig == open {
			if depth == maxPairs {
				return
			}
			other, _ := find(brackets[:], c)
			stack[depth].closes, stack[depth].pair = canonical(other), int32(len(p.pairs))
			depth++
			p.pairs = append(p.pairs, bracketPair{int32(i), -1})
			continue
		}
		for d := depth - 1; d >= 0; d-- {
			if stack[d].closes == canonical(c) {
				p.pairs[stack[d].pair].closing = int32(i)
				depth = d
				break
			}
		}
	}
}

// canonical maps the two brackets with canonical equivalents (2329, 232A).
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}

// strongType is a run's direction as N0-N2 see it: numbers count as R.
func strongType(c Class) (Class, bool) {
	switch c {
	case L:
		return L, true
	case R, AN, EN, AL:
		return R, true
	}
	return ON, false
}

// n0: a pair takes the embedding direction if a strong type inside matches it (b);
// else, if there is a strong type inside, the opposite if that is also what stands
// before the pair, and the embedding direction if not (c); else it is left (d).
func (s *sequence) n0(lo, hi int, before Class) {
	e, found := s.embedding(), false
	for i := lo + 1; i < hi; i++ {
		c, ok := strongType(s.runs[i].class)
		if !ok {
			continue
		}
		if c == e {
			s.bracket(lo, e)
			s.bracket(hi, e)
			return
		}
		found = true
	}
	if !found {
		return
	}
	if before != e {
		e = before
	}
	s.bracket(lo, e)
	s.bracket(hi, e)
}

// bracket sets a bracket and the marks on it.
func (s *sequence) bracket(i int, c Class) {
	s.runs[i].class = c
	for i++; i < len(s.runs) && s.runs[i].orig == NSM; i++ {
		s.runs[i].class = c
	}
}
