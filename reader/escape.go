package reader

import (
	"strings"
	"unicode/utf8"
)

// sequenceLen measures the escape sequence (ECMA-48) that begins at s[at], in
// bytes, with all it carries. One without its end goes to the end of its line:
// better a line lost than "]52;c;…" shown as text.
//
// A C1 introducer right behind U+0080 is neither: it is the last byte of a
// quotation mark (E2 80 9D) misread as Latin-1, a common accident. Only the
// control itself goes then.
func sequenceLen(s string, at int) int {
	r, n := utf8.DecodeRuneInString(s[at:])
	if r != 0x1B {
		if strings.HasSuffix(s[:at], "\u0080") {
			return n
		}
		return n + payload(s[at+n:], r-0x40)
	}
	if at+1 >= len(s) {
		return 1
	}
	c := s[at+1]
	switch {
	case c == '[', c == ']', c == 'P', c == 'X', c == '^', c == '_', c == 'k': // k: a title in screen
		return 2 + payload(s[at+2:], rune(c))
	case ' ' <= c && c < 0x7F: // nF: intermediates and a final; else the one byte
		n := 1
		for at+n < len(s) && ' ' <= s[at+n] && s[at+n] < '0' {
			n++
		}
		if at+n < len(s) && '0' <= s[at+n] && s[at+n] < 0x7F {
			n++
		}
		return n
	}
	return 1
}

// payload measures what follows an introducer, named by its letter after ESC.
func payload(s string, introducer rune) int {
	if introducer == '[' {
		return controlSequence(s)
	}
	return controlString(s)
}

// controlSequence: parameters 30-3F, intermediates 20-2F, a final 40-7E. Other
// controls in between are obeyed by terminals without ending it: they go with it.
func controlSequence(s string) int {
	for i := range len(s) {
		switch c := s[i]; {
		case 0x40 <= c && c < 0x7F:
			return i + 1
		case c >= 0x7F, c == '\n', c == '\r', c == 0x1B, c == 0x18, c == 0x1A:
			return i
		}
	}
	return len(s)
}

// controlString: everything up to BEL or ST, which belong to it, or to the end
// of the line or another escape, which do not.
func controlString(s string) int {
	for i, r := range s {
		switch r {
		case '\a', 0x18, 0x1A:
			return i + 1
		case 0x9C:
			return i + 2
		case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
			return i
		case 0x1B:
			if strings.HasPrefix(s[i:], "\x1b\\") {
				return i + 2
			}
			return i
		}
	}
	return len(s)
}
