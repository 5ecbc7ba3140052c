package layout

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"qari/bidi"
	"qari/bidi/arabic"
)

// The laws of this room, swept over samples, widths and options, and fuzzed:
//
//  1. Lines in order hold every byte of the text once.
//  2. No line is wider than Options.Width, the first without its indent, unless it
//     is a single cluster.
//  3. Line.Width is the sum of its cells' widths.
//  4. Cells cover their line's shown text; no byte belongs to two cells; borders
//     fall between characters.
//  5. ColumnOf and ByteAt are inverse over cells that show text.
//  6. Glyphs are cut into cells without gaps, hold no control character, and no
//     cell begins with a mark.
//  7. A justified line is full or as wide as its words.
//  8. The renderer counts the same cells, for a line and for each of its cells.
//  9. No line ends inside an isolate that fits a line (see breaks_test.go).
//  10. No cluster is wider than maxCells, however many characters it has.

var samples = []string{
	"",
	" ",
	"قال المتحدث (بيسكوف) إن 25% من BBC News في 29 يناير 2025، والباقي لاحقًا.",
	"لَا لاَ لآ لإ بِلَا السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ ٱللَّهِ",
	"می‌خواهم کتاب‌های پژوهشگر گرامی را دوباره بخوانم؛ ۵۰٪ از ۱۴۰۳/۱۲/۳۰",
	"یہ پاکستان میں ہے ٹیکس بڑھے گا۔",
	"ראש הממשלה אמר היום כי 30% מהתקציב (ה־10 במאי) יועבר לצה״ל",
	"زر https://a.org/خبر/12?x=1&y=2. أو اكتب إلى a.b@example.org، أو @user و#Go و C++ و main().",
	"هاتف +961 1 234 567 والرقم 978-3-16-148410-0 بين 1948-1967",
	"خبر 👨‍👩‍👧‍👦 جديد 👍🏽 و🇸🇦 ثم ❤️ و1️⃣",
	"The quick brown fox jumps over the lazy dog, and كلمة عربية here.",
	"\u064e\u0651علامة أولًا",
	"\u06dd١٢ و\ufdfd ثم \ufdfa و\t جدول",
	"abc\u202eدخل\u202c \u2067ن\u2069 \u200f\u200e",
	"كلمةطويلةجدًاجدًابلاأيفراغاتتفوقالعرضالمتاحللسطرالواحدفيأيشاشة",
	"日本語のテキスト と العربية",
	"\u05a8\ua9c0 \u200b\u05a8\ua9c0", // marks before one that has a cell
	"a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b",
	"\xff\xfeسلام\x80",
	"سطر أول\nسطر ثانٍ\n\nرابع",
}

func check(t *testing.T, text string, o Options) {
	t.Helper()
	at := 0
	for i, l := range Lines(text, o) {
		if i > 0 && at < len(text) && text[at] == '\n' && l.Lo == at+1 {
			at++
		}
		if l.Lo != at {
			t.Fatalf("%q %+v: line %d begins at %d, not %d", text, o, i, l.Lo, at)
		}
		at = l.Hi
		checkLine(t, text, o, &l, i == 0)
	}
	if at != len(text) {
		t.Fatalf("%q %+v: %q is on no line", text, o, text[at:])
	}
}

func checkLine(t *testing.T, text string, o Options, l *Line, first bool) {
	t.Helper()
	full := o.Width
	if first {
		full = max(1, full-o.Indent)
	}
	if o.Width > 0 && l.Width > full && wordCells(l) > 1 {
		t.Fatalf("%q %+v: line of %d cells: %q", text, o, l.Width, l.Visual())
	}
	if o.Justify && !l.Last && l.Width != full && stretched(l, o.Gap) {
		t.Fatalf("%q %+v: stretched to %d: %q", text, o, l.Width, l.Visual())
	}
	width, col := 0, 0
	off := int32(0)
	owner := map[int32]bool{}
	for _, c := range l.Cells {
		if c.Off != off || c.End < c.Off {
			t.Fatalf("%q: cell %+v does not follow %d", text, c, off)
		}
		off = c.End
		width += int(c.Width)
		if c.Lo > c.Hi || (int(c.Lo) < l.Lo || int(c.Hi) > l.Hi) && !expanded(text[c.Lo:c.Hi]) {
			t.Fatalf("%q: cell %+v outside its line %d-%d", text, c, l.Lo, l.Hi)
		}
		g := string(l.Glyph(c))
		if w := ansi.StringWidthWc(g); w != int(c.Width) || w > maxCells && strings.Trim(g, " ـ") != "" {
			t.Fatalf("%q: cell %q of %d cells, renderer %d", text, g, c.Width, w)
		}
		if r, _ := utf8.DecodeRuneInString(g); g == "" || traitOf(r)&widthMask == 0 {
			t.Fatalf("%q: cell draws %q", text, g)
		}
		if !utf8.ValidString(g) || strings.ContainsFunc(g, func(r rune) bool { return r < ' ' || r >= 0x7F && r < 0xA0 }) {
			t.Fatalf("%q: cell draws %q", text, g)
		}
		if c.Lo < c.Hi && !expanded(text[c.Lo:c.Hi]) {
			for b := c.Lo; b < c.Hi; b++ {
				if owner[b] {
					t.Fatalf("%q: byte %d in two cells", text, b)
				}
				owner[b] = true
			}
			if got := l.ColumnOf(int(c.Lo)); got != col {
				t.Fatalf("%q: ColumnOf(%d) = %d, want %d", text, c.Lo, got, col)
			}
			if got := l.ByteAt(col); got != int(c.Lo) {
				t.Fatalf("%q: ByteAt(%d) = %d, want %d", text, col, got, c.Lo)
			}
		}
		col += int(c.Width)
	}
	if w := ansi.StringWidthWc(l.Visual()); w != l.Width {
		t.Fatalf("%q: %q of %d cells, renderer %d", text, l.Visual(), l.Width, w)
	}
	if width != l.Width || int(off) != len(l.Glyphs) {
		t.Fatalf("%q: width %d of %d, glyphs %d of %d", text, width, l.Width, off, len(l.Glyphs))
	}
}

