package reader

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// lawful checks the laws of doc.go: what holds for every article, whoever made its bytes.
func lawful(a *Article) error {
	errs := []error{
		field("title", a.Title), field("date", a.Date), field("date text", a.DateText), field("language", a.Lang),
		field("source", a.Source), address("url", a.URL),
	}
	if _, err := time.Parse(time.DateOnly, a.Date); a.Date != "" && err != nil {
		errs = append(errs, err)
	}
	if a.Image != nil {
		errs = append(errs, address("image", a.Image.URL), field("caption", a.Image.Caption), field("credit", a.Image.Credit))
		if *a.Image == (Image{}) {
			errs = append(errs, errors.New("image: nothing in it"))
		}
	}
	for _, s := range a.Summary {
		errs = append(errs, disarmed("summary", s))
	}
	if by := a.SummaryBy; (by == "") != (len(a.Summary) == 0) || by != "" && by != "publisher" && by != "qari" {
		errs = append(errs, fmt.Errorf("summary of %d by %q", len(a.Summary), by))
	}
	for _, s := range a.Contributors {
		errs = append(errs, field("contributor", s))
	}
	for i, b := range a.Body {
		if err := lawfulBlock(b); err != nil {
			errs = append(errs, fmt.Errorf("block %d (%v): %w", i, b.Kind, err))
		}
	}
	return errors.Join(errs...)
}

func lawfulBlock(b Block) error {
	errs := []error{disarmed("text", b.Text), field("marker", b.Marker)}
	switch {
	case strings.TrimSpace(b.Text) == "":
		errs = append(errs, errors.New("blank"))
	case b.Kind > Table:
		errs = append(errs, errors.New("no such kind"))
	case b.Kind == Heading && (b.Level < 1 || b.Level > 6 || strings.Contains(b.Text, "\n")):
		errs = append(errs, fmt.Errorf("level %d: %q", b.Level, b.Text))
	case b.Level < 0, b.Level > 0 && b.Kind != Heading && b.Kind != Item, b.Marker != "" && b.Kind != Item:
		errs = append(errs, fmt.Errorf("level %d, marker %q", b.Level, b.Marker))
	}
	for i, s := range b.Spans {
		errs = append(errs, lawfulSpan(b.Text, s))
		if i > 0 && b.Spans[i-1].Lo > s.Lo {
			errs = append(errs, fmt.Errorf("span %d begins before the one before it", i))
		}
	}
	if (b.Kind == Table) != (len(b.Rows) > 0) || b.Kind == Table && b.Text != tableText(b.Rows) {
		errs = append(errs, fmt.Errorf("%q is not the text of %q", b.Text, b.Rows))
	}
	for _, r := range b.Rows {
		if len(r) != len(b.Rows[0]) {
			errs = append(errs, fmt.Errorf("rows of %d and %d cells", len(b.Rows[0]), len(r)))
		}
		for _, c := range r {
			errs = append(errs, field("cell", c))
		}
	}
	return errors.Join(errs...)
}

func lawfulSpan(text string, s Span) error {
	if s.Lo < 0 || s.Hi > len(text) || s.Lo >= s.Hi {
		return fmt.Errorf("span %+v of %d bytes", s, len(text))
	}
	if !utf8.RuneStart(text[s.Lo]) || s.Hi < len(text) && !utf8.RuneStart(text[s.Hi]) {
		return fmt.Errorf("span %+v cuts a character", s)
	}
	if (s.Style == Link) != (s.URL != "") || s.Style > Link {
		return fmt.Errorf("span %+v", s)
	}
	return address("link", s.URL)
}

// disarmed: valid UTF-8, no control but newline and tab, isolates and embeddings closed in their line.
func disarmed(name, s string) error {
	switch {
	case !utf8.ValidString(s):
		return fmt.Errorf("%s: %q is not UTF-8", name, s)
	case strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }):
		return fmt.Errorf("%s: %q holds a control", name, s)
	case Sanitize(s) != s:
		return fmt.Errorf("%s: %q is not disarmed", name, s)
	}
	return nil
}

// field: a text of one line, trimmed, without bidi controls.
func field(name, s string) error {
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || bidiControl(r) }) || strings.TrimSpace(s) != s {
		return fmt.Errorf("%s: %q is no field", name, s)
	}
	return disarmed(name, s)
}

func address(name, url string) error {
	if url != webURL(url) {
		return fmt.Errorf("%s: %q is not a clean web address", name, url)
	}
	return nil
}

// The checker finds what it is for.
func TestLawful(t *testing.T) {
	for _, a := range []Article{
		{Title: "a\nb"}, {Title: "a\u202Eb"}, {Title: " a"}, {Date: "2025-02-30"}, {URL: "javascript:a"}, {Image: &Image{}},
		{Summary: []string{"a"}}, {SummaryBy: "publisher"}, {Contributors: []string{"\x1b"}},
		{Body: []Block{{}}}, {Body: []Block{{Text: "\u2067a"}}}, {Body: []Block{{Text: "\xff"}}}, {Body: []Block{{Text: "a\x00"}}},
		{Body: []Block{{Kind: Heading, Text: "a"}}}, {Body: []Block{{Kind: Table, Text: "a"}}}, {Body: []Block{{Text: "a", Marker: "•"}}},
		{Body: []Block{{Text: "م", Spans: []Span{{Lo: 0, Hi: 1}}}}}, {Body: []Block{{Text: "a", Spans: []Span{{Lo: 0, Hi: 2}}}}},
		{Body: []Block{{Text: "ab", Spans: []Span{{Lo: 1, Hi: 2}, {Lo: 0, Hi: 1}}}}},
		{Body: []Block{{Text: "a", Spans: []Span{{Lo: 0, Hi: 1, Style: Link}}}}},
	} {
		if lawful(&a) == nil {
			t.Errorf("lawful passes %+v", a)
		}
	}
}
