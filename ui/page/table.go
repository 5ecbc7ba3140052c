package page

import (
	"strings"

	"qari/bidi"
	"qari/bidi/layout"
)

// tableGap is the space between two columns.
const tableGap = 2

// table sets a table with its first column at the starting edge: the widest
// columns give way until it fits, and cells wrap.
func (p *Page) table(part int) []Row {
	left, width := p.Spec.frame()
	cells := p.parts[part].table
	widths := p.columns(cells, width)
	if widths == nil {
		return p.listed(part)
	}
	var rows []Row
	off := 0 // Table text is its cells, joined by tabs and newlines.
	for i, r := range cells {
		role := TableCell
		if i == 0 {
			role = TableHead
		}
		rows = append(rows, p.tableRow(part, r, widths, role, off)...)
		for _, c := range r {
			off += len(c) + 1
		}
		if i == 0 && len(cells) > 1 {
			total := tableGap * (len(widths) - 1)
			for _, w := range widths {
				total += w
			}
			at := left
			if p.base() == bidi.RTL {
				at = left + width - total
			}
			rows = append(rows, Row{Segs: []Seg{p.dash(at, total, part)}, Pos: Pos{part, off}, Height: 1})
		}
	}
	return rows
}

// columns gives each column its natural width, then narrows the widest until the
// table fits; nil when there are more columns than cells to put them in.
func (p *Page) columns(cells [][]string, width int) []int {
	var ws []int
	for _, r := range cells {
		for i, c := range r {
			if i == len(ws) {
				ws = append(ws, 1)
			}
			ws[i] = max(ws[i], layout.Width(c, p.options(0, p.base())))
		}
	}
	total := tableGap * (len(ws) - 1)
	for _, w := range ws {
		total += w
	}
	if len(ws) == 0 || width < len(ws)*(3+tableGap) {
		return nil
	}
	for ; total > width; total-- {
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

// tableRow sets one row of cells side by side.
func (p *Page) tableRow(part int, cells []string, widths []int, role Role, off int) []Row {
	left, width := p.Spec.frame()
	rtl := p.base() == bidi.RTL
	var rows []Row
	used := 0
	for i, c := range cells {
		for k, l := range p.set.Lines(c, p.options(widths[i], p.base())) {
			if k == len(rows) {
				rows = append(rows, Row{Pos: Pos{part, off}, Height: 1})
			}
			shift(&l, off)
			at := left + used
			if rtl {
				at = left + width - used - widths[i]
			}
			rows[k].Segs = append(rows[k].Segs, Seg{Line: l, Text: p.parts[part].text, Col: column(at, widths[i], 0, l), Role: role, Part: part})
		}
		used += widths[i] + tableGap
		off += len(c) + 1
	}
	return rows
}

// listed sets a table too wide for the window as lines, a row of cells each.
func (p *Page) listed(part int) []Row {
	pt := p.parts[part]
	pt.text = strings.ReplaceAll(pt.text, "\t", " ")
	return p.flow(unit{part: part, hi: len(pt.text)}, &pt, p.base())
}
