package ui

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/net/idna"

	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/page"
)

// maxAddress is the longest address that is made a link of: longer ones are no use to
// anybody, and terminals cut them.
const maxAddress = 2 << 10

// address is the address of a link as it may be sent to a terminal or a browser:
// http or https, a host, no user name in front of it, ASCII alone. A host in other
// letters is written as it is asked for (IDNA): what looks like a letter of another
// script then does not.
func address(s string) (*url.URL, bool) {
	if len(s) > maxAddress || !utf8.ValidString(s) || reader.Field(s) != s {
		return nil, false
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return nil, false
	}
	port := u.Port()
	if u.Host, err = asked(u.Hostname()); err != nil {
		return nil, false
	}
	if port != "" {
		u.Host += ":" + port
	}
	u.RawQuery = escaped(u.RawQuery)
	for _, r := range u.String() {
		if r <= ' ' || r > '~' {
			return nil, false
		}
	}
	return u, true
}

// asked is a host as it is asked for. One that is ASCII stays as it is: not all that
// answer keep the rules for names.
func asked(host string) (string, error) {
	if strings.Contains(host, ":") { // IPv6
		return "[" + host + "]", nil
	}
	if strings.Trim(strings.ToLower(host), "abcdefghijklmnopqrstuvwxyz0123456789-._") == "" {
		return strings.ToLower(host), nil
	}
	return idna.Lookup.ToASCII(host)
}

