package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"qari/bidi/arabic"
)

func TestDateLine(t *testing.T) {
	const iso = "2025-03-20"
	for _, c := range []struct{ line, want string }{
		// The families of month names.
		{"20 مارس 2025", iso},
		{"20 آذار 2025", iso},
		{"20 مارس/ آذار 2025", iso},
		{"20 آذار/مارس 2025", iso},
		{"20 آذار (مارس) 2025", iso},
		{"٢٠ مارس ٢٠٢٥", iso},
		{"20 مَارِس 2025", iso},
		{"20 مـــارس 2025م", iso},
		{"8 ديسمبر/ كانون الأول 2024", "2024-12-08"},
		{"8 كانون الأول/ديسمبر 2024", "2024-12-08"},
		{"29 يناير/ كانون الثاني 2025", "2025-01-29"},
		{"1 تشرين الأول 2024", "2024-10-01"},
		{"1 تشرين الثاني 2024", "2024-11-01"},
		{"5 جانفي 2025", "2025-01-05"},
		{"5 فيفري 2025", "2025-02-05"},
		{"5 أفريل 2025", "2025-04-05"},
		{"5 ماي 2025", "2025-05-05"},
		{"5 جوان 2025", "2025-06-05"},
		{"5 جويلية 2025", "2025-07-05"},
		{"5 أوت 2025", "2025-08-05"},
		{"5 يوليوز 2025", "2025-07-05"},
		{"5 غشت 2025", "2025-08-05"},
		{"5 شتنبر 2025", "2025-09-05"},
		{"5 نونبر 2025", "2025-11-05"},
		{"5 دجنبر 2025", "2025-12-05"},
		{"5 يونيه 2025", "2025-06-05"},
		{"5 يوليه 2025", "2025-07-05"},
		{"5 إبريل 2025", "2025-04-05"},
		{"20 مارچ 2025ء", iso},
		{"5 جنوری، 2025", "2025-01-05"},
		{"۲۰ مارس ۲۰۲۵", iso},
		{"5 ژوئیه 2025", "2025-07-05"},
		{"20 במרץ 2025", iso},
		{"5 בינואר 2025", "2025-01-05"},
		{"ב-5 בינואר 2025", "2025-01-05"},
		{"March 20, 2025", iso},
		{"20 March 2025", iso},
		{"20th of March, 2025", iso},
		{"20-Mar-2025", iso},
		{"2025 مارس 20", iso},

		// Numbers.
		{"20/03/2025", iso},
		{"20/3/2025", iso},
		{"2025-03-20", iso},
		{"2025/3/20", iso},
		{"20-3-2025", iso},
		{"20.03.2025", iso},
		{"٢٠/٣/٢٠٢٥", iso},
		{"۲۰۲۵/۳/۲۰", iso},
		{"3/4/2025", "2025-04-03"},
		{"3/20/2025", iso},
		{"2025-03-20T10:00:00Z", iso},
		{"2025-03-20T10:00:00.123+03:00", iso},
		{"2025-03-20 10:00", iso},

		// What stands around a date.
		{"الخميس 20 مارس 2025", iso},
		{"الخميس، 20 مارس 2025", iso},
		{"Thu, 20 Mar 2025 10:00", iso},
		{"Thu, 20 Mar 2025 10:00:00 +0300", iso},
		{"Thursday, March 20, 2025 at 10:00 AM EST", iso},
		{"نُشر في 20 مارس 2025", iso},
		{"نشر في: الخميس 20 مارس 2025 - 10:30 ص", iso},
		{"تاريخ النشر: 20 مارس 2025", iso},
		{"آخر تحديث: 20 مارس 2025 الساعة 10:30 مساءً بتوقيت مكة المكرمة", iso},
		{"20 مارس 2025 | 10:30 (بتوقيت غرينتش)", iso},
		{"20 مارس 2025 10:30 GMT+3", iso},
		{"20 مارس 2025 - آخر تحديث 21 مارس 2025 10:30", iso},
		{"10:30 - 20 مارس 2025", iso},
		{"10 صباحا 20 مارس 2025", iso},
		{"20 من شهر مارس 2025", iso},
		{"Published: March 20, 2025", iso},
		{"Last updated on 20 March 2025, 10:30 pm", iso},
		{"تاریخ انتشار: ۲۰ مارس ۲۰۲۵ ساعت ۱۰:۳۰", iso},
		{"פורסם ב-20 במרץ 2025 בשעה 10:30", iso},
		{"יום חמישי, 20 במרץ 2025", iso},
		{"بروز جمعرات 20 مارچ 2025", iso},
		{"جمعرات 20 مارچ 2025", iso},

		// Two calendars.
		{"20 رمضان 1446 هـ الموافق 20 مارس 2025", iso},
		{"20 رمضان 1446هـ الموافق لـ 20 مارس 2025م", iso},
		{"الخميس 20 رمضان 1446 - 20 مارس 2025", iso},
		{"20 مارس 2025 الموافق 20 رمضان 1446 هـ", iso},
		{"1446/09/20 هـ - 2025/03/20 م", iso},
		{"ك' באדר תשפ\"ה", "none"}, // an Arabic kaf
		{"כ' באדר תשפ\"ה, 20 במרץ 2025", iso},

		// The Persian calendar.
		{"۱۴۰۳/۱۲/۳۰", iso},
		{"۳۰ اسفند ۱۴۰۳", iso},
		{"30 اسفند 1403", iso},
		{"پنج\u200cشنبه، ۳۰ اسفند ماه ۱۴۰۳", iso},
		{"پنجشنبه ۳۰ اسفند ۱۴۰۳ هجری شمسی", iso},
		{"۳۰ اسفند ۱۴۰۳ ه.ش برابر با ۲۰ مارس ۲۰۲۵", iso},
		{"1403/12/30 هجری شمسی", iso},
		{"۱ فروردین ۱۴۰۴", "2025-03-21"},
		{"۳۰ حوت ۱۴۰۳", iso},

		// Dates that are not certain.
		{"20 رمضان 1446 هـ", ""},
		{"20 رمضان 1446", ""},
		{"20/9/1446", ""},
		{"1446 هـ", ""},
		{"رمضان 1446 هـ", ""},
		{"20 مارس 1446 هـ", ""},
		{"20 مارس 1446", ""},
		{"1403/12/30", ""},
		{"۲۰/۹/۱۴۴۶", ""},
		{"1403/12/30 هـ ق", ""},
		{"۳۰ اسفند ۱۴۰۴", ""},
		{"۳۰ اسفند ۱۷۰۰", ""},
		{"31 شباط 2025", ""},
		{"30/2/2025", ""},
		{"29 فبراير 2025", ""},
		{"20 مارس/ نيسان 2025", ""},
		{"20 مارس", ""},
		{"الخميس 20 مارس", ""},
		{"مارس 2025", ""},
		{"20 مارس 25", "none"},
		{"כ' באדר תשפ\"ה", ""},
		{"ה' בניסן ה'תשפ״ה", ""},

		// Text.
		{"", "none"},
		{"الخميس", "none"},
		{"10:30", "none"},
		{"2025", "none"},
		{"2025 م", "none"},
		{"نشر في", "none"},
		{"مارس", "none"},
		{"May", "none"},
		{"20/3", "none"},
		{"20/03/25", "none"},
		{"45/99/2025", "none"},
		{"1948-1967", "none"},
		{"0961-1-345678", "none"},
		{"3-1", "none"},
		{"20-21 مارس 2025", "none"},
		{"20 مارس 2025 نشر في", "none"},
		{"في 20 مارس 2025 أعيد فتح المكتبة", "none"},
		{"أعيد فتح المكتبة في 20 مارس 2025", "none"},
		{"The library reopened on 20 March 2025", "none"},
		{"رويترز 20 مارس 2025", "none"},
		{"20 مارس 2025 12345678901234567890", "none"},
		{"20 مارس 2025\x1b", "none"},
		{strings.Repeat("20 مارس 2025 ", 50), "none"},
	} {
		got, ok := dateLine(c.line)
		if !ok {
			got = "none"
		}
		if got != c.want {
			t.Errorf("dateLine(%q) = %s, want %s", c.line, got, c.want)
		}
	}
}

