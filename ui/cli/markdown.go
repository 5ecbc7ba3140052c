package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"qari/bidi/arabic"
	"qari/reader"
)

// markdown writes an article as Markdown with front matter, in the form
// reader.Parse reads back.
//
// Law: parsing what this wrote gives the same title, date, summary, kinds and texts
// of blocks, and contributors, for every article that was parsed and is no longer than the
// parser's limit. Styles are kept where Markdown can say them.
func markdown(a *reader.Article) string {
	w := markdownWriter{notes: notesBehind(a.Body)}
	w.front(a)
	if a.Title != "" {
		w.heading(1, a.Title, nil)
	}
	for _, bl := range a.Body {
		w.block(bl)
	}
	return w.String()
}

type markdownWriter struct {
	strings.Builder
	notes map[string]bool // footnotes, by what refers to them: "[1]"
	open  []openItem      // the item just written and those that hold it
}

// An openItem is where the text of an item begins, and its mark.
type openItem struct {
	column int
	mark   string
}

// notesBehind gives the footnotes when all of them stand behind the text, which is
// where the parser puts notes that are referred to.
func notesBehind(body []reader.Block) map[string]bool {
	notes := map[string]bool{}
	ended := false
	for _, bl := range slices.Backward(body) {
		switch note := isNote(bl); {
		case !note:
			ended = true
		case ended:
			return nil
		default:
			notes[bl.Marker] = true
		}
	}
	return notes
}

var noteMark = pattern(`^\[\pN{1,4}\]`)

func isNote(bl reader.Block) bool {
	return bl.Kind == reader.Item && noteMark().FindString(bl.Marker) == bl.Marker && bl.Marker != ""
}

// front is what is not text: one key a line, lists below their key.
func (w *markdownWriter) front(a *reader.Article) {
	var f strings.Builder
	key := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&f, "%s: %s\n", name, scalar(value))
		}
	}
	list := func(name string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(&f, "%s:\n", name)
			for _, v := range values {
				fmt.Fprintf(&f, "- %s\n", scalar(v))
			}
		}
	}
	key("date", a.DateText)
	key("lang", a.Lang)
	key("source", a.Source)
	key("url", a.URL)
	if a.Image != nil {
		key("image", a.Image.URL)
		key("caption", a.Image.Caption)
		key("credit", a.Image.Credit)
	}
	list("summary", a.Summary)
	if a.SummaryBy == "qari" {
		key("summary_by", a.SummaryBy)
	}
	list("contributors", a.Contributors)
	if f.Len() > 0 {
		w.WriteString("---\n" + f.String() + "---\n")
	}
}

// scalar is a value as YAML takes it: in quotes where it would be read as something else.
func scalar(s string) string {
	if s == strings.TrimSpace(s) && !strings.ContainsAny(s, "\n\t") && !strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@`") &&
		!strings.Contains(s, ": ") && !strings.Contains(s, " #") && !strings.HasSuffix(s, ":") {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(s) + `"`
}

func (w *markdownWriter) block(bl reader.Block) {
	if bl.Kind == reader.Item {
		w.item(bl)
		return
	}
	switch w.open = nil; bl.Kind {
	case reader.Heading:
		w.heading(min(max(bl.Level, 2), 6), bl.Text, bl.Spans)
	case reader.Quote:
		w.gap()
		w.WriteString("> " + w.text(bl.Text, bl.Spans, "> ") + "\n")
	case reader.Code:
		w.gap()
		fence := strings.Repeat("`", max(3, longest(bl.Text, '`')+1))
		w.WriteString(fence + "\n" + bl.Text + "\n" + fence + "\n")
	case reader.Table:
		w.gap()
		w.table(bl.Rows)
	case reader.Paragraph, reader.Item:
		w.gap()
		w.WriteString(w.text(bl.Text, bl.Spans, "") + "\n")
	}
}

// gap is the blank line between blocks.
func (w *markdownWriter) gap() {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
}

