package reader

import (
	"strings"
	"testing"
)

// BenchmarkParse: a text of 10 MB, as a reader opens it.
func BenchmarkParse(b *testing.B) {
	para := strings.Repeat("بعث الرئيس رسالة إلى نظيره، أبدى من خلالها استعداد بلاده لتطوير \"التعاون العملي\" في 12 فبراير. ", 6)
	data := "عنوان\n\n20 مارس 2025\n\n" + strings.Repeat(para+"\n\n", (10<<20)/len(para))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(data, Hint{Name: "a.txt"}); err != nil {
			b.Fatal(err)
		}
	}
}
