package cli

import (
	"cmp"
	"strings"
)

// langOf chooses the interface language: --lang, then QARI_LANG, then the setting, then
// what was chosen last, then the locale; it is asked before flags are parsed, since
// wrong flags are told in it too.
func langOf(args []string, env func(string) string, set, last string) string {
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return interfaceLang(v)
		}
		if a == "--lang" && i+1 < len(args) {
			return interfaceLang(args[i+1])
		}
		if a == "--" {
			break
		}
	}
	return interfaceLang(cmp.Or(env("QARI_LANG"), set, last, locale(env)))
}

// locale is the one messages are wanted in.
func locale(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(name); v != "" {
			return v
		}
	}
	return ""
}

// interfaceLang turns a language tag or locale into one we have words in. Who says
// nothing (no locale, or "C") is taken for who Qari is made for; a language we do
// not have is answered in English.
func interfaceLang(tag string) string {
	tag = strings.ToLower(tag)
	if i := strings.IndexAny(tag, "-_.@"); i >= 0 {
		tag = tag[:i]
	}
	switch tag {
	case "", "c", "posix", "ar":
		return "ar"
	}
	return "en"
}
