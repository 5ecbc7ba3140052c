package arabic

import "slices"

// What Shape writes where no character is shown.
const (
	Gone  rune = 0  // nothing: a joiner, a bidi control, a hidden mark
	Taken rune = -1 // the alef of a lam-alef: its lam's place holds the ligature
)

// Options says how Shape shows a text. The zero value only drops what is never shown.
type Options struct {
	Marks  Marks
	Ligate bool // the four lam-alefs become one character; needs Forms
	Forms  bool // letters become presentation forms; false: they stay
}

// Shape appends to dst one rune for each rune of text, in the same (logical)
// order: the presentation form, the character itself, Gone or Taken. With Forms a
// hamza as a mark is shown in its letter (compose.go). Nothing is mirrored. text is decoded UTF-8; levels, one for each rune, are those of
// UAX#9, and letters of different levels do not join; nil levels are all equal.
// It allocates only when dst lacks room for len(text) more.
//
// The rules are the core specification's R1-R7 (section 9.2), done forward: a letter
// takes the form that its right side allows, and gets its left side when the
// next letter turns out to join.
func Shape(dst, text []rune, levels []uint8, o Options) []rune {
	n := len(dst)
	dst = slices.Grow(dst, len(text))[:n+len(text)]
	if o.Forms {
		join(dst[n:], text, levels, o)
	} else {
		drop(dst[n:], text, o.Marks)
	}
	return dst
}

// drop shows letters as they are.
func drop(out, text []rune, m Marks) {
	for i, r := range text {
		out[i] = r
		if p := lookup(r); p.kind() != plain {
			out[i] = shown(out, text, i, p.kind(), m)
		} else if r == wasla && m == NoMarks {
			out[i] = alefLetter
		}
	}
}

// pending is the last letter, which may still join to the next one.
// Transparent characters leave it, all others close it. Four fields: more would
// live in memory instead of registers.
type pending struct {
	at    int    // index of the last letter with forms; -1 before the first
	cell  uint16 // its form, as an index into forms
	flags uint16
	level uint8
}

// Flags of a pending letter. They are computed with, not branched on: whether
// a letter joins is as good as random to a processor.
const (
	opened uint16 = 1 << iota // it joins on
	grows                     // joining on gives it another form: the value of Initial
	across                    // it is a ZWJ, which joins across levels
	isLam                     // it is a lam
)

// join does the work of Shape.
func join(out, text []rune, levels []uint8, o Options) {
	last := pending{at: -1}
	var level uint8
	out = out[:len(text)] // one bounds check
	for i, r := range text {
		p := lookup(r)
		if p == 0 {
			out[i], last.flags = r, 0
			continue
		}
		if t := p.joining(); t == U || t == T {
			out[i] = r
			if k := p.kind(); k == hamza {
				last = last.hamza(out, text, levels, i)
			} else if k != plain {
				out[i] = shown(out, text, i, k, o.Marks)
			}
			if t == U {
				last.flags = 0
			}
			continue
		}
		if i < len(levels) {
			level = levels[i]
		}
		if p.row() == 0 {
			last = last.pass(out, p, level)
			out[i] = shown(out, text, i, p.kind(), o.Marks)
			continue
		}
		if r == wasla && o.Marks == NoMarks {
			r, p = alefLetter, lookup(alefLetter)
		}
		// From here on the letter is D or R, so it joins back.
		joined := last.flags & (last.flags>>2 | flag(level == last.level)) & opened
		if last.flags&(joined<<3)&uint16(p>>4) != 0 && o.Ligate { // isLam, alefBit
			last = last.ligate(out, r)
			out[i] = Taken
			continue
		}
		if last.at >= 0 {
			out[last.at] = rune(forms[(last.cell|last.flags&(joined<<1))&formsMask])
		}
		last = pending{i, uint16(p.row())<<2 | joined, uint16(p)>>1&1 | grows | flag(r == lam)<<3, level}
		out[i] = rune(forms[last.cell&formsMask])
	}
}

// pass takes a letter without forms, a tatweel or a ZWJ: the letter before it
// gets its form for good.
func (l pending) pass(out []rune, p property, level uint8) pending {
	t, zwj := p.joining(), flag(p.kind() == joiner)
	joined := l.flags & flag(t.joinsBack()) & (l.flags>>2 | zwj | flag(level == l.level))
	if l.at >= 0 {
		l.cell |= l.flags & (joined << 1)
		out[l.at] = rune(forms[l.cell&formsMask])
	}
	return pending{l.at, l.cell, flag(t.joinsOn()) | zwj<<2, level}
}

// ligate makes the pending lam the ligature with alef, for good.
func (l pending) ligate(out []rune, alef rune) pending {
	l.cell = lamAlef(alef) | l.cell&uint16(Final)
	out[l.at] = rune(forms[l.cell&formsMask])
	l.flags = 0
	return l
}

func flag(b bool) uint16 {
	if b {
		return 1
	}
	return 0
}

// shown gives what is seen of a character with a kind.
func shown(out, text []rune, i int, k kind, m Marks) rune {
	switch {
	case k == format, k == joiner && !joinsEmoji(text, i), k == tag && !tagsFlag(out, text, i), hides(k, m):
		return Gone
	}
	return text[i]
}

// joinsEmoji reports whether the ZWJ at i is inside an emoji cluster (UAX#29
// GB11), by blocks and not by the emoji property: cheap, and wrong only for
// arrows and symbols that nobody joins.
func joinsEmoji(text []rune, i int) bool {
	return i > 0 && i+1 < len(text) && emojiLike(text[i-1]) && emojiLike(text[i+1])
}

func emojiLike(r rune) bool {
	return 0x2190 <= r && r < 0x2C00 || r == 0xFE0F || 0x1F000 <= r && r < 0x20000
}

// tagsFlag reports whether the tag at i belongs to a flag of a region: the
// black flag, then tags (UTS#51 ED-14a).
func tagsFlag(out, text []rune, i int) bool {
	return i > 0 && (text[i-1] == 0x1F3F4 || lookup(out[i-1]).kind() == tag)
}
