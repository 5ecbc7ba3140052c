package ui

import (
	tea "charm.land/bubbletea/v2"
)

// maxOSC52 is the longest text a terminal is sent for its clipboard: what is longer
// some cut short without a word.
const maxOSC52 = 1 << 20

// copiedMsg tells that a program took what was copied.
type copiedMsg struct {
	note string
	err  error
}

// copy copies the selection, else the current paragraph: the source text.
func (m *Model) copy() tea.Cmd {
	v := m.art
	if v.sel.on {
		return m.toClipboard(v.selected(), m.words.SelectionSent, m.words.SelectionCopied)
	}
	part := v.current(m.reading())
	if part < 0 {
		m.note = m.words.NothingToCopy
		return nil
	}
	v.copied = part
	return m.toClipboard(v.page.Text(part), m.words.ParagraphSent, m.words.ParagraphCopied)
}

// copyLink copies the address of the link one is asked about, else of the article, else
// of the first link on the screen.
func (m *Model) copyLink() tea.Cmd {
	url := m.art.a.URL
	if l := m.links(); m.overlay == onLinks {
		url = m.offer.links[m.offer.at].url
	} else if url == "" && len(l) > 0 {
		url = l[0].url
	}
	if url == "" {
		m.note = m.words.NoLink
		return nil
	}
	return m.toClipboard(url, m.words.LinkSent, m.words.LinkCopied)
}

// toClipboard hands text to whoever keeps one. The terminal never answers, so to it
// text is only sent; what a program took is copied.
func (m *Model) toClipboard(text, sent, copied string) tea.Cmd {
	var cmds []tea.Cmd
	m.note = m.words.NoClipboard
	if len(text) <= maxOSC52 {
		m.note = sent
		cmds = append(cmds, tea.SetClipboard(text))
	}
	if put := m.o.Copy; put != nil {
		cmds = append(cmds, func() tea.Msg {
			sure, err := put(text)
			if !sure {
				copied = sent
			}
			return copiedMsg{copied, err}
		})
	}
	return tea.Batch(cmds...)
}

// copied says that something was, unless a key came in between.
func (m *Model) copied(msg copiedMsg) {
	if msg.err == nil && m.note != "" && m.overlay == noOverlay {
		m.note = msg.note
	}
}
