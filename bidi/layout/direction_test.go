package layout

import (
	"testing"

	"qari/bidi"
)

func TestBaseDirection(t *testing.T) {
	for _, c := range []struct {
		name, text, lang string
		want             bidi.Direction
	}{
		{"Arabic article", "وصل الوفد", "ar", bidi.RTL},
		{"Latin name first in an Arabic article", "BBC: وصل الوفد", "ar", bidi.RTL},
		{"a Latin name alone in an Arabic article", "BBC News Arabic", "ar", bidi.RTL},
		{"figures alone in an Arabic article", "12,345 — 50%", "ar", bidi.RTL},
		{"a Latin sentence in an Arabic article", "The delegation arrived on Monday night", "ar", bidi.LTR},
		{"a Latin sentence with one Arabic word", "The word كتاب means a book", "ar", bidi.RTL},
		{"an Arabic sentence in an English article", "وصل الوفد إلى العاصمة مساء أمس", "en", bidi.RTL},
		{"an Arabic name in an English article", "كتاب", "en", bidi.LTR},
		{"English with Arabic in it", "They said: وصل الوفد إلى العاصمة", "en", bidi.LTR},
		{"Persian, Urdu, Hebrew, Sorani tags", "abc", "fa-IR", bidi.RTL},
		{"underscore and capitals", "abc", "AR_EG", bidi.RTL},

		{"dateline with a hyphen", "AFP - وصل الوفد", "", bidi.RTL},
		{"dateline with a dash", "Reuters — وصل الوفد", "", bidi.RTL},
		{"dateline with a colon", "BBC: وصل الوفد", "", bidi.RTL},
		{"dateline of three words", "New York Times – وصل الوفد", "", bidi.RTL},
		{"Arabic dateline", "بيروت - وصل الوفد", "", bidi.RTL},
		{"Latin dateline of Latin text", "LONDON - The delegation arrived", "", bidi.LTR},
		{"no dateline: four words", "One two three four - وصل الوفد", "", bidi.LTR},
		{"no dateline: no space before the dash", "AFP- وصل", "", bidi.LTR},
		{"a dateline and nothing else", "AFP - ", "", bidi.LTR},
		{"no dateline: mixed from the start", "iPhone جديد", "", bidi.LTR},
		{"figures first", "25% من الأسر", "", bidi.RTL},
		{"isolates are passed over", "\u2066abc\u2069 وصل", "", bidi.RTL},
		{"no letters", "12:30", "", bidi.Auto},
		{"nothing", "", "", bidi.Auto},
		{"an unknown tag is left to right", "وصل", "xx", bidi.LTR},
	} {
		if got := Direction(c.text, c.lang); got != c.want {
			t.Errorf("%s: Direction(%q, %q) = %d, want %d", c.name, c.text, c.lang, got, c.want)
		}
	}
}

func TestDirectionOfLanguages(t *testing.T) {
	for tag, want := range map[string]bidi.Direction{
		"ar": bidi.RTL, "ar-EG": bidi.RTL, "fa": bidi.RTL, "ur": bidi.RTL, "he": bidi.RTL, "iw": bidi.RTL, "yi": bidi.RTL,
		"ckb": bidi.RTL, "ps": bidi.RTL, "sd": bidi.RTL, "ug": bidi.RTL, "dv": bidi.RTL, "syr": bidi.RTL, "nqo": bidi.RTL,
		"ku-Arab": bidi.RTL, "az_Arab_IR": bidi.RTL, "pa-arab": bidi.RTL, "ar-Latn": bidi.LTR, "ug-Cyrl-KZ": bidi.LTR,
		"en": bidi.LTR, "fr-DZ": bidi.LTR, "tr": bidi.LTR, "ku": bidi.LTR, "arn": bidi.LTR, "": bidi.Auto, "-": bidi.Auto,
	} {
		if got := Of(tag); got != want {
			t.Errorf("Of(%q) = %d, want %d", tag, got, want)
		}
	}
}
