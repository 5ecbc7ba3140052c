// Package layout turns a paragraph into lines of cells: it is where direction,
// letters and widths meet.
//
// A [Line] keeps both orders. Its cells stand in visual order, left to right, and
// each knows the bytes of the source it shows, so that a click finds its letter, a
// search hit finds its columns, and a copy is the source byte for byte. What the
// reader sees (shaped, mirrored, stretched) lives only in Line.Glyphs.
//
// The order of work never varies: replace what nobody draws right, resolve levels,
// join letters, cut by the width of *shaped* clusters, reorder each line by itself.
// Nothing here truncates, wraps or aligns text that is already in visual order.
//
//	what                                        file
//	the few code points replaced before layout  replace.go
//	cells of a character                        width.go
//	grapheme clusters (UAX#29)                  cluster.go
//	where a line may end (UAX#14)               breaks.go
//	where it does end                           wrap.go
//	L1-L4, cells, the map                       line.go
//	kashida and spaces                          justify.go
//	URLs, phones, C++: kept whole (HL3)         isolate.go, phone.go
//	base direction (HL1)                        direction.go
//	one paragraph, in buffers kept              setter.go
//	the entry point                             lines.go
//
// It may import bidi, bidi/arabic, the line breaker and the width table; never
// articles, escape sequences or the operating system.
//
// Where we deviate, or choose:
//
//   - Clusters of plain Arabic, Hebrew and Latin are "a base and its marks", found
//     without the segmenter; it is asked where emoji, ZWJ or other scripts appear.
//   - A cell's width is the sum of its characters' widths (a family emoji of four is
//     eight cells), since that is what the renderer and most terminals count.
//   - An isolate with Latin in it is to its neighbours what a Latin word is (as LRM
//     LRI … PDI LRM), or the command it stands in would be torn; a number without
//     Latin inside or just before it is neutral (LRI … PDI).
//   - At most [maxMarks] marks are drawn on one base; the rest stay in the source.
//   - A paragraph without one right-to-left letter is set left to right even in an
//     Arabic article, once it is a sentence of Latin rather than a name.
package layout
