package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
)

// reading is a model with one article of these blocks open.
func reading(t *testing.T, w, h int, lang string, a *reader.Article) *Model {
	t.Helper()
	m := session(t, w, h, lang)
	m.lib.articles = []*reader.Article{a}
	m.open(0)
	return m
}

// highlighted is the source of the cells of the window that are painted as hits.
func highlighted(m *Model, flag int) (texts []string) {
	for _, r := range m.articleRows(m.reading()) {
		for _, p := range r {
			s := ""
			for _, c := range slices.SortedFunc(slices.Values(p.line.Cells), func(a, b layout.Cell) int { return int(a.Lo - b.Lo) }) {
				if p.style(c)&flag != 0 {
					s += p.text[c.Lo:c.Hi]
				}
			}
			if s != "" {
				texts = append(texts, s)
			}
		}
	}
	return texts
}

// A hit is highlighted letter for letter: under marks, in one with a lam-alef, in a
// table, in a heading; nothing else is.
func TestHitsAreHighlighted(t *testing.T) {
	a := &reader.Article{ID: "1", Title: "خبر", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{
		{Text: "قَالَ كِتَابٌ جميل."},
		{Text: "هذا سَلَام طويل."},
		{Kind: reader.Table, Text: "اسم\tعدد\nقلم\t٥٠", Rows: [][]string{{"اسم", "عدد"}, {"قلم", "٥٠"}}},
		{Kind: reader.Heading, Level: 2, Text: "مدرسة"},
		{Text: "بـــحـــر واسع"},
	}}
	for query, want := range map[string]string{
		"كتاب":  "كِتَابٌ",
		"سلام":  "سَلَام",
		"لا":    "لَا", // half a word, one cell
		"قلم":   "قلم",
		"50":    "٥٠",
		"مدرسه": "مدرسة",
		"بحر":   "بـــحـــر",
	} {
		m := reading(t, 60, 30, "ar", a)
		press(m, "/"+query+"<enter>")
		got := highlighted(m, flagHitNow)
		if len(got) != 1 || got[0] != want {
			t.Errorf("%q highlights %q, want %q", query, got, want)
		}
	}
}

// n and N go round the ends, and every hit they stop at is on the screen, in windows
// of any height.
func TestHitsGoRound(t *testing.T) {
	for _, size := range windows {
		m := session(t, size[0], size[1], "ar")
		press(m, "<enter>/من<enter>")
		n := len(m.art.found.hits)
		if n < 5 {
			t.Fatalf("%v: %d hits", size, n)
		}
		first := m.art.found.now
		for _, key := range []string{"n", "N"} {
			for range n {
				press(m, key)
				if len(highlighted(m, flagHitNow)) == 0 {
					t.Fatalf("%v: hit %d is not on the screen", size, m.art.found.now)
				}
			}
			if m.art.found.now != first {
				t.Errorf("%v: %s all round ends at %d, began at %d", size, key, m.art.found.now, first)
			}
		}
		if press(m, "<esc>"); len(highlighted(m, flagHit|flagHitNow)) != 0 || m.screen != onArticle {
			t.Errorf("%v: Esc leaves hits, or the article", size)
		}
	}
}

// A hit in the hidden summary opens it.
func TestHitOpensTheSummary(t *testing.T) {
	a := &reader.Article{ID: "1", Title: "خبر", Lang: "ar", Dir: reader.RTL, Summary: []string{"كلمة فريدة هنا"},
		Body: []reader.Block{{Text: strings.Repeat("نص طويل. ", 300)}}}
	m := reading(t, 60, 12, "ar", a)
	press(m, "G/فريده<enter>")
	if !m.art.summary || len(highlighted(m, flagHitNow)) != 1 {
		t.Errorf("summary shown %v, highlighted %q", m.art.summary, highlighted(m, flagHitNow))
	}
}

// A word typed in the wrong layout is offered in any layout the article is written
// for, the other way round too, and only when it is there.
func TestRescueInTheArticle(t *testing.T) {
	for _, c := range []struct{ lang, text, typed, offer string }{
		{"ar", "هذا كتاب قديم.", ";jhf", "كتاب"},
		{"he", "שלום לכולם.", "akuo", "שלום"},
		{"fa", "ایران بزرگ است.", "hdvhk", "ایران"},
		{"en", "The library is open.", "مهلاقشقغ", "library"},
		{"ar", "لا شيء هنا.", ";jhf", ""},
	} {
		a := &reader.Article{ID: "1", Title: "x", Lang: c.lang, Dir: reader.RTL, Body: []reader.Block{{Text: c.text}}}
		m := reading(t, 60, 20, "ar", a)
		press(m, "/"+c.typed+"<enter>")
		if arabic.Fold(m.art.found.offer).Text != arabic.Fold(c.offer).Text || m.overlay != onSearch {
			t.Errorf("%s: offered %q, want %q", c.typed, m.art.found.offer, c.offer)
		}
		if c.offer == "" {
			continue
		}
		if press(m, "<enter>"); len(m.art.found.hits) != 1 || m.overlay != noOverlay {
			t.Errorf("%s: not found when the offer is taken", c.typed)
		}
		press(m, "/"+c.typed+"<enter>z<enter>")
		if m.field.text != c.typed+"z" || m.art.found.offer != "" {
			t.Errorf("%s: edited, the old offer is taken: %q", c.typed, m.field.text)
		}
	}
}

// The box is left by Esc, by Backspace and by Enter when it is empty; ctrl+c quits
// from it.
func TestLeavingTheSearchBox(t *testing.T) {
	for _, keys := range []string{"<esc>", "<backspace>", "<enter>", "ab<backspace><backspace><backspace>", "abc<esc>", "  <enter>"} {
		m := session(t, 60, 20, "ar")
		if press(m, "<enter>/"+keys); m.overlay != noOverlay || m.screen != onArticle {
			t.Errorf("after %q: overlay %d", keys, m.overlay)
		}
	}
	m := session(t, 60, 20, "ar")
	press(m, "<enter>/abc")
	for _, code := range []rune{'c', 'ؤ'} {
		_, cmd := m.Update(tea.KeyPressMsg{Code: code, Mod: tea.ModCtrl})
		if cmd == nil {
			t.Fatalf("ctrl+%c does nothing", code)
		}
		if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("ctrl+%c does not quit", code)
		}
	}
}
