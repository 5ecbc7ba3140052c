// Package term knows terminals: what one can do is a [Profile], a value per
// session, folded from its environment; and a line of cells becomes the text that
// terminal must be sent.
//
//	what                                   file
//	the contracts, the value               profile.go
//	what it is asked, in one write         question.go
//	its answers between the keys           assemble.go
//	an answer → a value                    replies.go
//	environment, replies → profile         detect.go
//	a row per terminal, with the reason    known.go
//	line → text, the last check            encode.go
//	for kitty, which turns each word       kitty.go
//	for Konsole, VTE in tmux: each run     runs.go
//	in reading order                       logical.go
//
// It may import bidi and bidi/layout; never Bubble Tea, os, sync: the environment is
// passed in, nothing is read or written here.
package term
