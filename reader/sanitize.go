package reader

import (
	"slices"
	"unicode/utf8"
)

// Sanitize disarms a text of any number of lines: escape sequences go with what
// they carry, then every control but newline and tab, and every code point that
// is no character. \r\n, \r, VT, FF, U+0085, U+2028 and U+2029 become newlines,
// a byte that is not UTF-8 becomes U+FFFD. Isolates and embeddings are closed
// inside their line; see balance.go.
//
// It works on characters, never on bytes, so nothing it takes out can bring two
// halves of a control together: the result is its own fixed point. A text with
// nothing to disarm is returned as it is.
func Sanitize(s string) string {
	if unsafeAt(s) < 0 {
		return s
	}
	return disarm(s, nil)
}

// disarm is Sanitize with ascending offsets of s moved along to the result.
func disarm(s string, offsets []int) string {
	p := pass{src: s, offsets: offsets, out: make([]byte, 0, len(s))}
	if controlled := p.strip(); !controlled {
		return string(p.out)
	}
	q := pass{src: string(p.out), offsets: offsets, out: p.out[:0:0]}
	q.balance()
	return string(q.out)
}

// disarmSpans disarms a text and moves its spans along; spans that become empty go.
func disarmSpans(s string, spans []Span) (string, []Span) {
	if unsafeAt(s) < 0 {
		return s, spans
	}
	var at []int
	for _, sp := range spans {
		at = append(at, sp.Lo, sp.Hi)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	moved := slices.Clone(at)
	s = disarm(s, moved)
	kept := spans[:0]
	for _, sp := range spans {
		lo, _ := slices.BinarySearch(at, sp.Lo)
		hi, _ := slices.BinarySearch(at, sp.Hi)
		if sp.Lo, sp.Hi = moved[lo], moved[hi]; sp.Lo < sp.Hi {
			kept = append(kept, sp)
		}
	}
	return s, kept
}

// unsafeAt is where the first character stands that the slow way must look at,
// or -1. Two-byte letters and ASCII are decided by their bytes: most of any text.
func unsafeAt(s string) int {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case 0xC3 <= c && c < 0xE0: // U+00C0-07FF
			if i+1 >= len(s) || s[i+1]&0xC0 != 0x80 {
				return i
			}
			i += 2
		case ' ' <= c && c < 0x7F, c == '\n', c == '\t':
			i++
		case c < 0xC2:
			return i
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || classOf(r) != ordinary {
				return i
			}
			i += n
		}
	}
	return -1
}

// A class is what the sanitiser does with a character.
type class uint8

const (
	ordinary  class = iota
	control         // C0, DEL, C1, what is no character, interlinear marks, BOM
	lineBreak       // becomes a newline
	sequence        // begins an escape sequence
	embedding       // LRE RLE LRO RLO
	isolate         // LRI RLI FSI
	pdf
	pdi
	tagged // U+E0000-E007F
)

// classOf sorts the characters that are not ordinary.
func classOf(r rune) class {
	switch {
	case r == '\n', r == '\t':
		return ordinary
	case r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return lineBreak
	case r == 0x1B, r == 0x90, r == 0x98, r == 0x9B, r == 0x9D, r == 0x9E, r == 0x9F:
		return sequence
	case r < ' ', 0x7F <= r && r < 0xA0:
		return control
	case r < 0x2028:
		return ordinary
	case r == 0x202C:
		return pdf
	case r <= 0x202E:
		return embedding
	case 0x2066 <= r && r <= 0x2068:
		return isolate
	case r == 0x2069:
		return pdi
	case r == 0xFEFF, 0xFFF9 <= r && r <= 0xFFFB, 0xFDD0 <= r && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
		return control
	case 0xE0000 <= r && r <= 0xE007F:
		return tagged
	}
	return ordinary
}

// A pass rewrites src into out and moves offsets of src to where their characters went.
type pass struct {
	src     string
	at      int // read so far
	out     []byte
	offsets []int // ascending
	moved   int   // how many of them are offsets of out already
}

// keep copies the next n bytes.
func (p *pass) keep(n int) {
	for ; p.moved < len(p.offsets) && p.offsets[p.moved] < p.at+n; p.moved++ {
		p.offsets[p.moved] += len(p.out) - p.at
	}
	p.out = append(p.out, p.src[p.at:p.at+n]...)
	p.at += n
}

// drop skips the next n bytes.
func (p *pass) drop(n int) {
	p.at += n
	for ; p.moved < len(p.offsets) && p.offsets[p.moved] < p.at; p.moved++ {
		p.offsets[p.moved] = len(p.out)
	}
}

// swap puts text where the next n bytes stood.
func (p *pass) swap(n int, text string) {
	at := len(p.out)
	p.drop(n)
	p.out = append(p.out[:at], text...)
}

// end moves the offsets that point behind the text.
func (p *pass) end() {
	for ; p.moved < len(p.offsets); p.moved++ {
		p.offsets[p.moved] = len(p.out)
	}
}

// strip is the first pass: all but bidi controls and tags, of which it tells
// whether it saw any.
func (p *pass) strip() (controlled bool) {
	for p.at < len(p.src) {
		n := unsafeAt(p.src[p.at:])
		if n < 0 {
			break
		}
		p.keep(n)
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		if r == utf8.RuneError && n == 1 {
			p.swap(1, "\uFFFD")
			continue
		}
		switch classOf(r) {
		case ordinary:
			p.keep(n)
		case control:
			p.drop(n)
		case lineBreak:
			if r == '\r' && p.at+1 < len(p.src) && p.src[p.at+1] == '\n' {
				n++
			}
			p.swap(n, "\n")
		case sequence:
			p.drop(sequenceLen(p.src, p.at))
		case embedding, isolate, pdf, pdi, tagged:
			controlled = true
			p.keep(n)
		}
	}
	p.keep(len(p.src) - p.at)
	p.end()
	return controlled
}
