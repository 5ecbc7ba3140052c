package ui

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"qari/bidi/arabic"
)

// walkWords walks every string of the words, with its field's name.
func walkWords(v reflect.Value, name string, f func(name, s string)) {
	switch v.Kind() {
	case reflect.String:
		f(name, v.String())
	case reflect.Array:
		for i := range v.Len() {
			if name != "Does" || Action(i) != None {
				walkWords(v.Index(i), name, f)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walkWords(v.Field(i), v.Type().Field(i).Name, f)
		}
	}
}

func everyWord(w *Words, f func(name, s string)) { walkWords(reflect.ValueOf(*w), "", f) }

// Law: nothing is left unsaid in either language.
func TestWordsAreComplete(t *testing.T) {
	count := map[string]int{}
	for _, w := range []*Words{&arabicWords, &englishWords} {
		everyWord(w, func(name, s string) {
			count[w.Lang]++
			if s == "" {
				t.Errorf("%s: %s is empty", w.Lang, name)
			}
		})
	}
	if count["ar"] != count["en"] || count["ar"] < 100 {
		t.Errorf("strings: %v", count)
	}
}

// Law: Arabic words read without vowels (tanwin of the alef apart), numbers come
// only through a verb, Latin stands isolated, and what is opened is closed.
func TestArabicWordsAreBare(t *testing.T) {
	everyWord(&arabicWords, func(name, s string) {
		if name == "Lang" || name == "OtherLanguage" {
			return
		}
		depth := 0
		for _, r := range strings.NewReplacer("%d", "", "%s", "").Replace(s) {
			switch {
			case r == 0x2068:
				depth++
			case r == 0x2069:
				depth--
			case arabic.IsTashkeel(r) && r != 0x064B:
				t.Errorf("%s: %q carries the mark %U", name, s, r)
			case depth == 0 && unicode.IsDigit(r):
				t.Errorf("%s: %q has a number in it", name, s)
			case depth == 0 && unicode.Is(unicode.Latin, r):
				t.Errorf("%s: %q has Latin letters that are not isolated", name, s)
			}
		}
		if depth != 0 {
			t.Errorf("%s: %q does not close what it isolates", name, s)
		}
	})
}

func TestWordsFor(t *testing.T) {
	for lang, want := range map[string]string{
		"ar": "ar", "ar_EG.UTF-8": "ar", "AR-MA": "ar",
		"en": "en", "fa": "en", "ur": "en", "he": "en", "": "en", "arz": "en",
	} {
		if got := WordsFor(lang).Lang; got != want {
			t.Errorf("WordsFor(%q) is %s, want %s", lang, got, want)
		}
	}
}

// unisolated takes the isolates out: what is read.
func unisolated(s string) string { return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(s) }

// The plurals of minutes, as the words file of the design lists them.
func TestMinutes(t *testing.T) {
	ar, en := WordsFor("ar"), WordsFor("en")
	for _, c := range []struct {
		n       int
		ar, arz string
		en      string
	}{
		{0, "المتبقي: أقل من دقيقة", "المتبقي: أقل من دقيقة", "less than a minute left"},
		{-1, "المتبقي: أقل من دقيقة", "المتبقي: أقل من دقيقة", "less than a minute left"},
		{1, "المتبقي: دقيقة واحدة", "المتبقي: دقيقة واحدة", "1 min left"},
		{2, "المتبقي: دقيقتان", "المتبقي: دقيقتان", "2 min left"},
		{3, "المتبقي: 3 دقائق", "المتبقي: ٣ دقائق", "3 min left"},
		{10, "المتبقي: 10 دقائق", "المتبقي: ١٠ دقائق", "10 min left"},
		{11, "المتبقي: 11 دقيقة", "المتبقي: ١١ دقيقة", "11 min left"},
		{99, "المتبقي: 99 دقيقة", "المتبقي: ٩٩ دقيقة", "99 min left"},
		{100, "المتبقي: 100 دقيقة", "المتبقي: ١٠٠ دقيقة", "100 min left"},
		{102, "المتبقي: 102 دقيقة", "المتبقي: ١٠٢ دقيقة", "102 min left"},
		{103, "المتبقي: 103 دقائق", "المتبقي: ١٠٣ دقائق", "103 min left"},
		{111, "المتبقي: 111 دقيقة", "المتبقي: ١١١ دقيقة", "111 min left"},
	} {
		if got := unisolated(ar.Left(c.n, arabic.Western)); got != c.ar {
			t.Errorf("ar Left(%d) = %q, want %q", c.n, got, c.ar)
		}
		if got := unisolated(ar.Left(c.n, arabic.ArabicIndic)); got != c.arz {
			t.Errorf("ar Left(%d) in ٠١٢ = %q, want %q", c.n, got, c.arz)
		}
		if got := unisolated(en.Left(c.n, arabic.Western)); got != c.en {
			t.Errorf("en Left(%d) = %q, want %q", c.n, got, c.en)
		}
	}
}

func TestLines(t *testing.T) {
	ar, en := WordsFor("ar"), WordsFor("en")
	for _, c := range []struct{ got, want string }{
		{ar.Hit(3, 17, arabic.Western), "النتيجة \u20683\u2069 من \u206817\u2069"},
		{en.Hit(3, 17, arabic.ArabicIndic), "hit \u2068٣\u2069 of \u2068١٧\u2069"},
		{ar.DidYouMean("كتاب"), "هل المقصود: \u2068كتاب\u2069؟"},
		{en.DidYouMean("%d%s"), "Did you mean: \u2068%d%s\u2069?"},
		{ar.Percent(42, arabic.Western), "\u206842%\u2069"},
		{ar.Percent(42, arabic.ArabicIndic), "\u2068٤٢٪\u2069"},
		{ar.Number(7, arabic.Extended), "\u2068۷\u2069"},
		{ar.StepName(-2), "كثيف"},
		{ar.StepName(0), "عادي"},
		{ar.StepName(9), "ممدود"},
		{en.StepName(-9), "dense"},
		{en.StepName(1), "airy"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestDigitsFor(t *testing.T) {
	for locale, want := range map[string]arabic.DigitSet{
		"": arabic.Western, "C": arabic.Western, "ar": arabic.Western, "en_EG": arabic.Western,
		"ar_MA.UTF-8": arabic.Western, "ar-DZ": arabic.Western, "ar_TN": arabic.Western, "ar_LY": arabic.Western, "ar_MR": arabic.Western,
		"ar_EG.UTF-8": arabic.ArabicIndic, "ar-SA": arabic.ArabicIndic, "ar_IQ@euro": arabic.ArabicIndic,
		"ar_SY": arabic.ArabicIndic, "ar-LB": arabic.ArabicIndic, "ar_AE": arabic.ArabicIndic, "ar-Arab-KW": arabic.ArabicIndic,
		"fa": arabic.Extended, "fa_IR.UTF-8": arabic.Extended, "ur_PK": arabic.Western, "he_IL": arabic.Western,
		"ar-u-eg": arabic.Western, "_-": arabic.Western,
	} {
		if got := DigitsFor(locale); got != want {
			t.Errorf("DigitsFor(%q) = %v, want %v", locale, got, want)
		}
	}
}
