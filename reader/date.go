package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"qari/bidi/arabic"
)

// A date line is made of dates and of words that stand around dates: the day of the week, a time
// with its zone, «نشر في», «آخر تحديث», «الموافق». One other word, and it is text.

// maxDateLine bounds a date line, in bytes: the longest honest one has a Hijri and
// a Gregorian date, a time and a zone.
const maxDateLine = 400

// dateLine reports whether the whole of s is a date as papers write it, and gives it as "2025-03-20".
//
// Laws: iso is "" or a day that exists. Marks, tatweel and the digits' script
// change nothing, save that 1403/12/30 is solar only in Persian digits.
//
// iso is "" when the date is not certain: no year or no day, two digits for the
// year are no year, a month that contradicts its pair, a day that month does not have
// («31 شباط» is a date line nevertheless), and Hijri and Hebrew dates. Of two dates
// the first that is certain counts. 3/4/2025 is in April; 3/20/2025 can only be March.
func dateLine(s string) (iso string, ok bool) {
	if len(s) > maxDateLine {
		return "", false
	}
	p := dateParser{tokens: dateTokens(arabic.Fold(s).Text), persian: strings.ContainsAny(s, "۰۱۲۳۴۵۶۷۸۹")}
	for p.at < len(p.tokens) {
		if !p.hebrew() && !p.date() && !p.time() && !p.sign() && !p.word() {
			return "", false
		}
	}
	if len(p.dates) == 0 || p.leading {
		return "", false
	}
	for _, d := range p.dates {
		if iso = d.iso(); iso != "" || d.doubtful() {
			return iso, true
		}
	}
	return "", true
}

// doubtful: a whole date of an exact calendar; without a day in the world it spoils the line.
func (d date) doubtful() bool {
	return d.day > 0 && d.year > 0 && (d.calendar == gregorian || d.calendar == solar || d.calendar == noCalendar)
}

// dateParser walks the tokens of a line. Its methods consume one item and report
// true, or leave everything as it was.
type dateParser struct {
	tokens  []dateToken
	at      int
	persian bool // has digits of U+06F0-06F9
	dates   []date
	leading bool // a word was seen that announces a date, which has not come yet
	timed   bool // the last item was a time or its zone
}

// token is the one i places on; behind the end it is empty.
func (p *dateParser) token(i int) dateToken {
	if p.at+i < len(p.tokens) {
		return p.tokens[p.at+i]
	}
	return dateToken{n: -1}
}

// is reports whether the token i places on is one of the signs.
func (p *dateParser) is(i int, signs string) bool {
	t := p.token(i).text
	return t != "" && strings.Contains(signs, t)
}

// look finds the meaning of the word i places on, and how many tokens it takes. A
// Hebrew month may have ב or ל before it.
func (p *dateParser) look(i int) (dateWord, int) {
	one, two := p.token(i), p.token(i+1)
	if one.n >= 0 {
		return dateWord{}, 0
	}
	words := dateWords()
	for _, text := range []string{one.text + " " + two.text, one.text} {
		width := 1 + strings.Count(text, " ")
		if w, ok := words[text]; ok {
			return w, width
		}
		for _, prefix := range []string{"ב", "ל"} {
			if w := words[strings.TrimPrefix(text, prefix)]; w.kind == monthWord {
				return w, width
			}
		}
	}
	return dateWord{}, 0
}

// take consumes n tokens of a date and what may stand before its next part.
func (p *dateParser) take(n int) {
	p.at += n
	if p.is(0, "-/.,") {
		p.at++
	}
	for {
		w, width := p.look(0)
		if w.kind != filler {
			return
		}
		p.at += width
	}
}

// found ends a date.
func (p *dateParser) found(d date) bool {
	p.dates = append(p.dates, d)
	p.leading, p.timed = false, false
	return true
}

// date reads one date in any of its orders.
func (p *dateParser) date() bool {
	start := p.at
	for _, order := range []func() bool{p.numeric, p.dayMonth, p.yearMonth, p.monthDay, p.yearEra} {
		if order() {
			return true
		}
		p.at = start
	}
	return false
}

// numeric: 20/3/2025, 2025-03-20, ۱۴۰۳/۱۲/۳۰.
func (p *dateParser) numeric() bool {
	a, b, c := p.token(0), p.token(2), p.token(4)
	if !p.is(1, "-/.") || p.token(3).text != p.token(1).text || b.n < 1 || b.digits > 2 {
		return false
	}
	d := date{noCalendar, c.n, b.n, a.n}
	if a.digits == 4 {
		d = date{noCalendar, a.n, b.n, c.n}
		a, c = c, a
	} else if d.month > 12 && d.day <= 12 {
		d.day, d.month = d.month, d.day
	}
	if a.digits < 1 || a.digits > 2 || c.digits != 4 || d.month > 12 || d.day < 1 || d.day > 31 {
		return false
	}
	switch yearFirst := p.token(0).digits == 4; {
	case d.year >= 1500:
		d.calendar = gregorian
	case d.year < 1300:
		return false
	case p.persian && yearFirst:
		d.calendar = solar
	}
	p.at += 5
	if era := p.era(); era != noCalendar && d.calendar != gregorian {
		d.calendar = era
	}
	return p.found(d)
}

// dayMonth: 20 مارس 2025, 20 March, 20 من شهر رمضان 1446 هـ.
func (p *dateParser) dayMonth() bool {
	day, ok := p.day()
	if !ok {
		return false
	}
	w, ok := p.month()
	if !ok {
		return false
	}
	return p.found(p.year(date{w.calendar, 0, w.n, day}))
}

