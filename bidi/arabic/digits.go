package arabic

import "strings"

// DigitSet is one of the three sets of decimal digits that Arabic-script
// readers use.
type DigitSet uint8

const (
	Western     DigitSet = iota // 0123456789, U+0030
	ArabicIndic                 // ٠١٢٣٤٥٦٧٨٩, U+0660
	Extended                    // ۰۱۲۳۴۵۶۷۸۹, U+06F0: Persian, Urdu
)

// zeros gives the digit zero of each set.
var zeros = [...]rune{Western: '0', ArabicIndic: 0x0660, Extended: 0x06F0}

// DigitSetOf gives the set of r, and false when r is a digit of none of the three.
func DigitSetOf(r rune) (DigitSet, bool) {
	for set, zero := range zeros {
		if zero <= r && r < zero+10 {
			return DigitSet(set), true
		}
	}
	return Western, false
}

// Digits returns s with the digits of all three sets written in the one given.
// Signs (٪ ٫ ٬) stay: they are the writer's. An unknown set changes nothing.
func Digits(s string, set DigitSet) string {
	if int(set) >= len(zeros) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if from, ok := DigitSetOf(r); ok {
			return r - zeros[from] + zeros[set]
		}
		return r
	}, s)
}

// MajorityDigits gives the set most digits of s belong to; Western when there
// are none, and the earlier constant when two are level.
func MajorityDigits(s string) DigitSet {
	var count [len(zeros)]int
	for _, r := range s {
		if set, ok := DigitSetOf(r); ok {
			count[set]++
		}
	}
	best := Western
	for set, n := range count {
		if n > count[best] {
			best = DigitSet(set)
		}
	}
	return best
}
