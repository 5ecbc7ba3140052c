package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"qari/ui/term"
)

// The card stands on the terminal itself, not on our screen: each of its lines is sent
// in a way the screen has not chosen. So the program gives the terminal away for it.

// cardMsg is what came of it.
type cardMsg struct {
	profile term.Profile
	chosen  bool
	err     error
}

// cardCommand is a tea.ExecCommand that needs none of the streams it is offered.
type cardCommand struct{ run func() }

func (c cardCommand) Run() error        { c.run(); return nil }
func (cardCommand) SetStdin(io.Reader)  {}
func (cardCommand) SetStdout(io.Writer) {}
func (cardCommand) SetStderr(io.Writer) {}

// card asks which line reads right.
func (m *Model) card() tea.Cmd {
	if m.o.Card == nil {
		m.note = m.words.CardNone
		return nil
	}
	var got cardMsg
	replies := m.replies
	return tea.Exec(cardCommand{func() { got.profile, got.chosen, got.err = m.o.Card(replies) }}, func(err error) tea.Msg {
		if got.err == nil {
			got.err = err
		}
		return got
	})
}

// carded goes over to what was chosen.
func (m *Model) carded(msg cardMsg) tea.Cmd {
	var cmd tea.Cmd
	m.note = m.words.CardNone
	if msg.chosen {
		m.note = m.words.CardChosen
		cmd = m.turn(msg.profile)
	}
	if msg.err != nil {
		text, hint := m.words.Sentence(msg.err)
		m.note = m.joined(text, hint)
	}
	return cmd
}
