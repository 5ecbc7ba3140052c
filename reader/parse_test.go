package reader

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

func utf16Bytes(s string, big bool) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune("\uFEFF" + s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

// What cannot be read is told by one of two errors, with the name.
func TestParseRefuses(t *testing.T) {
	windows1256 := []byte("\xc7\xe1\xd3\xe1\xc7\xe3 \xda\xe1\xed\xdf\xe3 \xe6\xd1\xcd\xe3\xc9 \xc7\xe1\xe1\xe5")
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":                 {nil, ErrEmpty},
		"white space":             {[]byte(" \n\u00a0\n\t"), ErrEmpty},
		"a BOM":                   {[]byte("\xEF\xBB\xBF"), ErrEmpty},
		"escapes alone":           {[]byte("\x1b[2J\x1b]0;x\x07"), ErrEmpty},
		"controls of a page":      {[]byte("+ الخط -\n\nاستمع إلى الملخص\n"), ErrEmpty},
		"a picture":               {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), ErrNotText},
		"NUL in text":             {[]byte("خبر\x00مهم"), ErrNotText},
		"another encoding":        {windows1256, ErrNotText},
		"many controls":           {[]byte(strings.Repeat("\x01\x02a", 50)), ErrNotText},
		"UTF-16 without a mark":   {utf16Bytes("خبر مهم", false)[2:], ErrNotText},
		"compressed":              {[]byte(strings.Repeat("\x1f\x8b\x08\xff\xfe\x90\x91", 20)), ErrNotText},
		"a front matter, no text": {[]byte("---\ndate: x\n---\n"), ErrEmpty},
	} {
		_, err := Parse(c.data, Hint{Name: "خبر.txt"})
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "خبر.txt: ") {
			t.Errorf("%s: %v, want %v with the name", name, err, c.want)
		}
	}
}

func TestParseEncodings(t *testing.T) {
	const text = "عنوان\n\nفقرة أولى.\n\nفقرة ثانية."
	for name, data := range map[string][]byte{
		"UTF-8":         []byte(text),
		"with a BOM":    []byte("\xEF\xBB\xBF" + text),
		"UTF-16LE":      utf16Bytes(text, false),
		"UTF-16BE":      utf16Bytes(text, true),
		"Windows lines": []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"old Mac lines": []byte(strings.ReplaceAll(text, "\n", "\r")),
	} {
		a, err := Parse(data, Hint{Name: "a"})
		if err != nil || a.Title != "عنوان" || len(a.Body) != 2 || a.Lang != "ar" || a.Dir != RTL {
			t.Errorf("%s: %+v %v", name, a, err)
		}
	}
	if a, err := Parse([]byte("س\xffلام عليكم ورحمة الله"), Hint{}); err != nil || a.Body[0].Text != "س\uFFFDلام عليكم ورحمة الله" {
		t.Errorf("invalid UTF-8: %+v %v", a, err)
	}
}

// Law: the same bytes have the same ID, others another.
func TestParseID(t *testing.T) {
	id := func(s string) string {
		a, err := Parse([]byte(s), Hint{})
		if err != nil {
			t.Fatal(err)
		}
		return a.ID
	}
	first, again, other := id("خبر"), id("خبر"), id("خبر آخر")
	if first != again || first == other || len(first) != 16 {
		t.Errorf("%q, again %q, another %q", first, again, other)
	}
}

