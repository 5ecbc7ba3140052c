package page

import (
	"qari/bidi"
	"qari/bidi/layout"
)

// An Action is what a click on a piece of the page does.
type Action uint8

const (
	None Action = iota
	ZoomIn
	ZoomOut
	ZoomReset
	ToggleSummary
)

// label is one piece of the row of controls.
type label struct {
	text   string
	role   Role
	action Action
	gap    int // cells before it
}

// controls is the newspaper's own row, `+ الخط −` and the summary, live. It stands
// at the article's starting edge; each label reads in the interface's direction.
func (p *Page) controls(part int) []Row {
	lb := p.Spec.Labels
	labels := []label{
		{"[+]", Control, ZoomIn, 0},
		{lb.Zoom, Control, ZoomReset, 1},
		{"[−]", Control, ZoomOut, 1},
		{lb.Step, ControlOn, ZoomReset, 1},
	}
	if len(p.Article.Summary) > 0 {
		text := lb.ShowSummary
		if p.Spec.Summary {
			text = lb.HideSummary
		}
		labels = append(labels, label{"[" + text + "]", Control, ToggleSummary, 4})
	}
	return p.strip(part, labels)
}

// strip places labels one after another from the starting edge, on as many rows
// as they need.
func (p *Page) strip(part int, labels []label) []Row {
	left, width := p.Spec.frame()
	base := bidi.LTR
	if p.Spec.Labels.RTL {
		base = bidi.RTL
	}
	rows, used := []Row{{Pos: Pos{part, 0}, Height: 1}}, 0
	off := 0 // a row of controls is named by its place in all labels, one behind another
	for _, lb := range labels {
		for i, l := range p.set.Lines(lb.text, layout.Options{Width: width, Base: base, Letters: p.Spec.Letters}) {
			if i > 0 || used > 0 && used+lb.gap+l.Width > width {
				rows, used = append(rows, Row{Pos: Pos{part, off + l.Lo}, Height: 1}), 0
			}
			if used > 0 {
				used += lb.gap
			}
			col := left + used
			if p.base() == bidi.RTL {
				col = max(0, left+width-used-l.Width)
			}
			last := &rows[len(rows)-1]
			last.Segs = append(last.Segs, Seg{Line: l, Text: lb.text, Col: col, Role: lb.role, Part: part, Ours: true, Action: lb.action})
			used += l.Width
		}
		off += len(lb.text)
	}
	return rows
}
