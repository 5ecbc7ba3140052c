package page

import (
	"strings"
	"unicode/utf8"
)

// maxUnit is the longest text laid out at once. Longer paragraphs (a file of one
// line) are cut at a space.
const maxUnit = 64 << 10

// A unit is a part, or a piece of a long one: what is laid out at once.
type unit struct {
	part   int
	lo, hi int // bytes of the part's text
}

// units cuts the shown parts, and counts the article's text before each.
func units(ps []part) (us []unit, before []int) {
	us, before = make([]unit, 0, len(ps)), make([]int, 0, len(ps)+1)
	total := 0
	for i, p := range ps {
		if p.hidden {
			continue
		}
		for lo := 0; ; {
			hi := cut(p.text, lo)
			us, before = append(us, unit{i, lo, hi}), append(before, total)
			if !p.ours {
				total += hi - lo
			}
			if lo = hi; lo >= len(p.text) {
				break
			}
		}
	}
	return us, append(before, total)
}

// cut returns where the unit that begins at byte lo ends: behind the last newline
// or space that fits, else between two characters.
func cut(text string, lo int) int {
	if len(text)-lo <= maxUnit {
		return len(text)
	}
	piece := text[lo : lo+maxUnit]
	if strings.IndexByte(piece, '\n') >= 0 { // forward is fast where there is none
		if at := strings.LastIndexByte(piece, '\n'); at > 0 {
			return lo + at + 1
		}
	}
	if at := strings.LastIndexByte(piece, ' '); at > 0 {
		return lo + at + 1
	}
	end := lo + maxUnit
	for i := range utf8.UTFMax { // more are no character: cut there
		if utf8.RuneStart(text[end-i]) {
			return end - i
		}
	}
	return end
}
