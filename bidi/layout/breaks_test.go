package layout

import (
	"slices"
	"strings"
	"testing"

	"qari/bidi"
)

// cut lays text out and gives the source of each line.
func cut(text string, o Options) (lines []string) {
	for _, l := range Lines(text, o) {
		lines = append(lines, text[l.Lo:l.Hi])
	}
	return lines
}

// Where lines may end (UAX#14): at a width of one cell, every opportunity and every
// forced cut shows; wide enough for the longest piece, only opportunities do.
func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"at spaces, which hang", "واحد  اثنان", 6, []string{"واحد  ", "اثنان"}},
		{"not inside a date", "في 29/1/2025 وصل", 9, []string{"في ", "29/1/2025 ", "وصل"}},
		{"not before a percent sign", "نحو ٥٠٪ منهم", 4, []string{"نحو ", "٥٠٪ ", "منهم"}},
		{"not inside a decimal", "نحو ٢٫٥٪؟ نعم", 5, []string{"نحو ", "٢٫٥٪؟ ", "نعم"}},
		{"not inside guillemets", "قال «نعم» مرة", 5, []string{"قال ", "«نعم» ", "مرة"}},
		{"not before a comma", "نعم، لا", 4, []string{"نعم، ", "لا"}},
		{"not at a ZWNJ", "می\u200cخواهم کتاب", 7, []string{"می\u200cخواهم ", "کتاب"}},
		{"not behind a maqaf with digits", "ה־10 במאי", 4, []string{"ה־10 ", "במאי"}},
		{"not inside gershayim", "צה״ל אמר", 4, []string{"צה״ל ", "אמר"}},
		{"not at a no-break space", "10\u00a0كم هنا", 5, []string{"10\u00a0كم ", "هنا"}},
		{"inside a URL, behind its slashes", "https://a.org/abc?x=1", 8, []string{"https://", "a.org/", "abc?x=1"}},
		{"at a zero width space", "واحد\u200bاثنان", 5, []string{"واحد\u200b", "اثنان"}},
		{"not before the Arabic question mark", "لماذا ؟ نعم", 6, []string{"لماذا ", "؟ نعم"}},
		{"Japanese between characters", "日本語", 4, []string{"日本", "語"}},
		{"a word wider than the line is cut between clusters", "كَتَبَ", 2, []string{"كَتَ", "بَ"}},
		{"lam-alef is not cut", "بلاد", 1, []string{"ب", "لا", "د"}},
		{"nor with a vowel inside", "لَا", 1, []string{"لَا"}},
		{"nor where plain text counts it two", "لَا", 1, []string{"لَا"}},
		{"a family is not cut", "👨\u200d👩\u200d👧👍🏽", 2, []string{"👨\u200d👩\u200d👧", "👍🏽"}},
		{"a hyphen ends a line", "شمال-شرق", 5, []string{"شمال-", "شرق"}},
		{"an em dash between spaces", "نعم — لا", 5, []string{"نعم — ", "لا"}},
	} {
		o := Options{Width: c.width, Base: bidi.RTL}
		if strings.Contains(c.name, "counts it two") {
			o.LamAlef = 2
		}
		if got := cut(c.text, o); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+q at %d cells is\n %+q, want\n %+q", c.name, c.text, c.width, got, c.want)
		}
	}
}

// Law: no line ends inside an isolate that fits a line, whatever is written to it, and
// an isolate that does not is cut by UAX#14.
func TestIsolatesAreNotCut(t *testing.T) {
	for _, text := range append(samples,
		"زر صفحة https://a.org/abc/def?x=1&y=2-3 أو «https://b.org/one/two».",
		"بـhttps://a.org/abc/def ثم بـhttps://a.org/abc/def",
		"هاتف +961 1 234 567، نفذ (--very-long-option) على /srv/photos/2024",
	) {
		for _, o := range []Options{{Base: bidi.RTL, Isolate: true}, {Base: bidi.RTL, Isolate: true, Spaces: true}, {Isolate: true, LamAlef: 2, Gap: 1}} {
			for o.Width = 1; o.Width < 60; o.Width++ {
				uncut(t, text, o)
			}
		}
	}
	const long = "زر https://a.org/abc/defgh/ijk"
	if got, want := cut(long, Options{Width: 15, Base: bidi.RTL, Isolate: true}), []string{"زر https://", "a.org/abc/", "defgh/ijk"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	const glued = "بـhttps://a.org"
	if got, want := cut(glued, Options{Width: 13, Base: bidi.RTL, Isolate: true}), []string{"بـ", "https://a.org"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func uncut(t *testing.T, text string, o Options) {
	t.Helper()
	one := o
	one.Width = 0
	for para := range strings.SplitSeq(text, "\n") {
		var s Setter
		s.Set(para, o)
		if s.from == nil { // else spans are of the text as replaced
			for _, l := range Lines(para, o) {
				for _, sp := range s.spans {
					if sp.Lo < l.Hi && l.Hi < sp.Hi && Width(para[sp.Lo:sp.Hi], one) <= o.Width {
						t.Fatalf("%q %+v: a line ends inside %q", para, o, para[sp.Lo:sp.Hi])
					}
				}
			}
		}
	}
}

// With Spaces lines end at spaces only.
func TestSpacesOnly(t *testing.T) {
	const text = "شمال-شرق https://a.org/abc"
	for spaces, want := range map[bool][]string{
		false: {"شمال-شرق ", "https://a.org/", "abc"},
		true:  {"شمال-شرق ", "https://a.org/a", "bc"},
	} {
		if got := cut(text, Options{Width: 15, Base: bidi.RTL, Spaces: spaces}); !slices.Equal(got, want) {
			t.Errorf("spaces only %v: %q, want %q", spaces, got, want)
		}
	}
}

// Law: a lam-alef counts as many cells as asked when lines are cut, across marks too.
func TestLamAlefCounts(t *testing.T) {
	for _, text := range []string{"لالالا لا", "لَالَالَا لا"} {
		for cells, want := range map[int][]int{1: {3, 1}, 2: {6, 2}} {
			for width := 1; width <= 12; width++ {
				lines := cut(text, Options{Width: width, Base: bidi.RTL, LamAlef: cells})
				if first := lines[0]; width >= want[0] && !strings.HasPrefix(first, strings.Fields(text)[0]) {
					t.Errorf("%q at %d cells, lam-alef %d: first line %q", text, width, cells, first)
				} else if width < want[0] && strings.Count(first, "ا") > max(1, width/cells) {
					t.Errorf("%q at %d cells, lam-alef %d: first line %q is too wide", text, width, cells, first)
				}
			}
		}
	}
}

// An indent takes its cells from the first line only.
func TestIndent(t *testing.T) {
	got := cut("اب ابت ابت ابت", Options{Width: 6, Indent: 3, Base: bidi.RTL})
	if want := []string{"اب ", "ابت ", "ابت ", "ابت"}; !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	got = cut("اب ابت ابت ابت", Options{Width: 7, Indent: 3, Base: bidi.RTL})
	if want := []string{"اب ", "ابت ابت ", "ابت"}; !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
}
