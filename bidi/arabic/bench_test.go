package arabic

import (
	"strings"
	"testing"
)

// news is prose of the kind a newspaper prints, written for this test.
const news = "وصل الوفد إلى العاصمة مساء أمس، وقال المتحدث باسم الحكومة إن المحادثات ستستمر ثلاثة أيام على الأقل. " +
	"وأضاف أن الطرفين اتفقا على تشكيل لجنة مشتركة لمتابعة تنفيذ ما جاء في البيان، الذي صدر في 20 مارس 2025. " +
	"ولا يزال الخلاف قائمًا حول الملفات الاقتصادية (التجارة والجمارك)، بحسب ما ذكرته وكالة الأنباء. "

const persian = "او گفت که می‌خواهد کتاب‌های تازه را پیش از پایان سال به دست خوانندگان برساند؛ اما گرانی کاغذ کار را دشوار کرده است. "

const latin = "The delegation arrived last night, and the spokesman said that talks would go on for three days at least. "

// BenchmarkShape reports ns per rune; the budget is 5 on Arabic, and no allocation.
func BenchmarkShape(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"arabic", strings.Repeat(news, 20)}, {"persian", strings.Repeat(persian, 40)}, {"latin", strings.Repeat(latin, 50)},
	} {
		b.Run(c.name, func(b *testing.B) {
			text := []rune(c.text)
			levels := make([]uint8, len(text))
			dst := make([]rune, 0, len(text))
			b.ReportAllocs()
			for b.Loop() {
				dst = Shape(dst[:0], text, levels, Options{Forms: true, Ligate: true})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/rune")
		})
	}
}

// BenchmarkFold reports ns per rune of a whole article.
func BenchmarkFold(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"arabic", strings.Repeat(news, 20)}, {"persian", strings.Repeat(persian, 40)}, {"latin", strings.Repeat(latin, 50)},
	} {
		b.Run(c.name, func(b *testing.B) {
			n := len([]rune(c.text))
			b.ReportAllocs()
			for b.Loop() {
				Fold(c.text)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/rune")
		})
	}
}
