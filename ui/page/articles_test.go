package page

import (
	"slices"
	"strings"

	"qari/reader"
)

// Articles built by hand: every kind of block, in both directions, and the odd
// shapes that come in from the world.

const (
	arabicText = "قال المتحدث (بيسكوف) إن 25% من BBC News في 29 يناير 2025، والباقي لاحقًا. هاتف +961 1 234 567 أو https://a.org/خبر/12?x=1."
	vowelled   = "لَا لاَ لآ لإ بِلَا السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ ٱللَّهِ وَبَرَكَاتُهُ"
	latinText  = "The quick brown fox jumps over the lazy dog, and كلمة عربية stands here as well."
	persian    = "می‌خواهم کتاب‌های پژوهشگر گرامی را دوباره بخوانم؛ ۵۰٪ از ۱۴۰۳/۱۲/۳۰"
	emoji      = "خبر 👨‍👩‍👧‍👦 جديد 👍🏽 و🇸🇦 ثم ❤️ و1️⃣ و日本語のテキスト"
	spelledOut = "\ufdfd ثم \ufdfa وبعدها\tجدول\tصغير \u06dd١٢\n\u0601١٤٤٥ بعدها"
	noSpaces   = "كلمةطويلةجدًاجدًابلاأيفراغاتتفوقالعرضالمتاحللسطرالواحدفيأيشاشة"
	newlines   = "سطر أول\nسطر ثانٍ أطول من الأول قليلًا\n\nرابع\n"
)

func para(text string) reader.Block { return reader.Block{Text: text} }

func of(k reader.Kind, text string) reader.Block { return reader.Block{Kind: k, Text: text} }

func item(marker string, level int, text string) reader.Block {
	return reader.Block{Kind: reader.Item, Marker: marker, Level: level, Text: text}
}

// grid is a table block, its text as the reader makes it.
func grid(rows ...[]string) reader.Block {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.Join(r, "\t")
	}
	return reader.Block{Kind: reader.Table, Text: strings.Join(lines, "\n"), Rows: rows}
}

var wideTable = grid(strings.Split("أ ب ج د ه و ز ح ط ي", " "), strings.Split("1 2 3 4 5 6 7 8 9 10", " "))

func arabicArticle() *reader.Article {
	return &reader.Article{
		ID: "ar", Title: "عودة المكتبة: " + vowelled, Lang: "ar", Dir: reader.RTL,
		DateText: "20 مارس 2025", Source: "قارئ", Sample: true,
		Image:   &reader.Image{Caption: "منظر عام", Credit: "سانا/إكس"},
		Summary: []string{"بند أول قصير", arabicText, emoji}, SummaryBy: "qari",
		Body: []reader.Block{
			para(arabicText), para(vowelled), para(noSpaces), para(newlines), para(latinText + latinText), para(spelledOut), para(""),
			{Kind: reader.Heading, Level: 2, Text: "عنوان فرعي أطول من أن يسعه سطر واحد في نافذة ضيقة"},
			of(reader.Quote, arabicText),
			item("•", 0, "بند"), item("1.", 1, arabicText), item("[12]", 2, "حاشية"), item("", 5, emoji), item("10)", 0, "Latin words in an item of five"),
			of(reader.Code, "func main() {\n\tprintln(\"سلام\", 1)\n}\n\n// a comment that is much longer than a narrow window"),
			grid([]string{"المدينة", "السكان", "ملاحظات"}, []string{"دمشق", "2٫5 مليون", arabicText}, []string{"حلب"}, nil, []string{"", "", vowelled}),
			grid([]string{"رأس وحيد"}), grid(nil), grid([]string{""}, []string{"", ""}), wideTable,
			para(persian), para(emoji),
		},
		Contributors: []string{"ليلى", "سامر", "Anne"},
	}
}

func englishArticle() *reader.Article {
	return &reader.Article{
		ID: "en", Title: "The library reopens", Lang: "en", DateText: "20 March 2025",
		Summary: []string{"One point.", latinText}, SummaryBy: "publisher",
		Body: []reader.Block{
			para(latinText + " " + latinText), para("Line one\nline two is longer"), of(reader.Quote, arabicText),
			item("-", 0, latinText), item("2.", 3, "nested"), of(reader.Code, strings.Repeat("x := y + z\n", 3)),
			grid([]string{"City", "People"}, []string{"Paris", latinText}), wideTable, para(arabicText),
		},
	}
}

// emptyArticle has every part there is, and no text in any of them.
func emptyArticle() *reader.Article {
	return &reader.Article{
		Dir: reader.RTL, Summary: []string{"", ""}, Image: &reader.Image{URL: "https://a.org/1.png"},
		Body: []reader.Block{para(""), of(reader.Heading, ""), of(reader.Quote, ""), item("", 0, ""), of(reader.Code, ""), grid()},
	}
}

func bareArticle() *reader.Article {
	return &reader.Article{Lang: "he", Dir: reader.RTL, Body: []reader.Block{para("ראש הממשלה אמר היום כי 30% מהתקציב (ה־10 במאי) יועבר לצה״ל")}}
}

// longArticle holds texts of 200 KB: longer than a unit.
func longArticle() *reader.Article {
	const size = 200 << 10
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	return &reader.Article{Lang: "ar", Dir: reader.RTL, Title: "طويل", Body: []reader.Block{
		para(repeat(arabicText + " ")), para(repeat(noSpaces)), of(reader.Code, repeat("\tx := y // سلام\n\n")), item("7.", 1, repeat(latinText)),
		grid(slices.Repeat([][]string{{"أ", "ب"}}, size/6)...),
	}}
}

// articles are those small enough to sweep over everything.
var articles = map[string]func() *reader.Article{
	"arabic": arabicArticle, "english": englishArticle, "empty": emptyArticle, "bare": bareArticle,
}

var labels = Labels{
	RTL: true, Zoom: "الخط", Step: "عادي", ShowSummary: "إظهار الملخص", HideSummary: "إخفاء الملخص",
	Summary: "الملخص", SummaryByQari: "ملخص آلي", Contributors: "المساهمون", Minutes: "3 دقائق", Sample: "نموذج", Untitled: "بلا عنوان",
}

var englishLabels = Labels{
	Zoom: "Zoom", Step: "normal", ShowSummary: "Show summary", HideSummary: "Hide summary", Summary: "Summary",
	SummaryByQari: "Summary by Qari", Contributors: "Contributors", Minutes: "3 minutes", Sample: "sample", Untitled: "Untitled",
}
