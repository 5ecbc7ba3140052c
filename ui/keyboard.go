package ui

import "strings"

// A Layout is a keyboard layout: which letter each key of a PC keyboard gives.
// Terminals without the kitty protocol send the letter only, so a command key is
// found by looking the letter up here.
type Layout uint8

// The layouts. AutoLayout knows the letters of all of them: Arabic first, then
// Persian and Hebrew, and Urdu where a letter is on neither Arabic nor Persian
// keyboards, since phonetic Urdu puts the common letters elsewhere. A layout that
// is named decides alone, punctuation included: then `/` is q in Hebrew and L in
// Arabic; in AutoLayout it stays the search it looks like.
const (
	AutoLayout    Layout = iota
	ArabicLayout         // X11 "ara", Windows Arabic 101
	PersianLayout        // ISIRI 9147: X11 "ir", Windows Persian (Standard)
	HebrewLayout         // SI 1452: X11 "il", Windows Hebrew
	UrduLayout           // phonetic: X11 "pk"
)

var layoutNames = [...]string{"auto", "arabic", "persian", "hebrew", "urdu"}

// String is the layout's name as a setting spells it.
func (l Layout) String() string {
	if int(l) < len(layoutNames) {
		return layoutNames[l]
	}
	return layoutNames[AutoLayout]
}

// LayoutNamed finds a layout by the name a setting spells; "" is AutoLayout.
func LayoutNamed(name string) (Layout, bool) {
	name = strings.ToLower(name)
	for l, n := range layoutNames {
		if n == name {
			return Layout(l), true
		}
	}
	return AutoLayout, name == ""
}

// key is one key: what it gives in the US layout, and plain and shifted in
// another (0: nothing).
type key struct{ latin, plain, shift rune }

// keys is the layout's table; AutoLayout has none of its own.
func (l Layout) keys() []key {
	switch l {
	case ArabicLayout:
		return arabicKeys
	case PersianLayout:
		return persianKeys
	case HebrewLayout:
		return hebrewKeys
	case UrduLayout:
		return urduKeys
	case AutoLayout:
	}
	return nil
}

// latin is what the key that gives r in this layout gives in the US one.
func (l Layout) latin(r rune) (rune, bool) {
	for _, k := range l.keys() {
		switch r {
		case k.plain:
			return k.latin, true
		case k.shift:
			return shifted(k.latin), true
		}
	}
	return r, false
}

// letter is what this layout gives on the key that gives latin in the US one.
func (l Layout) letter(latin rune) (rune, bool) {
	for _, k := range l.keys() {
		switch latin {
		case k.latin:
			return k.plain, k.plain != 0
		case shifted(k.latin):
			return k.shift, k.shift != 0
		}
	}
	return latin, false
}

// candidates are the US characters a typed one may stand for, the likeliest first.
func (l Layout) candidates(r rune) []rune {
	if l != AutoLayout {
		c, _ := l.latin(r)
		return []rune{c}
	}
	out := []rune{r}
	arabicScript := false
	for _, l := range []Layout{ArabicLayout, PersianLayout, HebrewLayout, UrduLayout} {
		if l == UrduLayout && arabicScript {
			break
		}
		if c, ok := l.latin(r); ok {
			out = append(out, c)
			arabicScript = arabicScript || l != HebrewLayout
		}
	}
	return out
}

// The US layout's characters without and with shift, one under the other.
const (
	usPlain = "`1234567890-=[]\\;',./"
	usShift = "~!@#$%^&*()_+{}|:\"<>?"
)

// shifted is what shift makes of a key of the US layout.
func shifted(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - 'a' + 'A'
	}
	if i := strings.IndexRune(usPlain, r); i >= 0 {
		return rune(usShift[i])
	}
	return r
}

// A lam-alef is one key on an Arabic keyboard. X11 sends it as one character,
// others as the two letters.
var lamAlefs = []struct {
	latin  rune
	letter rune   // as X11 sends it
	text   string // as others do
}{
	{'b', 0xFEFB, "لا"},
	{'G', 0xFEF7, "لأ"},
	{'B', 0xFEF5, "لآ"},
	{'T', 0xFEF9, "لإ"},
}

// oneRune is text as one character: itself, or the lam-alef it spells; 0 when it
// is more than that.
func oneRune(text string) rune {
	for _, l := range lamAlefs {
		if l.text == text {
			return l.letter
		}
	}
	if rs := []rune(text); len(rs) == 1 {
		return rs[0]
	}
	return 0
}

// letters is text with the lam-alefs of X11 taken apart: what a reader would have
// written, and what is searched for.
func letters(text string) string {
	for _, l := range lamAlefs {
		text = strings.ReplaceAll(text, string(l.letter), l.text)
	}
	return text
}

// The tables, row by row of the keyboard: as xkeyboard-config has them, marks and
// presentation forms by number.

