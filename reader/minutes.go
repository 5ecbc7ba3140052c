package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// speeds are the characters read in a minute, white space included: means of
// native readers in the IReST study (Trauzettel-Klosinski and Dietz, 2012), as
// browsers' reader views use them. Persian and Urdu were not in it: their readers
// are given the speed of the script.
var speeds = map[string]int{"ar": 612, "fa": 612, "ur": 612, "he": 833, "en": 987}

// otherSpeed is for a language not listed: the mean of those that were measured.
const otherSpeed = 900

// Minutes is how long reading the body takes, to the nearest minute; 0 is less than
// half a minute.
func (a *Article) Minutes() int {
	lang, _, _ := strings.Cut(a.Lang, "-")
	speed, ok := speeds[lang]
	if !ok {
		speed = otherSpeed
	}
	chars := a.chars
	if chars == 0 {
		chars = a.characters()
	}
	return (chars + speed/2) / speed
}

// characters counts the body's characters as a reader sees them: a vowelled text is
// no longer than the same text without marks. Of a book it counts the beginning and
// takes the rest to be like it.
func (a *Article) characters() int {
	counted, bytes, n := 0, 0, 0
	for _, b := range a.Body {
		bytes += len(b.Text)
		if counted < sample {
			part := b.Text[:min(len(b.Text), sample)]
			counted += len(part)
			n += characters(part)
		}
	}
	if counted == 0 {
		return 0
	}
	return int(float64(n) / float64(counted) * float64(bytes))
}

func characters(s string) (n int) {
	for _, r := range s {
		if r < utf8.RuneSelf || !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			n++
		}
	}
	return n
}
