package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"qari/bidi"
	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/ui/term"
)

// The card: one line sent each way, and the question which of them reads right. It is
// for what no terminal answers: kitty that was told not to turn words, an editor that
// draws without its GPU, a terminal nobody has met. The question stands in every line,
// since before it is answered nobody knows in what order to ask it.

// cardLines are the contracts of the five lines. runs-mirrored is not one of them: its line
// is that of runs.
var cardLines = [...]term.Contract{term.Forms, term.BDSM, term.Kitty, term.Runs, term.Logical}

// card shows the lines and waits for a key. No choice is made by 0 ("none of them"),
// and by Esc, q or ctrl+c, which leave.
func (a *app) card(in *ttyIn, out io.Writer) (chosen term.Choice, none bool, err error) {
	rows := a.cardRows()
	if _, err := io.WriteString(out, strings.Join(rows, "\r\n")+"\r\n"); err != nil {
		return chosen, false, err
	}
	b := make([]byte, 256)
	for {
		n, err := in.Read(b)
		if err != nil {
			return chosen, false, err
		}
		switch key := cardKey(string(b[:n])); {
		case key == "":
		case key == "q":
			return chosen, false, nil
		case key == "0":
			return chosen, true, nil
		default:
			return term.Choice{Contract: cardLines[key[0]-'1'], Made: true}, false, nil
		}
	}
}

// cardKey is what was typed: a digit of a line, "0" or "q"; "" is nothing.
func cardKey(typed string) string {
	switch r, size := utf8.DecodeRuneInString(arabic.Digits(typed, arabic.Western)); {
	case r == esc && len(typed) > size: // an arrow
		return ""
	case r == esc, r == ctrlC, strings.ContainsRune("qQض", r):
		return "q"
	case r == '0', strings.ContainsRune("nNى", r):
		return "0"
	case r >= '1' && int(r-'1') < len(cardLines):
		return string(r)
	}
	return ""
}

const esc = 0x1B

// cardRows are the rows of the card as they are sent, without the ends of lines.
func (a *app) cardRows() []string {
	rows := []string{""}
	if a.lang == "en" {
		rows = append(rows, "  "+a.text.whichLine, "")
	}
	for i, c := range cardLines {
		row := fmt.Sprintf("  %d   %s", i+1, a.sentBy(c, a.text.cardLine))
		if c == term.BDSM && !a.profile.Explicit {
			row = bidiOff + row + bidiOn
		}
		rows = append(rows, row, "")
	}
	none := "  0   "
	if a.lang == "en" {
		return append(rows, none+a.text.noneOfThem)
	}
	return append(rows, a.ordered(none+a.sentBy(a.profile.Contract, a.text.noneOfThem))) // as well as we know
}

// sentBy is a line as a contract has it sent.
func (a *app) sentBy(c term.Contract, text string) string {
	l := layout.Lines(text, layout.Options{Base: bidi.RTL, Isolate: true, Letters: !c.Shapes(), Marks: arabic.NoMarks})[0]
	return string(term.Profile{Contract: c}.Encode(nil, &l, text, 0, l.Width, func(layout.Cell) int { return 0 }, func(_ int, s string) string { return s }))
}

// askByCard shows the card of qari doctor --ask, and remembers the answer.
func (a *app) askByCard(r term.Replies, asked bool) error {
	in, out, ok := a.terminals()
	if !ok || !asked {
		return fmt.Errorf("--ask: %s", a.text.noTerminal)
	}
	choice, none, err := a.cardOn(&ttyIn{File: in, answered: func(term.Replies) {}, gone: func(error) {}}, out)
	switch {
	case errors.Is(err, errSignal):
		a.status = failed
	case err != nil:
		return fmt.Errorf("%s: %w", a.text.screen, err)
	case none:
		a.say(a.w.Out, a.text.noneChosen)
	case choice.Made:
		if a.wish.Made {
			a.say(a.w.Out, a.text.wishWins)
		}
		return a.choose(r, choice.Contract)
	}
	return nil
}

// cardOn shows the card on a terminal in raw mode.
func (a *app) cardOn(in *ttyIn, out *os.File) (choice term.Choice, none bool, err error) {
	signalled, err := raw(in.File, func() (err error) {
		choice, none, err = a.card(in, out)
		return err
	})
	if signalled {
		return term.Choice{}, false, errSignal
	}
	return choice, none, err
}

// choose remembers which line reads right under these replies. A terminal that can
// switch its bidi off is asked to: it may have been off by chance.
func (a *app) choose(r term.Replies, c term.Contract) error {
	if c == term.Forms && (r.Mode8 == '1' || r.Mode8 == '2') {
		c = term.BDSM
	}
	a.state.answer(r.Fingerprint(), c)
	return remember(a.stateFile(), func(s *state) { s.answer(r.Fingerprint(), c) })
}

// cardInside shows the card in the middle of reading, the screen put aside, and takes
// it away again. It reports whether a line was chosen, and the profile that gives.
func (a *app) cardInside(s *session, r term.Replies) (p term.Profile, chosen bool, err error) {
	a.profile = a.fold(r)
	choice, _, err := a.cardOn(s.in, s.out.File)
	if errors.Is(err, errSignal) {
		s.leave(errSignal) // which the program does not see while it has given the terminal away
		return p, false, err
	}
	if err == nil {
		_, err = fmt.Fprintf(s.out.File, "\x1b[%dA\r\x1b[J", a.cardHeight())
	}
	if err != nil || !choice.Made {
		return p, false, err
	}
	err = a.choose(r, choice.Contract)
	return a.fold(r), true, err
}

// cardHeight is how many rows of the terminal the card takes.
func (a *app) cardHeight() (n int) {
	width, _, _ := terminal(a.w.Out)
	for _, row := range a.cardRows() {
		n += max(1, (ansi.StringWidthWc(ansi.Strip(row))+width-1)/width)
	}
	return n
}
