package ui

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui/page"
	"qari/ui/term"
)

// contracts are all there are.
var contracts = []term.Contract{term.Forms, term.BDSM, term.Kitty, term.Runs, term.RunsMirrored, term.Logical}

// shuffled puts a session at a random article, width, step, marks, terminal and place.
func shuffled(t *testing.T, m *Model, r *rand.Rand) {
	t.Helper()
	m.turn(term.Profile{Contract: contracts[r.IntN(len(contracts))], Marks: r.IntN(2) == 0})
	m.prefs = prefs{zoom: r.IntN(5) - 2, marks: arabic.Marks(r.IntN(3)), justify: r.IntN(3) == 0}
	m.Update(tea.WindowSizeMsg{Width: 12 + r.IntN(110), Height: 4 + r.IntN(40)})
	m.open(r.IntN(len(m.lib.articles)))
	m.art.summary = r.IntN(2) == 0
	m.relay()
	for range r.IntN(6) {
		m.art.on(m.reading())
	}
}

// spotsOnScreen are all clusters one could point at now.
func spotsOnScreen(m *Model) (spots []page.Spot, rows []int) {
	v := m.art
	shown, _, _ := v.page.Fill(v.top, m.reading())
	at, y := v.top, m.air()
	for _, r := range shown {
		for _, s := range v.page.Spots(at) {
			spots, rows = append(spots, s), append(rows, y)
		}
		y += r.Height
		at, _ = v.page.Next(at)
	}
	return spots, rows
}

// Law: what a drag from one cell to another copies is the source between them, byte
// for byte, and the cells of those bytes are highlighted, and no others.
func TestSelections(t *testing.T) {
	n := 10000
	if testing.Short() {
		n = 500
	}
	r := rand.New(rand.NewPCG(3, 1))
	m := session(t, 80, 24, "ar")
	for i := 0; i < n; i++ {
		if i%10 == 0 {
			shuffled(t, m, r)
		}
		spots, rows := spotsOnScreen(m)
		if len(spots) < 2 {
			shuffled(t, m, r)
			continue
		}
		from, to := r.IntN(len(spots)), r.IntN(len(spots))
		a, b := spots[from], spots[to]
		m.drag = drag{}
		m.Update(tea.MouseClickMsg{X: a.Col, Y: rows[from], Button: tea.MouseLeft})
		m.Update(tea.MouseMotionMsg{X: b.Col, Y: rows[to], Button: tea.MouseLeft})
		m.Update(tea.MouseReleaseMsg{X: b.Col, Y: rows[to], Button: tea.MouseLeft})
		if from == to {
			continue
		}
		if b.Pos.Before(a.Pos) {
			a, b = b, a
		}
		where := fmt.Sprintf("selection %d, %v, width %d, step %d, article %d", i, m.o.Profile.Contract, m.width, m.prefs.zoom, m.lib.chosen)
		want := sourceBetween(m.art.page, a.Pos, page.Pos{Part: b.Pos.Part, Off: b.End})
		if got := m.art.selected(); got != want {
			t.Fatalf("%s: copied %q, the source is %q", where, got, want)
		}
		checkHighlight(t, where, m, a, b)
	}
}

// sourceBetween is the text as the article's own fields have it.
func sourceBetween(p *page.Page, from, to page.Pos) string {
	if from.Part == to.Part {
		return p.Text(from.Part)[from.Off:to.Off]
	}
	return p.Source(from, to) // of several parts: each is checked where it is whole
}

// checkHighlight looks at every cell on the screen.
func checkHighlight(t *testing.T, where string, m *Model, a, b page.Spot) {
	t.Helper()
	shown, _, _ := m.art.page.Fill(m.art.top, m.reading())
	for _, row := range shown {
		for _, s := range row.Segs {
			p := m.segment(s)
			for _, c := range s.Line.Cells {
				lo, hi := page.Pos{Part: s.Part, Off: int(c.Lo)}, page.Pos{Part: s.Part, Off: int(c.Hi)}
				inside := !lo.Before(a.Pos) && lo.Before(page.Pos{Part: b.Pos.Part, Off: b.End}) && !s.Ours && s.Role != page.Marker
				if c.Lo == c.Hi { // a kashida goes with the letter it stands at
					continue
				}
				if got := p.style(c)&flagCopied != 0; got != inside {
					t.Fatalf("%s: cell %v to %v of %q: highlighted %v", where, lo, hi, s.Text, got)
				}
			}
		}
	}
}

