package term

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"qari/bidi"
	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
	"qari/seeds"
)

var update = flag.Bool("update", false, "write the golden file anew")

// lines are those the terminals were measured with, and those that show what UAX#9
// does to news.
var lines = []string{
	"قال المتحدث (بيسكوف) إن 25% من BBC News في 29 يناير 2025",
	"أعلنت الحكومة اليوم عن خطة جديدة لدعم الاقتصاد الوطني",
	"لا يزال الإسلام دين السلام والآن لأجل كل الأطفال",
	"می\u200cخواهم کتاب\u200cهای پژوهشگر گرامی را دوباره بخوانم",
	"ראש הממשלה אמר היום כי 30% מהתקציב יועבר לחינוך",
	"ڕۆژنامەی کوردی",
	"وزیراعظم نے کہا ہے کہ پاکستان میں ٹیکس بڑھے گا",
	"كَتَبَ الطَّالِبُ دَرْسَهُ ثُمَّ نامَ مُبَكِّرًا",
	"في 29/1/2025", "في 29-1-2025", "بين 1948-1967", "فاز 3-1", "هاتف +961-1-345678", "بنسبة 50%", "بنسبة ٥٠٪", "۵۰٪ مردم", "50% מהם",
	"ثمنه $100", "ثمنه 100$", "ثمنه 5€", "درجة -5", "زر https://a.org/x?y=1.", "انظر https://a.org/خبر/12", "لغة C++", "لغة C#", "حساب @user",
	"«نعم»", "\"لا\"", "(مضى)", "قال [1]", "a < b في النص", "بـ25% و(BBC)نعم «U.S.الأمريكية»", "السطر !", "؟ ثم (25%)", "(ABC) عربي (DEF)",
}

// set lays a line out for a contract.
func set(c Contract, text string, o layout.Options) layout.Line {
	o.Letters = !c.Shapes()
	return layout.Lines(text, o)[0]
}

// sent is a line as a contract has it sent, and its cells painted bold or not.
func sent(c Contract, l *layout.Line, text string) (s string, bold []bool) {
	p := Profile{Contract: c}
	s = string(p.Encode(nil, l, text, 0, l.Width, alike, func(style int, text string) string {
		for range text {
			bold = append(bold, style&Bold != 0)
		}
		return text
	}))
	return s, bold
}

