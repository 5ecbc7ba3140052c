package ui

import (
	"slices"
	"testing"
)

func TestRescue(t *testing.T) {
	for query, want := range map[string]string{
		";jhf":         "كتاب",
		"hgsghl":       "السلام",
		"hgsbl":        "السلام", // the lam-alef key
		"sbl":          "سلام",
		"ghpdm":        "لاحية",
		"HGSGHL":       "السلام", // caps lock
		"Hpl]":         "أحمد",
		"Lpl]":         "محمد", // shift gives no letter here
		"مهلاقشقغ":     "library",
		"مه\uFEFBقشقغ": "library", // as X11 sends it
		"مهذقشقغ":      "library", // Persian keyboard
		"لاخخن":        "book",
		"שלום":         "akuo",
	} {
		if got := Rescues(query); len(got) == 0 || got[0] != want {
			t.Errorf("Rescues(%q) = %q, want %q first", query, got, want)
		}
	}
	for _, query := range []string{"", "42", " ", "كتاب and words", "a\\b", "日本"} {
		if got := Rescues(query); len(got) != 0 {
			t.Errorf("Rescues(%q) = %q", query, got)
		}
	}
}

// Where a key is another letter in another layout, all are offered.
func TestRescues(t *testing.T) {
	for _, c := range []struct{ query, guess string }{
		{"akuo", "שלום"},
		{"bvjhk", "لارتان"},
		{"hdvhk", "ایران"},
		{"ملاف", "lbt"},
		{"مهلاف", "light"},
		{";jhf", "کتاب"},
		{"ktab", "کتاب"}, // phonetic Urdu
	} {
		if got := Rescues(c.query); !slices.Contains(got, c.guess) {
			t.Errorf("Rescues(%q) = %q, without %q", c.query, got, c.guess)
		}
	}
}

// Law: a word typed in a layout comes back whole, through all its keys but those
// two layouts share.
func TestRescueGoesBothWays(t *testing.T) {
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		for _, k := range l.keys() {
			if !foreign(k.plain) || !spells(k.latin) {
				continue
			}
			there, ok := l.typed(string(k.latin))
			if !ok {
				t.Errorf("%v: %c gives nothing", l, k.latin)
				continue
			}
			back, ok := l.untyped(joinLamAlefs(there))
			if !ok || back != string(k.latin) {
				t.Errorf("%v: %c gives %s, which gives %q", l, k.latin, there, back)
			}
		}
	}
}
