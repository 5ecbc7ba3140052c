package page

import (
	"strings"

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
		rows = p.table(un, pt)
	case code:
		rows = p.flow(un, pt, bidi.LTR)
	case flow:
		rows = p.flow(un, pt, p.direction(pt, un))
	}
	return gap(rows, p.after(u), Pos{un.part, un.hi})
}

// direction of a paragraph: the interface's lines follow the article.
func (p *Page) direction(pt *part, un unit) bidi.Direction {
	if pt.ours || pt.role == Title {
		return p.base()
	}
	return layout.Direction(pt.text[un.lo:min(un.hi, un.lo+4096)], p.lang)
}

// language is an article's, or a stand-in of its direction.
func language(a *reader.Article, base bidi.Direction) string {
	switch {
	case layout.Of(a.Lang) == base:
		return a.Lang
	case base == bidi.RTL:
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
	marks, hang := p.marker(pt, base, width)
	indent := p.indent(pt, hang, width)
	o := p.setting(pt, width-indent, base)
	if pt.role == Quote {
		o = p.setting(pt, width-2*indent, base)
	}
	if un.lo > 0 && pt.text[un.lo-1] != '\n' {
		o.Indent = 0 // goes on inside a line
	}
	lines := p.broken(un, pt, o)
	if n := len(lines); n > 1 && un.hi < len(pt.text) && lines[n-1].Lo == lines[n-1].Hi {
		lines = lines[:n-1] // the newline a long text was cut behind
	}
	lead := p.lead(pt)
	rows := make([]Row, 0, len(marks)+len(lines)*(1+lead)+1)
	segs := make([]Seg, len(lines))
	if un.lo > 0 {
		marks = nil
	}
	for _, l := range marks {
		if hang == 0 { // no room beside the text
			rows = append(rows, Row{Segs: []Seg{mark(l, pt, left, width, indent, un.part)}, Pos: Pos{un.part, 0}, Height: 1, Blank: true})
		}
	}
	for i, l := range lines {
		in := indent
		if o.Indent > 0 && (i == 0 || lines[i-1].Last) { // a newline begins a line like the first
			in += o.Indent
		}
		segs[i] = Seg{Line: l, Text: pt.text, Col: column(left, width, in, l), Indent: in, Role: pt.role, Part: un.part, Ours: pt.ours}
		r := Row{Segs: segs[i : i+1 : i+1], Pos: Pos{un.part, l.Lo}, Height: 1}
		if i == 0 && hang > 0 && len(marks) > 0 {
			r.Segs = append(r.Segs, mark(marks[0], pt, left, width, indent-hang, un.part))
		}
		rows = append(rows, r)
		if i+1 < len(lines) {
			rows = gap(rows, lead, Pos{un.part, l.Hi})
		}
	}
	return rows
}

// gap appends n blank rows.
func gap(rows []Row, n int, pos Pos) []Row {
	for range n {
		rows = append(rows, Row{Pos: pos, Height: 1, Blank: true})
	}
	return rows
}

// lead is how many blank rows stand between two lines of a part.
func (p *Page) lead(pt *part) int {
	switch pt.role {
	case Title, Heading, Meta, Caption, Control:
		return 0
	default:
		return p.Spec.step().lead
	}
}

// broken lays out a unit by the rule its part is broken by.
func (p *Page) broken(un unit, pt *part, o layout.Options) []layout.Line {
	whole := un.hi-un.lo == len(pt.text)
	switch {
	case whole && len(pt.pieces) > 0:
		return p.pieces(pt, o)
	case whole && (pt.role == Title || pt.role == Heading):
		o.Width = Balance(&p.set, pt.text, o)
	}
	return p.lines(pt.text[un.lo:un.hi], un.lo, o)
}

// setting is how a part's text is set in width cells.
func (p *Page) setting(pt *part, width int, base bidi.Direction) layout.Options {
	width = max(1, width)
	o := p.options(width, base)
	switch pt.role {
	case Text, Quote, Item, Summary:
		primary, _, _ := strings.Cut(p.lang, "-")
		o.Justify = p.Spec.Justify && primary != "ur" && primary != "he"
		o.Kashida = o.Justify && base == bidi.RTL
	case Code:
		o.Isolate = false
		o.Gap = 0
	case Title, Heading, Meta, Caption, SummaryHead:
		o.Gap = 0
	default: // tables are as options has them
	}
	if pt.role == Text {
		o.Indent = min(p.Spec.step().indent, width-1)
	}
	return o
}

// lines lays out the piece of a part's text that begins at byte at.
func (p *Page) lines(text string, at int, o layout.Options) []layout.Line {
	lines := p.set.Lines(text, o)
	for i := range lines {
		shift(&lines[i], at)
	}
	return lines
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
	return min(in, max(hang, width/3))
}

// marker lays out the bullet or number of a list item and says how far the text
// hangs behind it: its width and a space, or 0 when that would take more than half
// the line and it stands above the text.
func (p *Page) marker(pt *part, base bidi.Direction, width int) (lines []layout.Line, hang int) {
	if pt.marker == "" {
		return nil, 0
	}
	lines = p.set.Lines(pt.marker, p.options(width-p.indent(pt, 0, width), base))
	if hang = lines[0].Width + 1; len(lines) > 1 || hang > width/2 {
		return lines, 0
	}
	return lines, hang
}

// mark puts a marker at indent cells from the starting edge.
func mark(l layout.Line, pt *part, left, width, indent, part int) Seg {
	return Seg{Line: l, Text: pt.marker, Col: column(left, width, indent, l), Indent: indent, Role: Marker, Part: part, Ours: true}
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
