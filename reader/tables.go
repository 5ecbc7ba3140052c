package reader

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Tables, as GitHub's Markdown has them: a row of heads, a row of hyphens that says
// how many columns there are, and rows of cells.

// delimiter is the row of hyphens; colons for alignment are of no use here.
var delimiter = pattern(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)

// tableParser makes a table of the end of a paragraph.
type tableParser struct{}

func (tableParser) Transform(p *ast.Paragraph, r text.Reader, _ parser.Context) {
	src, lines := r.Source(), p.Lines()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		row := bytes.TrimRight(line.Value(src), "\n")
		if !bytes.ContainsRune(row, '|') || !delimiter().Match(row) {
			continue
		}
		columns := len(cells(line, src))
		if len(cells(lines.At(i-1), src)) == columns {
			makeTable(p, src, i-1, columns)
		}
		return
	}
}

// makeTable moves the lines of p from head on into a table behind it.
func makeTable(p *ast.Paragraph, src []byte, head, columns int) {
	table := extast.NewTable()
	for i := head; i < p.Lines().Len(); i++ {
		if i == head+1 { // the hyphens
			continue
		}
		row := extast.NewTableRow(nil)
		for k, c := range cells(p.Lines().At(i), src) {
			if k == columns {
				break
			}
			cell := extast.NewTableCell()
			cell.Lines().Append(c)
			row.AppendChild(row, cell)
		}
		for row.ChildCount() < columns {
			row.AppendChild(row, extast.NewTableCell())
		}
		table.AppendChild(table, row)
	}
	p.Parent().InsertAfter(p.Parent(), p, table)
	if head == 0 {
		p.Parent().RemoveChild(p.Parent(), p)
		return
	}
	last := p.Lines().At(head - 1)
	last.Stop-- // its newline
	p.Lines().SetSliced(0, head)
	p.Lines().Set(head-1, last)
}

// cells cuts a row at its bars; one behind a backslash is text, and those at the two
// ends part nothing.
func cells(line text.Segment, src []byte) (cs []text.Segment) {
	line = trimmed(line, src)
	row := line.Value(src)
	at, end := 0, len(row)
	if bytes.HasPrefix(row, []byte{'|'}) {
		at = 1
	}
	for at < end {
		bar := at
		for bar < end && row[bar] != '|' {
			if row[bar] == '\\' {
				bar++
			}
			bar++
		}
		bar = min(bar, end)
		cs = append(cs, trimmed(text.NewSegment(line.Start+at, line.Start+bar), src))
		at = bar + 1
	}
	return cs
}

func trimmed(s text.Segment, src []byte) text.Segment {
	s = s.TrimLeftSpace(src)
	return s.TrimRightSpace(src)
}
