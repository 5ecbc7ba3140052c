package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"qari/bidi"
	"qari/bidi/layout"
	"qari/ui/term"
)

// say writes one line for a person: encoded for the terminal it goes to, plain
// logical Unicode into anything else.
func (a *app) say(w io.Writer, text string) {
	width, _, tty := terminal(w)
	if !tty || a.profile.Contract == term.Logical {
		fmt.Fprintln(w, stripIsolates(text)) //nolint:errcheck // nobody is left to tell
		return
	}
	o := layout.Options{Width: width, Isolate: true, Base: bidi.LTR}
	if a.words.RTL {
		o.Base = bidi.RTL
	}
	for _, l := range layout.Lines(text, o) {
		pad := ""
		if l.RTL() {
			pad = strings.Repeat(" ", max(0, width-l.Width))
		}
		fmt.Fprintln(w, pad+string(a.encode(&l, text))) //nolint:errcheck // as above
	}
}

// encode gives a line as this terminal is sent it, without style.
func (a *app) encode(l *layout.Line, text string) []byte {
	return a.profile.Encode(nil, l, text, 0, l.Width,
		func(layout.Cell) int { return 0 },
		func(_ int, s string) string { return s })
}

// stripIsolates takes out the isolates that hold an interface line together: a
// pipe gets plain words.
func stripIsolates(s string) string {
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(s)
}

// complain tells an error in one line: what, which object, what to do.
func (a *app) complain(err error) {
	text, hint := a.words.Sentence(err)
	if u := (usageError{}); errors.As(err, &u) {
		text, hint = u.Error(), a.text.seeHelp
	}
	if hint != "" {
		text += a.text.hintSep + hint
	}
	a.say(a.w.Err, "qari: "+text)
}
