package ui

import (
	"strings"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui/page"
)

// article is one open article and where its reader is.
type article struct {
	a       *reader.Article
	page    *page.Page
	top     page.At
	anchor  page.Anchor // the word at the top: what zoom, width and marks keep
	jumps   []page.Anchor
	summary bool
	found   found
	copied  int // part last copied, or -1
	sel     selection
	digits  arabic.DigitSet

	addresses []string       // of the links shown, by number
	numbers   map[string]int // and theirs
}

// maxJumps is how many jumps can be undone.
const maxJumps = 100

// digitsOf finds the digits an article mostly uses, looking at its beginning.
func digitsOf(a *reader.Article) arabic.DigitSet {
	var b strings.Builder
	b.WriteString(a.DateText)
	for _, bl := range a.Body {
		if b.Len() > 16<<10 {
			break
		}
		b.WriteString(bl.Text[:min(len(bl.Text), 4<<10)])
	}
	return arabic.MajorityDigits(b.String())
}

// lay lays the article out again and goes back to the word at the top.
func (v *article) lay(s page.Spec) {
	v.page = page.Lay(v.a, s)
	v.top = v.page.Anchored(v.anchor)
}

// scroll makes row at the top one.
func (v *article) scroll(at page.At) {
	v.top = at
	v.anchor = v.page.Anchor(at)
}

// jump scrolls and remembers where it came from; one that leads nowhere is none.
func (v *article) jump(at page.At) {
	if at == v.top {
		return
	}
	if len(v.jumps) == maxJumps {
		v.jumps = v.jumps[1:]
	}
	v.jumps = append(v.jumps, v.anchor)
	v.scroll(at)
}

// back undoes the last jump and reports whether there was one.
func (v *article) back() bool {
	n := len(v.jumps)
	if n == 0 {
		return false
	}
	v.anchor, v.jumps = v.jumps[n-1], v.jumps[:n-1]
	v.top = v.page.Anchored(v.anchor)
	return true
}

// on goes to the first row not seen yet; it reports false at the end.
func (v *article) on(height int) bool {
	_, behind, more := v.page.Fill(v.top, height)
	if more {
		v.scroll(v.page.Begin(behind))
	}
	return more
}

// line goes n rows on or back, but not past the last full screen.
func (v *article) line(n, height int) {
	at := v.page.Move(v.top, min(n, 0))
	for ; n > 0; n-- {
		if _, _, more := v.page.Fill(at, height); !more {
			break
		}
		at = v.page.Move(at, 1)
	}
	v.scroll(at)
}

// progress is how much has been read when the screen's last row has.
func (v *article) progress(height int) float64 {
	_, behind, more := v.page.Fill(v.top, height)
	return v.page.Progress(behind, more)
}

// current is the part a copy takes: the first that begins on the screen, else the
// one that fills it.
func (v *article) current(height int) int {
	rows, _, _ := v.page.Fill(v.top, height)
	first := -1
	for _, r := range rows {
		for _, s := range r.Segs {
			if s.Ours || s.Line.Lo == s.Line.Hi {
				continue
			}
			if first < 0 {
				first = s.Part
			}
			if s.Line.Lo == 0 {
				return s.Part
			}
		}
	}
	return first
}
