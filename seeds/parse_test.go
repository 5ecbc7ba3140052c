package seeds

import (
	"strings"
	"testing"

	"qari/reader"
)

// blocks is how many blocks of each kind a body has.
type blocks map[reader.Kind]int

// readings are what reader.Parse makes of each sample.
var readings = map[string]struct {
	title, lang, date, dateText string
	caption, credit             string
	summary, contributors       int
	body                        blocks
}{
	"library.txt": {
		title: "مكتبة الحي القديم تفتح أبوابها من جديد بعد شتاءين من الترميم", lang: "ar",
		date: "2025-02-12", dateText: "12 فبراير/ شباط 2025",
		caption: "قاعة القراءة الكبرى بعد ترميم سقفها الخشبي، في رسم تخيلي", credit: "قارئ/نموذج",
		summary: 3, contributors: 3, body: blocks{reader.Paragraph: 6},
	},
	"fable.txt": {
		title: "\u0671لس\u0651\u064Fلَحْفَاةُ وَٱلْعُصْفُورُ وَٱلْبِئْرُ ٱلْعَمِيقَةُ", lang: "ar",
		body: blocks{reader.Paragraph: 9},
	},
	"server.md": {
		title: "خادم منزلي صغير: دليل من لا يريد أن يصير خبيراً", lang: "ar",
		date: "2025-05-03", dateText: "3 أيار/ مايو 2025",
		caption: "خادم لا يزيد حجمه على كتاب، عند نافذة المطبخ", credit: "قارئ/نموذج",
		summary: 3, contributors: 2,
		body: blocks{reader.Heading: 4, reader.Paragraph: 6, reader.Table: 1, reader.Code: 1, reader.Item: 4},
	},
	"coffee.md": {
		title: "حكاية القهوة: من راعي الماعز إلى فنجان الصباح", lang: "ar",
		date: "2025-08-07", dateText: "7 غشت 2025",
		summary: 3, contributors: 2,
		body: blocks{reader.Heading: 7, reader.Paragraph: 12, reader.Quote: 1, reader.Item: 8}, // three of them footnotes
	},
	"tiles.txt": {
		title: "کاشی‌های آبی کوچهٔ بازارچه دوباره جان گرفتند", lang: "fa",
		date: "2025-03-20", dateText: "۱۴۰۳/۱۲/۳۰",
		caption: "نمایی خیالی از ایوان خانهٔ قدیمی پس از مرمت کاشی‌ها", credit: "قارئ/نمونه",
		summary: 3, contributors: 2, body: blocks{reader.Paragraph: 6},
	},
	"mangoes.txt": {
		title: "آم کا موسم: ایک باغ، آٹھ ذائقے اور بے شمار کہانیاں", lang: "ur",
		date: "2025-06-12", dateText: "12 جون 2025", body: blocks{reader.Paragraph: 7},
	},
	"bread.txt": {
		title: "תנור אחד, שכונה שלמה: הלחם שאופים יחד", lang: "he",
		date: "2025-03-14", dateText: "14 במרץ 2025", body: blocks{reader.Paragraph: 7},
	},
	"telescopes.md": {
		title: "FAST و SKA: آذان كبيرة تصغي إلى السماء", lang: "ar",
		date: "2025-01-15", dateText: "15 كانون الثاني/ يناير 2025",
		body: blocks{reader.Heading: 4, reader.Paragraph: 7, reader.Item: 4},
	},
}

// parsed are the samples as articles, by name.
func parsed(t *testing.T) map[string]*reader.Article {
	t.Helper()
	articles := map[string]*reader.Article{}
	for _, f := range All() {
		a, err := reader.Parse(f.Data, reader.Hint{Name: f.Name})
		if err != nil {
			t.Fatal(err)
		}
		articles[f.Name] = a
	}
	return articles
}

