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

// search appends the hits of a folded key in one text.
func search(hits []Hit, part int, text, key string) []Hit {
	f := arabic.Fold(text)
	for at := 0; ; {
		i := strings.Index(f.Text[at:], key)
		if i < 0 {
			return hits
		}
		lo, hi := f.Source(at+i, at+i+len(key))
		hits = append(hits, Hit{part, lo, hi})
		at += i + len(key)
	}
}

// Hidden reports whether a hit stands in the summary while that is hidden.
func (p *Page) Hidden(h Hit) bool { return p.parts[h.Part].hidden }
