package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui/term"
)

// lastRow is the row below, as it is drawn.
func lastRow(m *Model) string {
	rows := strings.Split(ansi.Strip(m.View().Content), "\n")
	return rows[len(rows)-1]
}

// The bar fills from the article's starting edge, whatever the interface's language.
func TestBarFillsInTheArticlesDirection(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		for i, a := range twoArticles() {
			a.Body = append(a.Body, a.Body...)
			a.Body = append(a.Body, reader.Block{Text: strings.Repeat("word ", 900)})
			m := reading(t, 80, 24, lang, a)
			press(m, "  ")
			row := lastRow(m)
			full, empty := strings.Index(row, "━"), strings.Index(row, "─")
			if full < 0 || empty < 0 || (full > empty) != (a.Dir == reader.RTL) {
				t.Errorf("%s, article %d: %q", lang, i, row)
			}
			if n := strings.Count(row, "━") + strings.Count(row, "─"); n != barCells {
				t.Errorf("%s, article %d: a bar of %d cells", lang, i, n)
			}
		}
	}
}

// A note is read whole wherever the window has room for it, and never vanishes.
func TestNotesAreRead(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		m := session(t, 80, 10, lang)
		press(m, "<enter>")
		everyWord(WordsFor(lang), func(name, note string) {
			if strings.Contains(note, "%") {
				return
			}
			for _, width := range []int{5, 20, 30, 40, 60, 80} {
				m.Update(tea.WindowSizeMsg{Width: width, Height: 10})
				m.note = note
				l := m.label(note, width)
				row := lastRow(m)
				if l.Width <= width-2 && !strings.Contains(row, l.Visual()) {
					t.Errorf("%s: %q in %d cells: %q", name, note, width, row)
				}
				if !strings.ContainsFunc(row, func(r rune) bool { return r > ' ' && r != '━' && r != '─' }) {
					t.Errorf("%s: %q in %d cells says nothing: %q", name, note, width, row)
				}
			}
		})
	}
}

// The article's own chrome takes the digits it is written with, the list those of
// the locale; a percent keeps its sign behind it.
func TestDigitsOfChrome(t *testing.T) {
	a := &reader.Article{ID: "1", Title: "خبر", Lang: "ar", Dir: reader.RTL,
		Body: []reader.Block{{Text: strings.Repeat("عام ٢٠٢٥ كان عامًا. ", 400)}}}
	m := New(Options{Profile: term.Profile{Marks: true}, Lang: "ar", Digits: arabic.Western, Load: func() ([]*reader.Article, []error) { return nil, nil }})
	m.Update(tea.WindowSizeMsg{Width: 90, Height: 20})
	m.Update(loadedMsg{articles: []*reader.Article{a}})
	if list := ansi.Strip(m.View().Content); strings.ContainsAny(list, "٠١٢٣٤٥٦٧٨٩") {
		t.Errorf("the list writes other digits than the locale's:\n%s", list)
	}
	press(m, "<enter> ")
	if row := lastRow(m); strings.ContainsAny(row, "0123456789%") || !strings.Contains(row, "٪") {
		t.Errorf("the bar writes other digits than the article's: %q", row)
	}
}

// One key switches words and direction of everything at once.
func TestLanguageSwitchesEverything(t *testing.T) {
	for _, keys := range []string{"", "<enter>", "<enter>s", "<enter>G ", "?"} {
		m := session(t, 90, 30, "ar")
		press(m, keys)
		press(m, "L")
		m.note = ""
		got := m.View().Content
		m2 := session(t, 90, 30, "en")
		press(m2, keys)
		m2.note = ""
		if want := m2.View().Content; got != want {
			t.Errorf("after %q and L:\n%s\nwant\n%s", keys, ansi.Strip(got), ansi.Strip(want))
		}
	}
}

// Without colours there is no theme to choose, and the key says so.
func TestNoColor(t *testing.T) {
	as := articles(t)
	m := New(Options{Profile: term.Profile{Marks: true, NoColor: true}, Lang: "en", Load: func() ([]*reader.Article, []error) { return as, nil }})
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(loadedMsg{articles: as})
	for range 4 {
		press(m, "c")
		if m.note != m.words.ThemeNone || strings.Contains(m.View().Content, "\x1b[3") {
			t.Fatalf("note %q, view %q", m.note, m.View().Content)
		}
	}
}

// What is copied is the source of the paragraph one sees begin, whatever its kind.
func TestCopyTakesTheParagraph(t *testing.T) {
	a := &reader.Article{ID: "1", Title: "خبر", Lang: "ar", Dir: reader.RTL, Summary: []string{"مُوجَزٌ أول", "ثانٍ"}, Body: []reader.Block{
		{Text: "نَصٌّ " + strings.Repeat("طويل ", 200)},
		{Kind: reader.Code, Text: "if a < b {\n\treturn\n}"},
		{Kind: reader.Table, Text: "اسم\tعدد\nقلم\t٥٠", Rows: [][]string{{"اسم", "عدد"}, {"قلم", "٥٠"}}},
		{Kind: reader.Item, Marker: "•", Text: "بند"},
		{Text: strings.Repeat("آخر ", 400)},
	}}
	m := reading(t, 50, 8, "ar", a)
	press(m, "s")
	copied := map[string]bool{}
	for range 300 {
		if m.copy(); m.art.copied >= 0 {
			copied[m.art.page.Text(m.art.copied)] = true
			if len(highlighted(m, flagCopied)) == 0 {
				t.Fatalf("part %d is copied and not on the screen", m.art.copied)
			}
		}
		press(m, "j")
	}
	for _, b := range append(a.Body, reader.Block{Text: a.Summary[0]}, reader.Block{Text: a.Summary[1]}, reader.Block{Text: a.Title}) {
		if !copied[b.Text] {
			t.Errorf("never copied: %.60q", b.Text)
		}
	}
	if len(copied) != len(a.Body)+3 {
		t.Errorf("%d texts copied", len(copied))
	}
}
