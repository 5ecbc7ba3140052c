package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
)

// The laws of a page, swept over articles and Specs, and fuzzed:
//
//  1. Coverage: the rows, in order, hold every byte of every shown part's text once;
//     between two rows there is nothing but the newline that parts them, between two
//     cells of a table the tab. Inside a table the order is that of each cell.
//  2. Geometry: a piece stands inside the window and the pieces of a row do not
//     overlap, unless a piece is one cluster wider than its room.
//  3. Rows of text ascend: none begins before the one above it.
//
// Paging, anchors and progress have laws of their own, in the files named so.

var widths = []int{1, 2, 5, 12, 24, 30, 60, 66, 80, 100, 200, 500}

// specs calls f with every Spec of the sweep.
func specs(f func(Spec)) {
	for _, width := range widths {
		for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
			s := Spec{Width: width, Zoom: zoom, LamAlef: 1, Labels: labels}
			f(s)
			s.Summary, s.Justify, s.Marks = true, true, arabic.NoMarks
			f(s)
			s.Letters, s.Justify, s.Marks, s.Labels = true, false, arabic.ShaddaTanwin, englishLabels
			f(s)
		}
		f(Spec{Width: width, Plain: true, Summary: true, LamAlef: 2})
	}
	f(Spec{Width: 0, Plain: true, Summary: true, LamAlef: 2})
	f(Spec{Width: 0, Labels: labels})
}

// walk returns every row of a page and where it is.
func walk(p *Page) (ats []At, rows []Row) {
	if p.Empty() {
		return nil, nil
	}
	for at, ok := (At{}), true; ok; at, ok = p.Next(at) {
		ats, rows = append(ats, at), append(rows, p.Row(at))
	}
	return ats, rows
}

// describe names a Spec in a failure, without its words.
func describe(s Spec) string {
	s.Labels = Labels{RTL: s.Labels.RTL}
	return fmt.Sprintf("%+v", s)
}

func check(t *testing.T, p *Page) {
	t.Helper()
	_, rows := walk(p)
	if err := covers(p, rows); err != nil {
		t.Fatalf("%s: %v", describe(p.Spec), err)
	}
	var last Pos
	for i, r := range rows {
		if err := stands(p.Spec, r); err != nil {
			t.Fatalf("%s: row %d: %v", describe(p.Spec), i, err)
		}
		if r.Blank {
			continue
		}
		if r.Pos.Before(last) {
			t.Fatalf("%s: row %d at %v stands below one at %v", describe(p.Spec), i, r.Pos, last)
		}
		last = r.Pos
	}
}

// covers checks law 1.
func covers(p *Page, rows []Row) error {
	lines := make([][]layout.Line, len(p.parts))
	for _, r := range rows {
		for _, s := range r.Segs {
			pt := &p.parts[s.Part]
			if s.Role == Marker || pt.kind == strip || pt.kind == rule || s.Role == Rule {
				continue
			}
			if s.Text != pt.text || s.Ours != pt.ours {
				return fmt.Errorf("part %d shows %q, it is %q", s.Part, s.Text, pt.text)
			}
			lines[s.Part] = append(lines[s.Part], s.Line)
		}
	}
	for i := range p.parts {
		if err := partCovered(&p.parts[i], lines[i]); err != nil {
			return fmt.Errorf("part %d %q: %w", i, cutShort(p.parts[i].text), err)
		}
	}
	return nil
}

func partCovered(pt *part, lines []layout.Line) error {
	if pt.hidden || pt.kind == strip || pt.kind == rule {
		if len(lines) > 0 {
			return fmt.Errorf("is hidden, and has %d lines", len(lines))
		}
		return nil
	}
	between, most := "\n", 1
	if pt.kind == table {
		between, most = "\t\n", 2 // a row without cells is none on the screen
		slices.SortStableFunc(lines, func(a, b layout.Line) int { return a.Lo - b.Lo })
	}
	at := 0
	for _, l := range lines {
		if l.Lo < at || l.Hi < l.Lo {
			return fmt.Errorf("byte %d stands on two rows", l.Lo)
		}
		if gap := pt.text[at:l.Lo]; len(gap) > most || strings.Trim(gap, between) != "" {
			return fmt.Errorf("%q stands on no row", gap)
		}
		at = l.Hi
	}
	if gap := pt.text[at:]; gap != "" {
		return fmt.Errorf("%q stands on no row", cutShort(gap))
	}
	return nil
}

// stands checks law 2 of one row.
func stands(s Spec, r Row) error {
	if r.Height < 1 {
		return fmt.Errorf("is %d rows high", r.Height)
	}
	end := 0
	for _, seg := range r.Ordered() {
		if err := whole(&seg); err != nil {
			return err
		}
		wide := clusters(&seg.Line) <= 1
		if seg.Col < 0 || !s.unbounded() && seg.Col+seg.Line.Width > max(1, s.Width) && !wide {
			return fmt.Errorf("%q stands at %d+%d", seg.Line.Visual(), seg.Col, seg.Line.Width)
		}
		if seg.Col < end {
			return fmt.Errorf("%q begins at %d, over what ends at %d", seg.Line.Visual(), seg.Col, end)
		}
		if end = seg.Col + seg.Line.Width; wide {
			end = seg.Col
		}
	}
	return nil
}

