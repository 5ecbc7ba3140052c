package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
)

// View joins the rows of what is shown: exactly as many as the window has, none
// wider than it.
func (m *Model) View() tea.View {
	v := tea.NewView(" ") // an empty view would clear the screen on every tick
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.KeyboardEnhancements.ReportAlternateKeys = true
	if m.width == 0 || !m.settled || !m.loaded && !m.slow {
		return v
	}
	rows, cursor := m.rows()
	text := make([]string, m.height)
	for i := range text {
		if i < len(rows) {
			text[i] = m.join(rows[i])
		}
	}
	if s := strings.Join(text, "\n"); strings.Trim(s, "\n") != "" {
		v.Content = s
	}
	v.Cursor = cursor
	v.WindowTitle = m.words.App
	return v
}

// body is how many rows are left above the bar.
func (m *Model) body() int {
	if m.height < 3 {
		return max(1, m.height)
	}
	return m.height - 1
}

// roomy is the height of a window from which on an article's text has air above and
// below.
const roomy = 12

// air is how many rows are left blank above the text of an article, and below it.
func (m *Model) air() int {
	if m.height < roomy {
		return 0
	}
	return 1
}

// reading is how many rows the text of an article has.
func (m *Model) reading() int { return m.body() - 2*m.air() }

// rows are the window's, top to bottom.
func (m *Model) rows() ([]row, *tea.Cursor) {
	var rows []row
	switch {
	case !m.loaded:
		return append(make([]row, m.height/2), row{m.centred(m.label(m.words.Loading, m.width), styleNote)}), nil
	case m.overlay == onHelp:
		rows = m.helpRows(m.body())
	case m.overlay == onCard:
		rows = m.cardRows(m.body())
	case m.screen == onArticle:
		rows = append(make([]row, m.air()), m.articleRows(m.reading())...)
	default:
		rows = m.libraryRows(m.body())
	}
	if m.height < 3 && m.overlay != onSearch {
		return rows, nil
	}
	last := m.height - 1
	rows = append(rows, make([]row, max(0, last-len(rows)))...)[:last]
	if m.overlay == onSearch {
		r, col := m.searchRow()
		return append(rows, r), tea.NewCursor(col, last)
	}
	return append(rows, m.bar()), nil
}

// articleRows slices the page.
func (m *Model) articleRows(height int) []row {
	shown, _, _ := m.art.page.Fill(m.art.top, height)
	rows := make([]row, 0, height)
	for _, r := range shown {
		out := make(row, 0, len(r.Segs))
		for _, s := range r.Segs {
			out = append(out, m.segment(s))
		}
		rows = append(rows, out)
		for range r.Height - 1 { // the other rows of a tall line
			rows = append(rows, nil)
		}
	}
	return rows
}

// libraryRows is the head of the list and its entries.
func (m *Model) libraryRows(height int) []row {
	if height < 6 {
		rows, _ := m.listed(height)
		return rows
	}
	left, width := m.listFrame()
	head := row{
		m.edge(m.label(m.joined(m.words.App, m.words.Library), width-8), left, width, 2, styleTitle),
		m.far(m.label(m.words.Number(len(m.lib.articles), m.o.Digits), 8), left, width, 0, styleMeta),
	}
	rows := []row{nil, head, nil}
	if len(m.lib.articles) == 0 {
		for _, l := range m.cut(m.words.Empty, width-2, 4, m.chromeDir()) {
			rows = append(rows, row{m.edge(l, left, width, 2, styleError)})
		}
		return rows
	}
	list, _ := m.listed(height - len(rows))
	return append(rows, list...)
}

// centred places a line in the middle of the window.
func (m *Model) centred(l layout.Line, style int) piece {
	return piece{line: l, col: max(0, (m.width-l.Width)/2), style: always(style)}
}
