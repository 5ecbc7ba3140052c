package reader

import (
	"strings"
	"testing"
)

// wrapAt cuts text into lines of at most width characters.
func wrapAt(text string, width int) string {
	var out, line string
	for _, w := range strings.Fields(text) {
		if line != "" && length(line)+1+length(w) > width {
			out, line = out+line+"\n", ""
		}
		if line != "" {
			line += " "
		}
		line += w
	}
	return out + line
}

// Law: a text of paragraphs, wrapped by anybody at a usual width, reads as the
// paragraphs it was.
func TestHardWrapped(t *testing.T) {
	paras := []string{
		strings.Repeat("قامت المدينة على نهر هادئ يمر بين البساتين القديمة. ", 9),
		strings.Repeat("وكان أهلها يحبون القراءة في المساء تحت ضوء المصابيح الصغيرة. ", 7),
		strings.Repeat("وَكَانَ الصَّيَّادُ يَعُودُ إِلَى بَيْتِهِ مَعَ الغُرُوبِ فَرِحًا. ", 6),
	}
	for i := range paras {
		paras[i] = strings.TrimSpace(paras[i])
	}
	for _, width := range []int{56, 66, 72, 80, 100} {
		wrapped := make([]string, len(paras))
		for i, p := range paras {
			wrapped[i] = wrapAt(p, width)
		}
		lines := unwrapped(linesOf("عنوان النص\n\n" + strings.Join(wrapped, "\n\n")))
		if len(lines) != len(paras)+1 {
			t.Fatalf("width %d: %d paragraphs, want %d", width, len(lines), len(paras)+1)
		}
		for i, p := range paras {
			if lines[i+1].text != p {
				t.Errorf("width %d: %q, want %q", width, lines[i+1].text, p)
			}
		}
	}
}

// Lines that were not cut for width stay lines: verse, lists, one paragraph a line.
func TestNotWrapped(t *testing.T) {
	for name, text := range map[string]string{
		"verse":                strings.TrimSpace(strings.Repeat("بيت قصير من الشعر\nوشطر أطول منه قليلا في القافية\n", 6)),
		"one paragraph a line": strings.TrimSpace(strings.Repeat(strings.Repeat("كلمة ", 40)+"\n", 5)),
		"a list":               "- أول بند في القائمة وهو طويل بعض الشيء كي يبلغ آخر السطر\n- ثاني بند في القائمة وهو طويل بعض الشيء كي يبلغ آخر السطر\n- ثالث بند في القائمة وهو طويل بعض الشيء كي يبلغ آخر السطر\n- رابع",
	} {
		if lines := linesOf(text); len(unwrapped(lines)) != len(lines) {
			t.Errorf("%s: joined to %d lines of %d", name, len(unwrapped(lines)), len(lines))
		}
	}
}

func TestLinesOf(t *testing.T) {
	got := linesOf("\n\n أول \nثان\n\n\t\nثالث\u00a0\n")
	want := []line{{"أول", true}, {"ثان", false}, {"ثالث", true}}
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d is %v, want %v", i, got[i], want[i])
		}
	}
}

// Law: however many lines a text has, no more than maxLines blocks come of it, and
// none of its words is lost.
func TestLinesOfManyLines(t *testing.T) {
	lines := linesOf(strings.Repeat("ا\n\n", maxLines+5000))
	if len(lines) != maxLines {
		t.Fatalf("%d lines", len(lines))
	}
	if n := strings.Count(lines[maxLines-1].text, "ا"); n != 5001 {
		t.Errorf("%d words in the last", n)
	}
}

func TestBullet(t *testing.T) {
	for _, c := range []struct{ line, marker, rest string }{
		{"- بند", "•", "بند"}, {"• بند", "•", "بند"}, {"–  بند", "•", "بند"}, {"*\u00a0بند", "•", "بند"},
		{"1. بند", "1.", "بند"}, {"١٢) بند", "١٢.", "بند"}, {"۳- بند", "۳.", "بند"},
		{"-5 درجات", "", "-5 درجات"}, {"--", "", "--"}, {"-", "", "-"}, {"*وسم*", "", "*وسم*"},
		{"1.5 مليون", "", "1.5 مليون"}, {"2025. كان عامًا", "", "2025. كان عامًا"}, {"1948-1967", "", "1948-1967"}, {"", "", ""},
	} {
		if m, rest := bullet(c.line); m != c.marker || rest != c.rest {
			t.Errorf("bullet(%q) = %q %q, want %q %q", c.line, m, rest, c.marker, c.rest)
		}
	}
}

func TestNamesOf(t *testing.T) {
	for _, c := range []struct {
		line string
		want string // joined by |
		ok   bool
	}{
		{"ليلى سالم، نور حداد", "ليلى سالم|نور حداد", true},
		{"Ann Lee, Bob Ray and Cy Day", "Ann Lee|Bob Ray|Cy Day", true},
		{"وليد وهبة", "وليد وهبة", true},
		{"none", "", true},
		{"قال الوزير: لن نعود.", "", false},
		{strings.Repeat("كلمة ", 9), "", false},
		{"12", "", false},
	} {
		names, ok := namesOf(c.line)
		if got := strings.Join(names, "|"); got != c.want || ok != c.ok {
			t.Errorf("namesOf(%q) = %q %v", c.line, got, ok)
		}
	}
}
