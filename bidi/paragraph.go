package bidi

import "encoding/binary"

// Direction is the direction of a paragraph.
type Direction int8

// The directions. Auto takes that of the first strong character (P2, P3).
const (
	Auto Direction = iota
	LTR
	RTL
)

// Level is an embedding level: even is left to right, odd right to left.
type Level = uint8

// A Span is a range of bytes of a text, as an isolate.
type Span struct {
	Lo, Hi int
	Strong bool // neighbours see an L on both sides, as of a Latin word
}

// A Paragraph resolves one paragraph at a time in buffers it keeps: a warm one
// allocates nothing. What its methods return is valid until the next Set.
type Paragraph struct {
	runes   []rune
	offs    []int32
	classes []Class
	levels  []Level
	seen    ClassSet
	base    Level
	n, m    int // characters and runs read

	runs  []run    // maximal stretches of one class
	match []int32  // run of the PDI that matches an initiator, or -1; and back
	order []int32  // level runs: the run each begins at
	seq   sequence // the isolating run sequence being resolved
	whole sequence // the paragraph as the one sequence it mostly is
	stack []int32  // for matching isolates
	pairs []bracketPair
}

// A run is a maximal stretch of characters of one class: what the rules work on.
// Paired brackets and formatting characters stand alone; a virtual isolate's
// borders are runs of no characters.
type run struct {
	lo    int32 // first rune; the next run's lo is its end
	class Class // as the rules have left it
	orig  Class
	level Level // explicit (X1-X8), or gone
	out   Level // resolved (I1-I2)
}

// gone is the level of what X9 removes.
const gone Level = 255

// Set resolves the levels of a paragraph. Invalid UTF-8 is read as U+FFFD, one for
// each byte. isolates are ranges of text, in order and disjoint, that are resolved
// as if an LRI stood before and a PDI behind them (HL3), and outside of these, where
// Strong, an LRM on both sides.
func (p *Paragraph) Set(text string, dir Direction, isolates []Span) {
	p.decode(text, isolates)
	p.base = p.paragraphLevel(dir)
	if p.base == 0 && p.seen&leaving == 0 {
		p.flat()
		return
	}
	p.explicit()            // X1-X9
	p.sequences(p.implicit) // X10, W1-I2 for each
	p.fill()
}

// implicit resolves one isolating run sequence.
func (p *Paragraph) implicit(s *sequence) {
	s.weak()      // W1-W7
	s.brackets(p) // N0
	s.neutral()   // N1-N2, I1-I2
}

// leaving are the classes that take text off level 0 in a left-to-right paragraph:
// without them Latin text pays nothing for bidi.
var leaving = setOf(R, AL, AN, LRO, RLO, LRE, RLE, LRI, RLI, FSI)

// flat sets every level to the paragraph's.
func (p *Paragraph) flat() {
	p.levels = grown(p.levels, len(p.runes))
	clear(p.levels)
}

// Len is the number of characters.
func (p *Paragraph) Len() int { return len(p.runes) }

// Runes are the characters of the text.
func (p *Paragraph) Runes() []rune { return p.runes }

// Offsets are the bytes characters begin at, and the length of the text.
func (p *Paragraph) Offsets() []int32 { return p.offs }

// Classes are the characters' original classes.
func (p *Paragraph) Classes() []Class { return p.classes }

// Levels are the resolved levels, before L1. A character X9 removes has the level
// of the one before it.
func (p *Paragraph) Levels() []Level { return p.levels }

// Base is the paragraph level.
func (p *Paragraph) Base() Level { return p.base }

// Seen is the set of classes in the text.
func (p *Paragraph) Seen() ClassSet { return p.seen }

// paragraphLevel applies P2 and P3, or takes the direction given (HL1).
func (p *Paragraph) paragraphLevel(dir Direction) Level {
	switch dir {
	case LTR:
		return 0
	case RTL:
		return 1
	case Auto:
	}
	return p.firstStrong(0, false)
}

// firstStrong finds the first strong run from run i on, isolates skipped, and, when
// we are inside one, to the PDI that ends it (P2), and gives its level (P3).
func (p *Paragraph) firstStrong(i int, inside bool) Level {
	depth := 0
	for ; i < len(p.runs); i++ {
		switch p.runs[i].orig {
		case LRI, RLI, FSI:
			depth++
		case PDI:
			if depth == 0 && inside {
				return 0
			}
			depth = max(0, depth-1)
		case L:
			if depth == 0 {
				return 0
			}
		case R, AL:
			if depth == 0 {
				return 1
			}
		}
	}
	return 0
}

// FirstStrong gives the direction of the first strong character of text outside
// isolates (P2, P3), Auto when there is none.
func FirstStrong(text string) Direction {
	depth := 0
	for _, r := range text {
		switch lookup(r) {
		case LRI, RLI, FSI:
			depth++
		case PDI:
			depth = max(0, depth-1)
		case L:
			if depth == 0 {
				return LTR
			}
		case R, AL:
			if depth == 0 {
				return RTL
			}
		}
	}
	return Auto
}

// fill gives every character its run's level. A run is written eight characters at
// a time, over the beginning of the next: most words are no longer.
func (p *Paragraph) fill() {
	n := len(p.runes)
	p.levels = grown(p.levels, n+8)
	level := p.base
	end := p.runs[:len(p.runs)+1]
	for i := range p.runs {
		r := &p.runs[i]
		if r.level != gone {
			level = r.out
		}
		eight := eightOf(level)
		for k, hi := r.lo, end[i+1].lo; k < hi; k += 8 {
			binary.NativeEndian.PutUint64(p.levels[k:k+8], eight)
		}
	}
	p.levels = p.levels[:n]
}

// eightOf is a level eight times over.
func eightOf(l Level) uint64 { return uint64(l) * 0x0101010101010101 }

// grown returns a slice of length n, the same memory when it holds that many.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
