package term

import (
	"strings"
	"testing"
)

// What is asked for is taken out, whatever it says; of nonsense nothing is kept.
func TestFold(t *testing.T) {
	for name, c := range map[string]struct {
		seq  string
		took bool
		want Replies
	}{
		"XTVERSION":                     {"\x1bP>|kitty(0.48.2)\x1b\\", true, Replies{Version: "kitty(0.48.2)"}},
		"XTVERSION ended by BEL":        {"\x1bP>|kitty(0.48.2)\a", true, Replies{Version: "kitty(0.48.2)"}},
		"XTVERSION with spaces":         {"\x1bP>|Konsole 22.12.3\x1b\\", true, Replies{Version: "Konsole 22.12.3"}},
		"XTVERSION of nothing":          {"\x1bP>|\x1b\\", true, Replies{}},
		"XTVERSION in letters":          {"\x1bP>|طرفية\x1b\\", true, Replies{}},
		"XTVERSION of bytes":            {"\x1bP>|x\x7f\x1b\\", true, Replies{}},
		"XTVERSION of 100 letters":      {"\x1bP>|" + strings.Repeat("x", 100) + "\x1b\\", true, Replies{Version: strings.Repeat("x", 100)}},
		"XTVERSION of 101":              {"\x1bP>|" + strings.Repeat("x", 101) + "\x1b\\", true, Replies{}},
		"DCS of another kind":           {"\x1bP1+r544e=78\x1b\\", false, Replies{}},
		"DA1":                           {"\x1b[?65;1;9c", true, Replies{DA1: "65;1;9", Done: true}},
		"DA1 ended by a semicolon":      {"\x1b[?62;c", true, Replies{DA1: "62;", Done: true}},
		"DA1 of nothing":                {"\x1b[?c", true, Replies{Done: true}},
		"DA1 of signs":                  {"\x1b[?1:2c", true, Replies{Done: true}},
		"DA2":                           {"\x1b[>65;7006;1c", true, Replies{DA2: "65;7006;1"}},
		"DA2 of signs":                  {"\x1b[>=c", true, Replies{}},
		"DA2 too long":                  {"\x1b[>" + strings.Repeat("1;", 60) + "c", true, Replies{}},
		"BDSM unknown":                  {"\x1b[8;0$y", true, Replies{Mode8: '0'}},
		"BDSM implicit":                 {"\x1b[8;1$y", true, Replies{Mode8: '1'}},
		"BDSM explicit":                 {"\x1b[8;2$y", true, Replies{Mode8: '2'}},
		"BDSM implicit for ever":        {"\x1b[8;3$y", true, Replies{Mode8: '3'}},
		"BDSM explicit for ever":        {"\x1b[8;4$y", true, Replies{Mode8: '4'}},
		"BDSM 5":                        {"\x1b[8;5$y", true, Replies{}},
		"BDSM of nothing":               {"\x1b[8;$y", true, Replies{}},
		"BDSM 11":                       {"\x1b[8;11$y", true, Replies{}},
		"another ANSI mode":             {"\x1b[4;1$y", false, Replies{}},
		"a mode that begins with 8":     {"\x1b[80;1$y", false, Replies{}},
		"a private mode":                {"\x1b[?8;1$y", false, Replies{}},
		"OSC 11":                        {"\x1b]11;rgb:1d1d/2020/2121\x1b\\", true, Replies{Background: "rgb:1d1d/2020/2121"}},
		"OSC 11 ended by BEL":           {"\x1b]11;rgb:1d1d/2020/2121\a", true, Replies{Background: "rgb:1d1d/2020/2121"}},
		"OSC 11 in no colour":           {"\x1b]11;black\a", true, Replies{}},
		"OSC 11 in letters":             {"\x1b]11;rgba:0/0/0/ق\a", true, Replies{}},
		"OSC 11 of nothing":             {"\x1b]11;\a", true, Replies{}},
		"OSC 10":                        {"\x1b]10;rgb:1d1d/2020/2121\x1b\\", false, Replies{}},
		"OSC 111":                       {"\x1b]111;rgb:1d1d/2020/2121\x1b\\", false, Replies{}},
		"a key":                         {"\x1b[A", false, Replies{}},
		"rxvt's shift and right":        {"\x1b[c", false, Replies{}},
		"kitty's keyboard":              {"\x1b[1590::113;1;1590u", false, Replies{}},
		"the mouse":                     {"\x1b[<0;10;20M", false, Replies{}},
		"its own question, sent back 1": {"\x1b[>0q", false, Replies{}},
		"its own question, sent back 2": {"\x1b[8$p", false, Replies{}},
		"its own question, sent back 3": {"\x1b[>c", true, Replies{}},
		"its own question, sent back 4": {"\x1b]11;?\x1b\\", true, Replies{}},
		"its own question, sent back 5": {"\x1b[c", false, Replies{}},
	} {
		var r Replies
		if took := r.fold(c.seq); took != c.took || r != c.want {
			t.Errorf("%s: %v %+v, want %v %+v", name, took, r, c.took, c.want)
		}
	}
}

// What a terminal measured says is kept as it says it.
func TestFoldMeasured(t *testing.T) {
	for _, c := range measured {
		want := c.replies
		want.Background = "rgb:0000/0000/0000"
		var r Replies
		for _, seq := range said(want) {
			if !r.fold(seq) {
				t.Errorf("%s: %+q is no answer", c.name, seq)
			}
		}
		if r != want {
			t.Errorf("%s: %+v, want %+v", c.name, r, want)
		}
	}
}

