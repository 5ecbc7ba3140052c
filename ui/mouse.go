package ui

import (
	tea "charm.land/bubbletea/v2"

	"qari/ui/page"
)

// wheelRows is how far one notch of the wheel goes.
const wheelRows = 3

func (m *Model) wheel(e tea.Mouse) {
	by := wheelRows
	if e.Button == tea.MouseWheelUp {
		by = -by
	} else if e.Button != tea.MouseWheelDown {
		return
	}
	switch {
	case m.overlay == onHelp:
		m.help.top = min(max(m.help.top+by, 0), m.help.last)
	case m.overlay == onCard:
		if by < 0 {
			m.overlay = noOverlay
		}
	case m.screen == onArticle:
		m.art.line(by, m.reading())
	default:
		m.lib.move(by / wheelRows)
	}
}

// click does what the thing under the pointer is for.
func (m *Model) click(e tea.Mouse) tea.Cmd {
	if e.Button != tea.MouseLeft || m.width == 0 || !m.loaded {
		return nil
	}
	switch {
	case m.overlay == onCard, m.overlay == onLinks:
		m.overlay, m.note = noOverlay, ""
	case m.overlay == onHelp:
		m.overlay = m.help.over
	case m.screen == onArticle:
		if !m.clickPage(e.X, e.Y) && m.overlay == noOverlay && e.Y < m.body() {
			m.pressText(e.X, e.Y)
		}
	default:
		m.clickList(e.Y)
	}
	return nil
}

// motion takes a selection to the pointer while the button is held.
func (m *Model) motion(e tea.Mouse) {
	if e.Button == tea.MouseLeft && m.screen == onArticle && m.overlay == noOverlay {
		m.dragTo(e.X, e.Y)
	}
}

// clickPage turns the control at a cell of the page, and reports whether there is one.
func (m *Model) clickPage(x, y int) bool {
	m.note = ""
	y -= m.air()
	rows, _, _ := m.art.page.Fill(m.art.top, m.reading())
	for _, r := range rows {
		if y -= r.Height; y >= 0 {
			continue
		}
		if y < -r.Height { // above the text
			return false
		}
		x := m.column(r, x)
		for _, s := range r.Segs {
			if s.Action != page.None && x >= s.Col && x < s.Col+s.Line.Width {
				m.dial(dials[s.Action])
				return true
			}
		}
		return false
	}
	return false
}

var dials = map[page.Action]Action{
	page.ZoomIn: ZoomIn, page.ZoomOut: ZoomOut, page.ZoomReset: ZoomReset, page.ToggleSummary: Summary,
}

// clickList chooses the entry at a row, and opens it when it was chosen already.
func (m *Model) clickList(y int) {
	head := 3
	if m.body() < 6 {
		head = 0
	}
	_, of := m.listed(m.body() - head)
	if y -= head; y < 0 || y >= len(of) {
		return
	}
	if of[y] == m.lib.chosen {
		m.open(of[y])
		return
	}
	m.lib.chosen = of[y]
}