// Parts are whole, in their order, a blank line between, items of a list a line.
func TestSelectionOverParts(t *testing.T) {
	a := &reader.Article{ID: "1", Title: "عنوان", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{
		{Text: "الأول لَا بأس."}, {Kind: reader.Item, Text: "بند"}, {Kind: reader.Item, Text: "بند ثان"}, {Text: "الأخير"},
	}}
	m := session(t, 60, 40, "ar")
	m.lib.articles = []*reader.Article{a}
	m.open(0)
	m.key(tea.KeyPressMsg{Code: 'v', Text: "v"})
	m.key(tea.KeyPressMsg{Code: 'G', Text: "G"})
	if got, want := m.art.selected(), "عنوان\n\nالأول لَا بأس.\n\nبند\nبند ثان\n\nالأخير"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The keys: each moves the end where it says, and back again.
func TestSelectionByKeys(t *testing.T) {
	m := session(t, 60, 40, "ar")
	m.lib.articles = []*reader.Article{{ID: "1", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{{Text: "لا بأس (25%) في BBC News اليوم"}, {Text: "ثم"}}}}
	m.open(0)
	press := func(keys ...tea.KeyPressMsg) {
		for _, k := range keys {
			m.key(k)
		}
	}
	left, right := tea.KeyPressMsg{Code: tea.KeyLeft}, tea.KeyPressMsg{Code: tea.KeyRight}
	word := tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModCtrl}
	v, esc := tea.KeyPressMsg{Code: 'v', Text: "v"}, tea.KeyPressMsg{Code: tea.KeyEscape}
	for _, c := range []struct {
		name string
		keys []tea.KeyPressMsg
		want string
	}{
		{"the first letter", nil, "لا"}, // a lam-alef is one where we join it
		{"left goes on", []tea.KeyPressMsg{left, left}, "لا ب"},
		{"right goes back", []tea.KeyPressMsg{left, left, right}, "لا "},
		{"a word on", []tea.KeyPressMsg{word}, "لا ب"},
		{"over signs and digits", []tea.KeyPressMsg{word, word, word}, "لا بأس (25%) ف"},
		{"over the paragraph's end", []tea.KeyPressMsg{{Code: tea.KeyEnd}}, "لا بأس (25%) في BBC News اليوم\n\nثم"},
		{"to the end and back", []tea.KeyPressMsg{{Code: tea.KeyEnd}, {Code: tea.KeyHome}}, "لا"},
		{"a line on and back", []tea.KeyPressMsg{{Code: tea.KeyDown}, {Code: tea.KeyUp}}, "لا"},
	} {
		press(v)
		press(c.keys...)
		if got := m.art.selected(); got != c.want || !m.art.sel.on {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		press(esc)
		if m.art == nil || m.art.sel.on {
			t.Fatalf("%s: Esc does not leave the selection alone", c.name)
		}
	}
}

// The screen follows the end that moves, and the selection outlives another width.
func TestSelectionScrolls(t *testing.T) {
	d := drive(t, 60, 12, "ar", twoArticles())
	d.shows("سوق البرتقال")
	d.types("\r")
	d.shows("سوق البرتقال")
	d.types("v")
	d.types(strings.Repeat("j", 40))
	d.hides("سوق البرتقال")
	d.types("y")
	d.until("the clipboard", func(string) bool { return strings.Contains(d.sent.String(), "\x1b]52;c;") })
	copied := pasted(t, d.sent.String())
	if !strings.HasPrefix(copied, "سوق البرتقال\n\n") || strings.Count(copied, "\n") > 30 || len(copied) < 1000 {
		t.Errorf("%q", copied)
	}
}

// A double click takes the word, a third the paragraph.
func TestClicksSelect(t *testing.T) {
	m := session(t, 60, 40, "ar")
	m.lib.articles = []*reader.Article{{ID: "1", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{{Text: "قال الراوي إن النهر يمضي"}}}}
	m.open(0)
	spots, rows := spotsOnScreen(m)
	s, y := spots[6], rows[6]
	for i, want := range []string{"", "الراوي", "قال الراوي إن النهر يمضي"} {
		m.Update(tea.MouseClickMsg{X: s.Col, Y: y, Button: tea.MouseLeft})
		m.Update(tea.MouseReleaseMsg{X: s.Col, Y: y, Button: tea.MouseLeft})
		got := ""
		if m.art.sel.on {
			got = m.art.selected()
		}
		if got != want {
			t.Errorf("%d clicks: %q, want %q", i+1, got, want)
		}
	}
}

// pasted is what the last OSC 52 gave to the clipboard.
func pasted(t *testing.T, sent string) string {
	t.Helper()
	_, coded, _ := strings.Cut(sent[strings.LastIndex(sent, "\x1b]52;c;"):], "c;")
	coded, _, _ = strings.Cut(coded, "\a")
	text, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(coded, "\x1b\\"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Law: where the terminal tells of the mouse by its own grid, the letter that is seen
// under the pointer is the one that is meant.
func TestGridColumns(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	for _, p := range []term.Profile{{Contract: term.Runs, Grid: true}, {Contract: term.Logical, Grid: true, Detects: true}} {
		m := session(t, 80, 24, "ar")
		for range 200 {
			shuffled(t, m, r)
			m.turn(p)
			at, v := m.art.top, m.art
			rows, _, _ := v.page.Fill(v.top, m.reading())
			for _, row := range rows {
				seen := map[int]bool{}
				for x := range m.width {
					seen[m.column(row, x)] = true
				}
				for _, s := range v.page.Spots(at) {
					if s.Col >= 0 && s.Col < m.width && s.Width > 0 && !seen[s.Col] {
						t.Fatalf("%v, width %d: no column of the terminal is %q at %d", p.Contract, m.width, v.page.Text(s.Pos.Part)[s.Pos.Off:s.End], s.Col)
					}
				}
				at, _ = v.page.Next(at)
			}
		}
	}
}
