package term

import "strings"

// Detect folds an environment into a profile. forced is the contract the user
// named ("auto" when none): it wins over what is known.
func Detect(env func(string) string, forced string) (Profile, error) {
	c, auto, err := Parse(forced)
	if err != nil {
		return Profile{}, err
	}
	t := lookup(env)
	p := Profile{Name: t.name, Contract: c, Marks: t.marks, NoColor: env("NO_COLOR") != "", Light: t.light, Smears: t.smears}
	p.Dumb = env("TERM") == "dumb" || on(env("ACCESSIBLE"))
	if p.Dumb && auto {
		p.Contract = Logical
	}
	if p.Contract == Logical {
		p.Marks = true
	}
	return p, nil
}

// on reads a switch from the environment: set, and not 0, no or false.
func on(v string) bool {
	switch strings.ToLower(v) {
	case "", "0", "no", "false":
		return false
	}
	return true
}

// lookup finds the terminal's row. TERM is each terminal's own word; the variables
// live on in whatever is started inside (another terminal, tmux, screen), so they are
// asked after it, and there they hint at the outer terminal, which is the one that
// draws. An unknown one is sent no marks: in half of those measured they break letters.
func lookup(env func(string) string) terminal {
	name := strings.TrimPrefix(env("TERM"), "screen.") // screen says what it runs in
	for _, t := range known {
		if t.term != "" && (name == t.term || strings.HasPrefix(name, t.term+"-")) {
			return t
		}
	}
	for _, t := range known {
		if t.env != "" && env(t.env) != "" || t.program != "" && env("TERM_PROGRAM") == t.program {
			return t
		}
	}
	return terminal{name: env("TERM")}
}
