package cli

import (
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"
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

// buggy is a process whose program panics when it is told to: "!" in Update, "@" in a
// command.
func buggy() World {
	w := Process()
	w.Between = func(m tea.Model) tea.Model { return bug{m} }
	return w
}

type bug struct{ tea.Model }

func (b bug) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.Text {
		case "!":
			panic("a bug in Update")
		case "@":
			return b, func() tea.Msg { panic("a bug in a command") }
		}
	}
	m, cmd := b.Model.Update(msg)
	return bug{m}, cmd
}
