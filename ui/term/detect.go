package term

import (
	"cmp"
	"path"
	"strings"
)

// Detect folds an environment, a terminal's replies and what the user chose into a
// profile. Who named a contract (wish) wins; then a screen reader; then the line chosen
// on the card under these very replies (seen); then what the terminal answers, which no
// inherited variable can contradict; then the environment.
func Detect(env func(string) string, r Replies, wish, seen Choice) Profile {
	mux := multiplexer(env, r)
	t, why := recognise(env, r, mux)
	p := Profile{
		Name: t.name, Mux: mux, Contract: t.alone, Reason: why, Marks: t.marks,
		NoColor: env("NO_COLOR") != "", Light: t.light, Smears: t.smears, Detects: t.detects,
	}
	if mux != "" {
		p.Contract, p.Marks = t.muxed, t.muxedMarks
	} else {
		p.mode(r.Mode8)
	}
	p.Dumb = env("TERM") == "dumb" || on(env("ACCESSIBLE"))
	switch {
	case wish.Made:
		p.choose(wish.Contract, ByUser)
	case p.Dumb:
		p.choose(Logical, ByAccess)
	case seen.Made:
		p.choose(seen.Contract, ByCard)
	}
	p.Unfenced = t.unfenced
	p.Grid = t.grid && p.Contract.Reorders()
	return p
}

// mode folds the answer to DECRQM 8: what can switch its bidi off is asked to.
func (p *Profile) mode(answer byte) {
	switch answer {
	case '1', '2':
		p.Contract, p.Reason = BDSM, ByMode
	case '3': // implicit for ever
		p.Contract, p.Reason = Runs, ByMode
	case '4': // explicit for ever
		p.Contract, p.Reason = Forms, ByMode
	}
	p.Explicit = answer == '2'
}

// choose has a contract that somebody named.
func (p *Profile) choose(c Contract, why Reason) {
	if c != p.Contract {
		p.Detects = false
	}
	p.Contract, p.Reason = c, why
	if c == Logical {
		p.Marks = true
	}
}

// on reads a switch from the environment: set, and not 0, no or false.
func on(v string) bool {
	switch strings.ToLower(v) {
	case "", "0", "no", "false":
		return false
	}
	return true
}

// multiplexer names what stands between the terminal and us. All of them answer DA2, so
// when the answers are there a variable inherited from one we have left says nothing.
func multiplexer(env func(string) string, r Replies) string {
	switch {
	case strings.HasPrefix(r.Version, "tmux "), strings.HasPrefix(r.DA2, "84;"):
		return "tmux"
	case strings.HasPrefix(r.DA2, "83;"):
		return "screen"
	case strings.HasPrefix(strings.ToLower(r.Version), "zellij"):
		return "zellij"
	case r.Done:
		if env("ZELLIJ") != "" && byReplies(r) == nil { // not measured: it may answer for itself
			return "zellij"
		}
		return ""
	case env("TMUX") != "", is(env("TERM"), "tmux"):
		return "tmux"
	case env("STY") != "", is(env("TERM"), "screen"), strings.HasPrefix(env("TERM"), "screen."):
		return "screen"
	case env("ZELLIJ") != "":
		return "zellij"
	}
	return ""
}

// recognise finds the row of the terminal that draws, and says by what. An unknown one
// prints what it is sent, as most do, and is sent no marks: in half of those measured
// they break letters.
func recognise(env func(string) string, r Replies, mux string) (terminal, Reason) {
	outside := r
	if mux != "" {
		outside = Replies{Version: r.Client, Done: r.Client != ""}
	}
	if t := byReplies(outside); t != nil {
		switch {
		case mux != "":
			return *t, ByClient
		case byVersion(r.Version) == t:
			return *t, ByVersion
		}
		return *t, ByAttributes
	}
	if t := byTerm(r.ClientTerm); t != nil && mux != "" {
		return *t, ByClient
	}
	// TERM is each terminal's own word; the variables live on in whatever is started
	// inside (another terminal, a multiplexer), so they are asked after it.
	if t := byTerm(strings.TrimPrefix(env("TERM"), "screen.")); t != nil && (mux == "" || r.ClientTerm == "") { // screen says what it runs in
		return *t, ByEnvironment
	}
	if t := byVariable(env, outside); t != nil {
		return *t, ByEnvironment
	}
	return terminal{name: cmp.Or(outside.Version, r.ClientTerm, env("TERM"))}, ByDefault
}

// byReplies finds the row a terminal's answers name.
func byReplies(r Replies) *terminal {
	if t := byVersion(r.Version); t != nil || r.Version != "" {
		return t
	}
	for i, t := range known {
		if ok, err := path.Match(t.da2, r.DA2); ok && err == nil && t.da2 != "" {
			return &known[i]
		}
	}
	return nil
}

func byVersion(version string) *terminal {
	for i, t := range known {
		if t.version != "" && strings.HasPrefix(version, t.version) {
			return &known[i]
		}
	}
	return nil
}

func byTerm(name string) *terminal {
	for i, t := range known {
		if t.term != "" && is(name, t.term) {
			return &known[i]
		}
	}
	return nil
}

// is reports whether a TERM is of a family: its name, alone or with a suffix.
func is(name, family string) bool {
	return name == family || strings.HasPrefix(name, family+"-")
}

// byVariable finds the row whose variables are set, unless it is one that would have
// answered otherwise.
func byVariable(env func(string) string, r Replies) *terminal {
	for i, t := range known {
		if r.Done && t.version+t.da2 != "" {
			continue
		}
		name, value, valued := strings.Cut(t.env, "=")
		got := ""
		if name != "" {
			got = env(name)
		}
		if got != "" && (!valued || got == value) || t.program != "" && env("TERM_PROGRAM") == t.program {
			return &known[i]
		}
	}
	return nil
}
