package reader

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// goldmark takes its time with some texts: "[a](" and its like look for their end from each
// sign on, "[[[…]]]" looks through all that is open, every line walks down all
// open quotes and lists, a link definition moves those below it, and a table is as wide as its header in every row. Ordinary text
// comes nowhere near these bounds; what does is text without markup.

const (
	maxNesting = 32      // quotes and lists open at once, a list and its item being two
	maxCells   = 1 << 18 // of a table
	maxWork    = 1 << 28 // Σ signs × length of the texts they stand in, of a whole document
)

// spend takes work from what the document has left, if there is enough.
func spend(pc parser.Context, work int) bool {
	left, _ := pc.ComputeIfAbsent(workKey, func() any { return maxWork }).(int)
	if work > left {
		return false
	}
	pc.Set(workKey, left-work)
	return true
}

var workKey = parser.NewContextKey()

// work bounds what reading the inline markup of a text can cost.
func work(s []byte) int {
	n := 0
	for _, c := range s {
		switch c {
		case '[', ']', '!', '<', '&', '`', '*', '_', '~', '(', '\\':
			n++
		}
	}
	return n * len(s)
}

// shallow refuses to open a container in too many others.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) >= maxNesting {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, r, pc)
}

// cheapLine refuses a heading that is too dear; it is a paragraph then.
type cheapLine struct{ parser.BlockParser }

func (s cheapLine) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := r.PeekLine(); !spend(pc, work(line)) {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, r, pc)
}

// cheapLines looks at a paragraph before its lines may become link definitions, of
// which each moves all the others, or a table.
type cheapLines struct{}

func (cheapLines) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := p.Lines().Len()
	widest, dear := 0, 0
	for i := range lines {
		line := p.Lines().At(i)
		s := line.Value(r.Source())
		widest = max(widest, bytes.Count(s, []byte{'|'}))
		dear += work(s)
		if i == 0 && bytes.HasPrefix(bytes.TrimLeft(s, " "), []byte{'['}) {
			dear += lines * lines
		}
	}
	if widest*lines > maxCells || !spend(pc, dear) {
		strip(p)
	}
}

// cheapText looks at what is a paragraph still.
type cheapText struct{}

func (cheapText) Transform(p *ast.Paragraph, r text.Reader, pc parser.Context) {
	signs, length := 0, 0
	for i := range p.Lines().Len() {
		line := p.Lines().At(i)
		if s := line.Value(r.Source()); len(s) > 0 {
			signs += work(s) / len(s)
			length += len(s)
		}
	}
	if !spend(pc, signs*length) {
		strip(p)
	}
}

// A plain is a paragraph whose markup is not read.
type plain struct{ ast.BaseBlock }

var kindPlain = ast.NewNodeKind("Plain")

func (p *plain) Kind() ast.NodeKind         { return kindPlain }
func (p *plain) IsRaw() bool                { return true }
func (p *plain) Dump(src []byte, level int) { ast.DumpHelper(p, src, level, nil, nil) }

func strip(p *ast.Paragraph) {
	n := &plain{}
	n.SetLines(p.Lines())
	p.Parent().ReplaceChild(p.Parent(), p, n)
}
