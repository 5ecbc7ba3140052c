package ui

import (
	"math"

	"qari/bidi/layout"
)

// barCells is the width of the progress bar.
const barCells = 16

// bar is the one line below: how far one is, what is left, the keys that matter;
// or a note.
func (m *Model) bar() row {
	var r row
	used := 1
	add := func(l layout.Line, style int) {
		if used+l.Width+2 > m.width {
			return
		}
		r = append(r, m.edge(l, 0, m.width, used, style))
		used += l.Width + 2
	}
	if m.screen == onArticle && m.overlay != onHelp {
		done := m.art.progress(m.body())
		if m.width >= 2*barCells {
			r = append(r, m.progress(done, used)...)
			used += barCells + 2
		}
		add(m.label(m.words.Percent(int(math.Floor(done*100)), m.art.digits), m.width), styleStatus)
		if m.note == "" {
			left := float64(m.art.a.Minutes()) * (1 - done)
			add(m.label(m.words.Left(int(math.Ceil(left)), m.art.digits), m.width), styleStatus)
		}
	}
	if m.note != "" {
		note := m.label(m.note, m.width-2)
		if used+note.Width+1 > m.width { // it is worth more than how far one is
			r, used = nil, 1
		}
		return append(r, m.edge(note, 0, m.width, used, styleNote))
	}
	return m.keysThatMatter(r, used)
}

// keysThatMatter fills the far end of the bar with key hints, as many as fit.
func (m *Model) keysThatMatter(r row, used int) row {
	at := 1
	for _, h := range m.hints() {
		l := m.label(h, m.width)
		if used+at+l.Width+3 > m.width {
			break
		}
		r = append(r, m.far(l, 0, m.width, at, styleKey))
		at += l.Width + 3
	}
	return r
}

// hints are the keys that matter here, the first at the bar's far end.
func (m *Model) hints() []string {
	w, k := m.words, m.o.Keys
	hint := func(a Action, text string) string { return m.hint(k.Hint(a, w.Lang), text) }
	help, lang := hint(Help, w.Help), hint(Language, w.OtherLanguage)
	switch {
	case m.overlay == onHelp:
		return []string{hint(Back, w.Back)}
	case m.screen == onArticle:
		hs := []string{help, hint(Back, w.Back), hint(Search, w.Search)}
		if len(m.art.a.Summary) > 0 {
			hs = append(hs, hint(Summary, w.Summary))
		}
		return append(hs, hint(ZoomIn, w.Spacing))
	}
	return []string{help, hint(Quit, w.Quit), hint(Open, w.Open), lang}
}

func (m *Model) hint(key, text string) string { return iso(key) + " " + text }

// progress draws the bar at used cells from the interface's starting edge; it
// fills in the article's direction.
func (m *Model) progress(done float64, used int) row {
	full := int(math.Round(done * barCells))
	draw := func(n int, glyph string) layout.Line { return strokes(n, glyph) }
	on, off := draw(full, "━"), draw(barCells-full, "─")
	col := used
	if m.words.RTL {
		col = m.width - used - barCells
	}
	col = max(0, col)
	first, second := piece{line: on, style: always(styleBar)}, piece{line: off, style: always(styleBarEmpty)}
	if m.art.rtl() {
		first, second = second, first
	}
	first.col, second.col = col, col+first.line.Width
	return row{first, second}
}

// strokes is a line of n equal glyphs, without a source.
func strokes(n int, glyph string) layout.Line {
	l := layout.Line{Width: n}
	for range n {
		off := int32(len(l.Glyphs))
		l.Glyphs = append(l.Glyphs, glyph...)
		l.Cells = append(l.Cells, layout.Cell{Off: off, End: int32(len(l.Glyphs)), Width: 1})
	}
	return l
}

// searchRow is the search box: the prompt at the interface's starting edge, the
// field behind it; col is the window column of the cursor.
func (m *Model) searchRow() (r row, col int) {
	prompt := m.label(m.words.SearchPrompt, max(1, m.width/2))
	r = row{m.edge(prompt, 0, m.width, 1, styleKey)}
	used := 1 + prompt.Width + 1
	width := max(1, m.width-used-1)
	if m.note != "" {
		note := m.label(m.note, max(1, width/2))
		r = append(r, m.far(note, 0, m.width, 1, styleNote))
		width = max(1, width-note.Width-2)
	}
	left := used
	if m.words.RTL {
		left = max(0, m.width-used-width)
	}
	l, start, cursor := m.field.draw(width, m.words.RTL)
	r = append(r, piece{line: l, text: m.field.text, col: left + start, style: always(styleHeadline)})
	return r, min(left+cursor, m.width-1)
}
