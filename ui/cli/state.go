package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/BurntSushi/toml"

	"qari/ui"
	"qari/ui/term"
)

// A state is what Qari remembers of its own: what was switched while reading, and
// which line the reader said reads right. Settings a person writes are config's.
type state struct {
	Version int      `toml:"version"`
	Lang    string   `toml:"lang,omitempty"`
	Theme   string   `toml:"theme,omitempty"`
	Answers []answer `toml:"answer,omitempty"` // the newest last
}

// An answer is a contract chosen on the card, and the replies it was chosen under.
type answer struct {
	Replies  string `toml:"replies"`
	Contract string `toml:"contract"`
}

// stateVersion is of the file's form; a file of a later one is neither read nor
// written.
const stateVersion = 1

// maxAnswers is how many terminals are remembered.
const maxAnswers = 50

var (
	errDamaged = errors.New("damaged, and set aside")
	errNewer   = errors.New("written by a newer version")
)

// readState reads what is remembered. A file nobody can read any more is set aside
// whole, and said; Qari goes on without it.
func readState(file string) (state, error) {
	fresh := state{Version: stateVersion}
	if file == "" {
		return fresh, nil
	}
	text, err := plainFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fresh, nil
	case err != nil:
		return fresh, err
	}
	var s state
	if _, err := toml.Decode(text, &s); err != nil || s.Version < 1 {
		aside := file + ".damaged"
		if err := os.Rename(file, aside); err != nil {
			return fresh, err
		}
		return fresh, fmt.Errorf("%s: %w", aside, errDamaged)
	}
	if s.Version > stateVersion {
		return fresh, fmt.Errorf("%s: %w", file, errNewer)
	}
	return s, nil
}

// remember changes the state. It is read again first, under a lock, so that two Qaris
// do not forget for each other, and written beside itself and renamed, so that it is
// whole at any moment.
func remember(file string, change func(*state)) error {
	if file == "" {
		return nil
	}
	dir := filepath.Dir(file)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	unlock, err := lock(dir)
	if err != nil {
		return err
	}
	defer unlock()
	s, err := readState(file)
	if err != nil && !errors.Is(err, errDamaged) {
		return err
	}
	change(&s)
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(s); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return replace(file, b.Bytes())
}

// replace writes a file so that it is the old one or the new, whatever happens.
func replace(file string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // nothing is lost with it
		}
	}()
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), file)
	}
	return err
}

// theme is the one chosen last; what we would not have written is none.
func (s *state) theme() string {
	if slices.Contains(themes, s.Theme) {
		return s.Theme
	}
	return ""
}

// answered is the contract chosen under these replies.
func (s *state) answered(replies string) term.Choice {
	for _, a := range slices.Backward(s.Answers) {
		if a.Replies == replies {
			if c, err := term.Parse(a.Contract); err == nil {
				return c
			}
		}
	}
	return term.Choice{}
}

// answer remembers one, in the place of what was chosen before.
func (s *state) answer(replies string, c term.Contract) {
	s.Answers = slices.DeleteFunc(s.Answers, func(a answer) bool { return a.Replies == replies })
	s.Answers = append(s.Answers, answer{replies, c.String()})
	s.Answers = s.Answers[max(0, len(s.Answers)-maxAnswers):]
}

// keep remembers what the reader switched.
func (a *app) keep(r ui.Remembered) error {
	return remember(a.stateFile(), func(s *state) {
		if r.Lang != "" {
			s.Lang = r.Lang
		}
		if r.Theme != "" {
			s.Theme = r.Theme
		}
	})
}
