package cli

import (
	"os"
	"os/signal"
	"syscall"

	tty "github.com/charmbracelet/x/term"
)

// raw runs f with a terminal in raw mode, and leaves it as it was: also when a signal
// comes meanwhile, which is then told. f must end soon after its terminal does.
func raw(in *os.File, f func() error) (signalled bool, err error) {
	state, err := tty.MakeRaw(in.Fd())
	if err != nil {
		return false, err
	}
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(c)
	end := make(chan error, 1)
	go func() { end <- f() }()
	select {
	case err = <-end:
	case <-c:
		signalled = true
	}
	if restored := tty.Restore(in.Fd(), state); err == nil {
		err = restored
	}
	return signalled, err
}
