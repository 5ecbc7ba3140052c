//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// programs makes programs of these names that write what they get into a file.
func programs(t *testing.T, names ...string) (path, got string) {
	t.Helper()
	path, got = t.TempDir(), filepath.Join(t.TempDir(), "got")
	for _, name := range names {
		script := "#!/bin/sh\n{ printf '%s' \"$0\" | sed 's|.*/||'; for a in \"$@\"; do printf '|%s' \"$a\"; done; printf ':'; cat; } >" + got + "\n"
		if err := os.WriteFile(filepath.Join(path, name), []byte(script), 0o700); err != nil { //nolint:gosec // it is to be run
			t.Fatal(err)
		}
	}
	return path, got
}

func TestClipboardPrograms(t *testing.T) {
	text := "نَصٌّ `id` $(id); 'x'\n--"
	for name, c := range map[string]struct {
		there, env []string
		want       string // the program and its arguments; "" for none
	}{
		"tmux":               {[]string{"tmux", "xclip"}, []string{"TMUX=x", "DISPLAY=:0"}, "tmux|load-buffer|-w|-"},
		"tmux over ssh":      {[]string{"tmux"}, []string{"TMUX=x", "SSH_CONNECTION=x"}, "tmux|load-buffer|-w|-"},
		"Wayland":            {[]string{"wl-copy", "xclip"}, []string{"WAYLAND_DISPLAY=x", "DISPLAY=:0"}, "wl-copy"},
		"Wayland, X at hand": {[]string{"xclip"}, []string{"WAYLAND_DISPLAY=x", "DISPLAY=:0"}, "xclip|-selection|clipboard"},
		"X":                  {[]string{"xsel"}, []string{"DISPLAY=:0"}, "xsel|-ib"},
		"WSL":                {[]string{"clip.exe"}, []string{"WSL_DISTRO_NAME=x"}, "clip.exe"},
		"Termux":             {[]string{"termux-clipboard-set"}, []string{"TERMUX_VERSION=1"}, "termux-clipboard-set"},
		"over ssh":           {[]string{"xclip"}, []string{"DISPLAY=:0", "SSH_CONNECTION=x"}, ""},
		"without a display":  {[]string{"xclip", "wl-copy"}, nil, ""},
		"without a program":  {nil, []string{"DISPLAY=:0"}, ""},
	} {
		path, got := programs(t, c.there...)
		a, _ := home(t, "", append(c.env, "PATH="+path)...)
		a.w.Environ = os.Environ()
		put := a.clipboard()
		if (put == nil) != (c.want == "") {
			t.Errorf("%s: there is one: %v", name, put != nil)
		}
		if put == nil {
			continue
		}
		if err := put(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if b, err := os.ReadFile(got); err != nil || string(b) != c.want+":"+text {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
}

func TestBrowserPrograms(t *testing.T) {
	url := "https://example.org/?q=$(id);`id`&x='y'"
	for name, c := range map[string]struct {
		there, env []string
		want       string
	}{
		"asked for":          {[]string{"lynx", "xdg-open"}, []string{"BROWSER=lynx -x", "DISPLAY=:0"}, "lynx|-x"},
		"asked for over ssh": {[]string{"lynx"}, []string{"BROWSER=lynx", "SSH_TTY=x"}, "lynx"},
		"a display":          {[]string{"xdg-open"}, []string{"DISPLAY=:0"}, "xdg-open"},
		"over ssh":           {[]string{"xdg-open"}, []string{"DISPLAY=:0", "SSH_CONNECTION=x"}, ""},
		"without a display":  {[]string{"xdg-open"}, nil, ""},
	} {
		path, got := programs(t, c.there...)
		a, _ := home(t, "", append(c.env, "PATH="+path)...)
		a.w.Environ = os.Environ()
		open := a.browser()
		if (open == nil) != (c.want == "") {
			t.Errorf("%s: there is one: %v", name, open != nil)
		}
		if open == nil {
			continue
		}
		if err := open(url); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if b, err := os.ReadFile(got); err != nil || string(b) != c.want+"|"+url+":" {
			t.Errorf("%s: %q, %v", name, b, err)
		}
		for _, bad := range []string{"javascript:alert(1)", "file:///etc/passwd", "-x", "", " https://example.org"} {
			if err := open(bad); err == nil || !strings.Contains(err.Error(), "address") {
				t.Errorf("%s: %q is opened: %v", name, bad, err)
			}
		}
	}
}
