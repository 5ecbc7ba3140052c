package bidi

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The laws of this room, swept over random texts of every class and fuzzed:
//
//  1. Every character of the text, read as Go reads it (a byte that is not UTF-8 is
//     U+FFFD), has an offset, a class and a level; no level is above 126 (BD2, I2).
//  2. L1: separators, and what is blank before them or at the line's end, are at
//     the paragraph level; all other characters keep their level.
//  3. L2: the visual order is that of the rule read literally, so a permutation.
//  4. Left-to-right text without formatting is all at level 0.
//  5. A virtual isolate is an LRI and a PDI that are not there: all other
//     characters have the levels they have with the two in the text. A strong one
//     is an LRM, an LRI, a PDI and an LRM.
//  6. A Paragraph used before gives what a new one gives.

// alphabet has characters of every class, brackets with canonical equivalents, and
// bytes that are no UTF-8.
var alphabet = []string{
	"a", "b", "א", "ב", "ا", "ل", "1", "2", "٣", "۴", "+", "-", "#", "%", "$", ",", ".", ":", "/",
	"\u2029", "\t", " ", " ", " ", "!", "«", "(", ")", "[", "]", "{", "}", "\u2329", "\u232a", "\u3008", "\u3009",
	"\u0300", "\u064e", "\u00ad", "\u200b", "\u200c", "\u200f", "\u200e", "\u061c",
	"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u2069",
	"😀", "日", "\U0001e900", "\xff", "\xd8", "\xe2\x80",
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range r.IntN(n) {
		b.WriteString(alphabet[r.IntN(len(alphabet))])
	}
	return b.String()
}

func checkLaws(t *testing.T, p *Paragraph, text string, dir Direction, lo, hi int) {
	t.Helper()
	p.Set(text, dir, nil)
	runes := []rune(text)
	if !slices.Equal(p.Runes(), runes) || p.Len() != len(runes) {
		t.Fatalf("%q: runes %q", text, string(p.Runes()))
	}
	if len(p.Levels()) != len(runes) || len(p.Classes()) != len(runes) || len(p.Offsets()) != len(runes)+1 || int(p.Offsets()[len(runes)]) != len(text) {
		t.Fatalf("%q: %d levels, %d classes, %d offsets of %d characters", text, len(p.Levels()), len(p.Classes()), len(p.Offsets()), len(runes))
	}
	i := 0
	for at, r := range text {
		if int(p.Offsets()[i]) != at || p.Classes()[i] != ClassOf(r) || p.Levels()[i] > maxDepth+1 {
			t.Fatalf("%q: character %d at %d, class %d, level %d", text, i, p.Offsets()[i], p.Classes()[i], p.Levels()[i])
		}
		i++
	}
	if base := p.Base(); base > 1 || dir != Auto && base != Level(dir-LTR) {
		t.Fatalf("%q: paragraph level %d of direction %d", text, base, dir)
	}
	if p.Base() == 0 && p.Seen()&leaving == 0 && slices.ContainsFunc(p.Levels(), func(l Level) bool { return l != 0 }) {
		t.Fatalf("%q: levels %v", text, p.Levels())
	}
	lo, hi = min(lo, len(runes)), min(max(lo, hi), len(runes))
	checkLine(t, p, text, lo, hi)
	checkIsolate(t, p, text, dir, lo, hi)
}

