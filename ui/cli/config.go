package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"qari/bidi/arabic"
	"qari/reader"
	"qari/reader/fetch"
	"qari/ui"
	"qari/ui/term"
)

// A config is what config.toml says: the weakest word that is still the user's own,
// after flags and variables.
type config struct {
	terminal, lang, keyboard, theme, digits string
}

// maxSettings is the longest file that is read.
const maxSettings = 1 << 20

// A setting is one key of config.toml.
type setting struct {
	key    string
	values []string
	of     func(*config) *string
}

// settings are all keys there are.
var settings = []setting{
	{"terminal", term.Contracts(), func(c *config) *string { return &c.terminal }},
	{"lang", []string{"ar", "en"}, func(c *config) *string { return &c.lang }},
	{"keyboard", []string{"auto", "arabic", "persian", "hebrew", "urdu"}, func(c *config) *string { return &c.keyboard }},
	{"theme", themes, func(c *config) *string { return &c.theme }},
	{"digits", []string{"auto", "western", "arabic-indic", "extended"}, func(c *config) *string { return &c.digits }},
}

var themes = []string{"auto", "dark", "light", "plain"}

// readConfig reads the settings. No file is no error; anything in it that we do not
// know is, with its line: a setting that is silently not followed is looked for long.
func (a *app) readConfig() (c config, err error) {
	file := a.configFile()
	if file == "" {
		return c, nil
	}
	text, err := plainFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case err != nil:
		return c, err
	}
	text = strings.TrimPrefix(text, "\ufeff")
	var found map[string]any
	if _, err := toml.Decode(text, &found); err != nil {
		var syntax toml.ParseError
		if errors.As(err, &syntax) {
			return c, usageError{fmt.Errorf("%s: "+a.text.badSyntax, file, syntax.Position.Line, syntax.Message)}
		}
		return c, usageError{fmt.Errorf("%s: %w", file, err)}
	}
	for _, key := range inOrder(text, found) {
		i := slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
		if i < 0 {
			return c, usageError{fmt.Errorf("%s: "+a.text.unknownKey+": %s", file, lineOf(text, key), key)}
		}
		value, ok := found[key].(string)
		if s := settings[i]; !ok || !slices.Contains(s.values, value) {
			return c, usageError{fmt.Errorf("%s: "+a.text.badValue+": %s: %s", file, lineOf(text, key), key, strings.Join(s.values, " "))}
		}
		*settings[i].of(&c) = value
	}
	return c, nil
}

// plainFile reads a small file of ours. What is no file is not waited for.
func plainFile(name string) (string, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return "", fmt.Errorf("%s: %w", name, reader.ErrIsDevice)
	}
	return fetch.File(context.Background(), name, maxSettings)
}

// inOrder are the keys by line, so that the first that is wrong is told.
func inOrder(text string, found map[string]any) []string {
	keys := slices.Collect(maps.Keys(found))
	slices.SortFunc(keys, func(a, b string) int {
		return lineOf(text, a) - lineOf(text, b)
	})
	return keys
}

// lineOf is the line a key of the top level stands on first, bare or in quotes, as a
// value, a table or the beginning of a dotted key. The parser does not tell.
func lineOf(text, key string) int {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimLeft(strings.TrimLeft(line, " \t"), "[")
		line = strings.TrimLeft(line, " \t")
		for _, name := range []string{key, `"` + key + `"`, `'` + key + `'`} {
			rest, ok := strings.CutPrefix(line, name)
			if ok && strings.IndexAny(strings.TrimLeft(rest, " \t"), "=.]") == 0 {
				return n
			}
		}
	}
	return n
}

// digitsOf are the digits of the interface: as set, else by locale.
func (a *app) digits() arabic.DigitSet {
	switch a.config.digits {
	case "western":
		return arabic.Western
	case "arabic-indic":
		return arabic.ArabicIndic
	case "extended":
		return arabic.Extended
	}
	return ui.DigitsFor(locale(a.w.Getenv))
}