// Law: a word has one meaning.
func TestDateWords(t *testing.T) {
	months := map[string]string{"gregorian": gregorianMonths, "solar": solarMonths, "lunar": lunarMonths, "jewish": jewishMonths}
	lists := map[string]string{
		"day": dayWords, "lead": leadWords, "filler": fillerWords, "gregorian era": gregorianEras, "lunar era": lunarEras,
		"solar era": solarEras, "clock": clockWords, "zone": zoneWords, "zone name": zoneNames,
	}
	for name, list := range months {
		lines := strings.Split(strings.TrimSpace(list), "\n")
		if len(lines) != 12 {
			t.Errorf("%s: %d months", name, len(lines))
		}
		for i, l := range lines {
			lists[fmt.Sprint(name, " ", i+1)] = l
		}
	}
	seen := map[string]string{}
	for name, list := range lists {
		for _, w := range strings.Fields(list) {
			key := arabic.Fold(strings.ReplaceAll(w, "_", " ")).Text
			if other, ok := seen[key]; ok {
				t.Errorf("%s: both %s and %s", w, name, other)
			}
			if seen[key] = name; strings.Count(key, " ") > 1 {
				t.Errorf("%s: more than two words", w)
			}
		}
	}
	if len(seen) != len(dateWords()) {
		t.Errorf("%d words, %d in the table", len(seen), len(dateWords()))
	}
}

