package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"qari/bidi"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/term"
)

// Law: where the terminal reorders, a row is sent whole, from its first column to its
// last, or not at all; and a page turn sends no more than one and a half times its
// rows, padding included.
func TestWholeRows(t *testing.T) {
	for _, c := range []term.Contract{term.Kitty, term.Runs, term.RunsMirrored, term.Logical} {
		d := driveOn(t, term.Profile{Marks: true, Contract: c}, 80, 24, "ar", articles(t))
		d.until("the library", func(s string) bool { return strings.Contains(s, "▎") })
		d.types("\r")
		d.until("the article", func(s string) bool { return !strings.Contains(s, "▎") && d.still() })
		before, first := len(d.sent.String()), d.rows()[2]
		d.types(" ")
		d.until("the page turned", func(s string) bool { return d.rows()[2] != first && d.still() })
		turn := d.sent.String()[before:]
		rows := 0
		for _, row := range d.rows() {
			rows += len(row) + 80 - ansi.StringWidthWc(row)
		}
		if len(turn)*2 > rows*3 {
			t.Errorf("%v: a page turn sends %d bytes, its rows are %d", c, len(turn), rows)
		}
		for _, piece := range strings.Split(turn, linkOpen)[1:] {
			id, text, _ := strings.Cut(piece, ";")
			if strings.Contains(id, ".") { // a link within its row
				continue
			}
			text, _, _ = strings.Cut(text, linkClose)
			if w := ansi.StringWidthWc(ansi.Strip(linkOpen + ";" + text)); w != 80 {
				t.Errorf("%v: %d columns of a row are sent: %q", c, w, text)
			}
		}
	}
}

// still reports whether nothing was sent since it was asked last.
func (d *driven) still() bool {
	n := len(d.sent.String())
	defer func() { d.was = n }()
	return n == d.was
}

// Law: what a terminal is sent does not depend on what TERM says of it: the rows of
// each contract go out whole under every name.
func TestTermNames(t *testing.T) {
	const text = "قال المتحدث (بيسكوف) إن 25% من BBC في 29 يناير"
	as := []*reader.Article{{ID: "1", Title: "عنوان", Lang: "ar", Dir: reader.RTL, Body: []reader.Block{{Text: text}}}}
	for _, name := range []string{"xterm-256color", "xterm-kitty", "tmux-256color", "screen", "linux", ""} {
		for _, c := range contracts {
			off := false
			d := driveTerm(t, name, 80, 24, Options{
				Profile: term.Profile{Marks: true, Contract: c}, Lang: "ar", Theme: Plain, Open: true, Keys: NewKeymap(""),
				Switch: func(o, _ bool) { off = o },
				Load:   func() ([]*reader.Article, []error) { return as, nil },
			})
			l := layout.Lines(text, layout.Options{Base: bidi.RTL, Isolate: true, Letters: !c.Shapes()})[0]
			want := string(term.Profile{Contract: c}.Encode(nil, &l, text, 0, l.Width,
				func(layout.Cell) int { return 0 }, func(_ int, s string) string { return s }))
			d.until(name+", "+c.String(), func(string) bool { return strings.Contains(d.sent.String(), want) })
			if (c == term.BDSM) != off {
				t.Errorf("%s, %v: its bidi is off: %v", name, c, off)
			}
		}
	}
}
