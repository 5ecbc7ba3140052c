package ui

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/layout"
	"qari/ui/page"
)

// A selection is two clusters of the article and all between them, in the order of
// reading. It is kept as places of the text, so it outlives zoom, width and terminal.
//
// Law: what is copied is the source between them, byte for byte; what is highlighted
// are the cells whose bytes lie there, and no others.
type selection struct {
	on     bool
	anchor page.Pos // where it began
	head   page.Pos // the end that moves
	col    int      // the column head keeps from row to row
}

// ends are the first byte of a selection and the byte behind its last cluster.
func (v *article) ends() (lo, hi page.Pos) {
	lo, hi = v.sel.anchor, v.sel.head
	if hi.Before(lo) {
		lo, hi = hi, lo
	}
	if _, s, ok := v.page.SpotAt(hi); ok && s.Pos.Part == hi.Part {
		hi.Off = max(hi.Off, s.End)
	}
	return lo, hi
}

// selected is the source text of the selection.
func (v *article) selected() string {
	lo, hi := v.ends()
	return v.page.Source(lo, hi)
}

// within are the bytes of a part that are selected.
func (v *article) within(part int) (lo, hi int) {
	if !v.sel.on {
		return 0, 0
	}
	from, to := v.ends()
	if part < from.Part || part > to.Part {
		return 0, 0
	}
	lo, hi = 0, len(v.page.Text(part))
	if part == from.Part {
		lo = from.Off
	}
	if part == to.Part {
		hi = to.Off
	}
	return lo, hi
}

// selectedFlag marks the cells of selected bytes: kashida of ours with the letter it
// stands at.
func selectedFlag(lo, hi int, c layout.Cell) int {
	if int(c.Lo) >= lo && int(c.Lo) < hi {
		return flagCopied
	}
	return 0
}

// sel begins selecting at the hit one stands at, else at the first text on the screen;
// when it is on already it ends it.
func (m *Model) sel() {
	v := m.art
	if v.sel.on {
		v.sel = selection{}
		return
	}
	begin := page.Pos{}
	if h := v.found.hits; len(h) > 0 && m.visible(v.page.Find(page.Pos{Part: h[v.found.now].Part, Off: h[v.found.now].Lo})) {
		begin = page.Pos{Part: h[v.found.now].Part, Off: h[v.found.now].Lo}
	} else if at, s, ok := m.firstSpot(); ok && m.visible(at) {
		begin = s.Pos
	}
	_, s, ok := v.page.SpotAt(begin)
	if !ok {
		m.note = m.words.NothingToCopy
		return
	}
	v.sel = selection{on: true, anchor: s.Pos, head: s.Pos, col: s.Col}
	m.note = m.words.Selecting
}

// firstSpot is the first text on the screen.
func (m *Model) firstSpot() (page.At, page.Spot, bool) {
	v := m.art
	for at, ok := v.top, !v.page.Empty(); ok; at, ok = v.page.Next(at) {
		if spots := v.page.Spots(at); len(spots) > 0 {
			return at, spots[0], true
		}
	}
	return page.At{}, page.Spot{}, false
}

// selectAction moves the end of the selection, and reports whether the action was one
// that does.
func (m *Model) selectAction(a Action) bool {
	v, p := m.art, m.art.page
	var s page.Spot
	var ok bool
	switch a {
	case Onward:
		s, ok = p.NextSpot(v.sel.head)
	case Backward:
		s, ok = p.PrevSpot(v.sel.head)
	case WordOn:
		s, ok = m.word(1)
	case WordBack:
		s, ok = m.word(-1)
	case LineOn, LineBack, PageOn, PageDown, PageBack, PageUp, HalfOn, HalfBack:
		m.extendRows(a)
		return true
	case Start:
		_, s, ok = p.SpotAt(page.Pos{})
	case End:
		_, s, ok = p.SpotAt(page.Pos{Part: p.Row(p.Last()).Pos.Part + 1})
	default:
		return false
	}
	if ok {
		m.extend(s)
	}
	return true
}

// extend moves the end of the selection, and the screen after it.
func (m *Model) extend(s page.Spot) {
	m.art.sel.head, m.art.sel.col = s.Pos, s.Col
	m.follow(s.Pos)
}

// extendRows moves it by rows of text, in the column it keeps.
func (m *Model) extendRows(a Action) {
	n := map[Action]int{
		LineOn: 1, LineBack: -1, PageOn: m.reading(), PageDown: m.reading(), PageBack: -m.reading(), PageUp: -m.reading(),
		HalfOn: m.reading() / 2, HalfBack: -m.reading() / 2,
	}[a]
	v, step := m.art, (*page.Page).Next
	if n < 0 {
		n, step = -n, (*page.Page).Prev
	}
	at, _, ok := v.page.SpotAt(v.sel.head)
	head := v.sel.head
	for n > 0 && ok {
		if at, ok = step(v.page, at); !ok {
			break
		}
		if s, text := page.Nearest(v.page.Spots(at), v.sel.col); text {
			head = s.Pos
			n--
		}
	}
	v.sel.head = head
	m.follow(head)
}

// follow scrolls as little as brings a place on the screen.
func (m *Model) follow(pos page.Pos) {
	v, h := m.art, m.reading()
	at := v.page.Find(pos)
	switch {
	case m.visible(at):
	case at.Before(v.top):
		v.scroll(at)
	default:
		next, ok := v.page.Next(at)
		if !ok {
			v.scroll(v.page.End(h))
			return
		}
		v.scroll(v.page.Back(next, h))
	}
}

