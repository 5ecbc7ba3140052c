package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"qari/bidi"
)

const tatweel = "ـ"

var full = Options{Width: 24, Base: bidi.RTL, Justify: true, Kashida: true}

const justified = "سيصل الوفد إلى العاصمة مساء اليوم بعد رحلة طويلة في السيارة ثم يستريح قليلا قبل المؤتمر"

// Law: what is ours on a justified line (kashida, spread spaces) is within its
// limits and stands between letters that join; the source is untouched, and last
// lines are as they come.
func TestJustifiedLines(t *testing.T) {
	stretchedLines := 0
	for width := 8; width <= 60; width++ {
		for indent := range 5 {
			o := full
			o.Width, o.Indent = width, indent
			plain := o
			plain.Justify = false
			before, lines := Lines(justified, plain), Lines(justified, o)
			if len(before) != len(lines) {
				t.Fatalf("%d lines justified, %d ragged", len(lines), len(before))
			}
			for i, l := range lines {
				if l.Lo != before[i].Lo || l.Hi != before[i].Hi {
					t.Fatalf("line %d: bytes %d-%d, ragged %d-%d", i, l.Lo, l.Hi, before[i].Lo, before[i].Hi)
				}
				if bare(l.Visual()) != bare(before[i].Visual()) {
					t.Fatalf("line %d: %q, ragged %q", i, l.Visual(), before[i].Visual())
				}
				if l.Last && l.Visual() != before[i].Visual() {
					t.Fatalf("the last line is stretched: %q", l.Visual())
				}
				if l.Visual() != before[i].Visual() {
					stretchedLines++
				}
				limits(t, &l)
			}
		}
	}
	if stretchedLines < 500 {
		t.Errorf("only %d lines were stretched", stretchedLines)
	}
}

// bare is a line without what justification adds.
func bare(visual string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(visual, tatweel, "")), " ")
}

func limits(t *testing.T, l *Line) {
	t.Helper()
	inWord := 0
	for i, c := range l.Cells {
		g := string(l.Glyph(c))
		switch {
		case strings.Trim(g, " ") == "":
			inWord = 0
			if int(c.Width) > 1+maxSpread {
				t.Fatalf("a space of %d cells in %q", c.Width, l.Visual())
			}
		case strings.Trim(g, tatweel) == "":
			if inWord += int(c.Width); inWord > maxKashida {
				t.Fatalf("%d cells of tatweel in a word of %q", inWord, l.Visual())
			}
			if c.Lo != c.Hi || i == 0 || i+1 == len(l.Cells) {
				t.Fatalf("tatweel %+v at the edge of %q", c, l.Visual())
			}
		}
	}
}

// Where the kashida of a word stands: priorities of the arabic room, drawn. Words
// are justified alone with one other so that one cell is missing.
func TestKashidaStands(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"behind seen", "كسر كسر", "كسـر"},
		{"before final dal", "بعد بعد", "بعـد"},
		{"behind the marks of its letter", "كسَر كسَر", "كسَـر"},
		{"nowhere in a lam-alef", "لا لا", ""},
		{"nowhere between letters that do not join", "دار دار", ""},
		{"nowhere in Latin", "abc abc", ""},
	} {
		text := c.text + " طويلة"
		o := Options{Width: Width(c.text, Options{}) + 3, Base: bidi.RTL, Justify: true, Kashida: true}
		l := Lines(text, o)[0]
		if c.want == "" {
			if strings.Contains(l.Visual(), tatweel) {
				t.Errorf("%s: %q is stretched to %q", c.name, c.text, l.Visual())
			}
			continue
		}
		want := visual(c.want, Options{Base: bidi.RTL})
		if !strings.Contains(l.Visual(), want) {
			t.Errorf("%s: %q is %q, want %q in it", c.name, c.text, points(l.Visual()), points(want))
		}
	}
}

// Spaces grow first, by one cell.
func TestSpacesGrowFirst(t *testing.T) {
	l := Lines("ابت ابت ابت ابت", Options{Width: 12, Base: bidi.RTL, Justify: true, Kashida: true})[0]
	word := visual("ابت", Options{Base: bidi.RTL})
	if got, want := l.Visual(), word+"  "+word+" "+word; got != want {
		t.Errorf("%+q, want %+q", got, want)
	}
}

// Law: extra cells are spread evenly, counted in reading order: the first k of n gaps
// have k/n of them, less a part of one.
func TestSpacesGrowEvenly(t *testing.T) {
	line := strings.TrimSpace(strings.Repeat("ا ", 12))
	for more := range 36 {
		o := Options{Width: 23 + more, Base: bidi.RTL, Justify: true}
		l := Lines(line+" "+strings.Repeat("ا", 60), o)[0]
		k, sum := 0, 0
		for i := len(l.Cells) - 1; i >= 0; i-- { // right to left is reading order
			if strings.Trim(string(l.Glyph(l.Cells[i])), " ") != "" {
				continue
			}
			k++
			if sum += int(l.Cells[i].Width) - 1; more <= 33 && sum != k*(more/11)+k*(more%11)/11 {
				t.Fatalf("%d cells over 11 gaps: %d in the first %d: %q", more, sum, k, l.Visual())
			}
		}
		if want := map[bool]int{true: more}[more <= 33]; k != 11 || sum != want {
			t.Fatalf("%d gaps with %d more cells, want 11 with %d", k, sum, want)
		}
	}
}

// Without Kashida, as for Urdu, only spaces grow.
func TestNoKashidaUnlessAsked(t *testing.T) {
	o := full
	o.Kashida = false
	for width := 8; width < 60; width++ {
		o.Width = width
		for _, l := range Lines(justified, o) {
			if strings.Contains(l.Visual(), tatweel) {
				t.Fatalf("%q", l.Visual())
			}
		}
	}
}

// Law: words in random order and at random widths keep every law with every kind of
// justification.
func TestJustifyLaws(t *testing.T) {
	words := strings.Fields(strings.Join(samples, " "))
	r := rand.New(rand.NewPCG(7, 8))
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(20) {
			b.WriteString(words[r.IntN(len(words))])
			b.WriteString(strings.Repeat(" ", 1+r.IntN(2)*r.IntN(3)))
		}
		check(t, b.String(), Options{
			Width: 1 + r.IntN(50), Indent: r.IntN(6), Base: bidi.Direction(r.IntN(3)), Justify: true,
			Kashida: r.IntN(2) == 0, Gap: r.IntN(3), Isolate: r.IntN(2) == 0, LamAlef: 1 + r.IntN(2),
		})
	}
}
