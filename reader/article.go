package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Article is one page, logical order, disarmed.
type Article struct {
	ID           string // stable: made of the bytes it was read from
	Name         string // of the file or stream, to call a text by that has no title
	Title        string // "" when the text has none
	Date         string // ISO 8601 "2025-03-20", or "" when not known for certain
	DateText     string // as the publisher wrote it
	Lang         string // "ar" "fa" "ur" "he" "en"…, "" unknown
	Dir          Dir
	Source, URL  string
	Image        *Image
	Summary      []string
	SummaryBy    string // "publisher" or "qari"; "" without a summary
	Body         []Block
	Contributors []string
	Sample       bool // ships with Qari

	chars int // characters of the body, counted while parsing; 0 not counted
}

// Dir is the direction of an article.
type Dir uint8

const (
	LTR Dir = iota
	RTL
)

// String is "ltr" or "rtl".
func (d Dir) String() string {
	if d == RTL {
		return "rtl"
	}
	return "ltr"
}

// An Image is the article's picture: at least one field is not empty.
type Image struct {
	URL     string // absolute, http or https
	Caption string
	Credit  string // what the caption had in parentheses at its end
}

// A Block is one piece of the body.
type Block struct {
	Kind   Kind
	Level  int        // of a heading 1-6; depth of an item from 0
	Marker string     // before an item: "•", "-", "1.", "[1]"
	Text   string     // rows of a table by newline, cells by tab; hard breaks are newlines
	Spans  []Span     // ascending by Lo; they may nest
	Rows   [][]string // of a table; the first is its header
}

// Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Quote
	Item // of a list; also a footnote, its marker "[1]"
	Code
	Table
)

// String is the kind's name in JSON.
func (k Kind) String() string {
	names := [...]string{"paragraph", "heading", "quote", "item", "code", "table"}
	if int(k) < len(names) {
		return names[k]
	}
	return "paragraph"
}

// A Span styles the bytes [Lo, Hi) of its block's text.
type Span struct {
	Lo, Hi int
	Style  Style
	URL    string // of a Link
}

// Style is how a span stands out.
type Style uint8

const (
	Strong Style = iota
	Emphasis
	CodeSpan
	Link
)

// Words counts what white space separates in title and body. It reads the whole
// text each time.
func (a *Article) Words() int {
	n := words(a.Title)
	for _, b := range a.Body {
		n += words(b.Text)
	}
	return n
}

// words counts runs of anything but white space; ASCII needs no decoding.
func words(s string) (n int) {
	inside := false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		space := unicode.IsSpace(r)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// Len is the bytes of all text shown: the measure of progress.
func (a *Article) Len() int {
	n := len(a.Title) + len(a.DateText)
	if a.Image != nil {
		n += len(a.Image.Caption) + len(a.Image.Credit)
	}
	for _, s := range a.Summary {
		n += len(s)
	}
	for _, b := range a.Body {
		n += len(b.Text)
	}
	for _, s := range a.Contributors {
		n += len(s)
	}
	return n
}

// tableText is a table as text: cells by tab, rows by newline.
func tableText(rows [][]string) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "\t")
	}
	return strings.Join(lines, "\n")
}
