package arabic

import (
	"math/rand/v2"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// A hamza as a mark, seen from the forms: Gone is the place of the mark.
func TestHamzaInItsLetter(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []rune
	}{
		{"Persian ezafe", "خانه\u0654", []rune{0xFEA7, 0xFE8E, 0xFEE7, 0xFBA5, Gone}},
		{"on an isolated heh", "ه\u0654", []rune{0xFBA4, Gone}},
		{"before a space", "کوچه\u0654 ب", []rune{0xFB90, 0xFEEE, 0xFB7C, 0xFBA5, Gone, ' ', 0xFE8F}},
		{"on a heh that joins: stays a mark", "ه\u0654ب", []rune{0xFEEB, 0x654, 0xFE90}},
		{"on a heh before ZWJ", "ه\u0654\u200d", []rune{0xFEEB, 0x654, Gone}},
		{"on a heh before ZWNJ", "ه\u0654\u200cب", []rune{0xFBA4, Gone, Gone, 0xFE8F}},
		{"on AE", "ە\u0654", []rune{0xFBA4, Gone}},
		{"on alef", "ا\u0654ب", []rune{0xFE83, Gone, 0xFE8F}},
		{"below alef", "با\u0655", []rune{0xFE91, 0xFE88, Gone}},
		{"maddah", "با\u0653", []rune{0xFE91, 0xFE82, Gone}},
		{"on waw", "سو\u0654ال", []rune{0xFEB3, 0xFE86, Gone, 0xFE8D, 0xFEDD}},
		{"on a medial yeh", "بي\u0654ب", []rune{0xFE91, 0xFE8C, Gone, 0xFE90}},
		{"on a Farsi yeh", "ی\u0654ب", []rune{0xFE8B, Gone, 0xFE90}},
		{"on alef maksura", "بى\u0654", []rune{0xFE91, 0xFE8A, Gone}},
		{"on heh goal: whole, its neighbours join", "بہ\u0654ب", []rune{0xFE91, 0x6C2, Gone, 0xFE90}},
		{"on yeh barree", "بے\u0654", []rune{0xFE91, 0xFBB1, Gone}},
		{"lam-alef with hamza", "لا\u0654", []rune{0xFEF7, Taken, Gone}},
		{"lam-alef with hamza below, joined", "بلا\u0655", []rune{0xFE91, 0xFEFA, Taken, Gone}},
		{"lam-alef with maddah and a vowel", "لَا\u0653", []rune{0xFEF5, 0x64E, Taken, Gone}},
		{"behind a vowel", "ا\u064e\u0654", []rune{0xFE83, 0x64E, Gone}},
		{"one hamza only", "ا\u0654\u0654", []rune{0xFE83, Gone, 0x654}},
		{"on a letter that has none", "ب\u0654", []rune{0xFE8F, 0x654}},
		{"on nothing", "\u0654", []rune{0x654}},
		{"behind a subscript alef", "ا\u0656\u0654", []rune{0xFE8D, 0x656, 0x654}},
	} {
		if got := Shape(nil, []rune(c.text), nil, all); !slices.Equal(got, c.want) {
			t.Errorf("%s: %U, want %U", c.name, got, c.want)
		}
	}
}

// Law: canonically equivalent words of letters, tashkeel and hamzas look alike.
func TestCanonicalEquivalents(t *testing.T) {
	letters := []rune("ابلويىہےەسآأإؤئۂۓۀ \u0653\u0654\u0655")
	tashkeel := []rune{0x64B, 0x64E, 0x651, 0x652, 0x670}
	shows := func(s string) string {
		return string(slices.DeleteFunc(Shape(nil, []rune(s), nil, all), func(r rune) bool { return r == Gone || r == Taken }))
	}
	rnd := rand.New(rand.NewPCG(7, 8))
	composed := 0
	for range 50000 {
		word := make([]rune, 0, 12)
		for range 6 {
			if word = append(word, letters[rnd.IntN(len(letters))]); rnd.IntN(3) == 0 {
				word = append(word, tashkeel[rnd.IntN(len(tashkeel))])
			}
		}
		nfd, nfc := norm.NFD.String(string(word)), norm.NFC.String(string(word))
		if several(nfd) {
			continue // doc.go: two hamzas on a letter
		}
		if nfd != nfc {
			composed++
		}
		if shows(nfd) != shows(nfc) {
			t.Fatalf("%+q shows %+q, composed %+q", nfd, shows(nfd), shows(nfc))
		}
	}
	if composed < 10000 {
		t.Errorf("only %d words had a hamza to compose", composed)
	}
}

// several reports whether a letter has more than one hamza.
func several(nfd string) bool {
	n := 0
	for _, r := range nfd {
		switch {
		case lookup(r).kind() == hamza:
			n++
		case JoiningTypeOf(r) != T:
			n = 0
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// Law: compose knows every canonical composition of the Arabic block with these marks.
func TestCompositionsAreUnicodes(t *testing.T) {
	ours := map[rune]bool{heh: true, 0x0649: true, 0x06CC: true} // these three are not
	for base := rune(0x600); base < 0x700; base++ {
		for mark := rune(0x653); mark <= 0x655; mark++ {
			want := []rune(norm.NFC.String(string([]rune{base, mark})))
			switch got := compose(base, mark); {
			case len(want) == 1 && got != want[0], len(want) == 2 && got != 0 && !ours[base]:
				t.Errorf("%U and %U compose to %U, want %U", base, mark, got, want)
			}
		}
	}
}