// whole checks that a piece is what its line says: cells inside its text, widths
// that add up.
func whole(s *Seg) error {
	w := 0
	for _, c := range s.Line.Cells {
		w += int(c.Width)
		if c.Lo < 0 || int(c.Hi) > len(s.Text) || c.Lo > c.Hi {
			return fmt.Errorf("cell %+v is not of %q", c, cutShort(s.Text))
		}
	}
	if w != s.Line.Width {
		return fmt.Errorf("%d cells in a line of %d", w, s.Line.Width)
	}
	return nil
}

// clusters counts the cells of the text; kashida are ours.
func clusters(l *layout.Line) (n int) {
	for _, c := range l.Cells {
		if c.Hi > c.Lo || l.Lo == l.Hi {
			n++
		}
	}
	return n
}

func (s Spec) unbounded() bool { return s.Plain && s.Width <= 0 }

func cutShort(s string) string { return s[:min(len(s), 60)] }

func TestLaws(t *testing.T) {
	for name, make := range articles {
		t.Run(name, func(t *testing.T) {
			a := make()
			specs(func(s Spec) { check(t, Lay(a, s)) })
		})
	}
}

// Texts longer than a unit keep the laws over the borders of their units.
func TestLawsAcrossUnits(t *testing.T) {
	a := longArticle()
	for _, s := range []Spec{{Width: 5, Zoom: -2}, {Width: 30, Zoom: 1}, {Width: 100, Justify: true}} {
		p := Lay(a, s)
		if len(p.units) < 3*len(a.Body) {
			t.Fatalf("%d units: the texts are not cut", len(p.units))
		}
		check(t, p)
	}
}

// Equal Specs give equal Pages, whatever was laid out in between.
func TestPure(t *testing.T) {
	a := arabicArticle()
	s := Spec{Width: 60, Justify: true, Summary: true, Labels: labels}
	_, want := walk(Lay(a, s))
	p := Lay(a, s)
	for u := len(p.units) - 1; u >= 0; u-- {
		p.unitRows(u)
	}
	p.Search("قال")
	_, got := walk(p)
	if len(got) != len(want) {
		t.Fatalf("%d rows, then %d", len(want), len(got))
	}
	for i := range got {
		if g, w := text(got[i]), text(want[i]); g != w || got[i].Pos != want[i].Pos {
			t.Fatalf("row %d is %q, then %q", i, w, g)
		}
	}
}

// text is what a row draws, with a bar between its pieces.
func text(r Row) string {
	var s []string
	for _, seg := range r.Ordered() {
		s = append(s, seg.Line.Visual())
	}
	return strings.Join(s, "|")
}

func FuzzPage(f *testing.F) {
	for i, s := range []string{arabicText, vowelled, latinText, persian, emoji, spelledOut, newlines, noSpaces, "a\tb\nc", "", "\u00adx\u0301"} {
		f.Add(s, uint8(13*i), int8(i%5-2), uint16(i*257))
	}
	f.Fuzz(func(t *testing.T, text string, width uint8, zoom int8, bits uint16) {
		if len(text) > 512 {
			return
		}
		bit := func(n int) bool { return bits>>n&1 == 1 }
		a := fuzzed(disarmed(text), bit(0))
		p := Lay(a, Spec{
			Width: int(width), Zoom: int(zoom), Marks: arabic.Marks(bits >> 1 % 3), Justify: bit(3), Letters: bit(4),
			LamAlef: 1 + int(bits>>5&1), Summary: bit(6), Plain: bit(7), Labels: labels,
		})
		check(t, p)
		checkPaging(t, p, 1+int(bits>>8&15))
		checkAnchors(t, p, Lay(a, Spec{Width: int(bits >> 8), Zoom: -int(zoom), Summary: !bit(6), Labels: labels}))
		checkProgress(t, p)
	})
}

// disarmed is text as it leaves the reader: valid, without control characters.
func disarmed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// fuzzed is an article with a text in every place that takes one.
func fuzzed(text string, rtl bool) *reader.Article {
	line := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, text)
	a := &reader.Article{
		Title: line, DateText: line, Lang: "en", Image: &reader.Image{Caption: line, Credit: line}, Summary: []string{line},
		Contributors: []string{line, line},
		Body: []reader.Block{
			para(text), of(reader.Heading, line), of(reader.Quote, text), item("1.", 1, text), of(reader.Code, text),
			grid([]string{line, "x"}, []string{line, line, line}),
		},
	}
	if rtl {
		a.Lang, a.Dir = "ar", reader.RTL
	}
	return a
}
