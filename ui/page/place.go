package page

import "sort"

// An At is a row of the page: a unit and a row of it.
type At struct{ Unit, Row int }

// Before reports whether row a stands above row b.
func (a At) Before(b At) bool { return a.Unit < b.Unit || a.Unit == b.Unit && a.Row < b.Row }

// Row returns the row at a.
func (p *Page) Row(a At) Row { return p.unitRows(a.Unit)[a.Row] }

// Empty reports whether nothing at all is shown.
func (p *Page) Empty() bool { return len(p.units) == 0 }

// Next returns the row after a, and whether there is one.
func (p *Page) Next(a At) (At, bool) {
	if a.Row+1 < len(p.unitRows(a.Unit)) {
		return At{a.Unit, a.Row + 1}, true
	}
	for u := a.Unit + 1; u < len(p.units); u++ {
		if len(p.unitRows(u)) > 0 {
			return At{u, 0}, true
		}
	}
	return a, false
}

// Prev returns the row before a, and whether there is one.
func (p *Page) Prev(a At) (At, bool) {
	if a.Row > 0 {
		return At{a.Unit, a.Row - 1}, true
	}
	for u := a.Unit - 1; u >= 0; u-- {
		if n := len(p.unitRows(u)); n > 0 {
			return At{u, n - 1}, true
		}
	}
	return a, false
}

// Begin returns where a page begins that would begin at row a: at the first row from
// there on that draws something, or at a when none does.
func (p *Page) Begin(a At) At {
	if p.Empty() {
		return a
	}
	for at, ok := a, true; ok; at, ok = p.Next(at) {
		if len(p.Row(at).Segs) > 0 {
			return at
		}
	}
	return a
}

// Fill returns the rows from a on that fit whole into height screen rows, and the
// row behind them; more is false when the page ends there.
func (p *Page) Fill(a At, height int) (rows []Row, behind At, more bool) {
	if p.Empty() {
		return nil, a, false
	}
	for used := 0; ; {
		r := p.Row(a)
		if used += r.Height; used > height && len(rows) > 0 {
			return rows, a, true
		}
		rows = append(rows, r)
		next, ok := p.Next(a)
		if !ok {
			return rows, a, false
		}
		a = next
	}
}

// Back returns the row from which height screen rows end just before a: the page
// before. At the start it is the first row.
func (p *Page) Back(a At, height int) At {
	for used := 0; ; {
		prev, ok := p.Prev(a)
		if !ok {
			return a
		}
		if used += p.Row(prev).Height; used > height && used > p.Row(prev).Height {
			return a
		}
		a = prev
	}
}

// Move goes n rows on, or back when n is negative, as far as there are rows.
func (p *Page) Move(a At, n int) At {
	ok := true
	for ; n > 0 && ok; n-- {
		a, ok = p.Next(a)
	}
	for ; n < 0 && ok; n++ {
		a, ok = p.Prev(a)
	}
	return a
}

// Last returns the last row of the page.
func (p *Page) Last() At {
	for u := len(p.units) - 1; u >= 0; u-- {
		if n := len(p.unitRows(u)); n > 0 {
			return At{u, n - 1}
		}
	}
	return At{}
}

// End returns the top row of the last full screen.
func (p *Page) End(height int) At {
	if p.Empty() {
		return At{}
	}
	top := p.Last()
	for used := p.Row(top).Height; ; {
		prev, ok := p.Prev(top)
		if !ok {
			return top
		}
		if used += p.Row(prev).Height; used > height {
			return top
		}
		top = prev
	}
}

// Find returns the row that shows pos; what is hidden is where it would stand.
func (p *Page) Find(pos Pos) At {
	if p.Empty() {
		return At{}
	}
	u := sort.Search(len(p.units), func(i int) bool {
		un := p.units[i]
		return un.part > pos.Part || un.part == pos.Part && (un.hi > pos.Off || un.hi == len(p.parts[un.part].text))
	})
	if u == len(p.units) {
		return p.Last()
	}
	at := At{u, 0}
	if p.units[u].part > pos.Part {
		return at
	}
	for i, r := range p.unitRows(u) {
		if r.shows(pos) { // in a table not the last row that begins before pos
			return At{u, i}
		}
		if !r.Blank && r.Pos.Off <= pos.Off {
			at.Row = i
		}
	}
	return at
}

// Progress is how much of the article's text stands before row a, 0 to 1; done
// when more is false.
func (p *Page) Progress(a At, more bool) float64 {
	total := p.before[len(p.units)]
	if !more || total == 0 {
		return 1
	}
	done := p.before[a.Unit]
	if un := p.units[a.Unit]; !p.parts[un.part].ours {
		done += p.Row(a).Pos.Off - un.lo
	}
	return float64(done) / float64(total)
}
