package reader

import (
	"net/netip"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxURL is the longest URL kept, in bytes: what terminals take in a hyperlink
// (OSC 8), and browsers in their address.
const maxURL = 2083

// webURL cleans an absolute http or https URL, or gives "".
//
// Law: the result is "" or a URL with a host, whose characters are letters, marks,
// digits and the signs of RFC 3986 (with ZWNJ, which Persian words are written with), at most
// maxURL bytes; it is its own fixed point.
//
// Letters stay as they are written, so that an Arabic path can be read. Anything
// else that may not stand in a URL is percent-encoded in the path and refused in the
// host. A control refuses the whole, wherever it stands, and so does a user name: what is before an
// @ serves only to look like the host.
func webURL(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > maxURL || strings.IndexFunc(s, unicode.IsControl) >= 0 || !utf8.ValidString(s) {
		return ""
	}
	scheme, rest, ok := strings.Cut(s, "://")
	scheme = strings.ToLower(scheme)
	if !ok || scheme != "http" && scheme != "https" {
		return ""
	}
	host, path := rest, ""
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host, path = rest[:i], rest[i:]
	}
	if !isHost(host) {
		return ""
	}
	url := scheme + "://" + strings.ToLower(host) + encoded(path)
	if len(url) > maxURL {
		return ""
	}
	return url
}

// isHost reports whether s is a name or an address, perhaps with a port.
func isHost(s string) bool {
	if strings.HasPrefix(s, "[") { // IPv6
		address, port, ok := strings.Cut(s[1:], "]")
		ip, err := netip.ParseAddr(address)
		return ok && err == nil && ip.Is6() && ip.Zone() == "" && isPort(port)
	}
	if i := strings.IndexByte(s, ':'); i >= 0 {
		if !isPort(s[i:]) {
			return false
		}
		s = s[:i]
	}
	named := false
	for _, r := range s {
		letter := unicode.IsLetter(r) || unicode.Is(unicode.Nd, r)
		named = named || letter
		if !letter && !unicode.IsMark(r) && r != '-' && r != '.' && r != '_' && r != zwnj {
			return false
		}
	}
	return named
}

// isPort reports whether s is "" or a colon and up to five digits.
func isPort(s string) bool {
	return s == "" || s[0] == ':' && len(s) <= 6 && strings.Trim(s[1:], "0123456789") == ""
}

const zwnj = 0x200C

// encoded percent-encodes what may not stand in a path, a query or a fragment.
func encoded(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i, r := range s {
		n := utf8.RuneLen(r)
		if inPath(r) && (r != '%' || isEscape(s[i:])) {
			b.WriteString(s[i : i+n])
			continue
		}
		for _, c := range []byte(s[i : i+n]) {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

func inPath(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("-._~:/?#[]@!$&'()*+,;=%", r)
	}
	return r == zwnj || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r))
}

// isEscape reports whether s begins with a percent-encoded byte.
func isEscape(s string) bool {
	return len(s) >= 3 && strings.Trim(s[1:3], "0123456789abcdefABCDEF") == ""
}
