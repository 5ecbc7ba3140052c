package reader

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Markdown is CommonMark, by goldmark, with tables, task lists, footnotes and bare web
// addresses of our own: goldmark's extensions cost every start of the program four
// milliseconds. Struck-out text keeps its tildes, for nothing else would show it.
//
// A file may be made to take for ever; guard.go bounds what goldmark does. And a
// file longer than maxMarkdown is read as page text behind its front matter.
const maxMarkdown = 1 << 20

// parseMarkdown reads Markdown; src is UTF-8.
//
// Law: what ui/cli writes as Markdown of an article reads back with the same title,
// date, summary, kinds and texts of blocks, and contributors.
func parseMarkdown(src string) *Article {
	a := &Article{}
	f, body := frontMatter(src)
	if len(body) > maxMarkdown {
		a = parsePage(body)
	}
	f.fill(a)
	if len(body) <= maxMarkdown {
		m := markdownReader{a: a, src: []byte(body)}
		m.read()
	}
	return a
}

// goldmarkParser is made when first needed: most texts are not Markdown.
var goldmarkParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(cheapLine{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(shallow{noteParser{}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(noteRefParser{}, 101),
		)...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(cheapLines{}, 50),
			util.Prioritized(tableParser{}, 200),
			util.Prioritized(cheapText{}, 300),
		)...),
	)
})

// markdownReader walks goldmark's tree and fills the article.
type markdownReader struct {
	a       *Article
	src     []byte
	notes   map[string]string // the label of each footnote → what is shown for it
	apart   bool              // some note is referred to: they all go behind the text
	tail    []Block           // those notes
	inNote  bool
	quote   bool // inside a block quote
	inTable bool
	titled  bool // the title is in the text, not in the front matter
	picture bool // the article's picture is known
}

func (m *markdownReader) read() {
	m.picture = m.a.Image != nil && m.a.Image.URL != ""
	root := goldmarkParser().Parse(text.NewReader(m.src))
	m.findNotes(root)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 1 && m.title(h) {
			continue
		}
		m.block(n, 0)
	}
	m.a.Body = append(m.a.Body, m.tail...)
	m.date()
}

// title takes the first heading of level 1. Where the front matter has a title, a
// heading that says the same is not repeated.
func (m *markdownReader) title(h *ast.Heading) bool {
	s := Field(m.inline(h).text())
	if m.titled || s == "" || m.a.Title != "" && m.a.Title != s {
		return false
	}
	m.a.Title, m.titled = s, true
	return true
}

// date takes the first paragraph of a text with a title, if it is a date line.
func (m *markdownReader) date() {
	if m.a.Title == "" || m.a.DateText != "" || len(m.a.Body) == 0 || m.a.Body[0].Kind != Paragraph {
		return
	}
	s := Field(m.a.Body[0].Text)
	if iso, ok := dateLine(s); ok {
		m.a.Date, m.a.DateText, m.a.Body = iso, s, m.a.Body[1:]
	}
}

// blocks reads what a container holds.
func (m *markdownReader) blocks(parent ast.Node, level int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		m.block(n, level)
	}
}

func (m *markdownReader) block(n ast.Node, level int) {
	switch n := n.(type) {
	case *ast.Heading:
		t := m.inline(n)
		t.oneLine()
		m.add(t.block(Heading, n.Level, ""))
	case *ast.Paragraph, *ast.TextBlock, *plain:
		if !m.pictureAlone(n) {
			m.add(m.paragraph(n).block(Paragraph, 0, ""))
		}
	case *ast.Blockquote:
		outer := m.quote
		m.quote = true
		m.blocks(n, level)
		m.quote = outer
	case *ast.List:
		m.list(n, level)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		code := strings.TrimSuffix(m.lines(n), "\n")
		m.add(Block{Kind: Code, Text: Sanitize(code)})
	case *ast.HTMLBlock:
		m.html(n)
	case *extast.Table:
		m.table(n)
	case *extast.Footnote:
		outer := m.inNote
		m.inNote = m.apart
		m.item(n, 0, m.notes[string(n.Ref)])
		m.inNote = outer
	}
}

// add puts a block where it belongs: notes that are referred to behind the text. In a quote,
// headings, items and paragraphs are quotes.
func (m *markdownReader) add(b Block) {
	if strings.TrimSpace(b.Text) == "" {
		return
	}
	if m.quote && b.Kind != Code && b.Kind != Table {
		b.Kind, b.Level, b.Marker = Quote, 0, ""
	}
	to := m.to()
	*to = append(*to, b)
}

func (m *markdownReader) to() *[]Block {
	if m.inNote {
		return &m.tail
	}
	return &m.a.Body
}

// lines is the source of a block without its markup.
func (m *markdownReader) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(m.src))
	}
	return b.String()
}

// paragraph reads a paragraph, or one that was too dear to look into.
func (m *markdownReader) paragraph(n ast.Node) *inline {
	if _, ok := n.(*plain); ok {
		t := &inline{m: m}
		t.write(strings.ReplaceAll(strings.TrimSpace(m.lines(n)), "\n", " "))
		return t
	}
	return m.inline(n)
}

// list reads items; in a quote their marks become text.
func (m *markdownReader) list(list *ast.List, level int) {
	number := list.Start
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		mark := "•"
		if list.IsOrdered() {
			mark = strconv.Itoa(number) + string(rune(list.Marker))
			number++
		}
		m.item(n, level, mark)
	}
}

