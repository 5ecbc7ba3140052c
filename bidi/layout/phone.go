package layout

import (
	"strings"
	"unicode/utf8"
)

// Numbers with signs or spaces inside that are one thing: phone numbers, ISBNs,
// IBANs, card numbers. Not ranges of years, dates, scores or sums.

// group is one stretch of digits of a number.
type group struct{ lo, hi int }

// number reports the number to keep whole that begins in the token at byte i.
func number(text string, i int) (lo, hi int, ok bool) {
	if lo, hi, ok := labelled(text, i); ok {
		return lo, hi, true
	}
	lo = i
	if text[i] == '(' && !strings.HasPrefix(text[i:], "(+") && !phoneInBrackets(text[i:]) {
		lo++
	}
	groups, plus := groupsOf(text, lo)
	if len(groups) == 0 || !oneThing(text, groups, plus) {
		return 0, 0, false
	}
	return lo, groups[len(groups)-1].hi, true
}

// phoneInBrackets: "(03) 123 456" begins with its area code.
func phoneInBrackets(s string) bool {
	end := strings.IndexByte(s, ')')
	if end < 2 || end > 6 || len(s) < end+3 {
		return false
	}
	for _, r := range s[1:end] {
		if !isDigit(r) {
			return false
		}
	}
	rest := strings.TrimLeft(s[end+1:], " -")
	r, _ := utf8.DecodeRuneInString(rest)
	return isDigit(r)
}

// groupsOf reads digits and single separators from byte i.
func groupsOf(text string, i int) (groups []group, plus bool) {
	if i < len(text) && text[i] == '+' {
		plus = true
		i++
	}
	for i < len(text) {
		for i < len(text) && (text[i] == '(' || text[i] == ')') && len(groups) < 3 {
			i++
		}
		end := digits(text, i)
		if end == i {
			break
		}
		groups = append(groups, group{i, end})
		i = end
		n := separator(text[i:])
		if n == 0 {
			break
		}
		i += n
	}
	return groups, plus
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

func digits(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isDigit(r) {
			break
		}
		i += n
	}
	return i
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

// oneThing decides by length and shape: with + from seven digits on; else seven
// to twenty digits in groups that are not all years and not a date.
func oneThing(text string, groups []group, plus bool) bool {
	total, years := 0, true
	for _, g := range groups {
		n := utf8.RuneCountInString(text[g.lo:g.hi])
		total += n
		years = years && n == 4
	}
	if total < 7 || total > 20 {
		return false
	}
	if plus {
		return true
	}
	return len(groups) > 1 && !years && !date(text, groups) && !decimal(text, groups)
}

// date: three groups of which one is a year of four digits and the others have one or two.
func date(text string, groups []group) bool {
	if len(groups) != 3 {
		return false
	}
	long, short := 0, 0
	for _, g := range groups {
		switch n := utf8.RuneCountInString(text[g.lo:g.hi]); {
		case n == 4:
			long++
		case n <= 2:
			short++
		}
	}
	return long == 1 && short == 2
}

// decimal: two groups with a dot between are one number already.
func decimal(text string, groups []group) bool {
	return len(groups) == 2 && text[groups[0].hi] == '.'
}

// labelled: "ISBN 978-…" and IBANs, whose letters belong to the number.
func labelled(text string, i int) (lo, hi int, ok bool) {
	rest := text[i:]
	if len(rest) > 5 && strings.EqualFold(rest[:4], "ISBN") {
		skip := 4 + len(rest[4:]) - len(strings.TrimLeft(rest[4:], ": -"))
		if groups, _ := groupsOf(text, i+skip); len(groups) > 0 {
			end := groups[len(groups)-1].hi
			if strings.HasPrefix(text[end:], "-X") || strings.HasPrefix(text[end:], "X") {
				end += strings.IndexByte(text[end:], 'X') + 1
			}
			return i, end, true
		}
	}
	return iban(text, i)
}

// iban: two letters, two digits, then groups of letters and digits, 15 to 34 in all.
func iban(text string, i int) (lo, hi int, ok bool) {
	rest := text[i:]
	if len(rest) < 15 || !upper(rest[0]) || !upper(rest[1]) || !isDigit(rune(rest[2])) || !isDigit(rune(rest[3])) {
		return 0, 0, false
	}
	n, count := 0, 0
	for n < len(rest) {
		switch c := rest[n]; {
		case upper(c) || c >= '0' && c <= '9':
			count++
		case c != ' ' || n+1 == len(rest) || !upper(rest[n+1]) && (rest[n+1] < '0' || rest[n+1] > '9'):
			return i, i + n, count >= 15 && count <= 34
		}
		n++
	}
	return i, i + n, count >= 15 && count <= 34
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }
