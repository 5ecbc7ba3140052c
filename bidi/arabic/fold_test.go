package arabic

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"كِتَابٌ", "كتاب"}, {"الرَّحْمٰن", "الرحمن"}, {"ســلام", "سلام"}, {"می‌خواهم", "ميخواهم"},
		{"أإآٱٲٳا", "ااااااا"}, {"ؤو", "وو"}, {"ئىیېےۓي", "ييييييي"}, {"ةۃۀۂہھەه", "هههههههه"}, {"کڪك", "ككك"},
		{"شيء", "شيء"}, {"أ", "ا"}, {"ﻻ ﷲ ﷼ ﮐﺘﺎﺏ", "لا الله ريال كتاب"}, {"ﻟﻸﻁ", "للاط"},
		{"ﷺ", "صلي الله عليه وسلم"}, {"ﱞ", ""}, {"ﹰﹱﹷ", ""}, {"ﳲ", ""}, {"لَهُۥ", "له"},
		{"،؛؟٪٫٬", ",;?%.,"}, {"١٢٣ ۴۵۶ 789 १२३ 𞥑", "123 456 789 123 1"},
		{"Évian ÅNGSTRÖM Straße", "evian angstrom straße"}, {"e\u0301 ﬁn Ｑ", "e fin q"},
		{"a \t\n\u00a0\u2003b\r\n", "a b "}, {"a \u200f b", "a b"}, {"\u2067نص\u2069\u200e", "نص"},
		{"שָׁלוֹם", "שלום"}, {"שׁﬠ", "שע"}, {"й é", "й e"}, {"и\u0306 \u0301", "и\u0306 \u0301"}, {"Ω", "Ω"}, {"漢字", "漢字"}, {"हिन्दी", "हिन्दी"},
		{"a\xffb\xd8", "a\ufffdb\ufffd"}, {"\xd8\x41", "\ufffda"}, {"", ""},
	} {
		if got := Fold(c.in).Text; got != c.want {
			t.Errorf("Fold(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestSource(t *testing.T) {
	for _, c := range []struct{ src, find, want string }{
		{"قرأ الكِتَابَ أمس", "الكتاب", "الكِتَابَ"},
		{"قرأ الكِتَابَ أمس", "كتاب ", "كِتَابَ "},
		{"ســلام", "س", "ســـ"[:6]},
		{"سلﻻم", "ل", "ل"},
		{"سﻻم", "ل", "ﻻ"},
		{"سﻻم", "ا", "ﻻ"},
		{"a \n b", " ", " \n "},
		{"cafe\u0301s", "cafe", "cafe\u0301"},
		{"x ﷺ y", "الله", "ﷺ"},
		{"كتابٌ", "كتاب", "كتابٌ"},
	} {
		f := Fold(c.src)
		at := strings.Index(f.Text, c.find)
		if at < 0 {
			t.Errorf("%q not found in %q", c.find, f.Text)
			continue
		}
		lo, hi := f.Source(at, at+len(c.find))
		if got := c.src[lo:hi]; got != c.want {
			t.Errorf("%q in %q comes from %+q, want %+q", c.find, c.src, got, c.want)
		}
	}
}

// Law: bounds outside Text do no harm.
func TestSourceBounds(t *testing.T) {
	f := Fold("كِتاب")
	for _, c := range [][4]int{{-5, 99, 0, 10}, {3, 1, 4, 4}, {8, 8, 10, 10}, {99, 100, 10, 10}, {0, 0, 0, 0}} {
		if lo, hi := f.Source(c[0], c[1]); lo != c[2] || hi != c[3] {
			t.Errorf("Source(%d, %d) = %d, %d, want %d, %d", c[0], c[1], lo, hi, c[2], c[3])
		}
	}
	if lo, hi := (Folded{}).Source(0, 1); lo != 0 || hi != 0 {
		t.Errorf("empty: %d, %d", lo, hi)
	}
}

// Laws, for every code point: folding again changes nothing, and for the
// scripts that fold, a character and its canonical decomposition have one key.
func TestFoldOfEveryCodePoint(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		key := Fold(string(r)).Text
		if again := Fold(key).Text; again != key {
			t.Errorf("%U folds into %+q, then into %+q", r, key, again)
		}
		if !unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Latin) {
			continue
		}
		if apart := Fold(norm.NFD.String(string(r))).Text; apart != key {
			t.Errorf("%U folds into %+q, decomposed into %+q", r, key, apart)
		}
	}
}

// Law: a presentation form folds as its letter.
func TestFormsFoldAsTheirLetters(t *testing.T) {
	for letter, forms := range unicodeForms(t) {
		if letter == 0x0674 || letter == 0x0677 { // compatibility letters
			continue
		}
		want := Fold(string(letter)).Text
		for _, r := range forms {
			if r != 0 && Fold(string(r)).Text != want {
				t.Errorf("%U folds into %+q, its letter %U into %+q", r, Fold(string(r)).Text, letter, want)
			}
		}
	}
}

// Law: what Shape draws is found by the key of what was written.
func TestShapedTextFoldsAlike(t *testing.T) {
	for _, s := range []string{news, persian, "لَا إِلٰهَ", "بلآ"} {
		var shown []rune
		for _, r := range Shape(nil, []rune(s), nil, all) {
			if r > Gone {
				shown = append(shown, r)
			}
		}
		if got, want := Fold(string(shown)).Text, Fold(s).Text; got != want {
			t.Errorf("shaped %q\nfolds into %q\n     want %q", s, got, want)
		}
	}
}

// foldLaws holds for any bytes: the key is UTF-8 and folds into itself; the
// map does not go back; every range of the key comes from whole characters whose
// own key holds it; and neighbours' ranges meet.
func foldLaws(t *testing.T, s string) {
	f := Fold(s)
	if !utf8.ValidString(f.Text) {
		t.Fatalf("%+q: key %+q is not UTF-8", s, f.Text)
	}
	if again := Fold(f.Text).Text; again != f.Text {
		t.Fatalf("%+q: key %+q folds into %+q", s, f.Text, again)
	}
	end := -1
	for lo, r := range f.Text {
		hi := lo + utf8.RuneLen(r)
		a, b := f.Source(lo, hi)
		if a >= b || b > len(s) || end >= 0 && a > end || b < end {
			t.Fatalf("%+q: %+q at %d comes from %d:%d, after one that ends at %d", s, r, lo, a, b, end)
		}
		if !boundary(s, a) || !boundary(s, b) || !strings.ContainsRune(Fold(s[a:b]).Text, r) {
			t.Fatalf("%+q: %+q at %d comes from %+q", s, r, lo, s[a:b])
		}
		end = b
	}
	if f.Text != "" && end != len(s) {
		t.Fatalf("%+q: the last range ends at %d, want %d", s, end, len(s))
	}
}

// boundary reports whether a character of s, as range decodes it, begins at i.
func boundary(s string, i int) bool {
	for at := range s {
		if at == i {
			return true
		}
	}
	return i == len(s)
}

func TestFoldLaws(t *testing.T) {
	for _, s := range []string{
		news, persian, latin, "", "\u200f", "\u200fا", "é\u0301\u0302", " ", "ﷺ\u064e ﻻ", "\xff\xd8\x80\xe0\x80", "ـ \u200f ـ",
	} {
		foldLaws(t, s)
	}
}

func FuzzFold(f *testing.F) {
	f.Add("الكِتَابُ  Éa ﻻ٢")
	f.Add("a\xff\xd8 \u2067b\u2069\u0301")
	f.Add("ﷺ ﱞ ﹰ 👨‍👩‍👧 שָׁ")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 400 { // boundary makes the laws quadratic
			foldLaws(t, s)
		}
	})
}
