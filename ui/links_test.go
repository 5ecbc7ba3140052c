package ui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/term"
)

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c#d":          "https://example.org/a?b=c#d",
		"http://example.org:8080/":             "http://example.org:8080/",
		"https://example.org/خبر/12":           "https://example.org/%D8%AE%D8%A8%D8%B1/12",
		"https://example.org/?q=خبر":           "https://example.org/?q=%D8%AE%D8%A8%D8%B1",
		"https://[2001:db8::1]:8080/":          "https://[2001:db8::1]:8080/",
		"https://r3---sn-x.example_a.com/":     "https://r3---sn-x.example_a.com/",
		"https://موقع.مصر/":                    "https://xn--4gbrim.xn--wgbh1c/",
		"https://аррӏе.com/":                   "https://xn--80ak6aa92e.com/", // Cyrillic letters that look Latin
		"javascript:alert(1)":                  "",
		"data:text/html,x":                     "",
		"file:///etc/passwd":                   "",
		"//example.org":                        "",
		"https://":                             "",
		"https:///path":                        "",
		"https://user:pass@example.org/":       "",
		"https://bank.example@evil.example/":   "",
		"https://example.org/\x1b]52;c;x\a":    "",
		"https://example.org/\n":               "",
		"https://exam\u202eple.org/":           "",
		"https://example.org/\u009b":           "",
		"https://exa mple.org/":                "",
		"https://" + strings.Repeat("a", 3000): "",
		"\xff":                                 "",
		"":                                     "",
	} {
		got := ""
		if u, ok := address(in); ok {
			got = u.String()
		}
		if got != want {
			t.Errorf("%.60q: %q, want %q", in, got, want)
		}
	}
}

func TestHonestLinks(t *testing.T) {
	for _, c := range []struct {
		text, host string
		want       bool
	}{
		{"الخبر كاملا", "example.org", true},
		{"example.org", "example.org", true},
		{"www.Example.org", "example.org", true},
		{"https://example.org/a", "example.org", true},
		{"(example.org).", "example.org", true},
		{"bbc.com", "evil.example", false},
		{"اقرأ في bbc.com اليوم", "evil.example", false},
		{"https://bbc.com/arabic", "bbc.com.evil.example", false},
		{"bbc.com@evil.example", "bbc.com", false},
		{"موقع.مصر", "xn--4gbrim.xn--wgbh1c", true},
		{"موقع.مصر", "evil.example", false},
		{"bank․com", "evil.example", false}, // U+2024
		{"bank。com", "evil.example", false},
		{"bank·com", "evil.example", false},
		{"192.168.1.1", "evil.example", false},
		{"https://bank", "evil.example", false},
		{"“example.org”", "example.org", true},
		{"example.org…", "example.org", true},
		{"example.org\u200f", "example.org", true},
		{"3.14", "example.org", true},
		{"الفصل 2.", "example.org", true},
	} {
		if got := (link{host: c.host, text: c.text}).honest(); got != c.want {
			t.Errorf("%q to %s: %v", c.text, c.host, got)
		}
	}
}

// linking is a session on an article with these links, and what is opened in it.
func linking(t *testing.T, url string, links ...[2]string) (*Model, *[]string) {
	t.Helper()
	a := &reader.Article{ID: "1", Lang: "ar", Dir: reader.RTL, URL: url}
	for _, l := range links {
		a.Body = append(a.Body, reader.Block{Text: "هنا " + l[0] + " ثم", Spans: []reader.Span{
			{Lo: len("هنا "), Hi: len("هنا " + l[0]), Style: reader.Link, URL: l[1]},
		}})
	}
	m := session(t, 70, 40, "en")
	m.lib.articles = []*reader.Article{a}
	var opened []string
	m.o.Browse = func(u string) error { opened = append(opened, u); return nil }
	m.open(0)
	return m, &opened
}

// pressKey gives a key and does what it asks for.
func pressKey(m *Model, k tea.KeyPressMsg) {
	if _, cmd := m.Update(k); cmd != nil {
		if msg := cmd(); msg != nil {
			m.Update(msg)
		}
	}
}

func letter(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }

