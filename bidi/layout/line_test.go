package layout

import (
	"testing"

	"qari/bidi"
)

// Law: ColumnOf and ByteAt of what is not shown: before the line's first character
// its column, behind its last the column after it.
func TestColumnsOfWhatIsNotShown(t *testing.T) {
	for _, c := range []struct {
		name, text string
		base       bidi.Direction
		off, want  int
	}{
		{"first letter, right to left", "ابت", bidi.RTL, 0, 2},
		{"last letter, right to left", "ابت", bidi.RTL, 4, 0},
		{"the end, right to left", "ابت", bidi.RTL, 6, -1},
		{"a hanging space, right to left", "ابت ", bidi.RTL, 6, -1},
		{"a mark has its letter's column", "اَبت", bidi.RTL, 2, 2},
		{"the alef of a lam-alef has the ligature's", "لات", bidi.RTL, 2, 1},
		{"a control before the first letter", "\u200fابت", bidi.RTL, 0, 2},
		{"a control before the first letter, left to right", "\u200eabc", bidi.LTR, 0, 0},
		{"the end, left to right", "abc", bidi.LTR, 3, 3},
		{"a hanging space, left to right", "abc  ", bidi.LTR, 4, 3},
		{"nothing shown", "\u200f", bidi.RTL, 0, -1},
	} {
		l := Lines(c.text, Options{Base: c.base})[0]
		if got := l.ColumnOf(c.off); got != c.want {
			t.Errorf("%s: ColumnOf(%d) of %+q = %d, want %d", c.name, c.off, c.text, got, c.want)
		}
	}
	l := Lines("ابت ", Options{Base: bidi.RTL})[0]
	if left, right := l.ByteAt(-1), l.ByteAt(99); left != 7 || right != 0 {
		t.Errorf("left of the line is byte %d, right of it %d; want its end and its start", left, right)
	}
}
