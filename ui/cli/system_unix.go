//go:build unix

package cli

import (
	"errors"
	"os"
	"os/exec"
	"time"

	"golang.org/x/sys/unix"
)

// answers reports whether what the terminal answers can be read between the keys.
const answers = true

// readable waits for f to have something to read. It asks by select: poll does not
// know terminals on macOS.
func readable(f *os.File, wait time.Duration) bool {
	fd := int(f.Fd())
	for end := time.Now().Add(wait); ; {
		var set unix.FdSet
		set.Set(fd)
		left := unix.NsecToTimeval(max(0, time.Until(end)).Nanoseconds())
		n, err := unix.Select(fd+1, &set, nil, nil, &left)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0
		}
	}
}

// shellWaits reports whether a shell that minds its jobs started us: one in another
// process group of our session. Without it the group is orphaned, and POSIX has the
// stop signal of the terminal ignored.
func shellWaits() bool {
	parent := os.Getppid()
	group, err := unix.Getpgid(parent)
	if err != nil || group == unix.Getpgrp() {
		return false
	}
	session, err := unix.Getsid(parent)
	own, err2 := unix.Getsid(0)
	return err == nil && err2 == nil && session == own
}

// lock keeps other Qaris out of a folder until it is undone. It waits: nobody holds it
// longer than writing a small file takes.
func lock(dir string) (undo func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX); err != nil && !errors.Is(err, unix.ENOTSUP) { // some network disks have none
		return nil, errors.Join(err, f.Close())
	}
	return func() { _ = f.Close() }, nil // which unlocks it
}

// apart has a program run in a session of its own: ctrl+z stops, and a closed terminal
// ends, every process of ours, which a browser, or whoever still holds what was copied,
// must not be.
//
// One given up on ends with all it started.
func apart(c *exec.Cmd) {
	c.SysProcAttr = &unix.SysProcAttr{Setsid: true}
	c.Cancel = func() error { return unix.Kill(-c.Process.Pid, unix.SIGKILL) }
}
