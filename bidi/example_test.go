package bidi_test

import (
	"fmt"

	"qari/bidi"
)

// A line is resolved, reset at its ends (L1), and read off in visual order (L2).
func Example() {
	var p bidi.Paragraph
	text := "abc אבג 12 def"
	p.Set(text, bidi.Auto, nil)
	fmt.Println(p.Levels())
	for _, run := range bidi.VisualRuns(nil, p.LineLevels(nil, 0, p.Len())) {
		part := string(p.Runes()[run.Lo:run.Hi])
		fmt.Printf("level %d: %+q\n", run.Level, part)
	}
	// Output:
	// [0 0 0 0 1 1 1 1 2 2 0 0 0 0]
	// level 0: "abc "
	// level 2: "12"
	// level 1: "\u05d0\u05d1\u05d2 "
	// level 0: " def"
}

// A phone number in right-to-left text is kept whole by a virtual isolate (HL3).
func ExampleParagraph_Set() {
	var p bidi.Paragraph
	text := "ا +961-1-345678 ب"
	for _, isolates := range [][]bidi.Span{nil, {{Lo: 3, Hi: 16}}} {
		p.Set(text, bidi.RTL, isolates)
		var visual []rune
		for _, i := range bidi.VisualOrder(nil, p.Levels()) {
			visual = append(visual, p.Runes()[i])
		}
		fmt.Printf("%+q\n", string(visual))
	}
	// Output:
	// "\u0628 345678-1-961+ \u0627"
	// "\u0628 +961-1-345678 \u0627"
}

func ExampleMirror() {
	for _, r := range "(«≤a" {
		m, ok := bidi.Mirror(r)
		fmt.Printf("%c %c %v\n", r, m, ok)
	}
	// Output:
	// ( ) true
	// « » true
	// ≤ ≥ true
	// a a false
}