func TestReadings(t *testing.T) {
	for name, a := range parsed(t) {
		want, known := readings[name]
		if !known {
			t.Errorf("%s: no reading to compare with", name)
			continue
		}
		image := reader.Image{}
		if a.Image != nil {
			image = *a.Image
		}
		for _, c := range []struct{ what, got, want string }{
			{"title", a.Title, want.title},
			{"lang", a.Lang, want.lang},
			{"dir", a.Dir.String(), reader.RTL.String()},
			{"date", a.Date, want.date},
			{"date text", a.DateText, want.dateText},
			{"caption", image.Caption, want.caption},
			{"credit", image.Credit, want.credit},
		} {
			if c.got != c.want {
				t.Errorf("%s: %s %q, want %q", name, c.what, c.got, c.want)
			}
		}
		if len(a.Summary) != want.summary || (a.SummaryBy == "publisher") != (want.summary > 0) {
			t.Errorf("%s: a summary of %d by %q, want %d", name, len(a.Summary), a.SummaryBy, want.summary)
		}
		if len(a.Contributors) != want.contributors {
			t.Errorf("%s: contributors %q, want %d", name, a.Contributors, want.contributors)
		}
		compareBody(t, name, a.Body, want.body)
	}
}

func compareBody(t *testing.T, name string, body []reader.Block, want blocks) {
	t.Helper()
	got := blocks{}
	for _, b := range body {
		got[b.Kind]++
	}
	for k := reader.Paragraph; k <= reader.Table; k++ {
		if got[k] != want[k] {
			t.Errorf("%s: %d blocks of %s, want %d", name, got[k], k, want[k])
		}
	}
}

// Law: a sample is 200 to 600 words, the story of coffee longer than any, up to 1000.
func TestWords(t *testing.T) {
	articles := parsed(t)
	coffee := articles["coffee.md"].Words()
	for name, a := range articles {
		n := a.Words()
		switch {
		case name == "coffee.md" && n > 1000, name != "coffee.md" && (n > 600 || n >= coffee), n < 200:
			t.Errorf("%s: %d words", name, n)
		}
	}
}

// Law: no control of a page, and no link to another article, is left in any text.
func TestControlsAreNoText(t *testing.T) {
	controls := []string{
		"+ الخط -", "استمع إلى الملخص", "اظهر الملخص", "اقرأ أيضاً", "المساهمون",
		"اندازهٔ متن", "شنیدن خلاصه", "نمایش خلاصه", "بیشتر بخوانید", "همکاران",
	}
	for name, a := range parsed(t) {
		texts := append([]string{a.Title, a.DateText}, a.Summary...)
		texts = append(texts, a.Contributors...)
		for _, b := range a.Body {
			texts = append(texts, b.Text)
		}
		all := strings.Join(texts, "\n")
		for _, c := range controls {
			if strings.Contains(all, c) {
				t.Errorf("%s: %s is in its text", name, c)
			}
		}
	}
}

// Law: the Markdown samples name their source, the server has a table of three
// columns and four rows, and the coffee's footnotes are numbered.
func TestMarkdownFurniture(t *testing.T) {
	articles := parsed(t)
	for _, name := range []string{"server.md", "coffee.md", "telescopes.md"} {
		if a := articles[name]; a.Source != "مقالات قارئ النموذجية" || !strings.HasPrefix(a.URL, "https://example.org/") {
			t.Errorf("%s: source %q, address %q", name, a.Source, a.URL)
		}
	}
	for _, b := range articles["server.md"].Body {
		if b.Kind == reader.Table && (len(b.Rows) != 4 || len(b.Rows[0]) != 3) {
			t.Errorf("server.md: a table of rows %q", b.Rows)
		}
	}
	markers := ""
	for _, b := range articles["coffee.md"].Body {
		if b.Kind == reader.Item && strings.HasPrefix(b.Marker, "[") {
			markers += b.Marker
		}
	}
	if markers != "[1][2][3]" {
		t.Errorf("coffee.md: footnotes %q", markers)
	}
}
