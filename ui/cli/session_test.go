//go:build unix

package cli

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"qari/bidi"
	"qari/bidi/layout"
	"qari/ui/term"
)

// The line of story that is looked for, as a contract has it sent.
func sentence(c term.Contract) string {
	const text = "وصل القطار إلى المحطة في موعده."
	l := layout.Lines(text, layout.Options{Base: bidi.RTL, Letters: !c.Shapes()})[0]
	return string(term.Profile{Contract: c}.Encode(nil, &l, text, 0, l.Width,
		func(layout.Cell) int { return 0 }, func(_ int, s string) string { return s }))
}

// sends waits for a text to have been sent.
func (r *run) sends(text string) {
	r.t.Helper()
	r.until(text, func() bool { return strings.Contains(r.bytes(), text) })
}

// The environment says nothing but xterm-256color: what the terminal answers decides.
func TestAnswers(t *testing.T) {
	path, _ := story(t)
	for terminal, c := range map[string]term.Contract{
		"xterm": term.Forms, "vte": term.BDSM, "vte, its bidi off": term.BDSM, "kitty": term.Kitty,
		"konsole": term.RunsMirrored, "mute": term.Forms,
	} {
		t.Run(terminal, func(t *testing.T) {
			r := in(t, terminal, path)
			r.sends(sentence(c))
			for _, other := range []term.Contract{term.Forms, term.Kitty, term.RunsMirrored} {
				if other := sentence(other); other != sentence(c) && strings.Contains(r.bytes(), other) {
					t.Errorf("first sent otherwise: %q", other)
				}
			}
			if !strings.HasPrefix(r.bytes(), term.Question) {
				t.Errorf("sent before the question: %q", r.bytes()[:40])
			}
			r.types("q")
			if got := r.leaves(); got != done {
				t.Errorf("exit status %d", got)
			}
			r.restored()
		})
	}
}

// What a terminal claims of itself harms nobody: it is shown something, and left.
func TestLiar(t *testing.T) {
	path, _ := story(t)
	r := in(t, "liar", path)
	r.until("a page", func() bool { return strings.Contains(r.screen(), "Esc") })
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
}

// slowly gives an answer of the table piece by piece, so late that Bubble Tea alone
// would take every piece for keys.
func (r *run) slowly(terminal string, first, between time.Duration, size int) (all chan struct{}) {
	all = make(chan struct{})
	go func() {
		defer close(all)
		time.Sleep(first)
		reply := as(terminal)(term.Question)
		for reply != "" {
			n := min(size, len(reply))
			_, _ = r.tty.WriteString(reply[:n])
			reply = reply[n:]
			time.Sleep(between)
		}
	}()
	return all
}

// A late answer draws the page once more, and is no key: there are letters in it that
// quit, search and open the help.
func TestLateAnswers(t *testing.T) {
	path, _ := story(t)
	for name, c := range map[string]struct {
		first, between time.Duration
		size           int
	}{
		"late":             {600 * time.Millisecond, 0, 1000},
		"late, in pieces":  {400 * time.Millisecond, 80 * time.Millisecond, 7},
		"letter by letter": {0, 15 * time.Millisecond, 1},
	} {
		t.Run(name, func(t *testing.T) {
			r := begin(t, &run{cmd: exec.Command("qari", path), answer: func(string) string { return "" }}, nil, nil)
			<-r.slowly("konsole", c.first, c.between, c.size)
			r.sends(sentence(term.RunsMirrored))
			r.until("the page, no answer typed into it", func() bool { return strings.Contains(r.screen(), "Esc") })
			r.types("?")
			r.until("the help", func() bool { return strings.Contains(r.screen(), "PgDn") })
			r.types("q")
			if got := r.leaves(); got != done {
				t.Errorf("exit status %d", got)
			}
			r.restored()
		})
	}
}

