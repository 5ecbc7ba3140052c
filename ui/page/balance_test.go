package page

import (
	"slices"
	"strings"
	"testing"

	"qari/bidi/layout"
	"qari/reader"
)

// lines gives the source of each row a part stands on.
func lines(p *Page, role Role) (got []string) {
	_, rows := walk(p)
	for _, r := range rows {
		for _, s := range r.Segs {
			if s.Role == role {
				got = append(got, strings.TrimSpace(s.Source()))
			}
		}
	}
	return got
}

func TestHeadlinesAreBalanced(t *testing.T) {
	const text = "One two three four five six seven eight nine ten"
	for _, c := range []struct {
		width int
		want  []string
	}{
		{60, []string{text}},
		{47, []string{"One two three four five", "six seven eight nine ten"}},
		{25, []string{"One two three four five", "six seven eight nine ten"}},
		{20, []string{"One two three four", "five six seven", "eight nine ten"}},
	} {
		p := Lay(&reader.Article{Title: text, Body: []reader.Block{of(reader.Heading, text), para(text)}}, Spec{Width: c.width, Plain: true})
		for role, of := range map[Role]string{Title: "title", Heading: "heading"} {
			if got := lines(p, role); !slices.Equal(got, c.want) {
				t.Errorf("%s in %d cells is %q, want %q", of, c.width, got, c.want)
			}
		}
	}
}

// The law of Balance, for all headlines and widths there are.
func TestBalance(t *testing.T) {
	var s layout.Setter
	for _, text := range []string{"", "x", arabicText, vowelled, latinText, persian, emoji, noSpaces, spelledOut, newlines} {
		for width := 0; width < 120; width++ {
			o := layout.Options{Width: width, Isolate: true}
			count := func(w int) int {
				o.Width = w
				return len(s.Lines(text, o))
			}
			n := count(width)
			got := Balance(&s, text, layout.Options{Width: width, Isolate: true})
			switch {
			case width == 0 || n == 1 || n > maxBalanced:
				if got != width {
					t.Fatalf("%q in %d cells, %d lines: %d", cutShort(text), width, n, got)
				}
			case got > width || count(got) != n || got > 1 && count(got-1) <= n:
				t.Fatalf("%q in %d cells, %d lines: %d with %d lines", cutShort(text), width, n, got, count(got))
			}
		}
	}
}
