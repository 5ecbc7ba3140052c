package ui

import (
	"math"
	"strings"

	"qari/bidi/layout"
)

// barCells is the width of the progress bar.
const barCells = 16

// maxBar is how wide the bar's line is at most: in a wide window it stays near the
// text.
const maxBar = 100

// barFrame is the column of the bar's line.
func (m *Model) barFrame() (left, width int) {
	width = min(m.width, maxBar)
	return (m.width - width) / 2, width
}

// bar is the one line below: how far one is, what is left, the keys that matter;
// or a note.
func (m *Model) bar() row {
	left, width := m.barFrame()
	var r row
	used, hints := 1, m.hints()
	add := func(l layout.Line, style int) {
		if used+l.Width+2 > width {
			return
		}
		r = append(r, m.edge(l, left, width, used, style))
		used += l.Width + 2
	}
	if m.screen == onArticle && m.overlay != onHelp {
		done := m.art.progress(m.reading())
		if width >= 2*barCells {
			r = append(r, m.progress(done, left, width, used)...)
			used += barCells + 2
		}
		add(m.label(m.words.Percent(int(math.Floor(done*100)), m.art.digits), width), styleStatus)
		rest := m.label(m.words.Left(int(math.Ceil(float64(m.art.a.Minutes())*(1-done))), m.art.digits), width)
		if m.note == "" && used+rest.Width+2+m.label(hints[0], width).Width+4 <= width { // never instead of all keys
			add(rest, styleStatus)
		}
	}
	if text := m.said(width - 2); text != "" {
		note := m.label(text, width-2)
		if used+note.Width+1 > width { // it is worth more than how far one is
			r, used = nil, 1
		}
		r = append(r, m.edge(note, left, width, used, styleNote))
		used += note.Width + 2
	}
	return m.keysThatMatter(r, used, hints)
}

// said is the note, or the question which link to open: that nothing may hide.
func (m *Model) said(width int) string {
	if m.overlay == onLinks {
		return m.question(width)
	}
	return m.note
}

// keysThatMatter fills the far end of the bar with key hints, as many as fit.
func (m *Model) keysThatMatter(r row, used int, hints []string) row {
	left, width := m.barFrame()
	at := 1
	for _, h := range hints {
		l := m.label(h, width)
		if used+at+l.Width+3 > width {
			break
		}
		r = append(r, m.far(l, left, width, at, styleKey))
		at += l.Width + 3
	}
	return r
}

// hints are the keys that matter here, the first at the bar's far end.
func (m *Model) hints() []string {
	w, k := m.words, m.o.Keys
	hint := func(a Action, text string) string { return m.hint(k.Hint(a, w.Lang), text) }
	help, back := hint(Help, w.Help), hint(Back, w.Back)
	switch {
	case m.overlay == onHelp && m.help.top < m.help.last:
		return []string{back, hint(PageOn, w.Does[PageOn])}
	case m.overlay == onHelp:
		return []string{back}
	case m.overlay == onCard:
		return []string{help, back}
	case m.screen == onArticle && m.art.found.hits != nil:
		return []string{help, hint(NextHit, w.Does[NextHit]), hint(PrevHit, w.Does[PrevHit])}
	case m.screen == onArticle:
		hs := []string{help, back, hint(Search, w.Search)}
		if len(m.art.a.Summary) > 0 {
			hs = append(hs, hint(Summary, w.Summary))
		}
		return append(hs, hint(ZoomIn, w.Spacing))
	}
	return []string{help, hint(Quit, w.Quit), hint(Open, w.Open), hint(Language, w.OtherLanguage)}
}

// hint is a key and what it does, in small letters.
func (m *Model) hint(key, text string) string {
	if text != m.words.OtherLanguage { // a name
		text = strings.ToLower(text)
	}
	return iso(key) + " " + text
}

// progress draws the bar at used cells from the interface's starting edge; it
// fills in the article's direction.
func (m *Model) progress(done float64, left, width, used int) row {
	full := int(math.Round(done * barCells))
	on, off := strokes(full, m.drawn("━", "=")), strokes(barCells-full, m.drawn("─", "-"))
	col := left + used
	if m.words.RTL {
		col = left + width - used - barCells
	}
	col = max(0, col)
	first, second := piece{line: on, style: always(styleBar)}, piece{line: off, style: always(styleBarEmpty)}
	if m.art.rtl() {
		first, second = second, first
	}
	first.col, second.col = col, col+first.line.Width
	return row{first, second}
}

// drawn is a glyph of box drawing, or a sign for it where the terminal finds out each
// row's direction: some take such a glyph for a letter.
func (m *Model) drawn(glyph, sign string) string {
	if m.o.Profile.Detects {
		return sign
	}
	return glyph
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
