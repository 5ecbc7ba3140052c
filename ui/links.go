package ui

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/net/idna"

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
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil {
		return nil, false
	}
	if u.Port() != "" {
		host += ":" + u.Port()
	}
	u.Host = host
	for _, r := range u.String() {
		if r <= ' ' || r > '~' {
			return nil, false
		}
	}
	return u, true
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

// hostIn is the host a word names, or "": letters and digits around dots, the last of
// two letters or more.
func hostIn(word string) string {
	_, after, found := strings.Cut(word, "://")
	if found {
		word = after
	}
	word = strings.Trim(word, ".,;:!?()[]<>\"'«»،؛؟")
	if i := strings.IndexAny(word, "/?#"); i >= 0 {
		word = word[:i]
	}
	if _, after, at := strings.Cut(word, "@"); at {
		word = after
	}
	dot := strings.LastIndexByte(word, '.')
	if dot <= 0 || utf8.RuneCountInString(word[dot+1:]) < 2 || strings.Trim(word[dot+1:], "0123456789") == "" && !found {
		return ""
	}
	host, err := idna.Lookup.ToASCII(word)
	if err != nil {
		return word
	}
	return host
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
	s, ok := m.spotAt(x, y)
	if !ok || x < s.Col || x >= s.Col+s.Width {
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
	m.offer, m.overlay = offer{links: links}, onLinks
	m.tellOffer()
	return nil
}

// tellOffer shows where the link leads, and what can be done.
func (m *Model) tellOffer() {
	o := m.offer
	warn := ""
	if !o.links[o.at].honest() {
		warn = m.words.OtherHost
	}
	of := ""
	if len(o.links) > 1 {
		of = fill2(m.words.linkOf, o.at+1, len(o.links), m.o.Digits)
	}
	m.note = m.joined(o.links[o.at].host, warn, of, keyName("enter", m.words.Lang)+" "+m.words.OpenIt)
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
		m.overlay, m.note = noOverlay, ""
		return nil
	default:
		m.overlay = noOverlay
		return m.key(k)
	}
	m.tellOffer()
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
const linkShift = 20

// linkBits is the style's part for an address, or 0 where no link may be made of it.
func (v *article) linkBits(to string) int {
	if n, ok := v.numbers[to]; ok {
		return n << linkShift
	}
	if v.numbers == nil {
		v.numbers = map[string]int{}
	}
	n := 0
	if u, ok := address(to); ok {
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
