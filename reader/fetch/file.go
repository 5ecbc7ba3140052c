package fetch

import (
	"context"
	"io/fs"
	"os"

	"qari/reader"
)

// File reads a file, or a named pipe, whole. Its errors are those of the file
// system, or ErrIsFolder, ErrIsDevice and ErrTooLarge with the name.
func File(ctx context.Context, name string, limit int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	size := firstRead
	switch mode := info.Mode(); {
	case mode.IsDir():
		return nil, named(name, reader.ErrIsFolder)
	case mode.IsRegular():
		if info.Size() > limit {
			return nil, named(name, reader.ErrTooLarge)
		}
		if info.Size() > 0 { // files of /proc say 0 and are not empty
			size = int(info.Size()) + 1
		}
	case mode&fs.ModeNamedPipe == 0:
		return nil, named(name, reader.ErrIsDevice)
	}
	f, err := os.Open(name) //nolint:gosec // the reader's own choice of file
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return read(ctx, f, name, size, limit)
}
