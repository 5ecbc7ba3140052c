//go:build unix

package cli

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// ways are all ways of leaving, with the exit status each gives.
var ways = map[string]struct {
	bug    bool
	leave  func(*run)
	status int
}{
	"q":                  {leave: func(r *run) { r.types("q") }},
	"esc":                {leave: func(r *run) { r.types("\x1b"); r.shows("المكتبة"); r.types("\x1b") }},
	"ctrl+c":             {leave: func(r *run) { r.types("\x03") }},
	"SIGTERM":            {leave: func(r *run) { r.signal(syscall.SIGTERM) }, status: failed},
	"SIGINT":             {leave: func(r *run) { r.signal(syscall.SIGINT) }, status: failed},
	"SIGHUP":             {leave: func(r *run) { r.signal(syscall.SIGHUP) }, status: failed},
	"ctrl+z, no shell":   {leave: func(r *run) { r.types("\x1a"); r.shows("لا صدفة للعودة إليها"); r.types("q") }},
	"panic in Update":    {bug: true, leave: func(r *run) { r.types("!") }, status: failed},
	"panic in a command": {bug: true, leave: func(r *run) { r.types("@") }, status: failed},
}

func (r *run) signal(s syscall.Signal) {
	r.t.Helper()
	if err := r.cmd.Process.Signal(s); err != nil {
		r.t.Fatal(err)
	}
}

// Law: however one leaves, the terminal is as it was: main screen, cursor, mouse,
// keyboard, bidi mode.
func TestRestore(t *testing.T) {
	path, _ := story(t)
	for terminal, bidi := range map[string]bool{"vte": true, "xterm": false, "vte, its bidi off": false} {
		for name, way := range ways {
			t.Run(terminal+", "+name, func(t *testing.T) {
				program := "qari"
				if way.bug {
					program = "qari-bug"
				}
				r := begin(t, &run{cmd: exec.Command(program, path), answer: as(terminal)}, nil, map[string][]string{"vte": {"VTE_VERSION=8401"}, "vte, its bidi off": {"VTE_VERSION=8401"}}[terminal])
				r.shows("وصل القطار إلى المحطة في موعده.")
				if off := strings.Contains(r.bytes(), bidiOff); off != bidi {
					t.Errorf("bidi switched off: %v, want %v", off, bidi)
				}
				way.leave(r)
				if got := r.leaves(); got != way.status {
					t.Errorf("exit status %d, want %d", got, way.status)
				}
				r.restored()
				if !bidi && strings.Contains(r.bytes(), bidiOn) {
					t.Error("bidi was switched on, and was not off by us")
				}
			})
		}
	}
}

// shell runs qari as a shell with job control does, and brings it back for each Enter
// after it was suspended. No loop: what stops in one ends it.
const shell = `set -m; qari "$1"
echo suspended; read -r; fg %1 >/dev/null
echo suspended; read -r; fg %1 >/dev/null
echo suspended; read -r; fg %1 >/dev/null
`

// ctrl+z gives the terminal back to the shell as it was, and takes it again.
func TestSuspend(t *testing.T) {
	path, _ := story(t)
	for _, terminal := range []string{"vte", "xterm"} {
		r := begin(t, &run{cmd: exec.Command("bash", "-c", shell, "bash", path), answer: as(terminal)}, nil, nil)
		for i := range 3 {
			r.shows("وصل القطار إلى المحطة في موعده.")
			r.types("\x1a")
			r.until("the shell", func() bool { return strings.Count(r.bytes(), "suspended") > i })
			r.restored()
			r.types("\n")
			r.until("the alternate screen", func() bool {
				sent := r.bytes()
				return strings.LastIndex(sent, "\x1b[?1049h") > strings.LastIndex(sent, "\x1b[?1049l")
			})
		}
		if got, want := strings.Count(r.bytes(), bidiOff), map[string]int{"vte": 4, "xterm": 0}[terminal]; got != want {
			t.Errorf("%s: bidi switched off %d times, want %d", terminal, got, want)
		}
		r.types("q")
		if got := r.leaves(); got != done {
			t.Errorf("%s: exit status %d", terminal, got)
		}
		r.restored()
	}
}

// A terminal that dies takes the program with it: nobody is left to quit it.
func TestDeadTerminal(t *testing.T) {
	path, _ := story(t)
	r := in(t, "xterm", path)
	r.shows("وصل القطار إلى المحطة في موعده.")
	if err := r.tty.Close(); err != nil {
		t.Fatal(err)
	}
	if got := r.leaves(); got != failed && got != -1 { // -1: by the signal
		t.Errorf("exit status %d", got)
	}
}

// A terminal that is not read any more holds the program in the middle of a frame: a
// signal ends it all the same.
func TestStuckTerminal(t *testing.T) {
	path, _ := story(t)
	stuck := make(chan struct{})
	t.Cleanup(func() { close(stuck) })
	answer, turned := as("xterm"), false
	r := begin(t, &run{cmd: exec.Command("qari", path), answer: func(sent string) string {
		if turned {
			<-stuck
		}
		turned = strings.Contains(sent, "Esc")
		return answer(sent)
	}}, nil, nil)
	r.shows("وصل القطار إلى المحطة في موعده.")
	for range 200 { // frame after frame, until one finds no room
		r.types(" b")
		time.Sleep(5 * time.Millisecond)
	}
	r.signal(syscall.SIGTERM)
	select {
	case <-waited(r.cmd):
	case <-time.After(20 * time.Second):
		t.Fatal("the program did not end")
	}
}

// waited is closed when the process is gone, whatever of its words is not read yet.
func waited(c *exec.Cmd) chan struct{} {
	end := make(chan struct{})
	go func() {
		for c.Process.Signal(syscall.Signal(0)) == nil {
			time.Sleep(10 * time.Millisecond)
		}
		close(end)
	}()
	return end
}