var arabicKeys = []key{
	{'`', 'ذ', 0x0651}, {'q', 'ض', 0x064E}, {'w', 'ص', 0x064B}, {'e', 'ث', 0x064F},
	{'r', 'ق', 0x064C}, {'t', 'ف', 0xFEF9}, {'y', 'غ', 'إ'}, {'u', 'ع', '`'},
	{'i', 'ه', 0x00F7}, {'o', 'خ', 0x00D7}, {'p', 'ح', 0x061B}, {'[', 'ج', '<'},
	{']', 'د', '>'},
	{'a', 'ش', 0x0650}, {'s', 'س', 0x064D}, {'d', 'ي', ']'}, {'f', 'ب', '['},
	{'g', 'ل', 0xFEF7}, {'h', 'ا', 'أ'}, {'j', 'ت', 0x0640}, {'k', 'ن', 0x060C},
	{'l', 'م', '/'}, {';', 'ك', ':'}, {'\'', 'ط', '"'},
	{'z', 'ئ', '~'}, {'x', 'ء', 0x0652}, {'c', 'ؤ', '}'}, {'v', 'ر', '{'},
	{'b', 0xFEFB, 0xFEF5}, {'n', 'ى', 'آ'}, {'m', 'ة', '\''}, {',', 'و', ','},
	{'.', 'ز', '.'}, {'/', 'ظ', 0x061F},
}

var persianKeys = []key{
	{'`', 0x200D, 0x00F7}, {'q', 'ض', 0x0652}, {'w', 'ص', 0x064C}, {'e', 'ث', 0x064D},
	{'r', 'ق', 0x064B}, {'t', 'ف', 0x064F}, {'y', 'غ', 0x0650}, {'u', 'ع', 0x064E},
	{'i', 'ه', 0x0651}, {'o', 'خ', ']'}, {'p', 'ح', '['}, {'[', 'ج', '}'},
	{']', 'چ', '{'},
	{'a', 'ش', 'ؤ'}, {'s', 'س', 'ئ'}, {'d', 'ی', 'ي'}, {'f', 'ب', 'إ'},
	{'g', 'ل', 'أ'}, {'h', 'ا', 'آ'}, {'j', 'ت', 'ة'}, {'k', 'ن', 0x00BB},
	{'l', 'م', 0x00AB}, {';', 'ک', ':'}, {'\'', 'گ', 0x061B},
	{'z', 'ظ', 'ك'}, {'x', 'ط', 0x0653}, {'c', 'ز', 'ژ'}, {'v', 'ر', 0x0670},
	{'b', 'ذ', 0x200C}, {'n', 'د', 0x0654}, {'m', 'پ', 'ء'}, {',', 'و', '>'},
	{'.', '.', '<'}, {'/', '/', 0x061F},
}

var hebrewKeys = []key{
	{'`', ';', '~'}, {'q', '/', 'Q'}, {'w', '\'', 'W'}, {'e', 'ק', 'E'},
	{'r', 'ר', 'R'}, {'t', 'א', 'T'}, {'y', 'ט', 'Y'}, {'u', 'ו', 'U'},
	{'i', 'ן', 'I'}, {'o', 'ם', 'O'}, {'p', 'פ', 'P'}, {'[', ']', '}'},
	{']', '[', '{'},
	{'a', 'ש', 'A'}, {'s', 'ד', 'S'}, {'d', 'ג', 'D'}, {'f', 'כ', 'F'},
	{'g', 'ע', 'G'}, {'h', 'י', 'H'}, {'j', 'ח', 'J'}, {'k', 'ל', 'K'},
	{'l', 'ך', 'L'}, {';', 'ף', ':'}, {'\'', ',', '"'},
	{'z', 'ז', 'Z'}, {'x', 'ס', 'X'}, {'c', 'ב', 'C'}, {'v', 'ה', 'V'},
	{'b', 'נ', 'B'}, {'n', 'מ', 'N'}, {'m', 'צ', 'M'}, {',', 'ת', '>'},
	{'.', 'ץ', '<'}, {'/', '.', '?'},
}

var urduKeys = []key{
	{'`', 0x064B, '~'}, {'q', 'ق', 0x0652}, {'w', 'و', 'ؤ'}, {'e', 'ع', 0x0670},
	{'r', 'ر', 'ڑ'}, {'t', 'ت', 'ٹ'}, {'y', 'ے', 0x064E}, {'u', 'ء', 'ئ'},
	{'i', 'ی', 0x0650}, {'o', 'ہ', 'ۃ'}, {'p', 'پ', 0x064F}, {'[', ']', '}'},
	{']', '[', '{'},
	{'a', 'ا', 'آ'}, {'s', 'س', 'ص'}, {'d', 'د', 'ڈ'}, {'f', 'ف', 0x0651},
	{'g', 'گ', 'غ'}, {'h', 'ح', 'ھ'}, {'j', 'ج', 'ض'}, {'k', 'ک', 'خ'},
	{'l', 'ل', 0x0654}, {';', 0x061B, ':'}, {'\'', '\'', '"'},
	{'z', 'ز', 'ذ'}, {'x', 'ش', 'ژ'}, {'c', 'چ', 'ث'}, {'v', 'ط', 'ظ'},
	{'b', 'ب', '.'}, {'n', 'ن', 'ں'}, {'m', 'م', 0x0658}, {',', 0x060C, '<'},
	{'.', 0x06D4, '>'}, {'/', '/', 0x061F},
}
