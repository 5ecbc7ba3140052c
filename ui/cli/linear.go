package cli

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/ui"
	"qari/ui/page"
)

// linear is Qari for a screen reader or a terminal that cannot move its cursor: lines
// in logical order, base letters, no escape, only ever appended; one command a line,
// one announcement a command. Commands are the screen's own keys, in any layout.
type linear struct {
	a        *app
	keys     ui.Keymap
	articles []*reader.Article
	open     int // the open article, or -1: the list
	page     *page.Page
	at       page.At // the paragraph last said
	hits     []page.Hit
	hit      int
	marks    arabic.Marks
	told     bool // what Enter does
}

// linear runs it. Where nobody types, a single article is said whole.
func (a *app) linear(ctx context.Context, names []string) error {
	articles, errs := a.open(ctx, names)
	for _, err := range errs {
		a.complain(err)
		a.status = failed
	}
	_, _, tty := terminal(a.w.In)
	single := len(articles) == 1 && len(names) == 1
	switch {
	case len(articles) == 0:
		return nil
	case single && !tty:
		return a.lines(a.w.Out, articles[0], 0, logical)
	}
	l := &linear{a: a, keys: ui.NewKeymap(a.keyboard()), articles: articles, open: -1}
	if single {
		l.show(0)
	} else {
		l.list()
	}
	in := bufio.NewScanner(a.w.In)
	for in.Scan() {
		if !l.command(strings.TrimSpace(in.Text())) {
			return nil
		}
	}
	return in.Err()
}

func (l *linear) say(text string) { l.a.say(l.a.w.Out, text) }

// command does what a line means, and reports false when it is to leave.
func (l *linear) command(line string) bool {
	if n, err := strconv.Atoi(arabic.Digits(line, arabic.Western)); err == nil {
		l.number(n)
		return true
	}
	r, size := utf8.DecodeRuneInString(line)
	action := l.keys.Action(tea.KeyPressMsg{Code: r, Text: line[:size]}, l.a.words.RTL)
	switch {
	case line == "" && l.open < 0:
		l.list()
	case line == "":
		l.step(1)
	case action == ui.Quit && len(line) == size, line == "/" && l.open < 0: // q is / on a Hebrew keyboard
		return false
	case action == ui.Search && l.open >= 0:
		l.search(strings.TrimSpace(line[size:]))
	case len(line) > size:
		l.say(l.a.text.commandUnknown)
	default:
		l.do(action)
	}
	return true
}

// number opens an article; 0 is the list.
func (l *linear) number(n int) {
	switch {
	case n == 0:
		l.list()
	case n < 0 || n > len(l.articles):
		l.say(fmt.Sprintf(l.a.text.outOf, len(l.articles)))
	default:
		l.show(n - 1)
	}
}

// do does what a single letter means.
func (l *linear) do(action ui.Action) {
	w := l.a.words
	switch action {
	case ui.Help:
		l.say(l.a.text.linearHelp)
		return
	case ui.Language:
		l.a.setLang(map[string]string{"ar": "en", "en": "ar"}[l.a.lang])
		l.say(l.a.words.LanguageSwitched)
		return
	case ui.Marks:
		l.marks = (l.marks + 1) % 3
		l.say([...]string{w.MarksAll, w.MarksShadda, w.MarksNone}[l.marks])
		return
	}
	if l.open < 0 {
		l.say(l.a.text.commandUnknown)
		return
	}
	switch action {
	case ui.LineOn, ui.PageOn:
		l.step(1)
	case ui.LineBack, ui.PageBack:
		l.step(-1)
	case ui.Start:
		l.visit(page.At{})
	case ui.End:
		l.visit(l.page.Last())
	case ui.Summary:
		l.summary()
	case ui.NextHit:
		l.found(1)
	case ui.PrevHit:
		l.found(-1)
	case ui.NextArticle:
		l.other(1)
	case ui.PrevArticle:
		l.other(-1)
	case ui.ThemeNext: // c: how far
		l.position()
	default:
		l.say(l.a.text.commandUnknown)
	}
}

// list says the articles.
func (l *linear) list() {
	l.open = -1
	for i, art := range l.articles {
		l.say(fmt.Sprintf("%d. %s", i+1, l.title(art)))
	}
	l.say(l.a.text.choose)
}

