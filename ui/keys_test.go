package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// legacyKey is what a terminal without the kitty protocol makes of a letter.
func legacyKey(text string) tea.KeyPressMsg { return keysRead([]byte(text))[0] }

// keysRead are the keys of some bytes read at once, by Bubble Tea's own decoder.
func keysRead(data []byte) (keys []tea.KeyPressMsg) {
	var d uv.EventDecoder
	for len(data) > 0 {
		n, ev := d.Decode(data)
		if k, ok := ev.(uv.KeyPressEvent); ok {
			keys = append(keys, tea.KeyPressMsg(k))
		}
		data = data[n:]
	}
	return keys
}

// actionsOf gives the actions of some bytes read at once, lam-alefs joined.
func actionsOf(k Keymap, data string) (as []Action) {
	var j joiner
	act := func(msgs []tea.KeyPressMsg) {
		for _, m := range msgs {
			as = append(as, k.Action(m, true))
		}
	}
	for _, m := range keysRead([]byte(data)) {
		act(j.add(m))
	}
	act(j.late(joinMsg{j.turn}))
	return as
}

// printedKeys are the keys of the commands that write one character.
func printedKeys() map[rune]Action {
	out := map[rune]Action{}
	for _, b := range bindings {
		for _, key := range b.keys {
			if r, n := utf8.DecodeRuneInString(key); n == len(key) {
				out[r] = b.action
			}
		}
	}
	return out
}

// Law: every command key works by the letter its place gives in every layout that
// is named; and in AutoLayout but for the keys listed, with the reason.
func TestKeysOnEveryLayout(t *testing.T) {
	except := map[Layout]map[rune]Action{
		ArabicLayout: {'L': Search}, // shift and م write `/`; F2 is there for it
		HebrewLayout: {'q': Search}, // that key writes `/`; Esc and ctrl+c leave
	}
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		for latin, want := range printedKeys() {
			r, ok := l.letter(latin)
			if !ok {
				r = latin // digits and signs that stand where they do in the US
			}
			if got := (Keymap{Layout: l}).Action(legacyKey(string(r)), true); got != want {
				t.Errorf("%v: %c writes %c %U: action %d, want %d", l, latin, r, r, got, want)
			}
			if l == UrduLayout {
				continue
			}
			if a, ok := except[l][latin]; ok {
				want = a
			}
			if got := (Keymap{}).Action(legacyKey(string(r)), true); got != want {
				t.Errorf("auto: %c on %v writes %c %U: action %d, want %d", latin, l, r, r, got, want)
			}
		}
	}
}

// Law: a terminal that tells the place of a key needs no layout to be named.
func TestKeysByPlace(t *testing.T) {
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		for _, k := range l.keys() {
			if k.plain == 0 || k.shift == 0 {
				continue
			}
			for _, c := range []struct {
				latin rune
				mod   int
			}{{k.latin, 1}, {shifted(k.latin), 2}} {
				want, ok := printedKeys()[c.latin]
				if !ok {
					continue
				}
				text := k.plain
				if c.mod == 2 {
					text = k.shift
				}
				seq := fmt.Sprintf("\x1b[%d:%d:%d;%d;%du", k.plain, k.shift, k.latin, c.mod, text)
				if got := actionsOf(Keymap{}, seq); !slices.Equal(got, []Action{want}) {
					t.Errorf("%v: %c as %q: %v, want %d", l, c.latin, seq, got, want)
				}
			}
		}
	}
}

