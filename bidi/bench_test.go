package bidi

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// BenchmarkLevels: decode, classes and levels of every paragraph of the file named
// by QARI_CORPUS, one a line, right to left.
func BenchmarkLevels(b *testing.B) {
	text := strings.Repeat("قال المتحدث (بيسكوف) إن 25% من BBC News في 29 يناير 2025، وَقَدْ كَتَبَ.\n", 200)
	if name := os.Getenv("QARI_CORPUS"); name != "" {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text = string(data)
	}
	benchmark(b, text, RTL)
}

// BenchmarkLatin: text that needs no bidi must not pay for it.
func BenchmarkLatin(b *testing.B) {
	benchmark(b, strings.Repeat("The quick brown fox (1,234.5) jumps over 50% of the lazy dogs.\n", 200), LTR)
}

// benchmark reports ns/char of the best pass over text, as the harnesses of FriBidi
// and ICU do, so that a busy machine does not count against one of them.
func benchmark(b *testing.B, text string, dir Direction) {
	paras := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var p Paragraph
	sink, best := 0, time.Hour
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		for _, s := range paras {
			p.Set(s, dir, nil)
			sink += len(p.Levels())
		}
		best = min(best, time.Since(start))
	}
	if sink == 0 {
		b.Fatal("nothing resolved")
	}
	b.ReportMetric(float64(best.Nanoseconds())/float64(utf8.RuneCountInString(text)), "ns/char")
}
