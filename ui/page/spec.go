package page

import "qari/bidi/arabic"

// A Spec is everything the layout of an article depends on; equal Specs give
// equal Pages.
type Spec struct {
	Width   int          // cells of the window
	Zoom    int          // step of the ladder, MinZoom to MaxZoom
	Marks   arabic.Marks // which tashkeel is shown
	Justify bool         // fill lines by spaces and kashida
	LamAlef int          // cells a lam-alef counts: 1 where we shape, 2 where the terminal does
	Letters bool         // leave the letters unshaped
	Summary bool         // the summary is shown
	Plain   bool         // text alone, for a pipe: no controls, no margins, no blank rows but between parts
	Labels  Labels
}

// Labels are the interface's words on the page. With an empty Zoom there are no
// controls.
type Labels struct {
	RTL                      bool
	Zoom, Step               string // «الخط», the step it is at
	ShowSummary, HideSummary string
	Summary, SummaryByQari   string // heads of the summary box
	Contributors             string
	Minutes                  string // reading time, in the row of date and source
	Sample                   string // said of articles that ship with Qari
	Untitled                 string
}

// The ladder of zoom, from the step that holds the most to the airiest.
const (
	MinZoom = -2
	MaxZoom = 2
)

// A step says how one rung of the ladder sets text.
type step struct {
	measure int // cells of a line; 0: as wide as the window
	indent  int // first-line indent of paragraphs
	gap     int // blank rows between paragraphs: none, or more than between their lines
	part    int // blank rows between other parts of the body
	lead    int // blank rows between the lines of a paragraph
	space   int // extra cells of every space
}

var ladder = [...]step{
	{indent: 2},
	{measure: 80, indent: 2, part: 1},
	{measure: 66, gap: 1, part: 1},
	{measure: 60, gap: 2, part: 2, lead: 1},
	{measure: 60, gap: 2, part: 2, lead: 1, space: 1},
}

// step returns the rung of a Spec; a zoom off the ladder is its nearest end.
func (s Spec) step() step {
	if s.Plain {
		return step{gap: 1, part: 1}
	}
	return ladder[min(max(s.Zoom, MinZoom), MaxZoom)-MinZoom]
}

// frame is the column the text stands in: its left edge and its width.
func (s Spec) frame() (left, width int) {
	margin := 2
	if s.Plain || s.Width < 24 {
		margin = 0
	}
	if s.Plain && s.Width <= 0 {
		return 0, unbounded
	}
	width = max(1, s.Width-2*margin)
	if m := s.step().measure; m > 0 {
		width = min(width, m)
	}
	return (max(s.Width, 1) - width) / 2, width
}

// unbounded is the width of a page whose paragraphs stay whole.
const unbounded = 1 << 30
