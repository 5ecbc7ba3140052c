package page

// An Anchor is the top of the screen in terms that outlive the layout: the first
// word at or below it, and how many rows above that word it stood.
//
// Law: for any two Specs s and t of an article, the first word at or below the row
// Anchored to an anchor under t is the anchor's word (where that is hidden, the
// first one shown behind it), and going to t and back to s ends at the very row one
// began at.
type Anchor struct {
	Pos  Pos
	Lead int
}

// Anchor takes hold of row a.
func (p *Page) Anchor(a At) Anchor {
	if p.Empty() {
		return Anchor{}
	}
	an, found := Anchor{Pos: p.Row(a).Pos}, false
	for at, ok, above := a, true, 0; ok; above++ {
		switch r := p.Row(at); {
		case r.Blank:
		case !found:
			an, found = Anchor{r.Pos, above}, true
		case r.Pos == an.Pos: // a character spelled out over several rows
			an.Lead = above
		default:
			return an
		}
		at, ok = p.Next(at)
	}
	return an
}

// Anchored returns the row an anchor stands for on this page.
func (p *Page) Anchored(an Anchor) At {
	at := p.Find(an.Pos)
	for range an.Lead {
		prev, ok := p.Prev(at)
		if !ok {
			break
		}
		if r := p.Row(prev); !r.Blank && r.Pos != an.Pos {
			break
		}
		at = prev
	}
	return at
}
