package ui

import (
	"fmt"
	"strings"
	"testing"

	"qari/reader"
	"qari/ui/page"
)

// The windows and steps laws are swept over.
var windows = [][2]int{{1, 1}, {12, 2}, {24, 7}, {40, 12}, {80, 24}, {200, 50}}

// eachReading opens every sample in every window at every step, in both languages.
func eachReading(t *testing.T, f func(t *testing.T, m *Model)) {
	for i, a := range articles(t) {
		for _, size := range windows {
			for zoom := page.MinZoom; zoom <= page.MaxZoom; zoom++ {
				name := fmt.Sprintf("%.12s %dx%d step %d", a.Title, size[0], size[1], zoom)
				m := session(t, size[0], size[1], []string{"ar", "en"}[i%2])
				m.prefs.zoom = zoom
				m.open(i)
				t.Run(name, func(t *testing.T) { f(t, m) })
			}
		}
	}
}

// shown adds the article's text on the screen to what was seen of each part.
func shown(m *Model, seen map[int]string) {
	rows, _, _ := m.art.page.Fill(m.art.top, m.reading())
	for _, r := range rows {
		for _, s := range r.Segs {
			if !s.Ours {
				seen[s.Part] += s.Source() + " "
			}
		}
	}
}

// Law: space from the start to the end card shows every letter of the article once,
// in order, and pages back lead to the very start.
func TestPagingSkipsNothing(t *testing.T) {
	eachReading(t, func(t *testing.T, m *Model) {
		seen := map[int]string{}
		for pages := 0; m.overlay == noOverlay; pages++ {
			if pages > 20_000 {
				t.Fatal("no end")
			}
			shown(m, seen)
			press(m, " ")
		}
		if m.overlay != onCard || !m.lib.places[m.art.a.ID].read {
			t.Fatalf("overlay %d at the end, read %v", m.overlay, m.lib.places[m.art.a.ID].read)
		}
		for part, got := range seen {
			if want := m.art.page.Text(part); !sameLetters(got, want) {
				t.Fatalf("part %d: shown %.200q, of %.200q", part, got, want)
			}
		}
		texts := map[string]bool{}
		for part := range seen {
			texts[m.art.page.Text(part)] = true
		}
		for _, b := range append(m.art.a.Body, reader.Block{Text: m.art.a.Title}) {
			if !texts[b.Text] {
				t.Fatalf("never shown: %.200q", b.Text)
			}
		}
		press(m, "b")
		if m.overlay != noOverlay {
			t.Fatal("no way back from the card")
		}
		for range 20_000 {
			if m.art.top == (page.At{}) {
				return
			}
			press(m, "b")
		}
		t.Fatal("no start")
	})
}

// sameLetters compares two texts but for white space: a table's is drawn row by row.
func sameLetters(a, b string) bool {
	count := map[rune]int{}
	for _, r := range strings.Join(strings.Fields(a), "") {
		count[r]++
	}
	for _, r := range strings.Join(strings.Fields(b), "") {
		count[r]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// Law: lines and half pages stop at the last full screen, which is where G goes;
// what a step leaves behind is the rows it went over.
func TestLinesStopAtTheLastScreen(t *testing.T) {
	eachReading(t, func(t *testing.T, m *Model) {
		end := m.art.page.End(m.reading())
		for _, key := range []rune{'j', 0x04} {
			press(m, "g")
			for range 100_000 {
				before := m.art.top
				if key == 'j' {
					press(m, "j")
				} else {
					m.articleAction(HalfOn)
				}
				if m.art.top == before {
					break
				}
			}
			if m.art.top != end {
				t.Fatalf("key %d stops at %v, the last screen begins at %v", key, m.art.top, end)
			}
		}
		m.articleAction(HalfBack)
		m.articleAction(HalfOn)
		if m.art.top != end {
			t.Fatalf("half a page back and on: %v, not %v", m.art.top, end)
		}
	})
}

// Law: Backspace undoes the last jump (start, end, search), and a jump that led
// nowhere is none.
func TestJumpsAreUndone(t *testing.T) {
	m := session(t, 80, 24, "ar")
	press(m, "<enter> j")
	places := []page.Anchor{m.art.anchor}
	for _, keys := range []string{"G", "G", "g", "/المشروع<enter>", "n", "G"} {
		before := m.art.anchor
		press(m, keys)
		if m.art.anchor != before {
			places = append(places, m.art.anchor)
		}
	}
	if len(places) < 4 {
		t.Fatalf("only %d jumps", len(places))
	}
	for i := len(places) - 1; i > 0; i-- {
		if m.art.anchor != places[i] {
			t.Fatalf("jump %d: at %v, want %v", i, m.art.anchor, places[i])
		}
		press(m, "<backspace>")
	}
	if m.art.anchor != places[0] {
		t.Fatalf("at %v, want %v", m.art.anchor, places[0])
	}
	if press(m, "<backspace>"); m.note != m.words.NothingToUndo {
		t.Errorf("note %q", m.note)
	}
}

// The card at the end: nothing jumps on by itself, the onward arrow included; help
// leads back to it.
func TestCard(t *testing.T) {
	m := session(t, 80, 24, "en") // the article is Arabic: onward is the left arrow
	press(m, "<enter>G")
	for _, keys := range []string{" ", " ", "<left>", "?", "<esc>", "<pgdown>", "t"} {
		press(m, keys)
		if keys != "?" && (m.overlay != onCard || m.lib.chosen != 0) {
			t.Fatalf("after %q: overlay %d, article %d", keys, m.overlay, m.lib.chosen)
		}
	}
	top := m.art.top
	if press(m, "<right>"); m.overlay != noOverlay || m.art.top != top {
		t.Errorf("back from the card: overlay %d, %v", m.overlay, m.art.top)
	}
	if press(m, " <enter>"); m.lib.chosen != 1 || m.overlay != noOverlay || m.art.top != (page.At{}) {
		t.Errorf("next article: %d at %v", m.lib.chosen, m.art.top)
	}
	if press(m, "G <esc>"); m.screen != onLibrary || m.art != nil {
		t.Error("no way to the library")
	}
	if press(m, "G<enter>G <enter>"); m.overlay != onCard || m.note != m.words.NoNext {
		t.Errorf("behind the last article: overlay %d, note %q", m.overlay, m.note)
	}
}
