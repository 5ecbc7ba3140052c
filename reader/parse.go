package reader

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// A Hint is what is known of bytes besides themselves.
type Hint struct {
	Name string // of the file or stream: errors name it, its ending tells Markdown
}

// Parse turns bytes into a disarmed Article: page text, or Markdown by the name's
// ending or by its look. Its errors are ErrEmpty and ErrNotText with the name. The
// texts of the article share the memory of a string; a slice is copied.
func Parse[Bytes []byte | string](data Bytes, h Hint) (*Article, error) {
	return parse(string(data), h)
}

func parse(data string, h Hint) (*Article, error) {
	src, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", h.Name, err)
	}
	src = Sanitize(src)
	read := parsePage
	if markdownNamed(h.Name) || markdownLike(src) {
		read = parseMarkdown
	}
	a := read(src)
	if a.empty() {
		return nil, fmt.Errorf("%s: %w", h.Name, ErrEmpty)
	}
	if h.Name != "" {
		a.Name = Field(path.Base(h.Name))
	}
	a.finish(data)
	return a, nil
}

// finish fills in what every parser leaves: identity, language, direction, length.
func (a *Article) finish(data string) {
	a.ID = identity(data)
	lang, dir := languageOf(a.sample())
	if a.Lang == "" {
		a.Lang = lang
	} else if d, ok := directionOf(a.Lang); ok {
		dir = d
	}
	a.Dir = dir
	a.chars = a.characters()
}

// whole is up to where all bytes of a file make its identity; of a larger one its
// length and its two ends do.
const whole = 1 << 20

func identity(data string) string {
	h := sha256.New()
	write := func(s string) { _, _ = io.WriteString(h, s) } // a hash takes everything
	if len(data) > whole {
		write(strconv.Itoa(len(data)))
		write(data[:whole/2])
		data = data[len(data)-whole/2:]
	}
	write(data)
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// sample is the beginning of the article's text, to tell its language by.
func (a *Article) sample() string {
	var b strings.Builder
	b.WriteString(a.Title)
	for _, bl := range a.Body {
		if b.Len() > sample {
			break
		}
		if bl.Kind != Code {
			b.WriteByte('\n')
			b.WriteString(bl.Text[:min(len(bl.Text), sample)])
		}
	}
	return b.String()
}

// empty reports whether there is nothing to read.
func (a *Article) empty() bool {
	return a.Title == "" && len(a.Body) == 0 && len(a.Summary) == 0 && a.Image == nil
}

// decode gives the bytes as UTF-8, a byte-order mark removed: UTF-16 when its mark
// says so. Bytes that are not UTF-8 stay for the sanitiser, which shows U+FFFD.
func decode(data string) (string, error) {
	if strings.HasPrefix(data, "\xFF\xFE") || strings.HasPrefix(data, "\xFE\xFF") {
		wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().String(data)
		if err != nil || !isText(wide) {
			return "", ErrNotText
		}
		return wide, nil
	}
	data = strings.TrimPrefix(data, "\xEF\xBB\xBF")
	if !isText(data) {
		return "", ErrNotText
	}
	return data, nil
}

// looked is how much of a file is looked at to tell whether it is text.
const looked = 64 << 10

// isText reports whether data looks like UTF-8 text: no NUL, few bytes that are not
// UTF-8 and few controls. Escapes are not counted: a log of a terminal is text, and
// they are taken out.
func isText(data string) bool {
	if len(data) > looked {
		data = data[:looked]
		for len(data) > looked-utf8.UTFMax && !utf8.RuneStart(data[len(data)-1]) {
			data = data[:len(data)-1]
		}
		data = data[:len(data)-1] // perhaps the first byte of a longer character
	}
	if strings.IndexByte(data, 0) >= 0 {
		return false
	}
	broken, odd := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRuneInString(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case r < ' ' && !strings.ContainsRune("\t\n\r\f\v\b\a\x1b", r):
			odd++
		}
		i += n
	}
	return broken*10 <= len(data)*3 && odd*10 <= len(data)
}

// markdownNamed reports whether a name ends as Markdown files do.
func markdownNamed(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// markdownLike reports whether a text without a telling name is Markdown: it begins
// with front matter, or one of its first lines is a heading.
func markdownLike(src string) bool {
	head := strings.TrimLeft(src[:min(len(src), 4<<10)], " \n\r\t")
	if strings.HasPrefix(head, "---\n") {
		return strings.Contains(head[4:], "\n---\n")
	}
	for line := range strings.Lines(head) {
		depth := len(line) - len(strings.TrimLeft(line, "#"))
		if 1 <= depth && depth <= 6 && strings.HasPrefix(line[depth:], " ") {
			return true
		}
	}
	return false
}
