package cli

import (
	"fmt"
	"strings"

	"qari/reader"
)

// markdown writes an article as Markdown with front matter, in the form
// reader.Parse reads back.
//
// Law: parsing what this wrote gives the same title, date, summary, body texts and
// contributors.
func markdown(a *reader.Article) string {
	var b strings.Builder
	front(&b, a)
	if a.Title != "" {
		fmt.Fprintf(&b, "# %s\n", escapeMarkdown(a.Title))
	}
	for i, bl := range a.Body {
		tight := i > 0 && bl.Kind == reader.Item && a.Body[i-1].Kind == reader.Item
		if !tight && b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(blockMarkdown(bl))
	}
	return b.String()
}

// front is what is not text: one key a line, lists below their key.
func front(b *strings.Builder, a *reader.Article) {
	var f strings.Builder
	key := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&f, "%s: %s\n", name, value)
		}
	}
	list := func(name string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(&f, "%s:\n", name)
			for _, v := range values {
				fmt.Fprintf(&f, "- %s\n", v)
			}
		}
	}
	key("date", a.DateText)
	key("lang", a.Lang)
	key("source", a.Source)
	key("url", a.URL)
	if a.Image != nil {
		key("image", a.Image.URL)
		key("caption", a.Image.Caption)
		key("credit", a.Image.Credit)
	}
	list("summary", a.Summary)
	list("contributors", a.Contributors)
	if f.Len() > 0 {
		b.WriteString("---\n" + f.String() + "---\n\n")
	}
}

func blockMarkdown(bl reader.Block) string {
	switch bl.Kind {
	case reader.Heading:
		return strings.Repeat("#", min(max(bl.Level, 2), 6)) + " " + spanned(bl) + "\n"
	case reader.Quote:
		return "> " + strings.ReplaceAll(spanned(bl), "\n", "\n> ") + "\n"
	case reader.Item:
		mark := bl.Marker
		if mark == "" || mark == "•" {
			mark = "-"
		}
		return strings.Repeat("  ", bl.Level) + mark + " " + spanned(bl) + "\n"
	case reader.Code:
		fence := "```"
		for strings.Contains(bl.Text, fence) {
			fence += "`"
		}
		return fence + "\n" + bl.Text + "\n" + fence + "\n"
	case reader.Table:
		return tableMarkdown(bl.Rows)
	case reader.Paragraph:
	}
	return spanned(bl) + "\n"
}

// tableMarkdown writes rows of cells, the first as the header.
func tableMarkdown(rows [][]string) string {
	var b strings.Builder
	for i, r := range rows {
		for _, c := range r {
			b.WriteString("| " + strings.ReplaceAll(escapeMarkdown(c), "|", `\|`) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
	return b.String()
}

// spanned writes a block's text with its spans; where they overlap the first wins.
func spanned(bl reader.Block) string {
	var b strings.Builder
	at := 0
	for _, s := range bl.Spans {
		if s.Lo < at || s.Hi > len(bl.Text) || s.Lo >= s.Hi {
			continue
		}
		b.WriteString(escapeMarkdown(bl.Text[at:s.Lo]))
		inner := bl.Text[s.Lo:s.Hi]
		switch s.Style {
		case reader.Strong:
			inner = "**" + escapeMarkdown(inner) + "**"
		case reader.Emphasis:
			inner = "*" + escapeMarkdown(inner) + "*"
		case reader.CodeSpan:
			inner = "`" + inner + "`"
		case reader.Link:
			inner = "[" + escapeMarkdown(inner) + "](" + s.URL + ")"
		}
		b.WriteString(inner)
		at = s.Hi
	}
	b.WriteString(escapeMarkdown(bl.Text[at:]))
	return b.String()
}

// escapeMarkdown keeps signs of the text from becoming markup.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		start := i == 0 || s[i-1] == '\n'
		if strings.ContainsRune("\\`*_[]<", r) || start && strings.ContainsRune("#>+-|", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
