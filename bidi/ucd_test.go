package bidi

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"

	xbidi "golang.org/x/text/unicode/bidi"
)

// sameClass gives our class for each of x/text's. Its controls, all of one class
// there, are told apart by control.
var sameClass = map[xbidi.Class]Class{
	xbidi.L: L, xbidi.R: R, xbidi.EN: EN, xbidi.ES: ES, xbidi.ET: ET, xbidi.AN: AN, xbidi.CS: CS, xbidi.B: B,
	xbidi.S: S, xbidi.WS: WS, xbidi.ON: ON, xbidi.BN: BN, xbidi.NSM: NSM, xbidi.AL: AL,
	xbidi.LRO: LRO, xbidi.RLO: RLO, xbidi.LRE: LRE, xbidi.RLE: RLE, xbidi.PDF: PDF,
	xbidi.LRI: LRI, xbidi.RLI: RLI, xbidi.FSI: FSI, xbidi.PDI: PDI,
}

var control = map[rune]Class{
	0x202A: LRE, 0x202B: RLE, 0x202C: PDF, 0x202D: LRO, 0x202E: RLO, 0x2066: LRI, 0x2067: RLI, 0x2068: FSI, 0x2069: PDI,
}

// Law: every code point has the class x/text gives it; surrogates, which no text
// holds, are L.
func TestClassOfEveryCodePoint(t *testing.T) {
	if xbidi.UnicodeVersion != UnicodeVersion {
		t.Skipf("x/text is built with Unicode %s, the tables are %s: classes differ", xbidi.UnicodeVersion, UnicodeVersion)
	}
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		props, _ := xbidi.LookupRune(r)
		want, ok := control[r]
		if !ok {
			want = sameClass[props.Class()]
		}
		if r >= 0xD800 && r <= 0xDFFF {
			want = L
		}
		if got := ClassOf(r); got != want {
			t.Errorf("%U: class %d, want %d", r, got, want)
		}
		n++
	}
	t.Logf("%d code points", n)
	if n != 1_114_112 {
		t.Errorf("%d code points, want 1,114,112", n)
	}
	for _, r := range []rune{-1, unicode.MaxRune + 1, 1 << 30} {
		if got := ClassOf(r); got != L {
			t.Errorf("%d: class %d, want L", r, got)
		}
	}
}

// ucdRows reads an extract of the Unicode Character Database (written by gen.go).
func ucdRows(t *testing.T, name string) (rows [][]string) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		rows = append(rows, strings.Split(s.Text(), ";"))
	}
	return rows
}

// Law: a code point is a paired bracket exactly if BidiBrackets.txt lists it, of
// the type and with the counterpart it lists.
func TestBracketOfEveryCodePoint(t *testing.T) {
	type bracket struct {
		kind  Class
		other rune
	}
	want := map[rune]bracket{}
	for _, f := range ucdRows(t, "BidiBrackets.txt") {
		kind := map[string]Class{"o": open, "c": closing}[f[2]]
		want[rune(atoi(t, f[0], 16))] = bracket{kind, rune(atoi(t, f[1], 16))}
	}
	if len(want) != 128 {
		t.Fatalf("BidiBrackets.txt: %d brackets, want 128", len(want))
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		w, is := want[r]
		if kind := lookup(r); (kind >= open) != is || is && kind != w.kind {
			t.Errorf("%U: bracket type %d, want %d", r, kind, w.kind)
		}
		if other, ok := find(brackets[:], r); ok != is || is && other != w.other {
			t.Errorf("%U: counterpart %U, %v, want %U, %v", r, other, ok, w.other, is)
		}
	}
}

// Law: Mirror gives what BidiMirroring.txt lists, for every code point, and is its
// own inverse there.
func TestMirrorOfEveryCodePoint(t *testing.T) {
	want := map[rune]rune{}
	for _, f := range ucdRows(t, "BidiMirroring.txt") {
		want[rune(atoi(t, f[0], 16))] = rune(atoi(t, f[1], 16))
	}
	if len(want) != 428 {
		t.Fatalf("BidiMirroring.txt: %d characters, want 428", len(want))
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		got, ok := Mirror(r)
		w, is := want[r]
		if ok != is || is && got != w || !is && got != r {
			t.Errorf("Mirror(%U) = %U, %v, want %U, %v", r, got, ok, w, is)
		}
		if back, _ := Mirror(got); back != r {
			t.Errorf("Mirror(Mirror(%U)) = %U", r, back)
		}
	}
}
