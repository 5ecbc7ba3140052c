package arabic

//go:generate go run gen.go

// A property is what the tables know of one character. Zero is a character
// that neither joins nor changes.
//
//	bits 0-2  JoiningType
//	bits 3-5  kind
//	bit  6    nonspacing or enclosing mark (Mn, Me)
//	bit  7    alef of one of the four lam-alefs
//	bits 8-15 row of forms, 0 = none
type property uint16

// kind is what Shape does with a character beside joining it.
type kind uint8

const (
	plain  kind = iota
	format      // default-ignorable Cf: applied, then Gone
	joiner      // ZWJ
	tag         // tag characters of emoji flags
	vowel       // hidden by ShaddaTanwin and NoMarks
	stress      // shadda, tanwin, niqqud: hidden by NoMarks
	hamza       // maddah and the hamzas: composed with their letter
)

const (
	markBit = 1 << 6
	alefBit = 1 << 7
)

func (p property) joining() JoiningType { return JoiningType(p & 7) }
func (p property) kind() kind           { return kind(p >> 3 & 7) }
func (p property) row() uint8           { return uint8(p >> 8) }

// lookup never fails: code points outside the tables have no property.
func lookup(r rune) property {
	page := uint32(r) >> 7
	if page >= uint32(len(pageIndex)) {
		return 0
	}
	return property(pages[pageIndex[page]][r&0x7F])
}
