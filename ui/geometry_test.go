package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"qari/reader"
	"qari/seeds"
	"qari/ui/term"
)

// The geometry laws, swept over every screen × sizes × languages × themes × steps.
// A new screen is covered by adding it to the list.
//
//  1. Nothing panics, down to 1x1 and up to 500x200.
//  2. View has exactly the window's rows (Bubble Tea does not crop), and no row is
//     wider than the window.
//  3. No row begins with a zero-width character, and none holds a control byte but
//     those of our own colours.
//  4. The content is never empty.

func articles(t testing.TB) []*reader.Article {
	t.Helper()
	var as []*reader.Article
	for _, f := range seeds.All() {
		a, err := reader.Parse(f.Data, reader.Hint{Name: f.Name})
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		as = append(as, a)
	}
	return as
}

// session is a model with the samples in it, without a terminal.
func session(t testing.TB, w, h int, lang string) *Model {
	t.Helper()
	as := articles(t)
	m := New(Options{
		Profile: term.Profile{Marks: true}, Lang: lang, Theme: Dark, Keys: NewKeymap(""),
		Load: func() ([]*reader.Article, []error) { return as, nil },
	})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	m.Update(loadedMsg{articles: as})
	return m
}

// press types keys: one rune each, or a name in brackets.
func press(m *Model, keys string) {
	named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp,
		"down": tea.KeyDown, "backspace": tea.KeyBackspace, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
	}
	for keys != "" {
		if keys[0] == '<' {
			name, rest, _ := strings.Cut(keys[1:], ">")
			m.Update(tea.KeyPressMsg{Code: named[name]})
			keys = rest
			continue
		}
		r := []rune(keys)[0]
		m.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		keys = keys[len(string(r)):]
	}
}

// screens are ways to reach each of them.
var screens = map[string]string{
	"library":      "",
	"library end":  "G",
	"article":      "<enter>",
	"article far":  "<enter>  ",
	"article end":  "<enter>G",
	"summary":      "<enter>s",
	"fable":        "j<enter>",
	"server":       "jj<enter> ",
	"coffee":       "jjj<enter>  ",
	"hebrew":       "jjjjjj<enter>",
	"mixed":        "jjjjjjj<enter>",
	"help":         "?",
	"help end":     "?G",
	"card":         "<enter>G  ",
	"search":       "<enter>/",
	"search typed": "<enter>/كتاب C++ مَ",
	"found":        "<enter>/ال<enter>",
	"not found":    "<enter>/قققق<enter>",
	"copied":       "<enter>y",
	"selecting":    "<enter>vjjj<left><left>",
	"selected all": "<enter>vG",
	"which link":   "jj<enter>o",
}

func checkGeometry(t *testing.T, m *Model, w, h int, name string) {
	t.Helper()
	content := m.View().Content
	if content == "" {
		t.Fatalf("%s: empty view", name)
	}
	rows := strings.Split(content, "\n")
	if content != " " && len(rows) != h {
		t.Fatalf("%s: %d rows in a window of %d", name, len(rows), h)
	}
	for i, r := range rows {
		plain := ansi.Strip(r)
		if got := ansi.StringWidthWc(plain); got > w && content != " " {
			t.Fatalf("%s: row %d is %d wide: %q", name, i, got, plain)
		}
		if plain != "" && ansi.StringWidthWc(string([]rune(plain)[:1])) == 0 {
			t.Fatalf("%s: row %d begins with %q", name, i, []rune(plain)[0])
		}
		if strings.ContainsFunc(plain, func(r rune) bool { return r < ' ' || r >= 0x7F && r < 0xA0 }) {
			t.Fatalf("%s: row %d holds a control: %q", name, i, plain)
		}
	}
}

func TestGeometry(t *testing.T) {
	sizes := [][2]int{{1, 1}, {1, 30}, {2, 2}, {3, 5}, {8, 3}, {20, 6}, {40, 10}, {60, 20}, {100, 30}, {200, 50}, {500, 200}, {300, 1}}
	n := 0 // each screen in each contract, at one size or another
	for name, keys := range screens {
		for _, size := range sizes {
			for _, lang := range []string{"ar", "en"} {
				m := session(t, size[0], size[1], lang)
				press(m, keys)
				for step := -2; step <= 2; step++ {
					c := contracts[n%len(contracts)]
					n++
					m.turn(term.Profile{Contract: c, Marks: n%2 == 0, Detects: c == term.Logical && n%4 > 1})
					m.prefs.zoom = step
					m.o.Theme = Theme((step + 4) % 3)
					m.dress()
					m.relay()
					checkGeometry(t, m, size[0], size[1], fmt.Sprintf("%s %dx%d %s step %d %v", name, size[0], size[1], lang, step, c))
				}
			}
		}
	}
}

// Resizing through every size keeps the laws and the place.
func TestResize(t *testing.T) {
	m := session(t, 100, 30, "ar")
	press(m, "<enter>  ")
	anchor := m.art.anchor
	for w := 1; w <= 220; w += 3 {
		m.Update(tea.WindowSizeMsg{Width: w, Height: 1 + w%60})
		checkGeometry(t, m, w, 1+w%60, fmt.Sprint("resize ", w))
		if m.art.anchor != anchor {
			t.Fatalf("width %d moved the anchor from %v to %v", w, anchor, m.art.anchor)
		}
	}
}
