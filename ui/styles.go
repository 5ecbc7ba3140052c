package ui

import (
	"charm.land/lipgloss/v2"

	"qari/ui/page"
)

// Theme is a set of colours.
type Theme uint8

// The themes: for a dark and for a light terminal, and without any colour.
const (
	Dark Theme = iota
	Light
	Plain
)

// Colors is how many there are to choose from.
type Colors uint8

// No colours at all, the terminal's own sixteen, or 256 and more.
const (
	NoColors Colors = iota
	FewColors
	AllColors
)

// Styles are the looks of everything on the screen. Rules, kept by a test:
//
//   - body text has the terminal's own colours, and no role paints a background
//     but hits, the selection and the cursor's;
//   - no italics (empty boxes in urxvt), no underline (it swallows the dots of ي
//     and ب), no faint: colour and weight only;
//   - every colour has a contrast of 4.5 to 1 or more against any background its
//     theme is meant for (WCAG AA), lines and rules of 3 to 1;
//   - state is never told by colour alone: by weight, by reversal or by a sign.
type Styles struct {
	// The page.
	Text, Title, Heading    lipgloss.Style
	Meta, Caption           lipgloss.Style
	Control, ControlOn      lipgloss.Style
	SummaryHead, SummaryBox lipgloss.Style
	Quote, Code, Link       lipgloss.Style
	Item, Marker            lipgloss.Style
	TableHead, TableCell    lipgloss.Style
	Rule                    lipgloss.Style

	// What was found, and what was copied or chosen.
	Hit, HitNow, Selected lipgloss.Style

	// The interface.
	AppTitle              lipgloss.Style
	Headline, Read, Badge lipgloss.Style
	Chosen                lipgloss.Style // the bar beside the chosen row
	Bar, BarEmpty         lipgloss.Style
	Key, Status, Note     lipgloss.Style
	Error                 lipgloss.Style
}

// palette is the colours of a theme, as #rrggbb.
type palette struct {
	title, heading, muted string
	control, accent       string // what can be pressed; what is on
	quote, code, link     string
	rule, alarm           string
	ink                   string // of text on the backgrounds
	hitNow, selection     string // backgrounds
}

// Lamplight on newsprint, and ink on it. The sixteen colours are each terminal's own
// choice: of them only those are used that can be read on black, or on white,
// wherever they were looked at, and the rest is the text's own colour ("").
var (
	darkPalette = palette{
		title: "#f0e4c4", heading: "#e4c47c", muted: "#b9b0a3",
		control: "#8fc7b7", accent: "#e8c474",
		quote: "#e0c4b8", code: "#b5cf9b", link: "#94c4e8",
		rule: "#8f877b", alarm: "#ffab9c",
		ink:    "#1d1a16",
		hitNow: "#ffb074", selection: "#a9cbe8",
	}
	lightPalette = palette{
		title: "#4c3020", heading: "#7a3d10", muted: "#5d564c",
		control: "#0f5f52", accent: "#7a4300",
		quote: "#574632", code: "#2c581c", link: "#164e8c",
		rule: "#847870", alarm: "#a01d12",
		ink:    "#1d1a16",
		hitNow: "#ffab66", selection: "#b4d4e8",
	}
	darkFew  = palette{heading: "3", control: "6", accent: "3", code: "2", link: "6", alarm: "3", ink: "0", hitNow: "3", selection: "6"}
	lightFew = palette{heading: "4", control: "4", accent: "4", code: "4", link: "4", alarm: "1", ink: "0", hitNow: "3", selection: "6"}
)

// NewStyles makes the styles of a theme; without colours every theme is Plain.
func NewStyles(t Theme, c Colors) Styles {
	switch {
	case c == NoColors || t == Plain:
		return plainStyles()
	case t == Light && c == FewColors:
		return lightFew.styles()
	case t == Light:
		return lightPalette.styles()
	case c == FewColors:
		return darkFew.styles()
	}
	return darkPalette.styles()
}

// plainStyles tell by weight and reversal alone.
func plainStyles() Styles {
	var (
		none    = lipgloss.NewStyle()
		bold    = none.Bold(true)
		reverse = none.Reverse(true)
	)
	return Styles{
		Text: none, Title: bold, Heading: bold, Meta: none, Caption: none,
		Control: none, ControlOn: bold, SummaryHead: bold, SummaryBox: none,
		Quote: none, Code: none, Link: bold, Item: none, Marker: none,
		TableHead: bold, TableCell: none, Rule: none,
		Hit: bold, HitNow: reverse, Selected: reverse,
		AppTitle: bold, Headline: bold, Read: none, Badge: bold, Chosen: bold,
		Bar: none, BarEmpty: none, Key: none, Status: none, Note: bold,
		Error: bold,
	}
}

// styles gives each role its colour and weight.
func (p palette) styles() Styles {
	none := lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style {
		if c == "" {
			return none
		}
		return none.Foreground(lipgloss.Color(c))
	}
	bold := func(c string) lipgloss.Style { return fg(c).Bold(true) }
	on := func(c string) lipgloss.Style { return fg(p.ink).Background(lipgloss.Color(c)) }
	return Styles{
		Text: none, Title: bold(p.title), Heading: bold(p.heading), Meta: fg(p.muted), Caption: fg(p.muted),
		Control: fg(p.control), ControlOn: bold(p.accent), SummaryHead: bold(p.accent), SummaryBox: none,
		Quote: fg(p.quote), Code: fg(p.code), Link: fg(p.link), Item: none, Marker: fg(p.accent),
		TableHead: bold(p.heading), TableCell: none, Rule: fg(p.rule),
		Hit: bold(p.accent), HitNow: on(p.hitNow), Selected: on(p.selection),
		AppTitle: bold(p.heading), Headline: bold(p.title), Read: fg(p.muted), Badge: fg(p.accent), Chosen: bold(p.accent),
		Bar: fg(p.accent), BarEmpty: fg(p.rule), Key: fg(p.control), Status: fg(p.muted), Note: bold(p.accent),
		Error: bold(p.alarm),
	}
}

// role is the look of a part of the page.
func (s *Styles) role(r page.Role) lipgloss.Style {
	switch r {
	case page.Title:
		return s.Title
	case page.Heading:
		return s.Heading
	case page.Meta:
		return s.Meta
	case page.Caption:
		return s.Caption
	case page.Control:
		return s.Control
	case page.ControlOn:
		return s.ControlOn
	case page.SummaryHead:
		return s.SummaryHead
	case page.Summary:
		return s.SummaryBox
	case page.Quote:
		return s.Quote
	case page.Code:
		return s.Code
	case page.Item:
		return s.Item
	case page.Marker:
		return s.Marker
	case page.TableHead:
		return s.TableHead
	case page.TableCell:
		return s.TableCell
	case page.Rule:
		return s.Rule
	case page.Text:
	}
	return s.Text
}

// chrome is the look of a part of the interface.
func (s *Styles) chrome(style int) lipgloss.Style {
	switch style {
	case styleHeadline:
		return s.Headline
	case styleRead:
		return s.Read
	case styleMeta:
		return s.Meta
	case styleMark:
		return s.Badge
	case styleSelected:
		return s.Chosen
	case styleBar:
		return s.Bar
	case styleBarEmpty:
		return s.BarEmpty
	case styleKey:
		return s.Key
	case styleStatus:
		return s.Status
	case styleNote:
		return s.Note
	case styleTitle:
		return s.AppTitle
	case styleError:
		return s.Error
	}
	return s.Text
}
