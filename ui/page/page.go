package page

import (
	"slices"

	"qari/bidi/layout"
	"qari/reader"
)

// A Seg is a piece of one row that is drawn at a column of its own: a line of
// text, a bullet, a table cell, a control.
type Seg struct {
	layout.Line
	Text   string // what the line's offsets point into
	Col    int    // window column of its left edge
	Indent int    // cells from the measure's starting edge
	Role   Role
	Part   int    // the part it belongs to
	Ours   bool   // the interface's, not the article's: never searched or copied
	Action Action // what a click on it does
}

// A Row is one or more rows of the screen: Height, and what is drawn on them.
type Row struct {
	Segs   []Seg
	Pos    Pos  // first text of the row; on a blank row the end of what stands above
	Height int  // screen rows, at least 1
	Blank  bool // no text of its own: a gap, the rule inside a table, a marker alone
}

// Source returns the text a piece shows, as the article has it.
func (s *Seg) Source() string { return s.Text[s.Line.Lo:s.Line.Hi] }

// shows reports whether a row shows the byte of the article at pos.
func (r Row) shows(pos Pos) bool {
	for i := range r.Segs {
		s := &r.Segs[i]
		if !s.Ours && s.Part == pos.Part && s.Line.Lo <= pos.Off && pos.Off < s.Line.Hi {
			return true
		}
	}
	return false
}

// Ordered returns the row's pieces from left to right.
func (r Row) Ordered() []Seg {
	segs := slices.Clone(r.Segs)
	slices.SortStableFunc(segs, func(a, b Seg) int { return a.Col - b.Col })
	return segs
}

// A Pos is a place in the article that outlives every layout: a part and a byte
// of its text.
type Pos struct{ Part, Off int }

// Before reports whether p comes before q in reading order.
func (p Pos) Before(q Pos) bool {
	return p.Part < q.Part || p.Part == q.Part && p.Off < q.Off
}

// A Page is an article laid out for one Spec, lazily: rows are made and dropped as
// they are asked for, so it serves one goroutine, and is not copied.
type Page struct {
	Spec    Spec
	Article *reader.Article
	lang    string
	parts   []part
	units   []unit
	before  []int // article text before each unit, and in all
	rows    map[int][]Row
	held    int // bytes of text whose rows are held
	set     layout.Setter
}

// Lay prepares the page of an article. Rows are made when they are asked for.
func Lay(a *reader.Article, s Spec) *Page {
	p := &Page{Spec: s, Article: a, parts: parts(a, s), rows: map[int][]Row{}}
	p.lang = language(a, p.base())
	p.units, p.before = units(p.parts)
	return p
}

// maxHeld is how much text may be kept laid out: some sixty screens.
const maxHeld = 512 << 10

// unitRows returns the rows of unit u, made now if need be.
func (p *Page) unitRows(u int) []Row {
	if rows, ok := p.rows[u]; ok {
		return rows
	}
	size := p.units[u].hi - p.units[u].lo
	if p.held += size; p.held > maxHeld {
		clear(p.rows)
		p.held = size
	}
	rows := p.lay(u)
	p.rows[u] = rows
	return rows
}

// Text returns the text of a part: what the offsets of its lines point into.
func (p *Page) Text(part int) string { return p.parts[part].text }

// Spans returns the styled ranges of a part's text.
func (p *Page) Spans(part int) []reader.Span { return p.parts[part].spans }

// Ours reports whether a part is the interface's words.
func (p *Page) Ours(part int) bool { return p.parts[part].ours }
