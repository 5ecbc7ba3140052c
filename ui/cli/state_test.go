package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"qari/ui"
	"qari/ui/term"
)

func TestState(t *testing.T) {
	a, _ := home(t, "")
	file := a.stateFile()
	if err := a.keep(ui.Remembered{Lang: "en"}); err != nil {
		t.Fatal(err)
	}
	if err := a.keep(ui.Remembered{Theme: "light"}); err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		if err := remember(file, func(s *state) { s.answer(fmt.Sprint("terminal ", i), term.Runs) }); err != nil {
			t.Fatal(err)
		}
	}
	if err := remember(file, func(s *state) { s.answer("terminal 30", term.Kitty) }); err != nil {
		t.Fatal(err)
	}
	s, err := readState(file)
	if err != nil || s.Lang != "en" || s.Theme != "light" || len(s.Answers) != maxAnswers {
		t.Errorf("%+v, %v", s, err)
	}
	for replies, want := range map[string]term.Choice{
		"terminal 59": {Contract: term.Runs, Made: true}, "terminal 30": {Contract: term.Kitty, Made: true}, "terminal 1": {}, "": {},
	} {
		if got := s.answered(replies); got != want {
			t.Errorf("%q: %v, want %v", replies, got, want)
		}
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(file + ".*"); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// Two Qaris that write at once forget nothing for each other.
func TestStateOfTwo(t *testing.T) {
	a, _ := home(t, "")
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			if err := remember(a.stateFile(), func(s *state) { s.answer(fmt.Sprint(i), term.Forms) }); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if s, err := readState(a.stateFile()); err != nil || len(s.Answers) != 20 {
		t.Errorf("%d answers, %v", len(s.Answers), err)
	}
}

// A damaged file is set aside whole; one of a newer Qari is left alone; neither stops
// anybody.
func TestStateDamaged(t *testing.T) {
	for name, text := range map[string]string{"cut short": "version = 1\nlang = 'a", "binary": "\x00\xff", "no version": "lang = 'ar'\n", "wrong types": "version = 1\nlang = 7\n"} {
		a, _ := home(t, "")
		file := a.stateFile()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readState(file); !errors.Is(err, errDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if got, err := os.ReadFile(file + ".damaged"); err != nil || string(got) != text {
			t.Errorf("%s: kept %q, %v", name, got, err)
		}
		if err := a.keep(ui.Remembered{Lang: "ar"}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	a, _ := home(t, "")
	newer := "version = 2\nlang = 'en'\nfuture = true\n"
	if err := os.WriteFile(a.stateFile(), []byte(newer), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readState(a.stateFile()); !errors.Is(err, errNewer) {
		t.Error(err)
	}
	if err := a.keep(ui.Remembered{Lang: "ar"}); !errors.Is(err, errNewer) {
		t.Error(err)
	}
	if got, _ := os.ReadFile(a.stateFile()); string(got) != newer {
		t.Errorf("changed to %q", got)
	}
}

// Where nothing can be kept, that is an error and no more; the old file stays.
func TestStateUnwritable(t *testing.T) {
	a, dir := home(t, "")
	if err := os.RemoveAll(filepath.Join(dir, "qari")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "qari"), nil, 0o600); err != nil { // a file in the folder's place
		t.Fatal(err)
	}
	if err := a.keep(ui.Remembered{Lang: "ar"}); err == nil || !strings.Contains(err.Error(), "qari") {
		t.Errorf("%v", err)
	}
	b := &app{w: World{Getenv: func(string) string { return "" }}}
	if err := b.keep(ui.Remembered{Lang: "ar"}); err != nil {
		t.Errorf("without a home: %v", err)
	}
}
