package cli

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// browser opens an address in the reader's browser, or is nil where none can be seen:
// over SSH, or without a display.
func (a *app) browser() func(url string) error {
	argv := a.browserProgram()
	if argv == nil {
		return nil
	}
	return func(url string) error {
		if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") {
			return fmt.Errorf("browser: %q is not a web address", url) // ui hands no other on; here it would be an option or a file
		}
		if err := launch(a.program(context.Background(), addressed(argv, url), "")); err != nil {
			return fmt.Errorf("%s: %w", argv[0], err)
		}
		return nil
	}
}

// addressed puts an address into a command, where it says %s or at its end.
func addressed(argv []string, url string) []string {
	var out []string
	at := false
	for _, arg := range argv {
		at = at || strings.Contains(arg, "%s")
		out = append(out, strings.ReplaceAll(arg, "%s", url))
	}
	if !at {
		out = append(out, url)
	}
	return out
}

// launch runs a program that may stay: only one that fails at once is told.
func launch(c *exec.Cmd) error {
	if err := c.Start(); err != nil {
		return err
	}
	end := make(chan error, 1)
	go func() { end <- c.Wait() }()
	select {
	case err := <-end:
		return err
	case <-time.After(forPrograms):
		return nil
	}
}

// browserProgram is it and its arguments: the first of $BROWSER that is there, else
// what the desktop opens things with.
func (a *app) browserProgram() []string {
	env := a.w.Getenv
	for _, command := range filepath.SplitList(env("BROWSER")) {
		if argv := strings.Fields(command); len(argv) > 0 && a.found(argv[0]) {
			return argv
		}
	}
	if a.remote() {
		return nil
	}
	display := env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
	for _, c := range []struct {
		ok   bool
		argv []string
	}{
		{runtime.GOOS == "darwin", []string{"open"}},
		{runtime.GOOS == "windows", []string{"rundll32", "url.dll,FileProtocolHandler"}},
		{env("TERMUX_VERSION") != "", []string{"termux-open-url"}},
		{env("WSL_DISTRO_NAME") != "", []string{"wslview"}},
		{display, []string{"xdg-open"}},
	} {
		if c.ok && a.found(c.argv[0]) {
			return c.argv
		}
	}
	return nil
}
