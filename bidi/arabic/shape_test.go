package arabic

import (
	"math/rand/v2"
	"slices"
	"testing"
)

var all = Options{Forms: true, Ligate: true}

// shapeSlowly is Shape's definition, by looking both ways from each letter. It
// is the oracle of the tests below and shares only tables with Shape.
func shapeSlowly(text []rune, levels []uint8, o Options) []rune {
	out := make([]rune, len(text))
	text, taken := composedSlowly(text, levels, o)
	for i, r := range text {
		out[i] = slowly(text, levels, i)
		if r == 0x200D && i > 0 && i+1 < len(text) && emojiLike(text[i-1]) && emojiLike(text[i+1]) {
			continue
		}
		if k := lookup(r).kind(); k == format || k == joiner || k == tag && !tagsFlag(out, text, i) || Hidden(r, o.Marks) {
			out[i] = Gone
		}
	}
	for i, r := range text {
		j := letterFrom(text, i, +1)
		if !o.Ligate || r != 0x644 || j < 0 || !touching(text, levels, i, j) {
			continue
		}
		if k := slices.Index([]rune{0x622, 0x623, 0x625, 0x627}, text[j]); k >= 0 {
			out[j] = Taken
			out[i] = 0xFEF5 + 2*rune(k)
			if b := letterFrom(text, i, -1); b >= 0 && touching(text, levels, b, i) {
				out[i]++
			}
		}
	}
	for _, i := range taken {
		out[i] = Gone
	}
	return out
}

// composedSlowly gives text with each hamza in its letter, alef wasla as it is shown,
// and where the hamzas were.
func composedSlowly(text []rune, levels []uint8, o Options) (out []rune, taken []int) {
	out = slices.Clone(text)
	for i, r := range text {
		if r == 'ٱ' && o.Marks == NoMarks {
			out[i] = 'ا'
		}
		b := i - 1
		for b >= 0 && (text[b] >= 0x64B && text[b] <= 0x652 || text[b] == 0x670) {
			b--
		}
		if b < 0 {
			continue
		}
		both, ok := map[string]rune{
			"ا\u0653": 'آ', "ا\u0654": 'أ', "ا\u0655": 'إ', "و\u0654": 'ؤ', "ي\u0654": 'ئ', "ى\u0654": 'ئ', "ی\u0654": 'ئ',
			"ه\u0654": 'ۀ', "ە\u0654": 'ۀ', "ہ\u0654": 'ۂ', "ے\u0654": 'ۓ',
		}[string([]rune{text[b], r})]
		if a := letterFrom(text, i, +1); ok && (text[b] != 'ه' || a < 0 || !touching(text, levels, b, a)) {
			out[b], taken = both, append(taken, i)
		}
	}
	return out, taken
}

// letterFrom gives the nearest character before or after i that is not transparent.
func letterFrom(text []rune, i, step int) int {
	for i += step; i >= 0 && i < len(text); i += step {
		if JoiningTypeOf(text[i]) != T {
			return i
		}
	}
	return -1
}

func touching(text []rune, levels []uint8, a, b int) bool {
	x, y := JoiningTypeOf(text[a]), JoiningTypeOf(text[b])
	return (x == L || x == D || x == C) && (y == R || y == D || y == C) &&
		(levels == nil || levels[a] == levels[b] || text[a] == 0x200D || text[b] == 0x200D)
}

func slowly(text []rune, levels []uint8, i int) rune {
	if t := JoiningTypeOf(text[i]); t == U || t == T {
		return text[i]
	}
	f := Isolated
	if b := letterFrom(text, i, -1); b >= 0 && touching(text, levels, b, i) {
		f |= Final
	}
	if a := letterFrom(text, i, +1); a >= 0 && touching(text, levels, i, a) {
		f |= Initial
	}
	form, _ := FormOf(text[i], f)
	return form
}

// classes are characters of every joining type and kind that Shape treats apart.
var classes = []rune{
	' ', 'a', '5', // U
	'ب', 'ل', 'ک', 'ں', 'ێ', 'ۂ', 'ه', 'ي', 'ی', 'ہ', // D: plain, lam, FB50, some forms, none, with hamza
	'ا', 'آ', 'و', 'ە', 'ٱ', 'ے', 0x0677, // R
	'ء', 0x0640, 0x200D, 0x200C, // U with form, C, ZWJ, ZWNJ
	0x064E, 0x0651, 0x0653, 0x0654, 0x0655, 0x0656, 0x0670, 0x05B8, 0x0301, // T: hidden at different marks, or never
	0x200E, 0x202B, 0x2067, 0x2069, 0x00AD, 0xFEFF, 0x061C, // Cf
	0x0712, 0x0710, 0x07CA, 0x1E900, 0x1820, 0x10D00, 0xA872, // other scripts
	0x1F468, 0x1F3FD, 0xFE0F, 0x2764, 0x1F3F4, 0xE0067, 0xE007F, 0x06DD, // emoji, tags, visible Cf
	0xFE8D, 0xFEFB, 0x10FFFF, 0xFFFD,
}