func (l *linear) title(art *reader.Article) string {
	return cmp.Or(art.Title, art.Name, l.a.words.Untitled)
}

// show opens an article: it says its headline.
func (l *linear) show(i int) {
	art := l.articles[i]
	words := ui.WordsFor(art.Lang)
	l.open, l.hits = i, nil
	l.page = page.Lay(art, page.Spec{Plain: true, LamAlef: 2, Labels: page.Labels{RTL: words.RTL, Contributors: words.Contributors}})
	if !l.told {
		l.told = true
		l.say(l.a.text.readOn)
	}
	l.visit(page.At{})
}

// visit says the paragraph at a row, or the first one behind it.
func (l *linear) visit(at page.At) {
	for ok := !l.page.Empty(); ok; at, ok = l.page.Next(at) {
		if text := l.paragraph(at); text != "" {
			l.at = at
			l.say(text)
			return
		}
	}
}

// paragraph is the text of a row as it is said.
func (l *linear) paragraph(at page.At) string {
	r := l.page.Row(at)
	if r.Blank {
		return ""
	}
	text := strings.TrimSpace(logical(l.page, r, 0))
	if l.marks == arabic.AllMarks {
		return text
	}
	return strings.Map(func(r rune) rune {
		if arabic.Hidden(r, l.marks) {
			return -1
		}
		return r
	}, text)
}

// step says the next paragraph, or the one before.
func (l *linear) step(by int) {
	step := l.page.Next
	if by < 0 {
		step = l.page.Prev
	}
	if l.page.Empty() {
		l.end()
		return
	}
	for at, ok := step(l.at); ok; at, ok = step(at) {
		if text := l.paragraph(at); text != "" {
			l.at = at
			l.say(text)
			return
		}
	}
	if by < 0 {
		l.say(l.a.text.atStart)
		return
	}
	l.end()
}

// end says that there is no more, and what is next. It never goes on by itself.
func (l *linear) end() {
	text := l.a.words.EndTitle
	if next := l.open + 1; next < len(l.articles) {
		text += ". " + l.a.words.NextArticle + " (J): " + isolated(l.title(l.articles[next]))
	}
	l.say(text)
}

// other opens the article n further.
func (l *linear) other(n int) {
	if i := l.open + n; i >= 0 && i < len(l.articles) {
		l.show(i)
		return
	}
	l.say(l.a.words.NoNext)
}

// summary says it.
func (l *linear) summary() {
	art := l.articles[l.open]
	if len(art.Summary) == 0 {
		l.say(l.a.words.NoSummary)
		return
	}
	l.say(l.a.words.Summary + ":\n" + strings.Join(art.Summary, "\n"))
}

// search says the first paragraph from here on that holds a word.
func (l *linear) search(word string) {
	l.hits = l.page.Search(word)
	if len(l.hits) == 0 {
		l.say(l.a.words.NoHits)
		return
	}
	here := l.page.Row(l.at).Pos
	l.hit = 0
	for i, h := range l.hits {
		if !(page.Pos{Part: h.Part, Off: h.Lo}).Before(here) {
			l.hit = i
			break
		}
	}
	l.found(0)
}

// found goes some hits further, round the ends, and says where it is.
func (l *linear) found(by int) {
	n := len(l.hits)
	if n == 0 {
		l.say(l.a.words.NoHits)
		return
	}
	l.hit = (l.hit + by + n) % n
	h := l.hits[l.hit]
	found := l.a.words.Hit(l.hit+1, n, l.a.digits()) + ": "
	if l.page.Hidden(h) {
		l.say(found + l.page.Text(h.Part))
		return
	}
	l.at = l.page.Find(page.Pos{Part: h.Part, Off: h.Lo})
	l.say(found + l.paragraph(l.at))
}

// position says how far one is.
func (l *linear) position() {
	next, more := l.page.Next(l.at)
	done := l.page.Progress(next, more)
	art := l.articles[l.open]
	l.say(l.a.words.Percent(int(done*100), l.a.digits()) + ", " + l.a.words.Left(int(float64(art.Minutes())*(1-done)+0.5), l.a.digits()))
}
