package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"qari/ui/page"
	"qari/ui/term"
)

// The largest window we lay out: what is more is left blank.
const (
	maxWidth  = 500
	maxHeight = 200
)

// Update routes a message: one line a case, handlers below and in actions.go.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	before := m.scene()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
		if m.o.Profile.Mux != "" { // it may have been attached to another terminal
			cmd = m.again()
		}
	case againMsg:
		m.asking = false
		cmd = m.o.Again
	case loadedMsg:
		cmd = m.take(msg)
	case slowMsg:
		m.slow = !m.loaded
	case RepliesMsg:
		cmd = m.answered(term.Replies(msg))
	case cardMsg:
		cmd = m.carded(msg)
	case muteMsg:
		cmd = m.settle()
	case tea.ResumeMsg:
		cmd = m.again()
	case tea.ColorProfileMsg:
		m.depth(msg.Profile)
	case tea.KeyPressMsg:
		cmd = m.typed(msg)
	case joinMsg:
		cmd = m.press(m.joiner.late(msg))
	case tea.PasteMsg:
		m.pasted(msg.Content)
	case tea.MouseClickMsg:
		cmd = m.click(msg.Mouse())
	case tea.MouseMotionMsg:
		m.motion(msg.Mouse())
	case tea.MouseReleaseMsg:
		cmd = m.release(msg.X, msg.Y)
	case copiedMsg:
		m.copied(msg)
	case openedMsg:
		m.opened(msg)
	case rememberedMsg:
		m.remembered(msg)
	case tea.MouseWheelMsg:
		m.wheel(msg.Mouse())
	}
	if m.o.Profile.Smears && m.scene() != before {
		cmd = tea.Batch(cmd, tea.ClearScreen)
	}
	return m, cmd
}

// A scene is what decides which text is where: another one leaves little of the screen
// as it was.
type scene struct {
	screen   screen
	overlay  overlay
	page     *page.Page
	top      page.At
	help, at int
	lang     string
}

func (m *Model) scene() scene {
	s := scene{screen: m.screen, overlay: m.overlay, help: m.help.top, at: m.lib.first, lang: m.o.Lang}
	if m.art != nil {
		s.page, s.top = m.art.page, m.art.top
	}
	return s
}

// resize keeps the word that was at the top at the top.
func (m *Model) resize(width, height int) {
	width, height = min(max(width, 1), maxWidth), min(max(height, 1), maxHeight)
	if width == m.width && height == m.height {
		return
	}
	m.width, m.height = width, height
	m.relay()
}

// relay lays the open article out again, after anything it depends on changed.
func (m *Model) relay() {
	if m.art != nil {
		m.art.lay(m.spec())
	}
}

// take receives the articles; without a single one there is no reason to stay.
func (m *Model) take(msg loadedMsg) tea.Cmd {
	m.loaded = true
	m.lib.articles = append(m.lib.articles, msg.articles...)
	m.unread = msg.errs
	if len(msg.errs) > 0 && len(m.lib.articles) == 0 {
		return tea.Quit
	}
	if len(msg.errs) > 0 {
		text, hint := m.words.Sentence(msg.errs[0])
		m.note = m.joined(text, hint)
	}
	if m.o.Open && len(m.lib.articles) == 1 {
		m.open(0)
	}
	return nil
}

// Unread is why articles that were asked for could not be read: the first was told on
// the screen, all are when it is gone.
func (m *Model) Unread() []error { return m.unread }

// typed takes a key. In the search box keys are letters; elsewhere the two that an
// Arabic keyboard sends for one (ل ا) are joined first.
func (m *Model) typed(k tea.KeyPressMsg) tea.Cmd {
	if m.overlay == onSearch {
		return m.searchKey(k)
	}
	now := m.joiner.add(k)
	return tea.Batch(m.press(now), m.joiner.wait())
}

// press does what each key means.
func (m *Model) press(keys []tea.KeyPressMsg) tea.Cmd {
	var cmds []tea.Cmd
	for _, k := range keys {
		cmds = append(cmds, m.key(k))
	}
	return tea.Batch(cmds...)
}

// depth follows the number of colours the terminal has.
func (m *Model) depth(p colorprofile.Profile) {
	switch {
	case m.o.Profile.NoColor || p <= colorprofile.ASCII:
		m.colors = NoColors
	case p == colorprofile.ANSI:
		m.colors = FewColors
	default:
		m.colors = AllColors
	}
	m.dress()
}

// key finds what a key means where we are, and does it.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	if m.overlay == onSearch { // opened by a key before this one
		return m.searchKey(k)
	}
	if m.overlay == onLinks {
		return m.offerKey(k)
	}
	m.note = ""
	if m.art != nil {
		m.art.copied = -1
	}
	a := m.o.Keys.Action(k, m.onwardLeft())
	switch a {
	case Quit:
		return tea.Quit
	case Suspend:
		return m.suspend()
	case Language:
		return m.language()
	case ThemeNext:
		return m.theme()
	case Card:
		return m.card()
	case Redraw:
		return tea.ClearScreen
	}
	switch {
	case m.overlay == onHelp:
		return m.helpAction(a)
	case m.overlay == onCard:
		return m.cardAction(a)
	case m.screen == onArticle:
		return m.articleAction(a)
	}
	return m.libraryAction(a)
}

// onwardLeft reports whether the left arrow points onward here: in an article and
// on the card at its end as it is read, elsewhere as the interface is.
func (m *Model) onwardLeft() bool {
	if m.screen == onArticle && m.overlay != onHelp {
		return m.art.rtl()
	}
	return m.words.RTL
}
