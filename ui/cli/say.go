package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"qari/bidi"
	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/term"
)

// say writes one line for a person. What could not be written is told once, and not
// of what tells it.
func (a *app) say(w io.Writer, text string) {
	if _, err := io.WriteString(w, a.spoken(w, text)); err != nil && a.status == done {
		a.status = failed
		a.complain(fmt.Errorf("%s: %w", a.text.stdout, err))
	}
}

// spoken is a line encoded for the terminal it goes to, plain logical Unicode for
// anything else.
func (a *app) spoken(w io.Writer, text string) string {
	width, _, tty := terminal(w)
	if !tty || a.profile.Contract == term.Logical {
		return stripIsolates(text) + "\n"
	}
	o := layout.Options{Width: width, Isolate: true, Base: bidi.LTR, Letters: a.profile.Letters()}
	if !a.profile.Marks {
		o.Marks = arabic.NoMarks
	}
	if a.words.RTL {
		o.Base = bidi.RTL
	}
	var b strings.Builder
	for _, l := range layout.Lines(text, o) {
		line := string(a.encode(&l, text))
		if l.RTL() {
			line = strings.Repeat(" ", max(0, width-l.Width)) + line
		}
		b.WriteString(a.ordered(line) + "\n")
	}
	return b.String()
}

// ordered is a line for a terminal that may be told not to reorder it: for just this
// one, since it keeps the mode a line was written in, and whatever ends us then leaves
// it reordering. One whose bidi was off before (which only a question could tell) is
// left so too: commands do not ask.
func (a *app) ordered(line string) string {
	if a.profile.Contract != term.BDSM || a.profile.Explicit {
		return line
	}
	return bidiOff + line + bidiOn
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
	return strings.NewReplacer("\u2066", "", "\u2068", "", "\u2069", "").Replace(s)
}

// complain tells an error in one line: what, which object, what to do.
func (a *app) complain(err error) {
	text, hint := a.words.Sentence(err)
	if u := (usageError{}); errors.As(err, &u) {
		text, hint = reader.Field(u.Error()), a.text.seeHelp
	}
	switch {
	case errors.Is(err, errDamaged):
		text, hint = strings.Replace(a.text.damaged, "%s", isolated(strings.TrimSuffix(err.Error(), ": "+errDamaged.Error())), 1), ""
	case errors.Is(err, errNewer):
		text, hint = strings.Replace(a.text.newer, "%s", isolated(strings.TrimSuffix(err.Error(), ": "+errNewer.Error())), 1), ""
	}
	if hint != "" {
		text += a.text.hintSep + hint
	}
	a.say(a.w.Err, "qari: "+text)
}

// isolated keeps a name in its own direction (FSI … PDI, UAX#9).
func isolated(name string) string { return "\u2068" + reader.Field(name) + "\u2069" }
