package page

// Law: where the lines of a part stand apart, parts stand further apart than they.
// Where lines stand close, what is set off by other means needs no blank row: the
// head of the page by its colours, a list by its markers, the paragraphs of dense
// steps by an indent, the summary by its rules.

// after is the number of blank rows behind unit u.
func (p *Page) after(u int) int {
	if u+1 == len(p.units) {
		return 0
	}
	un, next := p.units[u], p.units[u+1]
	if un.part == next.part { // pieces of one long text
		return p.lead(&p.parts[un.part])
	}
	return p.Spec.step().between(p.parts[un.part].role, p.parts[next.part].role)
}

// between is the number of blank rows between two parts.
func (st step) between(role, then Role) int {
	switch {
	case then == Meta, then == Caption:
		return 0 // the head of the page is one block
	case then == Control:
		return 1
	case role == Rule && (then == SummaryHead || then == Summary), role == SummaryHead, role == Summary && then == Rule:
		return st.lead // inside the summary's box
	case st.lead == 0 && role == then && (role == Item || role == Summary):
		return 0
	case role == Text && then == Text:
		return st.gap
	case role == Title, role == Meta, role == Caption, role == Control, then == Heading:
		return st.lead + 1 // at every step
	}
	return st.part
}