// Golden: what each contract sends for each line, as code points beside the text.
func TestGoldens(t *testing.T) {
	var b strings.Builder
	for _, c := range contracts {
		for _, text := range lines {
			o := layout.Options{Base: bidi.RTL, Isolate: true}
			if c == Kitty {
				o.Marks = arabic.NoMarks
			}
			l := set(c, text, o)
			s, _ := sent(c, &l, text)
			fmt.Fprintf(&b, "%v\t%s\t%s\n", c, text, points(s))
		}
	}
	file := filepath.Join("testdata", "contracts.tsv")
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil { //nolint:gosec // it is public
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(wanted)) {
		if i >= len(got) || i >= len(wanted) || got[i] != wanted[i] {
			t.Fatalf("line %d:\n%q, want\n%q", i+1, at(got, i), at(wanted, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// points are a text's code points.
func points(s string) string {
	var b []string
	for _, r := range s {
		b = append(b, fmt.Sprintf("%04X", r))
	}
	return strings.Join(b, " ")
}

// everyLine calls f with the lines of the samples at some widths, and those above.
func everyLine(t *testing.T, c Contract, marks arabic.Marks, f func(text string, l *layout.Line)) {
	t.Helper()
	n := 0
	all := func(text string, o layout.Options) {
		o.Letters = !c.Shapes()
		for _, l := range layout.Lines(text, o) {
			n++
			f(text, &l)
		}
	}
	for _, base := range []bidi.Direction{bidi.RTL, bidi.LTR} {
		for _, text := range append(probes(t), lines...) {
			all(text, layout.Options{Base: base, Isolate: true, Marks: marks})
			all(text, layout.Options{Base: base, Width: 17, Marks: marks})
		}
	}
	for _, s := range seeds.All() {
		a, err := reader.Parse(s.Data, reader.Hint{Name: s.Name})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range a.Body {
			d := layout.Direction(b.Text, a.Lang)
			all(b.Text, layout.Options{Base: d, Width: 66, Isolate: true, Marks: marks})
			all(b.Text, layout.Options{Base: d, Width: 31, Isolate: true, Marks: marks, Justify: true, Kashida: true})
		}
	}
	if n < 500 {
		t.Errorf("%v: only %d lines", c, n)
	}
}

// probes are the lines of news the bidi room was measured with, where they lie beside
// the project.
func probes(t *testing.T) (texts []string) {
	t.Helper()
	b, err := os.ReadFile("../../../shared/bench/bidi/probes.tsv")
	if err != nil {
		t.Log("shared/bench/bidi/probes.tsv is not here: its lines are left out")
		return nil
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n")[1:] {
		text, _, _ := strings.Cut(line, "\t")
		texts = append(texts, text)
	}
	return texts
}

// Law: a terminal that turns text round by UAX#9, with a left-to-right base, makes of
// what runs and runs-mirrored send the very cells of the line. Konsole mirrors no
// bracket, the others all: both show the same, since none stands where they would.
func TestRunsAreTurnedRight(t *testing.T) {
	for _, c := range []Contract{Runs, RunsMirrored} {
		everyLine(t, c, arabic.AllMarks, func(text string, l *layout.Line) { checkRuns(t, c, text, l) })
	}
}

func FuzzRuns(f *testing.F) {
	for i, text := range lines {
		f.Add(text, uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, bits uint8) {
		if len(text) > 512 {
			return
		}
		for _, l := range layout.Lines(text, layout.Options{Base: bidi.Direction(bits % 3), Isolate: bits&4 != 0, Width: int(bits)}) {
			checkRuns(t, Runs, text, &l)
		}
	})
}

// checkRuns turns what is sent as UAX#9 says, left to right.
func checkRuns(t *testing.T, c Contract, text string, l *layout.Line) {
	t.Helper()
	s, _ := sent(c, l, text)
	turned := layout.Lines(s, layout.Options{Base: bidi.LTR, Letters: true})[0]
	got, want := strings.TrimRight(turned.Visual(), " "), strings.TrimRight(l.Visual(), " ")
	if !plainOrder(want) {
		return
	}
	if got != want {
		t.Errorf("%v: %q is sent as %s, and comes out as\n%s, want\n%s", c, text[l.Lo:l.Hi], points(s), points(got), points(want))
	}
	for _, cell := range turned.Cells {
		if _, mirrors := bidi.Mirror(firstRune(turned.Glyph(cell))); mirrors && cell.Level&1 == 1 {
			t.Errorf("%v: %q: a bracket stands where only some terminals mirror it", c, text[l.Lo:l.Hi])
		}
	}
}

// plainOrder leaves out what layout itself replaces or measures otherwise when it is
// given what was sent: spaces that were spread, emoji.
func plainOrder(s string) bool {
	return !strings.Contains(s, "  ") && !strings.ContainsFunc(s, func(r rune) bool { return r > 0xFFFF || unicode.In(r, unicode.So) })
}

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

// Law: kitty, which turns round each run of one font that begins with a letter written
// leftward, makes of what is sent the very cells of the line.
func TestKittyIsTurnedRight(t *testing.T) {
	everyLine(t, Kitty, arabic.NoMarks, func(text string, l *layout.Line) {
		s, bold := sent(Kitty, l, text)
		if got, want := kittyShows([]rune(s), bold), l.Visual(); plainOrder(want) && got != want {
			t.Errorf("%q is sent as %s, and comes out as\n%s, want\n%s", text[l.Lo:l.Hi], points(s), points(got), points(want))
		}
	})
}

// Law: in kitty, where colours stay with cells while letters turn, each cell is seen in
// its own style, and in its place though parts of words are bold.
func TestKittyStyles(t *testing.T) {
	for n := 1; n < 6; n++ {
		style := func(c layout.Cell) int { return int(c.Lo)/n%3 + int(c.Lo)/(2*n)%2*Bold }
		everyLine(t, Kitty, arabic.NoMarks, func(text string, l *layout.Line) {
			var bold []bool
			var styles []int
			s := Profile{Contract: Kitty}.Encode(nil, l, text, 0, l.Width, style, func(style int, text string) string {
				for range text {
					bold, styles = append(bold, style&Bold != 0), append(styles, style&^Bold)
				}
				return text
			})
			if !plainOrder(l.Visual()) {
				return
			}
			if got, want := kittyShows([]rune(string(s)), bold), l.Visual(); got != want {
				t.Errorf("%q in styles of %d is sent as %s, and comes out as\n%s, want\n%s", text[l.Lo:l.Hi], n, points(string(s)), points(got), points(want))
			}
			for i, c := range l.Cells {
				if i < len(styles) && styles[i] != style(c)&^Bold {
					t.Fatalf("%q: column %d is in style %d, its cell in %d", text[l.Lo:l.Hi], i, styles[i], style(c))
				}
			}
		})
	}
}

// kittyShows is what kitty draws, cell by cell from the left: the model its behaviour
// was measured against.
func kittyShows(sent []rune, bold []bool) string {
	var out []rune
	kind := func(i int) string {
		r := sent[i]
		return fmt.Sprint(bold[i], scriptOf(r) == rightToLeft && !unicode.Is(dejaVu, r), r == ' ')
	}
	for i := 0; i < len(sent); {
		end := i + 1
		for sent[i] != ' ' && end < len(sent) && kind(end) == kind(i) {
			end++
		}
		run := slices.Clone(sent[i:end])
		for _, r := range run {
			if s := scriptOf(r); s != common {
				if s == rightToLeft {
					slices.Reverse(run)
					for k, r := range run {
						if m, ok := bidi.Mirror(r); ok {
							run[k] = m
						}
					}
				}
				break
			}
		}
		out = append(out, run...)
		i = end
	}
	return string(out)
}

// Law: no contract begins a line with a character of no width: the renderer would lose
// it, or give it to the row above.
func TestNoLineBeginsWithoutWidth(t *testing.T) {
	for _, c := range contracts {
		everyLine(t, c, arabic.AllMarks, func(text string, l *layout.Line) {
			s, _ := sent(c, l, text)
			if r, _ := utf8.DecodeRuneInString(s); s != "" && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)) {
				t.Errorf("%v: %q begins with %U", c, text[l.Lo:l.Hi], r)
			}
		})
	}
}

// Law: Columns names each cell as often as it is wide.
func TestColumns(t *testing.T) {
	for _, c := range contracts {
		everyLine(t, c, arabic.AllMarks, func(text string, l *layout.Line) {
			seen := make([]int, len(l.Cells))
			for _, i := range (Profile{Contract: c}).Columns(l, 0, l.Width) {
				seen[i]++
			}
			for i, n := range seen {
				if n != int(l.Cells[i].Width) {
					t.Fatalf("%v: %q: cell %d, %d wide, has %d columns", c, text[l.Lo:l.Hi], i, l.Cells[i].Width, n)
				}
			}
		})
	}
}

// Law: so it is where marks of direction are taken away, in every line without Latin
// letters or a phone number, which we keep whole by an isolate. (Of those some cannot
// be kept right; nothing is lost.)
func TestUnfencedRunsAreTurnedRight(t *testing.T) {
	everyLine(t, Runs, arabic.AllMarks, func(text string, l *layout.Line) {
		s := string(Profile{Contract: Runs, Unfenced: true}.Encode(nil, l, text, 0, l.Width, alike, plain))
		want := strings.TrimRight(l.Visual(), " ")
		if !plainOrder(want) || strings.ContainsFunc(want, func(r rune) bool { return bidi.ClassOf(r) == bidi.L || r == '+' }) || !l.RTL() {
			return
		}
		turned := layout.Lines(s, layout.Options{Base: bidi.LTR, Letters: true})[0]
		if got := strings.TrimRight(turned.Visual(), " "); got != want && !strings.ContainsFunc(edges(want), unicode.IsDigit) {
			t.Errorf("%q is sent as %s, and comes out as\n%s, want\n%s", text[l.Lo:l.Hi], points(s), points(got), points(want))
		}
	})
}

// edges are what stands left and right of the letters of a line.
func edges(s string) string {
	letters := func(r rune) bool { c := bidi.ClassOf(r); return c == bidi.R || c == bidi.AL }
	lo, hi := strings.IndexFunc(s, letters), strings.LastIndexFunc(s, letters)
	if lo < 0 {
		return s
	}
	return s[:lo] + s[hi:]
}
