package reader

import (
	"slices"
	"strings"
	"testing"
)

// A page retold: what a newspaper's page text becomes. "|" parts lines, "||" is a
// blank line.
func TestPage(t *testing.T) {
	const para = "وصل القطار إلى المحطة في موعده، ونزل منه الركاب يحملون أكياس البرتقال إلى السوق القديم قرب النهر."
	for name, c := range map[string]struct {
		page string
		want Article
	}{
		"the whole shape": {
			"عنوان المقال||20 مارس 2025|سوق البرتقال صباحاً (أمل/قارئ)|+ الخط -||استمع إلى الملخص||اظهر الملخص|- أول.||- ثانٍ.||" + para + "||المساهمون|ليلى سالم|نور حداد",
			Article{Title: "عنوان المقال", Date: "2025-03-20", DateText: "20 مارس 2025", Image: &Image{Caption: "سوق البرتقال صباحاً", Credit: "أمل/قارئ"},
				Summary: []string{"أول.", "ثانٍ."}, SummaryBy: "publisher", Body: []Block{{Text: para}}, Contributors: []string{"ليلى سالم", "نور حداد"}},
		},
		"no labels: a title and paragraphs": {
			"عنوان||" + para + "|" + para,
			Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: para}}},
		},
		"one paragraph has no title":        {para, Article{Body: []Block{{Text: para}}}},
		"a long first line is no title":     {strings.Repeat("كلمة ", 60) + "||" + para, Article{Body: []Block{{Text: strings.TrimSpace(strings.Repeat("كلمة ", 60))}, {Text: para}}}},
		"a date without controls":           {"عنوان||20 مارس 2025||" + para, Article{Title: "عنوان", Date: "2025-03-20", DateText: "20 مارس 2025", Body: []Block{{Text: para}}}},
		"a caption right below the date":    {"عنوان|20 مارس 2025|صورة (أمل)||" + para, Article{Title: "عنوان", Date: "2025-03-20", DateText: "20 مارس 2025", Image: &Image{Caption: "صورة", Credit: "أمل"}, Body: []Block{{Text: para}}}},
		"a caption without a credit":        {"عنوان||صورة الميناء|+ الخط -||" + para, Article{Title: "عنوان", Image: &Image{Caption: "صورة الميناء"}, Body: []Block{{Text: para}}}},
		"parentheses in a body line":        {"عنوان||" + para + "||ووصل المدير (أمس)||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: "ووصل المدير (أمس)"}, {Text: para}}}},
		"a standfirst is not lost":          {"عنوان||تمهيد قصير||20 مارس 2025||+ الخط -||" + para, Article{Title: "عنوان", Date: "2025-03-20", DateText: "20 مارس 2025", Body: []Block{{Text: "تمهيد قصير"}, {Text: para}}}},
		"contributors: none":                {"عنوان||+ الخط -||" + para + "||المساهمونnone", Article{Title: "عنوان", Body: []Block{{Text: para}}}},
		"contributors on the label's line":  {"عنوان||" + para + "||المساهمون: ليلى سالم، نور حداد و سمير", Article{Title: "عنوان", Body: []Block{{Text: para}}, Contributors: []string{"ليلى سالم", "نور حداد", "سمير"}}},
		"a paragraph is no name":            {"عنوان||" + para + "||المساهمون||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: para}}}},
		"read also with a headline":         {"عنوان||" + para + "||اقرأ أيضاً: كيف عادت المكتبة؟||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: para}}}},
		"read also, links below":            {"عنوان||" + para + "||إقرأ أيضا|خبر أول|خبر ثان||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: para}}}},
		"a sentence that says read also":    {"عنوان||" + para + "||قال المعلم: اقرأ أيضاً ما كتبه الجاحظ.", Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: "قال المعلم: اقرأ أيضاً ما كتبه الجاحظ."}}}},
		"share buttons":                     {"عنوان||+ الخط -|مشاركة|فيسبوك تويتر واتساب||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}}}},
		"a common word where no page is":    {"قصيدة||احفظ|" + para, Article{Title: "قصيدة", Body: []Block{{Text: "احفظ"}, {Text: para}}}},
		"summary above the font size":       {"عنوان||اظهر الملخص|- أول||- ثان||+ الخط -||" + para, Article{Title: "عنوان", Summary: []string{"أول", "ثان"}, SummaryBy: "publisher", Body: []Block{{Text: para}}}},
		"a summary control without items":   {"عنوان||اظهر الملخص||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}}}},
		"a heading of the same word":        {"عنوان||" + para + "||الخلاصة||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}, {Text: "الخلاصة"}, {Text: para}}}},
		"a summary heading with items":      {"عنوان||الملخص|• أول|• ثان||" + para, Article{Title: "عنوان", Summary: []string{"أول", "ثان"}, SummaryBy: "publisher", Body: []Block{{Text: para}}}},
		"a list in the body":                {"عنوان||" + para + "||- أول|- ثان|1. ثالث|٢) رابع", Article{Title: "عنوان", Body: []Block{{Text: para}, {Kind: Item, Marker: "•", Text: "أول"}, {Kind: Item, Marker: "•", Text: "ثان"}, {Kind: Item, Marker: "1.", Text: "ثالث"}, {Kind: Item, Marker: "٢.", Text: "رابع"}}}},
		"Persian controls":                  {"عنوان خبر||+ اندازه قلم -||گوش دادن به خلاصه||نمایش خلاصه|- یک|- دو||" + "می\u200cخواهم کتاب\u200cها را بخوانم و گل\u200cها را آب بدهم، گفت باغبان پیر." + "||بیشتر بخوانید: خبر دیگر", Article{Title: "عنوان خبر", Summary: []string{"یک", "دو"}, SummaryBy: "publisher", Body: []Block{{Text: "می\u200cخواهم کتاب\u200cها را بخوانم و گل\u200cها را آب بدهم، گفت باغبان پیر."}}}},
		"Hebrew controls":                   {"כותרת||+ גודל גופן -||האזינו לתקציר||הצג תקציר|- אחת|- שתיים||הלחם נאפה בבוקר.||קראו גם: כתבה אחרת", Article{Title: "כותרת", Summary: []string{"אחת", "שתיים"}, SummaryBy: "publisher", Body: []Block{{Text: "הלחם נאפה בבוקר."}}}},
		"Urdu controls":                     {"سرخی||خلاصہ سنیں||خلاصہ دکھائیں|- ایک|- دو||آم پک گئے ہیں۔||یہ بھی پڑھیں: دوسری خبر", Article{Title: "سرخی", Summary: []string{"ایک", "دو"}, SummaryBy: "publisher", Body: []Block{{Text: "آم پک گئے ہیں۔"}}}},
		"English controls":                  {"Headline||+ Font size -|Listen to this article|Show summary|- One.|- Two.||The train came in on time.||Read also: another story||Contributors|Ann Lee and Bob Ray", Article{Title: "Headline", Summary: []string{"One.", "Two."}, SummaryBy: "publisher", Body: []Block{{Text: "The train came in on time."}}, Contributors: []string{"Ann Lee", "Bob Ray"}}},
		"every spelling of the summary":     {"عنوان||إِظْهَارُ المُلَخَّص|- أول||" + para, Article{Title: "عنوان", Summary: []string{"أول"}, SummaryBy: "publisher", Body: []Block{{Text: para}}}},
		"only controls above and no header": {"+ الخط -|عنوان||" + para, Article{Title: "عنوان", Body: []Block{{Text: para}}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := parsePage(strings.ReplaceAll(c.page, "|", "\n"))
			if d := differ(got, &c.want); d != "" {
				t.Errorf("%s\n got %s\nwant %s", d, shown(got), shown(&c.want))
			}
		})
	}
}

// differ names the first part two articles differ in.
func differ(a, b *Article) string {
	switch {
	case a.Title != b.Title:
		return "title"
	case a.Date != b.Date || a.DateText != b.DateText:
		return "date"
	case (a.Image == nil) != (b.Image == nil) || a.Image != nil && *a.Image != *b.Image:
		return "image"
	case !slices.Equal(a.Summary, b.Summary) || a.SummaryBy != b.SummaryBy:
		return "summary"
	case !slices.Equal(a.Contributors, b.Contributors):
		return "contributors"
	case !slices.EqualFunc(a.Body, b.Body, func(x, y Block) bool { return x.Kind == y.Kind && x.Marker == y.Marker && x.Text == y.Text }):
		return "body"
	}
	return ""
}

func shown(a *Article) string {
	b, err := a.MarshalJSON()
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// Law: a label is what its table says in every spelling: with marks, other hamzas,
// in brackets, with a colon, an arrow or "none" glued to it. No key stands for two
// controls.
func TestLabels(t *testing.T) {
	seen := map[string]button{}
	for b, texts := range labels {
		for _, text := range texts {
			k := key(text)
			if k == "" {
				t.Errorf("%q has no letters", text)
			}
			if other, ok := seen[k]; ok && other != b {
				t.Errorf("%q is both %d and %d", text, other, b)
			}
			seen[k] = b
			for _, spelt := range []string{text, "[" + text + "]", text + " :", "• " + text, text + " ►", strings.ToUpper(text)} {
				if got, _ := buttonOf(spelt); got != b {
					t.Errorf("buttonOf(%q) = %d, want %d", spelt, got, b)
				}
			}
			if b != placeholder && b != share {
				if got, _ := buttonOf(text + "none"); got != b {
					t.Errorf("buttonOf(%q) = %d, want %d", text+"none", got, b)
				}
			}
		}
	}
}

// Law: a line that merely holds the words of a label is text.
func TestNoLabels(t *testing.T) {
	for _, text := range []string{
		"قال إن الخط الأول اكتمل", "استمع الحضور إلى الملخص ثم انصرفوا", "المساهمون في الشركة اجتمعوا أمس", "شارك في المؤتمر عشرون باحثًا",
		"5 - 3 = 2", "-", "", "2025-03-20", "Contributors met on Monday", "Listen to me.", "none of them came", "خطأ", "Print is dead",
	} {
		if b, _ := buttonOf(text); b != noButton {
			t.Errorf("buttonOf(%q) = %d", text, b)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		dir        Dir
	}{
		{"وصل القطار إلى المحطة في موعده ونزل منه الركاب", "ar", RTL},
		{"می\u200cخواهم کتاب\u200cها را بخوانم و گل\u200cها را آب بدهم", "fa", RTL},
		{"كتاب را روي ميز گذاشت و چاي پخت، گفت باغبان پير", "fa", RTL},
		{"یہ پاکستان میں ہے اور آم پک گئے ہیں", "ur", RTL},
		{"הלחם נאפה בבוקר בתנור האבן", "he", RTL},
		{"The train came in on time and the people went to the market", "en", LTR},
		{"Der Zug kam pünktlich an", "", LTR},
		{"قال مسؤول في Google إن شركة Apple أطلقت iPhone", "ar", RTL},
		{"زور سوپاس بۆ هەموو ئەو کەسانەی کە هاتن", "ckb", RTL},
		{"12345 -- !!", "", LTR},
		{"", "", LTR},
	} {
		if lang, dir := languageOf(c.text); lang != c.lang || dir != c.dir {
			t.Errorf("languageOf(%q) = %q %v, want %q %v", c.text, lang, dir, c.lang, c.dir)
		}
	}
}

func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		lang  string
		chars int
		want  int
	}{{"ar", 0, 0}, {"ar", 305, 0}, {"ar", 306, 1}, {"ar", 612 * 3, 3}, {"en", 987, 1}, {"en-GB", 987 * 2, 2}, {"he", 833, 1}, {"", 900, 1}} {
		a := Article{Lang: c.lang, Body: []Block{{Text: strings.Repeat("a", c.chars)}}}
		if got := a.Minutes(); got != c.want {
			t.Errorf("%q, %d characters: %d minutes, want %d", c.lang, c.chars, got, c.want)
		}
	}
	plain, vowelled := Article{Body: []Block{{Text: "كتب"}}}, Article{Body: []Block{{Text: "كَتَبَ"}}}
	if plain.characters() != vowelled.characters() {
		t.Error("marks count as characters")
	}
}
