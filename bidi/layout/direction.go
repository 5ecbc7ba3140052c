package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"qari/bidi"
)

// Languages written from right to left where the tag names no script.
var rtlLanguages = map[string]bool{
	"ar": true, "fa": true, "ur": true, "he": true, "iw": true, "yi": true, "ji": true, "ps": true, "sd": true,
	"ug": true, "ckb": true, "ks": true, "dv": true, "syr": true, "arc": true, "nqo": true, "pnb": true,
	"skr": true, "azb": true, "lrc": true, "mzn": true, "glk": true,
}

// Scripts written from right to left.
var rtlScripts = map[string]bool{
	"arab": true, "aran": true, "hebr": true, "syrc": true, "thaa": true, "nkoo": true, "mand": true, "adlm": true, "rohg": true,
}

// Of gives the direction of a language tag ("ar", "fa-IR", "ku-Arab"), Auto without
// one.
func Of(lang string) bidi.Direction {
	subtags := strings.Split(strings.ToLower(strings.ReplaceAll(lang, "_", "-")), "-")
	rtl := rtlLanguages[subtags[0]]
	if len(subtags) > 1 && len(subtags[1]) == 4 {
		rtl = rtlScripts[subtags[1]]
	}
	switch {
	case subtags[0] == "":
		return bidi.Auto
	case rtl:
		return bidi.RTL
	}
	return bidi.LTR
}

// Direction gives the base direction of a paragraph (HL1): that of the document's
// language first; without one, of the first strong character behind a dateline.
// A whole sentence in the other direction's letters alone is set in its own.
func Direction(text, lang string) bidi.Direction {
	d := Of(lang)
	if d == bidi.Auto {
		if d = bidi.FirstStrong(text[dateline(text):]); d == bidi.Auto {
			d = bidi.FirstStrong(text)
		}
		return d
	}
	if other := opposite(d); foreign(text, other) {
		return other
	}
	return d
}

// sentence is how many words in the other direction make a paragraph of its own.
const sentence = 4

// foreign reports whether text has strong characters of direction d only, and is
// long enough to be a sentence rather than a name.
func foreign(text string, d bidi.Direction) bool {
	if bidi.FirstStrong(text) != d {
		return false
	}
	words, in := 0, false
	for i, r := range text {
		if letter := unicode.IsLetter(r); letter {
			if bidi.FirstStrong(text[i:i+utf8.RuneLen(r)]) == opposite(d) {
				return false
			}
			if !in {
				words++
			}
			in = true
		} else if unicode.IsSpace(r) {
			in = false
		}
	}
	return words >= sentence
}

func opposite(d bidi.Direction) bidi.Direction { return d ^ bidi.LTR ^ bidi.RTL }

// dateline returns the length of a leading Latin dateline such as "AFP - " or
// "Reuters:": at most three words, ended by a dash between spaces or a colon.
func dateline(text string) int {
	rest, words := text, 0
	for words < 3 {
		rest = strings.TrimLeft(rest, " ")
		end := strings.IndexByte(rest, ' ')
		if end < 0 {
			return 0
		}
		word := rest[:end]
		if bidi.FirstStrong(word) != bidi.LTR {
			return 0
		}
		words++
		rest = rest[end:]
		if strings.HasSuffix(word, ":") {
			return len(text) - len(rest)
		}
		after := strings.TrimLeft(rest, " ")
		for _, dash := range []string{"- ", "– ", "— "} {
			if strings.HasPrefix(after, dash) {
				return len(text) - len(after) + len(dash)
			}
		}
	}
	return 0
}
