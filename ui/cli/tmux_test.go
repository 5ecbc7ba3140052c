//go:build unix

package cli

import (
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/creack/pty"

	"qari/ui/term"
)

// In tmux the terminal that is attached now decides, not the one tmux was started in:
// a session taken over from another terminal is drawn anew for it.
func TestTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not here: what a session taken over from another terminal shows is not tested")
	}
	path, _ := story(t)
	socket := filepath.Join(t.TempDir(), "s")
	tmux := func(args ...string) *exec.Cmd {
		return exec.Command("tmux", append([]string{"-f", "/dev/null", "-S", socket}, args...)...)
	}
	t.Cleanup(func() { _ = tmux("kill-server").Run() })
	qari, err := exec.LookPath("qari")
	if err != nil {
		t.Fatal(err)
	}
	first := begin(t, &run{cmd: tmux("new-session", qari, path), answer: as("konsole")}, nil, nil)
	first.sends(sentence(term.RunsMirrored)[:40])
	second := begin(t, &run{cmd: tmux("attach", "-d"), answer: as("xterm")}, nil, nil)
	if err := pty.Setsize(second.tty, &pty.Winsize{Rows: 30, Cols: 90}); err != nil {
		t.Fatal(err)
	}
	second.emu.Resize(90, 30)
	second.shows("وصل القطار إلى المحطة في موعده.")
	second.types("q")
	second.leaves()
}
