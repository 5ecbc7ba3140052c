package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui"
	"qari/ui/page"
	"qari/ui/term"
)

// print writes articles without a screen. Without a format it is visual on a
// terminal and text in a pipe, where it does not wrap unless a width is given.
func (a *app) print(ctx context.Context, names []string) error {
	width, _, tty := terminal(a.w.Out)
	format := a.flags.format
	if format == "" {
		format = "text"
		if tty && a.profile.Contract != term.Logical {
			format = "visual"
		}
	}
	if a.flags.width < 0 {
		return usageError{fmt.Errorf("--width %d: %s", a.flags.width, a.text.badWidth)}
	}
	if width = min(width, 80); a.flags.width > 0 {
		width = a.flags.width
	}
	write, ok := a.formats(width)[format]
	if !ok {
		return usageError{fmt.Errorf("--format %q: text, visual, json, markdown", format)}
	}
	articles, errs := a.open(ctx, names)
	out := bufio.NewWriterSize(a.w.Out, 64<<10)
	for i, article := range articles {
		if i > 0 && format != "json" {
			fmt.Fprintln(out) //nolint:errcheck // told by Flush
		}
		if err := write(out, article); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("%s: %w", a.text.stdout, err)
	}
	for _, err := range errs {
		a.complain(err)
		a.status = failed
	}
	return nil
}

type writer func(io.Writer, *reader.Article) error

func (a *app) formats(width int) map[string]writer {
	return map[string]writer{
		"text":     func(w io.Writer, art *reader.Article) error { return a.lines(w, art, width, logical) },
		"visual":   func(w io.Writer, art *reader.Article) error { return a.lines(w, art, width, a.visual) },
		"json":     writeJSON,
		"markdown": func(w io.Writer, art *reader.Article) error { return write(w, markdown(art)) },
	}
}

func writeJSON(w io.Writer, art *reader.Article) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(art)
}

func write(w io.Writer, s string) error {
	_, err := io.WriteString(w, s)
	return err
}

// lines writes the article's page: the very rows the screen slices, without its
// controls. Both orders are cut alike, a lam-alef counted as two cells, so that a
// line of one is the same line in the other.
func (a *app) lines(w io.Writer, art *reader.Article, width int, draw func(*page.Page, page.Row, int) string) error {
	words := ui.WordsFor(art.Lang)
	p := page.Lay(art, page.Spec{
		Width: width, Plain: true, Summary: true, LamAlef: 2, Marks: a.marks(),
		Labels: page.Labels{RTL: words.RTL, Contributors: words.Contributors},
	})
	if p.Empty() {
		return nil
	}
	for at, more := (page.At{}), true; more; {
		if err := write(w, draw(p, p.Row(at), width)+"\n"); err != nil {
			return err
		}
		at, more = p.Next(at)
	}
	return nil
}

// marks are left out only for a terminal that cannot place them.
func (a *app) marks() arabic.Marks {
	if _, _, tty := terminal(a.w.Out); tty && !a.profile.Marks {
		return arabic.NoMarks
	}
	return arabic.AllMarks
}

// logical is a row in reading order: base letters, source bytes.
func logical(p *page.Page, r page.Row, _ int) string {
	var mark, text []string
	for _, s := range r.Segs {
		if s.Role == page.Marker {
			mark = append(mark, s.Source())
			continue
		}
		text = append(text, s.Source())
	}
	line := strings.Join(append(mark, strings.Join(text, "  ")), " ")
	if len(mark) == 0 && len(r.Segs) > 0 {
		line = strings.Repeat(" ", r.Segs[0].Indent) + line
	}
	return strings.TrimRight(line, " ")
}

// visual is a row as the terminal is sent it, flush at its own edge.
func (a *app) visual(p *page.Page, r page.Row, width int) string {
	if a.profile.Contract == term.Logical {
		return logical(p, r, width)
	}
	var b strings.Builder
	at := 0
	for _, s := range r.Ordered() {
		if gap := s.Col - at; gap > 0 && width > 0 {
			b.WriteString(strings.Repeat(" ", gap))
		} else if at > 0 {
			b.WriteByte(' ')
		}
		b.Write(a.encode(&s.Line, s.Text))
		at = s.Col + s.Line.Width
	}
	if _, _, tty := terminal(a.w.Out); tty {
		return a.ordered(b.String())
	}
	return b.String()
}

// list writes the headlines that ship with Qari, for a pipe.
func (a *app) list(ctx context.Context) error {
	articles, errs := a.open(ctx, nil)
	for _, art := range articles {
		if err := write(a.w.Out, art.Title+"\n"); err != nil {
			return fmt.Errorf("%s: %w", a.text.stdout, err)
		}
	}
	return errors.Join(errs...)
}
