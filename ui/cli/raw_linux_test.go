package cli

import (
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// Law: the card leaves the terminal as it was, also when a signal comes.
func TestCardSignalled(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		r := doctor(t, "xterm", nil, "--ask")
		r.sends("25%")
		r.until("raw mode", func() bool { return isRaw(t, r) })
		r.signal(s)
		if got := r.leaves(); got != failed {
			t.Errorf("%v: exit status %d", s, got)
		}
		if isRaw(t, r) {
			t.Errorf("%v: the terminal is left raw", s)
		}
	}
}

// isRaw reports whether a terminal hands on each key, and shows none by itself.
func isRaw(t *testing.T, r *run) bool {
	t.Helper()
	c, err := r.tty.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var mode *unix.Termios
	var asked error
	if err := c.Control(func(fd uintptr) { mode, asked = unix.IoctlGetTermios(int(fd), unix.TCGETS) }); err != nil || asked != nil {
		t.Fatal(err, asked)
	}
	return mode.Lflag&(unix.ICANON|unix.ECHO) == 0
}
