package cli

import (
	"context"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// forPrograms is how long a clipboard or a browser is waited for.
const forPrograms = 2 * time.Second

// clipboard is the program that keeps what is copied, or nil where there is none: then
// the terminal alone is asked (OSC 52), which never answers. Over SSH the clipboard of
// this machine is not the reader's.
func (a *app) clipboard() func(text string) error {
	argv := a.clipboardProgram()
	if argv == nil {
		return nil
	}
	return func(text string) error {
		ctx, cancel := context.WithTimeout(context.Background(), forPrograms)
		defer cancel()
		return a.program(ctx, argv, text).Run()
	}
}

// clipboardProgram is it and its arguments.
func (a *app) clipboardProgram() []string {
	env := a.w.Getenv
	if env("TMUX") != "" && a.found("tmux") {
		// Its default ignores a program's own OSC 52; -w passes the text on to the
		// terminal outside.
		return []string{"tmux", "load-buffer", "-w", "-"}
	}
	if env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" {
		return nil
	}
	for _, c := range []struct {
		needs string // a variable that must be set
		argv  []string
	}{
		{"WAYLAND_DISPLAY", []string{"wl-copy"}},
		{"DISPLAY", []string{"xclip", "-selection", "clipboard"}},
		{"DISPLAY", []string{"xsel", "-ib"}},
		{"WSL_DISTRO_NAME", []string{"clip.exe"}},
		{"TERMUX_VERSION", []string{"termux-clipboard-set"}},
		{"", []string{"pbcopy"}},
	} {
		if c.needs == "" && runtime.GOOS != "darwin" {
			continue
		}
		if (c.needs == "" || env(c.needs) != "") && a.found(c.argv[0]) {
			return c.argv
		}
	}
	return nil
}

// found reports whether a program is on the path of this process's environment.
func (a *app) found(name string) bool {
	if filepath.IsAbs(name) {
		_, err := exec.LookPath(name)
		return err == nil
	}
	return a.onPath(name) != ""
}

// onPath is where a program is, or "".
func (a *app) onPath(name string) string {
	for _, dir := range filepath.SplitList(a.w.Getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue // a program must not come from where one happens to stand
		}
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path
		}
	}
	return ""
}

// program makes a command of a program and its arguments, never through a shell. It
// must not keep our terminal: what it says is thrown away.
func (a *app) program(ctx context.Context, argv []string, text string) *exec.Cmd {
	path := argv[0]
	if !filepath.IsAbs(path) {
		path = a.onPath(path)
	}
	c := exec.CommandContext(ctx, path, argv[1:]...)
	c.Env, c.Stdin, c.WaitDelay = a.w.Environ, strings.NewReader(text), forPrograms
	return c
}
