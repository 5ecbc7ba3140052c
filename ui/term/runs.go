package term

import (
	"slices"

	"qari/bidi"
	"qari/bidi/layout"
)

// runs is the order for a terminal that always turns text round, by UAX#9 with a
// left-to-right base: Konsole, VTE inside tmux, Apple's Terminal. It goes through the
// visual order. A stretch from one right-to-left letter to another, with the spaces
// and signs between, is sent back to front, so that the terminal turns it the right
// way; all else stands as it is seen.
//
// An LRM behind each stretch and each number in Arabic digits, which UAX#9 counts with
// the letters, keeps the next one from joining it. So to the left of everything outside
// a stretch there is an L, or the base, and it stays where it is: European digits are L
// (W7), signs are L (N1, N2), brackets too (N0: the LRM is between them).
//
// Brackets end a stretch, and so are never turned: Konsole does not mirror them, VTE
// does, and a bracket inside that finds its partner outside would not turn at all.
// What is sent is therefore the same for both, and no sign stands at an edge, where
// it would need an RLM.
//
// Letters are presentation forms: these terminals would join letters, but a lam-alef
// would take two cells. Konsole makes letters of the forms and joins them itself, so
// the joiners of the text are sent as well, or a Persian word joins where it must not;
// and one behind a final heh, which stands for the ae of Kurdish too: that never joins.
//
// Law: UAX#9 with base left to right turns what is sent into the cells.
func runs(l *layout.Line, from, to int) []slot {
	slots := make([]slot, 0, to-from)
	for i := from; i < to; {
		end := stretch(l, i, to)
		n := len(slots)
		slots = seen(slots, i, max(end, i+1))
		slices.Reverse(slots[n:])
		for k := n; k < len(slots); k++ {
			slots[k].keep = joiners
			if initial(l, slots[k].cell) == hehFinal {
				slots[k].fence = zwnj
			}
		}
		if end > i || number(l, i, to) {
			slots[len(slots)-1].fence = lrm
		}
		i = max(end, i+1)
	}
	return slots
}

// stretch returns the end of the right-to-left stretch that begins at cell i, or i.
func stretch(l *layout.Line, i, to int) int {
	end := i
	for k := i; k < to; k++ {
		switch class(l, k) {
		case bidi.R, bidi.AL:
			end = k + 1
		case bidi.WS, bidi.ON, bidi.CS, bidi.ES, bidi.ET, bidi.NSM, bidi.BN:
			if end == i || mirrored(l, k) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// number reports whether cell i is the last of a number in Arabic digits.
func number(l *layout.Line, i, to int) bool {
	return class(l, i) == bidi.AN && (i+1 == to || class(l, i+1) != bidi.AN)
}

// mirrored reports whether some terminals mirror what stands in a cell.
func mirrored(l *layout.Line, i int) bool {
	_, ok := bidi.Mirror(initial(l, i))
	return ok
}

const (
	zwnj    = "\u200c"
	joiners = zwnj + "\u200d"
	lrm     = "\u200e"

	hehFinal = '\uFEEA'
)

// unfenced is runs for a terminal that takes marks of direction away, and mirrors
// brackets: QTerminal. Nothing can be kept from joining what is right to left, so a
// stretch is as long as can be: from the first letter to the last with no Latin one
// between, numbers, signs and brackets in it, in reading order. Latin letters part two
// stretches by themselves. A number between such a letter and a stretch goes astray.
func unfenced(l *layout.Line, from, to int) []slot {
	slots := make([]slot, 0, to-from)
	for i := from; i < to; {
		end := i
		if c := class(l, i); c == bidi.R || c == bidi.AL {
			for k := i; k < to && class(l, k) != bidi.L; k++ {
				if c := class(l, k); c == bidi.R || c == bidi.AL {
					end = k + 1
				}
			}
		}
		if end == i {
			slots = seen(slots, i, i+1)
			i++
			continue
		}
		part := seen(nil, i, end)
		slices.Reverse(part)
		slices.SortStableFunc(part, func(a, b slot) int { return int(l.Cells[a.cell].Lo - l.Cells[b.cell].Lo) })
		for k := range part {
			part[k].mirror = l.Cells[part[k].cell].Level&1 == 1
		}
		slots = append(slots, part...)
		i = end
	}
	return slots
}