// item reads one item: its paragraphs are one text, up to the first block of another
// kind; what follows that stands for itself.
func (m *markdownReader) item(item ast.Node, level int, mark string) {
	t, n := &inline{m: m}, item.FirstChild()
	if m.quote {
		t.write(mark + " ")
	}
	for ; n != nil && (ast.IsParagraph(n) || n.Kind() == ast.KindTextBlock || n.Kind() == kindPlain); n = n.NextSibling() {
		if n != item.FirstChild() {
			t.write("\n")
		}
		p := m.paragraph(n)
		if box := m.box(n); box != "" && n == item.FirstChild() && !m.quote && bytes.HasPrefix(p.b, []byte(box)) {
			mark = strings.ToLower(strings.TrimSpace(box))
			p.cut(len(box))
		}
		t.join(p)
	}
	if n != item.FirstChild() {
		m.add(t.block(Item, level, mark))
	}
	for ; n != nil; n = n.NextSibling() {
		m.block(n, level+1)
	}
}

// box is the check box a task begins with in the source, "[ ] " or "[x] ", or "".
func (m *markdownReader) box(n ast.Node) string {
	if n.Lines().Len() == 0 {
		return ""
	}
	first := n.Lines().At(0)
	line := string(first.Value(m.src))
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(line, box) {
			return box
		}
	}
	return ""
}

func (m *markdownReader) table(table *extast.Table) {
	var rows [][]string
	for n := table.FirstChild(); n != nil; n = n.NextSibling() {
		var row []string
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			row = append(row, Field(m.cell(c).text()))
		}
		rows = append(rows, row)
	}
	m.add(Block{Kind: Table, Text: tableText(rows), Rows: rows})
}

// cell reads a table cell, where a bar in code needs a backslash.
func (m *markdownReader) cell(n ast.Node) *inline {
	m.inTable = true
	defer func() { m.inTable = false }()
	return m.inline(n)
}

// html keeps the text of a block of HTML, a paragraph for each line that its tags make.
func (m *markdownReader) html(n *ast.HTMLBlock) {
	src := m.lines(n)
	if n.HasClosure() {
		src += string(n.ClosureLine.Value(m.src))
	}
	for line := range strings.SplitSeq(htmlText(src), "\n") {
		m.add(Block{Text: strings.Join(strings.Fields(Sanitize(html.UnescapeString(line))), " ")})
	}
}

var (
	htmlHidden = pattern(`(?is)<!--.*?(-->|$)|<(script|style|template)\b.*?(</(script|style|template)\s*>|$)`)
	htmlBreak  = pattern(`(?i)</?(br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|figure|figcaption|details|summary|hr|pre|dd|dt|dl)\b[^>]*>`)
	htmlTag    = pattern(`<[a-zA-Z/!?][^>]*(>|$)`)
)

// htmlText drops tags; those that begin or end a block become newlines.
func htmlText(src string) string {
	src = htmlHidden().ReplaceAllString(src, "")
	src = htmlBreak().ReplaceAllString(strings.ReplaceAll(src, "\n", " "), "\n")
	return htmlTag().ReplaceAllString(src, "")
}

// findNotes gives every footnote what is shown for it: its label where that is a number, else the
// next number that is free, in the order in which they are referred to.
func (m *markdownReader) findNotes(root ast.Node) {
	m.notes = map[string]string{}
	var labels, named []string
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *noteRef:
			if entering {
				labels = append(labels, n.label)
			}
		case *extast.Footnote:
			m.notes[string(n.Ref)] = ""
			if entering {
				named = append(named, string(n.Ref))
			}
		}
		return ast.WalkContinue, nil
	})
	used := map[string]bool{}
	for label := range m.notes {
		if isNumber(label) {
			m.notes[label], used[label] = "["+label+"]", true
		}
	}
	for _, label := range labels {
		if _, ok := m.notes[label]; ok {
			m.apart = true
		}
	}
	next := 0
	for _, label := range append(labels, named...) {
		if shown, ok := m.notes[label]; !ok || shown != "" {
			continue
		}
		for next++; used[strconv.Itoa(next)]; {
			next++
		}
		m.notes[label] = "[" + strconv.Itoa(next) + "]"
	}
}

// isNumber: up to four digits of any script.
func isNumber(s string) bool {
	return 0 < len(s) && utf8.RuneCountInString(s) <= 4 && strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Nd, r) }) < 0
}

// pictureAlone takes a paragraph that is nothing but the article's picture.
func (m *markdownReader) pictureAlone(n ast.Node) bool {
	image, ok := n.FirstChild().(*ast.Image)
	if !ok || n.ChildCount() != 1 || m.quote || m.inNote {
		return false
	}
	url := webURL(unescape(string(image.Destination)))
	if m.picture {
		return url != "" && url == m.a.Image.URL
	}
	m.takePicture(image)
	return m.picture
}

// takePicture makes the first image with an address the article's picture, its alternative
// text the caption.
func (m *markdownReader) takePicture(image *ast.Image) {
	url := webURL(unescape(string(image.Destination)))
	if m.picture || url == "" {
		return
	}
	m.picture = true
	if m.a.Image == nil {
		m.a.Image = &Image{}
	}
	m.a.Image.URL = url
	if alt := Field(m.inline(image).text()); m.a.Image.Caption == "" {
		m.a.Image.Caption = alt
	}
}
