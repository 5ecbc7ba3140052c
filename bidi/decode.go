package bidi

import (
	"math"
	"unicode/utf8"
)

// decode reads the characters, looks their classes up and cuts the text into runs.
func (p *Paragraph) decode(text string, isolates []Span) {
	n := len(text)
	runes, offs, classes := grown(p.runes, n), grown(p.offs, n+1), grown(p.classes, n)
	runs := p.runs[:0]
	var seen ClassSet
	border, inside := nextBorder(isolates, false)
	now := Class(255) // class of the run being read
	k := 0
	for i := 0; i < n; k++ {
		for i >= border {
			runs, isolates, inside = virtual(runs, k, isolates, inside)
			border, inside = nextBorder(isolates, inside)
			now = 255
			seen |= 1<<LRI | 1<<PDI
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			if i+1 < n && r >= 0xC2 && r < 0xE0 && text[i+1]&0xC0 == 0x80 {
				r, size = r&0x1F<<6|rune(text[i+1]&0x3F), 2
			} else {
				r, size = utf8.DecodeRuneInString(text[i:])
			}
		}
		c := classPages[int(pageOf[r>>7])<<7|int(r&127)]
		runes[k], offs[k], classes[k] = r, int32(i), c
		i += size
		if c != now || c >= LRO {
			now = c
			if c >= open {
				classes[k] = ON
				c = ON
			}
			seen |= 1 << now
			if len(runs) > 0 {
				runs[len(runs)-1].hi = int32(k)
			}
			runs = append(runs, run{lo: int32(k), class: c, orig: now})
		}
	}
	if len(runs) > 0 {
		runs[len(runs)-1].hi = int32(k)
	}
	for border <= n {
		runs, isolates, inside = virtual(runs, k, isolates, inside)
		border, inside = nextBorder(isolates, inside)
	}
	offs[k] = int32(n)
	p.runes, p.offs, p.classes, p.runs, p.seen = runes[:k], offs[:k+1], classes[:k], runs, seen
}

// nextBorder is the byte at which the next virtual LRI or PDI stands.
func nextBorder(isolates []Span, inside bool) (int, bool) {
	switch {
	case len(isolates) == 0:
		return math.MaxInt, false
	case inside:
		return isolates[0].Hi, true
	}
	return isolates[0].Lo, false
}

// virtual appends the border of an isolate: a run of no characters.
func virtual(runs []run, k int, isolates []Span, inside bool) ([]run, []Span, bool) {
	if n := len(runs); n > 0 {
		runs[n-1].hi = int32(k)
	}
	r := run{lo: int32(k), hi: int32(k), class: LRI, orig: LRI}
	if inside {
		r.class, r.orig = PDI, PDI
		return append(runs, r), isolates[1:], false
	}
	return append(runs, r), isolates, true
}
