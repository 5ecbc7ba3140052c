// Package cli is the door to the world: commands, flags, environment, files,
// plain output. What the screen needs of the world is handed to ui as functions.
//
//	what                                     file
//	the process as a value, exit status      cli.go
//	the commands and their flags             root.go
//	which articles are meant                 open.go
//	qari print, and qari without a terminal  print.go
//	its Markdown                             markdown.go, markdown_text.go
//	the screen                               screen.go
//	plain lines (ACCESSIBLE, TERM=dumb)      linear.go
//	locale → interface language              locale.go
//	errors and lines for a person            say.go
//	help                                     help.go
//	words in two languages                   words.go
//
// Exit status: 0 done, 1 could not, 2 wrong usage. Errors are one line on standard
// error. It may import everything but test code.
package cli