// A terminal that never ends its answer is no reason to stop: keys come through.
func TestEndlessAnswer(t *testing.T) {
	path, _ := story(t)
	for name, junk := range map[string]string{
		"a megabyte":            "\x1bP>|" + strings.Repeat("kitty", 1<<20/5) + "\x1b\\",
		"a megabyte, no end":    "\x1bP>|" + strings.Repeat("kitty", 1<<20/5),
		"many answers":          strings.Repeat(as("kitty")(term.Question), 2000),
		"parameters for ever":   "\x1b[?" + strings.Repeat("1;", 1<<19),
		"a colour for ever":     "\x1b]11;rgb:" + strings.Repeat("0", 1<<20),
		"bytes of no character": strings.Repeat("\xff\xfe\x9b", 1<<18),
	} {
		t.Run(name, func(t *testing.T) {
			told := false
			r := begin(t, &run{cmd: exec.Command("qari", path), answer: func(sent string) string {
				if told || !strings.Contains(sent, "\x1b[c") {
					return ""
				}
				told = true
				return junk
			}}, nil, nil)
			r.until("a page", func() bool { return strings.Contains(r.screen(), "Esc") })
			r.until("the end", func() bool {
				r.types("\x03")
				select {
				case <-r.end:
					return true
				case <-time.After(100 * time.Millisecond):
					return false
				}
			})
			r.restored()
		})
	}
}

// A window that changes a thousand times ends at its last size, whole.
func TestResizes(t *testing.T) {
	path, _ := story(t)
	r := in(t, "xterm", path)
	r.shows("وصل القطار إلى المحطة في موعده.")
	for i := range 1000 {
		if err := pty.Setsize(r.tty, &pty.Winsize{Rows: uint16(1 + i%40), Cols: uint16(1 + i*7%120)}); err != nil {
			t.Fatal(err)
		}
	}
	r.emu.Resize(72, 20)
	if err := pty.Setsize(r.tty, &pty.Winsize{Rows: 20, Cols: 72}); err != nil {
		t.Fatal(err)
	}
	r.signal(syscall.SIGWINCH)
	r.shows("وصل القطار إلى المحطة في موعده.")
	r.until("the bar", func() bool { return strings.Contains(r.screen(), "Esc") })
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
}

// Whatever TERM says, something readable is shown and taken away again.
func TestOddTerms(t *testing.T) {
	path, _ := story(t)
	for _, name := range []string{"", "unheard-of", "vt100", "linux", "screen", "xterm-kitty", "ansi", strings.Repeat("x", 5000), "\x1b[2J"} {
		r := begin(t, &run{cmd: exec.Command("qari", path), answer: as("xterm")}, nil, []string{"TERM=" + name})
		r.sends(sentence(term.Forms)) // what it answers is believed, not TERM
		r.types("q")
		if got := r.leaves(); got != done {
			t.Errorf("TERM=%.20q: exit status %d", name, got)
		}
		r.restored()
		if strings.Contains(r.bytes(), "\x1b[2J\x1b[2J") {
			t.Errorf("TERM=%.20q is sent", name)
		}
	}
}

// A terminal that dies at any moment takes the program with it: asked, drawing, or not
// reading any more.
func TestTerminalDiesAnyTime(t *testing.T) {
	path, _ := story(t)
	for name, until := range map[string]func(*run){
		"at once":           func(*run) {},
		"when it was asked": func(r *run) { r.sends(term.Question) },
		"in a page turn":    func(r *run) { r.sends(sentence(term.Forms)); r.types(strings.Repeat(" b", 200)) },
		"in a search":       func(r *run) { r.sends(sentence(term.Forms)); r.types("/ال") },
		"suspended too":     func(r *run) { r.sends(sentence(term.Forms)); r.types("\x1a") },
	} {
		r := in(t, "xterm", path)
		until(r)
		if err := r.tty.Close(); err != nil {
			t.Fatal(err)
		}
		if got := r.leaves(); got != failed && got != -1 { // -1: by the signal
			t.Errorf("%s: exit status %d", name, got)
		}
	}
}

// A terminal that does not know its size, and an environment that lies about it.
func TestLyingSize(t *testing.T) {
	path, _ := story(t)
	r := &run{cmd: exec.Command("qari", path), answer: as("xterm"), unsized: true}
	begin(t, r, nil, []string{"LINES=99999999", "COLUMNS=-5"})
	r.sends(sentence(term.Forms))
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
}
