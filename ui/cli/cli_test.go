package cli

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"qari":     func() { os.Exit(Main(os.Args[1:], Process())) },
		"qari-bug": func() { os.Exit(Main(os.Args[1:], buggy())) },
	})
}

// The command line, told by scripts. Their locale is English unless they say
// otherwise.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_US.UTF-8")
			e.Setenv("BELL", "\a")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"narrow": narrow,
			"full":   full,
		},
	})
}
