package ui

import tea "charm.land/bubbletea/v2"

// Remembered is what was switched and is so the next time; "" was not switched.
type Remembered struct {
	Lang  string // "ar" or "en"
	Theme string // "dark", "light" or "plain"
}

// rememberedMsg tells how it went.
type rememberedMsg struct{ err error }

// remember keeps what was switched.
func (m *Model) remember(r Remembered) tea.Cmd {
	keep := m.o.Remember
	if keep == nil {
		return nil
	}
	return func() tea.Msg { return rememberedMsg{keep(r)} }
}

// remembered tells once of a disk that takes nothing: reading goes on without it.
func (m *Model) remembered(msg rememberedMsg) {
	if msg.err == nil || m.forgets {
		return
	}
	m.forgets = true
	text, hint := m.words.Sentence(msg.err)
	m.note = m.joined(m.words.NotRemembered, text, hint)
}
