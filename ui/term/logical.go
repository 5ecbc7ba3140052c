package term

import (
	"slices"

	"qari/bidi/layout"
)

// logical is the order for those who turn and join by themselves: reading order,
// nothing mirrored, with the joiners and marks of direction of the text, which take no
// cell: without them a word joins where it must not.
//
// Cells of one character (one spelled out, or a letter and the kashida before it) are
// right to left, or all spaces.
func logical(l *layout.Line, from, to int) []slot {
	slots := seen(nil, from, to)
	slices.Reverse(slots)
	slices.SortStableFunc(slots, func(a, b slot) int { return int(l.Cells[a.cell].Lo - l.Cells[b.cell].Lo) })
	for i := range slots {
		s := &slots[i]
		s.keep, s.mirror = "\u200c\u200d\u200e\u200f", l.Cells[s.cell].Level&1 == 1
	}
	return slots
}
