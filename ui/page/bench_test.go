package page

import (
	"strings"
	"testing"

	"qari/reader"
)

// sixThousand is an article of 6,000 characters: paragraphs of Arabic with a little
// Latin and figures, some of it vowelled.
func sixThousand() *reader.Article {
	a := &reader.Article{Lang: "ar", Dir: reader.RTL, Title: "عنوان المقال", DateText: "20 مارس 2025", Summary: []string{"بند أول", "بند ثانٍ"}}
	text := strings.Repeat("أعلنت الوزارة أمس أن المشروع الجديد سيبدأ في الربع الأول من العام المقبل، وأن كلفته تبلغ 25 مليونًا. ", 6)
	for n := 0; n < 6000; n += len([]rune(text)) {
		a.Body = append(a.Body, para(text))
	}
	return a
}

// The budget: all rows of 6,000 characters at 100 columns, UAX#14 included, in less
// than a millisecond.
func BenchmarkLay(b *testing.B) {
	a := sixThousand()
	chars := 0
	for _, bl := range a.Body {
		chars += len([]rune(bl.Text))
	}
	b.ReportAllocs()
	for b.Loop() {
		p := Lay(a, Spec{Width: 100, Labels: labels})
		for u := range p.units {
			p.unitRows(u)
		}
	}
	b.ReportMetric(float64(chars), "chars")
}

// The first screen of a text of 10 MB must not wait for its end.
func BenchmarkFirstScreen(b *testing.B) {
	for name, a := range map[string]*reader.Article{
		"short": sixThousand(),
		"10MB":  {Lang: "ar", Dir: reader.RTL, Body: []reader.Block{para(strings.Repeat(arabicText+" ", 10<<20/len(arabicText)))}},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p := Lay(a, Spec{Width: 100, Labels: labels})
				p.Fill(At{}, 30)
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	p := Lay(&reader.Article{Body: []reader.Block{para(strings.Repeat(arabicText+" ", 1<<20/len(arabicText)))}}, Spec{Width: 100})
	b.SetBytes(int64(len(p.Text(len(p.parts) - 3))))
	b.ReportAllocs()
	for b.Loop() {
		p.Search("بيسكوف")
	}
}