func TestActionOfBytes(t *testing.T) {
	arabicAuto, hebrew := Keymap{}, NewKeymap("Hebrew")
	for _, c := range []struct {
		name string
		k    Keymap
		in   string
		want []Action
	}{
		{"b as X11 sends it", arabicAuto, "\uFEFB", []Action{PageBack}},
		{"b as others do", arabicAuto, "لا", []Action{PageBack}},
		{"g", arabicAuto, "ل", []Action{Start}},
		{"g twice", arabicAuto, "لل", []Action{Start, Start}},
		{"g, then s", arabicAuto, "لس", []Action{Start, Summary}},
		{"g, then b", arabicAuto, "للا", []Action{Start, PageBack}},
		{"G as X11 sends it", arabicAuto, "\uFEF7", []Action{End}},
		{"G as others do", arabicAuto, "لأ", []Action{End}},
		{"B is not bound", arabicAuto, "لآ", []Action{None}},
		{"Persian shift+space", arabicAuto, "\u200c", []Action{PageBack}},
		{"space", arabicAuto, " ", []Action{PageOn}},
		{"shift+space, kitty", arabicAuto, "\x1b[32;2u", []Action{PageBack}},
		{"Arabic question mark", arabicAuto, "؟", []Action{Help}},
		{"Arabic zero", arabicAuto, "٠", []Action{ZoomReset}},
		{"Persian zero", arabicAuto, "۰", []Action{ZoomReset}},
		{"plus, equals, minus, real minus", arabicAuto, "+=-−", []Action{ZoomIn, ZoomIn, ZoomOut, ZoomOut}},
		{"keypad plus, kitty", arabicAuto, "\x1b[57413u", []Action{ZoomIn}},
		{"Hebrew q, nothing said", arabicAuto, "/", []Action{Search}},
		{"Hebrew q, keyboard named", hebrew, "/", []Action{Quit}},
		{"Hebrew slash, keyboard named", hebrew, ".", []Action{Search}},
		{"Hebrew q by place", arabicAuto, "\x1b[47::113u", []Action{Quit}},
		{"shift+d, ctrl+d", arabicAuto, "D\x04", []Action{None, HalfOn}},
		{"ctrl+d, Arabic letter, kitty", arabicAuto, "\x1b[1610::100;5u", []Action{HalfOn}},
		{"ctrl+d, Arabic letter, no place", arabicAuto, "\x1b[1610;5u", []Action{HalfOn}},
		{"alt is nobody's", arabicAuto, "\x1bs", []Action{None}},
		{"left, right in rtl", arabicAuto, "\x1b[D\x1b[C", []Action{Onward, Backward}},
		{"paging keys", arabicAuto, "\x1b[6~\x1b[5~\x1b[H\x1b[F", []Action{PageDown, PageUp, Start, End}},
		{"enter, esc at the end", arabicAuto, "\r\x1b", []Action{Open, Back}},
		{"function keys", arabicAuto, "\x1bOP\x1bOQ", []Action{Help, Language}},
		{"French a stands on q", arabicAuto, "\x1b[97::113u", []Action{Justify}},
		{"French shifted zero", arabicAuto, "\x1b[224:48:48;2;48u", []Action{ZoomReset}},
		{"German minus stands on slash", arabicAuto, "\x1b[45::47u", []Action{ZoomOut}},
		{"Russian by place", arabicAuto, "\x1b[1099::115u", []Action{Summary}},
		{"caps lock changes no sign", arabicAuto, "\x1b[47;65u", []Action{Search}},
	} {
		if got := actionsOf(c.k, c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is %v, want %v", c.name, c.in, got, c.want)
		}
	}
	left := tea.KeyPressMsg{Code: tea.KeyLeft}
	if got := arabicAuto.Action(left, false); got != Backward {
		t.Errorf("left where text runs rightward is %v", got)
	}
}

// A wait that was for an older lam must not let a newer one go.
func TestJoinerTurns(t *testing.T) {
	var j joiner
	if j.wait() != nil {
		t.Error("waits for nothing")
	}
	j.add(legacyKey("ل"))
	old := joinMsg{j.turn}
	if got := j.add(legacyKey("ل")); len(got) != 1 || j.wait() == nil {
		t.Errorf("second lam: %v", got)
	}
	if got := j.late(old); got != nil {
		t.Errorf("old wait let go %v", got)
	}
	if got := j.late(joinMsg{j.turn}); len(got) != 1 {
		t.Errorf("its own wait let go %v", got)
	}
	if got := j.late(joinMsg{j.turn}); got != nil {
		t.Errorf("twice: %v", got)
	}
}

