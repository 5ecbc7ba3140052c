package bidi

import "encoding/binary"

// LineLevels appends the levels of the line of runes [lo,hi) after rule L1:
// separators, and white space and isolate formatting before them and at the line's
// end, go back to the paragraph level; so does what X9 removed among them.
func (p *Paragraph) LineLevels(dst []Level, lo, hi int) []Level {
	at := len(dst)
	dst = append(dst, p.levels[lo:hi]...)
	line, classes := dst[at:], p.classes[lo:hi]
	p.reset(line, classes, len(line))
	if p.seen&setOf(S, B) != 0 {
		for i, c := range classes {
			if c == S || c == B {
				line[i] = p.base
				p.reset(line, classes, i)
			}
		}
	}
	return dst
}

// blank are the classes L1 resets before a separator or the line's end.
var blank = setOf(WS, FSI, LRI, RLI, PDI, BN, LRE, RLE, LRO, RLO, PDF)

// reset sets what is blank before position end to the paragraph level.
func (p *Paragraph) reset(line []Level, classes []Class, end int) {
	for i := end - 1; i >= 0 && blank.Has(classes[i]); i-- {
		line[i] = p.base
	}
}

// A Run is a stretch of one level: positions [Lo,Hi).
type Run struct {
	Lo, Hi int32
	Level  Level
}

// VisualRuns appends the level runs of a line in visual order, left to right (L2).
// Characters of an odd run stand in it from right to left.
func VisualRuns(dst []Run, levels []Level) []Run {
	at := len(dst)
	var highest, lowest Level = 0, 255
	for i := 0; i < len(levels); {
		level := levels[i]
		j := i + same(levels[i:], level)
		dst = append(dst, Run{int32(i), int32(j), level})
		highest, lowest = max(highest, level), min(lowest, level)
		i = j
	}
	runs := dst[at:]
	for level := highest; level >= lowest|1 && len(runs) > 1; level-- {
		reverse(runs, level)
	}
	return dst
}

// same is the length of the beginning of levels that is all at one level, found
// eight characters at a time: most lines are one run and a few numbers.
func same(levels []Level, level Level) int {
	n, eight := 0, eightOf(level)
	for n+8 <= len(levels) && binary.NativeEndian.Uint64(levels[n:]) == eight {
		n += 8
	}
	for n < len(levels) && levels[n] == level {
		n++
	}
	return n
}

// reverse turns every sequence of runs at a level or higher round (L2).
func reverse(runs []Run, level Level) {
	for i := 0; i < len(runs); i++ {
		if runs[i].Level < level {
			continue
		}
		j := i + 1
		for j < len(runs) && runs[j].Level >= level {
			j++
		}
		for a, b := i, j-1; a < b; a, b = a+1, b-1 {
			runs[a], runs[b] = runs[b], runs[a]
		}
		i = j
	}
}

// VisualOrder appends the positions of levels in visual order, left to right (L2).
func VisualOrder(dst []int32, levels []Level) []int32 {
	for _, r := range VisualRuns(nil, levels) {
		if r.Level&1 == 0 {
			for i := r.Lo; i < r.Hi; i++ {
				dst = append(dst, i)
			}
			continue
		}
		for i := r.Hi - 1; i >= r.Lo; i-- {
			dst = append(dst, i)
		}
	}
	return dst
}
