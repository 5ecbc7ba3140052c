// Package arabic is the room of letters: how they join, which form they take,
// which marks are shown, where a word may be stretched, and how a text folds
// into a search key. It knows nothing of direction: bidi hands it levels, or none.
//
// It may import golang.org/x/text/unicode/norm and the pure part of the
// standard library; nothing of ours.
//
//	rule                                              file
//	Joining_Type (ArabicShaping.txt, T derived)       join.go, lookup.go
//	presentation forms (UnicodeData.txt field 5)      forms.go
//	R1-R7 of the core specification 9.2, format chars shape.go
//	lam-alef                                          ligature.go
//	hamza and maddah as marks                         compose.go
//	tashkeel, niqqud: what may be hidden              marks.go
//	kashida priorities 1-7                            kashida.go
//	digits and majority digits                        digits.go
//	search key and map back                           fold.go
//	tables, written by gen.go (Unicode 15.0.0)        ztables.go
//
// # What folds into what
//
// Presentation forms become their letters; أ إ آ ٱ ٲ ٳ become ا, ؤ و, ئ ى ی ې ے
// ي, ة ۃ ۀ ۂ ہ ھ ە ه, ک ڪ ك. A lone ء stays. Latin is decomposed, stripped of
// marks and put in lower case; decimal digits of every script become Western;
// ، ؛ ؟ ٪ ٫ ٬ become , ; ? % . , and white space one space. Tashkeel, hamza and
// maddah as marks, niqqud, tatweel, joiners, bidi controls and all other
// ignorable format characters are dropped. Everything else is unchanged.
//
// # Where we deviate
//
// Letters without forms stay as they are while their neighbours join: all of
// 0750-077F and 0870-08FF, other scripts than Arabic, Sorani ڕ ڵ ێ, Pashto and
// Sindhi letters. U+06BA has an isolated and a final form only, U+0677 an
// isolated one. U+06C2, heh goal with hamza, stays whole; FBA4 and FBA5 are
// another letter's, U+06C0.
// U+06D5 borrows the final form of heh, FEEA. U+0621 never joins and stays,
// though FormOf knows its FE80.
//
// Shaping shaped text changes nothing, save for these three letters with some
// forms: forms beside them no longer join, or a dropped control no longer parts.
//
// Of the 489 ligatures of Unicode only the four lam-alefs are made, and they
// are looked for across marks, which FriBidi does not.
//
// Where letters become forms, a hamza or maddah written as a mark becomes one with
// its letter, which FriBidi leaves to the terminal: the canonical compositions of
// ا و ي ە ہ ے, also in a lam-alef and across tashkeel; beside them ی and ى become ئ,
// and ه where nothing joins behind it ۀ. Marks out of canonical order, or other marks
// than 064B-0652 and 0670 between, leave the hamza as it is.
//
// Alef wasla has a lam-alef only where marks are hidden: it is then shown as alef,
// as text without vowels writes it.
//
// ZWJ joins across levels, as in FriBidi. It is kept only between two
// characters that look like emoji; Indic ZWJ is lost. Interlinear annotation
// (FFF9-FFFB) is dropped though it is not ignorable by property.
//
// Kashida: "beh-like" is the joining group Beh, as in LibreOffice; lam with any
// alef is never stretched; a final yeh only after seen, sad or a typed tatweel.
package arabic
