package reader

import (
	"strings"
	"unicode/utf8"

	"qari/bidi/arabic"
)

// maxLabel is the longest line, in bytes, that is compared with the labels.
const maxLabel = 400

// buttons finds a button by its folded label.
var buttons = func() map[string]button {
	m := map[string]button{}
	for c, texts := range labels {
		for _, t := range texts {
			m[key(t)] = c
		}
	}
	return m
}()

// key is how labels are compared: folded, single spaces, no signs at the ends.
func key(s string) string {
	return strings.Trim(arabic.Fold(s).Text, labelSigns)
}

// labelSigns are what papers put around a label: signs of size, bullets, arrows,
// brackets, stops, icons.
const labelSigns = " \t+-−–—_*•·▪►▶▷◀◁▼▲▾▴›‹»«<>()[]{}|/\\:;,.!…\"'#✕×🔊🔈🎧📋"

// buttonOf tells what a line is for, and what stands behind the label in it:
// «اقرأ أيضاً: عنوان», «المساهمون: فلان», «المساهمونnone». The whole line must be
// the label (and what a label may carry); a sentence that holds the words is text.
func buttonOf(line string) (c button, rest string) {
	if len(line) > maxLabel {
		return noButton, ""
	}
	k := key(line)
	if c, ok := buttons[k]; ok {
		return c, ""
	}
	if k == "" {
		return signs(line), ""
	}
	if c, rest := prefixed(line); c != noButton {
		return c, rest
	}
	if leftover(k) {
		return buttons[strings.TrimSpace(k[:len(k)-placeholderLen(k)])], ""
	}
	if allShare(k) {
		return share, ""
	}
	return noButton, ""
}

// signs: a line of + and − alone is what is left of a font-size control.
func signs(line string) button {
	trimmed := strings.Trim(line, " \t+-−")
	if trimmed == "" && strings.ContainsRune(line, '+') && strings.ContainsAny(line, "-−") {
		return fontSize
	}
	return noButton
}

// prefixed: a label and a colon before names or another article's headline.
func prefixed(line string) (button, string) {
	i := strings.IndexAny(line, ":：")
	if i <= 0 {
		return noButton, ""
	}
	c := buttons[key(line[:i])]
	if c != readAlso && c != contributors {
		return noButton, ""
	}
	_, n := utf8.DecodeRuneInString(line[i:])
	return c, strings.TrimSpace(line[i+n:])
}

// leftover: a label glued to what a script wrote where there was nothing to show.
func leftover(k string) bool {
	n := placeholderLen(k)
	return n > 0 && n < len(k) && buttons[strings.TrimSpace(k[:len(k)-n])] != noButton
}

func placeholderLen(k string) int {
	for _, p := range labels[placeholder] {
		if p = key(p); strings.HasSuffix(k, p) {
			return len(p)
		}
	}
	return 0
}

// allShare: a row of share buttons, «فيسبوك تويتر واتساب».
func allShare(k string) bool {
	words := strings.FieldsFunc(k, func(r rune) bool { return strings.ContainsRune(" |,·•/", r) })
	for _, w := range words {
		if buttons[w] != share {
			return false
		}
	}
	return len(words) > 1
}
