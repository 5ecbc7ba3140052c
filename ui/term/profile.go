package term

import "fmt"

// A Contract says who reorders and who joins letters: what a terminal is sent.
type Contract uint8

const (
	// Forms: visual order, presentation forms. For terminals that print what they
	// are sent: xterm, Alacritty, foot, st, urxvt, VS Code, Windows Terminal.
	Forms Contract = iota
	// Logical: the source's letters in reading order. For screen readers, pipes,
	// and terminals that do all of it themselves.
	Logical
)

var names = [...]string{Forms: "forms", Logical: "logical"}

func (c Contract) String() string { return names[c] }

// Contracts lists the names a user may give, "auto" first.
func Contracts() []string { return append([]string{"auto"}, names[:]...) }

// Parse reads the name of a contract; "auto" and "" leave the choice to Detect.
func Parse(name string) (c Contract, auto bool, err error) {
	if name == "" || name == "auto" {
		return Forms, true, nil
	}
	for i, n := range names {
		if n == name {
			return Contract(i), false, nil
		}
	}
	return Forms, true, fmt.Errorf("terminal %q: not one of %v", name, Contracts())
}

// A Profile is what one terminal can do. The zero value is a plain terminal that
// prints what it is sent.
type Profile struct {
	Name     string // as the environment names it
	Contract Contract
	Marks    bool // combining marks survive behind presentation forms
	Dumb     bool // no cursor addressing, no colour: plain lines only
	NoColor  bool // NO_COLOR is set
	Light    bool // bold is not to be used
	Smears   bool // the screen is to be cleared when much of it changes
}
