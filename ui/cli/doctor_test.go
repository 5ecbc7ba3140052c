//go:build unix

package cli

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"qari/ui/term"
)

// doctor runs qari doctor in a terminal of the table and returns what it printed.
func doctor(t *testing.T, terminal string, env []string, args ...string) *run {
	t.Helper()
	return begin(t, &run{cmd: exec.Command("qari", append([]string{"doctor"}, args...)...), answer: as(terminal)}, nil, env)
}

func TestDoctorJSON(t *testing.T) {
	for terminal, want := range map[string]report{
		"xterm":   {Name: "xterm", Contract: "forms", Reason: "version", Marks: true},
		"vte":     {Name: "vte", Contract: "bdsm", Reason: "mode", Marks: true},
		"kitty":   {Name: "kitty", Contract: "kitty", Reason: "version"},
		"konsole": {Name: "konsole", Contract: "runs-mirrored", Reason: "version"},
		"mute":    {Name: "xterm-256color", Contract: "forms", Reason: "default"},
	} {
		r := doctor(t, terminal, nil, "--json")
		if got := r.leaves(); got != done {
			t.Errorf("%s: exit status %d", terminal, got)
		}
		var got report
		sent := r.bytes()
		if err := json.Unmarshal([]byte(sent[strings.Index(sent, "{"):]), &got); err != nil {
			t.Fatalf("%s: %v in %q", terminal, err, sent)
		}
		if got.Name != want.Name || got.Contract != want.Contract || got.Reason != want.Reason || !got.Asked || got.Term != "xterm-256color" {
			t.Errorf("%s: %+v", terminal, got)
		}
		if got.Replies.XTVERSION == "" && terminal != "mute" {
			t.Errorf("%s: its answers are not told: %+v", terminal, got)
		}
	}
}

// Without a terminal the environment is judged, and that is said.
func TestDoctorPiped(t *testing.T) {
	out := output(t, "doctor", "--lang", "en")
	if !strings.Contains(out, "Not asked") || strings.Contains(out, "\x1b") {
		t.Errorf("%q", out)
	}
	var r report
	if err := json.Unmarshal([]byte(output(t, "doctor", "--json")), &r); err != nil || r.Asked {
		t.Errorf("%+v, %v", r, err)
	}
}

// Every contract and every reason has its words, in both languages; so has the advice.
func TestDoctorWords(t *testing.T) {
	for i, w := range doctorWords() {
		for _, name := range term.Contracts()[1:] {
			c, err := term.Parse(name)
			if err != nil || w.contracts[c.Contract] == "" {
				t.Errorf("%d: no words for %s", i, name)
			}
		}
		for r := term.ByDefault; r <= term.ByAccess; r++ {
			if w.reasons[r] == "" {
				t.Errorf("%d: no words for %v", i, r)
			}
		}
		for name := range doctorWords()[0].advices {
			if w.advices[name] == "" {
				t.Errorf("%d: no advice for %s", i, name)
			}
		}
	}
}

// The line that is chosen is remembered, and sent the next time under the same answers;
// what is named by a flag wins over it.
func TestCard(t *testing.T) {
	path, _ := story(t)
	for key, want := range map[string]term.Contract{"1": term.Forms, "3": term.Kitty, "٤": term.Runs, "۵": term.Logical, "0": term.RunsMirrored, "\x1b": term.RunsMirrored, "q": term.RunsMirrored} {
		env := []string{"XDG_STATE_HOME=" + t.TempDir()}
		r := doctor(t, "konsole", env, "--ask", "--lang", "en")
		r.sends("none of them")
		r.types(key)
		if got := r.leaves(); got != done {
			t.Errorf("%q: exit status %d, %q", key, got, r.bytes())
		}
		r = begin(t, &run{cmd: exec.Command("qari", path), answer: as("konsole")}, nil, env)
		r.sends(sentence(want))
		r.types("q")
		r.leaves()
		r = begin(t, &run{cmd: exec.Command("qari", path), answer: as("xterm")}, nil, env)
		r.sends(sentence(term.Forms)) // other answers, another terminal
		r.types("q")
		r.leaves()
		r = begin(t, &run{cmd: exec.Command("qari", "--terminal", "logical", path), answer: as("konsole")}, nil, env)
		r.sends(sentence(term.Logical))
		r.types("q")
		r.leaves()
	}
}

// From the middle of reading: the terminal is given away and taken back, and the page
// is drawn as the chosen line was.
func TestCardInside(t *testing.T) {
	path, _ := story(t)
	state := t.TempDir()
	r := begin(t, &run{cmd: exec.Command("qari", path), answer: as("vte")}, nil, []string{"XDG_STATE_HOME=" + state})
	r.sends(sentence(term.BDSM))
	r.types("\x1bOS") // F4
	r.sends("25%")
	r.types("4")
	r.sends(sentence(term.Runs))
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
	if s, err := readState(filepath.Join(state, "qari", "state.toml")); err != nil || len(s.Answers) != 1 || s.Answers[0].Contract != "runs" {
		t.Errorf("%+v, %v", s, err)
	}
}
