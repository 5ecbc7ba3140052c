//go:build unix

package cli

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"qari/bidi/layout"
)

// A run is the program itself in a pseudo-terminal, an emulator behind it.
type run struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	emu  *vt.SafeEmulator
	mu   sync.Mutex
	sent bytes.Buffer
	end  chan struct{}

	answer  func(sent string) (reply string) // asked of all that is sent
	unsized bool                             // it does not know its size
}

// start runs qari in a terminal of 80x24; stdin is piped in when it is not nil.
func start(t *testing.T, stdin io.Reader, env []string, args ...string) *run {
	t.Helper()
	return begin(t, &run{cmd: exec.Command("qari", args...)}, stdin, env)
}

// begin starts the program of r. A terminal that answers in its own way (r.answer)
// does so instead of the emulator.
func begin(t *testing.T, r *run, stdin io.Reader, env []string) *run {
	t.Helper()
	r.t, r.emu, r.end = t, vt.NewSafeEmulator(80, 24), make(chan struct{})
	ptmx, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if !r.unsized {
		err = pty.Setsize(ptmx, &pty.Winsize{Rows: 24, Cols: 80})
	}
	if err != nil {
		t.Fatal(err)
	}
	if ptmx, err = pollable(ptmx); err != nil {
		t.Fatal(err)
	}
	r.tty = ptmx
	r.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=ar_EG.UTF-8"}, env...)
	r.cmd.Stdin, r.cmd.Stdout, r.cmd.Stderr = tty, tty, tty
	if stdin != nil {
		r.cmd.Stdin = stdin
	}
	r.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if err := tty.Close(); err != nil {
		t.Fatal(err)
	}
	var answers io.Writer = ptmx
	if r.answer != nil {
		answers = io.Discard
	}
	go func() { _, _ = io.Copy(answers, r.emu) }() // the terminal's answers
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(r, ptmx)
	}()
	go func() {
		_ = r.cmd.Wait() // its exit status is in ProcessState
		<-read
		close(r.end)
	}()
	t.Cleanup(func() {
		_ = r.cmd.Process.Kill()
		_ = ptmx.Close()
		if c, ok := r.emu.InputPipe().(io.Closer); ok {
			_ = c.Close()
		}
	})
	return r
}

// pollable makes reads of a file wait in the runtime: one that is waited for in the
// kernel would keep a terminal open that we close.
func pollable(f *os.File) (*os.File, error) {
	fd, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), f.Close()
}

// Write takes what the program sends.
func (r *run) Write(b []byte) (int, error) {
	r.mu.Lock()
	r.sent.Write(b)
	r.mu.Unlock()
	if r.answer != nil {
		if reply := r.answer(string(b)); reply != "" {
			_, _ = r.tty.WriteString(reply)
		}
	}
	return r.emu.Write(b)
}

func (r *run) bytes() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.sent.String()
}

// shows waits for a text, given in reading order, to stand on the screen.
func (r *run) shows(text string) {
	r.t.Helper()
	l := layout.Lines(text, layout.Options{Base: layout.Direction(text, ""), Isolate: true})[0]
	want := l.Visual()
	r.until(text, func() bool { return strings.Contains(r.screen(), want) })
}

// until waits for something to be so.
func (r *run) until(what string, ok func() bool) {
	r.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	r.t.Fatalf("never came: %s\n%s", what, r.screen())
}

// screen is what stands on the screen. The emulator's own String takes no lock.
func (r *run) screen() string {
	b := uv.NewScreenBuffer(r.emu.Width(), r.emu.Height())
	r.emu.Draw(b, b.Bounds())
	return b.String()
}

func (r *run) types(keys string) {
	r.t.Helper()
	if _, err := r.tty.WriteString(keys); err != nil {
		r.t.Fatal(err)
	}
}

// leaves waits for the program to end and gives its exit status.
func (r *run) leaves() int {
	r.t.Helper()
	select {
	case <-r.end:
		return r.cmd.ProcessState.ExitCode()
	case <-time.After(10 * time.Second):
		r.t.Fatalf("the program did not end\n%s", r.screen())
		return -1
	}
}

