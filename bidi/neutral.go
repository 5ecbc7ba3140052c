package bidi

// neutral resolves neutrals and isolate formatting characters: between two of one
// direction they take it (N1), else that of the embedding (N2). Every run then has
// its type, and gets its level (I1, I2).
func (s *sequence) neutral() {
	up := &raise[s.level&1]
	before := s.sos
	for i := 0; i < len(s.runs); {
		r := &s.runs[i]
		if r.class <= lastStrong {
			before = r.class
			r.out = s.level + up[before]
			i++
			continue
		}
		end := i + 1
		for end < len(s.runs) && s.runs[end].class > lastStrong {
			end++
		}
		after := s.eos
		if end < len(s.runs) {
			after = s.runs[end].class
		}
		out := s.level + up[s.n1n2(before, after)]
		for ; i < end; i++ {
			s.runs[i].out = out
		}
	}
}

// n1n2 is the direction neutrals between two types take; numbers count as R.
func (s *sequence) n1n2(before, after Class) Class {
	if b, a := before == L, after == L; b == a {
		if b {
			return L
		}
		return R
	}
	return s.embedding()
}
