package layout

import "strings"

// Lines lays text out, each of its lines (cut at newlines) a paragraph of one
// base direction. The lines share two buffers and keep no hold on text.
func Lines(text string, o Options) []Line {
	var s Setter
	return s.Lines(text, o)
}

// Lines is [Lines] in the Setter's buffers; what it returns is the caller's.
func (s *Setter) Lines(text string, o Options) []Line {
	lines := make([]Line, 0, 1+len(text)/64)
	cells := make([]Cell, 0, len(text)/2+8)
	glyphs := make([]byte, 0, len(text)+len(text)/2+16)
	for at := 0; ; {
		para, _, more := strings.Cut(text[at:], "\n")
		s.Set(para, o)
		for {
			l := Line{Cells: cells[len(cells):], Glyphs: glyphs[len(glyphs):]}
			if !s.Next(&l) {
				break
			}
			cells, glyphs = kept(cells, l.Cells), kept(glyphs, l.Glyphs)
			l.shift(at)
			lines = append(lines, l)
		}
		if at += len(para) + 1; !more {
			return lines
		}
	}
}

// kept grows an arena over what a line appended behind its end; a line that
// outgrew it moved away and begins a new one.
func kept[T any](arena, line []T) []T {
	if n := len(arena) + len(line); n <= cap(arena) {
		return arena[:n]
	}
	return line
}

// shift moves the line's offsets from its paragraph's to the whole text's.
func (l *Line) shift(by int) {
	l.Lo += by
	l.Hi += by
	for i := range l.Cells {
		l.Cells[i].Lo += int32(by)
		l.Cells[i].Hi += int32(by)
	}
}

// Width returns the cells of text on one line, laid out as o says.
func Width(text string, o Options) int {
	o.Width = 0
	w := 0
	for _, l := range Lines(text, o) {
		w = max(w, l.Width)
	}
	return w
}
