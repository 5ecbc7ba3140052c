package reader

import (
	"regexp"
	"sync"
)

// pattern compiles a regular expression when it is first asked for: compiled as the
// program starts, all of them together cost each first frame milliseconds.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
