// Package ui is the screen: one Bubble Tea model, its screens as plain structs.
//
// [Model] alone implements tea.Model. Screens (library, article, help, card) hold
// facts and know how to draw themselves into a given size; Update routes a message
// to one of them and performs the [Action] it names. View only joins rows: what
// could be computed before is computed before. All rows go through row.go, the
// one place where cells become text for this session's terminal.
//
// Text, the onward arrow and the progress bar follow the article; bars, lists and
// panels follow the interface language.
//
//	what                                    file
//	the model, what a session is            model.go
//	messages → handlers                     update.go
//	keys → actions, keyboards, lam-alefs    keys.go, keyboard.go, joiner.go
//	actions of each screen                  actions.go
//	what the terminal answered, suspending  terminal.go
//	rows → one screen                       view.go, row.go, paint.go
//	the list of articles                    library.go
//	one article, its place                  article.go
//	finding, the text field                 search.go, input.go, rescue.go
//	the bar below, the end card             bar.go, card.go
//	selecting, copying, links               select.go, copy.go, links.go
//	help, the keys in words                 help.go, hints.go
//	mouse                                   mouse.go
//	which line reads right?                 ask.go
//	what is remembered                      remember.go
//	words, plurals, errors as sentences     words*.go, plural.go, errors.go
//	colours and weights                     styles.go
//
// It may import reader, ui/page, ui/term, bidi/...; never net/http, database/sql,
// ssh or os/exec: what it needs of the world is handed in as functions.
package ui