// The Persian calendar, against the days on which its years began and against its own rules.
func TestSolar(t *testing.T) {
	for year, want := range map[int]string{
		1300: "1921-03-21", 1350: "1971-03-21", 1358: "1979-03-21", 1375: "1996-03-20", 1376: "1997-03-21",
		1380: "2001-03-21", 1387: "2008-03-20", 1391: "2012-03-20", 1395: "2016-03-20", 1399: "2020-03-20",
		1403: "2024-03-20", 1404: "2025-03-21", 1408: "2029-03-20", 1409: "2030-03-21",
	} {
		if got := (date{solar, year, 1, 1}).iso(); got != want {
			t.Errorf("1 Farvardin %d = %s, want %s", year, got, want)
		}
	}
	next := solarTime(firstSolar, 1, 1)
	for y := firstSolar; y <= lastSolar; y++ {
		length := 0
		for m := 1; m <= 12; m++ {
			for d := 1; d <= solarDays(y, m); d++ {
				if got := solarTime(y, m, d); !got.Equal(next) {
					t.Fatalf("%d/%d/%d = %s, want %s", y, m, d, got.Format(time.DateOnly), next.Format(time.DateOnly))
				}
				next = next.AddDate(0, 0, 1)
				length++
			}
		}
		if leap := length == 366; leap != solarLeap(y) || !leap && length != 365 {
			t.Errorf("%d has %d days", y, length)
		}
		if first := solarTime(y, 1, 1); first.Month() != time.March || first.Day() < 19 || first.Day() > 22 {
			t.Errorf("%d begins on %s", y, first.Format(time.DateOnly))
		}
	}
}

func FuzzDateLine(f *testing.F) {
	for _, s := range []string{
		"20 مارس 2025", "الخميس 20 رمضان 1446 هـ الموافق 20 مارس 2025 10:30 بتوقيت مكة", "۱۴۰۳/۱۲/۳۰", "כ' באדר תשפ\"ה",
		"Thu, 20 Mar 2025 10:00:00 +0300", "20 آذار (مارس) 2025م", "2025-03-20T10:00:00Z", "ב-5 בינואר", "31/2/2025", "March 20th,",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		iso, ok := dateLine(s)
		if iso != "" {
			if _, err := time.Parse(time.DateOnly, iso); err != nil || !ok {
				t.Errorf("%q: %q, %v, %v", s, iso, ok, err)
			}
		}
		marked := strings.Map(func(r rune) rune {
			if r == 0x0640 || r == 0x064B {
				return -1
			}
			return r
		}, s)
		var b strings.Builder
		for _, r := range marked {
			b.WriteRune(r)
			if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) {
				b.WriteString("\u0640\u064B")
			}
		}
		if b.Len() > maxDateLine || len(s) > maxDateLine {
			return
		}
		if again, still := dateLine(b.String()); again != iso || still != ok {
			t.Errorf("%q: %q %v, with marks %q %v", s, iso, ok, again, still)
		}
	})
}
