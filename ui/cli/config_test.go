package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// home is a process with a home of its own, and settings in it.
func home(t *testing.T, settings string, env ...string) (*app, string) {
	t.Helper()
	dir := t.TempDir()
	vars := map[string]string{"XDG_CONFIG_HOME": dir, "XDG_STATE_HOME": dir}
	for _, e := range env {
		k, v, _ := strings.Cut(e, "=")
		vars[k] = v
	}
	file := filepath.Join(dir, "qari", "config.toml")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if settings != "" {
		if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	a := &app{w: World{In: strings.NewReader(""), Out: &out, Err: &errs, Getenv: func(k string) string { return vars[k] }}}
	a.setLang("en")
	return a, dir
}

func TestConfig(t *testing.T) {
	all := config{terminal: "runs-mirrored", lang: "ar", keyboard: "persian", theme: "light", digits: "arabic-indic"}
	for name, c := range map[string]struct {
		text string
		want config
		err  string // what the error says; "" for none
	}{
		"no file":                {"", config{}, ""},
		"nothing in it":          {"\n# nothing\n", config{}, ""},
		"every key":              {"terminal = 'runs-mirrored'\nlang = \"ar\"\nkeyboard = 'persian'\ntheme = 'light'\ndigits = 'arabic-indic'\n", all, ""},
		"a BOM, lines of DOS":    {"\ufefflang = 'ar'\r\ntheme = 'dark'\r\n", config{lang: "ar", theme: "dark"}, ""},
		"quoted keys":            {"\"lang\" = 'en'\n'theme' = 'plain'\n", config{lang: "en", theme: "plain"}, ""},
		"unknown key":            {"lang = 'ar'\n\n# a comment: colour\n  colour = 'red'\n", config{}, "unknown key, line 4: colour"},
		"unknown, quoted":        {"'lang' = 'ar'\n\"big font\" = 1\n", config{}, "unknown key, line 2: big font"},
		"unknown table":          {"lang = 'ar'\n[fonts]\nlang = 'x'\n", config{}, "unknown key, line 2: fonts"},
		"unknown list of tables": {"\n[[ feeds ]]\na = 1\n", config{}, "unknown key, line 2: feeds"},
		"unknown, dotted":        {"a.b.c = 1\n", config{}, "unknown key, line 1: a"},
		"a table in a key's place": {
			"[lang]\nx = 1\n", config{}, "not one of the values, line 1: lang: ar en"},
		"the first of two":   {"zz = 1\naa = 2\n", config{}, "unknown key, line 1: zz"},
		"wrong value":        {"lang = 'ar'\ntheme = 'blue'\n", config{}, "not one of the values, line 2: theme: auto dark light plain"},
		"wrong type":         {"digits = 5\n", config{}, "not one of the values, line 1: digits"},
		"the same key twice": {"lang = 'ar'\nlang = 'en'\n", config{}, "not TOML, line 2"},
		"not TOML":           {"lang = 'ar'\ntheme: dark\n", config{}, "not TOML, line 2"},
		"cut short":          {"lang = 'ar", config{}, "not TOML, line 1"},
		"bytes":              {"lang = '\xff\xfe'\n", config{}, "not TOML, line 1"},
	} {
		a, _ := home(t, c.text)
		got, err := a.readConfig()
		switch {
		case c.err == "" && (err != nil || got != c.want):
			t.Errorf("%s: %+v, %v; want %+v", name, got, err, c.want)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err) || !strings.Contains(err.Error(), "config.toml")):
			t.Errorf("%s: %v, want %q", name, err, c.err)
		}
	}
}

// What stands in the file's place, or makes it no file to read, is told with its path.
func TestConfigUnreadable(t *testing.T) {
	a, dir := home(t, "")
	file := filepath.Join(dir, "qari", "config.toml")
	if err := os.Mkdir(file, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := a.readConfig(); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a folder: %v", err)
	}
	a, _ = home(t, strings.Repeat("# a long comment\n", 1<<17))
	if _, err := a.readConfig(); err == nil || !strings.Contains(err.Error(), "config.toml") {
		t.Errorf("two megabytes: %v", err)
	}
	b := &app{w: World{Getenv: func(string) string { return "" }}}
	b.setLang("en")
	if c, err := b.readConfig(); err != nil || c != (config{}) {
		t.Errorf("without a home: %+v, %v", c, err)
	}
	if os.Geteuid() == 0 {
		t.Log("not tested: a file without permission, which stops nobody who is root")
		return
	}
	a, dir = home(t, "lang = 'ar'")
	if err := os.Chmod(filepath.Join(dir, "qari", "config.toml"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := a.readConfig(); err == nil {
		t.Error("a file without permission is read")
	}
}

// Law: flags win over variables, those over settings, those over what is remembered,
// that over the locale.
func TestPrecedence(t *testing.T) {
	for _, c := range []struct {
		name, settings, state string
		env                   []string
		flags                 flags
		lang, terminal, theme string
	}{
		{"the locale", "", "", []string{"LANG=en_US.UTF-8"}, flags{}, "en", "forms", "dark"},
		{"remembered", "", "version = 1\nlang = 'ar'\ntheme = 'light'\n", []string{"LANG=en_US.UTF-8"}, flags{}, "ar", "forms", "light"},
		{"settings", "lang = 'en'\nterminal = 'runs'\ntheme = 'plain'\n", "version = 1\nlang = 'ar'\ntheme = 'light'\n", nil, flags{}, "en", "runs", "plain"},
		{"variables", "lang = 'en'\nterminal = 'runs'\n", "", []string{"QARI_LANG=ar", "QARI_TERMINAL=kitty", "QARI_THEME=light"}, flags{}, "ar", "kitty", "light"},
		{"flags", "lang = 'en'\nterminal = 'runs'\n", "", []string{"QARI_LANG=en", "QARI_TERMINAL=kitty", "QARI_THEME=light"}, flags{lang: "ar", terminal: "bdsm", theme: "dark"}, "ar", "bdsm", "dark"},
	} {
		a, _ := home(t, c.settings, c.env...)
		if c.state != "" {
			if err := os.WriteFile(a.stateFile(), []byte(c.state), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		a.flags = c.flags
		var args []string
		if c.flags.lang != "" {
			args = []string{"--lang", c.flags.lang}
		}
		a.remembered(args)
		if err := a.prepare(nil, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		theme, _, _ := a.theme()
		if got := []string{a.lang, a.profile.Contract.String(), themes[1+int(theme)]}; strings.Join(got, " ") != strings.Join([]string{c.lang, c.terminal, c.theme}, " ") {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
