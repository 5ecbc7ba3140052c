package arabic

import (
	"testing"
	"unicode"
)

func TestHidden(t *testing.T) {
	for _, c := range []struct {
		name     string
		r        rune
		from     Marks // the first setting that hides it; 3 = none does
		tashkeel bool
	}{
		{"fatha", 0x064E, ShaddaTanwin, true}, {"sukun", 0x0652, ShaddaTanwin, true},
		{"dagger alef", 0x0670, ShaddaTanwin, true}, {"subscript alef", 0x0656, ShaddaTanwin, true},
		{"small high meem", 0x06E2, ShaddaTanwin, true}, {"sallallahou", 0x0610, ShaddaTanwin, true},
		{"low seen", 0x06E3, ShaddaTanwin, true}, {"curly fatha", 0x08E4, ShaddaTanwin, true},
		{"shadda", 0x0651, NoMarks, true}, {"fathatan", 0x064B, NoMarks, true}, {"kasratan", 0x064D, NoMarks, true},
		{"open dammatan", 0x08F1, NoMarks, true}, {"curly fathatan", 0x08E7, NoMarks, true},
		{"maddah", 0x0653, 3, false}, {"hamza above", 0x0654, 3, false}, {"hamza below", 0x0655, 3, false},
		{"wavy hamza below", 0x065F, 3, false},
		{"qamats", 0x05B8, NoMarks, false}, {"dagesh", 0x05BC, NoMarks, false}, {"etnahta", 0x0591, NoMarks, false},
		{"maqaf, no mark", 0x05BE, 3, false}, {"small waw, a letter", 0x06E5, 3, false}, {"end of ayah", 0x06DD, 3, false},
		{"Syriac pthaha", 0x0730, 3, false}, {"Thaana abafili", 0x07A6, 3, false}, {"acute", 0x0301, 3, false},
		{"Devanagari i", 0x093F, 3, false}, {"VS16", 0xFE0F, 3, false}, {"beh", 'ب', 3, false},
	} {
		for m := AllMarks; m <= NoMarks; m++ {
			if got := Hidden(c.r, m); got != (m >= c.from) {
				t.Errorf("%s: Hidden(%U, %d) = %v", c.name, c.r, m, got)
			}
		}
		if IsTashkeel(c.r) != c.tashkeel {
			t.Errorf("%s: IsTashkeel(%U) = %v", c.name, c.r, !c.tashkeel)
		}
	}
}

// Laws: only marks are hidden, only of Arabic and Hebrew; what one setting
// hides the next hides too; tashkeel is what NoMarks hides in Arabic.
func TestHiddenLaws(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if Hidden(r, AllMarks) || Hidden(r, ShaddaTanwin) && !Hidden(r, NoMarks) {
			t.Errorf("%U: hidden by the wrong settings", r)
		}
		hebrew := unicode.Is(unicode.Hebrew, r)
		if Hidden(r, NoMarks) && (!IsMark(r) || !hebrew && !arabicMark(r)) {
			t.Errorf("%U is hidden and is no Arabic or Hebrew mark", r)
		}
		if IsTashkeel(r) != (Hidden(r, NoMarks) && !hebrew) {
			t.Errorf("%U: IsTashkeel %v", r, IsTashkeel(r))
		}
	}
}

// arabicMark takes in the signs that Unicode calls Inherited, being shared with Syriac.
func arabicMark(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Inherited) && (0x600 <= r && r < 0x900 || r >= 0x10EC0 && r < 0x10F00)
}

// Law: the format characters that stay are the visible ones, and every
// default-ignorable one goes. (Property, as of 15.0: Cf without these.)
func TestFormatCharacters(t *testing.T) {
	visible := map[rune]bool{0x06DD: true, 0x070F: true, 0x08E2: true, 0x0890: true, 0x0891: true, 0x110BD: true, 0x110CD: true}
	for r := rune(0x600); r <= 0x605; r++ {
		visible[r] = true
	}
	for r := rune(0x13430); r <= 0x1343F; r++ {
		visible[r] = true
	}
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if !unicode.Is(unicode.Cf, r) {
			continue
		}
		got := Shape(nil, []rune{r}, nil, Options{})[0]
		if want := map[bool]rune{true: r, false: Gone}[visible[r]]; got != want {
			t.Errorf("%U shows %U, want %U", r, got, want)
		}
	}
}
