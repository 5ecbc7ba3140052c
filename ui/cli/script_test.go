package cli

import (
	"errors"
	"os/exec"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/testscript"
)

// status N COMMAND...: the command ends with exit status N.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// narrow N: no line of standard output is wider than N cells, a lam-alef counted as
// the two letters it is.
func narrow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: narrow N")
	}
	limit, err := strconv.Atoi(args[0])
	ts.Check(err)
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		line = strings.TrimSuffix(line, "\n")
		if w := ansi.StringWidthWc(line); w > limit {
			ts.Fatalf("%d cells: %q", w, line)
		}
	}
}

// full ARGS: writing to a full disk fails with status 1 and one line that says so.
func full(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: full ARGS")
	}
	status(ts, false, []string{"1", "sh", "-c", "qari " + args[0] + " >/dev/full"})
	if got := ts.ReadFile("stderr"); strings.Count(got, "\n") != 1 || !strings.Contains(got, "no space left") {
		ts.Fatalf("%q", got)
	}
}
