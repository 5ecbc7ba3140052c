package page

import (
	"strings"
	"testing"

	"qari/reader"
)

// The laws of progress: it never falls from one row to the next, begins at 0, is 1
// when nothing more follows and not before; and it counts text: where a part begins,
// it is the same for every width and step.

func checkProgress(t *testing.T, p *Page) {
	t.Helper()
	ats, rows := walk(p)
	last, text, pos := 0.0, 0.0, Pos{Part: -1}
	for i, at := range ats {
		got := p.Progress(at, true)
		if p.before[len(p.units)] == 0 {
			got = 0 // nothing to read: all of it is read
		}
		if got < last || got > 1 || i == 0 && got != 0 {
			t.Fatalf("%s: progress %v behind %v at row %d", describe(p.Spec), got, last, i)
		}
		if r := rows[i]; !r.Blank && !p.Ours(r.Pos.Part) {
			if pos.Part == r.Pos.Part && pos.Off < r.Pos.Off && got == text {
				t.Fatalf("%s: no progress at row %d", describe(p.Spec), i)
			}
			text, pos = got, r.Pos
		}
		last = got
		if p.Progress(at, false) != 1 {
			t.Fatalf("%s: the end is not all", describe(p.Spec))
		}
	}
}

func TestProgress(t *testing.T) {
	for name, make := range articles {
		a := make()
		t.Run(name, func(t *testing.T) { specs(func(s Spec) { checkProgress(t, Lay(a, s)) }) })
	}
}

func TestProgressCountsText(t *testing.T) {
	a := arabicArticle()
	want := map[int]float64{}
	for _, width := range widths {
		for zoom := MinZoom; zoom <= MaxZoom; zoom++ {
			p := Lay(a, Spec{Width: width, Zoom: zoom, Labels: labels})
			for i := range p.parts {
				if p.parts[i].hidden {
					continue
				}
				got := p.Progress(p.Find(Pos{Part: i}), true)
				if old, ok := want[i]; ok && got != old {
					t.Fatalf("part %d stands at %v, at width %d and step %d at %v", i, old, width, zoom, got)
				}
				want[i] = got
			}
		}
	}
}

// A text of megabytes is laid out only where somebody looks, and what is held stays
// bounded.
func TestLazy(t *testing.T) {
	text := strings.Repeat(arabicText+" ", 2<<20/len(arabicText))
	p := Lay(&reader.Article{Title: "طويل", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{para(text)}}, Spec{Width: 80, Labels: labels})
	if len(p.rows) != 0 {
		t.Fatalf("%d units are laid out before the first look", len(p.rows))
	}
	laid := func() (bytes int) {
		for u := range p.rows {
			bytes += p.units[u].hi - p.units[u].lo
		}
		return bytes
	}
	p.Fill(At{}, 50)
	if got := laid(); got > 2*maxUnit {
		t.Errorf("the first screen lays out %d bytes", got)
	}
	p.End(50)
	if got := laid(); got > 3*maxUnit {
		t.Errorf("the first screen and the last lay out %d bytes", got)
	}
	middle := p.Find(Pos{Part: bodyPart(p), Off: len(text) / 2})
	if got := p.Progress(middle, true); got < 0.49 || got > 0.51 {
		t.Errorf("the middle stands at %v", got)
	}
	if got := laid(); got > 4*maxUnit {
		t.Errorf("three screens lay out %d bytes", got)
	}
	most := 0
	for at, ok := (At{}), true; ok; at, ok = p.Next(at) {
		most = max(most, laid())
	}
	if most > maxHeld {
		t.Errorf("%d bytes are held laid out", most)
	}
}
