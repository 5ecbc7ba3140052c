package ui

import (
	"sort"

	"qari/bidi/layout"
	"qari/ui/page"
)

// found is what a search found in the open article.
type found struct {
	query string
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

// look searches the open article and goes to the first hit at or after the top of
// the screen.
func (m *Model) find(query string) {
	v := m.art
	v.found = found{query: query, hits: v.page.Search(query)}
	if len(v.found.hits) == 0 {
		m.note = m.words.NoHits
		if word, ok := Rescue(query); ok && len(v.page.Search(word)) > 0 {
			v.found.offer = word
			m.note = m.joined(m.words.NoHits, m.words.DidYouMean(word))
		}
		return
	}
	top := v.anchor.Pos
	v.found.now = sort.Search(len(v.found.hits), func(i int) bool {
		h := v.found.hits[i]
		return !(page.Pos{Part: h.Part, Off: h.Lo}).Before(top)
	}) % len(v.found.hits)
	m.show(true)
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
	m.show(false)
}

// show brings the present hit on the screen, opening the summary for it.
func (m *Model) show(first bool) {
	v := m.art
	h := v.found.hits[v.found.now]
	if v.page.Hidden(h) && !v.summary && m.inSummary(h) {
		v.summary = true
		v.lay(m.spec(v.a, true))
	}
	m.note = m.words.Hit(v.found.now+1, len(v.found.hits), v.digits)
	at := v.page.Find(page.Pos{Part: h.Part, Off: h.Lo})
	if !first && m.visible(at) {
		return
	}
	if first && m.visible(at) {
		v.jumps = append(v.jumps, v.anchor)
		return
	}
	v.jump(v.page.Back(at, m.body()/3))
}

// inSummary reports whether laying out with the summary shows the hit.
func (m *Model) inSummary(h page.Hit) bool {
	return !page.Lay(m.art.a, m.spec(m.art.a, true)).Hidden(h)
}

// visible reports whether a row is on the screen.
func (m *Model) visible(at page.At) bool {
	_, behind, more := m.art.page.Fill(m.art.top, m.body())
	return !at.Before(m.art.top) && (!more || at.Before(behind))
}
