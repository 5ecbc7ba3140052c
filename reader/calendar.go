package reader

import "time"

// A calendar is the one a date is given in.
type calendar uint8

const (
	noCalendar calendar = iota
	gregorian
	solar  // the Persian calendar, of Iran and Afghanistan
	lunar  // Hijri
	jewish // Hebrew
)

// A date is one date of a line; what it does not give is 0.
type date struct {
	calendar         calendar
	year, month, day int
}

// iso is the date as "2025-03-20". It is "" for a date that lacks a part or does not exist,
// for years that no paper means (1446 CE), and for the calendars whose months
// begin by sighting or by tables that differ.
func (d date) iso() string {
	if d.day == 0 || d.month == 0 {
		return ""
	}
	var t time.Time
	switch d.calendar {
	case gregorian:
		if d.year < 1800 || d.year >= 2200 {
			return ""
		}
		t = time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
		if t.Day() != d.day {
			return ""
		}
	case solar:
		if d.year < firstSolar || d.year > lastSolar || d.day > solarDays(d.year, d.month) {
			return ""
		}
		t = solarTime(d.year, d.month, d.day)
	case noCalendar, lunar, jewish:
		return ""
	}
	return t.Format(time.DateOnly)
}

// The years for which the 33-year rule is the calendar: its next break is in 1634,
// the last one was in 1178.
const (
	firstSolar = 1178
	lastSolar  = 1633
)

// solarLeap: eight leap years in 33.
func solarLeap(year int) bool { return (25*year+11)%33 < 8 }

// solarDays is the length of a month: six of 31 days, five of 30, and the last.
func solarDays(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month < 12 || solarLeap(year):
		return 30
	}
	return 29
}

// solarTime counts from 1 Farvardin 1404, which was 21 March 2025.
func solarTime(year, month, day int) time.Time {
	const anchor = 1404
	leaps := func(y int) int { return (8*y + 21) / 33 } // leap years before y
	days := 365*(year-anchor) + leaps(year) - leaps(anchor)
	for m := 1; m < month; m++ {
		days += solarDays(year, m)
	}
	return time.Date(2025, time.March, 21+days+day-1, 0, 0, 0, 0, time.UTC)
}
