package ui

import (
	"strconv"
	"strings"

	"qari/bidi/arabic"
)

// Words are all words of the interface in one language. Two languages need no
// catalogue: the compiler knows every use, and a test finds what was not said.
//
// Arabic words are verbal nouns, never imperatives, which would carry gender; they
// read without vowels. Numbers and foreign names inside a line are isolated: the
// line is laid out by UAX#9 in the interface's direction.
type Words struct {
	Lang          string // "ar" or "en"
	RTL           bool   // the interface's direction
	App           string
	OtherLanguage string // the language the Language key leads to, in itself

	// The library.
	Library, Empty, Loading      string
	Sample, Untitled             string
	Open, Continued              string
	NextArticle                  string
	EndTitle                     string // of the card at the end of an article
	BackToArticle, BackToLibrary string
	NoNext                       string // no article further on, or further back

	// The page's own parts and controls.
	Summary, ShowSummary, HideSummary string
	SummaryByQari, NoSummary          string
	Zoom, Spacing                     string
	Steps                             [5]string // names of the zoom steps -2 to +2
	Contributors                      string

	// Search.
	Search, SearchPrompt, NoHits string
	hit, didYouMean              string

	// How far one is.
	left, lessLeft, less string
	minutes              [6]string // by plural; %d is the number
	plural               func(int) plural

	// What was done, in the bar.
	ParagraphCopied, ParagraphSent string // sent: to a clipboard that does not answer
	SelectionCopied, SelectionSent string
	LinkCopied, LinkSent           string
	NothingToCopy, NoClipboard     string
	Selecting                      string

	// Links.
	NoLink, NoBrowser, Opening, OpenIt string
	OtherHost                          string // the text of a link names another host
	linkOf                             string

	// What was switched.
	MarksAll, MarksShadda, MarksNone string
	MarksDropped                     string // this terminal cannot show marks
	MarksRisky                       string // they are shown all the same
	JustifyOn, JustifyOff            string
	NotRemembered                    string
	CardChosen, CardNone             string
	NothingToUndo, NoShell           string
	LanguageSwitched                 string
	ThemeDark, ThemeLight, ThemeNone string

	// Help, and what each action does.
	Help, Back, Quit                               string
	HelpReading, HelpPage, HelpSearch, HelpProgram string
	Does                                           [actionCount]string

	errors errorWords
}

// WordsFor gives the words of a language: Arabic for "ar" and its regions, English
// for every other. Persian, Urdu and Hebrew readers are not given Arabic.
func WordsFor(lang string) *Words {
	if language, _ := region(lang); language == "ar" {
		return &arabicWords
	}
	return &englishWords
}

// StepName names a zoom step from -2 to +2; one off the ladder has its end's name.
func (w *Words) StepName(step int) string {
	const middle = len(w.Steps) / 2
	return w.Steps[min(max(step, -middle), middle)+middle]
}

// Number writes n in the digits d, isolated.
func (w *Words) Number(n int, d arabic.DigitSet) string { return iso(number(n, d)) }

// Percent writes n percent, isolated: without that the sign wanders to the side its
// neighbours pull it to.
func (w *Words) Percent(n int, d arabic.DigitSet) string {
	if d == arabic.Western {
		return iso(number(n, d) + "%")
	}
	return iso(number(n, d) + "٪")
}

// Hit tells which hit of how many one stands at.
func (w *Words) Hit(i, n int, d arabic.DigitSet) string { return fill2(w.hit, i, n, d) }

// Minutes is a reading time: 0 is less than one.
func (w *Words) Minutes(n int, d arabic.DigitSet) string {
	if n <= 0 {
		return w.less
	}
	return strings.Replace(w.minutes[w.plural(n)], "%d", w.Number(n, d), 1)
}

// Left is the reading time that is left.
func (w *Words) Left(n int, d arabic.DigitSet) string {
	if n <= 0 {
		return w.lessLeft
	}
	return strings.Replace(w.left, "%s", w.Minutes(n, d), 1)
}

// DidYouMean offers another word to search for.
func (w *Words) DidYouMean(word string) string {
	return strings.Replace(w.didYouMean, "%s", iso(word), 1)
}

// fill2 puts two numbers in a line.
func fill2(line string, i, n int, d arabic.DigitSet) string {
	line = strings.Replace(line, "%d", iso(number(i, d)), 1)
	return strings.Replace(line, "%d", iso(number(n, d)), 1)
}

func number(n int, d arabic.DigitSet) string { return arabic.Digits(strconv.Itoa(n), d) }

// iso isolates s from the line it stands in (FSI … PDI, UAX#9).
func iso(s string) string { return "\u2068" + s + "\u2069" }

// DigitsFor gives the digits a locale writes ("ar_EG.UTF-8", "ar-MA", "fa"). Bare
// Arabic and the Maghreb write Western ones, as does any locale not named here.
func DigitsFor(locale string) arabic.DigitSet {
	switch language, country := region(locale); {
	case language == "fa":
		return arabic.Extended
	case language == "ar" && strings.Contains(indicCountries, "|"+country+"|"):
		return arabic.ArabicIndic
	}
	return arabic.Western
}

// indicCountries write Arabic with ٠١٢: Egypt and Sudan, Iraq, the Levant, the
// Arabian peninsula.
const indicCountries = "|eg|sd|iq|sy|lb|jo|ps|sa|kw|bh|qa|ae|om|ye|"

// region splits a locale or a language tag into language and country, in lower
// case; the country is "" when none is named. A script between them is skipped.
func region(locale string) (language, country string) {
	locale = strings.ToLower(locale)
	if i := strings.IndexAny(locale, ".@"); i >= 0 {
		locale = locale[:i]
	}
	parts := strings.FieldsFunc(locale, func(r rune) bool { return r == '_' || r == '-' })
	if len(parts) == 0 {
		return "", ""
	}
	for _, p := range parts[1:] {
		if len(p) == 2 {
			return parts[0], p
		}
		if len(p) == 1 { // extensions begin
			break
		}
	}
	return parts[0], ""
}
