package cli

import (
	"context"
	"errors"
	"os/exec"
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
			return errors.New("browser: not a web address") // ui hands no other on; here it would be an option or a file
		}
		return launch(a.program(context.Background(), append(argv[:len(argv):len(argv)], url), ""))
	}
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

// browserProgram is it and its arguments; the address follows them.
func (a *app) browserProgram() []string {
	env := a.w.Getenv
	if argv := strings.Fields(env("BROWSER")); len(argv) > 0 && a.found(argv[0]) && !strings.Contains(env("BROWSER"), "%") {
		return argv
	}
	if env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" {
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
