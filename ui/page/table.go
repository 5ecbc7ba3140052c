package page

import (
	"strings"

	"qari/bidi"
)

// tableGap is the space between two columns.
const tableGap = 2

// table sets a table with its first column at the starting edge: the widest
// columns give way until it fits, and cells wrap. One too long to be measured whole,
// or with more columns than the window has room for, is set as lines, a row of cells
// each.
func (p *Page) table(un unit, pt *part) []Row {
	_, width := p.Spec.frame()
	var widths []int
	if un.hi-un.lo == len(pt.text) {
		widths = p.columns(pt.table, width)
	}
	if widths == nil {
		return p.flow(un, pt, p.base())
	}
	var rows []Row
	off := 0 // a table's text is its cells, joined by tabs and newlines
	for i, cells := range pt.table {
		role := TableCell
		if i == 0 {
			role = TableHead
		}
		rows = append(rows, p.tableRow(un.part, cells, widths, role, off)...)
		off += len(strings.Join(cells, "\t")) + 1
		if i == 0 && len(pt.table) > 1 {
			rows = append(rows, p.underline(un.part, widths, off))
		}
	}
	return rows
}

// columns gives each column its natural width, then narrows the widest until the
// table fits; nil when there are more columns than cells to put them in.
func (p *Page) columns(table [][]string, width int) []int {
	n := 0
	for _, cells := range table {
		n = max(n, len(cells))
	}
	if n == 0 || width < n*(3+tableGap) {
		return nil
	}
	ws := make([]int, n)
	for i := range ws {
		ws[i] = 1
	}
	for _, cells := range table {
		for i, c := range cells {
			for _, l := range p.set.Lines(c, p.options(0, p.base())) {
				ws[i] = max(ws[i], l.Width)
			}
		}
	}
	for total := span(ws); total > width; total-- {
		widest := 0
		for i, w := range ws {
			if w > ws[widest] {
				widest = i
			}
		}
		ws[widest]--
	}
	return ws
}

// span is the width of columns and the gaps between them.
func span(widths []int) int {
	total := tableGap * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	return total
}

// underline is the rule under a table's head.
func (p *Page) underline(part int, widths []int, off int) Row {
	left, width := p.Spec.frame()
	total := span(widths)
	if p.base() == bidi.RTL {
		left += width - total
	}
	return Row{Segs: []Seg{p.dash(left, total, part)}, Pos: Pos{part, off}, Height: 1, Blank: true}
}

// tableRow sets one row of cells side by side. A row of the screen is named by the
// first of the cells that still has text on it.
func (p *Page) tableRow(part int, cells []string, widths []int, role Role, off int) []Row {
	left, width := p.Spec.frame()
	var rows []Row
	used := 0
	for i, c := range cells {
		at := left + used
		if p.base() == bidi.RTL {
			at = left + width - used - widths[i]
		}
		for k, l := range p.lines(c, off, p.options(widths[i], p.base())) {
			if k == len(rows) {
				rows = append(rows, Row{Pos: Pos{part, l.Lo}, Height: 1})
			}
			rows[k].Segs = append(rows[k].Segs, Seg{Line: l, Text: p.parts[part].text, Col: column(at, widths[i], 0, l), Role: role, Part: part})
		}
		used += widths[i] + tableGap
		off += len(c) + 1
	}
	return rows
}
