package page

import (
	"strings"

	"qari/reader"
)

// A Role says what a piece of a row is; it chooses its colour and weight.
type Role uint8

const (
	Text Role = iota
	Title
	Heading
	Meta
	Caption
	Control
	ControlOn // a control that is switched on, or that shows a value
	SummaryHead
	Summary
	Quote
	Code
	Item
	Marker
	TableHead
	TableCell
	Rule
)

// A part is one block of the article as the page numbers it.
type part struct {
	role   Role
	text   string
	spans  []reader.Span
	marker string
	indent int
	table  [][]string
	pieces []int  // where the second piece of the text begins, and each behind it
	sep    string // what parts two pieces
	ours   bool   // the interface's words: not searched, not copied, not counted
	hidden bool
	kind   kind
}

// kind says how a part becomes rows.
type kind uint8

const (
	flow  kind = iota // a paragraph of any role
	code              // left to right, line by line
	table             // cells
	rule              // a drawn line
	strip             // the row of controls
)

// parts numbers an article. The order and the numbers do not depend on what is
// shown: hidden parts keep their place.
func parts(a *reader.Article, s Spec) []part {
	ps := make([]part, 0, 8+len(a.Summary)+len(a.Body))
	title := a.Title
	if title == "" && !s.Plain {
		title = s.Labels.Untitled
	}
	ps = append(ps,
		part{role: Title, text: title, ours: a.Title == "", hidden: title == ""},
		meta(a, s),
		caption(a),
		part{role: Control, kind: strip, ours: true, hidden: s.Plain || s.Labels.Zoom == ""},
	)
	ps = append(ps, summary(a, s)...)
	for _, b := range a.Body {
		ps = append(ps, block(b))
	}
	return append(ps, contributors(a, s)...)
}

// meta is the row of the publisher's date, the source and the reading time.
func meta(a *reader.Article, s Spec) part {
	var words []string
	for _, w := range []string{a.DateText, a.Source, s.Labels.Minutes} {
		if w != "" {
			words = append(words, isolate(w))
		}
	}
	if s.Plain {
		words = nil
		if a.DateText != "" {
			words = []string{a.DateText}
		}
	}
	if a.Sample && s.Labels.Sample != "" && !s.Plain {
		words = append(words, isolate(s.Labels.Sample))
	}
	pt := part{role: Meta, ours: true, hidden: len(words) == 0, sep: " · "}
	for i, w := range words {
		if i > 0 {
			pt.text += pt.sep
			pt.pieces = append(pt.pieces, len(pt.text))
		}
		pt.text += w
	}
	return pt
}

// isolate keeps a piece of an interface line from moving its neighbours (FSI…PDI).
func isolate(s string) string { return "\u2068" + s + "\u2069" }

func caption(a *reader.Article) part {
	p := part{role: Caption, hidden: true}
	if a.Image == nil {
		return p
	}
	p.text = a.Image.Caption
	if a.Image.Credit != "" {
		credit := "(" + a.Image.Credit + ")"
		p.text = strings.TrimSpace(p.text + " " + credit)
		if at := len(p.text) - len(credit); at > 0 {
			p.pieces, p.sep = []int{at}, " "
		}
	}
	p.hidden = p.text == ""
	return p
}

// summary is the box: a rule, what it is, the items, a rule.
func summary(a *reader.Article, s Spec) []part {
	hidden := !s.Summary || len(a.Summary) == 0
	edge := part{kind: rule, role: Rule, ours: true, hidden: hidden || s.Plain}
	head := s.Labels.Summary
	if a.SummaryBy == "qari" {
		head = s.Labels.SummaryByQari
	}
	ps := []part{edge, {role: SummaryHead, text: head, ours: true, hidden: hidden || head == ""}}
	for _, item := range a.Summary {
		ps = append(ps, part{role: Summary, text: item, marker: "•", hidden: hidden})
	}
	return append(ps, edge)
}

func block(b reader.Block) part {
	p := part{text: b.Text, spans: b.Spans}
	switch b.Kind {
	case reader.Heading:
		p.role = Heading
	case reader.Quote:
		p.role, p.indent = Quote, 4
	case reader.Item:
		p.role, p.marker, p.indent = Item, b.Marker, 3*b.Level
		if p.marker == "" {
			p.marker = "•"
		}
	case reader.Code:
		p.role, p.kind = Code, code
	case reader.Table:
		p.role, p.kind, p.table = TableCell, table, b.Rows
	case reader.Paragraph:
		p.role = Text
	}
	return p
}

func contributors(a *reader.Article, s Spec) []part {
	names := strings.Join(a.Contributors, "، ")
	if a.Dir != reader.RTL {
		names = strings.Join(a.Contributors, ", ")
	}
	hidden := names == ""
	return []part{
		{role: Heading, text: s.Labels.Contributors, ours: true, hidden: hidden || s.Labels.Contributors == ""},
		{role: Text, text: names, hidden: hidden},
	}
}
