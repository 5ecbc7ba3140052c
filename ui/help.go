package ui

import (
	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
)

// help is the list of keys.
type help struct {
	top  int
	last int     // top of the last full screen
	over overlay // what it lies over
}

// showHelp opens the help at its top.
func (m *Model) showHelp() {
	m.help = help{over: m.overlay}
	m.overlay = onHelp
}

// keyColumn is the width of the column of keys.
const keyColumn = 24

// helpRows draws the keys, both letters of each, in the interface's direction.
func (m *Model) helpRows(height int) []row {
	left, width := m.listFrame()
	keys := min(keyColumn, width/2)
	rows := []row{nil, {m.edge(m.label(m.joined(m.words.App, m.words.Help), width), left, width, 0, styleTitle)}}
	for _, g := range m.o.Keys.Help(m.words) {
		rows = append(rows, nil, row{m.edge(m.label(g.Title, width), left, width, 0, styleHeadline)})
		for _, h := range g.Rows {
			ks := m.cut(h.Keys, keys-1, 3, m.chromeDir())
			ts := m.cut(h.Text, width-keys, 3, m.chromeDir())
			for i := range max(len(ks), len(ts)) {
				rows = append(rows, m.pair(ks, ts, i, left, width, keys))
			}
		}
	}
	m.help.last = max(0, len(rows)-height)
	m.help.top = min(m.help.top, m.help.last)
	return rows[m.help.top:min(len(rows), m.help.top+height)]
}

// pair is row i of a key and its meaning side by side.
func (m *Model) pair(ks, ts []layout.Line, i, left, width, keys int) row {
	var r row
	if i < len(ks) {
		r = append(r, m.edge(ks[i], left, width, 0, styleKey))
	}
	if i < len(ts) {
		r = append(r, m.edge(ts[i], left, width, keys, styleStatus))
	}
	return r
}

// helpAction scrolls the help or leaves it.
func (m *Model) helpAction(a Action) tea.Cmd {
	h := m.body()
	switch a {
	case LineOn:
		m.help.top++
	case LineBack:
		m.help.top--
	case PageOn, PageDown, HalfOn, Onward:
		m.help.top += max(1, h-2)
	case PageBack, PageUp, HalfBack, Backward:
		m.help.top -= max(1, h-2)
	case Start:
		m.help.top = 0
	case End:
		m.help.top = m.help.last
	case Help, Back, Open:
		m.overlay = m.help.over
	}
	m.help.top = min(max(m.help.top, 0), m.help.last)
	return nil
}
