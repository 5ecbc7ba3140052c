package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/ui/term"
)

// RepliesMsg is what the terminal has answered so far.
type RepliesMsg term.Replies

// muteness is how long the first frame waits for the terminal to answer. One that
// answers later is believed too: the page is drawn once more.
const muteness = 250 * time.Millisecond

// muteMsg ends that.
type muteMsg struct{}

// answered takes the terminal's replies. Nothing is decided before the last of them,
// or a page would be drawn one way and at once another.
func (m *Model) answered(r term.Replies) tea.Cmd {
	m.replies = r
	if !r.Done && !m.settled {
		return nil
	}
	return m.settle()
}

// settle decides what the terminal is sent, by what is known now.
func (m *Model) settle() tea.Cmd {
	first := !m.settled
	m.settled = true
	if m.o.Fold == nil || !first && !m.replies.Done {
		return nil
	}
	if dark, known := m.replies.Dark(); known {
		m.background(dark)
	}
	cmd := m.turn(m.o.Fold(m.replies))
	m.tellMarks()
	return cmd
}

// turn goes over to another profile. What stands on the screen was drawn for the old
// one, and cannot be told apart from what is drawn now.
func (m *Model) turn(p term.Profile) tea.Cmd {
	if p == m.o.Profile {
		m.switchBidi()
		return nil
	}
	m.become(p)
	clear(m.labels)
	clear(m.paints)
	clear(m.bolds)
	m.relay()
	return tea.ClearScreen
}

// become makes a profile the one in force.
func (m *Model) become(p term.Profile) {
	switch {
	case !p.Marks:
		m.prefs.marks = arabic.NoMarks
	case !m.o.Profile.Marks:
		m.prefs.marks = arabic.AllMarks
	}
	m.o.Profile = p
	m.switchBidi()
}

// switchBidi has the terminal's own bidi off where the contract wants that: only once
// it is decided, since a guess would switch one that was off on again.
func (m *Model) switchBidi() {
	if m.settled && m.o.Switch != nil {
		m.o.Switch(m.o.Profile.Contract == term.BDSM, !m.o.Profile.Explicit)
	}
}

// background follows the terminal's own colours.
func (m *Model) background(dark bool) {
	theme := Light
	if dark {
		theme = Dark
	}
	if m.o.Auto && theme != m.o.Theme {
		m.o.Theme = theme
		m.dress()
	}
}

// settling is how long changes of a window are gathered before the terminal is asked
// again: a thousand are few.
const settling = 300 * time.Millisecond

// againMsg ends that.
type againMsg struct{}

// again asks about the terminal once more: the program was suspended, or a
// multiplexer attached elsewhere.
func (m *Model) again() tea.Cmd {
	if m.asking || m.o.Again == nil {
		return nil
	}
	m.asking = true
	return tea.Tick(settling, func(time.Time) tea.Msg { return againMsg{} })
}

// suspend gives the terminal back to the shell. Where none waits behind us nobody
// would bring us back: the system ignores it, and we would wait for ever.
func (m *Model) suspend() tea.Cmd {
	if !m.o.Shell {
		m.note = m.words.NoShell
		return nil
	}
	return tea.Suspend
}
