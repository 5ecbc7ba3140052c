package ui

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Marks and the letters of a lam-alef are deleted one by one, forwards too.
func TestFieldDeletesOneByOne(t *testing.T) {
	for _, c := range []struct{ typed, keys, want string }{
		{"م\u064Fح\u064E\u0651", "<backspace>", "م\u064Fح\u064E"},
		{"م\u064Fح\u064E\u0651", "<backspace><backspace><backspace>", "م\u064F"},
		{"ل\u064E\u0651ا", "<backspace>", "ل\u064E\u0651"},
		{"ل\u064E\u0651ا", "<backspace><backspace>", "ل\u064E"},
		{"\uFEFB", "<backspace>", "ل"}, // as X11 sends the key
		{"abc", "<home><backspace>", "abc"},
		{"كتاب", "<left><right><backspace>", "كتب"},
		{"كتاب", "<home><left><backspace>", "تاب"}, // left goes on in Arabic
		{"abc", "<home><right><backspace>", "bc"},
	} {
		m := session(t, 60, 20, "ar")
		press(m, "<enter>/"+c.typed+c.keys)
		if m.field.text != c.want {
			t.Errorf("%q, then %s: %q, want %q", c.typed, c.keys, m.field.text, c.want)
		}
	}
}

// A paste of any size is disarmed and cut between characters.
func TestFieldPaste(t *testing.T) {
	for name, pasted := range map[string]string{
		"escapes":           "كتاب\x1b]52;c;ZXZpbA==\a\x1b[2J\n\u009b31m\u202eقلم",
		"a book":            strings.Repeat("كتاب ", 200_000),
		"one word":          strings.Repeat("ب", 500_000),
		"not text":          strings.Repeat("\xff\xfe", 1000),
		"escapes, and many": strings.Repeat("\x1b[31mا", 200_000),
	} {
		m := session(t, 60, 20, "ar")
		press(m, "<enter>/")
		m.Update(tea.PasteMsg{Content: pasted})
		if f := m.field; len(f.text) > maxField || !utf8.ValidString(f.text) || f.at != len(f.text) || strings.ContainsAny(f.text, "\x1b\a\n\u009b\u202e") {
			t.Errorf("%s: %d bytes, cursor at %d: %.60q", name, len(f.text), f.at, f.text)
		}
		if name == "a book" && len(m.field.text) < maxField-4 {
			t.Errorf("%s: only %d bytes", name, len(m.field.text))
		}
		checkGeometry(t, m, 60, 20, name)
		press(m, "<enter>")
		checkGeometry(t, m, 60, 20, name)
	}
	m := session(t, 60, 20, "ar")
	press(m, "<enter>")
	m.Update(tea.PasteMsg{Content: "q"}) // no key was pressed
	if m.screen != onArticle || m.overlay != noOverlay {
		t.Error("a paste acts as keys")
	}
}

// Laws of the search box, for any text, cursor, width and interface: the cursor is
// in the window, never on the prompt; at the end of the text it stands on the next
// free cell in the text's direction; and going through the text visits each column
// once, right to left in Arabic.
func TestFieldCursor(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		for _, text := range []string{"", "كتاب", "كتاب ", "كتاب   ", "abc", "abc  ", "سلام لا", "قَلَمٌ", "كتاب C++ جديد", "buy كتاب now", "42", strings.Repeat("كتاب طويل ", 12), strings.Repeat("long words ", 12)} {
			for _, width := range []int{9, 14, 30, 60, 100} {
				m := session(t, width, 10, lang)
				press(m, "<enter>/"+text)
				name := fmt.Sprintf("%s %q in %d cells", lang, text, width)
				checkCursor(t, m, name)
				box, spaces := m.boxOf(), len(text)-len(strings.TrimRight(text, " "))
				if text != "" && spaces < 3 && len(text) < 40 && width >= 30 {
					want := box.col + box.line.Width + spaces
					if m.field.rtl() {
						want = box.col - 1 - spaces
					}
					if _, c := m.rows(); c.X != want {
						t.Errorf("%s: cursor at %d, want %d", name, c.X, want)
					}
				}
				for range utf8.RuneCountInString(text) + 1 {
					m.field.step(false)
					checkCursor(t, m, name)
				}
			}
		}
	}
}

// boxOf is the typed text as it stands in the window.
func (m *Model) boxOf() piece {
	r, _ := m.searchRow()
	return r[len(r)-1]
}

func checkCursor(t *testing.T, m *Model, name string) {
	t.Helper()
	r, col := m.searchRow()
	prompt := r[0]
	switch {
	case col < 0 || col >= m.width:
		t.Errorf("%s: cursor at %d", name, col)
	case m.width > 12 && col >= prompt.col && col < prompt.col+prompt.line.Width:
		t.Errorf("%s: cursor on the prompt, at %d", name, col)
	}
	if box := r[len(r)-1]; m.width > 12 && box.line.Width > 0 && box.col < prompt.col+prompt.line.Width && prompt.col < box.col+box.line.Width {
		t.Errorf("%s: text at %d over the prompt at %d", name, box.col, prompt.col)
	}
}
