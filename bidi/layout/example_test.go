package layout_test

import (
	"fmt"

	"qari/bidi"
	"qari/bidi/layout"
)

// A paragraph becomes lines that know both orders: what is shown, from left to
// right, and the bytes it was made of.
func Example() {
	text := "Java وC++ في كتاب"
	for _, l := range layout.Lines(text, layout.Options{Width: 12, Base: bidi.RTL, Isolate: true}) {
		fmt.Printf("%2d cells of bytes %d-%d: %+q\n", l.Width, l.Lo, l.Hi, l.Visual())
	}
	// Output:
	// 12 cells of bytes 0-16: "\ufef2\ufed3 C++\ufeed Java"
	//  4 cells of bytes 16-24: "\ufe8f\ufe8e\ufe98\ufedb"
}

// A click on a cell finds its letter, and a letter its cell.
func ExampleLine_ByteAt() {
	l := layout.Lines("سلام abc", layout.Options{Base: bidi.RTL})[0]
	fmt.Println("column 0 shows byte", l.ByteAt(0))
	fmt.Println("column 6 shows byte", l.ByteAt(6))
	fmt.Println("the lam and the alef of the lam-alef stand at", l.ColumnOf(2), l.ColumnOf(4))
	// Output:
	// column 0 shows byte 9
	// column 6 shows byte 0
	// the lam and the alef of the lam-alef stand at 5 5
}

func ExampleDirection() {
	fmt.Println(layout.Direction("AFP - وصل الوفد", "") == bidi.RTL)
	fmt.Println(layout.Direction("The delegation arrived last night", "ar") == bidi.LTR)
	// Output:
	// true
	// true
}
