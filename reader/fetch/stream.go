package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"

	"qari/reader"
)

// MaxBytes is the largest file that is read.
const MaxBytes = 64 << 20

// firstRead is the buffer a stream of unknown size begins with.
const firstRead = 64 << 10

// Reader reads a stream to its end, at most limit bytes; name is what errors call
// it. Cancelling ctx gives up at once: a read that hangs is left to itself.
func Reader(ctx context.Context, r io.Reader, name string, limit int64) ([]byte, error) {
	return read(ctx, r, name, firstRead, limit)
}

// result is what a read ended with.
type result struct {
	data []byte
	err  error
}

func read(ctx context.Context, r io.Reader, name string, size int, limit int64) ([]byte, error) {
	done := make(chan result, 1)
	go func() {
		data, err := all(ctx, r, size, limit)
		done <- result{data, err}
	}()
	select {
	case got := <-done:
		if got.err != nil {
			return nil, named(name, got.err)
		}
		return got.data, nil
	case <-ctx.Done():
		return nil, named(name, ctx.Err())
	}
}

// all reads r to its end in a buffer of size bytes that grows by half.
func all(ctx context.Context, r io.Reader, size int, limit int64) ([]byte, error) {
	data := make([]byte, 0, size)
	for {
		if len(data) == cap(data) {
			grown := make([]byte, len(data), cap(data)+cap(data)/2+firstRead)
			copy(grown, data)
			data = grown
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > limit:
			return nil, reader.ErrTooLarge
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return nil, err
		case ctx.Err() != nil:
			return nil, ctx.Err()
		}
	}
}

// named puts the object before an error that does not name it.
func named(name string, err error) error { return fmt.Errorf("%s: %w", name, err) }
