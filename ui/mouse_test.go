package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"qari/ui/page"
)

// control finds the cells of a control in the window, from what is drawn there.
func control(m *Model, a page.Action) (x, y, width int, ok bool) {
	rows, _, _ := m.art.page.Fill(m.art.top, m.reading())
	y = m.air()
	for _, r := range rows {
		for _, s := range r.Segs {
			if s.Action == a {
				return s.Col, y, s.Line.Width, true
			}
		}
		y += r.Height
	}
	return 0, 0, 0, false
}

func click(m *Model, x, y int) {
	m.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// Law: every cell of a control does what the control says, the cells beside it do
// nothing: in articles of both directions, at every step and width.
func TestClicksOnControls(t *testing.T) {
	english := twoArticles()[1]
	english.Summary = []string{"A short one."}
	zoomed := map[page.Action]func(int) int{
		page.ZoomIn:        func(z int) int { return min(z+1, page.MaxZoom) },
		page.ZoomOut:       func(z int) int { return max(z-1, page.MinZoom) },
		page.ZoomReset:     func(int) int { return 0 },
		page.ToggleSummary: func(z int) int { return z },
	}
	for _, lang := range []string{"ar", "en"} {
		m := session(t, 80, 40, lang)
		m.lib.articles[1] = english
		for _, width := range []int{20, 40, 66, 80, 131} {
			for zoom := page.MinZoom; zoom <= page.MaxZoom; zoom++ {
				for i := range 2 {
					for a, want := range zoomed {
						begin := func() {
							m.prefs.zoom = zoom
							m.Update(tea.WindowSizeMsg{Width: width, Height: 40})
							m.open(i)
							m.art.summary = false
							m.relay()
						}
						begin()
						x, y, w, ok := control(m, a)
						if !ok {
							t.Fatalf("width %d step %d article %d: control %d is not on the screen", width, zoom, i, a)
						}
						for _, at := range []int{x - 1, x, x + w - 1, x + w} {
							begin()
							click(m, at, y)
							on := x <= at && at < x+w
							step := zoom
							if on {
								step = want(zoom)
							}
							if m.prefs.zoom != step || m.art.summary != (on && a == page.ToggleSummary) {
								t.Errorf("width %d step %d %s article %d control %d: a click at %d of %d+%d", width, zoom, lang, i, a, at, x, w)
							}
						}
					}
				}
			}
		}
	}
}

// A click chooses an entry, another opens it; on the card and the help it goes back,
// and elsewhere it does nothing.
func TestClicksElsewhere(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		m := session(t, 80, 24, lang)
		row := func(entry int) int {
			_, of := m.listed(m.body() - 3)
			for y, i := range of {
				if i == entry {
					return y + 3
				}
			}
			t.Fatalf("entry %d is not on the screen", entry)
			return 0
		}
		if click(m, 40, row(2)); m.lib.chosen != 2 || m.art != nil {
			t.Errorf("chosen %d", m.lib.chosen)
		}
		for _, y := range []int{0, 1, 2, 23, 200, -1} {
			if click(m, 40, y); m.lib.chosen != 2 || m.art != nil {
				t.Errorf("a click in row %d chose %d", y, m.lib.chosen)
			}
		}
		if click(m, 40, row(2)+1); m.art == nil || m.art.a != m.lib.articles[2] {
			t.Error("a click on the chosen entry does not open it")
		}
		press(m, "G ?")
		if click(m, 1, 1); m.overlay != onCard {
			t.Errorf("from the help: overlay %d", m.overlay)
		}
		if click(m, 1, 1); m.overlay != noOverlay {
			t.Errorf("from the card: overlay %d", m.overlay)
		}
	}
}
