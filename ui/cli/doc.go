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
//	its terminal: asked, lost, left          ask.go
//	keys with the answers taken out          ttyin.go
//	writing, bidi off and on again           ttyout.go
//	what the systems do differently          system_*.go
//	plain lines (ACCESSIBLE, TERM=dumb)      linear.go
//	qari doctor                              doctor.go, doctor_words.go
//	which line reads right?                  card.go
//	settings, what is remembered             config.go, state.go, dirs.go
//	clipboard and browser programs           clipboard.go, browser.go
//	locale → interface language              locale.go
//	errors and lines for a person            say.go
//	help                                     help.go
//	words in two languages                   words.go
//	raw mode, and back from it               raw.go
//	regular expressions, when needed         pattern.go
//
// Exit status: 0 done, 1 could not, 2 wrong usage. Errors are one line on standard
// error. It may import everything but test code.
package cli
