package cli

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"qari/ui/term"
)

// doctor says what the terminal is, what it answered, what it is sent and why, and
// what its owner could change.
func (a *app) doctorCommand() *cobra.Command {
	var asJSON, ask bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: a.text.doctor,
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			replies, asked := a.interrogate(c.Context())
			a.profile = a.fold(replies)
			if ask {
				if err := a.askByCard(replies, asked); err != nil {
					return err
				}
			}
			a.profile = a.fold(replies)
			r := a.report(replies, asked)
			if asJSON {
				e := json.NewEncoder(a.w.Out)
				e.SetEscapeHTML(false)
				e.SetIndent("", "  ")
				for i, advice := range r.Advice {
					r.Advice[i] = stripIsolates(advice)
				}
				return e.Encode(r)
			}
			a.tellReport(r)
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, a.text.flagJSON)
	c.Flags().BoolVar(&ask, "ask", false, a.text.flagAsk)
	return c
}

// forAnswer is how long a terminal is waited for that a person asked about.
const forAnswer = time.Second

// interrogate asks the terminal, when there is one on both sides. It leaves it as it
// was, whatever comes.
func (a *app) interrogate(ctx context.Context) (r term.Replies, asked bool) {
	in, out, ok := a.terminals()
	if !ok || !answers || a.w.Getenv("TERM") == "dumb" {
		return r, false
	}
	var asm term.Assembler
	signalled, err := raw(in, func() error {
		if _, err := out.WriteString(term.Question); err != nil {
			return err
		}
		b := make([]byte, 4096)
		for end := time.Now().Add(forAnswer); !asm.Replies().Done && readable(in, time.Until(end)); {
			n, err := in.Read(b)
			if err != nil || strings.ContainsRune(string(asm.Feed(nil, b[:n])), ctrlC) {
				return err
			}
		}
		return nil
	})
	if signalled || err != nil {
		return term.Replies{}, false
	}
	r = asm.Replies()
	c := a.attached(ctx)
	r.Client, r.ClientTerm = c.kind, c.term
	return r, true
}

const ctrlC = 3

// terminals are standard input and output, if both are.
func (a *app) terminals() (in, out *os.File, ok bool) {
	_, _, inIs := terminal(a.w.In)
	_, _, outIs := terminal(a.w.Out)
	if !inIs || !outIs {
		return nil, nil, false
	}
	return a.w.In.(*os.File), a.w.Out.(*os.File), true
}

// A report is what the doctor found; its JSON is for a bug report.
type report struct {
	Name     string   `json:"name"`
	Mux      string   `json:"mux,omitempty"`
	Term     string   `json:"term"`
	Asked    bool     `json:"asked"`
	Replies  answered `json:"replies"`
	Contract string   `json:"contract"`
	Reason   string   `json:"reason"`
	Marks    bool     `json:"marks"`
	Colours  string   `json:"colours"`
	Advice   []string `json:"advice,omitempty"`

	profile term.Profile
}

type answered struct {
	XTVERSION  string `json:"xtversion,omitempty"`
	Mode8      string `json:"mode8,omitempty"`
	DA1        string `json:"da1,omitempty"`
	DA2        string `json:"da2,omitempty"`
	Background string `json:"background,omitempty"`
	Client     string `json:"client,omitempty"`
	ClientTerm string `json:"client_term,omitempty"`
}

func (a *app) report(r term.Replies, asked bool) report {
	p := a.profile
	mode := ""
	if r.Mode8 != 0 {
		mode = string(r.Mode8)
	}
	return report{
		Name: p.Name, Mux: p.Mux, Term: a.w.Getenv("TERM"), Asked: asked,
		Replies:  answered{r.Version, mode, r.DA1, r.DA2, r.Background, r.Client, r.ClientTerm},
		Contract: p.Contract.String(), Reason: p.Reason.String(), Marks: p.Marks,
		Colours: colorprofile.Detect(a.w.Out, a.w.Environ).String(),
		Advice:  a.advice(p), profile: p,
	}
}

// tellReport writes it for a person, a line each.
func (a *app) tellReport(r report) {
	w := a.diagnosis()
	tell := func(label, value string) { a.say(a.w.Out, label+": "+value) }
	or := func(value string) string {
		if value == "" {
			return w.silence
		}
		return isolated(value)
	}
	tell(w.terminal, or(r.Name))
	if r.Mux != "" {
		tell(w.inside, isolated(r.Mux))
	}
	tell("TERM", or(r.Term))
	if r.Asked {
		tell("XTVERSION", or(r.Replies.XTVERSION))
		tell(w.mode, or(w.modes[r.Replies.Mode8]))
		tell("DA1", or(r.Replies.DA1))
		tell("DA2", or(r.Replies.DA2))
		tell(w.background, or(r.Replies.Background))
		if r.Replies.Client+r.Replies.ClientTerm != "" {
			tell(w.outside, isolated(strings.TrimSpace(r.Replies.Client+" "+r.Replies.ClientTerm)))
		}
	} else {
		a.say(a.w.Out, w.notAsked)
	}
	tell(w.colours, isolated(r.Colours))
	tell(w.sent, isolated(r.Contract)+w.dash+w.contracts[r.profile.Contract])
	tell(w.because, w.reasons[r.profile.Reason])
	marks := w.marksLost
	if r.Marks {
		marks = w.marksKept
	}
	tell(w.marks, marks)
	for _, advice := range r.Advice {
		tell(w.advice, advice)
	}
}

// diagnosis is the doctor's words in the interface's language.
func (a *app) diagnosis() diagnosis {
	if a.lang == "en" {
		return doctorWords()[1]
	}
	return doctorWords()[0]
}

// advice is what the owner of this terminal could change, in the interface's language.
func (a *app) advice(p term.Profile) (all []string) {
	w := a.diagnosis()
	if s := w.advices[p.Name]; s != "" && p.Reason != term.ByUser {
		all = append(all, s)
	}
	if p.Mux == "screen" && p.Reason != term.ByUser {
		all = append(all, w.screen)
	}
	if p.Reason == term.ByDefault {
		all = append(all, w.unknown)
	}
	if p.Contract.Shapes() && p.Reason == term.ByDefault {
		all = append(all, w.font)
	}
	return all
}