// heading: a # at the end would be taken for the end of the heading.
func (w *markdownWriter) heading(level int, text string, spans []reader.Span) {
	w.gap()
	s := w.text(strings.ReplaceAll(text, "\n", " "), spans, "")
	if strings.HasSuffix(s, "#") && s != `\#` {
		s = s[:len(s)-1] + `\#`
	}
	w.WriteString(strings.Repeat("#", level) + " " + s + "\n")
}

// item writes one item below the text of the item that holds it. A number other than
// 1 cannot begin a list right below text: a blank line lets it, as it does
// between lists of two kinds.
func (w *markdownWriter) item(bl reader.Block) {
	mark := listMark(bl.Marker)
	level := min(bl.Level, len(w.open))
	indent := 0
	if level > 0 {
		indent = w.open[level-1].column
	}
	column := indent + strings.IndexByte(mark+" ", ' ') + 1
	if kindOf(mark) == '[' {
		column = indent + 4
	}
	switch {
	case len(w.open) == 0,
		level < len(w.open) && kindOf(mark) != kindOf(w.open[level].mark),
		level == len(w.open) && kindOf(mark) == '.' && mark != "1.":
		w.gap()
	}
	w.open = append(w.open[:level], openItem{column, mark})
	w.WriteString(strings.Repeat(" ", indent) + mark + " " + w.text(bl.Text, bl.Spans, strings.Repeat(" ", column)) + "\n")
}

// kindOf is '-' for bullets, '.' for numbers, '[' for footnotes.
func kindOf(mark string) byte {
	if strings.IndexByte("-[", mark[0]) >= 0 {
		return mark[0]
	}
	return '.'
}

var (
	number  = pattern(`^\(?(\pN{1,4})[.)-]?$`)
	taskBox = pattern(`^\[[ x]\]$`)
)

// listMark is the mark that Markdown has for an item: it knows Western numbers only.
func listMark(marker string) string {
	switch {
	case noteMark().MatchString(marker):
		return "[^" + marker[1:] + ":"
	case taskBox().MatchString(marker):
		return "- " + marker
	}
	if m := number().FindStringSubmatch(marker); m != nil {
		if n, err := strconv.Atoi(arabic.Fold(m[1]).Text); err == nil {
			return strconv.Itoa(n) + "."
		}
	}
	return "-"
}

// table writes rows of cells, the first as the header.
func (w *markdownWriter) table(rows [][]string) {
	for i, r := range rows {
		for _, c := range r {
			t := textWriter{notes: w.notes, cell: true}
			t.plain(c, true)
			w.WriteString("| " + t.String() + " ")
		}
		w.WriteString("|\n")
		if i == 0 {
			w.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
}

// text writes a text with its styles; every line but the first begins with prefix.
// What Markdown would trim at the ends of a line is written as an entity, and so is an
// empty line.
func (w *markdownWriter) text(s string, spans []reader.Span, prefix string) string {
	t := textWriter{notes: w.notes}
	t.spanned(s, 0, len(s), spans)
	var b strings.Builder
	some := false
	for i, line := range strings.Split(t.String(), "\n") {
		switch {
		case i > 0 && some && line != "":
			b.WriteString("\\\n" + prefix)
		case i > 0:
			b.WriteString("&#10;")
		}
		b.WriteString(edges(line))
		some = some || line != ""
	}
	return b.String()
}

// edges protects the first and the last character of a line.
func edges(line string) string {
	if strings.HasSuffix(line, `\\`) { // would run into the backslash of a hard break
		line = line[:len(line)-2] + "&#92;"
	}
	if n := len(line); n > 1 && (line[n-1] == ' ' || line[n-1] == '\t') {
		line = fmt.Sprintf("%s&#%d;", line[:n-1], line[n-1])
	}
	if line != "" && (line[0] == ' ' || line[0] == '\t') {
		line = fmt.Sprintf("&#%d;%s", line[0], line[1:])
	}
	return line
}
