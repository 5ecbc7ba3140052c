package arabic

import "sort"

// group is the class of a letter for the choice of a kashida, made of its
// joining group.
type group uint8

const (
	none     group = iota // no joining letter of the Arabic script
	other                 // any other
	seenSad               // seen, sad
	hehDal                // teh marbuta, heh, dal
	alef                  // alef
	lamGroup              // lam
	kafTah                // tah, kaf, gaf
	beh                   // beh, teh, theh and their like
	reh                   // reh, zain
	yeh                   // yeh, alef maksura, Farsi yeh
	wawAin                // waw, ain, qaf, feh
)

type groupRange struct {
	lo, hi rune
	group  group
}

func groupOf(r rune) group {
	i := sort.Search(len(groups), func(i int) bool { return groups[i].hi >= r })
	if i < len(groups) && groups[i].lo <= r {
		return groups[i].group
	}
	return none
}

const tatweel = 0x0640

// Kashida gives the best place of the word text[lo:hi) for a tatweel: it may
// stand before text[at], which is after the letter before it and that letter's
// marks. priority is 1 (best) to 7; 0 means that the word has no place. Among
// equals the place nearest the word's end wins.
//
// text is logical and unshaped. The priorities are Microsoft's list for
// justified Arabic, published with Internet Explorer 5.5, with LibreOffice's
// exception that a final yeh is not drawn away from its word unless from seen
// or sad. Whether a language is stretched at all is the caller's business:
// Urdu is not.
func Kashida(text []rune, lo, hi int) (at, priority int) {
	before := lo - 1 // the last character that is not transparent
	for i := lo; i < hi; i++ {
		if JoiningTypeOf(text[i]) == T {
			continue
		}
		if before >= lo {
			p := kashidaPriority(text, before, i, hi)
			if p != 0 && (priority == 0 || p <= priority) {
				at, priority = i, p
			}
		}
		before = i
	}
	return at, priority
}

// kashidaPriority judges the join between the characters at a and b, which
// have only transparent ones between them.
func kashidaPriority(text []rune, a, b, hi int) int {
	if !joinsOnto(text[a], text[b]) {
		return 0
	}
	from, to := groupOf(text[a]), groupOf(text[b])
	switch {
	case to == none, from == lamGroup && to == alef:
		return 0
	case text[a] == tatweel:
		return 1
	case from == none:
		return 0
	case from == seenSad:
		return 2
	}
	next := nextLetter(text, b+1, hi)
	if next >= 0 && joinsOnto(text[b], text[next]) {
		return medialPriority(to, text[next])
	}
	return finalPriority(to)
}

// medialPriority is rule 5, the only one that stretches before a medial letter.
func medialPriority(to group, next rune) int {
	if g := groupOf(next); to == beh && (g == reh || g == yeh) {
		return 5
	}
	return 0
}

func finalPriority(to group) int {
	switch to {
	case hehDal:
		return 3
	case alef, lamGroup, kafTah:
		return 4
	case wawAin:
		return 6
	case yeh:
		return 0
	}
	return 7
}

// joinsOnto reports whether a and b, neighbours in the text, are drawn joined.
func joinsOnto(a, b rune) bool {
	return JoiningTypeOf(a).joinsOn() && JoiningTypeOf(b).joinsBack()
}

// nextLetter gives the index of the first character of text[from:hi) that is
// not transparent, or -1.
func nextLetter(text []rune, from, hi int) int {
	for ; from < hi; from++ {
		if JoiningTypeOf(text[from]) != T {
			return from
		}
	}
	return -1
}