// restored checks that the terminal is left as it was: main screen, cursor shown,
// no mouse, no paste marks, its own keyboard and bidi mode.
func (r *run) restored() {
	r.t.Helper()
	sent := r.bytes()
	for _, mode := range []struct{ on, off string }{
		{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?1002h", "\x1b[?1002l"}, {"\x1b[?1006h", "\x1b[?1006l"},
		{"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[>4;2m", "\x1b[>4m"}, {"\x1b[8l", "\x1b[8h"},
	} {
		if strings.LastIndex(sent, mode.on) > strings.LastIndex(sent, mode.off) {
			r.t.Errorf("%q was not taken back", mode.on)
		}
	}
	if pushed, popped := strings.Count(sent, "\x1b[>4u")+strings.Count(sent, "\x1b[>5u"), strings.Count(sent, "\x1b[<u")+strings.Count(sent, "\x1b[<1u"); pushed > popped {
		r.t.Errorf("the keyboard was changed %d times, and %d times back", pushed, popped)
	}
	behind := sent[max(0, strings.LastIndex(sent, "\x1b[?1049l")):] // an error may be told there, a line at a time
	if strings.Count(behind, "\x1b[8h") != strings.Count(behind, "\x1b[8l") {
		r.t.Error("bidi was switched on again behind the alternate screen")
	}
}

// story is an article in a file of its own.
func story(t *testing.T) (path, text string) {
	t.Helper()
	text = "سوق البرتقال\n\nوصل القطار إلى المحطة في موعده.\n\n" + strings.Repeat("ونزل منه الركاب يحملون الأكياس. ", 100)
	path = filepath.Join(t.TempDir(), "story.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, text
}

func TestTerminalFile(t *testing.T) {
	path, _ := story(t)
	r := start(t, nil, nil, path)
	r.shows("وصل القطار إلى المحطة في موعده.")
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
}

// What could not be read is told on the screen, and again when that is gone.
func TestTerminalOneOfTwo(t *testing.T) {
	path, _ := story(t)
	r := start(t, nil, nil, "none.txt", path)
	r.shows("المكتبة")
	r.shows("الملف غير موجود")
	r.types("q")
	if got := r.leaves(); got != failed {
		t.Errorf("exit status %d", got)
	}
	r.restored()
	if sent := r.bytes(); !strings.HasSuffix(strings.TrimSpace(sent), "none.txt :qari") {
		t.Errorf("not told at the end: %q", sent[max(0, len(sent)-200):])
	}
}

// some-command | qari -: the text comes by the pipe, the keys by the terminal.
func TestTerminalPipe(t *testing.T) {
	_, text := story(t)
	r := start(t, strings.NewReader(text), nil, "-")
	r.shows("وصل القطار إلى المحطة في موعده.")
	r.types("q")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
}

func TestTerminalLibrary(t *testing.T) {
	r := start(t, nil, nil)
	r.shows("المكتبة")
	r.types("\x1b")
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	r.restored()
}

func TestTerminalSignals(t *testing.T) {
	path, _ := story(t)
	for _, s := range []os.Signal{syscall.SIGTERM, syscall.SIGINT} {
		r := start(t, nil, nil, path)
		r.shows("وصل القطار إلى المحطة في موعده.")
		if err := r.cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		r.leaves()
		r.restored()
	}
}

// An error is told without a screen, in an order that reads right.
func TestTerminalError(t *testing.T) {
	for _, args := range [][]string{{"none.txt"}, {"print", "none.txt"}} {
		r := start(t, nil, nil, args...)
		if got := r.leaves(); got != failed {
			t.Errorf("exit status %d", got)
		}
		r.shows("الملف غير موجود")
		if strings.Contains(r.bytes(), "\x1b[?1049h") {
			t.Error("a screen opened for an error")
		}
	}
	r := start(t, nil, nil, "-")
	if got := r.leaves(); got != failed {
		t.Errorf("a keyboard as article: exit status %d", got)
	}
}

// A screen reader gets plain lines: no screen, no escape, letters as they are.
func TestTerminalLinear(t *testing.T) {
	r := start(t, nil, []string{"TERM=dumb"})
	r.types("٩٩\n١\nض\n") // in the digits and on the keyboard one has
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	articles, _ := samples()
	if got := strings.Count(r.bytes(), articles[0].Title); got != 2 { // in the list, and opened
		t.Errorf("the first article's title %d times: %q", got, r.bytes())
	}
	if strings.Contains(r.bytes(), "\x1b") {
		t.Errorf("escapes for a dumb terminal: %q", r.bytes())
	}
}
