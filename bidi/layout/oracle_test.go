package layout

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"

	"qari/bidi"
	"qari/bidi/arabic"
)

// Law: what we show is what FriBidi shows, line for line, save what was decided
// otherwise: a lam-alef with a mark inside is one character here and two there; a
// hamza written as a mark is in its letter here and behind it there;
// isolates are ours and off in this test; emoji clusters, the final form of U+06D5,
// marks without a base and the characters of replace.go are kept out of it.
func TestFriBidi(t *testing.T) {
	program, err := exec.LookPath("fribidi")
	if err != nil {
		t.Skip("not compared with FriBidi: no program fribidi here (Debian: libfribidi-bin)")
	}
	lines := newsLines(t)
	lines = append(lines, recombined(lines, 6000)...)
	lines = append(lines, soup(letters, 6000)...)
	lines = append(lines, soup(classes, 6000)...)
	theirs := friBidi(t, program, lines)
	var vowelled []string // and with hamzas as marks
	same := 0
	for i, text := range lines {
		ours := visual(text, Options{Base: bidi.RTL})
		switch bareLam := withoutMarksInLamAlef(composed(text)); {
		case ours == theirs[i]:
			same++
		case bareLam != text:
			vowelled = append(vowelled, bareLam)
		default:
			t.Errorf("%+q\n   ours %s\nFriBidi %s", text, points(ours), points(theirs[i]))
		}
	}
	// The lines of the decided difference must agree once it is taken away.
	for i, theirs := range friBidi(t, program, vowelled) {
		if ours := visual(vowelled[i], Options{Base: bidi.RTL}); ours != theirs {
			t.Errorf("%+q\n   ours %s\nFriBidi %s", vowelled[i], points(ours), points(theirs))
		}
	}
	t.Logf("%d lines, %d the same, %d the same but for vowelled lam-alefs and hamzas as marks", len(lines), same, len(vowelled))
}

// friBidi gives the visual form of each line, in right-to-left paragraphs.
func friBidi(t *testing.T, program string, lines []string) []string {
	t.Helper()
	cmd := exec.Command(program, "--charset", "UTF-8", "--rtl", "--nopad", "--nobreak", "--clean")
	cmd.Stdin = strings.NewReader(strings.Join(lines, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("fribidi: %v", err)
	}
	got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(lines) > 0 && len(got) != len(lines) {
		t.Fatalf("fribidi: %d lines for %d", len(got), len(lines))
	}
	return got[:len(lines)]
}

// newsLines are sentences of the kind a newspaper prints, written for these tests.
func newsLines(t testing.TB) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// recombined makes n lines of the words of others.
func recombined(lines []string, n int) []string {
	words := strings.Fields(strings.Join(lines, " "))
	r := rand.New(rand.NewPCG(11, 12))
	out := make([]string, n)
	for i := range out {
		line := make([]string, 2+r.IntN(24))
		for k := range line {
			line[k] = words[r.IntN(len(words))]
		}
		out[i] = strings.Join(line, " ")
	}
	return out
}

// Characters of every joining type and class, and of every class with embeddings and
// overrides. A control beside a mark or between letters that join is kept out: where
// a mark goes whose base is cut off, and how overridden letters join, Unicode leaves
// open. So are isolates, and brackets inside embeddings: FriBidi 1.0.8 gives one line
// of three hundred of them other levels than ICU and we do.
const (
	letters = "ابتلمهيوةءآأإؤئىپچژکگیٹڑںہےبلالاabcאבגש123٤٥۶۷  ..,:;،؛؟!-+/%٪$#«»()[]{}<>≤\"'&_=ـ\u064e\u0651\u0653\u0654\u0654\u0655\u0670\u05b8\u0301\u200c\u200d\u200f"
	classes = "אבגשabcABC123٤٥۶۷  ..,:;!-+/%$#«»<>≤\"'&_=\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
)

// soup makes n lines of characters of an alphabet in any order.
func soup(alphabet string, n int) []string {
	runes := []rune(alphabet)
	r := rand.New(rand.NewPCG(13, 14))
	out := make([]string, n)
	for i := range out {
		line := []rune{'ב'} // a base for the marks
		for range 2 + r.IntN(30) {
			c := runes[r.IntN(len(runes))]
			if unicode.Is(unicode.Cf, line[len(line)-1]) && arabic.IsMark(c) {
				continue
			}
			line = append(line, c)
		}
		out[i] = strings.TrimRight(string(line), " ") + "."
	}
	return out
}

// composed writes hamzas that are marks in one with their letters, heh's where
// nothing joins behind it.
func composed(text string) string {
	runes, out := []rune(text), []rune{}
	base := -1 // place in out of the letter that marks stand on
	for i, r := range runes {
		tashkeel := r >= 0x64B && r <= 0x652 || r == 0x670
		if both, ok := inOne[string(r)+string(out[max(base, 0):min(max(base, 0)+1, len(out))])]; ok && base >= 0 && (out[base] != 'ه' || !joinsOn(runes[i:])) {
			out[base], base = both, -1
			continue
		}
		if out = append(out, r); !tashkeel {
			base = len(out) - 1
		}
	}
	return string(out)
}

// inOne is the letter that a mark and the letter before it are.
var inOne = map[string]rune{
	"\u0653ا": 'آ', "\u0654ا": 'أ', "\u0655ا": 'إ', "\u0654و": 'ؤ', "\u0654ي": 'ئ', "\u0654ى": 'ئ', "\u0654ی": 'ئ',
	"\u0654ه": 'ۀ', "\u0654ە": 'ۀ', "\u0654ہ": 'ۂ', "\u0654ے": 'ۓ',
}

// joinsOn reports whether what comes behind marks joins to a letter before them.
func joinsOn(marks []rune) bool {
	for _, r := range marks {
		switch arabic.JoiningTypeOf(r) {
		case arabic.T:
			continue
		case arabic.R, arabic.D, arabic.C:
			return true
		default:
			return false
		}
	}
	return false
}

// withoutMarksInLamAlef drops the marks between a lam and the alef they would ligate with.
func withoutMarksInLamAlef(text string) string {
	var out []rune
	marks, lam := 0, false
	for _, r := range text {
		switch {
		case arabic.JoiningTypeOf(r) == arabic.T && lam:
			marks++
		case strings.ContainsRune("اآأإ", r) && lam:
			out = out[:len(out)-marks]
			lam = false
		default:
			lam, marks = r == 'ل', 0
		}
		out = append(out, r)
	}
	return string(out)
}
