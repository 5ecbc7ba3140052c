package reader

import (
	"net/url"
	"strings"
	"testing"
	"unicode"
)

func TestWebURL(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org", "https://example.org"},
		{" HTTP://Example.ORG:8080/A?b=c#d ", "http://example.org:8080/A?b=c#d"},
		{"https://example.org/أخبار/خبر-1", "https://example.org/أخبار/خبر-1"},
		{"https://موقع.مثال/", "https://موقع.مثال/"},
		{"https://example.ir/می\u200cشود", "https://example.ir/می\u200cشود"},
		{"https://example.org/%D8%A7?x=100%", "https://example.org/%D8%A7?x=100%25"},
		{"https://example.org/a b<c>\"d\"\\e", "https://example.org/a%20b%3Cc%3E%22d%22%5Ce"},
		{"https://example.org/a\u202Eb\u200Fc", "https://example.org/a%E2%80%AEb%E2%80%8Fc"},
		{"https://en.wikipedia.org/wiki/Qari_(reader)", "https://en.wikipedia.org/wiki/Qari_(reader)"},
		{"http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/"},

		{"", ""},
		{"https://", ""},
		{"https:///path", ""},
		{"https://?q", ""},
		{"https://.../", ""},
		{"//example.org/a", ""},
		{"/a", ""},
		{"example.org", ""},
		{"javascript:alert(1)", ""},
		{"data://text/html,x", ""},
		{"ftp://example.org/", ""},
		{"https://bank.example@evil.example/", ""},
		{"https://user:pass@example.org/", ""},
		{"https://example.org\\@evil.example/", ""},
		{"https://exa\u202Emple.org/", ""},
		{"https://exa mple.org/", ""},
		{"https://exa%6Dple.org/", ""},
		{"https://example.org:port/", ""},
		{"https://example.org:123456/", ""},
		{"http://[::1", ""},
		{"https://example.org/\x1b]8;;", ""},
		{"https://example.org/\u009b1m", ""},
		{"https://example.org/a\nb", ""},
		{"https://example.org/\xff", ""},
		{"https://example.org/" + strings.Repeat("a", maxURL), ""},
		{"https://example.org/" + strings.Repeat(" ", maxURL/2) + "a", ""},
	} {
		if got := webURL(c.in); got != c.want {
			t.Errorf("webURL(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// urlLaw holds for every result of webURL.
func urlLaw(t *testing.T, got string) {
	t.Helper()
	if got == "" {
		return
	}
	u, err := url.Parse(got)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		t.Errorf("%q is no web address: %v", got, err)
	}
	if len(got) > maxURL {
		t.Errorf("%d bytes", len(got))
	}
	if i := strings.IndexFunc(got, func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || bidiControl(r) || strings.ContainsRune("<>\"\\`{|}^", r)
	}); i >= 0 {
		t.Errorf("%q: %q may not stand there", got, got[i:])
	}
	if again := webURL(got); again != got {
		t.Errorf("%q becomes %q", got, again)
	}
}

func FuzzWebURL(f *testing.F) {
	for _, s := range []string{"https://example.org/خبر?a=%20#b", "http://[::1]:80/", "https://a@b/", "HTTPS://A.B\\c", "http://a/%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { urlLaw(t, webURL(s)) })
}
