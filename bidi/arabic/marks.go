package arabic

// Marks is what of the tashkeel is shown.
type Marks uint8

const (
	AllMarks     Marks = iota // every mark, as written
	ShaddaTanwin              // of the Arabic tashkeel only shadda and tanwin
	NoMarks                   // no tashkeel and no niqqud; alef wasla as alef
)

// IsMark reports whether r is a nonspacing or enclosing mark (Mn, Me) of any script.
func IsMark(r rune) bool { return lookup(r)&markBit != 0 }

// IsTashkeel reports whether r is an Arabic mark that a reader may hide: vowel
// signs, shadda, sukun, tanwin, dagger alef, honorifics and Quranic signs. Maddah and
// the hamzas above and below (0653-0655, 065F) are parts of letters and are not.
func IsTashkeel(r rune) bool {
	k := lookup(r).kind()
	return k == vowel || k == stress && !isNiqqud(r)
}

// isNiqqud tells the Hebrew points and cantillation from the Arabic signs of the same kind.
func isNiqqud(r rune) bool { return r < 0x0600 || r == 0xFB1E }

// Hidden reports whether m hides r. Only Arabic tashkeel and Hebrew points are
// ever hidden: marks of other scripts are their letters.
func Hidden(r rune, m Marks) bool { return hides(lookup(r).kind(), m) }

func hides(k kind, m Marks) bool {
	return k == vowel && m >= ShaddaTanwin || k == stress && m >= NoMarks
}
