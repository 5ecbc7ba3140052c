package cli

import (
	"context"
	"errors"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"qari/ui"
	profile "qari/ui/term"
)

// Exit states.
const (
	done    = 0
	failed  = 1
	misused = 2
)

// World is the process as a value: what a test replaces.
type World struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Environ  []string
	Between  func(tea.Model) tea.Model // stands between the program and its model: to see a panic through
}

// Process is the real one.
func Process() World {
	return World{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Environ: os.Environ()}
}

// app is one run of the program.
type app struct {
	w       World
	lang    string // interface language
	words   *ui.Words
	text    *words
	flags   flags
	config  config
	broken  error // why config cannot be followed
	state   state
	wish    profile.Choice  // the contract asked for
	profile profile.Profile // by the environment alone, until it was asked
	folded  profile.Profile // by what it answered last
	status  int
}

// flags are what the command line said.
type flags struct {
	lang, terminal, theme, keyboard string
	format                          string
	width                           int
	linear                          bool
}

// usageError is a command line nobody can follow.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// Main runs the command line and returns the exit status.
func Main(args []string, w World) int {
	a := &app{w: w}
	a.remembered(args)
	root := a.root()
	root.SetArgs(args)
	root.SetIn(w.In)
	root.SetOut(w.Out)
	root.SetErr(w.Err)
	err := root.ExecuteContext(context.Background())
	if err != nil {
		a.complain(err)
		if errors.As(err, &usageError{}) {
			return misused
		}
		return failed
	}
	return a.status
}

func (a *app) setLang(lang string) {
	a.lang, a.words, a.text = lang, ui.WordsFor(lang), wordsFor(lang)
}

// terminal reports whether a stream is one, and its size.
func terminal(stream any) (width, height int, ok bool) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(f.Fd()) {
		return 0, 0, false
	}
	width, height, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		return 80, 24, true
	}
	return width, height, true
}
