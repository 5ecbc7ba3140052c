package term

import (
	"slices"
	"strings"
	"testing"
)

// env is an environment written as words: "TERM=xterm NO_COLOR=1".
func env(words string) func(string) string {
	m := map[string]string{}
	for _, w := range strings.Fields(words) {
		name, value, _ := strings.Cut(w, "=")
		m[name] = value
	}
	return func(name string) string { return m[name] }
}

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		env, forced string
		want        Profile
	}{
		{"TERM=xterm-256color", "", Profile{Name: "xterm-256color"}},
		{"TERM=xterm-256color", "auto", Profile{Name: "xterm-256color"}},
		{"TERM=xterm-256color XTERM_VERSION=XTerm(379)", "", Profile{Name: "xterm", Marks: true, Smears: true}},
		{"TERM=xterm-kitty", "", Profile{Name: "xterm-kitty"}},
		{"TERM=tmux-256color", "", Profile{Name: "tmux-256color"}},
		{"TERM=screen", "", Profile{Name: "screen"}},
		{"", "", Profile{}},
		// The measured rows, by their own TERM.
		{"TERM=alacritty", "", Profile{Name: "alacritty"}},
		{"TERM=alacritty-direct", "", Profile{Name: "alacritty"}},
		{"TERM=foot", "", Profile{Name: "foot"}},
		{"TERM=foot-extra", "", Profile{Name: "foot"}},
		{"TERM=st", "", Profile{Name: "st"}},
		{"TERM=st-256color", "", Profile{Name: "st"}},
		{"TERM=sterm", "", Profile{Name: "sterm"}},
		{"TERM=rxvt-unicode-256color", "", Profile{Name: "urxvt", Marks: true, Light: true, Smears: true}},
		{"TERM=linux", "", Profile{Name: "linux console"}},
		{"TERM=xterm-256color TERM_PROGRAM=vscode", "", Profile{Name: "vscode", Marks: true}},
		{"TERM=xterm-256color WT_SESSION=1", "", Profile{Name: "windows terminal"}},
		{"WT_SESSION=1", "", Profile{Name: "windows terminal"}},
		{"TERM=xterm-256color TERM_PROGRAM=st", "", Profile{Name: "xterm-256color"}},
		// In a multiplexer the outer terminal draws.
		{"TERM=tmux-256color TMUX=/tmp/t ALACRITTY_WINDOW_ID=7", "", Profile{Name: "alacritty"}},
		{"TERM=screen-256color STY=1 XTERM_VERSION=XTerm(379)", "", Profile{Name: "xterm", Marks: true, Smears: true}},
		{"TERM=screen.linux", "", Profile{Name: "linux console"}},
		{"TERM=screen.xterm-256color", "", Profile{Name: "screen.xterm-256color"}},
		// One terminal started from another inherits its variables, never its TERM.
		{"TERM=foot XTERM_VERSION=XTerm(379)", "", Profile{Name: "foot"}},
		{"TERM=rxvt-unicode ALACRITTY_WINDOW_ID=7", "", Profile{Name: "urxvt", Marks: true, Light: true, Smears: true}},
		{"TERM=xterm ALACRITTY_WINDOW_ID=7 XTERM_VERSION=XTerm(379)", "", Profile{Name: "alacritty"}},
		// Colour, and none to move the cursor with.
		{"TERM=xterm NO_COLOR=1", "", Profile{Name: "xterm", NoColor: true}},
		{"TERM=xterm NO_COLOR=0", "", Profile{Name: "xterm", NoColor: true}},
		{"TERM=xterm NO_COLOR=", "", Profile{Name: "xterm"}},
		{"TERM=dumb", "", Profile{Name: "dumb", Contract: Logical, Marks: true, Dumb: true}},
		{"TERM=dumb", "forms", Profile{Name: "dumb", Dumb: true}},
		{"TERM=xterm ACCESSIBLE=1", "", Profile{Name: "xterm", Contract: Logical, Marks: true, Dumb: true}},
		{"TERM=xterm ACCESSIBLE=yes", "", Profile{Name: "xterm", Contract: Logical, Marks: true, Dumb: true}},
		{"TERM=xterm ACCESSIBLE=0", "", Profile{Name: "xterm"}},
		{"TERM=xterm ACCESSIBLE=no", "", Profile{Name: "xterm"}},
		{"TERM=xterm ACCESSIBLE=False", "", Profile{Name: "xterm"}},
		{"TERM=xterm ACCESSIBLE=", "", Profile{Name: "xterm"}},
		// The user's word wins.
		{"TERM=xterm", "logical", Profile{Name: "xterm", Contract: Logical, Marks: true}},
		{"TERM=foot", "logical", Profile{Name: "foot", Contract: Logical, Marks: true}},
		{"TERM=foot", "forms", Profile{Name: "foot"}},
		{"TERM=xterm ACCESSIBLE=1", "forms", Profile{Name: "xterm", Dumb: true}},
	} {
		wish, err := Parse(c.forced)
		got := Detect(env(c.env), Replies{}, wish, Choice{})
		got.Reason = c.want.Reason
		if err != nil || got != c.want {
			t.Errorf("%q, forced %q: %+v, %v; want %+v", c.env, c.forced, got, err, c.want)
		}
	}
}

func TestNoSuchContract(t *testing.T) {
	for _, name := range []string{"kitty66", "Forms", " forms", "0"} {
		_, err := Parse(name)
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "auto forms bdsm kitty runs runs-mirrored logical") {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// Every name offered is read back as itself.
func TestContracts(t *testing.T) {
	if got := Contracts(); !slices.Equal(got, []string{"auto", "forms", "bdsm", "kitty", "runs", "runs-mirrored", "logical"}) {
		t.Errorf("%q", got)
	}
	for _, name := range Contracts() {
		c, err := Parse(name)
		if err != nil || c.Made == (name == "auto") || c.Made && c.Contract.String() != name {
			t.Errorf("%q is read as %v, %v", name, c, err)
		}
	}
}

// Every row can be recognised, says why, and is found by what it names itself.
func TestKnown(t *testing.T) {
	for _, row := range known {
		if row.why == "" || row.name == "" {
			t.Errorf("%+v does not say why", row)
		}
		words := map[string]string{"TERM=" + row.term: row.term, row.env + "=1": row.env, "TERM_PROGRAM=" + row.program: row.program}
		ways := 0
		for e, set := range words {
			if set == "" {
				continue
			}
			ways++
			if got := lookup(env(e)); got != row {
				t.Errorf("%q is taken for %q, it is %q", e, got.name, row.name)
			}
		}
		if ways == 0 {
			t.Errorf("%s cannot be recognised", row.name)
		}
	}
}
