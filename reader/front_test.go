package reader

import (
	"fmt"
	"testing"
)

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, src, want, rest string }{
		{"values", "---\ntitle: أ: ب\nDate: 2025-03-20 # أمس\npublished-at: 'it''s'\nx: \"a \\\"b\\\" \\\\ \\n\"  # c\n---\n\nنص", "map[date:[2025-03-20] published_at:[it's] title:[أ: ب] x:[a \"b\" \\ \n]]", "\nنص"},
		{"lists", "---\na:\n- b\n-  'c'\nd: [e, \"f\" ,g]\nh:\n  - i\n...\n", "map[a:[b c] d:[e f g] h:[i]]", ""},
		{"texts over lines", "---\na: b\n  c\nd: >\n  e: f\n\n  g\nh: |-\n  # i\n  - j\nk:\n  l: m\n  n: o\n---\n", "map[a:[b c] d:[e: f g] h:[# i - j]]", ""},
		{"comments, blank lines, spaces", "\n\n---\n# a\n\nb:   c  \nd:\ne: #f\n---  \n", "map[b:[c]]", ""},
		{"nothing in it", "---\n---\nنص", "map[]", "نص"},

		{"a rule", "---\nنص\n---\n", "map[]", "---\nنص\n---\n"},
		{"a rule and a colon", "---\nقال: نعم\n---\n", "map[]", "---\nقال: نعم\n---\n"},
		{"an address", "---\nhttp://a.example\n---\n", "map[]", "---\nhttp://a.example\n---\n"},
		{"a list", "---\n- a\n---\n", "map[]", "---\n- a\n---\n"},
		{"not closed", "---\na: b\n", "map[]", "---\na: b\n"},
		{"not at the beginning", "x\n---\na: b\n---\n", "map[]", "x\n---\na: b\n---\n"},
	} {
		f, rest := frontMatter(c.src)
		if got := fmt.Sprint(map[string][]string(f)); got != c.want || rest != c.rest {
			t.Errorf("%s: %q, rest %q", c.name, got, rest)
		}
	}
}

func TestFrontFill(t *testing.T) {
	a := parseMarkdown("---\ndate: 20 مارس/ آذار 2025\nlanguage: ar-SY\nsource: قارئ\u202e\nlink: HTTPS://A.example/خبر\ncover: b.png\n" +
		"description: \"ملخص\\n\\u001b\"\nauthors: [أحمد, سلمى]\ntags: [x]\n---\nنص")
	got := fmt.Sprintf("%q %q %q %q %q %v %q %q %q", a.Date, a.DateText, a.Lang, a.Source, a.URL, a.Image, a.Summary, a.SummaryBy, a.Contributors)
	const want = `"2025-03-20" "20 مارس/ آذار 2025" "ar" "قارئ" "https://a.example/خبر" <nil> ["ملخص\nu001b"] "publisher" ["أحمد" "سلمى"]`
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if err := lawful(a); err != nil {
		t.Error(err)
	}
	for tag, want := range map[string]string{"ar": "ar", "FA_IR": "fa", "ckb": "ckb", "Arabic": "", "العربية": "", "a": "", "": "", "e1": ""} {
		if got := language(tag); got != want {
			t.Errorf("language(%q) = %q, want %q", tag, got, want)
		}
	}
	if a := parseMarkdown("---\nsummary: x\nsummary_by: qari\n---\n"); a.SummaryBy != "qari" {
		t.Errorf("summary by %q", a.SummaryBy)
	}
}
