package page

import (
	"strings"

	"qari/bidi/arabic"
)

// A Hit is one place where a search found its words: bytes of a part's text.
type Hit struct {
	Part, Lo, Hi int
}

// Search finds query in the headline, caption, summary (also hidden) and body,
// letters compared as arabic.Fold leaves them: without tashkeel, tatweel, hamza
// forms, ZWNJ, and with one set of digits.
func (p *Page) Search(query string) []Hit {
	key := arabic.Fold(strings.TrimSpace(query)).Text
	if key == "" {
		return nil
	}
	var hits []Hit
	for i := range p.parts {
		if pt := &p.parts[i]; !pt.ours && pt.text != "" {
			hits = search(hits, i, pt.text, key)
		}
	}
	return hits
}

// overlap is how much source a hit over the border of two units may take.
const overlap = 4 << 10

// search appends the hits of a folded key in one text, folding a unit at a time: the
// key of 10 MB and its map would take seven times that.
func search(hits []Hit, part int, text, key string) []Hit {
	for lo := 0; lo < len(text); {
		hi := cut(text, lo)
		f := arabic.Fold(text[lo:min(hi+overlap, len(text))])
		next := hi
		for at := 0; ; {
			i := strings.Index(f.Text[at:], key)
			if i < 0 {
				break
			}
			at += i + len(key)
			from, to := f.Source(at-len(key), at)
			if lo+from >= hi {
				break // the next unit's
			}
			hits = append(hits, Hit{part, lo + from, lo + to})
			next = max(hi, lo+to)
		}
		lo = next
	}
	return hits
}

// Hidden reports whether a hit stands in the summary while that is hidden.
func (p *Page) Hidden(h Hit) bool { return p.parts[h.Part].hidden }