// Law: Shape agrees with its definition on every triple of classes, at equal
// levels; and on every random text of them at random levels.
func TestShapeAgreesWithItsDefinition(t *testing.T) {
	var got []rune
	for _, a := range classes {
		for _, b := range classes {
			for _, c := range classes {
				text := []rune{a, b, c}
				got = Shape(got[:0], text, nil, all)
				if want := shapeSlowly(text, nil, all); !slices.Equal(got, want) {
					t.Fatalf("Shape(%U) = %U, want %U", text, got, want)
				}
			}
		}
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		text, levels := make([]rune, 12), make([]uint8, 12)
		for i := range text {
			text[i], levels[i] = classes[rnd.IntN(len(classes))], uint8(rnd.IntN(8)/7)
			if i > 0 && JoiningTypeOf(text[i]) == T {
				levels[i] = levels[i-1]
			}
		}
		o := Options{Marks: Marks(rnd.IntN(3)), Forms: true, Ligate: rnd.IntN(2) == 0}
		got = Shape(got[:0], text, levels, o)
		if want := shapeSlowly(text, levels, o); !slices.Equal(got, want) {
			t.Fatalf("Shape(%U, %d, %+v)\n got %U\nwant %U", text, levels, o, got, want)
		}
	}
}

// Law: every letter, put in each of the four positions between behs, takes the
// form of that position; in place where there is none, or its type forbids it.
func TestEveryLetterInFourPositions(t *testing.T) {
	for r := rune(0x600); r < 0x900; r++ {
		typ := JoiningTypeOf(r)
		if typ != D && typ != R {
			continue
		}
		for f := Isolated; f <= Medial; f++ {
			text, at := []rune{r}, 0
			if f&Final != 0 {
				text, at = []rune{'ب', r}, 1
			}
			if f&Initial != 0 {
				text = append(text, 'ب')
			}
			shows := f
			if typ == R {
				shows &= Final
			}
			want, _ := FormOf(r, shows)
			if got := Shape(nil, text, nil, all)[at]; got != want {
				t.Errorf("%U in %U: %U, want %U", r, text, got, want)
			}
		}
	}
}

// What stands between two behs, and whether they still join.
func TestBetweenTwoLetters(t *testing.T) {
	for _, c := range []struct {
		name   string
		middle []rune
		want   []rune
	}{
		{"nothing", nil, []rune{0xFE91, 0xFE90}},
		{"shadda and fatha", []rune{0x651, 0x64E}, []rune{0xFE91, 0x651, 0x64E, 0xFE90}},
		{"tatweel", []rune{0x640}, []rune{0xFE91, 0x640, 0xFE90}},
		{"ZWNJ", []rune{0x200C}, []rune{0xFE8F, Gone, 0xFE8F}},
		{"ZWJ", []rune{0x200D}, []rune{0xFE91, Gone, 0xFE90}},
		{"ZWJ ZWNJ ZWJ", []rune{0x200D, 0x200C, 0x200D}, []rune{0xFE91, Gone, Gone, Gone, 0xFE90}},
		{"RLM", []rune{0x200F}, []rune{0xFE91, Gone, 0xFE90}},
		{"isolate", []rune{0x2067, 0x2069}, []rune{0xFE8F, Gone, Gone, 0xFE8F}},
		{"space", []rune{' '}, []rune{0xFE8F, ' ', 0xFE8F}},
		{"hamza", []rune{'ء'}, []rune{0xFE8F, 'ء', 0xFE8F}},
		{"letter without forms", []rune{'ێ'}, []rune{0xFE91, 'ێ', 0xFE90}},
		{"alef", []rune{'ا'}, []rune{0xFE91, 0xFE8E, 0xFE8F}},
	} {
		text := append(append([]rune{'ب'}, c.middle...), 'ب')
		if got := Shape(nil, text, nil, all); !slices.Equal(got, c.want) {
			t.Errorf("%s: %U, want %U", c.name, got, c.want)
		}
	}
}

