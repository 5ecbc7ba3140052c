package term

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"qari/bidi"
	"qari/bidi/layout"
)

// The laws of Encode, for any line, columns, style and contract:
//
//  1. What is sent is as wide as the whole cells in [from,to).
//  2. It is valid UTF-8 without a control character (C0, DEL, C1), whatever the line
//     and the text hold; it begins with no character without width.
//  3. In visual order it is their glyphs, in any order as many; a style is begun once
//     for neighbours of it. What comes of the order is for contracts_test.go.

var contracts = []Contract{Forms, BDSM, Kitty, Runs, RunsMirrored, Logical}

func plain(_ int, text string) string { return text }

func alike(layout.Cell) int { return 0 }

// encoded is a line of text in one style.
func encoded(c Contract, text string, o layout.Options, from, to int) string {
	o.Letters = !c.Shapes()
	l := layout.Lines(text, o)[0]
	return string(Profile{Contract: c}.Encode(nil, &l, text, from, to, alike, plain))
}

func TestEncode(t *testing.T) {
	for name, c := range map[string]struct {
		text     string
		from, to int
		forms    string // as sent, left to right
		logical  string // as sent, in reading order
	}{
		"Arabic":                     {"سلام", 0, 99, "\ufee1\ufefc\ufeb3", "سلام"},
		"joiners are the terminal's": {"می‌خواهم", 0, 99, "\ufee2\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3", "می‌خواهم"},
		"brackets":                   {"قال (نعم)", 0, 99, "(\ufee2\ufecc\ufee7) \ufedd\ufe8e\ufed7", "قال (نعم)"},
		"both directions":            {"من BBC News هنا", 0, 99, "\ufe8e\ufee8\ufeeb BBC News \ufee6\ufee3", "من BBC News هنا"},
		"marks of direction":         {"ا\u200f!\u2068x\u2069", 0, 99, "x!\ufe8d", "ا\u200f!x"},
		"a tab":                      {"x\ty", 0, 99, "x    y", "x    y"},
		"a ligature spelled out":     {"قال \ufdfa", 0, 99, encoded(Forms, "قال صلى الله عليه وسلم", layout.Options{}, 0, 99), "قال صلى الله عليه وسلم"},
		"hanging spaces":             {"سلا   ", 0, 99, "\ufefc\ufeb3", "سلا"},
		"the left of it":             {"abcdef", 0, 3, "abc", "abc"},
		"the middle":                 {"abcdef", 2, 4, "cd", "cd"},
		"the right":                  {"abcdef", 4, 99, "ef", "ef"},
		"nothing":                    {"abcdef", 6, 9, "", ""},
		"columns of right to left":   {"ابجد", 0, 2, "\ufeaa\ufea0", "جد"},
		"a wide cell at the right":   {"a日本", 0, 4, "a日", "a日"},
		"a wide cell at the left":    {"日本b", 1, 99, "本b", "本b"},
		"an emoji family":            {"ا 👨‍👩‍👧", 0, 99, "👨‍👩‍👧 \ufe8d", "ا 👨‍👩‍👧"},
	} {
		if got := encoded(Forms, c.text, layout.Options{}, c.from, c.to); got != c.forms {
			t.Errorf("%s: forms %+q, want %+q", name, got, c.forms)
		}
		if got := encoded(Logical, c.text, layout.Options{}, c.from, c.to); got != c.logical {
			t.Errorf("%s: logical %+q, want %+q", name, got, c.logical)
		}
	}
}

// A line whose text is not at hand is sent all the same: a chrome label has none.
func TestEncodeWithoutText(t *testing.T) {
	l := layout.Lines("القائمة (3)", layout.Options{Letters: true})[0]
	if got, want := string(Profile{Contract: Logical}.Encode(nil, &l, "", 0, l.Width, alike, plain)), "القائمة (3)"; got != want {
		t.Errorf("%+q, want %+q", got, want)
	}
}

// Neighbours of one style are painted in one go, a cell that is cut off parts none.
func TestEncodeGroupsStyles(t *testing.T) {
	l := layout.Lines("aaBBa日a", layout.Options{})[0]
	style := func(c layout.Cell) int {
		if r := l.Glyph(c)[0]; r == 'B' {
			return 7
		}
		return 1
	}
	paint := func(style int, text string) string { return fmt.Sprintf("%d<%s>", style, text) }
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 99, "1<aa>7<BB>1<a日a>"}, {1, 3, "1<a>7<B>"}, {2, 4, "7<BB>"}, {3, 6, "7<B>1<a>"}, {5, 7, "1<日>"}, {6, 8, "1<a>"}, {4, 4, ""},
	} {
		for _, contract := range contracts {
			if got := string(Profile{Contract: contract}.Encode(nil, &l, "aaBBa日a", c.from, c.to, style, paint)); got != c.want {
				t.Errorf("%v: columns %d to %d are %s, want %s", contract, c.from, c.to, got, c.want)
			}
		}
	}
	if got := string(Profile{}.Encode([]byte("before "), &l, "", 0, 2, style, paint)); got != "before 1<aa>" {
		t.Errorf("appended %q", got)
	}
}

