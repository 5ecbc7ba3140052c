package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of page text that is not blank, trimmed.
type line struct {
	text string
	gap  bool // a blank line stood before it
}

// maxLines bounds the blocks a text becomes: what comes after so many lines stays
// one text, newlines and all, and reads the same.
const maxLines = 100_000

// linesOf cuts a text into its lines.
func linesOf(src string) []line {
	lines := make([]line, 0, min(strings.Count(src, "\n")+1, maxLines))
	gap := true
	for more := true; more; {
		if len(lines) == maxLines-1 {
			if rest := strings.TrimSpace(src); rest != "" {
				lines = append(lines, line{rest, gap})
			}
			break
		}
		var text string
		text, src, more = strings.Cut(src, "\n")
		if text = strings.TrimSpace(text); text == "" {
			gap = true
			continue
		}
		lines = append(lines, line{text, gap})
		gap = false
	}
	return lines
}

// Hard-wrapped text: paragraphs cut at a width nobody has today. Its lines end
// where the next word would have passed the longest one.
const (
	narrowest = 50  // characters of the longest line
	widest    = 120 //
	enough    = 3   // lines that must have been cut
)

// unwrapped joins hard-wrapped lines to paragraphs, when the text is of that kind;
// lists are left as they are.
func unwrapped(lines []line) []line {
	width := 0
	for _, l := range lines {
		if width = max(width, length(l.text)); width > widest {
			return lines
		}
	}
	if width < narrowest || !wrapped(lines, width) {
		return lines
	}
	out := lines[:0:0]
	for i, l := range lines {
		if i > 0 && !l.gap && full(lines[i-1].text, l.text, width) {
			last := &out[len(out)-1]
			last.text += " " + l.text
			continue
		}
		out = append(out, l)
	}
	return out
}

// wrapped reports whether nine of ten lines that another follows were cut for width.
func wrapped(lines []line, width int) bool {
	cut, all := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		all++
		if full(lines[i-1].text, lines[i].text, width) {
			cut++
		}
	}
	return cut >= enough && cut*10 >= all*9
}

// full reports whether the first word of next would not have fit behind text.
func full(text, next string, width int) bool {
	if mark, _ := bullet(next); mark != "" {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return length(text)+1+length(word) > width
}

// length is the characters of s without marks.
func length(s string) (n int) {
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// bullet gives the marker a line begins with and the text behind it: «- »، «• »،
// «1. »، «٢) ». The marker is "" when there is none.
func bullet(text string) (marker, rest string) {
	r, n := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-–—•*▪◦‣·●○■", r) {
		if rest = strings.TrimLeft(text[n:], " \u00a0\t"); rest != "" && len(rest) < len(text)-n {
			return "•", rest
		}
		return "", text
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.Is(unicode.Nd, r) })
	if end <= 0 || utf8.RuneCountInString(text[:end]) > 2 || end == len(text) || !strings.ContainsRune(".)-", rune(text[end])) {
		return "", text
	}
	rest = strings.TrimLeft(text[end+1:], " \u00a0\t")
	if rest == "" || len(rest) == len(text)-end-1 {
		return "", text
	}
	return text[:end] + ".", rest
}
