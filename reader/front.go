package reader

import (
	"cmp"
	"strings"
)

// Front matter is what a Markdown file says about itself: lines of "key: value"
// between two lines of three hyphens. This reads what ui/cli writes and what blogs
// commonly hold, line by line, and is no YAML: values, values in quotes, lists below their key or
// in brackets, texts that go on in indented lines. Maps in maps are passed over.

// maxFront is the longest front matter, in bytes.
const maxFront = 1 << 20

// A front is the values of each key. Keys are in lower case, with "_" for "-".
type front map[string][]string

// frontMatter cuts the front matter off. Text between two rules is none: there,
// some line is neither a key nor something that can follow one.
func frontMatter(src string) (front, string) {
	body, ok := strings.CutPrefix(strings.TrimLeft(src, "\n"), "---\n")
	if !ok {
		return nil, src
	}
	r := frontReader{front: front{}}
	for at := 0; at < min(len(body), maxFront); {
		line, rest, _ := strings.Cut(body[at:], "\n")
		if end := strings.TrimRight(line, " \t"); end == "---" || end == "..." {
			return r.front, rest
		}
		if !r.line(line) {
			break
		}
		at += len(line) + 1
	}
	return nil, src
}

// frontReader reads lines into the key they belong to.
type frontReader struct {
	front
	key   string // the last one
	block bool   // its value is a text in the lines below
}

func (r *frontReader) line(line string) bool {
	text := strings.TrimSpace(line)
	if text == "" || strings.HasPrefix(text, "#") && !r.block {
		return true
	}
	if item, ok := strings.CutPrefix(text, "-"); ok && !r.block && (item == "" || item[0] == ' ') {
		r.add(scalar(item))
		return r.key != ""
	}
	if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
		r.more(text)
		return r.key != ""
	}
	key, value, ok := strings.Cut(text, ":")
	if !ok || !isKey(key) || value != "" && value[0] != ' ' {
		return false
	}
	r.key, r.block = strings.ReplaceAll(strings.ToLower(key), "-", "_"), false
	switch value = strings.TrimSpace(value); {
	case value == "|", value == ">", value == "|-", value == ">-", value == "|+", value == ">+":
		r.block = true
	case strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]"):
		for _, v := range strings.Split(value[1:len(value)-1], ",") {
			r.add(scalar(v))
		}
	default:
		r.add(scalar(value))
	}
	return true
}

func (r *frontReader) add(value string) {
	if value != "" {
		r.front[r.key] = append(r.front[r.key], value)
	}
}

// more is an indented line: it goes on with the last value. Without one it is a
// map, unless a text was announced.
func (r *frontReader) more(text string) {
	switch values := r.front[r.key]; {
	case len(values) > 0:
		values[len(values)-1] += " " + text
	case r.block:
		r.add(text)
	}
}

func isKey(s string) bool {
	return s != "" && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

// scalar is one value: without quotes and what they escape, or without a comment.
func scalar(s string) string {
	s = strings.TrimSpace(s)
	switch {
	case strings.HasPrefix(s, `"`):
		return doubleQuoted(s)
	case strings.HasPrefix(s, "'"):
		inner, _ := strings.CutSuffix(s[1:], "'")
		return strings.ReplaceAll(inner, "''", "'")
	case strings.HasPrefix(s, "#"):
		return ""
	}
	s, _, _ = strings.Cut(s, " #")
	return strings.TrimSpace(s)
}

// doubleQuoted reads up to the closing quote; behind it only a comment can stand.
func doubleQuoted(s string) string {
	var b strings.Builder
	for i := 1; i < len(s) && s[i] != '"'; i++ {
		c := s[i]
		if c == '\\' && i+1 < len(s) {
			i++
			switch c = s[i]; c {
			case 'n':
				c = '\n'
			case 't':
				c = '\t'
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// first is the first value of the first key that has one.
func (f front) first(keys ...string) string {
	if values := f.all(keys...); len(values) > 0 {
		return values[0]
	}
	return ""
}

// all is the values of the first key that has any.
func (f front) all(keys ...string) []string {
	for _, k := range keys {
		if len(f[k]) > 0 {
			return f[k]
		}
	}
	return nil
}

// fill puts what the front matter says into the article, over what is there.
func (f front) fill(a *Article) {
	a.Title = cmp.Or(Field(f.first("title", "headline")), a.Title)
	if s := Field(f.first("date", "published", "published_at", "publishdate", "pubdate")); s != "" {
		a.DateText = s
		a.Date, _ = dateLine(s)
	}
	a.Lang = language(f.first("lang", "language", "locale"))
	a.Source = Field(f.first("source", "publisher", "site", "site_name"))
	a.URL = webURL(f.first("url", "link", "canonical", "canonical_url", "permalink"))
	image := Image{
		URL:     webURL(f.first("image", "cover", "cover_image", "thumbnail")),
		Caption: Field(f.first("caption", "image_caption", "image_alt")),
		Credit:  Field(f.first("credit", "image_credit")),
	}
	if image != (Image{}) {
		a.Image = &image
	}
	if list := texts(f.all("summary", "description", "excerpt"), Sanitize); len(list) > 0 {
		a.Summary, a.SummaryBy = list, "publisher"
		if f.first("summary_by") == "qari" {
			a.SummaryBy = "qari"
		}
	}
	if list := texts(f.all("contributors", "contributor", "authors", "author", "byline"), Field); len(list) > 0 {
		a.Contributors = list
	}
}

// texts disarms values and leaves out those in which nothing is left.
func texts(values []string, disarm func(string) string) (list []string) {
	for _, v := range values {
		if v = disarm(v); strings.TrimSpace(v) != "" {
			list = append(list, v)
		}
	}
	return list
}

// language is the primary subtag of a language tag (BCP 47), or "".
func language(tag string) string {
	tag = strings.ToLower(Field(tag))
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if n := len(tag); n < 2 || n > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return tag
}
