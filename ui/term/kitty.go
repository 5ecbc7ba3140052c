package term

import (
	"unicode"
	"unicode/utf8"

	"qari/bidi"
	"qari/bidi/layout"
)

// kitty is the order for kitty. What it does was tried on 0.26 and 0.48, which agree:
//
//   - It keeps the grid as sent, and draws it in runs: neighbouring cells of one font,
//     ended by a blank, by a bold or italic neighbour, by a letter from a font to fall
//     back on. Colours, reverse video, underlines and links do not end a run.
//   - HarfBuzz guesses the direction of a run by the script of the first character that
//     has one. A run guessed right to left is turned whole: digits and Latin with it,
//     brackets mirrored. In the other direction nothing is turned, nor joined.
//   - The glyphs are dealt to the cells of the run one by one: a lam-alef leaves a gap
//     behind it; a ZWNJ or a mark takes a glyph, and pushes the rest from their cells.
//   - Colours belong to cells, not to letters.
//
// So words stand where they are seen; in a run that will be turned the cells stand back
// to front, each in the style of the cell it will be drawn in. They hold presentation
// forms, which need no joining, no ZWNJ, one cell for a lam-alef, and stay joined where
// a run ends inside a word. Marks are not for kitty.
//
// Law: kitty's turning of what is sent gives the cells.
func kitty(l *layout.Line, from, to int, style func(layout.Cell) int) []slot {
	slots := make([]slot, 0, to-from)
	for i := from; i < to; {
		end := i + 1
		for end < to && sameRun(l, i, end, style) {
			end++
		}
		slots = turn(slots, l, i, end)
		i = end
	}
	return slots
}

// turn appends cells [i,end), one run, as they come out right when kitty has turned
// them or not. A run that is Latin at its right end and right to left at its left one
// is turned when it should not be, and not when it should: the Latin end is parted from
// it by another weight. (Where that weight goes on behind it, with letters right to left
// in the same word, nothing helps.)
func turn(slots []slot, l *layout.Line, i, end int) []slot {
	left, right, last := common, common, -1 // the scripts at both ends; the last letter right to left
	for k := i; k < end; k++ {
		switch s := scriptOf(initial(l, k)); s { //nolint:exhaustive // what has no script decides nothing
		case rightToLeft:
			last = k
			fallthrough
		case leftToRight:
			if right = s; left == common {
				left = s
			}
		}
	}
	switch {
	case right == rightToLeft:
		return turned(slots, i, end)
	case last < 0 || left == leftToRight:
		return seen(slots, i, end)
	}
	slots = turned(slots, i, last+1)
	n := len(slots)
	slots = seen(slots, last+1, end)
	for k := range slots[n:] {
		slots[n+k].face = Bold
	}
	return slots
}

// turned appends cells back to front, in styles front to back.
func turned(slots []slot, i, end int) []slot {
	n := len(slots)
	slots = seen(slots, i, end)
	for k := range slots[n:] {
		slots[n+k].cell, slots[n+k].mirror = end-1-k, true
	}
	return slots
}

// sameRun reports whether cell k is drawn in one run with cell i before it.
func sameRun(l *layout.Line, i, k int, style func(layout.Cell) int) bool {
	a, b := fontOf(l, i), fontOf(l, k)
	return a == b && a != blank && (style(l.Cells[i])^style(l.Cells[k]))&Bold == 0
}

// A font is one of those kitty draws a row with.
type font uint8

const (
	blank    font = iota // none: a space
	main                 // what the user chose
	fallback             // for what that one lacks
	emoji                // for what is two cells wide
)

// fontOf guesses the font of a cell. A terminal does not tell what its font holds, so
// we take the one that most have who can read Arabic in kitty at all: DejaVu Sans Mono,
// with Arabic and Persian, without Hebrew and some of Urdu.
func fontOf(l *layout.Line, i int) font {
	switch r := initial(l, i); {
	case r == ' ':
		return blank
	case l.Cells[i].Width > 1:
		return emoji
	case scriptOf(r) == rightToLeft && !unicode.Is(dejaVu, r):
		return fallback
	}
	return main
}

// dejaVu is what DejaVu Sans Mono 2.37 has of the scripts written from right to left.
var dejaVu = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0606, Hi: 0x0607, Stride: 1}, {Lo: 0x0609, Hi: 0x060A, Stride: 1}, {Lo: 0x0615, Hi: 0x0615, Stride: 1},
	{Lo: 0x0621, Hi: 0x063A, Stride: 1}, {Lo: 0x0640, Hi: 0x0655, Stride: 1}, {Lo: 0x065A, Hi: 0x065A, Stride: 1},
	{Lo: 0x0660, Hi: 0x066D, Stride: 1}, {Lo: 0x0674, Hi: 0x0674, Stride: 1}, {Lo: 0x0679, Hi: 0x067B, Stride: 1},
	{Lo: 0x067E, Hi: 0x0680, Stride: 1}, {Lo: 0x0683, Hi: 0x0684, Stride: 1}, {Lo: 0x0686, Hi: 0x0687, Stride: 1},
	{Lo: 0x0691, Hi: 0x0698, Stride: 7}, {Lo: 0x06A4, Hi: 0x06A9, Stride: 5}, {Lo: 0x06AF, Hi: 0x06BE, Stride: 15},
	{Lo: 0x06CC, Hi: 0x06CC, Stride: 1}, {Lo: 0x06F0, Hi: 0x06F9, Stride: 1}, {Lo: 0xFB52, Hi: 0xFB81, Stride: 1},
	{Lo: 0xFB8A, Hi: 0xFB95, Stride: 1}, {Lo: 0xFB9E, Hi: 0xFB9F, Stride: 1}, {Lo: 0xFBAA, Hi: 0xFBAD, Stride: 1},
	{Lo: 0xFBE8, Hi: 0xFBE9, Stride: 1}, {Lo: 0xFBFC, Hi: 0xFBFF, Stride: 1}, {Lo: 0xFE70, Hi: 0xFEFC, Stride: 1},
}}

// A script is what HarfBuzz takes a direction from.
type script uint8

const (
	common script = iota // signs, spaces, digits of Latin: none
	leftToRight
	rightToLeft
)

// scriptOf is the direction of a character's script. It is not its bidi class: the
// digits of Arabic and Persian turn with the letters.
func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf:
		if unicode.IsLetter(r) {
			return leftToRight
		}
		return common
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return common
	case unicode.Is(unicode.Arabic, r):
		return rightToLeft
	}
	switch bidi.ClassOf(r) {
	case bidi.R, bidi.AL:
		return rightToLeft
	}
	return leftToRight
}
