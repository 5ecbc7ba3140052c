package ui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"qari/bidi"
	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/page"
	"qari/ui/term"
)

// A piece is a line at a column of the window: what rows are made of.
type piece struct {
	line  layout.Line
	text  string // what the line's offsets point into
	col   int
	style func(layout.Cell) int
}

// row is one row of the window.
type row []piece

// Styles of cells: a page.Role, or one of these; flags are added to either.
const (
	styleHeadline = 64 + iota
	styleRead
	styleMeta
	styleMark
	styleSelected
	styleBar
	styleBarEmpty
	styleKey
	styleStatus
	styleNote
	styleTitle
	styleError

	flagHit    = 1 << 8
	flagHitNow = 1 << 9
	flagStrong = 1 << 10
	flagLink   = 1 << 11
	flagCode   = 1 << 12
	flagCopied = 1 << 13
)

// always styles every cell alike.
func always(style int) func(layout.Cell) int {
	return func(layout.Cell) int { return style }
}

// paint is the term.Painter of this session's styles.
func (m *Model) paint(style int, text string) string {
	if style&^term.Bold < flagHit && strings.TrimLeft(text, " ") == "" {
		return text
	}
	p, ok := m.paints[style]
	if !ok {
		look := m.look(style &^ term.Bold)
		switch {
		case m.o.Profile.Light:
			look = look.Bold(false)
		case m.o.Profile.Contract == term.Kitty:
			look = look.Bold(style&term.Bold != 0)
		}
		p.on, p.off, _ = strings.Cut(look.Render("x"), "x")
		p = m.linked(p, style)
		m.paints[style] = p
	}
	return p.on + text + p.off
}

// faced tells kitty's contract which cells are bold.
func (m *Model) faced(style func(layout.Cell) int) func(layout.Cell) int {
	if m.o.Profile.Contract != term.Kitty {
		return style
	}
	return func(c layout.Cell) int {
		s := style(c)
		if m.bold(s) {
			s |= term.Bold
		}
		return s
	}
}

// bold reports whether a style is: asked of Lip Gloss once, and of every cell.
func (m *Model) bold(style int) bool {
	b, ok := m.bolds[style]
	if !ok {
		b = m.look(style).GetBold()
		m.bolds[style] = b
	}
	return b
}

// A paint is what a style begins and ends with: asked of Lip Gloss once.
type paint struct{ on, off string }

// look is the Lip Gloss style of a number.
func (m *Model) look(style int) lipgloss.Style {
	st := &m.styles
	switch {
	case style&flagCopied != 0:
		return st.Selected
	case style&flagHitNow != 0:
		return st.HitNow
	case style&flagHit != 0:
		return st.Hit
	case style&flagCode != 0:
		return st.Code
	case style&flagLink != 0:
		return st.Link
	case style&flagStrong != 0:
		return m.look(style &^ flagStrong).Bold(true)
	}
	style &= flagHit - 1
	if style < 64 {
		return st.role(page.Role(style))
	}
	return st.chrome(style)
}

// label lays out one interface line, cut by its logical end to width cells.
func (m *Model) label(text string, width int) layout.Line {
	return m.cut(text, width, 1, m.chromeDir())[0]
}

// A label is a piece of text as it is cut: the same lines whenever it is asked for.
type label struct {
	text        string
	width, rows int
	base        bidi.Direction
	marks       arabic.Marks
}

// maxLabels is how many are kept: what some screens hold.
const maxLabels = 500

// cut lays text out on at most rows lines of width cells; what is left out is told
// by an ellipsis at the logical end.
func (m *Model) cut(text string, width, rows int, base bidi.Direction) []layout.Line {
	key := label{text, max(1, width), rows, base, m.prefs.marks}
	if lines, ok := m.labels[key]; ok {
		return lines
	}
	if len(m.labels) >= maxLabels {
		clear(m.labels)
	}
	lines := key.lines(m.o.Profile.Letters())
	m.labels[key] = lines
	return lines
}

func (b label) lines(letters bool) []layout.Line {
	text, rows := b.text, b.rows
	o := layout.Options{Width: b.width, Base: b.base, Isolate: true, Marks: b.marks, Letters: letters}
	lines := layout.Lines(text, o)
	switch {
	case len(lines) == rows && rows == headlineRows:
		o.Width = page.Balance(new(layout.Setter), text, o)
		return layout.Lines(text, o)
	case len(lines) <= rows:
		return lines
	}
	end := lines[rows-1].Hi
	for {
		cutText := strings.TrimRight(text[:end], " ") + "…"
		if short := layout.Lines(cutText, o); len(short) <= rows || end == 0 {
			return short[:min(rows, len(short))]
		}
		end = before(&lines[rows-1], end)
	}
}

// before is the start of the last cluster of a line that ends at byte end.
func before(l *layout.Line, end int) int {
	last := 0
	for _, c := range l.Cells {
		if int(c.Lo) < end {
			last = max(last, int(c.Lo))
		}
	}
	return last
}

// edge places a line in cells from the interface's starting edge of a column.
func (m *Model) edge(l layout.Line, left, width, in, style int) piece {
	col := left + in
	if m.words.RTL {
		col = left + width - in - l.Width
	}
	return piece{line: l, col: max(0, col), style: always(style)}
}

// far places a line at the interface's far edge.
func (m *Model) far(l layout.Line, left, width, in, style int) piece {
	col := left + width - in - l.Width
	if m.words.RTL {
		col = left + in
	}
	return piece{line: l, col: max(0, col), style: always(style)}
}

// segment is a piece of the page with its spans, hits and selection.
func (m *Model) segment(s page.Seg) piece {
	v := m.art
	base := int(s.Role)
	p := piece{line: s.Line, text: s.Text, col: s.Col, style: always(base)}
	if s.Ours || s.Role == page.Marker {
		return p
	}
	spans, hits := v.page.Spans(s.Part), v.found.in(s.Part)
	lo, hi := v.within(s.Part)
	if v.copied == s.Part {
		lo, hi = 0, len(s.Text)
	}
	if len(spans) == 0 && len(hits) == 0 && lo == hi {
		return p
	}
	p.style = func(c layout.Cell) int {
		return base | v.spanFlags(spans, c) | v.found.flags(hits, c) | selectedFlag(lo, hi, c)
	}
	return p
}

func (v *article) spanFlags(spans []reader.Span, c layout.Cell) (flags int) {
	for _, s := range spans {
		if int(c.Lo) < s.Lo || int(c.Lo) >= s.Hi {
			continue
		}
		switch s.Style {
		case reader.Strong, reader.Emphasis: // no italics for Arabic: weight says both
			flags |= flagStrong
		case reader.CodeSpan:
			flags |= flagCode
		case reader.Link:
			flags |= flagLink | v.linkBits(s.URL)
		}
	}
	return flags
}
