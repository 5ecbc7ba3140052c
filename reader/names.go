package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What may be a name: longer lines are text.
const (
	maxName      = 60 // characters
	maxNameWords = 7
)

// nameJoiners part names in a list, besides commas; they stand between spaces.
var nameJoiners = []string{" و ", " اور ", " and ", " & ", " | ", " · ", " / "}

// namesOf splits a line of names; nil when one of them cannot be a name. Placeholders
// of scripts are left out.
func namesOf(line string) (names []string, ok bool) {
	for _, j := range nameJoiners {
		line = strings.ReplaceAll(line, j, "،")
	}
	for _, n := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("،,;؛\t", r) }) {
		n = strings.Trim(Field(n), " .-–•·")
		if n == "" || buttons[key(n)] == placeholder {
			continue
		}
		if !name(n) {
			return nil, false
		}
		names = append(names, n)
	}
	return names, true
}

func name(s string) bool {
	return utf8.RuneCountInString(s) <= maxName && len(strings.Fields(s)) <= maxNameWords &&
		strings.IndexFunc(s, unicode.IsLetter) >= 0 && !strings.ContainsAny(s, "؟?!…:")
}
