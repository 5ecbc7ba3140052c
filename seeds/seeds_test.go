package seeds

import (
	"bytes"
	"os"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// text is one sample.
func text(t *testing.T, name string) string {
	t.Helper()
	for _, f := range All() {
		if f.Name == name {
			return string(f.Data)
		}
	}
	t.Fatalf("%s is not among the samples", name)
	return ""
}

// Law: All is every text of the folder, each once, in the order of reading.
func TestAllIsTheFolder(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	onDisk := map[string]bool{}
	for _, e := range entries {
		if path.Ext(e.Name()) != ".go" {
			onDisk[e.Name()] = true
		}
	}
	for i, f := range All() {
		if f.Name != order[i] {
			t.Errorf("sample %d is %s, want %s", i, f.Name, order[i])
		}
		if !onDisk[f.Name] {
			t.Errorf("%s: twice, or not in the folder", f.Name)
		}
		delete(onDisk, f.Name)
	}
	for name := range onDisk {
		t.Errorf("%s: in the folder, not among the samples", name)
	}
}

// Law: the bytes are the caller's; changing them changes no later sample.
func TestBytesAreTheCallers(t *testing.T) {
	before := All()
	for _, f := range All() {
		clear(f.Data)
	}
	for i, f := range All() {
		if !bytes.Equal(f.Data, before[i].Data) {
			t.Errorf("%s changed with the bytes given out before", f.Name)
		}
	}
}

// Law: a sample is UTF-8 with LF line ends, one at its end, and no space before any.
func TestFilesAreClean(t *testing.T) {
	for _, f := range All() {
		s := string(f.Data)
		if !utf8.ValidString(s) || strings.HasPrefix(s, "\uFEFF") || strings.Contains(s, "\r") {
			t.Errorf("%s: not plain UTF-8 with LF line ends", f.Name)
		}
		if !strings.HasSuffix(s, "\n") || strings.HasSuffix(s, "\n\n") {
			t.Errorf("%s: does not end in one newline", f.Name)
		}
		for i, l := range strings.Split(s, "\n") {
			if l != strings.TrimRightFunc(l, unicode.IsSpace) {
				t.Errorf("%s:%d: space at the end of the line", f.Name, i+1)
			}
		}
	}
}

// features are the strings that make each sample the case it is; what cannot be seen
// is escaped.
var features = map[string][]string{
	"library.txt": {
		"12 فبراير/ شباط 2025\n", "(قارئ/نموذج)\n", "+ الخط -\n", "استمع إلى الملخص\n", "اظهر الملخص\n- ",
		"ديسمبر/ كانون الأول", "مارس/ آذار", "سبتمبر/ أيلول", `«قال لي جدي: "`, `"»`, ` "سنتين وثلاثة أيام"`,
		"35%", "\nاقرأ أيضاً: ", "\nالمساهمون\n", "مقال نموذجي كُتب لبرنامج قارئ",
	},
	"fable.txt": {
		"\u0651\u064E", "\u0651\u064F", "\u0651\u0650", "\u0651\u064B", "\u0651\u064D", "\u0651\u0670", // stacked on shadda, as typed
		"\u064E\u0651", "\u064F\u0651", // and as normalised (NFC)
		"\u0644\u064E\u0627", "\u0644\u0651\u064E\u0627", "\u0644\u0650\u0623", // lam-alef across marks
		"\u0671\u0644", "\u0670", // alef wasla, dagger alef
		"\u0627\u064B ", "\u064B\u0627 ", // tanwin after its alef and before it
		"كُتِبَتْ لِبَرْنَامَجِ قَارِئٍ",
	},
	"server.md": {
		"C++ ", "C# ", " https://example.org/مقالات/خادم-منزلي ", " khadim@example.org", " @qari_sample ", " #وسم_عربي", " #خادم_منزلي ",
		"+44 20 7946 0123", "ISBN 978-0-00-000000-2", "\u22125°", "\u200E-5\u200E", " -5°C", "$100", "| --- | --- | --- |",
		"\n```go\n", "`/srv/photos`", "\n1. ", "\n4. ", "**", "\nimage: https://", "مقال نموذجي كُتب لبرنامج قارئ",
	},
	"coffee.md": {
		"\n## ", "\n### ", "[^1]", "\n[^3]: ", "٥٠٫٥٪", "١٬٢٣٤", "٩١٧ هـ", "٩٦٢ هـ", "1948-1967", "غشت", "شتنبر", "جانفي", "فيفري",
		"كت\u0640\u0640\u0640اب", "👨\u200D👩\u200D👧\u200D👦", "\n> ", "\n- ", "](https://example.org/", "مقال نموذجي كُتب لبرنامج قارئ",
	},
	"tiles.txt": {
		"\n۱۴۰۳/۱۲/۳۰\n", " ۱۴۰۳/۱۲/۳۰، ", "خانه\u0654", "۵۰٪", "می\u200Cگوید", "کاشی\u200Cهای", "\u0643ارگاه", "تر\u0643 ", "چوب\u064A ", "م\u064A\u200C",
		"(قارئ/نمونه)\n", "\nنمایش خلاصه\n- ", "\nبیشتر بخوانید: ", "\nهمکاران\n", "نمونه\u200Cای است که برای برنامهٔ «قارئ»",
	},
	"mangoes.txt": {
		"\u06D2", "\u06BA", "\u0679", "\u0691", "\u06BE", "\u06C1", "نغم\u06C2 ", "دائر\u06C3 ", "زکو\u0670\u06C3 ", "\u06D4", "\u0688", "؟", "”", "“", "’قارئ‘",
		"یہ نمونے کا مضمون",
	},
	"bread.txt": {
		"לֶחֶם חַם", "\u05BC", "\u05C1", "\u05C2", "ה\u05BE20", "אי\u05BEאפשר", " ג\u05F3 ", "מס\u05F3 7", "ק\u05F4ג", "מנכ\u05F4ל", "חו\u05F4ל", "\u20AA25",
		"זוהי כתבה לדוגמה",
	},
	"telescopes.md": {
		"\n# FAST و SKA: ", "\n\nAFP - ", "\n\nA radio telescope ", "\n- SKA ", "\n- RFI (", " a < b،", "(أ [ب) ج]", "(ثم مرتين [ثم ثلاثاً])",
		"\u200F", "\u200E", "مقال نموذجي كُتب لبرنامج قارئ",
	},
}

func TestFeatures(t *testing.T) {
	if len(features) != len(order) {
		t.Errorf("%d samples have features, want %d", len(features), len(order))
	}
	for name, wants := range features {
		s := text(t, name)
		for _, want := range wants {
			if !strings.Contains(s, want) {
				t.Errorf("%s: no %+q (%s)", name, want, want)
			}
		}
	}
}

// Law: every word of the fable carries a vowel.
func TestFableIsVowelled(t *testing.T) {
	for word := range strings.FieldsSeq(text(t, "fable.txt")) {
		marked := strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Mn, r) })
		if !marked && strings.ContainsFunc(word, unicode.IsLetter) {
			t.Errorf("%s: no vowel", word)
		}
	}
}

// Law: no Persian prefix or ending stands alone where a ZWNJ belongs.
func TestTilesAreJoined(t *testing.T) {
	loose := map[string]bool{"می": true, "نمی": true, "ها": true, "های": true, "هایش": true, "ای": true, "اند": true}
	for word := range strings.FieldsFuncSeq(text(t, "tiles.txt"), func(r rune) bool { return !unicode.IsLetter(r) && r != '\u200C' }) {
		if loose[word] {
			t.Errorf("%s stands alone", word)
		}
	}
}

// Law: the plain-text samples hold no Latin letter: each is the case of one script.
func TestPlainTextIsOneScript(t *testing.T) {
	for _, name := range []string{"library.txt", "fable.txt", "tiles.txt", "mangoes.txt", "bread.txt"} {
		if i := strings.IndexFunc(text(t, name), func(r rune) bool { return unicode.Is(unicode.Latin, r) }); i >= 0 {
			t.Errorf("%s: a Latin letter at byte %d", name, i)
		}
	}
}
