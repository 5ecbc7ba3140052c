package reader

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
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

// cut takes the first n bytes off.
func (t *inline) cut(n int) {
	t.b = t.b[n:]
	for i := range t.spans {
		t.spans[i].Lo, t.spans[i].Hi = max(0, t.spans[i].Lo-n), max(0, t.spans[i].Hi-n)
	}
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
	b.Text, b.Spans = disarmSpans(t.text(), linked(t.text(), spans))
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
		if brTag().Match(n.Segments.Value(src)) {
			t.write("\n")
		}
	case *noteRef:
		t.noteRef(n)
	}
}

var brTag = pattern(`(?i)^<br\b`)

// code: in a code span a line break is a space, and nothing is escaped.
func (t *inline) code(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c, ok := c.(*ast.Text); ok {
			s := strings.ReplaceAll(string(c.Segment.Value(t.m.src)), "\n", " ")
			if t.m.inTable {
				s = strings.ReplaceAll(s, `\|`, "|")
			}
			t.write(s)
		}
	}
}

// autoLink: an address in angle brackets is its own text.
func (t *inline) autoLink(n *ast.AutoLink) {
	label := string(n.Label(t.m.src))
	if n.AutoLinkType != ast.AutoLinkURL {
		t.write(label)
		return
	}
	t.span(Link, webURL(label), func() { t.write(label) })
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
var entity = pattern("\\\\[!-/:-@\\[-`{-~]|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")

// unescape resolves backslashes and character references. Those of C1 controls are
// read as browsers do, in Windows-1252.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	return entity().ReplaceAllStringFunc(s, func(ref string) string {
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
