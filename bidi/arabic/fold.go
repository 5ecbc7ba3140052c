package arabic

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folded is a search key with a map back to the text it was made of.
type Folded struct {
	Text string  // what to search in, or for
	from []int32 // for each byte of Text, where its source character begins
	size int     // bytes of the source
}

// Source gives the byte range of the source that became Text[lo:hi): whole
// characters, with all that was dropped after the last of them (its marks, a
// tatweel, a joiner), so that a highlight covers whole clusters. Bounds
// outside Text are moved into it; an empty range is an empty range of the source.
func (f Folded) Source(lo, hi int) (int, int) {
	lo = min(max(lo, 0), len(f.Text))
	hi = min(max(hi, lo), len(f.Text))
	start := f.begin(lo)
	if lo == hi {
		return start, start
	}
	last := f.from[hi-1]
	for hi < len(f.from) && f.from[hi] == last {
		hi++
	}
	return start, f.begin(hi)
}

func (f Folded) begin(i int) int {
	if i < len(f.from) {
		return int(f.from[i])
	}
	return f.size
}

// Fold makes the search key of s, one character at a time: what a character
// becomes depends on no other, but that a run of white space becomes one space and that
// U+0300-036F are dropped only after a Latin letter. doc.go lists what folds
// into what. Each byte that is not UTF-8 becomes U+FFFD.
func Fold(s string) Folded {
	f := folder{text: make([]byte, 0, len(s)), from: make([]int32, 0, len(s))}
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case ' ' < c && c < utf8.RuneSelf:
			f.text = append(f.text, lower(c))
			f.from = append(f.from, int32(i))
			i++
		case 0xD8 <= c && c <= 0xDB && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+0600-06FF
			f.letter(rune(letters[c&3][s[i+1]&0x3F]), int32(i))
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			f.fold(r, int32(i))
			i += n
		}
	}
	return Folded{Text: string(f.text), from: f.from, size: len(s)}
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

type folder struct {
	text []byte
	from []int32
}

// letter puts what the table gives: nothing, ASCII or two bytes.
func (f *folder) letter(r rune, at int32) {
	switch {
	case r == 0:
	case r < utf8.RuneSelf:
		f.text = append(f.text, byte(r))
		f.from = append(f.from, at)
	default:
		f.text = append(f.text, 0xC0|byte(r>>6), 0x80|byte(r)&0x3F)
		f.from = append(f.from, at, at)
	}
}

func (f *folder) put(r rune, at int32) {
	n := len(f.text)
	f.text = utf8.AppendRune(f.text, r)
	for ; n < len(f.text); n++ {
		f.from = append(f.from, at)
	}
}

// space puts one space for a run.
func (f *folder) space(at int32) {
	if n := len(f.text); n == 0 || f.text[n-1] != ' ' {
		f.put(' ', at)
	}
}

// fold puts what r becomes.
func (f *folder) fold(r rune, at int32) {
	switch {
	case 0x0600 <= r && r < 0x0700:
		f.letter(rune(letters[r>>6&3][r&0x3F]), at)
	case unicode.IsSpace(r):
		f.space(at)
	case r < utf8.RuneSelf:
		f.put(r, at)
	case dropped(r), 0x0300 <= r && r < 0x0370 && f.afterLatin():
	case 0xFE70 <= r && r < 0xFE80: // spacing forms of tashkeel
	case 0xFB1D <= r && r < 0xFE00, 0xFE80 <= r && r < 0xFEFF:
		f.compatible(r, at)
	case unicode.Is(unicode.Latin, r):
		f.compatible(r, at)
	default:
		f.put(digit(r), at)
	}
}

// compatible puts the compatibility decomposition of one character. The space
// or tatweel that carries the marks of FC5E-FC63 and FCF2-FCF4 goes with them,
// the spaces inside FDFA and FDFB stay.
func (f *folder) compatible(r rune, at int32) {
	var src, dst [40]byte
	whole := norm.NFKD.Append(dst[:0], src[:utf8.EncodeRune(src[:], r)]...)
	for i := 0; i < len(whole); {
		c, n := utf8.DecodeRune(whole[i:])
		switch {
		case c == ' ' && i == 0, dropped(c), unicode.Is(unicode.Mn, c):
		case c == r || unicode.Is(unicode.Latin, c):
			f.put(unicode.ToLower(c), at)
		default:
			f.fold(c, at)
		}
		i += n
	}
}

// dropped reports whether r leaves nothing: tashkeel, niqqud, marks that are
// parts of Arabic letters, joiners, bidi controls and other ignorable format
// characters.
func dropped(r rune) bool {
	return lookup(r).kind() != plain
}

// afterLatin reports whether the last character put is a Latin letter.
func (f *folder) afterLatin() bool {
	r, _ := utf8.DecodeLastRune(f.text)
	return unicode.Is(unicode.Latin, r)
}

// digit gives the Western digit of a decimal digit of any script (Nd, which
// comes in runs of ten from zero), and r itself otherwise.
func digit(r rune) rune {
	if !unicode.Is(unicode.Nd, r) {
		return r
	}
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + (r-rune(t.Lo))%10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + (r-rune(t.Lo))%10
		}
	}
	return r
}

// letters folds the block U+0600-06FF, laid out as its UTF-8 is: by the two low bits
// of the first byte and the six of the second. 0 is dropped.
var letters = foldLetters()

func foldLetters() (t [4][64]uint16) {
	for r := rune(0x0600); r < 0x0700; r++ {
		if !dropped(r) && !IsMark(r) {
			t[r>>6&3][r&0x3F] = uint16(foldArabic(r))
		}
	}
	return t
}

// foldArabic is the table of readings: letters that writers interchange, or
// that languages draw alike.
func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ':
		return 'ا'
	case 'ؤ', 'ٶ':
		return 'و'
	case 'ٷ':
		return 'ۇ'
	case 'ئ', 'ى', 'ی', 'ې', 'ے', 'ۓ', 'ٸ':
		return 'ي'
	case 'ة', 'ۃ', 'ۀ', 'ۂ', 'ہ', 'ھ', 'ە':
		return 'ه'
	case 'ک', 'ڪ':
		return 'ك'
	case '،', '٬':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	case '٪':
		return '%'
	case '٫':
		return '.'
	case tatweel, 0x06E5, 0x06E6: // small waw and yeh: Quranic signs that happen to be letters
		return 0
	}
	return digit(r)
}
