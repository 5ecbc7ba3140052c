package bidi

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The conformance files of UAX#9, whole: levels and order, through the exported
// API, every case, no skip list. They are read from the module that ships them.
const (
	bidiTestCases      = 770_241
	characterTestCases = 91_707
)

// ucd opens a conformance file of the go-text module.
func ucd(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	return s
}

// standsFor is a character of each class.
var standsFor = map[string]string{
	"L": "a", "R": "א", "EN": "0", "ES": "+", "ET": "#", "AN": "٠", "CS": ",", "B": "\u2029", "S": "\t", "WS": " ",
	"ON": "!", "NSM": "\u0300", "AL": "ا", "BN": "\u00ad", "LRO": "\u202d", "RLO": "\u202e", "LRE": "\u202a",
	"RLE": "\u202b", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}

// result is what a case wants: -1 for a character X9 removes, and the order without
// them.
type result struct{ levels, order []int }

func resultOf(t *testing.T, levels, order string) (r result) {
	t.Helper()
	for _, f := range strings.Fields(levels) {
		n := -1
		if f != "x" {
			n = atoi(t, f, 10)
		}
		r.levels = append(r.levels, n)
	}
	for _, f := range strings.Fields(order) {
		r.order = append(r.order, atoi(t, f, 10))
	}
	return r
}

func atoi(t *testing.T, s string, base int) int {
	t.Helper()
	n, err := strconv.ParseInt(s, base, 32)
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}

// compare resolves text and reports what differs.
func compare(p *Paragraph, text string, dir Direction, want result) string {
	p.Set(text, dir, nil)
	levels := p.LineLevels(nil, 0, p.Len())
	for i, w := range want.levels {
		if w >= 0 && int(levels[i]) != w {
			return "levels " + strings.Trim(strings.Join(strings.Fields(toString(levels)), " "), "[]")
		}
	}
	var order []int
	for _, i := range VisualOrder(nil, levels) {
		if want.levels[i] >= 0 {
			order = append(order, int(i))
		}
	}
	if !slices.Equal(order, want.order) {
		return "order"
	}
	return ""
}

func toString(levels []Level) (s string) {
	for _, l := range levels {
		s += strconv.Itoa(int(l)) + " "
	}
	return s
}

func TestBidiTest(t *testing.T) {
	var p Paragraph
	var want result
	cases, failed := 0, 0
	for s := ucd(t, "BidiTest.txt"); s.Scan(); {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "@Levels:"):
			want = resultOf(t, line[8:], "")
		case strings.HasPrefix(line, "@Reorder:"):
			want.order = resultOf(t, "", line[9:]).order
		case line == "" || line[0] == '#' || line[0] == '@':
		default:
			names, bits, _ := strings.Cut(line, ";")
			text := ""
			for _, n := range strings.Fields(names) {
				text += standsFor[n]
			}
			set := atoi(t, strings.TrimSpace(bits), 16)
			for i, dir := range []Direction{Auto, LTR, RTL} {
				if set>>i&1 == 0 {
					continue
				}
				cases++
				if diff := compare(&p, text, dir, want); diff != "" {
					if failed++; failed < 20 {
						t.Errorf("%s, direction %d: %s, want %v %v", names, dir, diff, want.levels, want.order)
					}
				}
			}
		}
	}
	t.Logf("BidiTest: %d cases, %d failed", cases, failed)
	if cases != bidiTestCases {
		t.Errorf("%d cases read, want %d", cases, bidiTestCases)
	}
}

func TestBidiCharacterTest(t *testing.T) {
	var p Paragraph
	cases, failed := 0, 0
	for s := ucd(t, "BidiCharacterTest.txt"); s.Scan(); {
		line := s.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, ";")
		var text []rune
		for _, h := range strings.Fields(f[0]) {
			text = append(text, rune(atoi(t, h, 16)))
		}
		cases++
		dir := []Direction{LTR, RTL, Auto}[atoi(t, f[1], 10)]
		if diff := compare(&p, string(text), dir, resultOf(t, f[3], f[4])); diff != "" || int(p.Base()) != atoi(t, f[2], 10) {
			if failed++; failed < 20 {
				t.Errorf("%s, direction %d: %s, want %s; %s", f[0], dir, diff, f[3], f[4])
			}
		}
	}
	t.Logf("BidiCharacterTest: %d cases, %d failed", cases, failed)
	if cases != characterTestCases {
		t.Errorf("%d cases read, want %d", cases, characterTestCases)
	}
}
