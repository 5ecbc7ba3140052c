package page

import (
	"sort"

	"qari/bidi/layout"
)

// maxBalanced is how many lines are balanced; what is longer is no headline.
const maxBalanced = 6

// Balance returns the width that sets a headline in lines as even as its words
// allow, so that no word is left alone on the last one.
//
// Law: it is the smallest width at which the text takes as few lines as at o.Width;
// without a width, or where the text is longer than a headline, it is o.Width.
func Balance(s *layout.Setter, text string, o layout.Options) int {
	lines := len(s.Lines(text, o))
	if o.Width <= 0 || lines == 1 || lines > maxBalanced {
		return o.Width
	}
	return 1 + sort.Search(o.Width-1, func(i int) bool {
		o.Width = i + 1
		return len(s.Lines(text, o)) <= lines
	})
}
