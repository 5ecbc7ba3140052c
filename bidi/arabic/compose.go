package arabic

// Law: canonically equivalent spellings of a letter look alike. A hamza or maddah
// written as a mark (0653-0655) is shown in its letter, and the mark's place is Gone:
// terminals put it on the wrong letter, or lose the letter.

const (
	alefLetter = 0x0627
	heh        = 0x0647
	wasla      = 0x0671
	hehHamza   = 0x06C0
)

// compose gives the letter that base and mark are together, or 0: the canonical
// compositions of Unicode, and three that look it: heh, Farsi yeh and alef maksura.
func compose(base, mark rune) rune {
	switch {
	case base == alefLetter && mark == 0x0653:
		return 0x0622
	case base == alefLetter && mark == 0x0655:
		return 0x0625
	case mark == 0x0654:
		return withHamza(base)
	}
	return 0
}

// withHamza is compose for the hamza above.
func withHamza(base rune) rune {
	switch base {
	case alefLetter:
		return 0x0623
	case 0x0648: // waw
		return 0x0624
	case 0x064A, 0x0649, 0x06CC: // yeh, alef maksura, Farsi yeh
		return 0x0626
	case heh, 0x06D5: // heh, AE
		return hehHamza
	case 0x06C1: // heh goal
		return 0x06C2
	case 0x06D2: // yeh barree
		return 0x06D3
	}
	return 0
}

// hamza takes the mark at i into the letter before it, if they compose. l is that
// letter, or the lam of the lam-alef whose alef it is. Heh with hamza joins to
// nothing behind it: a heh that does keeps the mark.
func (l pending) hamza(out, text []rune, levels []uint8, i int) pending {
	at := bearer(text, i)
	if at < 0 {
		return l
	}
	r := compose(text[at], text[i])
	if r == 0 || text[at] == heh && joinedBehind(text, levels, at) {
		return l
	}
	switch row := lookup(r).row(); {
	case out[at] == Taken:
		l.cell = lamAlef(r) | l.cell&uint16(Final)
	case at != l.at:
		return l
	case row == 0: // shown as it is; the letter behind it joins all the same
		out[at], out[i] = r, Gone
		return pending{-1, 0, opened, l.level}
	default:
		l.cell = uint16(row)<<2 | l.cell&uint16(Final)
	}
	out[l.at], out[i] = rune(forms[l.cell&formsMask]), Gone
	return l
}

// bearer finds the letter that the mark at i is on, or -1. Between the two only
// 064B-0652 and 0670 may stand, which canonical order puts before any hamza.
func bearer(text []rune, i int) int {
	for i--; i >= 0; i-- {
		if r := text[i]; (r < 0x064B || r > 0x0652) && r != 0x0670 {
			return i
		}
	}
	return -1
}

// joinedBehind reports whether the dual-joining letter at i joins to the next one.
func joinedBehind(text []rune, levels []uint8, i int) bool {
	next := nextLetter(text, i+1, len(text))
	return next >= 0 && JoiningTypeOf(text[next]).joinsBack() &&
		(len(levels) == 0 || levels[next] == levels[i] || lookup(text[next]).kind() == joiner)
}
