//go:build unix

package cli

import (
	"os/exec"
	"strings"
	"testing"
)

// The terminals the program is run in, by what they answer: facts of real ones. What
// is not answered is not known to them.
var answering = map[string]map[string]string{
	"xterm": {
		"\x1b[>0q": "\x1bP>|XTerm(379)\x1b\\", "\x1b[8$p": "\x1b[8;0$y", "\x1b[>c": "\x1b[>41;379;0c",
		"\x1b]11;?": "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b[c": "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c",
	},
	"vte": {
		"\x1b[>0q": "\x1bP>|VTE(8401)\x1b\\", "\x1b[8$p": "\x1b[8;1$y", "\x1b[>c": "\x1b[>61;8401;1c",
		"\x1b[c": "\x1b[?61;1;21;22;28c",
	},
	"vte, its bidi off": {
		"\x1b[>0q": "\x1bP>|VTE(8401)\x1b\\", "\x1b[8$p": "\x1b[8;2$y", "\x1b[>c": "\x1b[>61;8401;1c",
		"\x1b[c": "\x1b[?61;1;21;22;28c",
	},
	"kitty": {
		"\x1b[>0q": "\x1bP>|kitty(0.48.2)\x1b\\", "\x1b[8$p": "\x1b[8;0$y", "\x1b[>c": "\x1b[>1;4000;48c",
		"\x1b[c": "\x1b[?62;52;c",
	},
	"konsole": {
		"\x1b[>0q": "\x1bP>|Konsole 22.12.3\x1b\\", "\x1b[>c": "\x1b[>1;115;0c", "\x1b[c": "\x1b[?62;1;4c",
	},
	"mute": {},
	"liar": { // says it is kitty, and can do what kitty cannot
		"\x1b[>0q": "\x1bP>|kitty(9.9.9)\x1b\\", "\x1b[8$p": "\x1b[8;1$y", "\x1b[>c": "\x1b[>84;0;0c", "\x1b[c": "\x1b[?1;2c",
	},
}

// questions in the order they are sent.
var questions = []string{"\x1b[>0q", "\x1b[8$p", "\x1b[>c", "\x1b]11;?", "\x1b[c"}

// as answers like a terminal of the table.
func as(name string) func(string) string {
	return func(sent string) (reply string) {
		for _, q := range questions {
			if strings.Contains(sent, q) || q == "\x1b[>0q" && strings.Contains(sent, "\x1b[>q") { // as tmux asks
				reply += answering[name][q]
			}
		}
		return reply
	}
}

// in starts qari in a terminal of the table.
func in(t *testing.T, terminal string, args ...string) *run {
	t.Helper()
	return begin(t, &run{cmd: exec.Command("qari", args...), answer: as(terminal)}, nil, nil)
}
