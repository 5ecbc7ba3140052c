package bidi

import "unicode/utf8"

// decode reads the characters, looks their classes up and cuts the text into runs,
// with the borders of virtual isolates between them.
func (p *Paragraph) decode(text string, isolates []Span) {
	n := len(text)
	p.runes, p.offs, p.classes = grown(p.runes, n), grown(p.offs, n+1), grown(p.classes, n)
	p.runs = grown(p.runs, n+4*len(isolates)+1)
	p.seen, p.n, p.m = 0, 0, 0
	at := 0
	for _, s := range isolates {
		p.scan(text[:min(max(s.Lo, at), n)], at)
		p.border(s.Strong, L, LRI)
		at = int(p.offs[p.n])
		p.scan(text[:min(max(s.Hi, at), n)], at)
		p.border(s.Strong, PDI, L)
		at = int(p.offs[p.n])
	}
	p.scan(text, at)
	p.runes, p.classes, p.offs = p.runes[:p.n], p.classes[:p.n], p.offs[:p.n+1]
	p.runs[p.m].lo = int32(p.n) // the end of the last
	p.runs = p.runs[:p.m]
}

// border begins or ends a virtual isolate: runs of no characters. The L is left out
// unless the isolate is strong.
func (p *Paragraph) border(strong bool, classes ...Class) {
	for _, c := range classes {
		if c == L && !strong {
			continue
		}
		p.runs[p.m] = run{lo: int32(p.n), class: c, orig: c}
		p.m++
		p.seen |= 1 << c
	}
}

// none is no class: what follows begins a run.
const none Class = 255

// scan reads text from byte i on. It is the hottest loop of the room: characters of
// one and two bytes are decoded in place, and only a change of class does more than
// note the character.
func (p *Paragraph) scan(text string, i int) {
	n, k, m := len(text), p.n, p.m
	runes, offs, classes, runs := p.runes, p.offs, p.classes, p.runs
	seen, now := p.seen, none
	for i < n {
		b := text[i]
		r, c := rune(b), low[b]
		offs[k] = int32(i)
		if b < utf8.RuneSelf {
			i++
		} else if i+1 < n && b >= 0xC2 && b < 0xE0 && text[i+1]&0xC0 == 0x80 {
			r = rune(b&0x1F)<<6 | rune(text[i+1]&0x3F)
			c = low[r&(lowEnd-1)]
			i += 2
		} else {
			size := 0
			r, size = utf8.DecodeRuneInString(text[i:])
			c = lookup(r)
			i += size
		}
		runes[k], classes[k] = r, c
		if c != now {
			seen |= 1 << c
			now = c
			first := c
			if c >= LRO { // stands alone
				now = none
				if c >= open {
					classes[k], first = ON, ON
				}
			}
			runs[m] = run{lo: int32(k), class: first, orig: c}
			m++
		}
		k++
	}
	offs[k] = int32(n)
	p.seen, p.n, p.m = seen, k, m
}
