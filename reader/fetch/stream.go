package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"qari/reader"
)

// MaxBytes is the largest file that is read.
const MaxBytes = 64 << 20

// Reader reads a stream to its end, at most limit bytes; name is what errors call
// it. Cancelling ctx gives up at once: a read that hangs is left to itself.
func Reader(ctx context.Context, r io.Reader, name string, limit int64) (string, error) {
	return read(ctx, r, name, 0, limit)
}

// result is what a read ended with.
type result struct {
	data string
	err  error
}

// read reads r, of size bytes as far as is known.
func read(ctx context.Context, r io.Reader, name string, size int, limit int64) (string, error) {
	done := make(chan result, 1)
	go func() {
		data, err := all(ctx, r, size, limit)
		done <- result{data, err}
	}()
	select {
	case got := <-done:
		if got.err != nil {
			return "", named(name, got.err)
		}
		return got.data, nil
	case <-ctx.Done():
		return "", named(name, ctx.Err())
	}
}

// all reads r to its end. The memory it is read into is the string's own: a book is
// not copied.
func all(ctx context.Context, r io.Reader, size int, limit int64) (string, error) {
	var data strings.Builder
	data.Grow(size)
	buf := make([]byte, 64<<10)
	for {
		n, err := r.Read(buf)
		data.Write(buf[:n])
		switch {
		case int64(data.Len()) > limit:
			return "", reader.ErrTooLarge
		case errors.Is(err, io.EOF):
			return data.String(), nil
		case err != nil:
			return "", err
		case ctx.Err() != nil:
			return "", ctx.Err()
		}
	}
}

// named puts the object before an error that does not name it.
func named(name string, err error) error { return fmt.Errorf("%s: %w", name, err) }
