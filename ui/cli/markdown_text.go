package cli

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"qari/reader"
)

// textWriter writes running text, newlines as they are.
type textWriter struct {
	strings.Builder
	notes  map[string]bool
	cell   bool                  // of a table
	link   bool                  // inside a link, where no other can be
	styles [reader.Link + 1]bool // that are open
}

// spanned writes s[lo:hi] with the spans in it; of two that overlap, the second is left out.
func (t *textWriter) spanned(s string, lo, hi int, spans []reader.Span) {
	for len(spans) > 0 {
		sp := spans[0]
		spans = spans[1:]
		if sp.Lo < lo || sp.Hi > hi || sp.Lo >= sp.Hi {
			continue
		}
		inner := len(spans)
		if i := slices.IndexFunc(spans, func(in reader.Span) bool { return in.Lo >= sp.Hi }); i >= 0 {
			inner = i
		}
		t.plain(s[lo:sp.Lo], false)
		t.span(s, sp, spans[:inner])
		lo, spans = sp.Hi, spans[inner:]
	}
	t.plain(s[lo:hi], hi == len(s))
}

// span writes one styled text, or the text alone where the style cannot be said.
func (t *textWriter) span(s string, sp reader.Span, inside []reader.Span) {
	text := s[sp.Lo:sp.Hi]
	in := textWriter{notes: t.notes, cell: t.cell, link: t.link || sp.Style == reader.Link, styles: t.styles}
	in.styles[sp.Style] = true
	switch {
	case t.styles[sp.Style]:
	case sp.Style == reader.CodeSpan && !strings.Contains(text, "\n") && !strings.HasSuffix(t.String(), "`"):
		t.WriteString(codeSpan(text))
		return
	case sp.Style == reader.Link && sp.URL == text:
		t.WriteString("<" + text + ">")
		return
	case sp.Style == reader.Link && sp.URL != "":
		in.spanned(text, 0, len(text), within(inside, sp))
		t.WriteString("[" + in.String() + "](" + destination(sp.URL) + ")")
		return
	case sp.Style == reader.Strong || sp.Style == reader.Emphasis:
		in.spanned(text, 0, len(text), within(inside, sp))
		mark := map[reader.Style]string{reader.Strong: "**", reader.Emphasis: "*"}[sp.Style]
		if flanks(t.String(), in.String(), s[sp.Hi:]) {
			t.WriteString(mark + in.String() + mark)
			return
		}
	}
	t.spanned(s, sp.Lo, sp.Hi, inside)
}

// within moves spans into the text of the span around them.
func within(spans []reader.Span, outer reader.Span) []reader.Span {
	moved := make([]reader.Span, len(spans))
	for i, s := range spans {
		moved[i] = reader.Span{Lo: s.Lo - outer.Lo, Hi: s.Hi - outer.Lo, Style: s.Style, URL: s.URL}
	}
	return moved
}

// flanks reports whether asterisks around inner open and close (CommonMark 6.2), given
// what is written before and the text that follows. No other asterisk may touch them.
func flanks(before, inner, after string) bool {
	prev, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(inner)
	next, _ := utf8.DecodeRuneInString(after)
	if prev == '*' || first == '*' || last == '*' {
		return false
	}
	word := func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.Nd) }
	parts := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) }
	return !unicode.IsSpace(first) && !unicode.IsSpace(last) &&
		(word(first) || before == "" || parts(prev)) && (word(last) || after == "" || parts(next))
}

// codeSpan: more backticks around than inside; a space is taken off each end if there is
// other text.
func codeSpan(s string) string {
	ticks := strings.Repeat("`", longest(s, '`')+1)
	pad := ""
	if strings.Trim(s, " \t") != "" && strings.ContainsAny(s[:1]+s[len(s)-1:], " `") {
		pad = " "
	}
	return ticks + pad + s + pad + ticks
}

// longest is the length of the longest run of c in s.
func longest(s string, c byte) (most int) {
	run := 0
	for i := range len(s) {
		if run++; s[i] != c {
			run = 0
		}
		most = max(most, run)
	}
	return most
}

var entityLike = pattern(`&(#?[a-zA-Z0-9]+;)`)

// destination is the address of a link, in <> where it has parentheses.
func destination(url string) string {
	url = entityLike().ReplaceAllString(url, "&amp;$1")
	if strings.ContainsAny(url, "()") {
		return "<" + url + ">"
	}
	return url
}

var (
	numbered = pattern(`^[0-9]{1,9}[.)]`)
	bareURL  = pattern(`^https?://[^\s<>\x{85}\pZ]*[\pL\pN/_=&#%-]`)
)

// plain writes text so that none of its signs is markup. ends: nothing comes behind it.
func (t *textWriter) plain(s string, ends bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		rest := s[i:]
		start := !t.cell && (t.Len() == 0 || strings.HasSuffix(t.String(), "\n"))
		switch {
		case start && numbered().MatchString(rest):
			n = len(numbered().FindString(rest)) - 1
			t.WriteString(rest[:n] + `\` + rest[n:n+1])
			n++
		case r == '[' && t.noteRef(rest, start):
			n = len(noteMark().FindString(rest))
			t.WriteString("[^" + rest[1:n])
		case r == 'h' && (strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://")):
			n = t.address(rest)
		case strings.HasPrefix(rest, "www."):
			t.WriteString(`www\.`)
			n = 4
		case r == '_' && inWord(s, i),
			r == '&' && i+1 < len(s) && !isAlnum(s[i+1]) && s[i+1] != '#',
			r == '!' && i+1 < len(s) && s[i+1] != '[', r == '!' && ends && i+1 == len(s):
			t.WriteRune(r)
		case strings.ContainsRune("\\`*_[]<&!", r), start && strings.ContainsRune("#>+-=|:~", r), t.cell && r == '|':
			t.WriteString(`\` + rest[:n])
		default:
			t.WriteString(rest[:n])
		}
		i += n
	}
}

// noteRef reports whether s begins with a reference to a footnote. With a colon at
// the start of a line it would be one.
func (t *textWriter) noteRef(s string, start bool) bool {
	ref := noteMark().FindString(s)
	return t.notes[ref] && !(start && strings.HasPrefix(s[len(ref):], ":"))
}

// address writes a bare web address so that it stays one, and gives its length. In a
// link, and where it cannot be one, its colon is escaped.
func (t *textWriter) address(s string) int {
	url := bareURL().FindString(s)
	if url == "" || t.link || t.cell && strings.Contains(url, "|") {
		n := strings.IndexByte(s, ':')
		t.WriteString(s[:n] + `\:`)
		return n + 1
	}
	t.WriteString("<" + url + ">")
	return len(url)
}

// inWord: an underscore between letters is no markup.
func inWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return unicode.In(before, unicode.L, unicode.Nd) && unicode.In(after, unicode.L, unicode.Nd)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
