package bidi

// maxDepth is the highest explicit level (BD2).
const maxDepth = 125

// formatting are the classes X1-X8 act on.
var formatting = setOf(LRO, RLO, LRE, RLE, PDF, LRI, RLI, FSI, PDI, B)

// status is an entry of the directional status stack.
type status struct {
	level    Level
	override Class // L, R, or ON for none
	isolate  bool
}

// state is that of X1-X8.
type state struct {
	stack                       [maxDepth + 2]status
	top                         int
	overIsolates, overEmbedding int // overflow counts
	isolates                    int // valid isolate count
}

func (s *state) now() *status { return &s.stack[s.top] }

// explicit gives every run its explicit level and override (X1-X8), and marks
// what X9 removes.
func (p *Paragraph) explicit() {
	if p.seen&(formatting|1<<BN) == 0 {
		return // one sequence, at the paragraph's level
	}
	if p.seen&formatting == 0 {
		for i := range p.runs {
			r := &p.runs[i]
			if r.level = p.base; r.orig == BN {
				r.level = gone
			}
		}
		return
	}
	p.matchIsolates()
	var s state
	s.stack[0] = status{p.base, ON, false} // X1
	for i := range p.runs {
		r := &p.runs[i]
		switch r.orig {
		case RLE, LRE, RLO, LRO:
			s.embed(r)
		case RLI, LRI:
			s.isolate(r, r.orig == RLI)
		case FSI:
			s.isolate(r, !s.full() && p.firstStrong(i+1, true) == 1) // X5c
		case PDI:
			s.popIsolate(r)
		case PDF:
			s.popEmbedding(r)
		case B: // X8
			r.level = p.base
			s = state{}
			s.stack[0] = status{p.base, ON, false}
		case BN:
			r.level = gone
		default: // X6
			s.apply(r)
		}
	}
}

// full reports whether an isolate begun now overflows whatever its direction is: a
// thousand nested FSI are not looked through a thousand times.
func (s *state) full() bool {
	return s.overIsolates > 0 || s.overEmbedding > 0 || s.now().level >= maxDepth
}

// apply gives a run the level and override in force.
func (s *state) apply(r *run) {
	now := s.now()
	r.level = now.level
	if now.override != ON {
		r.class = now.override
	}
}

// next is the least level above l of a parity.
func next(l Level, rtl bool) Level {
	if rtl {
		return (l + 1) | 1
	}
	return (l + 2) &^ 1
}

// embed applies X2-X5.
func (s *state) embed(r *run) {
	r.level = gone
	level := next(s.now().level, r.orig == RLE || r.orig == RLO)
	if level > maxDepth || s.overIsolates > 0 || s.overEmbedding > 0 {
		if s.overIsolates == 0 {
			s.overEmbedding++
		}
		return
	}
	override := ON
	switch r.orig {
	case RLO:
		override = R
	case LRO:
		override = L
	}
	s.push(status{level, override, false})
}

// isolate applies X5a-X5c.
func (s *state) isolate(r *run, rtl bool) {
	s.apply(r)
	level := next(s.now().level, rtl)
	if level > maxDepth || s.overIsolates > 0 || s.overEmbedding > 0 {
		s.overIsolates++
		return
	}
	s.isolates++
	s.push(status{level, ON, true})
}

func (s *state) push(e status) {
	s.top++
	s.stack[s.top] = e
}

// popIsolate applies X6a.
func (s *state) popIsolate(r *run) {
	switch {
	case s.overIsolates > 0:
		s.overIsolates--
	case s.isolates > 0:
		s.overEmbedding = 0
		for !s.now().isolate {
			s.top--
		}
		s.top--
		s.isolates--
	}
	s.apply(r)
}

// popEmbedding applies X7.
func (s *state) popEmbedding(r *run) {
	r.level = gone
	switch {
	case s.overIsolates > 0:
	case s.overEmbedding > 0:
		s.overEmbedding--
	case !s.now().isolate && s.top > 0:
		s.top--
	}
}

// matchIsolates finds the PDI of every isolate initiator (BD9).
func (p *Paragraph) matchIsolates() {
	p.match = grown(p.match, len(p.runs))
	p.stack = p.stack[:0]
	for i := range p.runs {
		p.match[i] = -1
		switch p.runs[i].orig {
		case LRI, RLI, FSI:
			p.stack = append(p.stack, int32(i))
		case PDI:
			if n := len(p.stack); n > 0 {
				open := p.stack[n-1]
				p.stack = p.stack[:n-1]
				p.match[i], p.match[open] = open, int32(i)
			}
		case B:
			p.stack = p.stack[:0]
		}
	}
}
