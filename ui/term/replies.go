package term

import (
	"strconv"
	"strings"
)

// Replies are what a terminal answered to the [Question]. The zero value is silence.
type Replies struct {
	Version    string // XTVERSION: "VTE(8401)", "kitty(0.48.2)"
	DA1        string // parameters of its primary device attributes: "65;1;9"
	DA2        string // of its secondary ones: "65;7006;1"
	Mode8      byte   // DECRQM 8 (BDSM): '0' unknown to it, '1' implicit, '2' explicit, '3' '4' for ever so; 0 silence
	Background string // OSC 11: "rgb:1d1d/2020/2121"
	Client     string // what tmux says of the terminal attached now: its XTVERSION
	ClientTerm string // and its TERM
	Done       bool   // the fence (DA1) came: what was not answered will not be
}

// fold takes one whole sequence, and reports whether it is of the kinds we ask for:
// then it is an answer, and no key, whatever it says. Of what makes no sense nothing
// is kept, and what made sense before stays.
func (r *Replies) fold(seq string) bool {
	switch {
	case strings.HasPrefix(seq, "\x1bP>|"):
		keep(&r.Version, printable(body(seq, "\x1bP>|")))
	case strings.HasPrefix(seq, "\x1b]11;"):
		told := Replies{Background: body(seq, "\x1b]11;")}
		if _, known := told.Dark(); known {
			r.Background = told.Background
		}
	case strings.HasPrefix(seq, "\x1b[?") && strings.HasSuffix(seq, "c"):
		keep(&r.DA1, parameters(seq[3:len(seq)-1]))
		r.Done = true
	case strings.HasPrefix(seq, "\x1b[>") && strings.HasSuffix(seq, "c"):
		keep(&r.DA2, parameters(seq[3:len(seq)-1]))
	case strings.HasPrefix(seq, "\x1b[8;") && strings.HasSuffix(seq, "$y"):
		if v := seq[4 : len(seq)-2]; len(v) == 1 && v[0] >= '0' && v[0] <= '4' {
			r.Mode8 = v[0]
		}
	default:
		return false
	}
	return true
}

func keep(field *string, answer string) {
	if answer != "" {
		*field = answer
	}
}

// body is what stands in a string between its introducer and its end.
func body(seq, begin string) string {
	return strings.TrimSuffix(strings.TrimSuffix(seq[len(begin):], "\x1b\\"), "\a")
}

// printable keeps an answer that is short ASCII, and nothing of any other.
func printable(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ""
		}
	}
	if len(s) > 100 {
		return ""
	}
	return s
}

// parameters keeps numbers between semicolons, and nothing else.
func parameters(s string) string {
	if strings.Trim(s, "0123456789;") != "" || len(s) > 100 {
		return ""
	}
	return s
}

// Fingerprint is what an answer to the card is remembered under: all that tells one
// terminal from another, and nothing that changes in one (its colours, its bidi mode).
// Of a mute terminal it is "-": all of those are one.
func (r Replies) Fingerprint() string {
	known := "-"
	if r.Mode8 != 0 {
		known = "bdsm"
		if r.Mode8 == '0' {
			known = "no bdsm"
		}
	}
	f := strings.Join([]string{r.Version, r.DA1, r.DA2, known, r.Client, r.ClientTerm}, "|")
	if f == "|||-||" {
		return "-"
	}
	return f
}

// Dark reports whether the background is dark, if the terminal told it: as X11 writes
// colours, "rgb:R/G/B" of one to four hexadecimal digits each, or "rgba:R/G/B/A".
func (r Replies) Dark() (dark, known bool) {
	kind, spec, _ := strings.Cut(r.Background, ":")
	parts := strings.Split(spec, "/")
	if len(parts) != map[string]int{"rgb": 3, "rgba": 4}[kind] {
		return false, false
	}
	weights := [...]float64{0.299, 0.587, 0.114, 0} // ITU-R BT.601
	var light float64
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 16, 16)
		if err != nil || len(part) > 4 {
			return false, false
		}
		light += weights[i] * float64(n) / float64(uint(1)<<(4*len(part))-1)
	}
	return light < 0.5, true
}
