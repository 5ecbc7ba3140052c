package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"qari/reader"
	"qari/ui"
	"qari/ui/term"
)

// patience is how long small files are waited for before the screen opens: an
// error about one is better told without a screen.
const patience = 5 * time.Millisecond

// loaded is what the loader found.
type loaded struct {
	articles []*reader.Article
	errs     []error
}

// screen runs the TUI. Reading begins at once, beside the terminal's start.
func (a *app) screen(ctx context.Context, names []string) error {
	theme, auto, err := a.theme()
	if err != nil {
		return usageError{err}
	}
	go ansi.StringWidthWc("…") // the renderer's width table is built while the terminal starts
	got := make(chan loaded, 1)
	go func() {
		articles, errs := a.open(ctx, names)
		got <- loaded{articles, errs}
	}()
	select {
	case l := <-got:
		if len(l.articles) == 0 && len(l.errs) > 0 {
			return a.tellAll(l.errs)
		}
		got <- l
	case <-time.After(patience):
	}
	s, err := a.newSession(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", a.text.screen, err)
	}
	o := ui.Options{
		Profile: a.profile, Switch: s.out.want, Shell: shellWaits(), Lang: a.lang, Digits: a.digits(), Theme: theme, Auto: auto,
		Keys: ui.NewKeymap(a.keyboard()),
		Load: func() ([]*reader.Article, []error) { l := <-got; return l.articles, l.errs },
		Open: len(names) == 1,
		Card: func(r term.Replies) (term.Profile, bool, error) { return a.cardInside(s, r) },
		Copy: a.clipboard(), Browse: a.browser(), Remember: a.keep,
	}
	if answers {
		s.out.first = term.Question
		o.Fold, o.Ask, o.Again = a.fold, s.out.ask, s.again
	}
	var m tea.Model = ui.New(o)
	if a.w.Between != nil {
		m = a.w.Between(m)
	}
	a.folded = a.profile
	end, err := s.run(ctx, m, a.w.Environ)
	a.profile = a.folded // what is told now goes to a terminal that has answered
	switch {
	case errors.Is(err, errSignal):
		a.status = failed
	case err != nil:
		return fmt.Errorf("%s: %w", a.text.screen, err)
	}
	if m, ok := end.(*ui.Model); ok {
		return a.tellAll(m.Unread())
	}
	return nil
}

// fold makes a profile of what the terminal answered.
func (a *app) fold(r term.Replies) term.Profile {
	a.folded = term.Detect(a.w.Getenv, r, a.wish, a.state.answered(r.Fingerprint()))
	return a.folded
}

// tellAll complains of each error but the last, which it returns.
func (a *app) tellAll(errs []error) error {
	if len(errs) == 0 {
		return nil
	}
	for _, err := range errs[:len(errs)-1] {
		a.complain(err)
	}
	return errs[len(errs)-1]
}

// filter drops the report of mode 2027: the renderer would change how it counts
// cells in the middle of a run, and the page is laid out for one way of counting.
func filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if r, ok := msg.(tea.ModeReportMsg); ok && r.Mode == ansi.ModeUnicodeCore {
		return nil
	}
	return msg
}

// theme is the one asked for, by flag, environment or setting, or chosen last time;
// auto when none was.
func (a *app) theme() (t ui.Theme, auto bool, err error) {
	name := cmp.Or(a.flags.theme, a.w.Getenv("QARI_THEME"), a.config.theme, a.state.theme())
	switch name {
	case "", "auto":
		if a.profile.NoColor {
			return ui.Plain, false, nil
		}
		return a.guessed(), true, nil
	case "dark":
		return ui.Dark, false, nil
	case "light":
		return ui.Light, false, nil
	case "plain":
		return ui.Plain, false, nil
	}
	return ui.Dark, true, fmt.Errorf("theme %q: auto, dark, light, plain", name)
}

// guessed is the theme before the terminal tells its background: some say in COLORFGBG,
// "foreground;background" of the sixteen colours, whether it is dark.
func (a *app) guessed() ui.Theme {
	value := a.w.Getenv("COLORFGBG")
	switch value[strings.LastIndexByte(value, ';')+1:] {
	case "7", "9", "10", "11", "12", "13", "14", "15":
		return ui.Light
	}
	return ui.Dark
}
