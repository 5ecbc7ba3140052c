package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qari/reader"
)

// outline names each row of a page: its role, or "-" where it is blank.
func outline(p *Page) string {
	names := map[Role]string{
		Text: "text", Title: "title", Heading: "heading", Meta: "meta", Caption: "caption", Control: "control",
		SummaryHead: "head", Summary: "point", Quote: "quote", Code: "code", Item: "item", TableHead: "cells", Rule: "rule",
	}
	var rows []string
	_, all := walk(p)
	for _, r := range all {
		name := "-"
		if !r.Blank {
			name = names[r.Segs[0].Role]
		}
		rows = append(rows, name)
	}
	return strings.Join(rows, " ")
}

// Where blank rows stand, by step.
func TestBlankRows(t *testing.T) {
	whole := &reader.Article{
		Lang: "ar", Dir: reader.RTL, Title: "عنوان", DateText: "20 مارس 2025", Image: &reader.Image{Caption: "صورة"}, Summary: []string{"أ", "ب"},
		Body: []reader.Block{
			para("نص"), para("نص"), of(reader.Heading, "عنوان"), para("سطر\nسطر"), item("", 0, "أ"), item("", 1, "ب"), of(reader.Quote, "قول"),
			of(reader.Code, "x\ny"), of(reader.Code, "z"), para("نص"), grid([]string{"أ"}),
		},
		Contributors: []string{"ليلى"},
	}
	short := &reader.Article{Title: "Head", Body: []reader.Block{para("a"), para("b")}}
	for _, c := range []struct {
		a    *reader.Article
		s    Spec
		want string
	}{
		{whole, Spec{Zoom: -2, Summary: true, Labels: labels}, "title meta caption - control - rule head point point rule " +
			"text text - heading text text item item quote code code code text cells - heading text"},
		{whole, Spec{Zoom: -1, Summary: true, Labels: labels}, "title meta caption - control - rule head point point rule - " +
			"text text - heading - text text - item item - quote - code code - code - text - cells - heading - text"},
		{whole, Spec{Zoom: 0, Summary: true, Labels: labels}, "title meta caption - control - rule head point point rule - " +
			"text - text - heading - text text - item item - quote - code code - code - text - cells - heading - text"},
		{whole, Spec{Zoom: 1, Summary: true, Labels: labels}, "title meta caption - control - - rule - head - point - - point - rule - - " +
			"text - - text - - heading - - text - text - - item - - item - - quote - - code - code - - code - - text - - cells - - heading - - text"},
		{whole, Spec{Zoom: 2, Labels: labels}, "title meta caption - control - - " +
			"text - - text - - heading - - text - text - - item - - item - - quote - - code - code - - code - - text - - cells - - heading - - text"},
		{whole, Spec{Plain: true, Summary: true, Labels: Labels{Contributors: "المساهمون"}}, "title meta caption - point point - " +
			"text - text - heading - text text - item item - quote - code code - code - text - cells - heading - text"},
		{short, Spec{Labels: Labels{Zoom: "Zoom"}}, "title - control - text - text"},
		{short, Spec{Zoom: -2}, "title - text text"},
		{short, Spec{Plain: true}, "title - text - text"},
	} {
		c.s.Width = 60
		if got := outline(Lay(c.a, c.s)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", describe(c.s), got, c.want)
		}
	}
}

// Where the lines of a part stand apart, parts stand further apart than they.
func TestPartsStandFurtherApartThanLines(t *testing.T) {
	for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
		p := Lay(arabicArticle(), Spec{Width: 24, Zoom: zoom, Labels: labels})
		inside, between, last := 0, 100, -1
		_, rows := walk(p)
		blank := 0
		for _, r := range rows {
			if r.Blank {
				if len(r.Segs) == 0 {
					blank++
				}
				continue
			}
			switch pt := &p.parts[r.Pos.Part]; {
			case r.Pos.Part == last:
				inside = max(inside, blank)
			case last >= 0 && p.lead(pt)+p.lead(&p.parts[last]) > 0:
				between = min(between, blank)
			}
			last, blank = r.Pos.Part, 0
		}
		if want := map[bool]int{true: 1, false: 0}[zoom > 0]; inside != want || inside > 0 && between <= inside {
			t.Errorf("at step %d %d blank rows between lines, %d between parts", zoom, inside, between)
		}
	}
}

// A headline, the row under it and the caption are set tight at every step, and
// without wider spaces.
func TestHeadIsTight(t *testing.T) {
	a := &reader.Article{Title: "one two three", DateText: "1 May 2025", Image: &reader.Image{Caption: "A view of all of it", Credit: "x"}}
	p := Lay(a, Spec{Width: 16, Zoom: MaxZoom, Labels: Labels{Minutes: "3 min"}})
	_, rows := walk(p)
	for i, want := range []string{"one two three", "1 May 2025", "3 min", "A view of all of", "it (x)"} {
		if got := text(rows[i]); got != want {
			t.Errorf("row %d is %q, want %q", i, got, want)
		}
	}
}