func checkLine(t *testing.T, p *Paragraph, text string, lo, hi int) {
	t.Helper()
	got := p.LineLevels(nil, lo, hi)
	want := slices.Clone(p.Levels()[lo:hi])
	tail := true // nothing but blanks up to the line's end or a separator
	for i := hi - 1; i >= lo; i-- {
		c := p.Classes()[i]
		tail = c == S || c == B || tail && blank.Has(c)
		if tail {
			want[i-lo] = p.Base()
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%q, line %d-%d: levels %v, want %v", text, lo, hi, got, want)
	}
	if order := VisualOrder(nil, got); !slices.Equal(order, l2(got)) {
		t.Fatalf("%q, levels %v: order %v, want %v", text, got, order, l2(got))
	}
}

// l2 is the rule read literally: from the highest level to the lowest odd one, turn
// every stretch of characters at that level or higher round.
func l2(levels []Level) []int32 {
	order := make([]int32, len(levels))
	for i := range order {
		order[i] = int32(i)
	}
	for level := Level(maxDepth + 1); level >= 1; level-- {
		for i := 0; i < len(order); i++ {
			j := i
			for j < len(order) && levels[order[j]] >= level {
				j++
			}
			slices.Reverse(order[i:j])
			i = max(i, j-1)
		}
	}
	return order
}

func checkIsolate(t *testing.T, p *Paragraph, text string, dir Direction, lo, hi int) {
	t.Helper()
	runes := []rune(text)
	for _, span := range []Span{{Strong: false}, {Strong: true}} {
		before, behind := "\u2066", "\u2069"
		if span.Strong {
			before, behind = "\u200e\u2066", "\u2069\u200e"
		}
		n := utf8.RuneCountInString(before)
		var written Paragraph
		written.Set(string(runes[:lo])+before+string(runes[lo:hi])+behind+string(runes[hi:]), dir, nil)
		want := slices.Delete(slices.Delete(slices.Clone(written.Levels()), hi+n, hi+2*n), lo, lo+n)
		span.Lo, span.Hi = int(p.Offsets()[lo]), int(p.Offsets()[hi])
		p.Set(text, dir, []Span{span})
		if !slices.Equal(p.Levels(), want) {
			t.Fatalf("%q, direction %d, isolate %+v: levels %v, want %v", text, dir, span, p.Levels(), want)
		}
	}
}

func TestLaws(t *testing.T) {
	var p Paragraph
	r := rand.New(rand.NewPCG(9, 9))
	for range 60_000 {
		text := randomText(r, 24)
		checkLaws(t, &p, text, Direction(r.IntN(3)), r.IntN(24), r.IntN(24))
	}
}

func TestParagraphForgets(t *testing.T) {
	var used Paragraph
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		text, dir := randomText(r, 40), Direction(r.IntN(3))
		var fresh Paragraph
		used.Set(text, dir, nil)
		fresh.Set(text, dir, nil)
		if !slices.Equal(used.Levels(), fresh.Levels()) || used.Base() != fresh.Base() {
			t.Fatalf("%q: levels %v, new %v", text, used.Levels(), fresh.Levels())
		}
	}
}

// Law: explicit levels stop at 125, and what overflows is closed as it was opened.
func TestTwoHundredEmbeddings(t *testing.T) {
	for _, c := range []struct{ name, open, close string }{
		{"embeddings", "\u202b", "\u202c"},
		{"overrides", "\u202e", "\u202c"},
		{"both directions", "\u202b\u202a", "\u202c\u202c"},
		{"isolates", "\u2067", "\u2069"},
		{"first strong isolates", "\u2068א", "\u2069"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p Paragraph
			p.Set("a"+strings.Repeat(c.open, 200)+"ב"+strings.Repeat(c.close, 200)+"c", LTR, nil)
			levels := p.Levels()
			if high := slices.Max(levels); high < maxDepth || high > maxDepth+1 {
				t.Errorf("highest level %d", high)
			}
			if first, last := levels[0], levels[len(levels)-1]; first != 0 || last != 0 {
				t.Errorf("levels outside %d and %d, want 0", first, last)
			}
		})
	}
}

// What must not cost more than its length: 64 KiB of each resolve at once. A rule
// that looked back or ahead from every character would take minutes here.
func TestLongParagraphs(t *testing.T) {
	for name, unit := range map[string]string{
		"opening brackets":         "(",
		"brackets that close":      "()",
		"nested brackets":          strings.Repeat("(", 60) + "א" + strings.Repeat(")", 60),
		"isolates":                 "\u2067\u2069",
		"open isolates":            "\u2067",
		"first strong isolates":    "\u2068",
		"alternating isolates":     "\u2067a\u2069\u2066א\u2069",
		"embeddings":               "\u202b\u202c",
		"terminators":              "#",
		"terminators and marks":    "#\u0300",
		"separators":               "1,",
		"neutrals":                 "! ",
		"paragraph separators":     "\u2029\u2067",
		"nothing but removed ones": "\u00ad\u202b",
	} {
		t.Run(name, func(t *testing.T) {
			var p Paragraph
			text := strings.Repeat(unit, 64<<10/len(unit))
			p.Set(text, RTL, nil)
			if p.Len() != utf8.RuneCountInString(text) {
				t.Errorf("%d characters", p.Len())
			}
		})
	}
}

func FuzzParagraph(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 60 {
		f.Add(randomText(r, 60), uint8(i), uint8(i/2), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, dir, lo, hi uint8) {
		if len(text) > 4096 {
			return
		}
		var p Paragraph
		checkLaws(t, &p, text, Direction(dir%3), int(lo), int(hi))
	})
}
