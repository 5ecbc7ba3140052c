// Package seeds is the pantry: eight sample articles that ship with Qari, so that
// the first screen has something to read. They were written for this project, each
// says so in its own text, and none speaks of a person or a day that was.
//
// Each is also the plainest case of something that is hard to set:
//
//	library.txt    Arabic: a newspaper page whole, controls, caption, contributors
//	fable.txt      Arabic, fully vowelled
//	server.md      Arabic among code, addresses, prices and a table
//	coffee.md      Arabic, long: headings, footnotes, figures, Maghreb months
//	tiles.txt      Persian: a newspaper page, ZWNJ, the stray Arabic ي and ك of papers
//	mangoes.txt    Urdu
//	bread.txt      Hebrew: niqqud, maqaf, geresh, gershayim
//	telescopes.md  Arabic and English, Latin first, brackets that cross
//
// It imports nothing of the house: the files are bytes, and reader parses them as
// it parses anybody's.
package seeds

import "embed"

//go:embed *.txt *.md
var files embed.FS

// order is the order of reading.
var order = []string{
	"library.txt", "fable.txt", "server.md", "coffee.md",
	"tiles.txt", "mangoes.txt", "bread.txt", "telescopes.md",
}

// A File is one sample as it lies on disk.
type File struct {
	Name string
	Data []byte
}

// All returns the samples in the order of reading; the bytes are the caller's.
func All() []File {
	all := make([]File, len(order))
	for i, name := range order {
		data, err := files.ReadFile(name)
		if err != nil {
			panic("seeds: " + err.Error()) // a name in order without its file
		}
		all[i] = File{name, data}
	}
	return all
}
