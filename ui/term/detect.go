package term

import "strings"

// Detect folds an environment, a terminal's replies and what the user chose into a
// profile. Who named a contract (wish) wins; then the line chosen on the card under
// these very replies (seen).
func Detect(env func(string) string, r Replies, wish, seen Choice) Profile {
	t := lookup(env)
	p := Profile{Name: t.name, Marks: t.marks, NoColor: env("NO_COLOR") != "", Light: t.light, Smears: t.smears}
	p.Dumb = env("TERM") == "dumb" || on(env("ACCESSIBLE"))
	if t.why != "" {
		p.Reason = ByEnvironment
	}
	switch {
	case wish.Made:
		p.Contract, p.Reason = wish.Contract, ByUser
	case p.Dumb:
		p.Contract, p.Reason = Logical, ByAccess
	case seen.Made:
		p.Contract, p.Reason = seen.Contract, ByCard
	}
	if p.Contract == Logical {
		p.Marks = true
	}
	return p
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
