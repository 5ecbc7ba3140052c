package reader

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// inline collects the text of a block and its spans.
type inline struct {
	m     *markdownReader
	b     []byte
	spans []Span
}

// inline reads what stands in a block.
func (m *markdownReader) inline(parent ast.Node) *inline {
	t := &inline{m: m}
	t.children(parent)
	return t
}

func (t *inline) text() string { return string(t.b) }

func (t *inline) write(s string) { t.b = append(t.b, s...) }

// oneLine makes of the text of a heading one line.
func (t *inline) oneLine() {
	for i, c := range t.b {
		if c == '\n' {
			t.b[i] = ' '
		}
	}
}

// join puts another text behind.
func (t *inline) join(u *inline) {
	for _, s := range u.spans {
		t.spans = append(t.spans, Span{s.Lo + len(t.b), s.Hi + len(t.b), s.Style, s.URL})
	}
	t.b = append(t.b, u.b...)
}

// block makes a block of it, disarmed.
func (t *inline) block(k Kind, level int, mark string) Block {
	spans := t.spans[:0:0]
	for _, s := range t.spans {
		if s.Lo < s.Hi {
			spans = append(spans, s)
		}
	}
	b := Block{Kind: k, Level: level, Marker: mark}
	b.Text, b.Spans = disarmSpans(t.text(), spans)
	if k == Heading { // the sanitiser knows more line breaks than Markdown
		b.Text = strings.ReplaceAll(b.Text, "\n", " ")
	}
	return b
}

// span styles what fill writes; a link to nowhere is text.
func (t *inline) span(style Style, url string, fill func()) {
	if style == Link && url == "" {
		fill()
		return
	}
	i := len(t.spans)
	t.spans = append(t.spans, Span{len(t.b), 0, style, url})
	fill()
	t.spans[i].Hi = len(t.b)
}

func (t *inline) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t.node(n)
	}
}

func (t *inline) node(n ast.Node) {
	src := t.m.src
	children := func() { t.children(n) }
	switch n := n.(type) {
	case *ast.Text:
		t.write(unescape(string(n.Segment.Value(src))))
		switch {
		case n.HardLineBreak():
			t.write("\n")
		case n.SoftLineBreak():
			t.write(" ")
		}
	case *ast.String:
		t.write(string(n.Value))
	case *ast.CodeSpan:
		t.span(CodeSpan, "", func() { t.code(n) })
	case *ast.Emphasis:
		style := Emphasis
		if n.Level == 2 {
			style = Strong
		}
		t.span(style, "", children)
	case *ast.Link:
		t.span(Link, webURL(unescape(string(n.Destination))), children)
	case *ast.Image:
		t.m.takePicture(n)
		children()
	case *ast.AutoLink:
		t.autoLink(n)
	case *ast.RawHTML:
		if brTag.Match(n.Segments.Value(src)) {
			t.write("\n")
		}
	case *noteRef:
		t.noteRef(n)
	case *extast.TaskCheckBox:
		if t.m.quote {
			t.write(map[bool]string{true: "[x] ", false: "[ ] "}[n.IsChecked])
		}
	}
}

var brTag = regexp.MustCompile(`(?i)^<br\b`)

// code: in a code span a line break is a space, and nothing is escaped.
func (t *inline) code(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c, ok := c.(*ast.Text); ok {
			t.write(strings.ReplaceAll(string(c.Segment.Value(t.m.src)), "\n", " "))
		}
	}
}

// autoLink: an address is its own text, without the punctuation of Arabic and
// typographers at the end of a bare one.
func (t *inline) autoLink(n *ast.AutoLink) {
	label := string(n.Label(t.m.src))
	if n.AutoLinkType != ast.AutoLinkURL {
		t.write(label)
		return
	}
	name := strings.TrimRight(label, "،؛؟۔…»”’")
	scheme := ""
	if len(n.Protocol) > 0 {
		scheme = string(n.Protocol) + "://"
	}
	t.span(Link, webURL(scheme+name), func() { t.write(name) })
	t.write(label[len(name):])
}

// noteRef is shown as its note is; without a note it is text.
func (t *inline) noteRef(n *noteRef) {
	if shown, ok := t.m.notes[n.label]; ok {
		t.write(shown)
		return
	}
	t.write("[^" + unescape(n.label) + "]")
}

// entity is a character reference of CommonMark, or an escaped sign.
var entity = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")

// unescape resolves backslashes and character references. Those of C1 controls are
// read as browsers do, in Windows-1252.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	return entity.ReplaceAllStringFunc(s, func(ref string) string {
		if ref[0] == '\\' {
			return ref[1:]
		}
		c := html.UnescapeString(ref)
		if strings.HasSuffix(c, ";") && ref[1] != '#' && ref != "&semi;" { // a longer name than there is
			return ref
		}
		return c
	})
}

// A noteRef is a reference to a footnote, [^label].
type noteRef struct {
	ast.BaseInline
	label string
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

func (n *noteRef) Kind() ast.NodeKind         { return kindNoteRef }
func (n *noteRef) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// noteRefParser reads references; goldmark's own goes through all notes for each.
type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

var noteLabel = regexp.MustCompile(`^\[\^([^\[\]\s]{1,64})\]`)

func (noteRefParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label := noteLabel.FindSubmatch(line)
	if label == nil {
		return nil
	}
	block.Advance(len(label[0]))
	return &noteRef{label: string(label[1])}
}

// noteParser leaves a footnote where it is written; goldmark's gathers them.
type noteParser struct{ parser.BlockParser }

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}
