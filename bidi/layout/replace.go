package layout

import (
	"strings"
	"unicode/utf8"
)

// Law: what the renderer counts and what we count is the same number of cells for
// every character that is left after this file.

// substitute names the few characters that terminals, fonts and width tables
// disagree about, and what is shown instead. The source keeps them: cells map back.
func substitute(r rune) (string, bool) {
	switch r {
	case '\t':
		return "    ", true
	case 0x0600, 0x110BD, 0x110CD: // number signs: Arabic, and two of Kaithi
		return "#", true
	case 0x0601, 0x0604, 0x0605, 0x0890, 0x0891, 0x070F: // signs that span the digits after them
		return "", true
	case 0x0602: // footnote marker
		return "*", true
	case 0x0603: // page sign
		return "ص", true
	case 0x06DD, 0x08E2: // end of ayah: encloses its number, which no cell can
		return "○", true
	case 0xFDFD:
		return "بسم الله الرحمن الرحيم", true
	case 0xFDFA:
		return "صلى الله عليه وسلم", true
	case 0xFDFB:
		return "جل جلاله", true
	case 0xFDF2:
		return "الله", true
	case 0xFDFC:
		return "ريال", true
	case 0x20E3, 0xFE0E, 0xFE0F, 0x034F: // keycap, text and emoji presentation, CGJ: widths differ by terminal
		return "", true
	}
	return "", false
}

func swapped(r rune) bool {
	if _, ok := substitute(r); ok {
		return true
	}
	// Soft hyphens, line and paragraph separators, interlinear marks, noncharacters:
	// one cell in one terminal and none in the next.
	return invisible(r)
}

func invisible(r rune) bool {
	return r == 0xAD || r < ' ' && r != '\n' || r >= 0x7F && r < 0xA0 ||
		r == 0x2028 || r == 0x2029 || r >= 0xFFF9 && r <= 0xFFFB || r&0xFFFE == 0xFFFE
}

// source maps bytes of a replaced text back to the text it was made from.
type source struct {
	text string
	from []int32 // from[i] = source byte of byte i; len(text)+1 entries
}

// replaced returns text with every swapped character replaced, and the map back.
func replaced(text string) source {
	var b strings.Builder
	from := make([]int32, 0, len(text)+16)
	for i, r := range text {
		with := string(r)
		if s, ok := substitute(r); ok {
			with = s
		} else if invisible(r) {
			with = ""
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		for k := range len(with) {
			if len(with) != n { // every byte of a replacement belongs to the character it stands for
				k = 0
			}
			from = append(from, int32(i+k))
		}
		b.WriteString(with)
	}
	return source{b.String(), append(from, int32(len(text)))}
}
