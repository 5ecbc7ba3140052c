package ui

import (
	"sort"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
	"qari/ui/page"
)

// found is what a search found in the open article.
type found struct {
	hits  []page.Hit
	now   int    // the hit one stands at
	offer string // a word the query may have been meant to be
}

// in returns the hits in one part, a slice of all.
func (f *found) in(part int) []page.Hit {
	lo := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].Part >= part })
	hi := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].Part > part })
	return f.hits[lo:hi]
}

// flags marks a cell that shows letters of a hit.
func (f *found) flags(hits []page.Hit, c layout.Cell) int {
	i := sort.Search(len(hits), func(i int) bool { return hits[i].Hi > int(c.Lo) })
	if i == len(hits) || hits[i].Lo >= int(c.Hi) && int(c.Hi) > int(c.Lo) || hits[i].Lo > int(c.Lo) && c.Lo == c.Hi {
		return 0
	}
	if f.now < len(f.hits) && f.hits[f.now] == hits[i] {
		return flagHitNow
	}
	return flagHit
}

// searchKey edits the search box; Enter searches, Esc leaves it.
func (m *Model) searchKey(k tea.KeyPressMsg) tea.Cmd {
	if k.Mod&tea.ModCtrl != 0 {
		switch m.o.Keys.Action(k, false) {
		case Quit:
			return tea.Quit
		case Suspend:
			return m.suspend()
		}
	}
	switch name := k.Keystroke(); {
	case name == "enter":
		m.enter()
	case name == "esc", name == "ctrl+g", name == "backspace" && m.field.text == "":
		m.overlay, m.note = noOverlay, ""
	case m.field.key(k):
		m.note, m.art.found.offer = "", ""
	}
	return nil
}

// pasted text goes to the search box; elsewhere it would be keys nobody pressed.
func (m *Model) pasted(text string) {
	if m.overlay == onSearch {
		m.field.paste(text)
		m.note, m.art.found.offer = "", ""
	}
}

// enter searches for what stands in the box, or for what was offered instead. Of
// nothing it makes nothing: the box is left.
func (m *Model) enter() {
	if offer := m.art.found.offer; offer != "" {
		m.field = field{text: offer, at: len(offer)}
	}
	if strings.TrimSpace(m.field.text) == "" {
		m.overlay = noOverlay
		return
	}
	m.find(m.field.text)
	if len(m.art.found.hits) > 0 {
		m.overlay = noOverlay
	}
}

// find searches the open article and goes to the first hit at or after the top of
// the screen.
func (m *Model) find(query string) {
	v := m.art
	v.found = found{hits: v.page.Search(query)}
	if len(v.found.hits) == 0 {
		m.note = m.words.NoHits
		m.rescue(query)
		return
	}
	top := v.anchor.Pos
	v.found.now = sort.Search(len(v.found.hits), func(i int) bool {
		h := v.found.hits[i]
		return !(page.Pos{Part: h.Part, Off: h.Lo}).Before(top)
	}) % len(v.found.hits)
	m.show()
}

// rescue offers what the query may have been meant to be, when that is there.
func (m *Model) rescue(query string) {
	if utf8.RuneCountInString(strings.TrimSpace(query)) < 2 { // a letter is found in any text
		return
	}
	for _, word := range Rescues(query) {
		if len(m.art.page.Search(word)) > 0 {
			m.art.found.offer = word
			m.note = m.joined(m.words.NoHits, m.words.DidYouMean(word), keyName("enter", m.words.Lang))
			return
		}
	}
}

// step goes to the next hit, or the one before, round the ends.
func (m *Model) step(by int) {
	v := m.art
	n := len(v.found.hits)
	if n == 0 {
		m.note = m.words.NoHits
		return
	}
	v.found.now = (v.found.now + by + n) % n
	m.show()
}

// show brings the present hit on the screen, opening the summary for it.
func (m *Model) show() {
	v := m.art
	h := v.found.hits[v.found.now]
	if v.page.Hidden(h) {
		v.summary = true
		m.relay()
	}
	m.note = m.words.Hit(v.found.now+1, len(v.found.hits), v.digits)
	at := v.page.Find(page.Pos{Part: h.Part, Off: h.Lo})
	if m.visible(at) {
		return
	}
	if above := m.reading() / 3; above > 0 {
		at = v.page.Begin(v.page.Back(at, above))
	}
	v.jump(at)
}

// visible reports whether a row is on the screen.
func (m *Model) visible(at page.At) bool {
	_, behind, more := m.art.page.Fill(m.art.top, m.reading())
	return !at.Before(m.art.top) && (!more || at.Before(behind))
}
