package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qari/bidi/layout"
	"qari/reader"
)

// The row under the headline breaks between its pieces, and the dot at a break goes.
func TestMetaBreaksBetweenPieces(t *testing.T) {
	a := &reader.Article{Dir: reader.RTL, Lang: "ar", DateText: "3 مايو 2025", Source: "مقالات قارئ النموذجية", Sample: true}
	for width, want := range map[int][]string{
		60: {"3 مايو 2025 · مقالات قارئ النموذجية · 3 دقائق · نموذج"},
		44: {"3 مايو 2025 · مقالات قارئ النموذجية", "3 دقائق · نموذج"},
		34: {"3 مايو 2025", "مقالات قارئ النموذجية · 3 دقائق", "نموذج"},
		30: {"3 مايو 2025", "مقالات قارئ النموذجية", "3 دقائق · نموذج"},
		14: {"3 مايو 2025", "مقالات قارئ", "النموذجية", "3 دقائق", "نموذج"}, // wider than the line
	} {
		p := Lay(a, Spec{Width: width, Labels: labels})
		var got []string
		_, rows := walk(p)
		for _, r := range rows {
			if s := &r.Segs; len(*s) > 0 && (*s)[0].Role == Meta {
				got = append(got, shown(&(*s)[0]))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("in %d cells %q, want %q", width, got, want)
		}
	}
}

// shown is the source of what a piece draws, in logical order.
func shown(s *Seg) string {
	cells := slices.Clone(s.Line.Cells)
	slices.SortFunc(cells, func(a, b layout.Cell) int { return int(a.Lo - b.Lo) })
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(strings.Trim(s.Text[c.Lo:c.Hi], "\u2068\u2069"))
	}
	return b.String()
}

// A credit that fits a line stands on one; the caption before it is text like any.
func TestCreditIsKeptWhole(t *testing.T) {
	a := &reader.Article{Dir: reader.RTL, Lang: "ar", Image: &reader.Image{Caption: "قاعة القراءة الكبرى بعد ترميم سقفها", Credit: "قارئ/نموذج"}}
	for width := 1; width <= 80; width++ {
		p := Lay(a, Spec{Width: width, Plain: true})
		got := lines(p, Caption)
		if whole := slices.ContainsFunc(got, func(l string) bool { return strings.HasSuffix(l, "(قارئ/نموذج)") }); whole != (width >= 12) {
			t.Errorf("in %d cells %q", width, got)
		}
		if all := strings.Join(got, " "); width >= 12 && all != p.Text(2) {
			t.Errorf("in %d cells the caption reads %q", width, all)
		}
	}
}

// A credit is found and copied across the break before it.
func TestCaptionIsOneText(t *testing.T) {
	a := &reader.Article{Dir: reader.RTL, Lang: "ar", Image: &reader.Image{Caption: "قاعة القراءة", Credit: "قارئ/نموذج"}}
	p := Lay(a, Spec{Width: 16})
	if got := fmt.Sprint(found(p, "القراءة (قارئ")); got != "[القراءة (قارئ]" {
		t.Errorf("found %s", got)
	}
}
