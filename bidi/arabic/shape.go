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
// order: the presentation form, the character itself, Gone or Taken. Nothing is
// mirrored. text is decoded UTF-8; levels, one for each rune, are those of
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
		}
	}
}

// open is the last letter that may join to the next one: transparent
// characters leave it open, all others close it.
type open struct {
	at    int // -1: none
	row   uint8
	form  Form
	level uint8
	any   bool // ZWJ, which joins across levels
}

// join does the work of Shape. The body is one switch by hand, since calls
// would double its time.
func join(out, text []rune, levels []uint8, o Options) {
	last := open{at: -1}
	for i, r := range text {
		p := lookup(r)
		t := p.joining()
		switch {
		case t == U || t == T:
			out[i] = r
			if p.kind() != plain {
				out[i] = shown(out, text, i, p.kind(), o.Marks)
			}
			if t == U {
				last.at = -1
			}
			continue
		}
		next := open{at: i, row: p.row(), any: p.kind() == joiner}
		if i < len(levels) {
			next.level = levels[i]
		}
		if last.at >= 0 && t.joinsBack() && (last.level == next.level || last.any || next.any) {
			if o.Ligate && p.kind() == ligand && text[last.at] == lam {
				out[last.at], out[i] = lamAlef(r, last.form), Taken
				last.at = -1
				continue
			}
			if last.row != 0 {
				out[last.at] = rune(forms[last.row][last.form|Initial])
			}
			next.form = Final
		}
		out[i] = r
		if next.row != 0 {
			out[i] = rune(forms[next.row][next.form])
		} else if next.any {
			out[i] = shown(out, text, i, joiner, o.Marks)
		}
		if last = next; !t.joinsOn() {
			last.at = -1
		}
	}
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
