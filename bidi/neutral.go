package bidi

// neutrals are the types N1 and N2 resolve (NI).
var neutrals = setOf(B, S, WS, ON, FSI, LRI, RLI, PDI)

// neutral resolves neutrals and isolate formatting characters: between two of one
// direction they take it (N1), else that of the embedding (N2).
func (s *sequence) neutral() {
	before := s.sos
	for i := 0; i < len(s.runs); i++ {
		c := s.runs[i].class
		if !neutrals.Has(c) {
			before = c
			continue
		}
		end := i + 1
		for end < len(s.runs) && neutrals.Has(s.runs[end].class) {
			end++
		}
		after := s.eos
		if end < len(s.runs) {
			after = s.runs[end].class
		}
		s.set(i, end, s.n1n2(before, after))
		i = end - 1
	}
}

func (s *sequence) n1n2(before, after Class) Class {
	if b, a := before == L, after == L; b == a {
		if b {
			return L
		}
		return R
	}
	return s.embedding()
}
