package bidi

// A sequence is an isolating run sequence (BD13): the runs the W, N and I rules
// see as one text.
type sequence struct {
	runs     []run
	at       []int32 // where in the paragraph each stands; nil when all do in order
	para     []run   // all of the paragraph's, and one behind them
	level    Level
	sos, eos Class
}

// single reports whether run i is one character long.
func (s *sequence) single(i int) bool {
	if s.at != nil {
		i = int(s.at[i])
	}
	return s.para[i+1].lo-s.para[i].lo == 1
}

// embedding is the direction of the sequence's level.
func (s *sequence) embedding() Class { return direction(s.level) }

func direction(l Level) Class {
	if l&1 == 1 {
		return R
	}
	return L
}

// sequences calls do for every isolating run sequence (X10). Text without
// formatting is one, resolved in place.
func (p *Paragraph) sequences(do func(*sequence)) {
	s := &p.seq
	if p.seen&(formatting|1<<BN) == 0 {
		p.whole = sequence{runs: p.runs, para: p.runs[:len(p.runs)+1], level: p.base, sos: direction(p.base), eos: direction(p.base)}
		do(&p.whole)
		return
	}
	s.para = p.runs[:len(p.runs)+1]
	if p.seen&formatting == 0 {
		p.matchIsolates()
	}
	p.levelRuns()
	for k := range p.order {
		first := p.first(k)
		if p.runs[first].orig == PDI && p.match[first] >= 0 {
			continue // goes on a sequence begun before
		}
		p.collect(k)
		if len(s.runs) == 0 {
			continue
		}
		do(s)
		for i, at := range s.at {
			p.runs[at].out = s.runs[i].out
		}
	}
}

// levelRuns notes where level runs begin (BD7), the removed left out.
func (p *Paragraph) levelRuns() {
	p.order = p.order[:0]
	level := -1
	for i := range p.runs {
		if r := &p.runs[i]; r.level != gone && int(r.level) != level {
			level = int(r.level)
			p.order = append(p.order, int32(i))
		}
	}
}

// first is the first run of level run k.
func (p *Paragraph) first(k int) int { return int(p.order[k]) }

// levelRunOf finds the level run that holds run i.
func (p *Paragraph) levelRunOf(i int32) int {
	lo, hi := 0, len(p.order)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; p.order[mid] <= i {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// collect gathers the sequence that begins with level run k, and its sos and eos.
func (p *Paragraph) collect(k int) {
	s := &p.seq
	s.runs, s.at = s.runs[:0], s.at[:0]
	start := p.first(k)
	s.level = p.runs[start].level
	last := start
	for {
		end := len(p.runs)
		if k+1 < len(p.order) {
			end = p.first(k + 1)
		}
		for i := p.first(k); i < end; i++ {
			if p.runs[i].level != gone {
				s.runs, s.at = append(s.runs, p.runs[i]), append(s.at, int32(i))
				last = i
			}
		}
		if !initiator(p.runs[last].orig) || p.match[last] < 0 {
			break
		}
		k = p.levelRunOf(p.match[last])
	}
	s.sos = direction(max(s.level, p.before(start)))
	s.eos = direction(max(s.level, p.behind(last)))
}

func initiator(c Class) bool { return c == LRI || c == RLI || c == FSI }

// before is the level of what stands before run i, or the paragraph's.
func (p *Paragraph) before(i int) Level {
	for i--; i >= 0; i-- {
		if p.runs[i].level != gone {
			return p.runs[i].level
		}
	}
	return p.base
}

// behind is the level of what stands behind run i; an initiator without a PDI is
// followed by the paragraph's end.
func (p *Paragraph) behind(i int) Level {
	if initiator(p.runs[i].orig) {
		return p.base
	}
	for i++; i < len(p.runs); i++ {
		if p.runs[i].level != gone {
			return p.runs[i].level
		}
	}
	return p.base
}
