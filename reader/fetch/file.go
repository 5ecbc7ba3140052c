package fetch

import (
	"context"
	"io/fs"
	"os"

	"qari/reader"
)

// File reads a file, or a named pipe, whole. Its errors are those of the file
// system, or ErrIsFolder, ErrIsDevice and ErrTooLarge with the name.
func File(ctx context.Context, name string, limit int64) (string, error) {
	info, err := os.Stat(name)
	if err != nil {
		return "", err
	}
	size := 0 // as files of /proc say, which are not empty
	switch mode := info.Mode(); {
	case mode.IsDir():
		return "", named(name, reader.ErrIsFolder)
	case mode.IsRegular():
		if info.Size() > limit {
			return "", named(name, reader.ErrTooLarge)
		}
		size = int(info.Size())
	case mode&fs.ModeNamedPipe == 0:
		return "", named(name, reader.ErrIsDevice)
	}
	f, err := os.Open(name) //nolint:gosec // the reader's own choice of file
	if err != nil {
		return "", err
	}
	defer f.Close() //nolint:errcheck // nothing was written
	return read(ctx, f, name, size, limit)
}
