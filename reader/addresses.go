package reader

import (
	"cmp"
	"slices"
	"strings"
)

// bareURL is a web address in running text.
var bareURL = pattern(`(?i)(https?://|www\.)[^\s<>]+`)

// addressEnd is the punctuation that ends a sentence rather than an address.
const addressEnd = "?!.,:;*_~'\"،؛؟۔…»”’"

// linked adds a link for every bare address of a text that no link or code holds yet.
// spans ascend by Lo, and so does what is returned.
func linked(text string, spans []Span) []Span {
	found := bareURL().FindAllStringIndex(text, -1)
	if len(found) == 0 {
		return spans
	}
	edges := edgesOf(spans)
	taken, next := 0, 0 // where the links and code seen so far end; the first span not seen
	links := spans[:0:0]
	for _, f := range found {
		lo := f[0]
		for ; next < len(spans) && spans[next].Lo < f[1]; next++ {
			if s := spans[next]; s.Style == Link || s.Style == CodeSpan {
				taken = max(taken, s.Hi)
			}
		}
		hi := lo + len(bare(text[lo:within(edges, lo, f[1])]))
		url := text[lo:hi]
		if lo < taken || lo > 0 && alphanumeric(text[lo-1]) {
			continue
		}
		if !strings.Contains(url, "://") {
			url = "http://" + url
		}
		if url = webURL(url); url != "" {
			links = append(links, Span{lo, hi, Link, url})
		}
	}
	if len(links) == 0 {
		return spans
	}
	spans = append(slices.Clone(spans), links...)
	slices.SortStableFunc(spans, func(a, b Span) int { return cmp.Compare(a.Lo, b.Lo) })
	return spans
}

// edgesOf are the places where spans begin and end, ascending.
func edgesOf(spans []Span) []int {
	edges := make([]int, 0, 2*len(spans))
	for _, s := range spans {
		edges = append(edges, s.Lo, s.Hi)
	}
	slices.Sort(edges)
	return edges
}

// within is hi, or the first edge between lo and hi: a link does not cross a span.
func within(edges []int, lo, hi int) int {
	if i, _ := slices.BinarySearch(edges, lo+1); i < len(edges) {
		return min(hi, edges[i])
	}
	return hi
}

// bare is s without the punctuation of its sentence, and without closing brackets
// that it does not open.
func bare(s string) string {
	for s != "" {
		cut := strings.TrimRight(s, addressEnd)
		if strings.HasSuffix(cut, ")") && strings.Count(cut, ")") > strings.Count(cut, "(") {
			cut = cut[:len(cut)-1]
		}
		if cut == s {
			break
		}
		s = cut
	}
	return s
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
