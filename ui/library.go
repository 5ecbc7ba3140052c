package ui

import (
	"cmp"

	"qari/bidi"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/page"
)

// library is the list of articles and what was read of them.
type library struct {
	articles []*reader.Article
	chosen   int
	first    int // the entry at the top of the window
	places   map[string]place
}

// place is how far an article was read.
type place struct {
	anchor  page.Anchor
	summary bool
	begun   bool
	read    bool
}

func newLibrary() library { return library{places: map[string]place{}} }

// move chooses the entry n further.
func (l *library) move(n int) {
	l.chosen = min(max(l.chosen+n, 0), max(len(l.articles)-1, 0))
}

// mark is the state of an article by shape: unread, begun, read.
func (l *library) mark(a *reader.Article) string {
	switch p := l.places[a.ID]; {
	case p.read:
		return "○"
	case p.begun:
		return "◐"
	}
	return "●"
}

// headlineRows is how many rows a headline may take in the list.
const headlineRows = 2

// entry draws one article: its headline, and under it source, date and minutes.
func (m *Model) entry(i, left, width int) []row {
	a := m.lib.articles[i]
	d := layout.Direction(title(a, m.words), a.Lang)
	lines := m.cut(title(a, m.words), width-4, headlineRows, d)
	rows := make([]row, 0, len(lines)+2)
	role := styleHeadline
	if m.lib.places[a.ID].read {
		role = styleRead
	}
	for k, l := range lines {
		r := row{m.edge(l, left, width, 4, role)}
		if k == 0 {
			r = append(r, m.edge(m.label(m.lib.mark(a), 1), left, width, 2, styleMark))
		}
		rows = append(rows, r)
	}
	sample := ""
	if a.Sample {
		sample = m.words.Sample
	}
	meta := m.joined(a.Source, a.DateText, m.words.Minutes(a.Minutes(), m.o.Digits), sample)
	rows = append(rows, row{m.edge(m.label(meta, width-4), left, width, 4, styleMeta)})
	if i == m.lib.chosen {
		for k := range rows {
			rows[k] = append(rows[k], m.edge(m.label(m.drawn("▎", "|"), 1), left, width, 0, styleSelected))
		}
	}
	return append(rows, row{})
}

// title is what an article is called: a text without a headline by its file.
func title(a *reader.Article, w *Words) string {
	return cmp.Or(a.Title, a.Name, w.Untitled)
}

// joined makes one interface line of pieces, each isolated from the others.
func (m *Model) joined(pieces ...string) string {
	s := ""
	for _, p := range pieces {
		if p == "" {
			continue
		}
		if s != "" {
			s += " · "
		}
		s += iso(p)
	}
	return s
}

// listFrame is the column of the list.
func (m *Model) listFrame() (left, width int) {
	margin := 2
	if m.width < 30 {
		margin = 0
	}
	width = max(1, min(m.width-2*margin, 84))
	return (m.width - width) / 2, width
}

// firstShown is the entry the list begins with: the one it did, as long as the chosen
// one is whole on it.
func (m *Model) firstShown(height, left, width int) int {
	first, used := m.lib.chosen, -1 // the blank row behind the last may be cut off
	for i := first; i >= m.lib.first && i < len(m.lib.articles); i-- {
		if used += len(m.entry(i, left, width)); used > height {
			break
		}
		first = i
	}
	return first
}

// listed draws the entries that fit height rows, and says which entry each row is.
func (m *Model) listed(height int) (rows []row, of []int) {
	left, width := m.listFrame()
	m.lib.first = m.firstShown(height, left, width)
	for i := m.lib.first; i < len(m.lib.articles) && len(rows) < height; i++ {
		for _, r := range m.entry(i, left, width) {
			if len(rows) == height {
				break
			}
			rows, of = append(rows, r), append(of, i)
		}
	}
	return rows, of
}

// chromeDir is the direction of the interface.
func (m *Model) chromeDir() bidi.Direction {
	if m.words.RTL {
		return bidi.RTL
	}
	return bidi.LTR
}
