package cli

import (
	"context"
	"fmt"

	"qari/reader"
	"qari/reader/fetch"
	"qari/seeds"
)

// open reads the articles named on the command line; without names, those that
// ship with Qari. What cannot be read is told beside what can.
func (a *app) open(ctx context.Context, names []string) (articles []*reader.Article, errs []error) {
	if len(names) == 0 {
		return samples()
	}
	for _, name := range names {
		article, err := a.read(ctx, name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, article)
	}
	return articles, errs
}

// read reads one file, or standard input for "-".
func (a *app) read(ctx context.Context, name string) (*reader.Article, error) {
	if name == "-" {
		return a.readStdin(ctx)
	}
	data, err := fetch.File(ctx, name, fetch.MaxBytes)
	if err != nil {
		return nil, err
	}
	return reader.Parse(data, reader.Hint{Name: name})
}

// readStdin reads what is piped in; a keyboard is no article.
func (a *app) readStdin(ctx context.Context) (*reader.Article, error) {
	if _, _, tty := terminal(a.w.In); tty {
		return nil, fmt.Errorf("%s: %w", a.text.stdin, reader.ErrIsDevice)
	}
	data, err := fetch.Reader(ctx, a.w.In, a.text.stdin, fetch.MaxBytes)
	if err != nil {
		return nil, err
	}
	return reader.Parse(data, reader.Hint{Name: a.text.stdin})
}

// samples are the embedded articles.
func samples() (articles []*reader.Article, errs []error) {
	for _, f := range seeds.All() {
		a, err := reader.Parse(f.Data, reader.Hint{Name: f.Name})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		a.Sample = true
		articles = append(articles, a)
	}
	return articles, errs
}