func TestLamAlef(t *testing.T) {
	for _, c := range []struct {
		text string
		o    Options
		want []rune
	}{
		{"لا", all, []rune{0xFEFB, Taken}},
		{"لَا", all, []rune{0xFEFB, 0x64E, Taken}},
		{"لَا", Options{Forms: true, Ligate: true, Marks: NoMarks}, []rune{0xFEFB, Gone, Taken}},
		{"بلا", all, []rune{0xFE91, 0xFEFC, Taken}},
		{"لآ", all, []rune{0xFEF5, Taken}},
		{"بلأ", all, []rune{0xFE91, 0xFEF8, Taken}},
		{"لإ", all, []rune{0xFEF9, Taken}},
		{"لاب", all, []rune{0xFEFB, Taken, 0xFE8F}},
		{"لالا", all, []rune{0xFEFB, Taken, 0xFEFB, Taken}},
		{"للا", all, []rune{0xFEDF, 0xFEFC, Taken}},
		{"لٱ", all, []rune{0xFEDF, 0xFB51}},
		{"ل\u200cا", all, []rune{0xFEDD, Gone, 0xFE8D}},
		{"ل\u200dا", all, []rune{0xFEDF, Gone, 0xFE8E}},
		{"لـا", all, []rune{0xFEDF, 0x640, 0xFE8E}},
		{"با", all, []rune{0xFE91, 0xFE8E}},
		{"بلا", Options{Forms: true}, []rune{0xFE91, 0xFEE0, 0xFE8E}},
		{"لا", Options{Ligate: true}, []rune{'ل', 'ا'}},
	} {
		if got := Shape(nil, []rune(c.text), nil, c.o); !slices.Equal(got, c.want) {
			t.Errorf("%+q %+v: %U, want %U", c.text, c.o, got, c.want)
		}
	}
	bare := Options{Forms: true, Ligate: true, Marks: NoMarks}
	if got := Shape(nil, []rune("لٱ ٱ"), nil, bare); !slices.Equal(got, []rune{0xFEFB, Taken, ' ', 0xFE8D}) {
		t.Errorf("alef wasla without marks: %U, want alef and its lam-alef", got)
	}
	if got := Shape(nil, []rune("ٱ"), nil, Options{Marks: NoMarks}); got[0] != 'ا' {
		t.Errorf("alef wasla without marks and forms: %U, want alef", got)
	}
	if got := Shape(nil, []rune("لا"), []uint8{1, 3}, all); !slices.Equal(got, []rune{0xFEDD, 0xFE8D}) {
		t.Errorf("lam and alef of different levels: %U, want both isolated", got)
	}
}

// Emoji sequences survive whole; joiners and tags anywhere else do not.
func TestEmojiSequences(t *testing.T) {
	for _, s := range []string{"👨‍👩‍👧", "👩🏽‍🚒", "❤️‍🔥", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🧑‍⚕️", "1️⃣"} {
		if got := string(Shape(nil, []rune(s), nil, all)); got != s {
			t.Errorf("%+q became %+q", s, got)
		}
	}
	for s, want := range map[string]string{
		"👍\u200d": "👍\x00", "ب\u200d👍": "ﺑ\x00👍", "👍\u200dب": "👍\x00ﺐ", "a\U000E0067": "a\x00",
	} {
		if got := string(Shape(nil, []rune(s), nil, all)); got != want {
			t.Errorf("%+q became %+q, want %+q", s, got, want)
		}
	}
}

// Law: shaping shaped text changes nothing, if no letter of it has only some forms.
func TestReshaping(t *testing.T) {
	partial := []rune{'ں', 0x0677, 'ە'}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		text := make([]rune, 0, 10)
		for len(text) < cap(text) {
			if r := classes[rnd.IntN(len(classes))]; !slices.Contains(partial, r) {
				text = append(text, r)
			}
		}
		once := slices.DeleteFunc(Shape(nil, text, nil, all), func(r rune) bool { return r == Gone || r == Taken })
		if again := Shape(nil, once, nil, all); !slices.Equal(again, once) {
			t.Fatalf("%U shaped is %U, shaped again %U", text, once, again)
		}
	}
}

// Law: with Forms false each rune is itself or Gone; alef wasla without marks alef.
func TestWithoutForms(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		got := Shape(nil, []rune{'ب', r, 'ا'}, nil, Options{Ligate: true})
		if got[0] != 'ب' || got[2] != 'ا' || got[1] != r && got[1] != Gone {
			t.Fatalf("%U: %U", r, got)
		}
	}
}

// Law: Shape appends, and a warm Shape allocates nothing.
func TestShapeAppends(t *testing.T) {
	text := []rune(news)
	dst := Shape([]rune("ab"), text, nil, all)
	if len(dst) != len(text)+2 || string(dst[:2]) != "ab" {
		t.Errorf("%d runes, begins %q; want %d after ab", len(dst), string(dst[:2]), len(text)+2)
	}
	if n := testing.AllocsPerRun(10, func() { dst = Shape(dst[:0], text, nil, all) }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

// Laws: one rune out for each rune in; the definition's answer; marks hidden
// are exactly Hidden's.
func FuzzShape(f *testing.F) {
	f.Add("بَّتْ لَا می‌خواهم", uint64(0), uint8(0))
	f.Add("👨‍👩‍👧 ـبـ\u200d", uint64(5), uint8(1))
	f.Add("ل\u0300ا ۂں \u2067x\u2069", uint64(9), uint8(6))
	f.Fuzz(func(t *testing.T, s string, bits uint64, opts uint8) {
		text := []rune(s)
		levels := make([]uint8, len(text))
		for i := range levels {
			levels[i] = uint8(bits >> (i % 64) & 1)
		}
		o := Options{Marks: Marks(opts % 3), Forms: true, Ligate: opts&4 != 0}
		if got, want := Shape(nil, text, levels, o), shapeSlowly(text, levels, o); !slices.Equal(got, want) {
			t.Fatalf("Shape(%+q, %d)\n got %U\nwant %U", s, levels, got, want)
		}
	})
}
