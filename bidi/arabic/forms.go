package arabic

// Form is one of the four contextual shapes of a letter.
type Form uint8

// The forms. Bit 0 says "joined to the letter before", bit 1 "joined to the
// letter after", so that a form can be built by or-ing.
const (
	Isolated Form = iota
	Final
	Initial
	Medial
)

// formsMask keeps an index inside forms.
const formsMask = uint16(len(forms) - 1)

// FormOf gives the presentation form of r, and false (with r itself) where
// Unicode has none: see the list in doc.go. Beside the compatibility
// decompositions of UnicodeData.txt it knows one more: the final form of U+06D5
// is that of heh, U+FEEA.
func FormOf(r rune, f Form) (rune, bool) {
	form := rune(forms[int(lookup(r).row())<<2|int(f&Medial)])
	if form == 0 || form == r {
		return r, false
	}
	return form, true
}
