package arabic

import "testing"

func TestDigits(t *testing.T) {
	for _, c := range []struct {
		in   string
		set  DigitSet
		want string
	}{
		{"20 مارس 2025", ArabicIndic, "٢٠ مارس ٢٠٢٥"},
		{"20 مارس 2025", Extended, "۲۰ مارس ۲۰۲۵"},
		{"٥٠٪ ۵۰ 50", Western, "50٪ 50 50"},
		{"٠١٢٣٤٥٦٧٨٩", Extended, "۰۱۲۳۴۵۶۷۸۹"},
		{"۰۱۲۳۴۵۶۷۸۹", ArabicIndic, "٠١٢٣٤٥٦٧٨٩"},
		{"१२", Western, "१२"},
		{"7", DigitSet(9), "7"},
		{"", ArabicIndic, ""},
	} {
		if got := Digits(c.in, c.set); got != c.want {
			t.Errorf("Digits(%q, %d) = %q, want %q", c.in, c.set, got, c.want)
		}
	}
}

func TestMajorityDigits(t *testing.T) {
	for s, want := range map[string]DigitSet{
		"": Western, "لا أرقام": Western, "2025": Western, "٢٠٢٥ و 19": ArabicIndic, "۱۴۰۳ و 24": Extended,
		"٢ 2": Western, "٢ ۲": ArabicIndic, "۱۲۳ ٤٥ 6": Extended,
	} {
		if got := MajorityDigits(s); got != want {
			t.Errorf("MajorityDigits(%q) = %d, want %d", s, got, want)
		}
	}
}

// Law: writing in a set and then another is writing in the other, and every
// digit of a set is known as its own.
func TestDigitSets(t *testing.T) {
	for set, zero := range zeros {
		for d := range rune(10) {
			if got, ok := DigitSetOf(zero + d); !ok || got != DigitSet(set) {
				t.Errorf("DigitSetOf(%U) = %d, %v", zero+d, got, ok)
			}
			for via := Western; via <= Extended; via++ {
				if got := Digits(Digits(string(zero+d), via), Western); got != string('0'+d) {
					t.Errorf("%U by set %d became %q", zero+d, via, got)
				}
			}
		}
	}
	if _, ok := DigitSetOf('a'); ok {
		t.Error("a is a digit")
	}
}