// Laws: no key has two meanings; every action has a key (the arrows are turned by
// direction) and is told in the help, once.
func TestBindings(t *testing.T) {
	seen, told := map[string]Action{}, map[Action]int{}
	for _, b := range bindings {
		for _, key := range b.keys {
			if other, ok := seen[key]; ok {
				t.Errorf("%s means %d and %d", key, other, b.action)
			}
			seen[key] = b.action
		}
	}
	for _, p := range helpParts {
		for _, row := range p.rows {
			for _, a := range row {
				told[a]++
			}
		}
	}
	for a := None + 1; a < actionCount; a++ {
		if arrow := a == Onward || a == Backward || a == WordOn || a == WordBack; len(keysOf(a)) == 0 && !arrow {
			t.Errorf("action %d has no key", a)
		}
		if told[a] != 1 {
			t.Errorf("action %d is told %d times", a, told[a])
		}
	}
}

// Law: no letter stands twice in a layout, so that each has one meaning there.
func TestLayoutsAreMaps(t *testing.T) {
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		if len(l.keys()) != 34 {
			t.Errorf("%v has %d keys", l, len(l.keys()))
		}
		seen := map[rune]rune{0: 0}
		for _, k := range l.keys() {
			for _, r := range []rune{k.plain, k.shift} {
				if other, ok := seen[r]; ok && r != 0 {
					t.Errorf("%v: %c stands on %c and %c", l, r, k.latin, other)
				}
				seen[r] = k.latin
			}
		}
	}
}

func TestLayoutNamed(t *testing.T) {
	for name, want := range map[string]Layout{"": AutoLayout, "AUTO": AutoLayout, "persian": PersianLayout, "Urdu": UrduLayout} {
		got, ok := LayoutNamed(name)
		if !ok || got != want || name != "" && !strings.EqualFold(name, got.String()) {
			t.Errorf("LayoutNamed(%q) = %v %v", name, got, ok)
		}
	}
	if _, ok := LayoutNamed("klingon"); ok {
		t.Error("a layout nobody has")
	}
}

func TestHint(t *testing.T) {
	for _, c := range []struct {
		layout, lang string
		a            Action
		want         string
	}{
		{"", "ar", Summary, "s س"},
		{"", "en", Summary, "s"},
		{"persian", "en", Summary, "s س"},
		{"", "ar", PageBack, "b لا"},
		{"", "ar", End, "G لأ"},
		{"", "ar", Language, "L F2"}, // shift and م would search
		{"arabic", "ar", Language, "L /"},
		{"", "ar", Help, "? ؟"},
		{"", "ar", PageOn, "مسافة"},
		{"", "ar", Back, "Esc"},
		{"", "ar", ZoomIn, "+"},
		{"hebrew", "en", Quit, "q /"},
		{"hebrew", "en", End, "G"},
		{"", "ar", Onward, ""},
	} {
		if got := NewKeymap(c.layout).Hint(c.a, c.lang); got != c.want {
			t.Errorf("Hint(%d) on %q in %s = %q, want %q", c.a, c.layout, c.lang, got, c.want)
		}
	}
}

func TestHelpIsWhole(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		for _, g := range (Keymap{}).Help(WordsFor(lang)) {
			if g.Title == "" || len(g.Rows) == 0 {
				t.Errorf("%s: empty group %+v", lang, g)
			}
			for _, r := range g.Rows {
				if r.Text == "" || r.Keys == "" || strings.ContainsFunc(r.Keys, unicode.IsControl) {
					t.Errorf("%s: row %+v", lang, r)
				}
			}
		}
	}
}
