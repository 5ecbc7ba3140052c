package ui

import (
	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
)

// The end card: where space arrives behind the last page. It never jumps on; the
// next article opens when it is asked for.

// cardRows draws the card in the middle of the window.
func (m *Model) cardRows(height int) []row {
	width := max(1, min(m.width-4, 60))
	w, k := m.words, m.o.Keys
	var lines []row
	say := func(text string, rows, style int) {
		for _, l := range m.cut(text, width, rows, m.chromeDir()) {
			lines = append(lines, row{m.centred(l, style)})
		}
	}
	say(w.EndTitle, 1, styleTitle)
	lines = append(lines, nil)
	if next := m.lib.chosen + 1; next < len(m.lib.articles) {
		a := m.lib.articles[next]
		say(m.joined(w.NextArticle, k.Hint(NextArticle, w.Lang)), 1, styleKey)
		for _, l := range m.cut(title(a, w), width, headlineRows, layout.Direction(title(a, w), a.Lang)) {
			lines = append(lines, row{m.centred(l, styleHeadline)})
		}
		lines = append(lines, nil)
	}
	say(m.joined(w.BackToArticle, k.Hint(PageBack, w.Lang)), 1, styleKey)
	say(m.joined(w.BackToLibrary, k.Hint(Back, w.Lang)), 1, styleKey)
	if len(lines) >= height {
		return lines[:height]
	}
	return append(make([]row, (height-len(lines))/2), lines...)
}

// cardAction does what a key means on the card.
func (m *Model) cardAction(a Action) tea.Cmd {
	switch a {
	case Open, NextArticle:
		m.other(1)
	case PrevArticle:
		m.other(-1)
	case PageBack, PageUp, LineBack, HalfBack, Undo, Backward:
		m.overlay = noOverlay
	case Start:
		m.overlay = noOverlay
		return m.articleAction(a)
	case Back:
		m.close()
	case Help:
		m.showHelp()
	}
	return nil
}
