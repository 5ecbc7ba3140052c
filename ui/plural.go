package ui

// plural is a CLDR plural category.
type plural uint8

const (
	pluralZero plural = iota
	pluralOne
	pluralTwo
	pluralFew
	pluralMany
	pluralOther
)

// arabicPlural is the CLDR rule of Arabic for whole numbers: the last two digits
// decide, save for 0, 1 and 2.
func arabicPlural(n int) plural {
	switch m := n % 100; {
	case n == 0:
		return pluralZero
	case n == 1:
		return pluralOne
	case n == 2:
		return pluralTwo
	case 3 <= m && m <= 10:
		return pluralFew
	case 11 <= m:
		return pluralMany
	}
	return pluralOther
}

// englishPlural is the CLDR rule of English for whole numbers.
func englishPlural(n int) plural {
	if n == 1 {
		return pluralOne
	}
	return pluralOther
}
