package page

import (
	"cmp"
	"slices"
	"strings"
)

// A Spot is one cluster of the article's text where it stands on a row: what a
// selection begins and ends at.
type Spot struct {
	Pos        Pos
	End        int // byte behind the cluster
	Col, Width int // window columns
}

// Spots returns the clusters of row a in reading order: the article's text alone,
// neither words of the interface nor bullets nor kashidas of ours.
func (p *Page) Spots(a At) []Spot {
	var spots []Spot
	r := p.Row(a)
	for i := range r.Segs {
		s := &r.Segs[i]
		if s.Ours || s.Role == Marker {
			continue
		}
		col := s.Col
		for _, c := range s.Cells {
			if c.Lo < c.Hi {
				spots = append(spots, Spot{Pos{s.Part, int(c.Lo)}, int(c.Hi), col, int(c.Width)})
			}
			col += int(c.Width)
		}
	}
	slices.SortStableFunc(spots, func(a, b Spot) int {
		return cmp.Or(cmp.Compare(a.Pos.Part, b.Pos.Part), cmp.Compare(a.Pos.Off, b.Pos.Off))
	})
	return spots
}

// SpotAt returns the cluster at a place of the text: the one that covers it, else the
// next one shown behind it, else the last before it. False when nothing is shown.
func (p *Page) SpotAt(pos Pos) (At, Spot, bool) {
	if p.Empty() {
		return At{}, Spot{}, false
	}
	begin := p.Find(pos)
	for at, ok := begin, true; ok; at, ok = p.Next(at) {
		for _, s := range p.Spots(at) {
			if !s.Pos.Before(pos) || s.Pos.Part == pos.Part && pos.Off < s.End {
				return at, s, true
			}
		}
	}
	for at, ok := begin, true; ok; at, ok = p.Prev(at) {
		if spots := p.Spots(at); len(spots) > 0 {
			return at, spots[len(spots)-1], true
		}
	}
	return At{}, Spot{}, false
}

// NextSpot returns the cluster behind the one at pos, across lines and parts;
// PrevSpot the one before it.
func (p *Page) NextSpot(pos Pos) (Spot, bool) {
	at, _, ok := p.SpotAt(pos)
	for ; ok; at, ok = p.Next(at) {
		for _, s := range p.Spots(at) {
			if pos.Before(s.Pos) {
				return s, true
			}
		}
	}
	return Spot{}, false
}

// PrevSpot is NextSpot the other way.
func (p *Page) PrevSpot(pos Pos) (Spot, bool) {
	at, _, ok := p.SpotAt(pos)
	for ; ok; at, ok = p.Prev(at) {
		for _, s := range slices.Backward(p.Spots(at)) {
			if s.Pos.Before(pos) {
				return s, true
			}
		}
	}
	return Spot{}, false
}

// Nearest returns the spot of a row nearest to a column.
func Nearest(spots []Spot, col int) (Spot, bool) {
	best, least := Spot{}, -1
	for _, s := range spots {
		d := max(s.Col-col, col-(s.Col+max(s.Width, 1)-1), 0)
		if least < 0 || d < least {
			best, least = s, d
		}
	}
	return best, least >= 0
}

// Source returns the article's text from one place to another, byte for byte as the
// article has it: no breaks of ours, no forms, no margins. Parts are kept apart by a
// blank line, items of a list by a line.
func (p *Page) Source(from, to Pos) string {
	var b strings.Builder
	last := -1
	for i := from.Part; i <= to.Part && i < len(p.parts); i++ {
		pt := &p.parts[i]
		if pt.ours || pt.hidden || pt.text == "" {
			continue
		}
		lo, hi := 0, len(pt.text)
		if i == from.Part {
			lo = min(from.Off, hi)
		}
		if i == to.Part {
			hi = min(to.Off, hi)
		}
		if last >= 0 {
			b.WriteByte('\n')
			if pt.role != Item || p.parts[last].role != Item {
				b.WriteByte('\n')
			}
		}
		b.WriteString(pt.text[lo:max(lo, hi)])
		last = i
	}
	return b.String()
}
