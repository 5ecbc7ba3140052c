package ui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// An Action is what a key means. Screens answer to actions, never to keys, so the
// worlds written leftward and rightward differ in one place: Keymap.Action.
type Action uint8

// The actions. Onward and Backward are the two arrows: which is which depends on
// the direction of what is read.
const (
	None Action = iota
	PageOn
	PageBack
	PageDown
	PageUp
	Onward
	Backward
	LineOn
	LineBack
	HalfOn
	HalfBack
	Start
	End
	NextArticle
	PrevArticle
	Open
	ZoomIn
	ZoomOut
	ZoomReset
	Summary
	Marks
	Justify
	Search
	NextHit
	PrevHit
	Select
	WordOn // while selecting
	WordBack
	CopyParagraph
	CopyLink
	OpenLink
	Undo // of a jump
	Language
	ThemeNext
	Card // which line reads right?
	Help
	Back
	Quit
	Suspend
	Redraw

	actionCount
)

// binding gives the keys of an action as the US layout has them, the one to teach
// first.
type binding struct {
	action Action
	keys   []string
}

// bindings is the whole keyboard. F1 and F2 are there for layouts on which `?` and
// L cannot be told from other keys.
var bindings = []binding{
	{PageOn, []string{"space"}},
	{PageDown, []string{"pgdown"}},
	{PageBack, []string{"b", "shift+space"}},
	{PageUp, []string{"pgup"}},
	{LineOn, []string{"j", "down"}},
	{LineBack, []string{"k", "up"}},
	{HalfOn, []string{"ctrl+d"}},
	{HalfBack, []string{"ctrl+u"}},
	{Start, []string{"g", "home"}},
	{End, []string{"G", "end"}},
	{NextArticle, []string{"J"}},
	{PrevArticle, []string{"K"}},
	{Open, []string{"enter"}},
	{ZoomIn, []string{"+", "="}},
	{ZoomOut, []string{"-"}},
	{ZoomReset, []string{"0"}},
	{Summary, []string{"s"}},
	{Marks, []string{"t"}},
	{Justify, []string{"a"}},
	{Search, []string{"/"}},
	{NextHit, []string{"n"}},
	{PrevHit, []string{"N"}},
	{Select, []string{"v"}},
	{CopyParagraph, []string{"y"}},
	{CopyLink, []string{"Y"}},
	{OpenLink, []string{"o"}},
	{Undo, []string{"backspace"}},
	{Language, []string{"L", "f2"}},
	{ThemeNext, []string{"c"}},
	{Card, []string{"f4"}},
	{Help, []string{"?", "f1"}},
	{Back, []string{"esc"}},
	{Quit, []string{"q", "ctrl+c"}},
	{Suspend, []string{"ctrl+z"}},
	{Redraw, []string{"ctrl+l"}},
}

// A Keymap turns keys into actions. The zero value serves any keyboard.
type Keymap struct {
	Layout Layout
}

// NewKeymap makes the keymap of the layout a setting names; a name it does not
// know is AutoLayout (LayoutNamed tells).
func NewKeymap(layout string) Keymap {
	l, _ := LayoutNamed(layout)
	return Keymap{Layout: l}
}

// Action is what a key means where text is read rightward or leftward (rtl).
func (k Keymap) Action(msg tea.KeyPressMsg, rtl bool) Action {
	for _, name := range k.names(tea.Key(msg)) {
		switch name {
		case "left", "right":
			if (name == "left") == rtl {
				return Onward
			}
			return Backward
		case "ctrl+left", "ctrl+right":
			if (name == "ctrl+left") == rtl {
				return WordOn
			}
			return WordBack
		}
		if a := bound(name); a != None {
			return a
		}
	}
	return None
}

// bound is the action of a key of the US layout.
func bound(name string) Action {
	for _, b := range bindings {
		for _, key := range b.keys {
			if key == name {
				return b.action
			}
		}
	}
	return None
}

const locks = tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock

// names are what a key may be called in the US layout, the likeliest first.
//
// What the terminal says of the key's place (BaseCode) is believed for letters of
// other scripts only: on a French or Dvorak keyboard the letter is meant, not the
// place.
func (k Keymap) names(key tea.Key) []string {
	mod := key.Mod &^ locks
	if mod&^(tea.ModShift|tea.ModCtrl) != 0 {
		return nil
	}
	if mod&tea.ModCtrl != 0 {
		return k.ctrl(key)
	}
	r := oneRune(key.Text)
	if r == 0 {
		r = key.Code
	}
	switch {
	case r == ' ' && mod == 0:
		return []string{"space"}
	case r == ' ', r == zwnj: // Persian keyboards give a ZWNJ on shift+space
		return []string{"shift+space"}
	case r > unicode.MaxRune || !unicode.IsGraphic(r):
		return special(key, mod)
	case placed(key):
		base := key.BaseCode
		if mod&tea.ModShift != 0 {
			base = shifted(base)
		}
		return []string{string(base)}
	}
	return spelled(k.Layout.candidates(plainSign(r)))
}

const zwnj = 0x200C

// ctrl names a key held with ctrl: one letter, whatever the layout shows on it.
func (k Keymap) ctrl(key tea.Key) []string {
	r := key.Code
	if r > unicode.MaxRune {
		return special(key, tea.ModCtrl)
	}
	if placed(key) {
		r = key.BaseCode
	}
	names := spelled(k.Layout.candidates(r))
	for i, n := range names {
		names[i] = "ctrl+" + n
	}
	return names
}

// special names a key that writes nothing; those of the keypad are their twins.
func special(key tea.Key, mod tea.KeyMod) []string {
	name := tea.Key{Code: key.Code, Mod: mod}.Keystroke()
	name = strings.TrimPrefix(name, "kp")
	if sign, ok := strings.CutPrefix(name, "plus"); ok {
		name = "+" + sign
	} else if sign, ok := strings.CutPrefix(name, "minus"); ok {
		name = "-" + sign
	}
	return []string{name}
}

// placed reports whether a key is to be named by its place on the keyboard.
func placed(key tea.Key) bool {
	if key.BaseCode < ' ' || key.BaseCode > '~' {
		return false
	}
	if c := key.Code; c > '~' {
		return !unicode.Is(unicode.Latin, c)
	}
	// The two signs that stand on a key of the commands in Hebrew.
	return key.Code == '/' && key.BaseCode == 'q' || key.Code == '.' && key.BaseCode == '/'
}

// plainSign is the ASCII twin of a digit or sign other keyboards write.
func plainSign(r rune) rune {
	switch {
	case 0x0660 <= r && r <= 0x0669:
		return r - 0x0660 + '0'
	case 0x06F0 <= r && r <= 0x06F9:
		return r - 0x06F0 + '0'
	case r == '؟':
		return '?'
	case r == '−':
		return '-'
	}
	return r
}

func spelled(rs []rune) []string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = string(r)
	}
	return out
}
