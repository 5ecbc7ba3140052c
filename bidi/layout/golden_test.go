package layout

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// News lines, laid out as the page lays them out, 40 cells wide. The golden file
// has the source of each line as text, and what is shown as code points from left to
// right: never reordered letters, which a viewer with bidi would turn again.
func TestGoldenNews(t *testing.T) {
	const name = "testdata/news.golden"
	var b strings.Builder
	for i, text := range newsLines(t) {
		if i%3 != 0 {
			continue
		}
		fmt.Fprintf(&b, "paragraph %d\n", i+1)
		for _, l := range Lines(text, Options{Width: 40, Base: Direction(text, ""), Isolate: true}) {
			fmt.Fprintf(&b, "logical %s\nvisual  %s\n", strings.TrimRight(text[l.Lo:l.Hi], " "), points(l.Visual()))
		}
		b.WriteString("\n")
	}
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	if len(got) != len(lines) {
		t.Fatalf("%d lines, %s has %d; if that is right, run the test with -update", len(got), name, len(lines))
	}
	for i := range got {
		if got[i] != lines[i] {
			t.Errorf("%s:%d\n got %s\nwant %s", name, i+1, got[i], lines[i])
		}
	}
}
