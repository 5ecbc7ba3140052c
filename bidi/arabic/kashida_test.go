package arabic

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// One word for each rule; the place is written as a bar.
func TestKashida(t *testing.T) {
	for _, c := range []struct {
		word     string
		at       int
		priority int
		why      string
	}{
		{"بــت", 3, 1, "after the typed tatweel"},
		{"علـي", 3, 1, "a typed tatweel even before a final yeh"},
		{"مدرسة", 4, 2, "after seen, though teh marbuta follows"},
		{"سلام", 1, 2, "after initial seen"},
		{"مسسد", 3, 2, "of two seens the one nearer the end"},
		{"الشمسي", 5, 2, "a final yeh after seen"},
		{"محمد", 3, 3, "before final dal"},
		{"الله", 3, 3, "before final heh"},
		{"كتاب", 2, 4, "before alef"},
		{"قمل", 2, 4, "before final lam"},
		{"كِتَاب", 4, 4, "after the marks"},
		{"کبک", 2, 4, "before final Farsi kaf"},
		{"كبير", 1, 5, "medial beh before yeh, rather than final reh"},
		{"بترى", 1, 5, "medial teh before reh"},
		{"عفو", 2, 6, "before final waw"},
		{"صحف", 1, 2, "after sad, rather than final feh"},
		{"بيت", 2, 7, "before any other final letter"},
		{"می\u200cخواهم", 4, 6, "never at a ZWNJ"},
		{"علي", 0, 0, "not before a final yeh"},
		{"لا", 0, 0, "never inside lam-alef"},
		{"لَا", 0, 0, "nor with a mark in it"},
		{"ل\u200dا", 0, 0, "nor beside a ZWJ"},
		{"لٱ", 0, 0, "nor with alef wasla"},
		{"هـ", 0, 0, "a tatweel that ends the word joins nothing"},
		{"دار", 0, 0, "nothing joins"},
		{"و", 0, 0, "one letter"},
		{"", 0, 0, "nothing"},
		{"Qari", 0, 0, "Latin"},
		{"ܒܒܒ", 0, 0, "Syriac"},
	} {
		text := []rune(c.word)
		if at, p := Kashida(text, 0, len(text)); at != c.at || p != c.priority {
			t.Errorf("%+q: at %d, priority %d; want %d, %d: %s", c.word, at, p, c.at, c.priority, c.why)
		}
	}
}

// Law: a word is judged alone, wherever it stands.
func TestKashidaInsideText(t *testing.T) {
	text := []rune("ب محمد ب")
	if at, p := Kashida(text, 2, 6); at != 5 || p != 3 {
		t.Errorf("at %d, priority %d; want 5, 3", at, p)
	}
	if at, p := Kashida([]rune("سمحمدس"), 1, 5); at != 4 || p != 3 {
		t.Errorf("at %d, priority %d; want 4, 3", at, p)
	}
}

// Law: a tatweel put at the point changes no other character that is shown.
// So it never splits a lam-alef, a letter from its marks, or two letters that
// do not join.
func TestKashidaChangesNoForm(t *testing.T) {
	letters := []rune("بتسصحخدذرزطعفقكلمنهويىةاأآإٱکگیںێەء\u064E\u0651\u200C\u200D\u200Eـ")
	rnd := rand.New(rand.NewPCG(5, 6))
	found := [8]int{}
	for range 50000 {
		word := make([]rune, 1+rnd.IntN(8))
		for i := range word {
			word[i] = letters[rnd.IntN(len(letters))]
		}
		at, p := Kashida(word, 0, len(word))
		found[p]++
		if p == 0 {
			continue
		}
		want := slices.Insert(Shape(nil, word, nil, all), at, tatweel)
		if got := Shape(nil, slices.Insert(slices.Clone(word), at, tatweel), nil, all); !slices.Equal(got, want) {
			t.Fatalf("%U stretched at %d (priority %d):\n got %U\nwant %U", word, at, p, got, want)
		}
	}
	for p, n := range found {
		if n == 0 {
			t.Errorf("priority %d never met: the sweep is too narrow", p)
		}
	}
}

// Law: the class of a letter is given to joining letters of the Arabic script only.
func TestGroups(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		typ := JoiningTypeOf(r)
		script := r >= 0x600 && r < 0x700 || r >= 0x750 && r < 0x780 || r >= 0x870 && r < 0x900
		if want := script && (typ == D || typ == R); (groupOf(r) != none) != want {
			t.Errorf("%U: group %d", r, groupOf(r))
		}
	}
}
