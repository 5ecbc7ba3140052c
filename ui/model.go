package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/page"
	"qari/ui/term"
)

// Options are what a session begins with. Two sessions in one process share
// nothing but the articles.
type Options struct {
	Profile term.Profile
	// Fold makes a better profile of what the terminal answers (RepliesMsg); nothing
	// is shown before it has, or until patience with it ends. Nil: it is not asked.
	// Ask sends the question at once, sooner than the first frame would.
	Fold func(term.Replies) term.Profile
	Ask  tea.Cmd
	// Switch is told before each frame that needs it whether the terminal's own bidi
	// is to be off, and whether we are to switch it. Again asks about the terminal once more. Either may be nil.
	Switch func(off, ours bool)
	Again  tea.Cmd
	Shell  bool            // a shell waits behind us: one can be suspended to it
	Lang   string          // interface language: "ar" or "en"
	Digits arabic.DigitSet // digits of the interface
	Theme  Theme
	Auto   bool // the theme may follow the terminal's background
	Keys   Keymap
	// Load brings the articles; it runs in a command, and problems with single
	// files come beside what could be read.
	Load func() ([]*reader.Article, []error)
	Open bool // a single article is opened at once
	// Remember keeps what was switched, for the next time. It runs in a command.
	Remember func(Remembered) error
	// Card asks which line reads right, on the terminal itself, and makes the profile
	// of the answer.
	Card func(term.Replies) (p term.Profile, chosen bool, err error)
	// Copy gives text to the clipboard by a program, Browse opens an address in a
	// browser. Nil where there is none, and in a served session.
	Copy   func(text string) (sure bool, err error)
	Browse func(url string) error
}

// screen is what fills the window.
type screen uint8

const (
	onLibrary screen = iota
	onArticle
)

// overlay is what lies over the screen.
type overlay uint8

const (
	noOverlay overlay = iota
	onHelp
	onCard   // the end of an article
	onSearch // the search box, below the article
	onLinks  // the question which link to open, in the bar
)

// Model is the one tea.Model.
type Model struct {
	o       Options
	words   *Words
	styles  Styles
	colors  Colors
	width   int
	height  int
	screen  screen
	overlay overlay
	loaded  bool
	slow    bool // loading takes long enough to say so
	settled bool // what the terminal is sent is decided
	replies term.Replies
	asking  bool // Again is under way
	told    bool // that this terminal loses marks
	forgets bool // nothing can be remembered, and that was said
	lib     library
	art     *article // the open article; nil when none
	prefs   prefs
	help    help
	note    string // one line for the user, until the next key
	field   field  // the search box
	joiner  joiner
	drag    drag
	offer   offer
	unread  []error // why some articles are not there
	labels  map[label][]layout.Line
	paints  map[int]paint
	bolds   map[int]bool
}

// prefs is how this reader reads: it goes from article to article.
type prefs struct {
	zoom    int
	marks   arabic.Marks
	justify bool
}

// New makes the model of a session.
func New(o Options) *Model {
	m := &Model{o: o, colors: AllColors, lib: newLibrary(), labels: map[label][]layout.Line{}, settled: o.Fold == nil}
	if o.Profile.NoColor {
		m.colors = NoColors
	}
	m.become(o.Profile)
	m.dress()
	return m
}

// dress chooses words and colours again, after either changed.
func (m *Model) dress() {
	m.words = WordsFor(m.o.Lang)
	m.styles = NewStyles(m.o.Theme, m.colors)
	m.paints, m.bolds = map[int]paint{}, map[int]bool{}
}

// Init loads the articles.
func (m *Model) Init() tea.Cmd {
	load := func() tea.Msg {
		articles, errs := m.o.Load()
		return loadedMsg{articles, errs}
	}
	// The size is asked for again: a terminal that resizes its window while we start
	// does so before anybody listens.
	cmds := []tea.Cmd{load, tea.RequestWindowSize, tea.Tick(patience, func(time.Time) tea.Msg { return slowMsg{} })}
	if !m.settled {
		cmds = append(cmds, m.o.Ask, tea.Tick(muteness, func(time.Time) tea.Msg { return muteMsg{} }))
	}
	return tea.Batch(cmds...)
}

// patience is how long a blank screen is kept before it says that it is loading.
const patience = 400 * time.Millisecond

// slowMsg ends that.
type slowMsg struct{}

// loadedMsg brings the articles.
type loadedMsg struct {
	articles []*reader.Article
	errs     []error
}

// spec is how the open article is laid out now.
func (m *Model) spec() page.Spec {
	w := m.words
	return page.Spec{
		Width: m.width, Zoom: m.prefs.zoom, Marks: m.prefs.marks, Justify: m.prefs.justify,
		Letters: m.o.Profile.Letters(),
		LamAlef: m.o.Profile.LamAlef(), Summary: m.art.summary,
		Labels: page.Labels{
			RTL: w.RTL, Zoom: w.Zoom, Step: w.StepName(m.prefs.zoom),
			ShowSummary: w.ShowSummary, HideSummary: w.HideSummary,
			Summary: w.Summary, SummaryByQari: w.SummaryByQari,
			Contributors: w.Contributors, Minutes: w.Minutes(m.art.a.Minutes(), m.art.digits),
			Sample: w.Sample, Untitled: title(m.art.a, w),
		},
	}
}
