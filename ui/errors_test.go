package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"qari/reader"
)

func TestSentence(t *testing.T) {
	path := func(err error) error { return &fs.PathError{Op: "open", Path: "a.txt", Err: err} }
	for _, c := range []struct {
		err    error
		ar, en string
	}{
		{path(syscall.ENOENT), "a.txt: الملف غير موجود", "a.txt: file not found"},
		{path(syscall.EACCES), "a.txt: لا إذن بالقراءة", "a.txt: no permission to read it"},
		{path(syscall.EISDIR), "a.txt: المسار مجلد لا ملف", "a.txt: is a folder, not a file"},
		{path(syscall.EIO), "a.txt: تعطل الجهاز أثناء القراءة أو الكتابة", "a.txt: the device failed while reading or writing"},
		{path(syscall.ENOSPC), "a.txt: لا مساحة كافية على القرص", "a.txt: no space left on the disk"},
		{fmt.Errorf("خبر.txt: %w", reader.ErrEmpty), "خبر.txt: الملف فارغ", "خبر.txt: nothing in it"},
		{fmt.Errorf("a.png: %w", reader.ErrNotText), "a.png: ليس ملفًا نصيًا", "a.png: not text"},
		{fmt.Errorf("b: %w", reader.ErrTooLarge), "b: الحجم أكبر من المسموح", "b: too large"},
		{fmt.Errorf("c: %w", reader.ErrIsFolder), "c: المسار مجلد لا ملف", "c: is a folder, not a file"},
		{fmt.Errorf("/dev/zero: %w", reader.ErrIsDevice), "/dev/zero: المسار جهاز لا ملف", "/dev/zero: is a device, not a file"},
		{reader.ErrEmpty, "الملف فارغ", "nothing in it"},
		{context.Canceled, "تم الإلغاء", "cancelled"},
		{fmt.Errorf("d: %w", context.DeadlineExceeded), "d: انتهت المهلة", "d: took too long"},
		{errors.New("out of luck"), "تعذر الإتمام: out of luck", "could not be done: out of luck"},
	} {
		for _, w := range []*Words{&arabicWords, &englishWords} {
			want := c.en
			if w.RTL {
				want = c.ar
			}
			text, hint := w.Sentence(c.err)
			if unisolated(text) != want {
				t.Errorf("%v: %q, want %q", c.err, unisolated(text), want)
			}
			if known := !strings.Contains(want, "out of luck"); (hint != "") != known {
				t.Errorf("%v: hint %q", c.err, hint)
			}
		}
	}
	if text, hint := arabicWords.Sentence(nil); text != "" || hint != "" {
		t.Errorf("nil: %q %q", text, hint)
	}
}

// Law: whatever an object is called, its name neither acts on the terminal nor
// leaves its isolate, and the sentence stays on one line.
func TestSentenceDisarmsNames(t *testing.T) {
	evil := "a\x1b]52;c;x\a\nb\u202e\u2069c\r"
	for _, err := range []error{
		&fs.PathError{Op: "open", Path: evil, Err: fs.ErrNotExist},
		fmt.Errorf("%s: %w", evil, reader.ErrEmpty),
		errors.New(evil),
	} {
		text, _ := arabicWords.Sentence(err)
		if strings.ContainsAny(text, "\x1b\a\n\r\u202e") || strings.Count(text, "\u2069") != 1 {
			t.Errorf("%q", text)
		}
	}
}
