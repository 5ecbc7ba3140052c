package reader

import (
	"strings"
	"unicode/utf8"
)

// maxDepth is UAX#9's max_depth: openers nested deeper do nothing, and go.
const maxDepth = 125

// lost marks an opener on the stack that was dropped: its closer goes with it.
const lost = 0x80

const (
	textPDF = "\u202C"
	textPDI = "\u2069"
)

// balance is the second pass, over lines: a closer that closes nothing goes, an
// opener left open is closed at the end of its line (a PDI closes what is open
// inside its isolate), and tags stay only in an emoji flag.
func (p *pass) balance() {
	var open []byte
	for p.at < len(p.src) {
		n := strings.IndexAny(p.src[p.at:], "\n\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069") // tags are looked for in between
		if n < 0 {
			n = len(p.src) - p.at
		}
		p.flags(n)
		if p.at == len(p.src) {
			break
		}
		r, n := utf8.DecodeRuneInString(p.src[p.at:])
		switch c := classOf(r); c {
		case embedding, isolate:
			open = p.opener(open, c, n)
		case pdf:
			open = p.closePDF(open, n)
		case pdi:
			open = p.closePDI(open, n)
		default: // the newline
			open = p.closeAll(open, 0)
			p.keep(n)
		}
	}
	p.closeAll(open, 0)
	p.end()
}

func (p *pass) opener(open []byte, c class, n int) []byte {
	if len(open) >= maxDepth {
		p.drop(n)
		return append(open, byte(c)|lost)
	}
	p.keep(n)
	return append(open, byte(c))
}

// closePDF closes the embedding opened last, if it lies in the present isolate.
func (p *pass) closePDF(open []byte, n int) []byte {
	last := len(open) - 1
	if last < 0 || class(open[last]&^lost) != embedding {
		p.drop(n)
		return open
	}
	p.keepIf(open[last]&lost == 0, n)
	return open[:last]
}

// closePDI closes the isolate opened last and what is open inside it.
func (p *pass) closePDI(open []byte, n int) []byte {
	i := len(open) - 1
	for i >= 0 && class(open[i]&^lost) != isolate {
		i--
	}
	if i < 0 {
		p.drop(n)
		return open
	}
	open = p.closeAll(open, i+1)
	p.keepIf(open[i]&lost == 0, n)
	return open[:i]
}

func (p *pass) keepIf(yes bool, n int) {
	if yes {
		p.keep(n)
		return
	}
	p.drop(n)
}

// closeAll writes the closers of open[from:], innermost first; what ended here ends
// before them.
func (p *pass) closeAll(open []byte, from int) []byte {
	for ; p.moved < len(p.offsets) && p.offsets[p.moved] <= p.at; p.moved++ {
		p.offsets[p.moved] = len(p.out)
	}
	for i := len(open) - 1; i >= from; i-- {
		switch {
		case open[i]&lost != 0:
		case class(open[i]) == isolate:
			p.out = append(p.out, textPDI...)
		default:
			p.out = append(p.out, textPDF...)
		}
	}
	return open[:from]
}

// flags copies n bytes without the tags in them, save those of a whole emoji
// flag: the black flag, three to six tag letters, the cancel tag (UTS#51).
func (p *pass) flags(n int) {
	end := p.at + n
	for p.at < end {
		i := strings.Index(p.src[p.at:end], "\xF3\xA0") // U+E0000-E0FFF
		if i < 0 {
			break
		}
		p.keep(i)
		run, letters, whole := tagRun(p.src[p.at:end])
		if run == 0 { // a variation selector
			p.keep(4)
			continue
		}
		p.keepIf(whole && 3 <= letters && letters <= 6 && strings.HasSuffix(string(p.out[max(0, len(p.out)-4):]), "🏴"), run)
	}
	p.keep(end - p.at)
}

// tagRun measures the tags s begins with: bytes, letters, and whether they are
// letters closed by one cancel tag.
func tagRun(s string) (n, letters int, whole bool) {
	whole = true
	for i, r := range s {
		if r < 0xE0000 || r > 0xE007F {
			break
		}
		n = i + 4
		switch {
		case letters < 0:
			whole = false
		case 0xE0030 <= r && r <= 0xE0039, 0xE0061 <= r && r <= 0xE007A:
			letters++
		case r == 0xE007F:
			letters = -letters - 1
		default:
			whole = false
		}
	}
	return n, -letters - 1, whole && letters < 0
}

// Field disarms a text of one line: as Sanitize, without any bidi control; what
// breaks a line or jumps becomes one space, and the ends are trimmed.
func Field(s string) string {
	s = Sanitize(s)
	if strings.IndexFunc(s, notInField) >= 0 {
		var parts []string
		for part := range strings.SplitSeq(strings.Map(oneLine, s), "\x00") {
			if part = strings.TrimSpace(part); part != "" {
				parts = append(parts, part)
			}
		}
		s = strings.Join(parts, " ")
	}
	return strings.TrimSpace(s)
}

func notInField(r rune) bool { return r < ' ' || bidiControl(r) }

// oneLine maps breaks to NUL, which no disarmed text holds, so that a run of them can
// be told from spaces, and bidi controls to nothing.
func oneLine(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return 0
	case bidiControl(r):
		return -1
	}
	return r
}

// bidiControl is the property Bidi_Control.
func bidiControl(r rune) bool {
	return r == 0x061C || r == 0x200E || r == 0x200F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}
