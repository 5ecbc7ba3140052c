package page

import (
	"qari/bidi"
	"qari/bidi/layout"
	"qari/reader"
)

// lay makes the rows of unit u: its text, and the blank rows after it.
func (p *Page) lay(u int) []Row {
	un := p.units[u]
	pt := &p.parts[un.part]
	var rows []Row
	switch pt.kind {
	case strip:
		rows = p.controls(un.part)
	case rule:
		rows = p.ruler(un.part)
	case table:
		rows = p.table(un.part)
	case code:
		rows = p.flow(un, pt, bidi.LTR)
	case flow:
		rows = p.flow(un, pt, p.direction(pt, un))
	}
	end := Pos{un.part, un.hi}
	for range p.after(u) {
		rows = append(rows, Row{Pos: end, Height: 1, Blank: true})
	}
	return rows
}

// direction of a paragraph: the interface's lines follow the article.
func (p *Page) direction(pt *part, un unit) bidi.Direction {
	if pt.ours || pt.role == Title {
		return p.base()
	}
	return layout.Direction(pt.text[un.lo:min(un.hi, un.lo+4096)], p.lang())
}

// lang is the article's language, or a stand-in of its direction.
func (p *Page) lang() string {
	switch {
	case layout.Of(p.Article.Lang) == p.base():
		return p.Article.Lang
	case p.base() == bidi.RTL:
		return "ar"
	}
	return "en"
}

func (p *Page) base() bidi.Direction {
	if p.Article.Dir == reader.RTL {
		return bidi.RTL
	}
	return bidi.LTR
}

// options for a line of this page that may be width cells.
func (p *Page) options(width int, base bidi.Direction) layout.Options {
	if width > unbounded/2 {
		width = 0
	}
	return layout.Options{
		Width: width, Base: base, Marks: p.Spec.Marks, LamAlef: p.Spec.LamAlef, Letters: p.Spec.Letters,
		Isolate: true, Gap: p.Spec.step().space,
	}
}

// flow sets a paragraph in the measure, a hanging marker before it.
func (p *Page) flow(un unit, pt *part, base bidi.Direction) []Row {
	left, width := p.Spec.frame()
	st := p.Spec.step()
	mark, hang := p.marker(pt, un, base)
	indent := p.indent(pt, hang, width)
	inner := max(1, width-indent)
	if pt.role == Quote {
		inner = max(1, width-2*indent)
	}
	o := p.options(inner, base)
	switch pt.role {
	case Text, Quote, Item, Summary:
		o.Justify = p.Spec.Justify && p.lang() != "ur" && p.lang() != "he"
		o.Kashida = o.Justify && base == bidi.RTL
	case Code:
		o.Isolate = false
		o.Gap = 0
	case Title, Heading:
		o.Gap = 0
	}
	if pt.role == Text && un.lo == 0 {
		o.Indent = min(st.indent, inner-1)
	}
	lines := p.set.Lines(pt.text[un.lo:un.hi], o)
	if n := len(lines); n > 1 && un.hi < len(pt.text) && lines[n-1].Lo == lines[n-1].Hi {
		lines = lines[:n-1] // the newline a long text was cut behind
	}
	rows := make([]Row, 0, len(lines)*(1+st.lead))
	for i, l := range lines {
		shift(&l, un.lo)
		seg := Seg{Line: l, Text: pt.text, Indent: indent, Role: pt.role, Part: un.part, Ours: pt.ours}
		if i == 0 {
			seg.Indent += o.Indent
		}
		seg.Col = column(left, width, seg.Indent, l)
		r := Row{Segs: []Seg{seg}, Pos: Pos{un.part, l.Lo}, Height: 1}
		if i == 0 && mark != nil {
			r.Segs = append(r.Segs, place(*mark, pt.marker, left, width, max(0, indent-hang), un.part))
		}
		rows = append(rows, r)
		if st.lead > 0 && pt.role != Title && i+1 < len(lines) {
			for range st.lead {
				rows = append(rows, Row{Pos: Pos{un.part, l.Hi}, Height: 1, Blank: true})
			}
		}
	}
	return rows
}

// shift moves a line's offsets from its unit's to its part's.
func shift(l *layout.Line, by int) {
	if by == 0 {
		return
	}
	l.Lo += by
	l.Hi += by
	for i := range l.Cells {
		l.Cells[i].Lo += int32(by)
		l.Cells[i].Hi += int32(by)
	}
}

// indent is how far from the starting edge a part's text begins.
func (p *Page) indent(pt *part, hang, width int) int {
	in := pt.indent + hang
	if pt.role == Code && !p.Spec.Plain {
		in = 2
	}
	if p.Spec.Plain && pt.role == Quote {
		in = 2
	}
	return min(in, max(0, width/3))
}

// marker lays out the bullet or number of a list item and says how much room it
// takes, in whole units of two cells or the number and a space.
func (p *Page) marker(pt *part, un unit, base bidi.Direction) (*layout.Line, int) {
	if pt.marker == "" || un.lo > 0 {
		return nil, 0
	}
	o := p.options(0, base)
	l := layout.Lines(pt.marker, o)[0]
	return &l, l.Width + 1
}

// place puts a line of ours at indent cells from the starting edge.
func place(l layout.Line, text string, left, width, indent, part int) Seg {
	return Seg{Line: l, Text: text, Col: column(left, width, indent, l), Indent: indent, Role: Marker, Part: part, Ours: true}
}

// column is where a line begins on the screen: a right-to-left line ends indent
// cells before the right edge of the measure.
func column(left, width, indent int, l layout.Line) int {
	if l.RTL() {
		return max(0, left+width-indent-l.Width)
	}
	return left + indent
}

// ruler is a drawn line across the measure.
func (p *Page) ruler(part int) []Row {
	left, width := p.Spec.frame()
	return []Row{{Segs: []Seg{p.dash(left, width, part)}, Pos: Pos{part, 0}, Height: 1}}
}

func (p *Page) dash(left, width, part int) Seg {
	l := layout.Line{Width: width, Cells: make([]layout.Cell, 0, width)}
	for i := range width {
		l.Glyphs = append(l.Glyphs, "─"...)
		l.Cells = append(l.Cells, layout.Cell{Off: int32(3 * i), End: int32(3*i + 3), Width: 1})
	}
	return Seg{Line: l, Col: left, Role: Rule, Part: part, Ours: true}
}

// after is the number of blank rows behind unit u.
func (p *Page) after(u int) int {
	if u+1 == len(p.units) {
		return 0
	}
	pt, next := p.parts[p.units[u].part], p.parts[p.units[u+1].part]
	st := p.Spec.step()
	switch {
	case p.units[u].part == p.units[u+1].part: // pieces of one long paragraph
		return st.lead
	case pt.role == Title:
		return 0
	case pt.role == Meta && next.role == Caption, pt.role == Item && next.role == Item && st.lead == 0:
		return 0
	case pt.role == Rule && next.role == SummaryHead, pt.role == Summary && next.role == Rule:
		return 0
	case pt.role == SummaryHead || pt.role == Summary:
		return min(st.gap, 1)
	case pt.role == Text && next.role == Text:
		return st.gap
	}
	return 1
}