// escaped is a query in ASCII: Arabic pages have theirs in Arabic.
func escaped(query string) string {
	var b strings.Builder
	for i := range len(query) {
		if c := query[i]; c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// A link is one that can be opened: its address, and what stands for it on the page.
type link struct {
	url, host, text string
}

// honest reports whether a link's text names no host, or the one it leads to.
func (l link) honest() bool {
	for _, w := range strings.Fields(l.text) {
		if h := hostIn(w); h != "" && !strings.EqualFold(strings.TrimPrefix(h, "www."), strings.TrimPrefix(l.host, "www.")) {
			return false
		}
	}
	return true
}

// dots are what is taken for a dot, by IDNA or by the eye.
var dots = strings.NewReplacer("。", ".", "．", ".", "｡", ".", "․", ".", "·", ".", "۔", ".", "٫", ".")

// hostIn is the host a word names, or "": after "://" whatever stands there, else
// labels around dots, the last of Latin letters, or all of digits.
func hostIn(word string) string {
	word = dots.Replace(strings.Trim(word, ".,;:!?()[]<>\"'«»“”‘’…،؛؟\u200e\u200f\u061c"))
	_, after, named := strings.Cut(word, "://")
	if named {
		word = after
	}
	if i := strings.IndexAny(word, "/?#"); i >= 0 {
		word = word[:i]
	}
	if _, after, at := strings.Cut(word, "@"); at {
		word = after
	}
	if host, err := idna.Lookup.ToASCII(word); err == nil {
		word = host
	}
	last := word[strings.LastIndexByte(word, '.')+1:]
	quad := strings.Count(word, ".") == 3 && strings.Trim(word, "0123456789.") == ""
	if named || quad || strings.LastIndexByte(word, '.') > 0 && len(last) > 1 && topLevel(last) {
		return word
	}
	return ""
}

// topLevel reports whether a label is such as the last of a host is.
func topLevel(label string) bool {
	return strings.HasPrefix(label, "xn--") || strings.Trim(strings.ToLower(label), "abcdefghijklmnopqrstuvwxyz") == ""
}

// links are those on the screen, in reading order, and the article's own address.
func (m *Model) links() []link {
	v := m.art
	rows, _, _ := v.page.Fill(v.top, m.reading())
	var found []link
	seen := map[string]bool{}
	add := func(address *url.URL, text string) {
		if u := address.String(); !seen[u] {
			seen[u] = true
			found = append(found, link{u, address.Host, text})
		}
	}
	for _, r := range rows {
		for _, s := range r.Segs {
			for _, sp := range linksIn(v.page, s) {
				if u, ok := address(sp.URL); ok {
					add(u, v.page.Text(s.Part)[sp.Lo:sp.Hi])
				}
			}
		}
	}
	if u, ok := address(v.a.URL); ok {
		add(u, "")
	}
	return found
}

// linksIn are the links a piece of the page shows some of.
func linksIn(p *page.Page, s page.Seg) (found []reader.Span) {
	if s.Ours {
		return nil
	}
	for _, sp := range p.Spans(s.Part) {
		if sp.Style == reader.Link && sp.Lo < s.Line.Hi && sp.Hi > s.Line.Lo {
			found = append(found, sp)
		}
	}
	return found
}

// An offer is the link one is asked about, of some.
type offer struct {
	links []link
	at    int
}

// openLink opens the one link there is, or asks which.
func (m *Model) openLink() tea.Cmd {
	return m.offered(m.links())
}

// clickLink opens the link at a cell of the window.
func (m *Model) clickLink(x, y int) tea.Cmd {
	s, _, exact := m.spotAt(x, y)
	if !exact {
		return nil
	}
	for _, sp := range m.art.page.Spans(s.Pos.Part) {
		if sp.Style != reader.Link || s.Pos.Off < sp.Lo || s.Pos.Off >= sp.Hi {
			continue
		}
		if u, ok := address(sp.URL); ok {
			return m.offered([]link{{u.String(), u.Host, m.art.page.Text(s.Pos.Part)[sp.Lo:sp.Hi]}})
		}
	}
	return nil
}

// offered opens a single link that says where it leads; of several, and of one whose
// text names another host, the real host is shown first.
func (m *Model) offered(links []link) tea.Cmd {
	switch {
	case len(links) == 0:
		m.note = m.words.NoLink
		return nil
	case len(links) == 1 && links[0].honest():
		return m.browse(links[0])
	}
	m.offer, m.overlay, m.note = offer{links: links}, onLinks, ""
	return nil
}

// question is where the link leads, and what can be done, in so many cells. The host
// comes before all else; of one that is longer the beginning is left out: its end says
// whose it is.
func (m *Model) question(width int) string {
	l := m.offer.links[m.offer.at]
	pieces := []string{l.host}
	if !l.honest() {
		pieces = append(pieces, m.words.OtherHost)
	}
	if n := len(m.offer.links); n > 1 {
		pieces = append(pieces, fill2(m.words.linkOf, m.offer.at+1, n, m.o.Digits))
	}
	pieces = append(pieces, keyName("enter", m.words.Lang)+" "+m.words.OpenIt)
	for n := len(pieces); n > 0; n-- {
		if text := m.joined(pieces[:n]...); layout.Width(text, layout.Options{}) <= width {
			return text
		}
	}
	return m.joined("…" + l.host[max(0, len(l.host)-max(1, width-1)):]) // ASCII
}

// offerKey answers the question; a key that means something else ends it, and is done.
func (m *Model) offerKey(k tea.KeyPressMsg) tea.Cmd {
	switch a := m.o.Keys.Action(k, m.onwardLeft()); a {
	case Open:
		m.overlay = noOverlay
		return m.browse(m.offer.links[m.offer.at])
	case OpenLink, LineOn, Onward:
		m.offer.at = (m.offer.at + 1) % len(m.offer.links)
	case LineBack, Backward:
		m.offer.at = (m.offer.at + len(m.offer.links) - 1) % len(m.offer.links)
	case CopyLink:
		cmd := m.copyLink()
		m.overlay = noOverlay
		return cmd
	case Back:
		m.overlay = noOverlay
	default:
		m.overlay = noOverlay
		return m.key(k)
	}
	return nil
}

// openedMsg tells how opening went.
type openedMsg struct{ err error }

// browse opens a link in the browser, where one is at hand.
func (m *Model) browse(l link) tea.Cmd {
	if m.o.Browse == nil {
		m.note = m.joined(l.host, m.words.NoBrowser)
		return nil
	}
	m.note = m.joined(m.words.Opening, l.host)
	return func() tea.Msg { return openedMsg{m.o.Browse(l.url)} }
}

// opened tells of a browser that could not be started.
func (m *Model) opened(msg openedMsg) {
	if msg.err != nil {
		text, hint := m.words.Sentence(msg.err)
		m.note = m.joined(text, hint)
	}
}

// Links on the screen are OSC 8, one number for each address of an article: the cells
// of one link are painted together, and a terminal shows them as one. The number is
// kept in the bits of a style above the flags.
const (
	linkShift = 20
	maxLinks  = 1000 // of one article
)

// linkBits is the style's part for an address, or 0 where no link may be made of it.
func (v *article) linkBits(to string) int {
	if n, ok := v.numbers[to]; ok {
		return n << linkShift
	}
	if v.numbers == nil {
		v.numbers = map[string]int{}
	}
	n := 0
	if u, ok := address(to); ok && len(v.addresses) < maxLinks {
		v.addresses = append(v.addresses, u.String())
		n = len(v.addresses)
	}
	v.numbers[to] = n
	return n << linkShift
}

// linked wraps what a style begins and ends with in the link of its bits.
func (m *Model) linked(p paint, style int) paint {
	n := style >> linkShift
	if n == 0 || m.art == nil || n > len(m.art.addresses) {
		return p
	}
	return paint{linkOpen + strconv.Itoa(n) + ";" + m.art.addresses[n-1] + linkEnd + p.on, p.off + linkClose}
}
