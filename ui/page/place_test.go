package page

import (
	"testing"

	"qari/reader"
)

// The laws of paging, for any height and rows of any height:
//
//  1. Fill returns the rows from a on that fit whole, as many as fit, at least one;
//     paging on by it shows every row exactly once.
//  2. Back goes back as far as fits, at least one row: nothing between the two tops
//     is skipped. Where every row is one high, Back undoes Fill.
//  3. Next and Prev are inverse; Move is so many of them.
//  4. Begin passes rows that draw nothing, and none that draws.
//  5. From End the last row is on the screen, and from no row above it.

func checkPaging(t *testing.T, p *Page, height int) {
	t.Helper()
	ats, rows := walk(p)
	index, flat := map[At]int{}, true
	for i, at := range ats {
		index[at] = i
		flat = flat && rows[i].Height == 1
	}
	fits := func(from, to int) bool { // rows [from,to) on one screen
		used := 0
		for _, r := range rows[from:to] {
			used += r.Height
		}
		return used <= height || to-from == 1
	}
	seen := 0
	for at, more := (At{}), !p.Empty(); more; {
		shown, behind, on := p.Fill(at, height)
		from, to := index[at], index[behind]
		if !on {
			to = len(rows)
		}
		if from != seen || to-from != len(shown) || len(shown) == 0 {
			t.Fatalf("%s, %d high: Fill shows %d rows, and goes from %d to %d", describe(p.Spec), height, len(shown), from, to)
		}
		if !fits(from, to) || on && fits(from, to+1) {
			t.Fatalf("%s, %d high: Fill shows rows %d to %d", describe(p.Spec), height, from, to)
		}
		seen = to
		back := index[p.Back(behind, height)]
		if on && (back > from || !fits(back, to) || back > 0 && fits(back-1, to) || flat && back != from) {
			t.Fatalf("%s, %d high: Back from %d is %d; Fill began at %d", describe(p.Spec), height, to, back, from)
		}
		at, more = behind, on
	}
	if seen != len(rows) {
		t.Fatalf("%s, %d high: %d rows of %d shown", describe(p.Spec), height, seen, len(rows))
	}
	if p.Empty() {
		return
	}
	next := len(rows) // the next row that draws
	for i := len(rows) - 1; i >= 0; i-- {
		if len(rows[i].Segs) > 0 {
			next = i
		}
		if got := index[p.Begin(ats[i])]; next < len(rows) && got != next || next == len(rows) && got != i {
			t.Fatalf("%s: a page from row %d begins at row %d", describe(p.Spec), i, got)
		}
	}
	if end := index[p.End(height)]; !fits(end, len(rows)) || end > 0 && fits(end-1, len(rows)) {
		t.Fatalf("%s, %d high: End is row %d of %d", describe(p.Spec), height, end, len(rows))
	}
}

func checkMoves(t *testing.T, p *Page) {
	t.Helper()
	ats, _ := walk(p)
	for i, at := range ats {
		next, ok := p.Next(at)
		if ok != (i+1 < len(ats)) || ok && next != ats[i+1] || !ok && next != at {
			t.Fatalf("%s: Next of row %d is %v", describe(p.Spec), i, next)
		}
		if prev, ok := p.Prev(at); ok != (i > 0) || ok && prev != ats[i-1] || !ok && prev != at {
			t.Fatalf("%s: Prev of row %d is %v", describe(p.Spec), i, prev)
		}
		for _, n := range []int{-1000, -7, -1, 0, 1, 7} {
			if got, want := p.Move(at, n), ats[min(max(i+n, 0), len(ats)-1)]; got != want {
				t.Fatalf("%s: %d rows from %v is %v, want %v", describe(p.Spec), n, at, got, want)
			}
		}
	}
	if len(ats) > 0 && p.Last() != ats[len(ats)-1] {
		t.Fatalf("%s: the last row is %v, not %v", describe(p.Spec), p.Last(), ats[len(ats)-1])
	}
}

// tall makes rows several screen rows high, as drawn letters will.
func tall(p *Page) *Page {
	for u := range p.units {
		rows := p.unitRows(u)
		for i := range rows {
			rows[i].Height = 1 + (3*u+i)%4
		}
	}
	return p
}

func TestPaging(t *testing.T) {
	for name, make := range articles {
		t.Run(name, func(t *testing.T) {
			a := make()
			for _, width := range []int{1, 12, 60, 200} {
				for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
					p := Lay(a, Spec{Width: width, Zoom: zoom, Summary: zoom < 0, Labels: labels})
					checkMoves(t, p)
					for _, height := range []int{1, 2, 3, 7, 24, 200} {
						checkPaging(t, p, height)
					}
					p = tall(p)
					for _, height := range []int{1, 2, 3, 4, 5, 7, 24, 200} {
						checkPaging(t, p, height)
					}
				}
			}
		})
	}
}

func TestNothingToShow(t *testing.T) {
	p := Lay(&reader.Article{}, Spec{Plain: true})
	if !p.Empty() {
		t.Fatal("a page without a word is not empty")
	}
	if rows, _, more := p.Fill(At{}, 10); len(rows) > 0 || more {
		t.Errorf("Fill shows %d rows", len(rows))
	}
	if p.Find(Pos{2, 5}) != (At{}) || p.End(3) != (At{}) || p.Last() != (At{}) || p.Begin(At{}) != (At{}) || p.Anchor(At{}) != (Anchor{}) || p.Anchored(Anchor{}) != (At{}) {
		t.Error("a place on an empty page")
	}
	if got := p.Progress(At{}, false); got != 1 {
		t.Errorf("progress %v", got)
	}
}

// Find gives the row that shows a byte, for every byte of the article.
func TestFind(t *testing.T) {
	a := arabicArticle()
	for _, s := range []Spec{{Width: 30, Zoom: 1, Labels: labels}, {Width: 66, Summary: true, Labels: labels}, {Width: 5, Zoom: -2, Labels: labels}} {
		p := Lay(a, s)
		for i := range p.parts {
			pt := &p.parts[i]
			if pt.hidden || pt.kind == strip || pt.kind == rule {
				continue
			}
			for off := range pt.text {
				r := p.Row(p.Find(Pos{i, off}))
				if pt.ours || pt.text[off] == '\n' || pt.text[off] == '\t' {
					continue // parts two rows, or shown by nobody's count
				}
				if !r.shows(Pos{i, off}) {
					t.Fatalf("%s: byte %d of part %d is not on its row (%v)", describe(s), off, i, r.Pos)
				}
			}
		}
	}
}
