package cli

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"

	"qari/bidi/arabic"
	"qari/reader"
)

// linear is Qari for a screen reader or a terminal that cannot move its cursor:
// lines in logical order, only ever appended, one command a line.
func (a *app) linear(ctx context.Context, names []string) error {
	articles, errs := a.open(ctx, names)
	for _, err := range errs {
		a.complain(err)
		a.status = failed
	}
	if len(articles) == 1 && len(names) == 1 {
		return a.lines(a.w.Out, articles[0], 0, logical)
	}
	if len(articles) == 0 {
		return nil
	}
	a.numbered(articles)
	in := bufio.NewScanner(a.w.In)
	for a.say(a.w.Out, a.text.choose); in.Scan(); a.say(a.w.Out, a.text.choose) {
		switch line := strings.TrimSpace(in.Text()); line {
		case "q", "ض", "/": // the key of q, in Arabic, Persian and Hebrew
			return nil
		case "":
			a.numbered(articles)
		default:
			n, err := strconv.Atoi(arabic.Digits(line, arabic.Western))
			if err != nil || n < 1 || n > len(articles) {
				a.say(a.w.Out, fmt.Sprintf(a.text.outOf, len(articles)))
				continue
			}
			if err := a.lines(a.w.Out, articles[n-1], 0, logical); err != nil {
				return err
			}
		}
	}
	return in.Err()
}

// numbered lists the articles.
func (a *app) numbered(articles []*reader.Article) {
	for i, art := range articles {
		a.say(a.w.Out, fmt.Sprintf("%d. %s", i+1, cmp.Or(art.Title, art.Name, a.words.Untitled)))
	}
}
