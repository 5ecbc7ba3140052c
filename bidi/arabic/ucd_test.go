package arabic

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// ucdRows reads an extract of the Unicode Character Database (written by gen.go).
func ucdRows(t testing.TB, name string) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimSpace(line), ";"))
	}
	return rows
}

func hexRune(t testing.TB, s string) rune {
	t.Helper()
	n, err := strconv.ParseInt(s, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return rune(n)
}

// Law: every code point has the type ArabicShaping.txt gives it, T if it is
// Mn, Me or Cf that the file does not list, else U. The categories are Go's,
// which has the same Unicode version.
func TestJoiningTypeOfEveryCodePoint(t *testing.T) {
	if unicode.Version != UnicodeVersion {
		t.Skipf("Go has Unicode %s, the tables %s: categories differ", unicode.Version, UnicodeVersion)
	}
	listed := map[rune]string{}
	for _, f := range ucdRows(t, "ArabicShaping.txt") {
		listed[hexRune(t, f[0])] = f[2]
	}
	if len(listed) != 828 {
		t.Fatalf("ArabicShaping.txt: %d rows, want 828", len(listed))
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want, ok := listed[r]
		if !ok {
			want = "U"
			if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
				want = "T"
			}
		}
		if got := JoiningTypeOf(r).String(); got != want {
			t.Errorf("%U: type %s, want %s", r, got, want)
		}
		if got, want := IsMark(r), unicode.In(r, unicode.Mn, unicode.Me); got != want {
			t.Errorf("%U: IsMark %v, want %v", r, got, want)
		}
	}
	for _, r := range []rune{-1, unicode.MaxRune + 1, 1 << 30} {
		if got := JoiningTypeOf(r); got != U {
			t.Errorf("%d: type %v, want U", r, got)
		}
	}
}

// unicodeForms reads the presentation forms of single letters, those of
// FE70-FEFC before others.
func unicodeForms(t testing.TB) map[rune][4]rune {
	forms := map[rune][4]rune{}
	place := map[string]Form{"<isolated>": Isolated, "<final>": Final, "<initial>": Initial, "<medial>": Medial}
	for _, f := range ucdRows(t, "UnicodeData.txt") {
		tag, letter, _ := strings.Cut(f[5], " ")
		row, r := forms[hexRune(t, letter)], hexRune(t, f[0])
		if old := row[place[tag]]; old == 0 || old < 0xFE70 {
			row[place[tag]] = r
		}
		forms[hexRune(t, letter)] = row
	}
	return forms
}

// Law: FormOf gives what UnicodeData.txt gives, for every code point and form,
// and one form more, FEEA for 06D5.
func TestFormOfEveryCodePoint(t *testing.T) {
	want := unicodeForms(t)
	if len(want) != 76 {
		t.Fatalf("%d letters with forms, want 76", len(want))
	}
	want[0x06D5] = [4]rune{Final: 0xFEEA}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		for f := Isolated; f <= Medial; f++ {
			got, ok := FormOf(r, f)
			if w := want[r][f]; ok != (w != 0) || ok && got != w || !ok && got != r {
				t.Errorf("FormOf(%U, %d) = %U, %v, want %U", r, f, got, ok, w)
			}
		}
	}
}

// Law: the letters of Arabic and Persian have every form their type needs.
func TestArabicAndPersianHaveEveryForm(t *testing.T) {
	for _, r := range "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئةىپچژکگی" {
		for f := Isolated; f <= Medial; f++ {
			if f >= Initial && JoiningTypeOf(r) != D {
				continue
			}
			if _, ok := FormOf(r, f); !ok {
				t.Errorf("%c: no form %d", r, f)
			}
		}
	}
}
