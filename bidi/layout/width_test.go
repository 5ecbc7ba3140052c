package layout

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"qari/bidi"
	"qari/bidi/arabic"
)

// Law: for every character that is left after replace.go the layout, go-runewidth
// and the renderer (x/ansi's wc width) count the same cells; where the table gives a
// cell to what the renderer gives none (see nothing), the renderer is right.
func TestWidthOfEveryCodePoint(t *testing.T) {
	left, replaced, decided := 0, 0, 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		switch {
		case r == '\n' || r >= 0xD800 && r <= 0xDFFF: // never in a paragraph
			continue
		case swapped(r):
			replaced++
			continue
		}
		left++
		ours := int(traitOf(r) & widthMask)
		if w := ansi.StringWidthWc(string(r)); w != ours {
			t.Errorf("%U: %d cells, renderer %d", r, ours, w)
		}
		if w := condition.RuneWidth(r); w == ours {
			continue
		} else if decided++; !nothing(r) {
			t.Errorf("%U: %d cells, go-runewidth %d", r, ours, w)
		}
	}
	t.Logf("%d code points compared, %d replaced before layout, %d decided for the renderer", left, replaced, decided)
	if decided != 97 {
		t.Errorf("%d characters decided for the renderer, want 97: 96 tags and one mark", decided)
	}
}

// Law: so does a whole line, of any characters whatever, replaced and shaped.
func TestWidthOfLinesOfEveryCodePoint(t *testing.T) {
	var s Setter
	var l Line
	for lo := rune(0x20); lo <= unicode.MaxRune; lo += 32 {
		var b strings.Builder
		for r := lo; r < lo+32; r++ {
			b.WriteRune(r)
		}
		for s.Set(b.String(), Options{Base: bidi.RTL}); s.Next(&l); {
			if w := ansi.StringWidthWc(l.Visual()); w != l.Width {
				t.Errorf("%U to %U: %d cells, renderer %d", lo, lo+31, l.Width, w)
			}
		}
	}
}

// Law: what is replaced does not need to be replaced again.
func TestReplacementsStay(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		with, ok := substitute(r)
		if !ok {
			continue
		}
		if strings.ContainsFunc(with, swapped) || ansi.StringWidthWc(with)+2 != Width("x"+with+"x", Options{Letters: true}) {
			t.Errorf("%U is replaced by %q", r, with)
		}
	}
}

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		name, text string
		o          Options
		want       int
	}{
		{"nothing", "", Options{}, 0},
		{"Arabic", "كتاب", Options{}, 4},
		{"Arabic with all its marks", "كِتَابٌ", Options{}, 4},
		{"marks hidden", "كِتَابٌ", Options{Marks: arabic.NoMarks}, 4},
		{"lam-alef is one cell", "سلام", Options{}, 3},
		{"lam-alef across a vowel", "سَلَام", Options{}, 3},
		{"lam-alef left to the terminal is two", "سلام", Options{Letters: true}, 4},
		{"ZWNJ is none", "می\u200cخواهم", Options{}, 7},
		{"typed tatweel", "كتـــاب", Options{}, 7},
		{"Hebrew points", "קָמַץ", Options{}, 3},
		{"Latin with an accent of its own", "e\u0301", Options{}, 1},
		{"Japanese", "日本", Options{}, 4},
		{"an emoji", "😀", Options{}, 2},
		{"a family: the sum of its people", "👨\u200d👩\u200d👧", Options{}, 6},
		{"a heart loses its variation selector", "❤\ufe0f", Options{}, 1},
		{"a keycap is its digit", "1\ufe0f\u20e3", Options{}, 1},
		{"a flag of tags", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", Options{}, 2},
		{"a tab", "\t", Options{}, 0}, // spaces hang
		{"a tab between words", "a\tb", Options{}, 6},
		{"bismillah is spelt out", "\ufdfd", Options{}, 22},
		{"bidi controls", "\u200fا\u202b\u202c\u2067\u2069", Options{}, 1},
		{"the widest of several lines", "ا\nابت\nاب", Options{}, 3},
		{"a gap for every space", "ا ب ت", Options{Gap: 1}, 7},
	} {
		if got := Width(c.text, c.o); got != c.want {
			t.Errorf("%s: Width(%q) = %d, want %d", c.name, c.text, got, c.want)
		}
	}
}

// Law: the traits told without the width table are those it gives.
func TestLow(t *testing.T) {
	for r := range rune(lowEnd) {
		if low[r] != measure(r) {
			t.Errorf("%U: %b, want %b", r, low[r], measure(r))
		}
	}
}
