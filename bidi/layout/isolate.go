package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"qari/bidi"
)

// Higher-level protocol HL3: what is one thing to a reader is resolved as if it
// stood in an isolate, so that neighbours cannot tear it: URLs, e-mail addresses,
// handles, Latin hashtags, paths and options, C++ and main(), and the numbers of
// phone.go. Nothing is added to the text.
//
// Law: what has Latin in it, or stands behind Latin, is Latin to its neighbours, as
// without the isolate: an option does not tear the command it belongs to.

// isolates appends the spans of text to keep whole, in order and disjoint. Law: it
// takes time in proportion to the text, whatever the text.
func isolates(dst []bidi.Span, text string) []bidi.Span {
	read := 0 // digits up to here were read and are no number to keep whole
	for i := 0; i < len(text); {
		n, worth := token(text[i:])
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:])
		} else if worth {
			if i >= read {
				var s bidi.Span
				var ok bool
				if s, read, ok = number(text, i); ok {
					dst, i = append(dst, strong(text, s)), s.Hi
					continue
				}
			}
			if lo, hi, ok := isolated(text, i, i+n); ok {
				dst = append(dst, strong(text, bidi.Span{Lo: lo, Hi: hi}))
			}
		}
		i += n
	}
	return dst
}

// strong marks a span with Latin in it or just before it; other numbers are neutral.
func strong(text string, s bidi.Span) bidi.Span {
	before := strings.TrimRight(text[:s.Lo], " :")
	s.Strong = before != "" && isLatin(rune(before[len(before)-1])) || strings.ContainsFunc(text[s.Lo:s.Hi], isLatin)
	return s
}

// token is the length of text up to its first white space, and whether it holds a
// Latin letter or a digit: other words are passed over.
func token(text string) (n int, worth bool) {
	for i, r := range text {
		if isSpace(r) {
			return i, worth
		}
		worth = worth || isLatin(r) || isDigit(r)
	}
	return len(text), worth
}

// isSpace is unicode.IsSpace, quick where no space is.
func isSpace(r rune) bool {
	return (r <= 0xA0 || r >= 0x1680) && unicode.IsSpace(r)
}

// isolated finds what must be kept whole in the token text[lo:hi), without the
// quotes, brackets and stops around it, and without the و or the ל־ that Arabic and
// Hebrew write together with a name.
func isolated(text string, lo, hi int) (int, int, bool) {
	lo = opening(text, lo, hi)
	if at := address(text[lo:hi]); at >= 0 {
		lo += at
		return lo, closing(text, lo, hi), true
	}
	hi = closing(text, lo, hi)
	if word := text[lo:hi]; sigil(word) {
		return lo, hi, true
	}
	lo += prefix(text[lo:hi])
	word := text[lo:hi]
	return lo, hi, email(word) || code(word) || quantity(word)
}

// prefix is the length of the right-to-left letters a token begins with, and of the
// hyphen, maqaf or tatweel behind them.
func prefix(word string) int {
	for i, r := range word {
		if bidi.ClassOf(r) == bidi.AL || bidi.ClassOf(r) == bidi.R {
			continue
		}
		if r == '-' && i > 0 {
			i++
		}
		return i
	}
	return 0
}

// address returns where in a token a URL begins, or -1.
func address(word string) int {
	if i := strings.Index(word, "://"); i > 0 {
		start := i
		for start > 0 && (isLatin(rune(word[start-1])) || isDigit(rune(word[start-1]))) {
			start--
		}
		if start < i {
			return start
		}
	}
	for _, prefix := range []string{"www.", "mailto:"} {
		if len(word) > len(prefix) && strings.EqualFold(word[:len(prefix)], prefix) {
			return 0
		}
	}
	return -1
}

func email(word string) bool {
	at := strings.IndexByte(word, '@')
	return at > 0 && strings.IndexByte(word[at:], '.') > 1 && latin(word[:at])
}

// sigil: @user, #tag, .NET, --help, /etc/hosts, ~/file, $HOME, °C: a sign that
// belongs to the Latin word behind it.
func sigil(word string) bool {
	rest := strings.TrimLeft(word, "@#.-/~$\\_°")
	if len(rest) == len(word) || len(word)-len(rest) > 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return isLatin(r)
}

// code: C++, C#, F#, main(), -like words whose last sign belongs to them.
func code(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !isLatin(r) && r != '_' {
		return false
	}
	body := strings.TrimRight(word, "+#*")
	if body != word {
		return latin(body)
	}
	return strings.HasSuffix(word, "()") && latin(word[:len(word)-2])
}

// quantity: -5°C, 25°C, -5°, +3kg: a number that would be torn from its sign or its
// unit. What the rules alone read right is left to them: -5, 25°, 5km, and a sign
// before Arabic digits, which stands to the right of them.
func quantity(word string) bool {
	body := word
	if r, n := utf8.DecodeRuneInString(word); strings.ContainsRune("+-−±", r) {
		body = word[n:]
	}
	unit := strings.TrimLeftFunc(body, func(r rune) bool { return isDigit(r) || strings.ContainsRune(".,-–", r) })
	first, _ := utf8.DecodeRuneInString(body)
	signed, degree := body != word, strings.HasPrefix(unit, "°")
	switch unit = strings.TrimPrefix(unit, "°"); {
	case !isDigit(first):
		return false
	case unit == "":
		return signed && degree && (first < '٠' || first > '٩')
	}
	return (signed || degree) && latin(strings.ReplaceAll(unit, "/", ""))
}

// latin reports whether word is ASCII letters, digits and the signs inside names.
func latin(word string) bool {
	for _, r := range word {
		if !isLatin(r) && !isDigit(r) && !strings.ContainsRune("._-+%", r) {
			return false
		}
	}
	return word != ""
}

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

const (
	openers = "([{«“‘\"'‹<"
	closers = ".,;:!?،؛؟۔»”’\"'›>…"
)

// opening skips brackets and quotes at the start of a token.
func opening(text string, lo, hi int) int {
	for lo < hi {
		r, n := utf8.DecodeRuneInString(text[lo:])
		if !strings.ContainsRune(openers, r) {
			break
		}
		lo += n
	}
	return lo
}

// closing drops stops and quotes at the end of a token, and brackets that were
// not opened inside it.
func closing(text string, lo, hi int) int {
	var surplus [3]int // closing brackets of a kind over opening ones
	for i := range surplus {
		surplus[i] = strings.Count(text[lo:hi], ")]}"[i:i+1]) - strings.Count(text[lo:hi], "([{"[i:i+1])
	}
	for hi > lo {
		r, n := utf8.DecodeLastRuneInString(text[lo:hi])
		if kind := strings.IndexRune(")]}", r); kind >= 0 {
			if surplus[kind] <= 0 {
				break
			}
			surplus[kind]--
		} else if !strings.ContainsRune(closers, r) {
			break
		}
		hi -= n
	}
	return hi
}
