package bidi

// Class is a bidirectional character type (UAX#9, table 4).
type Class uint8

// The bidirectional character types.
const (
	L Class = iota
	R
	EN
	AN // the types up to here are left after W7, besides neutrals
	ES
	ET
	CS
	B
	S
	WS
	ON
	BN
	NSM
	AL
	LRO
	RLO
	LRE
	RLE
	PDF
	LRI
	RLI
	FSI
	PDI
	open    // ON, an opening paired bracket
	closing // ON, a closing one
)

// lastStrong is the last of the types that have a direction after W7.
const lastStrong = AN

// A ClassSet is a set of classes, a bit each.
type ClassSet uint32

// Has reports whether the set holds c.
func (s ClassSet) Has(c Class) bool { return s>>c&1 == 1 }

func setOf(cs ...Class) (s ClassSet) {
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

// ClassOf returns the class of a character.
func ClassOf(r rune) Class {
	c := lookup(r)
	if c >= open {
		return ON
	}
	return c
}

// lookup is ClassOf, with paired brackets told from other ON.
func lookup(r rune) Class {
	if uint32(r) >= 0x110000 {
		return L
	}
	return classPages[int(pageOf[r>>7])<<7|int(r&127)]
}

// low holds the classes of all characters UTF-8 writes in one or two bytes.
const lowEnd = 0x800

var low = func() (t [lowEnd]Class) {
	for r := range t {
		t[r] = lookup(rune(r))
	}
	return t
}()

// pair is a character and its counterpart.
type pair struct{ of, is rune }

func find(table []pair, r rune) (rune, bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if table[mid].of < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(table) && table[lo].of == r {
		return table[lo].is, true
	}
	return r, false
}

// Mirror returns the character that looks like r mirrored, for r at an odd level
// (L4), and whether there is one.
func Mirror(r rune) (rune, bool) { return find(mirrors[:], r) }