// A marker stands beside its text, at the starting edge; where it would take more
// than half the line, above it.
func TestMarkers(t *testing.T) {
	for _, c := range []struct {
		dir    reader.Dir
		width  int
		marker string
		level  int
		want   string // marker column, text column; window of width, text "ab"
	}{
		{reader.LTR, 20, "•", 0, "0 2"},
		{reader.LTR, 20, "10.", 0, "0 4"},
		{reader.LTR, 20, "•", 1, "3 5"},
		{reader.LTR, 20, "•", 9, "4 6"}, // a third of the window at most
		{reader.RTL, 20, "•", 0, "19 16"},
		{reader.RTL, 20, "•", 1, "16 13"},
		{reader.LTR, 4, "•", 3, "0 2"},
		{reader.LTR, 6, "[12]", 0, "0 / 0"},
		{reader.LTR, 3, "[12]", 0, "0 / 0 / 0"},
	} {
		lang, text := "en", "ab"
		if c.dir == reader.RTL {
			lang, text = "ar", "اب"
		}
		p := Lay(&reader.Article{Lang: lang, Dir: c.dir, Body: []reader.Block{item(c.marker, c.level, text)}}, Spec{Width: c.width})
		var rows []string
		_, all := walk(p)
		for _, r := range all {
			var cols []string
			slices.SortFunc(r.Segs, func(a, b Seg) int { return int(b.Role) - int(a.Role) })
			for _, s := range r.Segs {
				cols = append(cols, fmt.Sprint(s.Col))
			}
			rows = append(rows, strings.Join(cols, " "))
		}
		if got := strings.Join(rows, " / "); got != c.want {
			t.Errorf("%q at level %d in %d cells (%v): %s, want %s", c.marker, c.level, c.width, c.dir, got, c.want)
		}
	}
}

// A long item keeps its indent in every unit, and its marker stands once.
func TestLongItem(t *testing.T) {
	p := Lay(&reader.Article{Body: []reader.Block{item("10.", 0, strings.Repeat(latinText+" ", 2000))}}, Spec{Width: 80})
	marks := 0
	_, rows := walk(p)
	for i, r := range rows {
		for _, s := range r.Segs {
			if s.Role == Marker {
				marks++
			} else if s.Col != 11 { // the measure of 66 begins at 7
				t.Fatalf("row %d stands at %d", i, s.Col)
			}
		}
	}
	if marks != 1 || len(p.units) < 2 {
		t.Errorf("%d markers in %d units", marks, len(p.units))
	}
}

// The first line of a paragraph is indented where steps have no gaps; so is each that
// a newline begins, for a verse is no paragraph's tail.
func TestIndent(t *testing.T) {
	p := Lay(&reader.Article{Body: []reader.Block{para("one two three\nfour")}}, Spec{Width: 12, Zoom: -1, Justify: true})
	var got []string
	_, rows := walk(p)
	for _, r := range rows {
		got = append(got, fmt.Sprint(r.Segs[0].Col, " ", r.Segs[0].Source()))
	}
	if want := []string{"2 one two ", "0 three", "2 four"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A language is its primary subtag, whatever the region.
func TestKashidaNeverInUrdu(t *testing.T) {
	const words = "مستشفيات استراتيجيات مسؤوليات مستقبليات"
	for lang, want := range map[string]bool{"ar": true, "fa-IR": true, "ur": false, "ur-PK": false, "he-IL": false} {
		p := Lay(&reader.Article{Lang: lang, Dir: reader.RTL, Body: []reader.Block{para(words)}}, Spec{Width: 30, Justify: true})
		_, rows := walk(p)
		got := false
		for _, r := range rows {
			got = got || strings.Contains(text(r), "ـ")
		}
		if got != want {
			t.Errorf("%s: kashida %v, want %v", lang, got, want)
		}
	}
}

// A text without spaces or even characters is cut into units all the same.
func TestCut(t *testing.T) {
	for name, text := range map[string]string{
		"letters": strings.Repeat("م", 100<<10), "bytes of no character": strings.Repeat("\x80", 200<<10),
	} {
		us, before := units([]part{{text: text}})
		at := 0
		for _, u := range us {
			if u.lo != at || u.hi <= u.lo || u.hi-u.lo > maxUnit {
				t.Fatalf("%s: unit %d-%d behind %d", name, u.lo, u.hi, at)
			}
			at = u.hi
		}
		if at != len(text) || before[len(us)] != len(text) || len(us) > len(text)/maxUnit+1 {
			t.Errorf("%s: %d units end at %d of %d", name, len(us), at, len(text))
		}
	}
}

// A unit that goes on inside a line is not indented like a paragraph.
func TestIndentOnce(t *testing.T) {
	p := Lay(&reader.Article{Body: []reader.Block{para(strings.Repeat(latinText+" ", 2000))}}, Spec{Width: 60, Zoom: -2})
	_, rows := walk(p)
	for i, r := range rows {
		if want := map[bool]int{true: 4, false: 2}[i == 0]; r.Segs[0].Col != want {
			t.Fatalf("row %d stands at %d, want %d", i, r.Segs[0].Col, want)
		}
	}
	if len(p.units) < 2 {
		t.Errorf("%d units", len(p.units))
	}
}
