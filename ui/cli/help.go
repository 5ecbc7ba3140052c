package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help writes a command's help, in the interface's language and, on a terminal,
// in an order that reads right.
func (a *app) help(c *cobra.Command, _ []string) {
	_ = a.prepare(c, nil) // a wrong --terminal must not keep anybody from the help
	text := c.Long
	if text == "" {
		text = c.Short
	}
	a.say(a.w.Out, text)
	a.say(a.w.Out, "")
	a.say(a.w.Out, a.text.usage+":")
	a.say(a.w.Out, "  \u2066"+c.UseLine()+"\u2069")
	if c.HasAvailableSubCommands() {
		a.say(a.w.Out, "")
		a.say(a.w.Out, a.text.commands+":")
		for _, sub := range c.Commands() {
			if sub.Hidden {
				continue
			}
			a.say(a.w.Out, a.entry(sub.Name(), sub.Short))
		}
	}
	a.say(a.w.Out, "")
	a.say(a.w.Out, a.text.flags+":")
	c.Flags().VisitAll(func(f *pflag.Flag) {
		usage := f.Usage
		switch f.Name {
		case "help":
			usage = a.text.flagHelp
		case "version":
			usage = a.text.flagVersion
		}
		a.say(a.w.Out, a.entry("--"+f.Name, usage))
	})
}

// entry is a name, kept left to right, and what it means.
func (a *app) entry(name, means string) string {
	return "  \u2066" + name + "\u2069" + strings.Repeat(" ", max(2, 14-len(name))) + means
}
