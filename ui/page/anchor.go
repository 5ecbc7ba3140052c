package page

// An Anchor is the top of the screen in terms that outlive the layout: the first
// word on it, and how many blank rows stood above that word.
//
// Law: for any two Specs s and t, the row Anchored to an anchor under t shows the
// anchor's word, and going to t and back to s ends at the row one began at.
type Anchor struct {
	Pos  Pos
	Lead int
}

// Anchor takes hold of row a.
func (p *Page) Anchor(a At) Anchor {
	if p.Empty() {
		return Anchor{}
	}
	lead := 0
	for at := a; ; lead++ {
		r := p.Row(at)
		if !r.Blank {
			return Anchor{r.Pos, lead}
		}
		next, ok := p.Next(at)
		if !ok {
			return Anchor{r.Pos, 0}
		}
		at = next
	}
}

// Anchored returns the row an anchor stands for on this page.
func (p *Page) Anchored(an Anchor) At {
	at := p.Find(an.Pos)
	for range an.Lead {
		prev, ok := p.Prev(at)
		if !ok || !p.Row(prev).Blank {
			break
		}
		at = prev
	}
	return at
}
