package arabic

// JoiningType is the property Joining_Type of ArabicShaping.txt.
type JoiningType uint8

// The joining types. T is derived: Mn, Me and Cf that the file does not list.
const (
	U JoiningType = iota // non-joining
	R                    // right-joining: to the character before it in the text
	L                    // left-joining: to the character after it
	D                    // dual-joining
	C                    // join-causing: tatweel, ZWJ
	T                    // transparent: marks and most format characters
)

// JoiningTypeOf gives the joining type of any code point of any script.
func JoiningTypeOf(r rune) JoiningType { return lookup(r).joining() }

// joinsBack reports whether t joins to the character before it in the text.
func (t JoiningType) joinsBack() bool { return 1<<t&(1<<R|1<<D|1<<C) != 0 }

// joinsOn reports whether t joins to the character after it in the text.
func (t JoiningType) joinsOn() bool { return 1<<t&(1<<L|1<<D|1<<C) != 0 }

// String gives the letter that ArabicShaping.txt uses.
func (t JoiningType) String() string {
	if int(t) < len("URLDCT") {
		return "URLDCT"[t : t+1]
	}
	return "?"
}
