// Package fetch brings bytes: from files and from standard input. It knows limits,
// not articles.
//
//	what                                    file
//	files, folders, devices, pipes          file.go
//	any stream: the limit, cancelling       stream.go
//
// It may import reader, for the errors it gives; never the interface or the store.
//
// A file is read whole up to [MaxBytes]: a larger one is refused before it is read
// where its size is known, and after MaxBytes+1 bytes elsewhere (a pipe). Devices
// are refused: /dev/zero has no end and a terminal no article.
package fetch