// armedTexts hold what acts on a terminal, in every spelling.
var armedTexts = []string{
	"\x1b[2J", "\x1b]0;title\a", "a\rb\nc\bd\x7f", "\u009b31m", "\u0090q\u009c", "\xc2", "\x9b1m", "\xff\xfe", "\x00", "ا\u0085ب", "\xe2\x80", "\u202e\u2066x",
}

func TestNothingActs(t *testing.T) {
	for _, s := range armedTexts {
		if got := clean(s); disarmed(got) != nil {
			t.Errorf("clean(%q) = %q: %v", s, got, disarmed(got))
		}
		l := layout.Line{Hi: len(s), Width: 2, Glyphs: []byte("a" + s), Cells: []layout.Cell{
			{Hi: int32(len(s)), End: 1, Width: 1}, {Hi: int32(len(s)), Off: 1, End: int32(1 + len(s)), Width: 1, Level: 1},
		}}
		for _, c := range contracts {
			out := string(Profile{Contract: c}.Encode(nil, &l, s, 0, 2, alike, plain))
			if err := disarmed(out); err != nil || out == "" {
				t.Errorf("%v: %q is sent as %q: %v", c, s, out, err)
			}
		}
	}
	for _, s := range []string{"", "abc", "سلام \u200c日", "\u00a0\u00ff"} {
		if got := clean(s); got != s {
			t.Errorf("clean(%q) = %q", s, got)
		}
	}
}

// disarmed checks law 2.
func disarmed(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("not UTF-8")
	}
	for i, r := range s {
		if r < ' ' || r >= 0x7F && r < 0xA0 {
			return fmt.Errorf("%U at byte %d", r, i)
		}
	}
	return nil
}

func FuzzEncode(f *testing.F) {
	for i, s := range append([]string{"سلام (BBC) عليكم", "日本語 👨‍👩‍👧 x", "قال\tنعم \ufdfa", "می‌خواهم", "ا\u00ad\u0301\u0301"}, armedTexts...) {
		f.Add(s, uint8(i), uint8(3*i), uint8(10+i))
	}
	f.Fuzz(func(t *testing.T, text string, bits, from, to uint8) {
		if len(text) > 1024 {
			return
		}
		o := layout.Options{Base: bidi.Direction(bits % 3), Letters: bits&4 != 0, Isolate: true}
		if bits&8 != 0 {
			o.Width, o.Justify, o.Kashida = 20, true, true
		}
		for _, l := range layout.Lines(text, o) {
			for _, c := range contracts {
				checkEncode(t, c, text, &l, int(from), int(to))
			}
		}
	})
}

// checkEncode holds the laws for one line; styles alternate, so that cells of one
// never all lie together.
func checkEncode(t *testing.T, contract Contract, text string, l *layout.Line, from, to int) {
	t.Helper()
	style := func(c layout.Cell) int { return int(c.Lo) / 5 % 2 }
	last, painted := -1, ""
	out := string(Profile{Contract: contract}.Encode(nil, l, text, from, to, style, func(s int, text string) string {
		if s == last || text == "" {
			t.Errorf("%v: style %d twice, or for nothing (%q), in %q", contract, s, text, l.Visual())
		}
		last = s
		painted += text
		return text
	}))
	col, width, glyphs := 0, 0, ""
	for _, c := range l.Cells {
		if w := int(c.Width); col >= from && col+w <= to {
			width += w
			glyphs += string(l.Glyph(c))
		}
		col += int(c.Width)
	}
	if err := disarmed(out); err != nil {
		t.Fatalf("%v: %q is sent as %q: %v", contract, text, out, err)
	}
	if got := ansi.StringWidth(out); got != width && plainWidths(out) {
		t.Fatalf("%v: %+q is %d wide, its cells %d (%+q)", contract, out, got, width, l.Visual())
	}
	if !contract.Reorders() && out != glyphs {
		t.Fatalf("%v: sent %+q, the cells are %+q", contract, out, glyphs)
	}
	if letterCount(out) != letterCount(glyphs) {
		t.Fatalf("%v: sent %+q, the cells are %+q", contract, out, glyphs)
	}
	if r, _ := utf8.DecodeRuneInString(out); out != "" && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		t.Fatalf("%v: %+q begins with a character of no width", contract, out)
	}
	if painted != out {
		t.Fatalf("sent %q, painted %q", out, painted)
	}
}

// letterCount counts what stands in cells; joiners and marks of direction come from
// the text.
func letterCount(s string) int {
	return utf8.RuneCountInString(strings.NewReplacer("\u200c", "", "\u200d", "", "\u200e", "", "\u200f", "").Replace(s))
}

// plainWidths reports whether nobody disagrees on the width of s: of emoji clusters
// the renderer's way of counting decides, and layout's own tests hold it.
func plainWidths(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0x0700 && r < 0x0750 || r >= 0x0780 && r < 0xFB00 && r != 0x200C && r != 0x200E && r != 0x200F || r > 0xFFFF
	})
}
