package layout

import (
	"slices"
	"strings"
	"testing"

	"qari/bidi"
)

// what isolates finds, as text.
func keptWhole(text string) (words []string) {
	for _, s := range isolates(nil, text) {
		words = append(words, text[s.Lo:s.Hi])
	}
	return words
}

func TestKeptWhole(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a URL without the stop behind it", "زر https://a.org/x?y=1&z=2.", []string{"https://a.org/x?y=1&z=2"}},
		{"a URL with an Arabic path", "زر https://a.org/خبر/12، اليوم", []string{"https://a.org/خبر/12"}},
		{"a URL in brackets", "(انظر: https://a.org/b_(c))", []string{"https://a.org/b_(c)"}},
		{"a URL in guillemets", "«www.example.org»", []string{"www.example.org"}},
		{"a URL behind a preposition", "بـhttps://a.org", []string{"https://a.org"}},
		{"an e-mail address", "راسل a.b@example.org.", []string{"a.b@example.org"}},
		{"mailto", "mailto:a@b.org", []string{"mailto:a@b.org"}},
		{"a handle", "نشر @user أمس", []string{"@user"}},
		{"a Latin hashtag", "وسم #Go،", []string{"#Go"}},
		{"no Arabic hashtag: it reads right", "وسم #خبر_عاجل", nil},
		{"C++, C#, F# and main()", "لغات C++ و C# و F# ثم main().", []string{"C++", "C#", "F#", "main()"}},
		{"C++ written together with its and", "Java وC++ ولـC#", []string{"C++", "C#"}},
		{"Hebrew prefixes", "ב-C++ ול־C#", []string{"C++", "C#"}},
		{".NET, --help, /etc/hosts, $HOME", ".NET --help /etc/hosts $HOME", []string{".NET", "--help", "/etc/hosts", "$HOME"}},
		{"a degree", "25 °C اليوم", []string{"°C"}},
		{"options in brackets", "(--help)", []string{"--help"}},
		{"a command", "نفذ ls /srv/photos | wc -l ثم", []string{"/srv/photos", "-l"}},
		{"a temperature", "درجة -5°C اليوم", []string{"-5°C"}},
		{"a temperature with a minus sign", "(−5°)،", []string{"−5°"}},
		{"a warm one", "بلغت 25°C.", []string{"25°C"}},
		{"a decimal one, and its range", "12.5°F و20-25°C", []string{"12.5°F", "20-25°C"}},
		{"a signed quantity", "+3kg أو -5km/h", []string{"+3kg", "-5km/h"}},
		{"no plain number, signed or with a degree", "-5 و+5 و25° و-٥° و-5%", nil},
		{"no quantity that reads right by itself", "5km/h 5G 10kg", nil},
		{"no unit apart from its number", "5 km/h", nil},
		{"no slash between two languages", "خبر/news", nil},
		{"no plain Latin words", "قال BBC News إن", nil},

		{"an international number", "هاتف +961-1-345678 اتصل", []string{"+961-1-345678"}},
		{"a spaced number", "هاتف +961 1 234 567.", []string{"+961 1 234 567"}},
		{"a number with its area code in brackets", "هاتف (03) 123 456", []string{"(03) 123 456"}},
		{"a number in brackets", "(+20 2 2345 6789)", []string{"+20 2 2345 6789"}},
		{"a country code in brackets", "هاتف (+961) 3 123456", []string{"(+961) 3 123456"}},
		{"a local number", "هاتف 03-123456", []string{"03-123456"}},
		{"a number in Arabic digits", "هاتف ٠٣-١٢٣٤٥٦", []string{"٠٣-١٢٣٤٥٦"}},
		{"a number in pairs", "هاتف 01 23 45 67 89", []string{"01 23 45 67 89"}},
		{"two numbers", "03-123456 أو 03-654321", []string{"03-123456", "03-654321"}},
		{"an ISBN", "ISBN 978-3-16-148410-0.", []string{"ISBN 978-3-16-148410-0"}},
		{"an ISBN with an X", "ISBN: 0-8044-2957-X", []string{"ISBN: 0-8044-2957-X"}},
		{"a bare ISBN", "الرقم 978-3-16-148410-0 للكتاب", []string{"978-3-16-148410-0"}},
		{"an ISBN in brackets", "(ISBN 978-0-00-000000-2)", []string{"ISBN 978-0-00-000000-2"}},
		{"an ISBN in a quote in brackets", "(«ISBN 978-0-00-000000-2»)", []string{"ISBN 978-0-00-000000-2"}},
		{"a number in guillemets", "«+961 1 234 567»", []string{"+961 1 234 567"}},
		{"an area code in guillemets", "«(03) 123 456»", []string{"(03) 123 456"}},
		{"an IBAN", "حساب SA03 8000 0000 6080 1016 7519 في", []string{"SA03 8000 0000 6080 1016 7519"}},
		{"a card number", "بطاقة 4111 1111 1111 1111", []string{"4111 1111 1111 1111"}},

		{"no range of years", "بين 1948-1967", nil},
		{"no range of Arabic years", "بين ١٩٤٨-١٩٦٧", nil},
		{"no range of Hebrew years", "5784-5785", nil},
		{"no list of years", "1948 1956 1967 1973", nil},
		{"no date with hyphens", "في 29-1-2025 وصل", nil},
		{"no date the other way round", "2025-01-29", nil},
		{"no date with dots", "29.1.2025", nil},
		{"no date and time", "في 29-1-2025 12:30", nil},
		{"no score", "فاز 3-1 ثم 21-19", nil},
		{"no decimal", "1234.5678", nil},
		{"no thousands", "1,234,567", nil},
		{"no long number", "123456789", nil},
		{"no sum", "$100 أو 5€", nil},
		{"no list of many numbers, and none of its tail", "10 20 30 40 50 60 70 80 90 100 110 120", nil},
	} {
		if got := keptWhole(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q keeps %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// What is Latin, or follows Latin, is strong; other numbers are neutral.
func TestStrongIsolates(t *testing.T) {
	for text, want := range map[string]bool{
		"نفذ -l ثم": true, "زر https://a.org/خبر": true, "C++": true, "-5°C": true, "ISBN 978-0-00-000000-2": true,
		"SA03 8000 0000 6080 1016 7519": true, "Tel: +961 1 234 567": true, "Tel +961 1 234 567": true,
		"هاتف +961 1 234 567": false, "+961 1 234 567": false, "−5°": false, "هاتف (03) 123 456": false,
	} {
		if s := isolates(nil, text); len(s) != 1 || s[0].Strong != want {
			t.Errorf("%q: isolates %+v, want one with Strong %v", text, s, want)
		}
	}
}

// How Latin and numbers stand in right-to-left text: code points from left to right,
// with Arabic as it is in the source's order of words.
func TestLatinInArabic(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // from left to right; Arabic words as they are written
	}{
		{"a command", "نفذ ls /srv/photos | wc -l ثم انظر", []string{"انظر", " ", "ثم", " ls /srv/photos | wc -l ", "نفذ"}},
		{"an option", "نفذ wc -l ثم", []string{"ثم", " wc -l ", "نفذ"}},
		{"two languages", "C++ و C#", []string{"C# ", "و", " C++"}},
		{"two languages in an English phrase", "لغتا C++ and C# هنا", []string{"هنا", " C++ and C# ", "لغتا"}},
		{"a language and an adjective", "لغة C++ أسرع", []string{"أسرع", " C++ ", "لغة"}},
		{"a handle", "@user على X", []string{"X ", "على", " @user"}},
		{"two addresses", "زر https://a.org/خبر و b@c.org", []string{"b@c.org ", "و", " https://a.org/", "خبر", " ", "زر"}},
		{"an option in brackets", "(--help)", []string{"(--help)"}},
		{"a function in brackets", "نفذ (main() now) ثم", []string{"ثم", " (main() now) ", "نفذ"}},
		{"an open brace: the line's end is the paragraph's", "main() {", []string{"} main()"}},
		{"a block", "نفذ main() { return } ثم", []string{"ثم", " main() { return } ", "نفذ"}},
		{"a telephone behind Latin", "نفذ Tel +961 1 234 567 ثم", []string{"ثم", " Tel +961 1 234 567 ", "نفذ"}},
		{"a telephone behind Arabic", "هاتف +961 1 234 567 ثم", []string{"ثم", " +961 1 234 567 ", "هاتف"}},
		{"an ISBN in brackets", "كتاب (ISBN 978-0-00-000000-2) ثم", []string{"ثم", " (ISBN 978-0-00-000000-2) ", "كتاب"}},
		{"an ISBN in guillemets", "كتاب «ISBN 978-0-00-000000-2» ثم", []string{"ثم", " «ISBN 978-0-00-000000-2» ", "كتاب"}},
		{"a temperature", "درجة -5°C ثم", []string{"ثم", " -5°C ", "درجة"}},
		{"a temperature without a unit", "درجة −5° ثم", []string{"ثم", " −5° ", "درجة"}},
		{"a warm one, its unit apart", "درجة 25 °C ثم", []string{"ثم", " °C 25 ", "درجة"}},
		{"a speed", "سرعة 5km/h ثم", []string{"ثم", " 5km/h ", "سرعة"}},
		{"a minus without a unit", "درجة -5 ثم", []string{"ثم", " 5- ", "درجة"}},
	} {
		var want strings.Builder
		for _, w := range c.want {
			if bidi.FirstStrong(w) == bidi.RTL {
				w = visual(w, Options{Base: bidi.RTL})
			}
			want.WriteString(w)
		}
		if got := visual(c.text, Options{Base: bidi.RTL, Isolate: true}); got != want.String() {
			t.Errorf("%s\n got %s %+q\nwant %s %+q", c.name, points(got), got, points(want.String()), want.String())
		}
	}
}

// Law: spans are in order, disjoint, not empty, inside the text, and between
// characters.
func TestSpansAreInOrder(t *testing.T) {
	for _, text := range samples {
		at := 0
		for _, s := range isolates(nil, text) {
			if s.Lo < at || s.Hi <= s.Lo || s.Hi > len(text) {
				t.Errorf("%q: span %v behind byte %d", text, s, at)
			}
			at = s.Hi
		}
	}
}

// Text that a careless scan would go over again from every word: read at once.
func TestIsolatesOfLongTexts(t *testing.T) {
	for name, unit := range map[string]string{
		"spaced digits":          "1 ",
		"digits":                 "1",
		"digits and hyphens":     "12-",
		"IBAN-like":              "AA11 ",
		"ISBN":                   "ISBN ",
		"ISBN and digits":        "ISBN 1 ",
		"closing brackets":       "a)",
		"opening brackets":       "(1 ",
		"area codes":             "(03) ",
		"one long token":         "a:/",
		"schemes":                "://",
		"spaces of every kind":   "\u00a0\u2003\u3000",
		"signs":                  "+",
		"brackets and digits":    "((1",
		"temperatures":           "-5°C ",
		"numbers far apart":      "+961 1 234 567" + strings.Repeat(" ", 1000),
		"one long Arabic letter": "ا\u064e",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 256<<10/len(unit))
			at := 0
			for _, s := range isolates(nil, text) {
				if s.Lo < at || s.Hi > len(text) {
					t.Fatalf("span %v behind byte %d", s, at)
				}
				at = s.Hi
			}
		})
	}
}

// A number of several words is not cut by the end of a line that could hold it.
func TestNumbersStayOnOneLine(t *testing.T) {
	const phone = "+961 1 234 567"
	text := "اتصل بالرقم " + phone + " قبل المساء"
	for width := len(phone); width <= 60; width++ {
		lines := Lines(text, Options{Width: width, Base: bidi.RTL, Isolate: true})
		if !slices.ContainsFunc(lines, func(l Line) bool { return strings.Contains(l.Visual(), phone) }) {
			t.Errorf("at %d cells %q is on no line", width, phone)
		}
	}
}

// Where nothing of the other direction is, nothing is looked for.
func TestNoIsolatesInLatin(t *testing.T) {
	var s Setter
	s.Set("See https://a.org and +961 1 234 567", Options{Isolate: true})
	if len(s.spans) != 0 {
		t.Errorf("spans %v", s.spans)
	}
}