// yearMonth: 2025 مارس 20.
func (p *dateParser) yearMonth() bool {
	year := p.token(0)
	if year.digits != 4 {
		return false
	}
	p.take(1)
	w, ok := p.month()
	if !ok {
		return false
	}
	day, ok := p.day()
	return ok && p.found(date{w.calendar, year.n, w.n, day})
}

// monthDay: March 20, 2025; مارس 2025.
func (p *dateParser) monthDay() bool {
	w, ok := p.month()
	if !ok {
		return false
	}
	day, _ := p.day()
	d := p.year(date{w.calendar, 0, w.n, day})
	return d.day+d.year > 0 && p.found(d)
}

// yearEra: 1446 هـ. A bare «2025 م» may be metres, and counts only beside a date.
func (p *dateParser) yearEra() bool {
	year := p.token(0)
	if year.digits != 4 {
		return false
	}
	p.at++
	era := p.era()
	if era == gregorian && len(p.dates) > 0 {
		return true
	}
	return era != noCalendar && era != gregorian && p.found(date{calendar: era, year: year.n})
}

// day reads 1 to 31.
func (p *dateParser) day() (int, bool) {
	t := p.token(0)
	if t.n < 1 || t.n > 31 || t.digits > 2 || p.is(1, ":") {
		return 0, false
	}
	p.take(1)
	return t.n, true
}

// month reads a month and its other names: «ديسمبر/ كانون الأول», «آذار (مارس)». Names
// that contradict each other are of no calendar.
func (p *dateParser) month() (dateWord, bool) {
	w, width := p.look(0)
	if w.kind != monthWord {
		return w, false
	}
	p.at += width
	for {
		i := 0
		if p.is(0, "/-,(") {
			i = 1
		}
		other, width := p.look(i)
		if other.kind != monthWord || other.calendar != w.calendar {
			break
		}
		if other.n != w.n {
			w.calendar = noCalendar
		}
		closing := p.is(0, "(") && p.is(i+width, ")")
		if p.at += i + width; closing {
			p.at++
		}
	}
	p.take(0)
	return w, true
}

// year adds the year that follows, if one does. «هـ» after a solar month is short
// for the solar Hijri era.
func (p *dateParser) year(d date) date {
	t := p.token(0)
	if t.digits != 4 {
		return d
	}
	d.year = t.n
	p.at++
	if era := p.era(); era != noCalendar && era != d.calendar && (d.calendar != solar || era != lunar) {
		d.calendar = noCalendar
	}
	return d
}

// era reads what names a calendar; of «هـ.ش» and «هجري شمسي» the last word does.
func (p *dateParser) era() (c calendar) {
	for {
		i := 0
		if p.is(0, ".") {
			i = 1
		}
		w, width := p.look(i)
		if w.kind != era {
			return c
		}
		c = w.calendar
		p.at += i + width
	}
}

// hebrew: כ' באדר תשפ"ה, the numerals in letters.
func (p *dateParser) hebrew() bool {
	day, _ := p.look(0)
	if !isHebrew(p.token(0).text, 1, 2) || day.kind == monthWord {
		return false
	}
	w, width := p.look(1)
	if year := p.token(1 + width).text; w.calendar != jewish || !isHebrew(year, 3, 5) {
		return false
	}
	p.at += 2 + width
	return p.found(date{calendar: jewish, month: w.n})
}

func isHebrew(s string, low, high int) bool {
	n := utf8.RuneCountInString(s)
	return low <= n && n <= high && strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Hebrew, r) }) < 0
}

// time: 10:30, 10:30:05.123, 10 مساء, الساعة 10; behind it an offset, +3 or -0500.
func (p *dateParser) time() bool {
	t := p.token(0)
	if p.timed && p.is(0, "+-") {
		return p.offset()
	}
	if t.n < 0 || t.n > 24 || t.digits > 2 {
		return false
	}
	before, _ := p.last()
	if !p.is(1, ":") {
		after, _ := p.look(1)
		if before.kind != clock && after.kind != clock {
			return false
		}
		p.at++
	} else {
		p.at++
		for p.is(0, ":.") && p.token(1).n >= 0 {
			p.at += 2
		}
	}
	if p.token(0).text == "م" {
		p.at++
	}
	p.leading, p.timed = false, true
	return true
}

// last is the meaning of the word before the present token.
func (p *dateParser) last() (dateWord, int) {
	if p.at == 0 {
		return dateWord{}, 0
	}
	p.at--
	defer func() { p.at++ }()
	return p.look(0)
}

// offset: a minus before a day is a dash.
func (p *dateParser) offset() bool {
	t, width := p.token(1), 2
	if p.is(2, ":") {
		width = 4
	}
	if t.n < 0 || p.is(0, "-") && t.digits < 4 && width == 2 && p.at+2 < len(p.tokens) {
		return false
	}
	p.at += width
	p.timed = false
	return true
}

func (p *dateParser) sign() bool {
	if !p.is(0, "-–—/|,.:;()[]•·") {
		return false
	}
	p.at++
	return true
}

// word reads a word that may stand beside a date; behind «بتوقيت» it reads up to three of any kind.
func (p *dateParser) word() bool {
	w, width := p.look(0)
	switch w.kind {
	case lead:
		p.leading = true
	case dayWord, clock:
	case zoneName:
		p.timed = true
	case zone:
		for width < 4 && p.token(width).n < 0 && isLetters(p.token(width).text) {
			width++
		}
		p.timed = true
	case noWord, monthWord, filler, era:
		return false
	}
	p.at += width
	return true
}

func isLetters(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