func TestOpenLinks(t *testing.T) {
	enter, esc := tea.KeyPressMsg{Code: tea.KeyEnter}, tea.KeyPressMsg{Code: tea.KeyEscape}
	o := letter('o')
	for name, c := range map[string]struct {
		url    string
		links  [][2]string
		keys   []tea.KeyPressMsg
		opened string
		note   string
	}{
		"one, of its own name":     {"", [][2]string{{"الخبر", "https://a.example/x"}}, []tea.KeyPressMsg{o}, "https://a.example/x", "a.example"},
		"the article's own":        {"https://b.example/", nil, []tea.KeyPressMsg{o}, "https://b.example/", "b.example"},
		"none":                     {"", nil, []tea.KeyPressMsg{o}, "", "No link"},
		"no web address":           {"", [][2]string{{"x", "javascript:x"}}, []tea.KeyPressMsg{o}, "", "No link"},
		"another host in its text": {"", [][2]string{{"bbc.com", "https://evil.example/"}}, []tea.KeyPressMsg{o}, "", "evil.example"},
		"that, and Enter":          {"", [][2]string{{"bbc.com", "https://evil.example/"}}, []tea.KeyPressMsg{o, enter}, "https://evil.example/", "evil.example"},
		"that, and Esc":            {"", [][2]string{{"bbc.com", "https://evil.example/"}}, []tea.KeyPressMsg{o, esc}, "", ""},
		"the first of two":         {"", [][2]string{{"x", "https://a.example/"}, {"y", "https://b.example/"}}, []tea.KeyPressMsg{o, enter}, "https://a.example/", "a.example"},
		"the second":               {"", [][2]string{{"x", "https://a.example/"}, {"y", "https://b.example/"}}, []tea.KeyPressMsg{o, o, enter}, "https://b.example/", "b.example"},
		"round":                    {"", [][2]string{{"x", "https://a.example/"}, {"y", "https://b.example/"}}, []tea.KeyPressMsg{o, o, o}, "", "link \u20681\u2069 of \u20682\u2069"},
		"then its own":             {"https://c.example/", [][2]string{{"x", "https://a.example/"}}, []tea.KeyPressMsg{o, o, enter}, "https://c.example/", "c.example"},
		"another key ends it":      {"https://c.example/", [][2]string{{"x", "https://a.example/"}}, []tea.KeyPressMsg{o, letter('s')}, "", "no summary"},
	} {
		m, opened := linking(t, c.url, c.links...)
		for _, k := range c.keys {
			pressKey(m, k)
		}
		if got := strings.Join(*opened, " "); got != c.opened {
			t.Errorf("%s: opened %q, want %q", name, got, c.opened)
		}
		if said := m.said(60); !strings.Contains(said, c.note) || c.note == "" && said != "" {
			t.Errorf("%s: says %q, want %q", name, said, c.note)
		}
	}
	m, _ := linking(t, "https://a.example/")
	m.o.Browse = func(string) error { return errors.New("xdg-open: no such file") }
	pressKey(m, o)
	if !strings.Contains(m.note, "xdg-open") {
		t.Errorf("a browser that does not start: %q", m.note)
	}
	m.o.Browse = nil
	pressKey(m, o)
	if !strings.Contains(m.note, "a.example") || !strings.Contains(m.note, "no browser") {
		t.Errorf("without a browser: %q", m.note)
	}
}

// Law: a link on the screen is one OSC 8 with the address we made of it, around its
// whole text and nothing else; what is no web address is none; in every contract.
func TestLinksOnScreen(t *testing.T) {
	for _, c := range contracts {
		m, _ := linking(t, "", [2]string{"الرابط الأول", "https://a.example/خبر"}, [2]string{"سيئ", "javascript:x\x1b]52;c;x\a"}, [2]string{"ثان", "https://b.example/"})
		m.turn(term.Profile{Contract: c})
		content := m.View().Content
		for _, want := range []string{";https://a.example/%D8%AE%D8%A8%D8%B1\x1b\\", ";https://b.example/\x1b\\"} {
			if got := strings.Count(content, want); got != 1 {
				t.Errorf("%v: %q %d times", c, want, got)
			}
		}
		if strings.Contains(content, "javascript") || strings.Contains(content, "\x1b]52") {
			t.Errorf("%v: %q", c, content)
		}
		if opened, closed := strings.Count(content, linkOpen), strings.Count(content, linkClose); closed < 1 || opened < 2 {
			t.Errorf("%v: %d opened, %d closed", c, opened, closed)
		}
		for row := range strings.Lines(content) {
			if i := strings.LastIndex(row, "\x1b]8;"); i >= 0 && !strings.HasPrefix(row[i:], linkClose) {
				t.Errorf("%v: a row ends inside a link: %q", c, row)
			}
		}
	}
}

// Law: nothing hides the host one is asked about, and of a long one the end is shown.
func TestQuestionIsSeen(t *testing.T) {
	m, _ := linking(t, "", [2]string{"bbc.com", "https://www.bank.example.com.a-very-long-name-that-fills-the-row.account.evil.example/"})
	pressKey(m, letter('o'))
	m.Update(copiedMsg{note: "copied"})
	m.Update(rememberedMsg{errors.New("no space")})
	for width := 20; width < 120; width++ {
		m.Update(tea.WindowSizeMsg{Width: width, Height: 24})
		if rows := strings.Split(m.View().Content, "\n"); !strings.Contains(rows[len(rows)-1], "evil.example") {
			t.Fatalf("width %d: %q", width, rows[len(rows)-1])
		}
	}
}

// A click on the blank row under a link is none; one on its letters is, also where the
// terminal tells of its own grid.
func TestClickLinks(t *testing.T) {
	for _, p := range []term.Profile{{}, {Contract: term.Runs, Grid: true}, {Contract: term.Logical, Grid: true, Detects: true}} {
		m, opened := linking(t, "", [2]string{"الرابط", "https://a.example/"})
		m.turn(p)
		spots, rows := spotsOnScreen(m)
		s, y := spots[6], rows[6]
		seen := m.art.page.Row(m.art.page.Find(s.Pos))
		clicked := 0
		for x := range m.width {
			for _, at := range []int{y, y + 1} {
				before := len(*opened)
				m.Update(tea.MouseClickMsg{X: x, Y: at, Button: tea.MouseLeft})
				_, cmd := m.Update(tea.MouseReleaseMsg{X: x, Y: at, Button: tea.MouseLeft})
				if cmd != nil {
					cmd()
				}
				m.drag = drag{}
				switch is := len(*opened) > before; {
				case is && at == y+1:
					t.Fatalf("%v: a click on the row below opens it", p.Contract)
				case is:
					if col := m.column(seen, x); col < 0 || at != y {
						t.Fatalf("%v: column %d", p.Contract, col)
					}
					clicked++
				}
			}
		}
		if want := layout.Width("الرابط", layout.Options{}); clicked != want {
			t.Errorf("%v: %d columns open the link, want %d", p.Contract, clicked, want)
		}
	}
}
