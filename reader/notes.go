package reader

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Footnotes: a reference is [^label], a note begins with [^label]: and goes on in
// indented lines. goldmark's own parsers gather the notes, and go through all of them for
// each reference; and with its other extensions they cost milliseconds at every
// start of the program.

var noteLabel = pattern(`^\[\^([^\[\]\s]{1,64})\]`)

// A noteRef is a reference to a footnote.
type noteRef struct {
	ast.BaseInline
	label string
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

func (n *noteRef) Kind() ast.NodeKind         { return kindNoteRef }
func (n *noteRef) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// noteRefParser reads references.
type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

func (noteRefParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label := noteLabel().FindSubmatch(line)
	if label == nil {
		return nil
	}
	block.Advance(len(label[0]))
	return &noteRef{label: string(label[1])}
}

// noteParser reads notes and leaves them where they are written.
type noteParser struct{}

func (noteParser) Trigger() []byte             { return []byte{'['} }
func (noteParser) CanInterruptParagraph() bool { return true }
func (noteParser) CanAcceptIndentedLine() bool { return false }

func (noteParser) Open(_ ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := r.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 {
		return nil, parser.NoChildren
	}
	label := noteLabel().FindSubmatch(line[pos:])
	if label == nil {
		return nil, parser.NoChildren
	}
	end := pos + len(label[0])
	if end >= len(line) || line[end] != ':' {
		return nil, parser.NoChildren
	}
	note := extast.NewFootnote(append([]byte(nil), label[1]...))
	r.Advance(end + 1)
	return note, parser.HasChildren
}

// noteIndent is how far the lines of a note are indented.
const noteIndent = 4

func (noteParser) Continue(_ ast.Node, r text.Reader, _ parser.Context) parser.State {
	line, _ := r.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, r.LineOffset(), noteIndent)
	if pos < 0 {
		return parser.Close
	}
	r.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}
