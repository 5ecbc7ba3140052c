package layout

import (
	"strings"
	"unicode/utf8"

	"qari/bidi"
)

// Numbers with signs or spaces inside that are one thing: phone numbers, ISBNs,
// IBANs, card numbers. Not ranges of years, dates, times, scores or sums.

// The digits such a number has.
const (
	minDigits = 7
	maxDigits = 20
)

// digits is stretches of digits with single signs between them.
type digits struct {
	groups []bidi.Span // the first maxDigits of them
	total  int         // digits in all
	end    int         // byte behind the last
	plus   bool        // a + before the first
}

// number gives the number to keep whole that begins in the token at byte i. It has
// read the text up to byte end: no number begins before it.
func number(text string, i int) (s bidi.Span, end int, ok bool) {
	for r, n := utf8.DecodeRuneInString(text[i:]); strings.ContainsRune(openers, r) && !(r == '(' && areaCode(text[i:])); {
		i += n
		r, n = utf8.DecodeRuneInString(text[i:])
	}
	if s, ok := labelled(text, i); ok {
		return s, s.Hi, true
	}
	var room [maxDigits + 1]bidi.Span
	d := digitsOf(room[:0], text, i)
	return bidi.Span{Lo: i, Hi: d.end}, d.end, d.oneThing(text)
}

// areaCode: "(03) 123 456" and "(+961) 3 123456" begin with a bracket of their own.
func areaCode(s string) bool {
	end := strings.IndexByte(s[:min(len(s), 8)], ')')
	if end < 2 || len(s) < end+3 {
		return false
	}
	for _, r := range strings.TrimPrefix(s[1:end], "+") {
		if !isDigit(r) {
			return false
		}
	}
	rest := strings.TrimLeft(s[end+1:], " -")
	r, _ := utf8.DecodeRuneInString(rest)
	return isDigit(r)
}

// digitsOf reads digits and single separators from byte i.
func digitsOf(room []bidi.Span, text string, i int) digits {
	d := digits{groups: room, end: i}
	if rest := strings.TrimPrefix(text[i:], "("); strings.HasPrefix(rest, "+") {
		d.plus = true
		i = len(text) - len(rest) + 1
	}
	for i < len(text) {
		for i < len(text) && (text[i] == '(' || text[i] == ')') && len(d.groups) < 3 {
			i++
		}
		end, n := group(text, i)
		if n == 0 || d.total > 0 && clock(text[end:]) {
			break
		}
		if len(d.groups) < cap(d.groups) {
			d.groups = append(d.groups, bidi.Span{Lo: i, Hi: end})
		}
		d.total += n
		d.end = end
		if n = separator(text[end:]); n == 0 {
			break
		}
		i = end + n
	}
	return d
}

// clock: the digits before rest are the beginning of a time or a date of its own.
func clock(rest string) bool {
	if rest == "" || strings.IndexByte(":/", rest[0]) < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return isDigit(r)
}

// separator is the length of what may stand between two groups: a space, a
// hyphen, a dot, or a bracket with one of them, followed by a digit.
func separator(s string) int {
	n := 0
	for n < len(s) && n < 3 && strings.IndexByte(" -.()", s[n]) >= 0 {
		n++
	}
	if strings.HasPrefix(s, "\u00a0") || strings.HasPrefix(s, "‑") {
		_, n = utf8.DecodeRuneInString(s)
	}
	if n == 0 || n == len(s) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[n:]); !isDigit(r) {
		return 0
	}
	return n
}

// group is where the digits from byte i on end, and how many they are.
func group(text string, i int) (end, n int) {
	for k, r := range text[i:] {
		if !isDigit(r) {
			return i + k, n
		}
		n++
	}
	return len(text), n
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

// oneThing decides by length and shape: with + from seven digits on; else seven
// to twenty digits in groups that are not all years and not a date.
func (d *digits) oneThing(text string) bool {
	if d.total < minDigits || d.total > maxDigits {
		return false
	}
	return d.plus || len(d.groups) > 1 && !d.years(text) && !d.date(text) && !d.decimal(text)
}

// years: every group has four digits, and four of them are no card number.
func (d *digits) years(text string) bool {
	card := false
	for _, g := range d.groups {
		if utf8.RuneCountInString(text[g.Lo:g.Hi]) != 4 {
			return false
		}
		first, _ := utf8.DecodeRuneInString(text[g.Lo:])
		card = card || !strings.ContainsRune("12١٢۱۲", first)
	}
	return !card || len(d.groups) < 4
}

// date: three groups of which one is a year of four digits and the others have one
// or two; what follows it, an hour or the next date, does not make it a phone number.
func (d *digits) date(text string) bool {
	long, short := 0, 0
	for _, g := range d.groups[:min(3, len(d.groups))] {
		switch n := utf8.RuneCountInString(text[g.Lo:g.Hi]); {
		case n == 4:
			long++
		case n <= 2:
			short++
		}
	}
	return long == 1 && short == 2
}

// decimal: two groups with a dot between are one number already.
func (d *digits) decimal(text string) bool {
	return len(d.groups) == 2 && text[d.groups[0].Hi] == '.'
}

// labelled: "ISBN 978-…" and IBANs, whose letters belong to the number.
func labelled(text string, i int) (bidi.Span, bool) {
	rest := text[i:]
	if len(rest) > 5 && strings.EqualFold(rest[:4], "ISBN") {
		skip := len(rest) - len(strings.TrimLeft(rest[4:], ": -"))
		if d := digitsOf(nil, text, i+skip); d.total > 0 {
			end := d.end
			if strings.HasPrefix(text[end:], "-X") || strings.HasPrefix(text[end:], "X") {
				end += strings.IndexByte(text[end:], 'X') + 1
			}
			return bidi.Span{Lo: i, Hi: end}, true
		}
	}
	return iban(text, i)
}

// The characters an IBAN has.
const (
	minIBAN = 15
	maxIBAN = 34
)

// iban: two letters, two digits, then groups of letters and digits.
func iban(text string, i int) (bidi.Span, bool) {
	rest := text[i:]
	if len(rest) < minIBAN || !upper(rest[0]) || !upper(rest[1]) || !isDigit(rune(rest[2])) || !isDigit(rune(rest[3])) {
		return bidi.Span{}, false
	}
	n, count := 0, 0
	for n < len(rest) && count <= maxIBAN {
		if alnum(rest[n]) {
			count++
		} else if rest[n] != ' ' || n+1 == len(rest) || !alnum(rest[n+1]) {
			break
		}
		n++
	}
	return bidi.Span{Lo: i, Hi: i + n}, count >= minIBAN && count <= maxIBAN
}

func alnum(c byte) bool { return upper(c) || c >= '0' && c <= '9' }

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }
