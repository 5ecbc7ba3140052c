package cli

import (
	"os"
	"os/exec"
	"time"
)

// answers is false: on Windows keys come as records of the console, not as the bytes
// an answer would stand between. The environment alone tells the terminal.
const answers = false

func readable(*os.File, time.Duration) bool { return false }

// shellWaits is false: there is no suspending here.
func shellWaits() bool { return false }

// lock does nothing: the file is whole all the same, the later of two writers wins.
func lock(string) (undo func(), err error) { return func() {}, nil }

// apart does nothing: a program is not stopped with us here.
func apart(*exec.Cmd) {}
