package term

import (
	"path"
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

// The environment alone: what commands print by, and what is left of a mute terminal.
func TestDetectByEnvironment(t *testing.T) {
	xterm := Profile{Name: "xterm", Marks: true, Smears: true, Reason: ByEnvironment}
	urxvt := Profile{Name: "urxvt", Marks: true, Light: true, Smears: true, Reason: ByEnvironment}
	is := func(name string) Profile { return Profile{Name: name, Reason: ByEnvironment} }
	for _, c := range []struct {
		env, forced string
		want        Profile
	}{
		{"TERM=xterm-256color", "", Profile{Name: "xterm-256color"}},
		{"TERM=xterm-256color", "auto", Profile{Name: "xterm-256color"}},
		{"TERM=xterm-256color XTERM_VERSION=XTerm(379)", "", xterm},
		{"", "", Profile{}},
		// By their own TERM.
		{"TERM=alacritty", "", is("alacritty")},
		{"TERM=alacritty-direct", "", is("alacritty")},
		{"TERM=foot-extra", "", is("foot")},
		{"TERM=st-256color", "", is("st")},
		{"TERM=sterm", "", Profile{Name: "sterm"}},
		{"TERM=rxvt-unicode-256color", "", urxvt},
		{"TERM=linux", "", is("linux console")},
		{"TERM=xterm-kitty", "", Profile{Name: "kitty", Contract: Kitty, Reason: ByEnvironment}},
		{"TERM=mlterm", "", Profile{Name: "mlterm", Contract: Logical, Marks: true, Detects: true, Grid: true, Reason: ByEnvironment}},
		// By a variable.
		{"TERM=xterm-256color VTE_VERSION=7006", "", Profile{Name: "vte", Contract: BDSM, Marks: true, Reason: ByEnvironment}},
		{"TERM=xterm-256color KONSOLE_VERSION=221203", "", Profile{Name: "konsole", Contract: RunsMirrored, Marks: true, Grid: true, Reason: ByEnvironment}},
		{"TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", "", Profile{Name: "apple terminal", Contract: Runs, Reason: ByEnvironment}},
		{"TERM=xterm-256color TERMINAL_EMULATOR=JetBrains-JediTerm", "", Profile{Name: "jetbrains", Contract: Runs, Reason: ByEnvironment}},
		{"TERM=xterm-256color TERMINAL_EMULATOR=other", "", Profile{Name: "xterm-256color"}},
		{"TERM=xterm-256color TERM_PROGRAM=vscode", "", Profile{Name: "xterm.js", Marks: true, Reason: ByEnvironment}},
		{"TERM=xterm-256color WT_SESSION=1", "", is("windows terminal")},
		{"WT_SESSION=1", "", is("windows terminal")},
		{"TERM=xterm-256color TERM_PROGRAM=st", "", Profile{Name: "xterm-256color"}},
		// In a multiplexer the outer terminal draws.
		{"TERM=tmux-256color", "", Profile{Name: "tmux-256color", Mux: "tmux"}},
		{"TERM=screen", "", Profile{Name: "screen", Mux: "screen"}},
		{"TERM=xterm ZELLIJ=0", "", Profile{Name: "xterm", Mux: "zellij"}},
		{"TERM=tmux-256color TMUX=/tmp/t ALACRITTY_WINDOW_ID=7", "", Profile{Name: "alacritty", Mux: "tmux", Reason: ByEnvironment}},
		{"TERM=tmux-256color TMUX=/tmp/t VTE_VERSION=7006", "", Profile{Name: "vte", Mux: "tmux", Contract: Runs, Marks: true, Grid: true, Reason: ByEnvironment}},
		{"TERM=screen STY=1 VTE_VERSION=7006", "", Profile{Name: "vte", Mux: "screen", Contract: Runs, Marks: true, Grid: true, Reason: ByEnvironment}},
		{"TERM=tmux-256color TMUX=/tmp/t KONSOLE_VERSION=221203", "", Profile{Name: "konsole", Mux: "tmux", Contract: RunsMirrored, Marks: true, Grid: true, Reason: ByEnvironment}},
		{"TERM=tmux-256color TMUX=/tmp/t KITTY_WINDOW_ID=1", "", Profile{Name: "kitty", Mux: "tmux", Contract: Kitty, Reason: ByEnvironment}},
		{"TERM=screen-256color STY=1 XTERM_VERSION=XTerm(379)", "", Profile{Name: "xterm", Mux: "screen", Marks: true, Smears: true, Reason: ByEnvironment}},
		{"TERM=screen.linux", "", Profile{Name: "linux console", Mux: "screen", Reason: ByEnvironment}},
		{"TERM=screen.xterm-256color", "", Profile{Name: "screen.xterm-256color", Mux: "screen"}},
		// One terminal started from another inherits its variables, never its TERM.
		{"TERM=foot XTERM_VERSION=XTerm(379) VTE_VERSION=7006", "", is("foot")},
		{"TERM=rxvt-unicode ALACRITTY_WINDOW_ID=7", "", urxvt},
		{"TERM=xterm ALACRITTY_WINDOW_ID=7 XTERM_VERSION=XTerm(379)", "", is("alacritty")},
		// Colour, and none to move the cursor with.
		{"TERM=xterm NO_COLOR=1", "", Profile{Name: "xterm", NoColor: true}},
		{"TERM=xterm NO_COLOR=", "", Profile{Name: "xterm"}},
		{"TERM=dumb", "", Profile{Name: "dumb", Contract: Logical, Marks: true, Dumb: true, Reason: ByAccess}},
		{"TERM=dumb", "forms", Profile{Name: "dumb", Dumb: true, Reason: ByUser}},
		{"TERM=xterm ACCESSIBLE=1", "", Profile{Name: "xterm", Contract: Logical, Marks: true, Dumb: true, Reason: ByAccess}},
		{"TERM=xterm ACCESSIBLE=no", "", Profile{Name: "xterm"}},
		{"TERM=xterm ACCESSIBLE=", "", Profile{Name: "xterm"}},
		// The user's word wins.
		{"TERM=xterm", "logical", Profile{Name: "xterm", Contract: Logical, Marks: true, Reason: ByUser}},
		{"TERM=foot", "bdsm", Profile{Name: "foot", Contract: BDSM, Reason: ByUser}},
		{"TERM=xterm-kitty", "forms", Profile{Name: "kitty", Reason: ByUser}},          // force_ltr
		{"TERM=mlterm", "forms", Profile{Name: "mlterm", Marks: true, Reason: ByUser}}, // --ctl=false
		{"TERM=xterm ACCESSIBLE=1", "runs", Profile{Name: "xterm", Contract: Runs, Dumb: true, Reason: ByUser}},
	} {
		wish, err := Parse(c.forced)
		got := Detect(env(c.env), Replies{}, wish, Choice{})
		if err != nil || got != c.want {
			t.Errorf("%q, forced %q:\n%+v, %v; want\n%+v", c.env, c.forced, got, err, c.want)
		}
	}
}

// answers is what a terminal answered, as it was measured.
func answers(version, mode8, da2, da1 string) Replies {
	var r Replies
	for _, seq := range []string{
		"\x1bP>|" + version + "\x1b\\", "\x1b[8;" + mode8 + "$y", "\x1b[>" + da2 + "c", "\x1b[?" + da1 + "c",
	} {
		if !strings.Contains(seq, "|\x1b") && !strings.Contains(seq, ";$") && !strings.Contains(seq, ">c") {
			r.fold(seq)
		}
	}
	return r
}

// measured are the replies of real terminals, of two generations.
var measured = []struct {
	name    string
	env     string
	replies Replies
	want    Profile
}{
	{"VTE 0.70", "TERM=xterm-256color VTE_VERSION=7006", answers("", "1", "65;7006;1", "65;1;9"), Profile{Name: "vte", Contract: BDSM, Marks: true, Reason: ByMode}},
	{"VTE 0.84", "TERM=xterm-256color VTE_VERSION=8401", answers("VTE(8401)", "1", "61;8401;1", "61;1;21;22;28"), Profile{Name: "vte", Contract: BDSM, Marks: true, Reason: ByMode}},
	{"VTE 0.84, explicit", "TERM=xterm-256color", answers("VTE(8401)", "2", "61;8401;1", "61;1;21;22;28"), Profile{Name: "vte", Contract: BDSM, Marks: true, Explicit: true, Reason: ByMode}},
	{"Konsole 22.12", "TERM=xterm-256color KONSOLE_VERSION=221203", answers("Konsole 22.12.3", "", "1;115;0", "62;1;4"), Profile{Name: "konsole", Contract: RunsMirrored, Marks: true, Grid: true, Reason: ByVersion}},
	{"Konsole 26.08", "TERM=xterm-256color KONSOLE_VERSION=260802", answers("Konsole 26.08.2", "", "1;115;0", "62;1;4"), Profile{Name: "konsole", Contract: RunsMirrored, Marks: true, Grid: true, Reason: ByVersion}},
	{"kitty 0.26", "TERM=xterm-kitty KITTY_WINDOW_ID=1", answers("kitty(0.26.5)", "0", "1;4000;26", "62;"), Profile{Name: "kitty", Contract: Kitty, Reason: ByVersion}},
	{"kitty 0.48", "TERM=xterm-kitty KITTY_WINDOW_ID=1", answers("kitty(0.48.2)", "0", "1;4000;48", "62;52;"), Profile{Name: "kitty", Contract: Kitty, Reason: ByVersion}},
	{"Alacritty 0.11", "TERM=alacritty", answers("", "", "0;1700;1", "6"), Profile{Name: "alacritty", Reason: ByAttributes}},
	{"Alacritty 0.17", "TERM=xterm-256color", answers("", "0", "0;2600;1", "6"), Profile{Name: "alacritty", Reason: ByAttributes}},
	{"xterm 379", "TERM=xterm", answers("XTerm(379)", "0", "41;379;0", "64;1;2;6;9;15;16;17;18;21;22;28"), Profile{Name: "xterm", Marks: true, Smears: true, Reason: ByVersion}},
	{"xterm 412", "TERM=xterm-256color", answers("XTerm(412)", "0", "41;412;0", "64;1;2;6;9;15;17;18;21;22;28"), Profile{Name: "xterm", Marks: true, Smears: true, Reason: ByVersion}},
	{"foot 1.13", "TERM=foot", answers("foot(1.13.1)", "", "1;011301;0", "62;4;22"), Profile{Name: "foot", Reason: ByVersion}},
	{"foot 1.28", "TERM=foot", answers("foot(1.28.0)", "", "1;012800;0", "62;4;22;28;52"), Profile{Name: "foot", Reason: ByVersion}},
	{"mlterm 3.9", "TERM=mlterm MLTERM=3.9.0", answers("", "0", "24;279;0", "63;1;2;3;4;6;7;15;18;22;29"), Profile{Name: "mlterm", Contract: Logical, Marks: true, Detects: true, Grid: true, Reason: ByAttributes}},
	{"urxvt", "TERM=rxvt-unicode-256color COLORTERM=rxvt-xpm", answers("", "", "85;95;0", "1;2"), Profile{Name: "urxvt", Marks: true, Light: true, Smears: true, Reason: ByAttributes}},
	{"st", "TERM=st-256color", answers("", "", "", "6"), Profile{Name: "st", Reason: ByEnvironment}},
	{"pterm", "TERM=xterm", answers("", "", "0;136;0", "6"), Profile{Name: "putty", Contract: Logical, Marks: true, Detects: true, Grid: true, Reason: ByAttributes}},
	{"qterminal", "TERM=xterm-256color COLORFGBG=7;0", answers("", "", "0;115;0", "1;2"), Profile{Name: "qterminal", Contract: Runs, Unfenced: true, Reason: ByAttributes}},
	{"xterm.js", "TERM=xterm-256color TERM_PROGRAM=vscode", answers("", "0", "0;276;0", "1;2"), Profile{Name: "xterm.js", Marks: true, Reason: ByAttributes}},
	{"tmux 3.3a, nothing known outside", "TERM=tmux-256color TMUX=/tmp/t TERM_PROGRAM=tmux", answers("tmux 3.3a", "", "84;0;0", "1;2"), Profile{Name: "tmux-256color", Mux: "tmux"}},
	{"screen 4.9, nothing known outside", "TERM=screen STY=1", answers("", "", "83;40900;0", "1;2"), Profile{Name: "screen", Mux: "screen"}},
}

func TestDetectByReplies(t *testing.T) {
	for _, c := range measured {
		if got := Detect(env(c.env), c.replies, Choice{}, Choice{}); got != c.want {
			t.Errorf("%s:\n%+v, want\n%+v", c.name, got, c.want)
		}
		if c.want.Mux != "" || c.name == "st" {
			continue // they answer nothing that names them
		}
		// By ssh, and from inside another terminal: variables are lost, or lie.
		for _, e := range []string{
			"", "TERM=xterm-256color", "TERM=xterm-256color VTE_VERSION=7006", "TERM=xterm-256color KITTY_WINDOW_ID=1 KONSOLE_VERSION=221203",
			"TERM=xterm-256color TMUX=/tmp/t", "TERM=xterm STY=1 WT_SESSION=1",
		} {
			if got := Detect(env(e), c.replies, Choice{}, Choice{}); got != c.want {
				t.Errorf("%s, %q:\n%+v, want\n%+v", c.name, e, got, c.want)
			}
		}
		// What was chosen under these replies wins, and what is asked for over that.
		card, wish := Choice{Kitty, true}, Choice{Runs, true}
		if got := Detect(env(c.env), c.replies, Choice{}, card); got.Contract != Kitty || got.Reason != ByCard {
			t.Errorf("%s: by the card %+v", c.name, got)
		}
		if got := Detect(env(c.env), c.replies, wish, card); got.Contract != Runs || got.Reason != ByUser {
			t.Errorf("%s: by the user %+v", c.name, got)
		}
	}
}

// In tmux the terminal attached now draws, whatever started the server.
func TestDetectInMultiplexer(t *testing.T) {
	tmux := answers("tmux 3.3a", "", "84;0;0", "1;2")
	for _, c := range []struct {
		client, term, env string
		name              string
		contract          Contract
		why               Reason
	}{
		{"XTerm(379)", "xterm-256color", "VTE_VERSION=7006", "xterm", Forms, ByClient},
		{"VTE(8401)", "xterm-256color", "XTERM_VERSION=XTerm(379)", "vte", Runs, ByClient},
		{"kitty(0.48.2)", "xterm-kitty", "VTE_VERSION=7006", "kitty", Kitty, ByClient},
		{"Konsole 22.12.3", "xterm-256color", "", "konsole", RunsMirrored, ByClient},
		{"foot(1.28.0)", "foot", "", "foot", Forms, ByClient},
		{"", "xterm-kitty", "VTE_VERSION=7006", "kitty", Kitty, ByClient},
		{"", "alacritty", "VTE_VERSION=7006", "alacritty", Forms, ByClient},
		{"", "xterm-256color", "VTE_VERSION=7006", "vte", Runs, ByEnvironment},
		{"", "", "KONSOLE_VERSION=221203", "konsole", RunsMirrored, ByEnvironment},
		{"unheard of 1.0", "xterm-256color", "VTE_VERSION=7006", "unheard of 1.0", Forms, ByDefault},
		{"", "xterm-256color", "", "xterm-256color", Forms, ByDefault},
	} {
		r := tmux
		r.Client, r.ClientTerm = c.client, c.term
		got := Detect(env("TERM=tmux-256color TMUX=/tmp/t TERM_PROGRAM=tmux "+c.env), r, Choice{}, Choice{})
		if got.Mux != "tmux" || got.Name != c.name || got.Contract != c.contract || got.Reason != c.why {
			t.Errorf("%q %q %q: %+v", c.client, c.term, c.env, got)
		}
	}
}

// Answers that contradict each other, or make no sense, give a profile all the same,
// and never a bidi mode nobody can switch.
func TestDetectLiars(t *testing.T) {
	for name, c := range map[string]struct {
		r    Replies
		want Contract
	}{
		"kitty that can switch":      {answers("kitty(9.9)", "1", "1;4000;99", "62;"), BDSM},
		"implicit for ever":          {answers("", "3", "65;7006;1", "65;1;9"), Runs},
		"explicit for ever":          {answers("", "4", "65;7006;1", "65;1;9"), Forms},
		"a name nobody has":          {answers("zork 1.0", "0", "1;4000;26", "1"), Forms},
		"no bidi mode in VTE's name": {answers("VTE(5000)", "0", "65;5000;1", "65;1;9"), BDSM},
		"an answer of rubbish":       {Replies{Version: "\x00", DA1: ";;;", DA2: "[", Mode8: 'x', Done: true}, Forms},
	} {
		if got := Detect(env("TERM=xterm-256color"), c.r, Choice{}, Choice{}); got.Contract != c.want {
			t.Errorf("%s: %+v", name, got)
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

// Every row can be recognised, says why, and is found by each thing it names.
func TestKnown(t *testing.T) {
	for _, row := range known {
		if row.why == "" || row.name == "" {
			t.Errorf("%+v does not say why", row)
		}
		if _, err := path.Match(row.da2, ""); err != nil {
			t.Errorf("%s: %v", row.name, err)
		}
		variable := row.env
		if variable != "" && !strings.Contains(variable, "=") {
			variable += "=1"
		}
		ways := 0
		for _, w := range []struct{ set, env, version, da2 string }{
			{set: row.term, env: "TERM=" + row.term},
			{set: row.env, env: variable},
			{set: row.program, env: "TERM_PROGRAM=" + row.program},
			{set: row.version, version: row.version + "1"},
			{set: row.da2, da2: strings.NewReplacer("?", "1", "*", "123", "[15]", "5").Replace(row.da2)},
		} {
			if w.set == "" {
				continue
			}
			ways++
			r := Replies{Version: w.version, DA2: w.da2, Done: w.version+w.da2 != ""}
			if got := Detect(env(w.env), r, Choice{}, Choice{}); got.Name != row.name {
				t.Errorf("%q %+v is taken for %q, it is %q", w.env, r, got.Name, row.name)
			}
		}
		if ways == 0 {
			t.Errorf("%s cannot be recognised", row.name)
		}
	}
}
