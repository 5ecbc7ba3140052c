//go:build unix

package cli

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// programs makes programs of these names that write how they are called, and with what
// on standard input, to the end of a file.
func programs(t *testing.T, names ...string) (path, got string) {
	t.Helper()
	got = filepath.Join(t.TempDir(), "got")
	return scripts(t, `{ printf '%s' "${0##*/}"; for a; do printf '|%s' "$a"; done; printf ':'; cat; echo; } >>`+got, names...), got
}

// scripts makes programs of these names, of one script, in a folder of their own.
func scripts(t *testing.T, script string, names ...string) (path string) {
	t.Helper()
	path = t.TempDir()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(path, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil { //nolint:gosec // it is to be run
			t.Fatal(err)
		}
	}
	return path
}

// at is the program as it runs at a desk with these programs and variables.
func at(t *testing.T, path string, env ...string) *app {
	t.Helper()
	a, _ := home(t, "", append(env, "PATH="+path)...)
	a.w.Environ = os.Environ()
	return a
}

func TestClipboardPrograms(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("macOS has one clipboard program, whatever the environment says")
	}
	text := "نَصٌّ `id` $(id); 'x' 😀\n--"
	inUTF16 := toUTF16(text)
	for name, c := range map[string]struct {
		there, env []string
		want       []string // programs, their arguments and what they get; none when there is no clipboard
	}{
		"tmux":               {[]string{"tmux"}, []string{"TMUX=x"}, []string{"tmux|load-buffer|-w|-:" + text}},
		"tmux on a desktop":  {[]string{"tmux", "xclip"}, []string{"TMUX=x", "DISPLAY=:0"}, []string{"tmux|load-buffer|-w|-:" + text, "xclip|-selection|clipboard:" + text}},
		"tmux over ssh":      {[]string{"tmux", "xclip"}, []string{"TMUX=x", "DISPLAY=:0", "SSH_CONNECTION=x"}, []string{"tmux|load-buffer|-w|-:" + text}},
		"outside tmux":       {[]string{"tmux"}, nil, nil},
		"Wayland":            {[]string{"wl-copy", "xclip"}, []string{"WAYLAND_DISPLAY=x", "DISPLAY=:0"}, []string{"wl-copy|--type|text/plain:" + text}},
		"Wayland, X at hand": {[]string{"xclip"}, []string{"WAYLAND_DISPLAY=x", "DISPLAY=:0"}, []string{"xclip|-selection|clipboard:" + text}},
		"X":                  {[]string{"xsel"}, []string{"DISPLAY=:0"}, []string{"xsel|-ib:" + text}},
		"WSL":                {[]string{"clip.exe"}, []string{"WSL_DISTRO_NAME=x"}, []string{"clip.exe:" + inUTF16}},
		"Termux":             {[]string{"termux-clipboard-set"}, []string{"TERMUX_VERSION=1"}, []string{"termux-clipboard-set:" + text}},
		"over ssh":           {[]string{"xclip"}, []string{"DISPLAY=:0", "SSH_CONNECTION=x"}, nil},
		"over ssh, by tty":   {[]string{"xclip"}, []string{"DISPLAY=:0", "SSH_TTY=x"}, nil},
		"without a display":  {[]string{"xclip", "wl-copy"}, nil, nil},
		"without a program":  {nil, []string{"DISPLAY=:0"}, nil},
	} {
		path, got := programs(t, c.there...)
		put := at(t, path, c.env...).clipboard()
		if (put == nil) != (c.want == nil) {
			t.Errorf("%s: there is one: %v", name, put != nil)
		}
		if put == nil {
			continue
		}
		sure, err := put(text)
		if err != nil || sure != (name != "tmux" && name != "tmux over ssh") {
			t.Errorf("%s: %v, %v", name, sure, err)
		}
		if b, err := os.ReadFile(got); err != nil || string(b) != strings.Join(c.want, "\n")+"\n" {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
}

func TestToUTF16(t *testing.T) {
	for text, want := range map[string]string{
		"":  "",
		"a": "a\x00",
		"ن": "\x46\x06",
		"😀": "\x3d\xd8\x00\xde",
	} {
		if got := toUTF16(text); got != want {
			t.Errorf("%+q: %x, want %x", text, got, want)
		}
	}
}

// Law: text is copied when a program took it; otherwise the error names each that did
// not.
func TestClipboardRefused(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("macOS has one clipboard program, whatever the environment says")
	}
	for refuses, copied := range map[string]bool{"": true, "tmux": true, "xclip": true, "tmux xclip": false} {
		path := scripts(t, `case " `+refuses+` " in *" ${0##*/} "*) exit 3 ;; esac; exec cat >/dev/null`, "tmux", "xclip")
		_, err := at(t, path, "TMUX=x", "DISPLAY=:0").clipboard()("نص")
		if (err == nil) != copied {
			t.Errorf("%q refuse: %v", refuses, err)
		}
		if err != nil && (!strings.Contains(err.Error(), "tmux") || !strings.Contains(err.Error(), "xclip")) {
			t.Errorf("%q refuse: the error names not both: %v", refuses, err)
		}
	}
}

