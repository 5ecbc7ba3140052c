// Package reader is the room of articles: it turns bytes that somebody else
// brought into an Article whose every text is disarmed. It reads no file, asks
// no network and draws nothing.
//
// It may import qari/bidi/arabic, goldmark, golang.org/x/text/encoding/unicode
// and the pure part of the standard library; never os, net/http, SQL or the
// interface.
//
//	rule                                                file
//	Article, Block, Span and their JSON                 article.go, json.go
//	bytes to UTF-8, what is text, which parser          parse.go
//	what may be in a text, escape sequences             sanitize.go, escape.go
//	isolates and embeddings, one-line fields            balance.go
//	page text: lines, hard-wrapped text, bullets        text.go
//	the page: title, date, caption, controls, lists     page.go
//	labels of the page's controls in five languages     labels.go, label.go
//	lists of names                                      names.go
//	Markdown, its spans and its front matter            markdown.go, inline.go, front.go
//	its footnotes, tables, bare addresses               notes.go, tables.go, addresses.go
//	what Markdown may cost                              guard.go
//	links                                               link.go
//	dates as papers write them, months, calendars       date.go, datewords.go, calendar.go
//	language and direction                              lang.go
//	reading time                                        minutes.go
//
// # Laws
//
// A text leaves Parse valid UTF-8, without any control but newline and tab, and
// with every isolate and embedding closed inside its line. A field (title,
// caption, credit, name, date, source, table cell) is one line and holds no bidi
// control at all. A URL is absolute and http or https. Spans lie inside their
// text on character boundaries.
//
// # Where we choose
//
// A text of one paragraph has no title: Title is empty, the paragraph is the
// body, and the screen has its own word for "untitled". So has a text whose
// first line is longer than 200 characters.
//
// A line is a control only when the whole line is the label; a line that merely
// contains the words is body. «اقرأ أيضاً: …» goes alone; a bare «اقرأ أيضاً»
// takes the lines right below it, up to the blank line.
//
// Hijri dates are recognised and kept as written, but have no ISO date: sighting
// and the tables differ by a day. Persian solar dates are exact.
//
// Ten thousand marks on one letter stay in the text, which is the source;
// drawing fewer is the layout's duty.
package reader
