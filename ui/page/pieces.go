package page

import "qari/bidi/layout"

// pieces lays out a text of pieces: date · source · minutes, a caption and its credit.
//
// Law: a piece begins on the line the one before it ends on if it fits there whole,
// else on a line of its own, and is broken only if it is wider than that. What parts
// two pieces is drawn between them on one line, and hangs unseen between two lines.
func (p *Page) pieces(pt *part, o layout.Options) []layout.Line {
	var above, lines []layout.Line // lines hold the pieces from lo on
	lo := 0
	for i := range len(pt.pieces) + 1 {
		begin, end := lo, len(pt.text)
		if i > 0 {
			begin = pt.pieces[i-1]
		}
		if i < len(pt.pieces) {
			end = pt.pieces[i] - len(pt.sep)
		}
		longer := p.lines(pt.text[lo:end], lo, o)
		if i > 0 && longer[len(longer)-1].Lo >= begin-len(pt.sep) {
			longer, lo = p.lines(pt.text[begin:end], begin, o), begin
			lines[len(lines)-1].Hi = begin
			above = append(above, lines...)
		}
		lines = longer
	}
	return append(above, lines...)
}
