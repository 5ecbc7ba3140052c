package term

import "fmt"

// A Contract says who reorders and who joins letters: what a terminal is sent.
type Contract uint8

const (
	// Forms: visual order, presentation forms. For terminals that print what they
	// are sent: xterm, Alacritty, foot, st, urxvt, VS Code, Windows Terminal.
	Forms Contract = iota
	// BDSM: Forms, after the terminal's own bidi was switched off (CSI 8 l, ECMA-48
	// BDSM explicit). For VTE, mintty, WezTerm.
	BDSM
	// Kitty: presentation forms, words in visual order, the letters of a right-to-left
	// word back to front: kitty turns each word by itself.
	Kitty
	// Runs: visual order of runs, the letters of a right-to-left run logical, LRM
	// between runs. For terminals that reorder with a left-to-right base: VTE inside a
	// multiplexer, Apple Terminal.
	Runs
	// RunsMirrored: Runs where the terminal does not mirror brackets. For Konsole. No
	// bracket is sent where it would be mirrored, so both are sent the same.
	RunsMirrored
	// Logical: the source's letters in reading order. For screen readers, pipes,
	// and terminals that do all of it themselves.
	Logical
)

var names = [...]string{
	Forms: "forms", BDSM: "bdsm", Kitty: "kitty", Runs: "runs", RunsMirrored: "runs-mirrored", Logical: "logical",
}

func (c Contract) String() string { return names[c] }

// Shapes reports whether we join the letters; where we do not, the terminal does, and
// a lam-alef takes two cells.
func (c Contract) Shapes() bool { return c != Logical }

// Reorders reports whether the terminal turns round what it is sent: it is then sent
// whole rows.
func (c Contract) Reorders() bool { return c != Forms && c != BDSM }

// Contracts lists the names a user may give, "auto" first.
func Contracts() []string { return append([]string{"auto"}, names[:]...) }

// A Choice is a contract somebody chose, or nobody's.
type Choice struct {
	Contract Contract
	Made     bool
}

// Parse reads the name of a contract; "auto" and "" are no choice.
func Parse(name string) (Choice, error) {
	if name == "" || name == "auto" {
		return Choice{}, nil
	}
	for i, n := range names {
		if n == name {
			return Choice{Contract(i), true}, nil
		}
	}
	return Choice{}, fmt.Errorf("terminal %q: not one of %v", name, Contracts())
}

// A Reason says by what a terminal was known.
type Reason uint8

const (
	ByDefault     Reason = iota // nothing known: what serves most
	ByEnvironment               // TERM or a variable of its own
	ByVersion                   // XTVERSION
	ByMode                      // DECRQM 8: it can switch its bidi off
	ByAttributes                // DA2
	ByClient                    // the multiplexer names the terminal attached to it
	ByUser                      // flag, environment or setting
	ByCard                      // the line the user said reads right, under the same replies
	ByAccess                    // ACCESSIBLE, or TERM=dumb
)

var reasons = [...]string{
	ByDefault: "default", ByEnvironment: "environment", ByVersion: "version", ByMode: "mode", ByAttributes: "attributes",
	ByClient: "client", ByUser: "user", ByCard: "card", ByAccess: "access",
}

func (r Reason) String() string { return reasons[r] }

// A Profile is what one terminal can do. The zero value is a plain terminal that
// prints what it is sent.
type Profile struct {
	Name     string // of the terminal that draws, as it or the environment says
	Mux      string // "tmux", "screen", "zellij" between it and us, or ""
	Contract Contract
	Reason   Reason // why this contract
	Marks    bool   // combining marks survive
	Dumb     bool   // no cursor addressing, no colour: plain lines only
	NoColor  bool   // NO_COLOR is set
	Light    bool   // bold is not to be used
	Smears   bool   // the screen is to be cleared when much of it changes
	Detects  bool   // it finds each row's direction by its first letter, and lays it from that edge
	Unfenced bool   // marks of direction mean nothing to it
	Grid     bool   // it tells of the mouse by the columns that were sent, not by those seen
	Explicit bool   // its bidi was switched off before we came: leave it so
}

// Letters reports whether it is sent letters that it joins itself. A screen that finds
// out directions would, but leaves a gap behind each lam-alef, which we do not.
func (p Profile) Letters() bool { return !p.Contract.Shapes() && !p.Detects }

// LamAlef is how many cells the pair takes.
func (p Profile) LamAlef() int {
	if p.Letters() {
		return 2
	}
	return 1
}
