package ui

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"qari/reader"
)

// errorWords are the sentences of errors, each with what can be done about it.
type errorWords struct {
	notExist, notExistHint       string
	permission, permissionHint   string
	isFolder, isFolderHint       string
	isDevice, isDeviceHint       string
	empty, emptyHint             string
	notText, notTextHint         string
	tooLarge, tooLargeHint       string
	canceled, canceledHint       string
	timeout, timeoutHint         string
	noSpace, noSpaceHint         string
	inputOutput, inputOutputHint string
	failed                       string // %s is the error's own text
}

// Sentence tells an error in one line of the interface's language, naming the
// object, and what can be done about it ("" when we know nothing). It is the one
// place where errors become words; a nil error gives two empty strings.
func (w *Words) Sentence(err error) (text, hint string) {
	if err == nil {
		return "", ""
	}
	for _, c := range w.cases() {
		if !errors.Is(err, c.is) {
			continue
		}
		if name := object(err, c.is); name != "" {
			return iso(name) + ": " + c.text, c.hint
		}
		return c.text, c.hint
	}
	return strings.Replace(w.errors.failed, "%s", iso(reader.Field(err.Error())), 1), ""
}

// errorCase is an error we have words for.
type errorCase struct {
	is         error
	text, hint string
}

func (w *Words) cases() []errorCase {
	e := &w.errors
	return []errorCase{
		{reader.ErrEmpty, e.empty, e.emptyHint},
		{reader.ErrNotText, e.notText, e.notTextHint},
		{reader.ErrTooLarge, e.tooLarge, e.tooLargeHint},
		{reader.ErrIsFolder, e.isFolder, e.isFolderHint},
		{reader.ErrIsDevice, e.isDevice, e.isDeviceHint},
		{syscall.EISDIR, e.isFolder, e.isFolderHint},
		{fs.ErrNotExist, e.notExist, e.notExistHint},
		{fs.ErrPermission, e.permission, e.permissionHint},
		{context.Canceled, e.canceled, e.canceledHint},
		{context.DeadlineExceeded, e.timeout, e.timeoutHint},
		{syscall.ENOSPC, e.noSpace, e.noSpaceHint},
		{syscall.EIO, e.inputOutput, e.inputOutputHint},
	}
}

// object is the name of what failed: the path of a file error, else what the error
// says before the text of its cause ("name: cause"). "" when it names nothing.
func object(err, cause error) string {
	var file *fs.PathError
	if errors.As(err, &file) {
		return reader.Field(file.Path)
	}
	name, ok := strings.CutSuffix(err.Error(), ": "+cause.Error())
	if !ok {
		return ""
	}
	return reader.Field(name)
}
