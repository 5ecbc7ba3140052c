package reader

import (
	"strings"
	"unicode/utf8"
)

// Page text is what is left of a newspaper page when its markup is gone: headline,
// date, caption, the page's own controls, summary, paragraphs, names. The controls
// are known by labels.go and never become text.

// maxTitle is the longest first line that is taken for a headline, in characters.
const maxTitle = 200

// maxHeader is how many lines behind the headline may hold date, caption and
// controls.
const maxHeader = 16

// A token is a line and what it is for.
type token struct {
	line
	button button
	rest   string // behind the label
}

// pageParser walks the tokens of a page.
type pageParser struct {
	a      *Article
	tokens []token
	at     int
}

// parsePage reads page text; src is disarmed.
func parsePage(src string) *Article {
	p := pageParser{a: &Article{}, tokens: tokensOf(unwrapped(linesOf(src)))}
	p.title()
	p.header()
	for p.at < len(p.tokens) {
		p.next()
	}
	return p.a
}

// tokensOf finds the controls. A single common word («حفظ») is one only on a page
// that shows by another label that it is a newspaper's.
func tokensOf(lines []line) []token {
	tokens, page := make([]token, len(lines)), false
	for i, l := range lines {
		t := token{line: l}
		t.button, t.rest = buttonOf(l.text)
		tokens[i] = t
		page = page || t.button != noButton && !weak(t)
	}
	if !page {
		for i := range tokens {
			if weak(tokens[i]) && tokens[i].button != summaryHead { // next looks at that one
				tokens[i].button = noButton
			}
		}
	}
	return tokens
}

// weak: a label that could as well be text.
func weak(t token) bool {
	switch t.button {
	case summaryOn, contributors, readAlso:
		return false
	case noButton, fontSize, listen, summaryHead, share, placeholder:
	}
	return !strings.ContainsAny(t.text, " +−")
}

// title takes the first line of text, if more text follows and it is not too long
// for a headline. A date above it is the date.
func (p *pageParser) title() {
	p.skip()
	if iso, ok := p.date(); ok && p.a.DateText == "" {
		p.a.Date, p.a.DateText = iso, Field(p.tokens[p.at].text)
		p.at++
		p.skip()
	}
	if p.at == len(p.tokens) || !p.followed() {
		return
	}
	text := p.tokens[p.at].text
	if mark, _ := bullet(text); mark == "" && utf8.RuneCountInString(text) <= maxTitle {
		p.a.Title = Field(text)
		p.at++
	}
}

// skip passes over controls that say nothing here.
func (p *pageParser) skip() {
	for p.at < len(p.tokens) {
		switch p.tokens[p.at].button {
		case fontSize, listen, share, placeholder:
			p.at++
		case noButton, summaryOn, summaryHead, contributors, readAlso:
			return
		}
	}
}

// followed reports whether there is more text than the present line.
func (p *pageParser) followed() bool {
	for _, t := range p.tokens[p.at+1:] {
		if t.button == noButton {
			return true
		}
	}
	return false
}

// date reads the present line as a date line.
func (p *pageParser) date() (iso string, ok bool) {
	if p.at == len(p.tokens) || p.tokens[p.at].button != noButton {
		return "", false
	}
	return dateLine(p.tokens[p.at].text)
}

// header takes what stands between headline and text. Where the page's controls
// show how far it goes, all of it; else a date line and the caption right below.
func (p *pageParser) header() {
	end := p.at
	for i := p.at; i < min(len(p.tokens), p.at+maxHeader); i++ {
		switch p.tokens[i].button {
		case fontSize, listen, summaryOn:
			end = i
		case noButton, summaryHead, contributors, readAlso, share, placeholder:
		}
		if len(p.tokens[i].text) > maxCaption && p.tokens[i].button == noButton {
			break
		}
	}
	if end > p.at {
		p.furnished(end)
		return
	}
	p.bare()
}

// maxCaption is the longest line taken for a caption, in bytes.
const maxCaption = 600

// furnished reads a header with controls, tokens up to end.
func (p *pageParser) furnished(end int) {
	for p.at < end {
		t := p.tokens[p.at]
		p.at++
		switch {
		case t.button == summaryOn:
			p.summary()
		case t.button == noButton:
			p.headerLine(t, p.tokens[p.at])
		}
	}
}

