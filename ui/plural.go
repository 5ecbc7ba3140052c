package ui

// plural is a CLDR plural category.
type plural uint8

const (
	zero plural = iota
	one
	two
	few
	many
	other
)

// arabicPlural is the CLDR rule of Arabic for whole numbers: the last two digits
// decide, save for 0, 1 and 2.
func arabicPlural(n int) plural {
	switch m := n % 100; {
	case n == 0:
		return zero
	case n == 1:
		return one
	case n == 2:
		return two
	case 3 <= m && m <= 10:
		return few
	case 11 <= m:
		return many
	}
	return other
}

// englishPlural is the CLDR rule of English for whole numbers.
func englishPlural(n int) plural {
	if n == 1 {
		return one
	}
	return other
}
