package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// joiner makes one key of the two letters that the lam-alef key of an Arabic
// keyboard sends everywhere but on X11. Both come in one read, so the alef is here
// within a moment or not at all; a lam alone is the key G stands on and is let go
// then. Text fields do not join: they take letters as they come.
type joiner struct {
	lam  tea.KeyPressMsg
	held bool
	turn int // which lam is held: an old wait must not let a new one go
}

// joinWait is far above the gap between two letters of one read, and far below
// what a hand can do.
const joinWait = 15 * time.Millisecond

// joinMsg ends a wait.
type joinMsg struct{ turn int }

// add takes a key and gives the keys to act on now: none while a lam is held.
func (j *joiner) add(msg tea.KeyPressMsg) (now []tea.KeyPressMsg) {
	if j.held {
		j.held = false
		pair := j.lam.Text + msg.Text
		if msg.Text != "" && oneRune(pair) != 0 {
			return []tea.KeyPressMsg{{Code: tea.KeyExtended, Text: pair}}
		}
		now = append(now, j.lam)
	}
	if msg.Text == "ل" && msg.BaseCode == 0 && msg.Mod == 0 {
		j.lam, j.held = msg, true
		j.turn++
		return now
	}
	return append(now, msg)
}

// wait is the command that ends the wait for an alef; nil when none is waited for.
func (j *joiner) wait() tea.Cmd {
	if !j.held {
		return nil
	}
	turn := j.turn
	return tea.Tick(joinWait, func(time.Time) tea.Msg { return joinMsg{turn} })
}

// late lets the held lam go, when the wait that ended was for it.
func (j *joiner) late(msg joinMsg) []tea.KeyPressMsg {
	if !j.held || msg.turn != j.turn {
		return nil
	}
	j.held = false
	return []tea.KeyPressMsg{j.lam}
}
