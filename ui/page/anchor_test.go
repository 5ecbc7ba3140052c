package page

import (
	"testing"

	"qari/bidi/arabic"
)

// checkAnchors holds the law of anchor.go for every row of p and another page of
// the article.
func checkAnchors(t *testing.T, p, other *Page) {
	t.Helper()
	ats, rows := walk(p)
	for i, at := range ats {
		an := p.Anchor(at)
		if got := p.Anchored(an); got != at {
			t.Fatalf("%s: row %d (%q) at %v comes back as %v by %v", describe(p.Spec), i, text(rows[i]), at, got, an)
		}
		if other.Empty() {
			continue
		}
		if b := other.Anchored(an); !keeps(other, b, an.Pos) {
			t.Fatalf("%s: the word at the top, %v, is not at %v of %s", describe(p.Spec), an.Pos, b, describe(other.Spec))
		}
	}
}

// keeps reports whether the first text at or below row at is that of pos: the last
// row that begins at or before it, or, where it is hidden, the first one behind.
func keeps(p *Page, at At, pos Pos) bool {
	for p.Row(at).Blank {
		next, ok := p.Next(at)
		if !ok {
			return false
		}
		at = next
	}
	r := p.Row(at)
	if p.parts[pos.Part].hidden {
		if r.Pos.Before(pos) { // nothing stands behind it
			return at == p.Last()
		}
		for prev, ok := p.Prev(at); ok; prev, ok = p.Prev(prev) {
			if r := p.Row(prev); !r.Blank {
				return r.Pos.Before(pos)
			}
		}
		return true
	}
	if r.shows(pos) || r.Pos == pos {
		return true
	}
	if r.Pos.Part != pos.Part || pos.Before(r.Pos) {
		return false
	}
	for next, ok := p.Next(at); ok; next, ok = p.Next(next) {
		if r := p.Row(next); !r.Blank {
			return pos.Before(r.Pos)
		}
	}
	return true
}

// The law, for every row under each of these Specs and every other of them: width,
// zoom, summary, marks, justification, the interface's language.
func TestAnchors(t *testing.T) {
	specs := []Spec{
		{Width: 80, Labels: labels},
		{Width: 80, Zoom: 1, Labels: labels},
		{Width: 80, Zoom: 2, Summary: true, Labels: labels},
		{Width: 24, Zoom: -2, Summary: true, Labels: labels},
		{Width: 200, Zoom: -1, Marks: arabic.NoMarks, Labels: englishLabels},
		{Width: 5, Zoom: 1, Summary: true, Labels: englishLabels},
		{Width: 1, Summary: true, Labels: labels},
		{Width: 60, Justify: true, Letters: true, Labels: labels},
		{Width: 40, Plain: true, Summary: true},
	}
	for name, make := range articles {
		t.Run(name, func(t *testing.T) {
			a := make()
			for _, s := range specs {
				p := Lay(a, s)
				for _, o := range specs {
					checkAnchors(t, p, Lay(a, o))
				}
			}
		})
	}
}

// What a reader does: the summary is shown and hidden with the top inside its box,
// on its rules and on the blank rows round it.
func TestSummaryKeepsThePlace(t *testing.T) {
	a := arabicArticle()
	shown := Lay(a, Spec{Width: 60, Summary: true, Labels: labels})
	hidden := Lay(a, Spec{Width: 60, Labels: labels})
	body := hidden.Find(Pos{Part: bodyPart(hidden)})
	ats, rows := walk(shown)
	inside := 0
	for i, at := range ats {
		an := shown.Anchor(at)
		if role := shown.parts[an.Pos.Part].role; role != Summary && role != SummaryHead && role != Rule {
			continue
		}
		inside++
		top := hidden.Anchored(an)
		for hidden.Row(top).Blank {
			top, _ = hidden.Next(top)
		}
		if top != body {
			t.Errorf("row %d (%q): with the summary hidden the top is %v, not the body at %v", i, text(rows[i]), top, body)
		}
		if got := shown.Anchored(an); got != at {
			t.Errorf("row %d (%q) comes back as %v", i, text(rows[i]), got)
		}
	}
	if inside < 8 {
		t.Fatalf("only %d rows inside the box", inside)
	}
}

// bodyPart is the number of the first part of the body.
func bodyPart(p *Page) int {
	for i := range p.parts {
		if p.parts[i].role == Text && !p.parts[i].ours {
			return i
		}
	}
	return -1
}