func TestBrowserPrograms(t *testing.T) {
	url := "https://example.org/?q=$(id);`id`&x='y'%20z"
	for name, c := range map[string]struct {
		there, env []string
		want       string // the program and its arguments; "" when there is no browser
	}{
		"asked for":          {[]string{"lynx", "xdg-open"}, []string{"BROWSER=lynx -x", "DISPLAY=:0"}, "lynx|-x|" + url},
		"asked for over ssh": {[]string{"lynx"}, []string{"BROWSER=lynx", "SSH_TTY=x"}, "lynx|" + url},
		"its place":          {[]string{"lynx"}, []string{"BROWSER=lynx --to=%s -x"}, "lynx|--to=" + url + "|-x"},
		"the first there":    {[]string{"lynx"}, []string{"BROWSER=none:lynx:xdg-open"}, "lynx|" + url},
		"none is there":      {[]string{"xdg-open"}, []string{"BROWSER=none:", "DISPLAY=:0"}, "xdg-open|" + url},
		"a display":          {[]string{"xdg-open"}, []string{"DISPLAY=:0"}, "xdg-open|" + url},
		"Wayland":            {[]string{"xdg-open"}, []string{"WAYLAND_DISPLAY=x"}, "xdg-open|" + url},
		"WSL":                {[]string{"wslview", "xdg-open"}, []string{"WSL_DISTRO_NAME=x", "DISPLAY=:0"}, "wslview|" + url},
		"Termux":             {[]string{"termux-open-url"}, []string{"TERMUX_VERSION=1"}, "termux-open-url|" + url},
		"over ssh":           {[]string{"xdg-open"}, []string{"DISPLAY=:0", "SSH_CONNECTION=x"}, ""},
		"without a display":  {[]string{"xdg-open"}, nil, ""},
	} {
		path, got := programs(t, c.there...)
		open := at(t, path, c.env...).browser()
		if (open == nil) != (c.want == "") {
			t.Errorf("%s: there is one: %v", name, open != nil)
		}
		if open == nil {
			continue
		}
		if err := open(url); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, bad := range []string{"javascript:alert(1)", "file:///etc/passwd", "-x", "", " https://example.org"} {
			if err := open(bad); err == nil || !strings.Contains(err.Error(), "address") {
				t.Errorf("%s: %q is opened: %v", name, bad, err)
			}
		}
		if b, err := os.ReadFile(got); err != nil || string(b) != c.want+":\n" {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
}

func TestBrowserFails(t *testing.T) {
	open := at(t, scripts(t, "exit 3", "lynx"), "BROWSER=lynx").browser()
	if err := open("https://example.org"); err == nil || !strings.HasPrefix(err.Error(), "lynx: ") {
		t.Errorf("a browser that fails: %v", err)
	}
}

// Law: no program comes from where one happens to stand.
func TestProgramsByFullPathOnly(t *testing.T) {
	t.Chdir(scripts(t, "", "lynx", "xclip"))
	for _, path := range []string{"", ".", ":", "./"} {
		a := at(t, path, "BROWSER=lynx:./lynx", "DISPLAY=:0")
		if a.browser() != nil || a.clipboard() != nil {
			t.Errorf("PATH=%q: a program of the folder is taken", path)
		}
	}
}

// Law: a program that stays is not waited for, and stands outside our session: neither
// stopping Qari nor closing its terminal touches it.
func TestProgramsThatStay(t *testing.T) {
	dir := t.TempDir()
	fifo, pid := filepath.Join(dir, "fifo"), filepath.Join(dir, "pid")
	if err := unix.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	path := scripts(t, "cat >/dev/null\ncat "+fifo+" & echo $! >"+pid, "tmux", "lynx")
	a := at(t, path, "TMUX=x", "SSH_TTY=x", "BROWSER=lynx")
	ways := map[string]func(string) error{"clipboard": func(s string) error { _, err := a.clipboard()(s); return err }, "browser": a.browser()}
	for _, name := range slices.Sorted(maps.Keys(ways)) {
		if err := ways[name]("https://example.org"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		text, err := os.ReadFile(pid)
		if err != nil {
			t.Fatal(err)
		}
		stays, err := strconv.Atoi(strings.TrimSpace(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		session, err := unix.Getsid(stays)
		ours, err2 := unix.Getsid(0)
		if err != nil || err2 != nil || session == ours {
			t.Errorf("%s: it is in session %d, %v; we are in %d, %v", name, session, err, ours, err2)
		}
		f, err := os.OpenFile(fifo, syscall.O_WRONLY, 0) // it reads, and ends when none writes
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Law: a program given up on ends with all it started: none of them holds the pipe.
func TestProgramGivenUpOn(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "fifo")
	if err := unix.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c := at(t, scripts(t, "cat "+fifo+" & echo; wait", "xclip")).program(ctx, []string{"xclip"}, "")
	c.Stdout = w
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if n, err := r.Read(make([]byte, 1)); n != 1 {
		t.Fatalf("it does not start: %v", err)
	}
	cancel()
	if err := c.Wait(); err == nil {
		t.Error("it ended by itself")
	}
	if err := r.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil { // only a failure waits
		t.Fatal(err)
	}
	if _, err := r.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Errorf("what it started is still there: %v", err)
	}
}
