//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A screen reader's user: opens, reads on, searches, hears the summary, goes to the
// next article, and leaves; in a terminal, with an Arabic keyboard, and never an
// escape, a presentation form or a line that was not asked for.
func TestLinear(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
	for file, text := range map[string]string{
		first:  "# سوق البرتقال\n\nوصل القطار إلى المحطة.\n\nثم كتابٌ في الحقيبة.\n\nوالكتاب الثاني.\n",
		second: "# الخبر الثاني\n\nنهاية.\n",
	} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name  string
		env   []string
		args  []string
		typed []string // line, then what is said for it
	}{
		{"the flag, Latin keys", nil, []string{"--linear", "--lang", "en", first, second}, []string{
			"1", "سوق البرتقال", "", "وصل القطار إلى المحطة.", "b", "سوق البرتقال", "b", "Start of the article",
			"/كتاب", "ثم كتابٌ في الحقيبة.", "n", "والكتاب الثاني.", "n", "hit", "t", "Vowel marks: shadda", "t", "Vowel marks hidden", "N", "hit",
			"G", "والكتاب الثاني.", "", "End of the article. Next article", "s", "no summary", "J", "الخبر الثاني", "K", "سوق البرتقال",
			"c", "minute left", "zzz", "Unknown command", "9", "Numbers: 1 to 2", "0", "2. ", "?", "Enter: next paragraph", "L", "لغة الواجهة",
		}},
		{"the variable, Arabic keys", []string{"ACCESSIBLE=1"}, []string{first, second}, []string{
			"١", "سوق البرتقال", "", "وصل القطار", "ظكتاب", "ثم كتابٌ", "ى", "والكتاب الثاني.", "س", "لا ملخص", "؟", "الفقرة التالية",
		}},
		{"a dumb terminal", []string{"TERM=dumb"}, []string{first}, []string{"", "وصل القطار", "", "ثم كتابٌ"}},
	} {
		r := start(t, nil, c.env, c.args...)
		for i := 0; i < len(c.typed); i += 2 {
			before := len(r.bytes())
			r.types(c.typed[i] + "\n")
			r.until(c.name+": "+c.typed[i+1], func() bool { return strings.Contains(r.bytes()[before:], c.typed[i+1]) })
		}
		r.types("q\n")
		if got := r.leaves(); got != done {
			t.Errorf("%s: exit status %d", c.name, got)
		}
		sent := r.bytes()
		if i := strings.IndexFunc(sent, func(r rune) bool {
			return r == 0x1B || r >= 0xFB50 && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFD || r >= 0x2066 && r <= 0x2069
		}); i >= 0 {
			t.Errorf("%s: sent %q", c.name, sent[i:min(len(sent), i+20)])
		}
	}
}

// Nobody types: the article is said whole, once, and that is all.
func TestLinearPiped(t *testing.T) {
	path, text := story(t)
	r := start(t, strings.NewReader(""), []string{"ACCESSIBLE=1"}, path)
	if got := r.leaves(); got != done {
		t.Errorf("exit status %d", got)
	}
	sent := strings.ReplaceAll(r.bytes(), "\r\n", "\n")
	if strings.Contains(sent, "\x1b") || !strings.Contains(sent, strings.SplitN(text, "\n\n", 3)[1]) {
		t.Errorf("%q", sent)
	}
}

// ctrl+c leaves, and nothing is to be restored.
func TestLinearInterrupted(t *testing.T) {
	r := start(t, nil, []string{"ACCESSIBLE=1"})
	r.sends("1. ")
	r.types("\x03")
	if got := r.leaves(); got == done {
		t.Errorf("exit status %d", got)
	}
	if strings.Contains(r.bytes(), "\x1b") {
		t.Errorf("%q", r.bytes())
	}
}