// Of two answers the later counts, and nonsense does not wipe out what made sense.
func TestFoldTwice(t *testing.T) {
	before := Replies{Version: "kitty(0.26.5)", DA1: "62;", DA2: "1;4000;26", Mode8: '0', Background: "rgb:0/0/0", Done: true}
	after := Replies{Version: "VTE(8401)", DA1: "61;1", DA2: "61;8401;1", Mode8: '1', Background: "rgb:f/f/f", Done: true}
	r := before
	for _, c := range spoilt {
		if r.fold(c.sent); r != before {
			t.Errorf("%.40q: %+v", c.sent, r)
			r = before
		}
	}
	for _, seq := range said(after) {
		r.fold(seq)
	}
	if r != after {
		t.Errorf("%+v, want %+v", r, after)
	}
}

func TestDark(t *testing.T) {
	for _, c := range []struct {
		background  string
		dark, known bool
	}{
		{"rgb:0/0/0", true, true},
		{"rgb:f/f/f", false, true},
		{"rgb:00/00/00", true, true},
		{"rgb:ff/ff/ff", false, true},
		{"rgb:000/000/000", true, true},
		{"rgb:fff/fff/fff", false, true},
		{"rgb:0000/0000/0000", true, true},
		{"rgb:ffff/ffff/ffff", false, true},
		{"rgb:FFFF/FFFF/FFFF", false, true},
		{"rgb:7/ff/fff", false, true}, // each by its own digits
		{"rgb:8/00/0000", true, true},
		{"rgba:1d1d/2020/2121/ffff", true, true},
		{"rgba:ff/ff/ff/00", false, true},
		{"rgb:1d1d/2020/2121", true, true},  // Tango dark
		{"rgb:0000/2b2b/3636", true, true},  // Solarized dark
		{"rgb:fdfd/f6f6/e3e3", false, true}, // Solarized light
		{"rgb:0000/0000/ffff", true, true},  // blue is dark to the eye,
		{"rgb:0000/ffff/0000", false, true}, // green is not
		{"rgb:ffff/0000/0000", true, true},
		{"rgb:ffff/ffff/0000", false, true},
		{"rgb:7f7f/7f7f/7f7f", true, true},
		{"rgb:8080/8080/8080", false, true},
		{"", false, false},
		{"?", false, false},
		{"rgb:", false, false},
		{"rgb:0/0", false, false},
		{"rgb:0//0", false, false},
		{"rgb:0/0/0/0", false, false},
		{"rgba:0/0/0", false, false},
		{"rgb:0/0/g", false, false},
		{"rgb:-1/0/0", false, false},
		{"rgb:00000/0/0", false, false},
		{"rgb:ffff0/0/0", false, false},
		{"rgb:00000000000000000001/00000000000000000001/00000000000000000001", false, false},
		{"rgbi:0/0/0", false, false},
		{"#000000", false, false},
		{"black", false, false},
	} {
		if dark, known := (Replies{Background: c.background}).Dark(); dark != c.dark || known != c.known {
			t.Errorf("%q: dark %v, known %v; want %v, %v", c.background, dark, known, c.dark, c.known)
		}
	}
}

// Law: a fingerprint is the same however a terminal is coloured and whatever its bidi
// mode is at the time; and no two terminals have one, unless they answer the same.
func TestFingerprint(t *testing.T) {
	told := func(r Replies) Replies { // all that tells a terminal from another
		r.Background, r.Done = "", false
		if r.Mode8 == '2' {
			r.Mode8 = '1'
		}
		return r
	}
	for _, a := range measured {
		r := a.replies
		print := r.Fingerprint()
		r.Background, r.Done = "rgb:0/0/0", !r.Done
		if r.Mode8 == '1' {
			r.Mode8 = '2'
		}
		if got := r.Fingerprint(); got != print {
			t.Errorf("%s: %q becomes %q", a.name, print, got)
		}
		if strings.ContainsFunc(print, func(r rune) bool { return r < ' ' || r > '~' }) || print == "-" {
			t.Errorf("%s: %q", a.name, print)
		}
		for _, b := range measured {
			if same := print == b.replies.Fingerprint(); same != (told(a.replies) == told(b.replies)) {
				t.Errorf("%s and %s: one fingerprint %v", a.name, b.name, same)
			}
		}
	}
}

// Each thing a terminal is told by changes the fingerprint, whether or not it is the
// only one known.
func TestFingerprintOfEach(t *testing.T) {
	for _, r := range []Replies{{}, {Version: "tmux 3.3a", DA1: "1;2", DA2: "84;0;0", Mode8: '1', Client: "x", ClientTerm: "y"}} {
		seen := map[string]bool{r.Fingerprint(): true}
		for name, change := range map[string]func(*Replies){
			"version":     func(r *Replies) { r.Version = "new" },
			"DA1":         func(r *Replies) { r.DA1 = "1" },
			"DA2":         func(r *Replies) { r.DA2 = "1" },
			"no BDSM":     func(r *Replies) { r.Mode8 = '0' },
			"client":      func(r *Replies) { r.Client = "new" },
			"client TERM": func(r *Replies) { r.ClientTerm = "new" },
		} {
			c := r
			change(&c)
			if print := c.Fingerprint(); seen[print] {
				t.Errorf("%s: %q again", name, print)
			} else {
				seen[print] = true
			}
		}
	}
	for _, mute := range []Replies{{}, {Done: true}, {Background: "rgb:0/0/0"}} {
		if got := mute.Fingerprint(); got != "-" {
			t.Errorf("a mute terminal has %q", got)
		}
	}
}
