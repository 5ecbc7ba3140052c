package ui

import (
	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui/page"
)

// language switches the interface between Arabic and English at once.
func (m *Model) language() tea.Cmd {
	if m.o.Lang == "ar" {
		m.o.Lang = "en"
	} else {
		m.o.Lang = "ar"
	}
	m.dress()
	m.relay()
	m.help.top = 0
	m.note = m.words.LanguageSwitched
	return m.remember(Remembered{Lang: m.o.Lang})
}

// theme goes dark, light, plain and round.
func (m *Model) theme() tea.Cmd {
	if m.o.Profile.NoColor {
		m.note = m.words.ThemeNone
		return nil
	}
	m.o.Auto = false
	m.o.Theme = (m.o.Theme + 1) % 3
	m.dress()
	m.note = [...]string{Dark: m.words.ThemeDark, Light: m.words.ThemeLight, Plain: m.words.ThemeNone}[m.o.Theme]
	return m.remember(Remembered{Theme: [...]string{Dark: "dark", Light: "light", Plain: "plain"}[m.o.Theme]})
}

// libraryAction does what a key means in the list.
func (m *Model) libraryAction(a Action) tea.Cmd {
	n := len(m.lib.articles)
	switch a {
	case LineOn, NextArticle:
		m.lib.move(1)
	case LineBack, PrevArticle:
		m.lib.move(-1)
	case PageOn, PageDown, HalfOn:
		m.lib.move(max(1, m.body()/5))
	case PageBack, PageUp, HalfBack:
		m.lib.move(-max(1, m.body()/5))
	case Start:
		m.lib.move(-n)
	case End:
		m.lib.move(n)
	case Open, Onward:
		if n > 0 {
			m.open(m.lib.chosen)
		}
	case Help:
		m.showHelp()
	case Back:
		return tea.Quit
	}
	return nil
}

// open shows an article where it was left.
func (m *Model) open(i int) {
	a := m.lib.articles[i]
	m.leave()
	m.drag = drag{}
	m.lib.chosen = i
	p := m.lib.places[a.ID]
	m.art = &article{a: a, copied: -1, summary: p.summary, anchor: p.anchor, digits: digitsOf(a)}
	m.screen, m.overlay = onArticle, noOverlay
	clear(m.paints) // the links of one article have the numbers of another's
	m.relay()
	if p.begun && !p.read && p.anchor != (page.Anchor{}) {
		m.note = m.words.Continued
	}
	p.begun = true
	m.lib.places[a.ID] = p
	m.tellMarks()
}

// tellMarks says once that the terminal cannot carry the marks of what is open.
func (m *Model) tellMarks() {
	if m.settled && !m.told && m.art != nil && !m.o.Profile.Marks && marked(m.art.a) {
		m.told, m.note = true, m.words.MarksDropped
	}
}

// marked reports whether an article carries tashkeel or niqqud worth a word: more
// than the odd shadda, at its beginning.
func marked(a *reader.Article) bool {
	n, text := 0, a.Title
	for _, b := range a.Body[:min(len(a.Body), 3)] {
		text += b.Text[:min(len(b.Text), 2<<10)]
	}
	for _, r := range text {
		if arabic.Hidden(r, arabic.NoMarks) {
			n++
		}
	}
	return n*20 > len(text)/2
}

// leave remembers where the open article was left.
func (m *Model) leave() {
	if m.art == nil {
		return
	}
	p := m.lib.places[m.art.a.ID]
	p.anchor, p.summary = m.art.anchor, m.art.summary
	m.lib.places[m.art.a.ID] = p
}

// close goes back to the library.
func (m *Model) close() {
	m.leave()
	m.drag = drag{}
	m.art, m.screen, m.overlay = nil, onLibrary, noOverlay
}

// articleAction does what a key means in an article.
func (m *Model) articleAction(a Action) tea.Cmd {
	v, h := m.art, m.reading()
	if v.sel.on && m.selectAction(a) {
		return nil
	}
	switch a {
	case PageOn, PageDown, Onward:
		m.on(h)
	case PageBack, PageUp, Backward:
		v.scroll(v.page.Back(v.top, h))
	case HalfOn:
		v.line(max(1, h/2), h)
	case HalfBack:
		v.line(-max(1, h/2), h)
	case LineOn:
		v.line(1, h)
	case LineBack:
		v.line(-1, h)
	case Start:
		v.jump(page.At{})
	case End:
		v.jump(v.page.End(h))
		m.finish()
	case NextArticle:
		m.other(1)
	case PrevArticle:
		m.other(-1)
	case CopyParagraph:
		return m.copy()
	case CopyLink:
		return m.copyLink()
	case OpenLink:
		return m.openLink()
	case Select:
		m.sel()
	case Search:
		m.overlay, m.field = onSearch, field{}
	case NextHit:
		m.step(1)
	case PrevHit:
		m.step(-1)
	case Undo:
		if !v.back() {
			m.note = m.words.NothingToUndo
		}
	case Help:
		m.showHelp()
	case Back:
		m.escape()
	default:
		m.dial(a)
	}
	return nil
}

// escape leaves one thing: the selection, the hits, else the article.
func (m *Model) escape() {
	if m.art.sel.on {
		m.art.sel = selection{}
		return
	}
	if len(m.art.found.hits) > 0 {
		m.art.found = found{}
		return
	}
	m.close()
}

// dial turns one of the page's own controls.
func (m *Model) dial(a Action) {
	switch a {
	case ZoomIn:
		m.zoom(m.prefs.zoom + 1)
	case ZoomOut:
		m.zoom(m.prefs.zoom - 1)
	case ZoomReset:
		m.zoom(0)
	case Summary:
		if len(m.art.a.Summary) == 0 {
			m.note = m.words.NoSummary
			return
		}
		m.art.summary = !m.art.summary
		m.relay()
	case Marks:
		m.prefs.marks = (m.prefs.marks + 1) % 3
		m.note = [...]string{m.words.MarksAll, m.words.MarksShadda, m.words.MarksNone}[m.prefs.marks]
		if m.prefs.marks != arabic.NoMarks && !m.o.Profile.Marks {
			m.note = m.joined(m.note, m.words.MarksRisky)
		}
		m.relay()
	case Justify:
		m.prefs.justify = !m.prefs.justify
		m.note = m.words.JustifyOff
		if m.prefs.justify {
			m.note = m.words.JustifyOn
		}
		m.relay()
	}
}

func (m *Model) zoom(step int) {
	m.prefs.zoom = min(max(step, page.MinZoom), page.MaxZoom)
	m.note = m.joined(m.words.Spacing, m.words.StepName(m.prefs.zoom))
	m.relay()
}

// on reads a page further; at the end it shows the card.
func (m *Model) on(height int) {
	if m.art.on(height) {
		if _, _, more := m.art.page.Fill(m.art.top, height); !more {
			m.finish()
		}
		return
	}
	m.finish()
	m.overlay = onCard
}

// finish marks the open article read.
func (m *Model) finish() {
	p := m.lib.places[m.art.a.ID]
	p.read = true
	m.lib.places[m.art.a.ID] = p
}

// other opens the article n further in the list.
func (m *Model) other(n int) {
	i := m.lib.chosen + n
	if i < 0 || i >= len(m.lib.articles) {
		m.note = m.words.NoNext
		return
	}
	m.open(i)
}

func (v *article) rtl() bool { return v.a.Dir == reader.RTL }
