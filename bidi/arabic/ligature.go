package arabic

const lam = 0x0644

// lamAlef gives the ligature of lam with alef, one of 0622 0623 0625 0627, for
// a lam of form f: isolated FEF5 FEF7 FEF9 FEFB, or the next code point when
// the lam is joined to the letter before it.
func lamAlef(alef rune, f Form) rune {
	joined := rune(f & Final)
	switch alef {
	case 0x0622:
		return 0xFEF5 + joined
	case 0x0623:
		return 0xFEF7 + joined
	case 0x0625:
		return 0xFEF9 + joined
	default:
		return 0xFEFB + joined
	}
}