// word is the beginning of the next word of a part, or of the one before.
func (m *Model) word(by int) (page.Spot, bool) {
	p, at := m.art.page, m.art.sel.head
	for space := false; ; {
		s, ok := p.NextSpot(at)
		if by < 0 {
			s, ok = p.PrevSpot(at)
		}
		if !ok || s.Pos.Part != at.Part {
			return s, ok
		}
		r, _ := utf8.DecodeRuneInString(p.Text(s.Pos.Part)[s.Pos.Off:])
		before, _ := utf8.DecodeLastRuneInString(p.Text(s.Pos.Part)[:s.Pos.Off])
		if space = unicode.IsSpace(r); !space && (s.Pos.Off == 0 || unicode.IsSpace(before)) {
			return s, true
		}
		at = s.Pos
	}
}

// A drag is the mouse held down: where it was pressed, and how often at that spot.
type drag struct {
	held   bool
	x, y   int
	clicks int
	last   time.Time
	spot   page.Spot
	text   bool // there is text under it
}

// doubleClick is how soon two clicks are one double.
const doubleClick = 400 * time.Millisecond

// pressText begins what may become a drag; a second click takes the word, a third the
// paragraph.
func (m *Model) pressText(x, y int) {
	d := drag{held: true, x: x, y: y, clicks: 1, last: time.Now()}
	if m.drag.x == x && m.drag.y == y && d.last.Sub(m.drag.last) < doubleClick {
		d.clicks = m.drag.clicks%3 + 1
	}
	d.spot, d.text, _ = m.spotAt(x, y)
	m.drag = d
	m.art.sel = selection{}
	if !d.text || d.clicks == 1 {
		return
	}
	text := m.art.page.Text(d.spot.Pos.Part)
	lo, hi := 0, len(text)
	if d.clicks == 2 {
		lo = strings.LastIndexFunc(text[:d.spot.Pos.Off], unicode.IsSpace) + 1
		if n := strings.IndexFunc(text[d.spot.Pos.Off:], unicode.IsSpace); n >= 0 {
			hi = d.spot.Pos.Off + n
		}
	}
	_, size := utf8.DecodeLastRuneInString(text[:hi])
	m.art.sel = selection{
		on:     lo < hi,
		anchor: page.Pos{Part: d.spot.Pos.Part, Off: lo}, head: page.Pos{Part: d.spot.Pos.Part, Off: max(lo, hi-size)}, col: d.spot.Col,
	}
}

// dragTo takes the selection to a cell of the window, and scrolls at its edges.
func (m *Model) dragTo(x, y int) {
	if !m.drag.held || !m.drag.text || x == m.drag.x && y == m.drag.y && !m.art.sel.on {
		return
	}
	switch {
	case y < m.air():
		m.art.line(-1, m.reading())
	case y >= m.air()+m.reading():
		m.art.line(1, m.reading())
	}
	s, ok, _ := m.spotAt(x, min(max(y, m.air()), m.air()+m.reading()-1))
	if !ok {
		return
	}
	if !m.art.sel.on {
		m.art.sel = selection{on: true, anchor: m.drag.spot.Pos}
	}
	m.art.sel.head, m.art.sel.col = s.Pos, s.Col
}

// release ends a drag; without one it was a click.
func (m *Model) release(x, y int) tea.Cmd {
	d := m.drag
	m.drag.held = false
	if !d.held || m.art == nil || m.screen != onArticle || x != d.x || y != d.y || d.clicks > 1 {
		return nil
	}
	return m.clickLink(x, y)
}

// spotAt is the text at a cell of the window, exactly there or near: beside a line its
// nearer end, between lines the nearest above.
func (m *Model) spotAt(x, y int) (found page.Spot, ok, exact bool) {
	v := m.art
	y -= m.air()
	rows, _, _ := v.page.Fill(v.top, m.reading())
	at, above := v.top, y < 0
	for _, r := range rows {
		col := m.column(r, x)
		s, text := page.Nearest(v.page.Spots(at), col)
		if text {
			found, ok = s, true
		}
		if y--; y < 0 && ok { // on its first row: the others of a tall one are blank
			return found, ok, text && !above && col >= s.Col && col < s.Col+s.Width
		}
		if y -= r.Height - 1; y < 0 && ok {
			return found, ok, false
		}
		at, _ = v.page.Next(at)
	}
	return found, ok, false
}

// column is the window column the reader sees where the terminal says column x: the
// same, unless it turned the row round and tells of the mouse by what it was sent.
func (m *Model) column(r page.Row, x int) int {
	p := m.o.Profile
	if !p.Grid {
		return x
	}
	segs := r.Ordered()
	leftward := p.Detects && leftward(len(segs), func(i int) *layout.Line { return &segs[i].Line })
	for _, s := range segs {
		base := s.Col
		if leftward {
			base = m.width - s.Col - s.Line.Width
		}
		cells := p.Columns(&s.Line, 0, s.Line.Width)
		if x < base || x-base >= len(cells) {
			continue
		}
		col := s.Col
		for _, c := range s.Line.Cells[:cells[x-base]] {
			col += int(c.Width)
		}
		return col
	}
	if leftward {
		return m.width - 1 - x
	}
	return x
}
