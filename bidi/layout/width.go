package layout

import (
	"github.com/mattn/go-runewidth"

	"qari/bidi/arabic"
)

// A trait is what the layout must know of a character besides its direction:
// its width in cells and whether the fast paths may handle it.
type trait uint8

const (
	widthMask trait = 3      // cells: 0, 1 or 2
	asSpace   trait = 1 << 2 // the space: a line may end at it, justification may widen it
	hard      trait = 1 << 3 // clusters need the segmenter (emoji, ZWJ, other scripts)
	swap      trait = 1 << 4 // replaced before layout, see replace.go
)

// condition is go-runewidth under the renderer's rules: no East Asian widths by
// locale, emoji wide.
var condition = &runewidth.Condition{StrictEmojiNeutral: true}

// low holds the traits of Latin, Hebrew, Arabic and what lies between them.
const lowEnd = 0x0700

// From U+0300 on they are told without the width table, which takes milliseconds to
// build itself; a test compares them with it.
var low = func() (t [lowEnd]trait) {
	for r := range rune(lowEnd) {
		switch {
		case r < 0x300:
			t[r] = measure(r)
		case arabic.IsMark(r) || r == 0x061C:
			t[r] = traits(r, 0)
		default:
			t[r] = traits(r, 1)
		}
	}
	return t
}()

// traitOf gives the trait of any character.
func traitOf(r rune) trait {
	switch {
	case r <= 0: // arabic.Gone, arabic.Taken
		return 0
	case r < lowEnd:
		return low[r]
	case r >= 0xFB50 && r <= 0xFDCF, r >= formsB && r <= formsBEnd:
		return 1
	default:
		return measure(r)
	}
}

func measure(r rune) trait {
	if nothing(r) {
		return traits(r, 0)
	}
	return traits(r, condition.RuneWidth(r))
}

// traits of a character of some width.
func traits(r rune, width int) trait {
	t := trait(width) & widthMask
	if r == ' ' {
		t |= asSpace
	}
	if !plain(r) {
		t |= hard
	}
	if swapped(r) {
		t |= swap
	}
	return t
}

// nothing names what the width table gives a cell and the renderer none: the tags
// that spell a flag, and the medial ra of Ahom, a mark since Unicode 16.
func nothing(r rune) bool {
	return r >= 0xE0020 && r <= 0xE007F || r == 0x1171E
}

// plain reports whether clusters of this character are just a base and its marks
// (nonspacing, width zero): Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation
// and presentation forms. ZWJ is left out: it glues emoji.
func plain(r rune) bool {
	switch {
	case r == zwj:
		return false
	case r < lowEnd:
		return true
	case r >= 0x0750 && r <= 0x077F, r >= 0x0870 && r <= 0x08FF: // Arabic supplements
		return true
	case r >= 0x1E00 && r <= 0x1FFF, r >= 0x2000 && r <= 0x20CF, r >= 0x2100 && r <= 0x218F:
		return true
	case r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF:
		return true
	case r == 0xFFFD:
		return true
	}
	return false
}

const zwj = 0x200D

// Arabic Presentation Forms-B: nearly every shaped letter.
const (
	formsB    = 0xFE70
	formsBEnd = 0xFEFC
)
