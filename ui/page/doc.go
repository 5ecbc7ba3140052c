// Package page lays an article out: article + [Spec] → [Page], rows of cells and
// the anchors between them. It is pure: the screen, the pipe, search and speech
// point into the same Page by logical position, and scrolling only slices.
//
// An article becomes parts (headline, date, caption, controls, summary, body,
// contributors), numbered alike whatever is shown, so that a [Pos] outlives every
// change of width, zoom, summary or marks. Parts are cut into units of at most 64
// KiB, and a unit becomes rows only when somebody looks at it: the first screen of
// a long text never waits for its end, and progress counts text, not rows.
//
//	what                                      file
//	what the layout depends on, zoom ladder   spec.go
//	article → parts                           parts.go
//	parts → units                             units.go
//	unit → rows                               rows.go
//	headlines of even lines                   balance.go
//	lines that break between their pieces     pieces.go
//	blank rows between parts                  gaps.go
//	the page's own controls                   controls.go
//	tables                                    table.go
//	rows ↔ positions, moving, progress        place.go
//	the word that stays at the top            anchor.go
//	finding in headline, summary and body     find.go
//	clusters on rows, the source between two  spots.go
//
// It may import reader and bidi/...; never Bubble Tea, escape sequences, os.
package page
