package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"qari/ui/page"
)

// topWord is the first text at or below the top of the screen.
func topWord(m *Model) page.Pos {
	at := m.art.top
	for {
		if r := m.art.page.Row(at); !r.Blank {
			return r.Pos
		}
		next, ok := m.art.page.Next(at)
		if !ok {
			return page.Pos{}
		}
		at = next
	}
}

// topShows reports whether the row at the top shows the article's byte at pos, or is
// the first one behind it where that is hidden.
func topShows(m *Model, pos page.Pos) bool {
	return m.art.page.Find(pos) == m.art.page.Find(topWord(m))
}

// Law: zoom, summary, marks, justification and width keep the word at the top at the
// top, and undone they come back to the very row.
func TestPlaceIsKept(t *testing.T) {
	wide := func(m *Model) { m.Update(tea.WindowSizeMsg{Width: 131, Height: 17}) }
	back := func(m *Model) { m.Update(tea.WindowSizeMsg{Width: 80, Height: 24}) }
	for i := range articles(t) {
		for down := range 4 {
			m := session(t, 80, 24, "ar")
			m.open(i)
			for range down {
				press(m, " j")
			}
			if m.overlay != noOverlay {
				continue // a short one
			}
			word, top := topWord(m), m.art.top
			for _, c := range []struct {
				name     string
				do, undo func(*Model)
			}{
				{"zoom in", keys("+"), keys("-")},
				{"zoom out twice", keys("--"), keys("++")},
				{"all steps", keys("++----"), keys("++")},
				{"marks", keys("t"), keys("tt")},
				{"justify", keys("a"), keys("a")},
				{"summary", keys("s"), keys("s")},
				{"language", keys("L"), keys("L")},
				{"width", wide, back},
				{"a narrow window", func(m *Model) { m.Update(tea.WindowSizeMsg{Width: 7, Height: 3}) }, back},
				{"another article", func(m *Model) { m.open((i + 1) % 8); press(m, "  <esc>") }, func(m *Model) { m.open(i) }},
			} {
				name := fmt.Sprintf("article %d, %d pages on: %s", i, down, c.name)
				c.do(m)
				if m.art != nil && !topShows(m, word) {
					t.Errorf("%s: %v at the top, not %v", name, topWord(m), word)
				}
				c.undo(m)
				if m.art.top != top {
					t.Errorf("%s and back: %v, not %v", name, m.art.top, top)
				}
			}
		}
	}
}

func keys(s string) func(*Model) { return func(m *Model) { press(m, s) } }

// The state of an article stands in the list by a sign.
func TestLibraryMarks(t *testing.T) {
	m := session(t, 80, 24, "ar")
	marks := func() (s string) {
		for _, a := range m.lib.articles[:3] {
			s += m.lib.mark(a)
		}
		return s
	}
	for _, c := range []struct{ keys, want string }{
		{"", "●●●"}, {"<enter><esc>", "◐●●"}, {"j<enter>G<esc>", "◐○●"}, {"<enter><esc>", "◐○●"},
	} {
		if press(m, c.keys); marks() != c.want {
			t.Errorf("after %q: %s, want %s", c.keys, marks(), c.want)
		}
	}
}

// Law: the chosen entry is on the screen, whole where there is room, however one got
// there.
func TestLibraryShowsTheChosen(t *testing.T) {
	for _, size := range windows {
		m := session(t, size[0], size[1], "ar")
		for _, key := range []string{"j", "j", "j", "G", "k", "k", "k", "k", "g", " ", " ", "b", "<pgdown>"} {
			press(m, key)
			_, of := m.listed(m.body() - head(m))
			left, width := m.listFrame()
			want := min(len(m.entry(m.lib.chosen, left, width))-1, len(of))
			for _, i := range of {
				if i == m.lib.chosen {
					want--
				}
			}
			if want > 0 {
				t.Errorf("%v: after %s entry %d is not whole: %v", size, key, m.lib.chosen, of)
			}
		}
	}
}

func head(m *Model) int {
	if m.body() < 6 {
		return 0
	}
	return 3
}
