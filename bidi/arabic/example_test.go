package arabic_test

import (
	"fmt"
	"strings"

	"qari/bidi/arabic"
)

// The alef of a lam-alef is Taken: its place shows nothing, its mark follows
// the ligature.
func ExampleShape() {
	text := []rune("سَلَام")
	fmt.Printf("%04X\n", arabic.Shape(nil, text, nil, arabic.Options{Forms: true, Ligate: true}))
	fmt.Printf("%04X\n", arabic.Shape(nil, text, nil, arabic.Options{Forms: true, Marks: arabic.NoMarks}))
	// Output:
	// [FEB3 064E FEFC 064E -001 FEE1]
	// [FEB3 0000 FEE0 0000 FE8E FEE1]
}

// A hit is highlighted in the text as written, marks and all.
func ExampleFold() {
	text := "قَرَأَ الكِتَابَ"
	folded, wanted := arabic.Fold(text), arabic.Fold("الكتاب").Text
	at := strings.Index(folded.Text, wanted)
	lo, hi := folded.Source(at, at+len(wanted))
	fmt.Println(text[lo:hi] == "الكِتَابَ")
	// Output: true
}

func ExampleKashida() {
	word := []rune("محمد")
	at, priority := arabic.Kashida(word, 0, len(word))
	fmt.Println(string(word[:at])+"ــ"+string(word[at:]), priority)
	// Output: محمــد 3
}

func ExampleMajorityDigits() {
	set := arabic.MajorityDigits("في ٢٠ مارس ٢٠٢٥")
	fmt.Println(arabic.Digits("12 دقيقة", set))
	// Output: ١٢ دقيقة
}