// headerLine takes a date, or a caption: the line with a credit, or the one right
// above a control. What is neither (a standfirst, a byline) is text, never lost.
func (p *pageParser) headerLine(t, below token) {
	if iso, ok := dateLine(t.text); ok && p.a.DateText == "" {
		p.a.Date, p.a.DateText = iso, Field(t.text)
		return
	}
	_, _, credited := caption(t.text)
	if p.a.Image == nil && len(t.text) <= maxCaption && (credited || below.button != noButton && !below.gap) {
		p.image(t.text)
		return
	}
	p.text(t)
}

// bare reads a header without controls.
func (p *pageParser) bare() {
	if iso, ok := p.date(); ok && p.a.DateText == "" {
		p.a.Date, p.a.DateText = iso, Field(p.tokens[p.at].text)
		p.at++
	}
	if p.a.DateText == "" || p.at == len(p.tokens) {
		return
	}
	t := p.tokens[p.at]
	if _, _, credited := caption(t.text); t.button == noButton && !t.gap && credited && p.followed() {
		p.image(t.text)
		p.at++
	}
}

func (p *pageParser) image(text string) {
	words, credit, _ := caption(text)
	p.a.Image = &Image{Caption: Field(words), Credit: Field(credit)}
}

// maxCredit is the longest credit in a caption's last parentheses, in characters.
const maxCredit = 60

// caption parts a caption from the credit in parentheses at its end.
func caption(text string) (words, credit string, ok bool) {
	if len(text) > maxCaption || !strings.HasSuffix(text, ")") {
		return text, "", false
	}
	i := strings.LastIndexByte(text, '(')
	if i <= 0 {
		return text, "", false
	}
	credit = strings.TrimSpace(text[i+1 : len(text)-1])
	if credit == "" || utf8.RuneCountInString(credit) > maxCredit || strings.Contains(credit, ")") {
		return text, "", false
	}
	return strings.TrimSpace(text[:i]), credit, true
}

// next takes the present token of the body.
func (p *pageParser) next() {
	t := p.tokens[p.at]
	p.at++
	switch t.button {
	case summaryOn:
		p.summary()
	case summaryHead:
		if len(p.a.Body) > 0 || len(p.a.Summary) > 0 || !p.bulleted() {
			p.text(t)
			return
		}
		p.summary()
	case contributors:
		p.contributors(t)
	case readAlso:
		if t.rest == "" {
			p.below()
		}
	case fontSize, listen, share, placeholder:
	case noButton:
		p.text(t)
	}
}

// text adds a paragraph or an item.
func (p *pageParser) text(t token) {
	b := Block{Kind: Paragraph, Text: t.text}
	if marker, rest := bullet(t.text); marker != "" {
		b = Block{Kind: Item, Marker: marker, Text: rest}
	}
	p.a.Body = append(p.a.Body, b)
}

// bulleted reports whether the present token is an item of a list.
func (p *pageParser) bulleted() bool {
	if p.at == len(p.tokens) || p.tokens[p.at].button != noButton {
		return false
	}
	marker, _ := bullet(p.tokens[p.at].text)
	return marker != ""
}

// summary takes the items below its control: bullets, and lines that go on right
// below one.
func (p *pageParser) summary() {
	if len(p.a.Summary) > 0 {
		return
	}
	for p.bulleted() {
		_, item := bullet(p.tokens[p.at].text)
		for p.at++; p.at < len(p.tokens) && p.tokens[p.at].button == noButton && !p.tokens[p.at].gap && !p.bulleted(); p.at++ {
			item += " " + p.tokens[p.at].text
		}
		p.a.Summary = append(p.a.Summary, Field(item))
	}
	if len(p.a.Summary) > 0 {
		p.a.SummaryBy = "publisher"
	}
}

// contributors takes the names behind the label, or below it.
func (p *pageParser) contributors(t token) {
	if t.rest != "" {
		names, ok := namesOf(t.rest)
		if !ok {
			p.text(t)
			return
		}
		p.a.Contributors = append(p.a.Contributors, names...)
		return
	}
	for ; p.at < len(p.tokens) && p.tokens[p.at].button == noButton; p.at++ {
		_, text := bullet(p.tokens[p.at].text)
		names, ok := namesOf(text)
		if !ok || len(p.a.Contributors) > 0 && p.tokens[p.at].gap && len(names) == 0 {
			return
		}
		p.a.Contributors = append(p.a.Contributors, names...)
	}
}

// below passes over the links right below a bare «اقرأ أيضاً».
func (p *pageParser) below() {
	for p.at < len(p.tokens) && !p.tokens[p.at].gap && p.tokens[p.at].button == noButton {
		p.at++
	}
}
