// Package bidi is the Unicode Bidirectional Algorithm, UAX#9, whole: text →
// characters, levels, and the visual order of a line. It knows nothing of width,
// letters' forms or terminals, and imports nothing.
//
//	rules                                        file
//	P2-P3, HL1; the contents page                paragraph.go
//	characters, runs, virtual isolates (HL3)     decode.go
//	X1-X9, BD9                                   explicit.go
//	X10, BD13                                    sequence.go
//	W1-W7                                        weak.go
//	N0, BD16                                     bracket.go
//	N1-N2                                        neutral.go
//	I1-I2                                        implicit.go
//	L1, L2                                       line.go
//	classes, brackets, L4's mirrors              class.go, ztables.go (gen.go)
//
// The rules work on runs, maximal stretches of one class, instead of characters: a
// word is one step. Each rule is a function with its own sentence above it, and is
// passed over when the paragraph does not hold its types.
//
// Class data is golang.org/x/text's, written into a table by gen.go together with
// the brackets and mirrors of the Unicode Character Database; tests compare every
// code point.
//
// Deviations: none from the rules. Levels of characters that X9 removes follow the
// character before them, as most implementations do. L3 is the layout's, which
// moves grapheme clusters.
package bidi

//go:generate go run gen.go
