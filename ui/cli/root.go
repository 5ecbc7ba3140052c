package cli

import (
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"qari/ui"
	"qari/ui/term"
)

// root is the whole command line.
func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:               "qari [FILE|-]...",
		Short:             a.text.short,
		Long:              a.text.long,
		Version:           version(),
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: a.prepare,
		RunE:              a.read1,
	}
	c.PersistentFlags().StringVar(&a.flags.lang, "lang", "", a.text.flagLang)
	c.PersistentFlags().StringVar(&a.flags.terminal, "terminal", "", a.text.flagTerminal)
	c.PersistentFlags().StringVar(&a.flags.theme, "theme", "", a.text.flagTheme)
	c.PersistentFlags().StringVar(&a.flags.keyboard, "keyboard", "", a.text.flagKeyboard)
	c.Flags().BoolVar(&a.flags.linear, "linear", false, a.text.flagLinear)
	c.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	c.SetHelpFunc(a.help)
	c.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help-command"})
	c.AddCommand(a.printCommand(), a.doctorCommand(), a.manCommand())
	c.InitDefaultCompletionCmd()
	for _, sub := range c.Commands() {
		if sub.Name() == "completion" {
			a.describe(sub)
		}
	}
	return c
}

// describe tells what completion is in our words; a shell it does not know is wrong
// usage.
func (a *app) describe(completion *cobra.Command) {
	completion.Short, completion.Long = a.text.completion, ""
	completion.Args = noArgs
	completion.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
	for _, shell := range completion.Commands() {
		shell.Short = a.text.completion
		shell.Args = noArgs
	}
}

// noArgs is cobra.NoArgs as wrong usage.
func noArgs(c *cobra.Command, args []string) error {
	if err := cobra.NoArgs(c, args); err != nil {
		return usageError{err}
	}
	return nil
}

// remembered reads the settings and what was switched last: before all else, since help
// and errors are told in the language they name.
func (a *app) remembered(args []string) {
	a.setLang(langOf(args, a.w.Getenv, "", ""))
	a.config, a.broken = a.readConfig()
	var err error
	if a.state, err = readState(a.stateFile()); err != nil {
		a.complain(err) // and on without a memory
	}
	a.setLang(langOf(args, a.w.Getenv, a.config.lang, a.state.Lang))
}

// prepare checks what every command shares, and finds out about the terminal.
func (a *app) prepare(c *cobra.Command, _ []string) (err error) {
	if a.broken != nil && !lettered(c) {
		return a.broken
	}
	if a.flags.lang != "" {
		a.setLang(interfaceLang(a.flags.lang))
	}
	if a.wish, err = term.Parse(cmp.Or(a.flags.terminal, a.w.Getenv("QARI_TERMINAL"), a.config.terminal)); err != nil {
		return usageError{err}
	}
	a.profile = term.Detect(a.w.Getenv, term.Replies{}, a.wish, term.Choice{})
	if _, _, err := a.theme(); err != nil {
		return usageError{err}
	}
	if _, ok := ui.LayoutNamed(a.keyboard()); !ok {
		return usageError{fmt.Errorf("--keyboard %q: auto, arabic, persian, hebrew, urdu", a.keyboard())}
	}
	return nil
}

// lettered reports whether a command writes a text that no setting changes: a shell
// that asks for its completion must not be told of settings.
func lettered(c *cobra.Command) bool {
	return c != nil && (c.Name() == "man" || c.HasParent() && c.Parent().Name() == "completion")
}

// keyboard is the layout asked for.
func (a *app) keyboard() string { return cmp.Or(a.flags.keyboard, a.config.keyboard) }

// read1 is qari FILE...: the screen, or print where there is none.
func (a *app) read1(c *cobra.Command, names []string) error {
	_, _, tty := terminal(a.w.Out)
	switch {
	case !tty && len(names) > 0:
		return a.print(c.Context(), names)
	case !tty:
		return a.list(c.Context())
	case a.profile.Dumb, a.flags.linear:
		a.profile.Contract = term.Logical
		return a.linear(c.Context(), names)
	}
	return a.screen(c.Context(), names)
}

func (a *app) printCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "print FILE|-...",
		Short: a.text.print,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New(a.text.noFile)}
			}
			return nil
		},
		RunE: func(c *cobra.Command, names []string) error { return a.print(c.Context(), names) },
	}
	c.Flags().StringVar(&a.flags.format, "format", "", a.text.flagFormat)
	c.Flags().IntVar(&a.flags.width, "width", 0, a.text.flagWidth)
	return c
}

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: a.text.man,
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, c.Root())
			if err != nil {
				return fmt.Errorf("man page: %w", err)
			}
			_, err = fmt.Fprintln(a.w.Out, page.Build(roff.NewDocument()))
			return err
		},
	}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "0.1.0-dev"
}