// expanded: one character that several cells stand for.
func expanded(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return swapped(r)
}

// wordCells counts the cells that are not ours.
func wordCells(l *Line) (n int) {
	for _, c := range l.Cells {
		if c.Hi > c.Lo {
			n++
		}
	}
	return n
}

func stretched(l *Line, gap int) bool {
	for _, c := range l.Cells {
		if c.Lo == c.Hi || int(c.Width) > 1+gap && strings.Trim(string(l.Glyph(c)), " ") == "" {
			return true
		}
	}
	return false
}

func TestLaws(t *testing.T) {
	for _, text := range samples {
		for _, width := range []int{0, 1, 2, 3, 5, 8, 13, 20, 33, 60, 80, 500} {
			for _, o := range []Options{
				{},
				{Base: bidi.RTL, Isolate: true},
				{Base: bidi.LTR, Isolate: true, Spaces: true},
				{Base: bidi.RTL, Marks: arabic.NoMarks, LamAlef: 2},
				{Base: bidi.RTL, Letters: true, Indent: 2},
				{Base: bidi.RTL, Justify: true, Kashida: true},
				{Base: bidi.RTL, Justify: true, Kashida: true, Indent: 4},
				{Base: bidi.RTL, Justify: true, Gap: 1, Spaces: true},
			} {
				o.Width = width
				check(t, text, o)
			}
		}
	}
}

func FuzzLines(f *testing.F) {
	for i, s := range samples {
		f.Add(s, uint8(7*i), uint16(i*37))
	}
	f.Fuzz(func(t *testing.T, text string, width uint8, bits uint16) {
		if len(text) > 4096 {
			return
		}
		check(t, strings.ReplaceAll(text, "\r", ""), Options{
			Width: int(width), Base: bidi.Direction(bits % 3), Marks: arabic.Marks(bits >> 2 % 3),
			LamAlef: 1 + int(bits>>4&1), Letters: bits>>5&1 == 1, Isolate: bits>>6&1 == 1,
			Justify: bits>>7&1 == 1, Kashida: bits>>8&1 == 1, Gap: int(bits >> 9 & 1), Spaces: bits>>10&1 == 1, Indent: int(bits >> 11 & 7),
		})
	})
}

// What must not cost more than its length: 64 KiB of each are laid out at once, and
// keep the laws. A step that looked back or ahead from every character would take
// minutes here.
func TestLongParagraphs(t *testing.T) {
	for name, unit := range map[string]string{
		"no spaces":              "كلمة",
		"spaces":                 " ",
		"words":                  "كلمة ",
		"zero width spaces":      "\u200b",
		"marks of direction":     "\u200f\u200e",
		"isolates":               "\u2067ا\u2069",
		"brackets":               "(",
		"marks":                  "\u064e",
		"lam-alefs with marks":   "لَا",
		"a family without end":   "👩\u200d",
		"Hangul without end":     "\u1100",
		"what is replaced":       "\ufdfd",
		"what is removed":        "\u00ad",
		"digits":                 "1 ",
		"bytes that are no text": "\xff",
	} {
		t.Run(name, func(t *testing.T) {
			text := "ا" + strings.Repeat(unit, 64<<10/len(unit)) + "b1"
			check(t, text, Options{Width: 80, Base: bidi.RTL, Isolate: true})
			check(t, text, Options{Width: 80, Base: bidi.RTL, Justify: true, Kashida: true, Spaces: true})
		})
	}
}

// Setting a paragraph after others gives what a new Setter gives: nothing is left
// over in the buffers.
func TestSetterForgets(t *testing.T) {
	var s Setter
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		text := samples[r.IntN(len(samples))]
		o := Options{Width: r.IntN(40), Base: bidi.Direction(r.IntN(3)), Justify: r.IntN(2) == 0, Isolate: r.IntN(2) == 0}
		got, want := s.Lines(text, o), Lines(text, o)
		if len(got) != len(want) {
			t.Fatalf("%q %+v: %d lines, new Setter %d", text, o, len(got), len(want))
		}
		for i := range got {
			if got[i].Visual() != want[i].Visual() || got[i].Lo != want[i].Lo || got[i].Hi != want[i].Hi {
				t.Fatalf("%q %+v: line %d is %q, new Setter %q", text, o, i, got[i].Visual(), want[i].Visual())
			}
		}
	}
}
