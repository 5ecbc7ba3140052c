package cli

import (
	"context"

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
	var (
		data string
		err  error
	)
	if name == "-" {
		data, err = fetch.Reader(ctx, a.w.In, a.text.stdin, fetch.MaxBytes)
	} else {
		data, err = fetch.File(ctx, name, fetch.MaxBytes)
	}
	if err != nil {
		return nil, err
	}
	return reader.Parse(data, reader.Hint{Name: name})
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
