package reader

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The laws of disarming:
//
//  1. The result is valid UTF-8.
//  2. No control is in it but newline and tab, and no character that is none.
//  3. It is its own fixed point.
//  4. In each line every isolate and embedding is closed, and no closer is alone.
//  5. A Field is one line without any bidi control.
//  6. Text that was harmless is unchanged.

// harmful reports what a disarmed text must not hold.
func harmful(r rune) bool {
	switch c := classOf(r); c {
	case control, lineBreak, sequence:
		return true
	case ordinary, embedding, isolate, pdf, pdi, tagged:
	}
	return false
}

// balanced reports whether openers and closers match in a line.
func balanced(line string) bool {
	var open []class
	for _, r := range line {
		switch c := classOf(r); c {
		case embedding, isolate:
			open = append(open, c)
		case pdf, pdi:
			n := len(open)
			if n == 0 || (c == pdf) != (open[n-1] == embedding) {
				return false
			}
			open = open[:n-1]
		case ordinary, control, lineBreak, sequence, tagged:
		}
	}
	return len(open) == 0
}

func checkDisarmed(t *testing.T, in string) {
	t.Helper()
	out := Sanitize(in)
	if !utf8.ValidString(out) {
		t.Fatalf("%q: not UTF-8: %q", in, out)
	}
	if i := strings.IndexFunc(out, harmful); i >= 0 {
		t.Fatalf("%q: %q holds %q", in, out, out[i:])
	}
	if again := Sanitize(out); again != out {
		t.Fatalf("%q: %q, and again %q", in, out, again)
	}
	for line := range strings.SplitSeq(out, "\n") {
		if !balanced(line) {
			t.Fatalf("%q: line %q is not balanced", in, line)
		}
	}
	f := Field(in)
	if strings.ContainsFunc(f, notInField) || !utf8.ValidString(f) || Field(f) != f {
		t.Fatalf("Field(%q) = %q", in, f)
	}
}

// armed are texts with something to disarm, and what is left.
var armed = []struct{ name, in, want string }{
	{"colour", "a\x1b[31mb\x1b[0mc", "abc"},
	{"clipboard", "خبر\x1b]52;c;aGk=\x07 مهم", "خبر مهم"},
	{"hyperlink never closed", "a\x1b]8;;https://evil.example\x1b\\نص", "aنص"},
	{"title and its report", "\x1b]0;rm -rf\x07\x1b[21tنص", "نص"},
	{"kitty graphics", "a\x1b_Gf=100,t=f;L2V0Yw==\x1b\\b", "ab"},
	{"DCS", "a\x1bP$q\"p\x1b\\b", "ab"},
	{"C1 as UTF-8: CSI", "a\u009b31mb", "ab"},
	{"C1 as UTF-8: OSC, ST", "a\u009d0;t\u009cb", "ab"},
	{"a splice that would become C1", "a\xc2\x11\x9bb", "a\uFFFD\uFFFDb"},
	{"OSC without its end", "a\x1b]52;c;xxxx\nسطر", "a\nسطر"},
	{"carriage return", "خبر\rكاذب", "خبر\nكاذب"},
	{"Windows lines", "a\r\nb", "a\nb"},
	{"backspace", "آمن\b\b\bx", "آمنx"},
	{"reset", "a\x1bcb", "ab"},
	{"alternate screen", "\x1b[?1049hنص", "نص"},
	{"character set", "\x1b(0نص", "نص"},
	{"screen title", "\x1bkname\x1b\\نص", "نص"},
	{"invalid UTF-8", "س\xff\xfeلام", "س\uFFFD\uFFFDلام"},
	{"BOM in the middle", "a\uFEFFb", "ab"},
	{"noncharacters", "a\uFFFEb\U0001FFFFc", "abc"},
	{"interlinear annotation", "a\uFFF9b\uFFFAc\uFFFBd", "abcd"},
	{"line separator", "a\u2028b\u2029c", "a\nb\nc"},
	{"an override never closed", "a\u202Ebc\nd", "a\u202Ebc\u202C\nd"},
	{"an isolate never closed", "\u2067نص", "\u2067نص\u2069"},
	{"a closer alone", "a\u2069b\u202Cc", "abc"},
	{"an embedding left open in an isolate", "\u2066a\u202Bb\u2069c", "\u2066a\u202Bb\u202C\u2069c"},
	{"tag characters", "a\U000E0041\U000E0042b", "ab"},
	{"a flag of tags", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"},
}

func TestSanitize(t *testing.T) {
	for _, c := range armed {
		if got := Sanitize(c.in); got != c.want {
			t.Errorf("%s: Sanitize(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
		checkDisarmed(t, c.in)
	}
}

// Law 6, over text our readers have: marks, ZWNJ, ZWJ, LRM, RLM, ALM, emoji,
// closed isolates, tabs.
func TestSanitizeLeavesTextAlone(t *testing.T) {
	for _, s := range []string{
		"", "خبر عادي، ٥٠٪\n\tثم سطر", "كِتَابٌ لَا رَيْبَ فِيهِ ٱللَّهِ", "می\u200cخواهم", "👨‍👩‍👧‍👦 ❤️", "\u200f5-\u200e abc\u061c", "\u2067نص\u2069 \u2068x\u2069", "𝒜 𐤀 日本",
	} {
		if got := Sanitize(s); got != s {
			t.Errorf("Sanitize(%q) = %q", s, got)
		}
	}
}

func TestField(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{" عنوان\n\n في\tسطرين ", "عنوان في سطرين"},
		{"a\u202Eb\u2066c\u200f", "abc"},
		{"می\u200cخواهم", "می\u200cخواهم"},
		{"a  b", "a  b"},
		{"\x1b]0;t\x07عنوان", "عنوان"},
		{"\n\t", ""},
	} {
		if got := Field(c.in); got != c.want {
			t.Errorf("Field(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Law: spans cover after disarming the letters they covered before; what only
// covered something taken out is gone.
func TestDisarmSpans(t *testing.T) {
	in := "ab\x1b[1mcd\x1b[0mef\u202Egh"
	cd, gone, gh := strings.Index(in, "cd"), strings.Index(in, "\x1b[0m"), strings.Index(in, "gh")
	s, spans := disarmSpans(in, []Span{{Lo: cd, Hi: cd + 2}, {Lo: gone, Hi: gone + 4}, {Lo: gh, Hi: gh + 2}})
	var got []string
	for _, sp := range spans {
		got = append(got, s[sp.Lo:sp.Hi])
	}
	if !slices.Equal(got, []string{"cd", "gh"}) {
		t.Errorf("%q in %q", got, s)
	}
}

// Law: 200 nested embeddings, isolates or both stay balanced, and no deeper than
// UAX#9 can use.
func TestNestedEmbeddings(t *testing.T) {
	for _, open := range []string{"\u202B", "\u202E", "\u2067", "\u2066\u202A"} {
		in := strings.Repeat(open, 200) + "نص\nبعد"
		checkDisarmed(t, in)
		if n := strings.Count(Sanitize(in), "\u202C") + strings.Count(Sanitize(in), "\u2069"); n > maxDepth {
			t.Errorf("%q: %d levels", open, n)
		}
	}
}

func FuzzSanitize(f *testing.F) {
	for _, c := range armed {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) < 1<<12 {
			checkDisarmed(t, in)
		}
	})
}
