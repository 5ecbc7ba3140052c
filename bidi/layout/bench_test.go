package layout

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"qari/bidi"
)

// corpus is the file named by QARI_CORPUS, one paragraph a line; without it, a
// few paragraphs of the samples.
func corpus(b *testing.B) (paras []string, chars int) {
	b.Helper()
	text := strings.Repeat(strings.Join(samples[2:7], " ")+"\n", 50)
	if name := os.Getenv("QARI_CORPUS"); name != "" {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text = string(data)
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n"), utf8.RuneCountInString(text)
}

// BenchmarkLines: levels, joining, forms, cut at the last space within 80 cells,
// reorder, mirror, UTF-8 out, with the cell map.
func BenchmarkLines(b *testing.B) {
	benchmark(b, Options{Width: 80, Base: bidi.RTL, Spaces: true})
}

// BenchmarkLinesUAX14 is the same with the breaks and isolates the page uses.
func BenchmarkLinesUAX14(b *testing.B) {
	benchmark(b, Options{Width: 80, Base: bidi.RTL, Isolate: true})
}

// benchmark reports ns/char of the best pass, see the one of bidi.
func benchmark(b *testing.B, o Options) {
	paras, chars := corpus(b)
	var s Setter
	var l Line
	sink, best := 0, time.Hour
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		for _, p := range paras {
			s.Set(p, o)
			for s.Next(&l) {
				sink += len(l.Glyphs)
			}
		}
		best = min(best, time.Since(start))
	}
	if sink == 0 {
		b.Fatal("nothing was laid out")
	}
	b.ReportMetric(float64(best.Nanoseconds())/float64(chars), "ns/char")
}
