package reader

import (
	"strings"
	"unicode"
)

// sample is how much of a text its language is told by.
const sample = 64 << 10

// letterCount counts letters by what they tell of a language.
type letterCount struct {
	rtl, ltr                int
	hebrew, arabicScript    int
	arabic, persian, urdu   int // letters one of them has and the others lack
	pashto, kurdish, uyghur int
	english, words          int // function words, of all Latin words
}

// languageOf tells the language of a text by its letters, and its direction by most
// of them. The language is "" when the letters do not decide it: Latin text is
// taken for English only when it has English function words.
func languageOf(text string) (lang string, dir Dir) {
	if len(text) > sample {
		text = text[:sample]
	}
	var n letterCount
	n.read(text)
	if n.rtl > n.ltr {
		dir = RTL
	}
	return n.language(), dir
}

// directionOf gives the direction of a language we know; ok is false for others.
func directionOf(lang string) (d Dir, ok bool) {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(lang, "_", "-")), "-")
	switch primary {
	case "ar", "fa", "ur", "he", "yi", "ps", "sd", "ug", "ckb", "ks", "dv":
		return RTL, true
	case "en", "fr", "de", "es", "it", "pt", "nl", "tr", "ru", "el", "sv", "pl", "id", "ms":
		return LTR, true
	}
	return LTR, false
}

func (n *letterCount) language() string {
	if n.rtl <= n.ltr {
		if n.words >= 5 && n.english*12 >= n.words {
			return "en"
		}
		return ""
	}
	if n.hebrew > n.arabicScript {
		return "he"
	}
	return n.arabicScriptLanguage()
}

// arabicScriptLanguage weighs the letters that only some of the languages use.
// Persian papers type stray ي and ك, and Arabic ones پ and چ in names: no single
// letter decides.
func (n *letterCount) arabicScriptLanguage() string {
	total := n.arabicScript
	switch {
	case n.urdu*100 >= total*3:
		return "ur"
	case n.uyghur*100 >= total*2:
		return "ug"
	case n.pashto*100 >= total:
		return "ps"
	case n.kurdish*100 >= total*4:
		return "ckb"
	case n.persian > n.arabic:
		return "fa"
	}
	return "ar"
}

func (n *letterCount) read(text string) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		for _, r := range word {
			n.letter(r)
		}
		n.word(word)
	}
}

// word counts the words that give a language away.
func (n *letterCount) word(w string) {
	if w[0] < 0x80 {
		n.words++
		switch strings.ToLower(w) {
		case "the", "of", "and", "to", "in", "is", "that", "for", "with", "was", "are", "it", "on", "as", "at":
			n.english++
		}
		return
	}
	for _, p := range []string{"ال", "وال", "بال", "لل", "فال", "كال"} {
		if strings.HasPrefix(w, p) && len(w) > len(p)+2 {
			n.arabic++
			return
		}
	}
}

func (n *letterCount) letter(r rune) {
	switch {
	case unicode.Is(unicode.Hebrew, r):
		n.hebrew++
		n.rtl++
	case unicode.Is(unicode.Arabic, r), unicode.Is(unicode.Syriac, r), unicode.Is(unicode.Thaana, r), unicode.Is(unicode.Nko, r):
		n.rtl++
		n.arabicScript++
		n.arabicLetter(r)
	case unicode.IsLetter(r):
		n.ltr++
	}
}

func (n *letterCount) arabicLetter(r rune) {
	switch r {
	case 'ٹ', 'ڈ', 'ڑ', 'ے', 'ں', 'ہ', 'ۂ', 'ۃ', 'ھ':
		n.urdu++
	case 'ټ', 'ډ', 'ړ', 'ږ', 'ښ', 'ګ', 'ڼ', 'ې', 'ۍ', 'ځ', 'څ':
		n.pashto++
	case 'ۈ', 'ۋ', 'ۇ':
		n.uyghur++
	case 'ۆ', 'ێ', 'ڕ', 'ڵ', 'ە':
		n.kurdish++
	case 'پ', 'چ', 'ژ', 'گ':
		n.persian += 3
	case 'ی', 'ک', 'ۀ':
		n.persian++
	case 'ة':
		n.arabic += 3
	case 'أ', 'إ':
		n.arabic += 2
	case 'ى':
		n.arabic++
	}
}
