package ui

import (
	"slices"
	"strings"
	"unicode"
)

// Rescues guesses the words someone meant who typed in the wrong keyboard layout:
// `;jhf` is كتاب, and the other way round. The likeliest comes first and none twice:
// Latin keys as Arabic, Persian, Hebrew and Urdu letters, or letters of one of those
// as Latin.
func Rescues(query string) []string {
	var out []string
	try := func(guess string, ok bool) {
		if ok && guess != query && !slices.Contains(out, guess) {
			out = append(out, guess)
		}
	}
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		if ascii(query) {
			if strings.ToUpper(query) == query {
				try(l.typed(strings.ToLower(query))) // caps lock, rather than a word of shifted letters
			}
			try(l.typed(query))
			try(l.typed(strings.ToLower(query)))
			continue
		}
		try(l.untyped(joinLamAlefs(query)))
		try(l.untyped(query))
	}
	return out
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// typed reads US keys as this layout's letters. Every key must have given a letter
// or a mark: `a;b` can be a word in Arabic, `a,b` cannot.
func (l Layout) typed(query string) (string, bool) {
	var b strings.Builder
	for _, r := range query {
		c, ok := l.letter(r)
		switch {
		case ok && foreign(c):
			b.WriteRune(c)
		case r == ' ' || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return letters(b.String()), hasLetter(b.String())
}

// untyped reads this layout's letters as US keys; all must come out as letters.
func (l Layout) untyped(query string) (string, bool) {
	var b strings.Builder
	for _, r := range query {
		c, ok := l.latin(r)
		switch {
		case ok && spells(c):
			b.WriteRune(c)
		case r == ' ' || '0' <= r && r <= '9':
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	return b.String(), hasLetter(b.String())
}

func spells(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func foreign(r rune) bool { return r > unicode.MaxASCII && spells(r) }

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// joinLamAlefs writes each lam-alef as the one key it may have been.
func joinLamAlefs(text string) string {
	for _, l := range lamAlefs {
		text = strings.ReplaceAll(text, l.text, string(l.letter))
	}
	return text
}