// attacks are T1 to T8 of the project's list: what an article's text may carry to
// act on the terminal or to deceive the reader. Every field gets every one.
var attacks = []struct{ name, text string }{
	{"T1 clipboard", "\x1b]52;c;ZWNobyBoaQ==\x07"},
	{"T1 clipboard, C1", "\u009d52;c;ZWNobyBoaQ==\u009c"},
	{"T2 hyperlink", "\x1b]8;;https://evil.example\x1b\\هنا\x1b]8;;\x1b\\"},
	{"T2 hyperlink left open", "\x1b]8;;https://evil.example\x1b\\هنا"},
	{"T3 title reported back", "\x1b]0;reboot\x07\x1b[21t"},
	{"T3 DECRQSS", "\x1bP$qm\x1b\\\x1b[6n\x1b[c"},
	{"T4 kitty graphics", "\x1b_Gi=1,a=q,f=100,t=f;L2V0Yy9wYXNzd2Q=\x1b\\"},
	{"T5 C1 as UTF-8", "\u009b31m\u009d0;x\u009c"},
	{"T5 splice", "\xc2\x11\x9b31m"},
	{"T5 entities", "&#27;]0;x&#7; &#x9b;31m &#155;31m"},
	{"T6 OSC without an end", "\x1b]0;" + strings.Repeat("x", 1000)},
	{"T6 carriage return", "آمن\rخطر"},
	{"T6 backspace", "آمن\b\b\b\b"},
	{"T6 reset", "\x1bc"},
	{"T6 alternate screen", "\x1b[?1049h"},
	{"T6 conceal", "\x1b[8mمخفي\x1b[0m"},
	{"T7 override", "\u202Eelif.exe"},
	{"T7 200 deep", strings.Repeat("\u2067\u202E", 100)},
	{"T7 unbalanced", "\u2069\u202C\u2066"},
	{"T8 zero width", "\u200B\u200C\u200D\u200E\u200F\u061C\uFEFF"},
	{"T8 tags", "\U000E0001\U000E0068\U000E0069"},
	{"T8 ten thousand marks", "ب" + strings.Repeat("\u064B\u0651", 5000)},
}

// Law: whatever its bytes carry, an article keeps the laws of doc.go.
func TestAttacks(t *testing.T) {
	pages := map[string]string{
		"title":        "عنوان%s\n\nفقرة.\n\nفقرة.",
		"date":         "عنوان\n\n20 مارس 2025%s\n\n+ الخط -\n\nفقرة.",
		"caption":      "عنوان\n\nصورة%s (أمل%s)\n+ الخط -\n\nفقرة.",
		"summary":      "عنوان\n\nاظهر الملخص\n- أول%s\n\nفقرة.",
		"body":         "عنوان\n\nفقرة%sبعدها.\n\n- بند%s",
		"contributors": "عنوان\n\nفقرة.\n\nالمساهمون\nليلى%s سالم",
		"markdown":     "---\ndate: %s\nurl: https://a.example/%s\ncaption: %s\nsummary:\n- %s\ncontributors:\n- %s\n---\n# عنوان%s\n\nنص [رابط%s](https://a.example/%s) `%s`\n\n```\n%s\n```\n\n| %s | ب |\n|---|---|\n| %s | د |\n",
	}
	for _, attack := range attacks {
		for where, page := range pages {
			a, err := Parse([]byte(strings.ReplaceAll(page, "%s", attack.text)), Hint{Name: where})
			if err != nil {
				t.Errorf("%s in %s: %v", attack.name, where, err)
				continue
			}
			if err := lawful(a); err != nil {
				t.Errorf("%s in %s: %v", attack.name, where, err)
			}
		}
	}
}

// A file can be one line, or have no line at all to its end.
func TestParseLongLines(t *testing.T) {
	line := strings.Repeat("كلمة طويلة ", 100_000)
	a, err := Parse([]byte(line), Hint{})
	if err != nil || a.Title != "" || len(a.Body) != 1 || a.Body[0].Text != strings.TrimSpace(line) {
		t.Errorf("%v", err)
	}
	a, err = Parse([]byte("عنوان\n"+strings.Repeat("نص", 200_000)), Hint{})
	if err != nil || a.Title != "عنوان" || len(a.Body) != 1 {
		t.Errorf("%v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range attacks {
		f.Add([]byte("عنوان\n\n20 مارس 2025\nصورة (أمل)\n+ الخط -\nاظهر الملخص\n- "+c.text+"\n\nفقرة."), "a.txt")
		f.Add([]byte("# عنوان\n\n- "+c.text+"\n\n> فقرة."), "a.md")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		if len(data) > 1<<13 {
			return
		}
		a, err := Parse(data, Hint{Name: name})
		if err != nil {
			if !errors.Is(err, ErrEmpty) && !errors.Is(err, ErrNotText) {
				t.Fatal(err)
			}
			return
		}
		if err := lawful(a); err != nil {
			t.Fatalf("%q: %v", data, err)
		}
	})
}
