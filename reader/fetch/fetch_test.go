package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"qari/reader"
)

func TestFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, text := range []string{"", "خبر", strings.Repeat("خبر\n", 100_000)} {
		got, err := File(t.Context(), write("a.txt", text), MaxBytes)
		if err != nil || got != text {
			t.Errorf("%d bytes: %d, %v", len(text), len(got), err)
		}
	}
	if got, err := File(t.Context(), write("exact", "12345"), 5); err != nil || len(got) != 5 {
		t.Errorf("at the limit: %q %v", got, err)
	}
	for name, c := range map[string]struct {
		path  string
		limit int64
		want  error
	}{
		"missing":         {filepath.Join(dir, "none"), 9, fs.ErrNotExist},
		"a folder":        {dir, 9, reader.ErrIsFolder},
		"too large":       {write("large", "1234567890"), 9, reader.ErrTooLarge},
		"a name with NUL": {"a\x00b", 9, nil},
	} {
		_, err := File(t.Context(), c.path, c.limit)
		if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.path) {
			t.Errorf("%s: %v, want %v with the name", name, err, c.want)
		}
	}
}

// A file of 100 MB is refused by its size, without a byte of it being read.
func TestHugeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(100<<20), f.Close()); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = File(t.Context(), path, MaxBytes)
	runtime.ReadMemStats(&after)
	if !errors.Is(err, reader.ErrTooLarge) || after.TotalAlloc-before.TotalAlloc > 1<<20 {
		t.Errorf("%v, %d bytes allocated", err, after.TotalAlloc-before.TotalAlloc)
	}
}

func TestUnreadableFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read any file: permission is not refused here")
	}
	path := filepath.Join(t.TempDir(), "closed")
	if err := os.WriteFile(path, []byte("x"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := File(t.Context(), path, MaxBytes); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
}

func TestDevice(t *testing.T) {
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("no /dev/zero on this system")
	}
	if _, err := File(t.Context(), "/dev/zero", MaxBytes); !errors.Is(err, reader.ErrIsDevice) {
		t.Errorf("%v", err)
	}
}

func TestReader(t *testing.T) {
	for name, r := range map[string]io.Reader{
		"a byte at a time": iotest.OneByteReader(strings.NewReader("خبر مهم")),
		"data with EOF":    iotest.DataErrReader(strings.NewReader("خبر مهم")),
	} {
		if got, err := Reader(t.Context(), r, "-", 100); err != nil || got != "خبر مهم" {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	endless := io.MultiReader(bytes.NewReader(make([]byte, 1<<20)), iotest.ErrReader(errors.New("read on behind the limit")))
	if _, err := Reader(t.Context(), endless, "standard input", 1<<19); !errors.Is(err, reader.ErrTooLarge) {
		t.Errorf("endless: %v", err)
	}
	broken := iotest.ErrReader(io.ErrUnexpectedEOF)
	if _, err := Reader(t.Context(), broken, "standard input", 9); err == nil || !strings.HasPrefix(err.Error(), "standard input: ") {
		t.Errorf("broken: %v", err)
	}
}

// Law: cancelling ends a read that hangs.
func TestCancel(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Reader(ctx, r, "-", 9); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
