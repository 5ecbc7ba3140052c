package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"qari/bidi"
	"qari/bidi/arabic"
)

// glyphs are what the cells of a line draw, left to right.
func glyphs(text string, o Options) (cells []string) {
	l := Lines(text, o)[0]
	for _, c := range l.Cells {
		cells = append(cells, string(l.Glyph(c)))
	}
	return cells
}

// In a right-to-left run clusters change places and stay as they are inside (L3).
func TestClustersInVisualOrder(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // left to right
	}{
		{"a family", "ا👨\u200d👩\u200d👧\u200d👦ب", []string{"\ufe8f", "👨\u200d👩\u200d👧\u200d👦", "\ufe8d"}},
		{"a family whose members have skin tones", "ا👩🏽\u200d👧🏿ب", []string{"\ufe8f", "👩🏽\u200d👧🏿", "\ufe8d"}},
		{"a skin tone", "ا👍🏽ب", []string{"\ufe8f", "👍🏽", "\ufe8d"}},
		{"two flags", "ا🇸🇦🇪🇬ب", []string{"\ufe8f", "🇸🇦", "🇪🇬", "\ufe8d"}},
		{"a flag of tags", "ا🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007fب", []string{"\ufe8f", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\ufe8d"}},
		{"a heart without its selector", "ا❤\ufe0fب", []string{"\ufe8f", "❤", "\ufe8d"}},
		{"marks of Arabic", "بَّت", []string{"\ufe96", "\ufe91\u064e\u0651"}},
		{"marks of Hebrew", "שָׁל", []string{"ל", "ש\u05b8\u05c1"}},
		{"lam-alef with marks on both", "لَاً", []string{"\ufefb\u064e\u064b"}},
		{"a Latin accent", "ا e\u0301 ب", []string{"\ufe8f", " ", "e\u0301", " ", "\ufe8d"}},
		{"Devanagari", "ا क्षि ب", []string{"\ufe8f", " ", "क्षि", " ", "\ufe8d"}},
		{"a mark without a base", "\u064eا", []string{"\ufe8d", "\u00a0\u064e"}},
		{"a mark on a space", "ا \u064eب", []string{"\ufe8f", " \u064e", "\ufe8d"}},
	} {
		if got := glyphs(c.text, Options{Base: bidi.RTL}); !slices.Equal(got, c.want) {
			t.Errorf("%s: cells %+q, want %+q", c.name, got, c.want)
		}
	}
}

// Law: a base draws at most maxMarks marks; the source keeps them all, and the cell
// covers them.
func TestTenThousandMarks(t *testing.T) {
	for _, mark := range []string{"\u064e", "\u0301", "\u05b8"} {
		text := "ب" + strings.Repeat(mark, 10_000) + "ت"
		lines := Lines(text, Options{Width: 10, Base: bidi.RTL})
		if len(lines) != 1 || lines[0].Width != 2 || len(lines[0].Cells) != 2 {
			t.Fatalf("%d lines, %d cells", len(lines), lines[0].Width)
		}
		l := lines[0]
		base := l.Cells[1]
		if got := strings.Count(string(l.Glyph(base)), mark); got != maxMarks {
			t.Errorf("%d marks drawn, want %d", got, maxMarks)
		}
		if base.Lo != 0 || int(base.Hi) != len(text)-len("ت") {
			t.Errorf("the cell covers bytes %d-%d of %d", base.Lo, base.Hi, len(text))
		}
	}
}

// Law: no cluster is wider than maxCells, and none that people write is cut.
func TestWideClustersAreCut(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("\u1100", 1000),
		strings.Repeat("👩\u200d", 1000) + "👩",
	} {
		l := Lines(text, Options{})[0]
		for _, c := range l.Cells {
			if c.Width > maxCells {
				t.Fatalf("%.20q: a cell of %d", text, c.Width)
			}
		}
		for _, l := range Lines(text, Options{Width: 40}) {
			if l.Width > 40 {
				t.Fatalf("%.20q: a line of %d", text, l.Width)
			}
		}
	}
	kiss := "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿"
	if cells := glyphs(kiss, Options{}); len(cells) != 1 {
		t.Errorf("%q: %d cells", kiss, len(cells))
	}
}

// Law: hiding marks hides marks only: the same cells stand at the same columns.
func TestHiddenMarksMoveNothing(t *testing.T) {
	for _, text := range samples {
		for _, marks := range []arabic.Marks{arabic.ShaddaTanwin, arabic.NoMarks} {
			all, some := Lines(text, Options{Base: bidi.RTL}), Lines(text, Options{Base: bidi.RTL, Marks: marks})
			for i := range all {
				if strings.IndexFunc(text, unicode.IsMark) == 0 {
					continue // a mark that opens the text has a cell of its own while it is shown
				}
				if all[i].Width != some[i].Width || len(all[i].Cells) != len(some[i].Cells) {
					t.Errorf("%q: %d cells with all marks, %d without", text, all[i].Width, some[i].Width)
				}
			}
		}
	}
}
