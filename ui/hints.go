package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// HelpGroup is one part of the help.
type HelpGroup struct {
	Title string
	Rows  []HelpRow
}

// HelpRow is what some keys mean. Keys are isolated from each other: the row may
// be laid out in any direction.
type HelpRow struct {
	Keys, Text string
}

// Hint is the key to teach for an action, with the letter that stands on it in the
// reader's layout: `s س`. In an Arabic interface AutoLayout shows Arabic letters.
// Where the letter means something else, a key that is the same in every layout is
// shown beside it.
func (k Keymap) Hint(a Action, lang string) string {
	keys := keysOf(a)
	if len(keys) == 0 {
		return ""
	}
	hint := keyName(keys[0], lang)
	letter, works := k.local(a, keys[0], lang)
	switch {
	case letter != "" && works:
		return hint + " " + letter
	case letter != "" && len(keys) > 1:
		return hint + " " + keyName(keys[1], lang)
	}
	return hint
}

// local is the letter on a key in the reader's layout, and whether it does there
// what the key does; "" when there is none or it is the same.
func (k Keymap) local(a Action, key, lang string) (letter string, works bool) {
	layout := k.Layout
	if layout == AutoLayout && lang == "ar" {
		layout = ArabicLayout
	}
	latin, size := utf8.DecodeRuneInString(key)
	if size != len(key) {
		return "", false
	}
	r, ok := layout.letter(latin)
	if !ok || r == latin || unicode.IsMark(r) || !unicode.IsPrint(r) {
		return "", false
	}
	works = k.Action(tea.KeyPressMsg{Code: r, Text: string(r)}, false) == a
	return letters(string(r)), works
}

// keysOf are the keys of an action.
func keysOf(a Action) []string {
	for _, b := range bindings {
		if b.action == a {
			return b.keys
		}
	}
	return nil
}

// keyName is how a key is written: as it is printed on the key.
func keyName(key, lang string) string {
	if name, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "Ctrl+" + name
	}
	if name, ok := strings.CutPrefix(key, "shift+"); ok {
		return "Shift+" + keyName(name, lang)
	}
	if key == "space" && lang == "ar" {
		return "مسافة"
	}
	for _, n := range keyNames {
		if n[0] == key {
			return n[1]
		}
	}
	return key
}

var keyNames = [][2]string{
	{"space", "Space"},
	{"pgdown", "PgDn"},
	{"pgup", "PgUp"},
	{"home", "Home"},
	{"end", "End"},
	{"down", "↓"},
	{"up", "↑"},
	{"enter", "Enter"},
	{"esc", "Esc"},
	{"backspace", "Backspace"},
	{"f1", "F1"},
	{"f2", "F2"},
	{"f4", "F4"},
}

// helpPart is a group of the help: a row for each set of actions that mean the
// same, told by the first.
type helpPart struct {
	title func(*Words) string
	rows  [][]Action
}

var helpParts = []helpPart{
	{func(w *Words) string { return w.HelpReading }, [][]Action{
		{PageOn, PageDown},
		{PageBack, PageUp},
		{Onward, Backward},
		{LineOn},
		{LineBack},
		{HalfOn},
		{HalfBack},
		{Start},
		{End},
		{Undo},
		{NextArticle},
		{PrevArticle},
		{Open},
	}},
	{func(w *Words) string { return w.HelpPage }, [][]Action{
		{ZoomIn},
		{ZoomOut},
		{ZoomReset},
		{Summary},
		{Marks},
		{Justify},
	}},
	{func(w *Words) string { return w.HelpSearch }, [][]Action{
		{Search},
		{NextHit},
		{PrevHit},
		{Select},
		{WordOn, WordBack},
		{CopyParagraph},
		{CopyLink},
		{OpenLink},
	}},
	{func(w *Words) string { return w.HelpProgram }, [][]Action{
		{Language},
		{ThemeNext},
		{Card},
		{Redraw},
		{Suspend},
		{Help},
		{Back},
		{Quit},
	}},
}

// Help is the whole keyboard in words.
func (k Keymap) Help(w *Words) []HelpGroup {
	groups := make([]HelpGroup, 0, len(helpParts))
	for _, p := range helpParts {
		g := HelpGroup{Title: p.title(w)}
		for _, as := range p.rows {
			g.Rows = append(g.Rows, HelpRow{Keys: k.listed(as, w.Lang), Text: w.Does[as[0]]})
		}
		groups = append(groups, g)
	}
	return groups
}

// listed writes all keys of some actions, each with its local letter.
func (k Keymap) listed(as []Action, lang string) string {
	var out []string
	for _, a := range as {
		switch a {
		case Onward:
			out = append(out, iso("→"))
		case Backward:
			out = append(out, iso("←"))
		case WordOn:
			out = append(out, iso("Ctrl+→"))
		case WordBack:
			out = append(out, iso("Ctrl+←"))
		}
		for _, key := range keysOf(a) {
			out = append(out, iso(keyName(key, lang)))
			if letter, works := k.local(a, key, lang); letter != "" && works {
				out = append(out, iso(letter))
			}
		}
	}
	return strings.Join(out, " ")
}
