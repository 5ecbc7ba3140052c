package arabic

const lam = 0x0644

// lamAlef gives the row of forms of the ligature of lam with alef: one of 0622
// 0623 0625 0627, whose isolated forms are FEF5 FEF7 FEF9 FEFB, each followed
// by the final one. The rows stand first in the table, in this order.
func lamAlef(alef rune) uint16 {
	row := uint16(4)
	switch alef {
	case 0x0622:
		row = 1
	case 0x0623:
		row = 2
	case 0x0625:
		row = 3
	}
	return row << 2
}
