package term

import (
	"fmt"
	"strings"
	"testing"
)

// said is what a terminal sends that answered r, in the order of the Question.
func said(r Replies) []string {
	var s []string
	if r.Version != "" {
		s = append(s, "\x1bP>|"+r.Version+"\x1b\\")
	}
	if r.Mode8 != 0 {
		s = append(s, "\x1b[8;"+string(r.Mode8)+"$y")
	}
	if r.DA2 != "" {
		s = append(s, "\x1b[>"+r.DA2+"c")
	}
	if r.Background != "" {
		s = append(s, "\x1b]11;"+r.Background+"\x1b\\", "\x1b]11;"+r.Background+"\a")
	}
	if r.Done {
		s = append(s, "\x1b[?"+r.DA1+"c")
	}
	return s
}

// typed is what a terminal sends besides: keys, the mouse, answers to what others ask.
// Each is handed on in one piece.
var typed = []string{
	"j", "c", "y", " ", "\r", "\x7f", "\x03",
	"ض", "ل", "\ufefb", "\u0650", "👍",
	"\x1b[A", "\x1bOD", "\x1b[1;5C", "\x1b[3~", "\x1b[8~", "\x1b[c", "\x1bO5P",
	"\x1b[1590::113;1;1590u", "\x1b[1590::113;5u", "\x1b[27u",
	"\x1bj", "\x1bض", "\x1b\ufefb", "\x1b\x7f", "\x1b\x03",
	"\x1b[<0;10;20M", "\x1b[<0;10;20m", "\x1b[<35;119;39M", "\x1b[I",
	"\x1b[?2026;2$y", "\x1b[?2027;0$y", "\x1b[?1u", "\x1b[5;7R", "\x1b[80;25t",
	"\x1b]10;rgb:ffff/ffff/ffff\x1b\\", "\x1b]10;rgb:ffff/ffff/ffff\a",
	"\x1bP1+r544e=787465726d\x1b\\", "\x1b_Gi=31;OK\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\",
}

// pasted is text, whatever it looks like.
var pasted = []string{
	"\x1b[200~\x1b[201~",
	"\x1b[200~كتاب\nx\x1b[201~",
	"\x1b[200~\x1b[?62;c\x1bP>|kitty(0.48.2)\x1b\\\x1b[201~",
	"\x1b[200~\x1b]11;rgb:0/0/0\x1b\x1b[20\x1b[200~\x80\xd8\x1b[201~",
}

// spoilt are answers no terminal should give: malformed, endless, cut off by what
// stands behind them.
var spoilt = []struct{ sent, keys string }{
	{"\x1bP>|\x1b\\", ""},
	{"\x1bP>|ق\x1b\\", ""},
	{"\x1bP>|" + strings.Repeat("x", 3*maxHeld) + "\x1b\\", ""},
	{"\x1b]11;\a", ""},
	{"\x1b]11;?\x1b\\", ""},
	{"\x1b]11;" + strings.Repeat("f", maxHeld-6) + "\x1b\\", ""},
	{"\x1b]11;" + strings.Repeat("f", maxHeld) + "\a", ""},
	{"\x1b[?" + strings.Repeat("1;", maxHeld) + "c", ""},
	{"\x1b[?c", ""},
	{"\x1b[?<=c", ""},
	{"\x1b[>:c", ""},
	{"\x1b[8;$y", ""},
	{"\x1b[8;9$y", ""},
	{"\x1b[8;1;1$y", ""},
	{"\x1bP>|kitty(\x03", "\x03"},
	{"\x1b]11;rgb:\x1b[A", "\x1b[A"},
	{"\x1b]11;rgb:0/0/0\x1b\x1bj", "\x1b\x1bj"},
	{"\x1b[?62;\r", "\r"},
	{"\x1b[>65;7006\x1bOA", "\x1bOA"},
	{"\x1b[8;1$ض", "ض"},
}

// fed feeds a stream in pieces.
func fed(t *testing.T, a *Assembler, pieces ...string) string {
	t.Helper()
	var keys []byte
	for _, p := range pieces {
		keys = a.Feed(keys, []byte(p))
		if len(a.held) > maxHeld {
			t.Errorf("%d bytes held", len(a.held))
		}
	}
	return string(keys)
}

// inBytes are the smallest pieces.
func inBytes(s string) []string {
	var pieces []string
	for i := range len(s) {
		pieces = append(pieces, s[i:i+1])
	}
	return pieces
}

// cut cuts a stream into pieces as long as by says, and a rest.
func cut(s string, by []byte) []string {
	var pieces []string
	for _, n := range by {
		n := min(len(s), int(n)%40)
		pieces, s = append(pieces, s[:n]), s[n:]
	}
	return append(pieces, s)
}

// Wherever the stream of a terminal measured is cut, with keys between its answers,
// the keys come out as they were typed, and the answers are those given.
func TestAssemblerCutAnywhere(t *testing.T) {
	for i, c := range measured {
		want := c.replies
		want.Background = "rgb:1d1d/2020/2121"
		var stream, keys string
		for n, answer := range said(want) {
			key := typed[(5*i+n)%len(typed)] + pasted[n%len(pasted)]
			stream, keys = stream+answer+key, keys+key
		}
		check := func(how string, pieces ...string) {
			var a Assembler
			if got := fed(t, &a, pieces...); got != keys || a.Replies() != want || a.Pending() {
				t.Fatalf("%s, %s:\n%+q, pending %v; want\n%+q\n%+v; want\n%+v", c.name, how, got, a.Pending(), keys, a.Replies(), want)
			}
		}
		check("whole", stream)
		check("in bytes", inBytes(stream)...)
		for at := range len(stream) {
			check(fmt.Sprint("cut at ", at), stream[:at], stream[at:])
		}
	}
}

// What a terminal sends is handed on in one piece: what reads behind would take the
// first half of one for a key.
func TestAssemblerHandsOnWhole(t *testing.T) {
	for _, s := range typed {
		for at := 1; at < len(s); at++ {
			var a Assembler
			if got := fed(t, &a, s[:at]); got != "" || !a.Pending() {
				t.Errorf("%+q is handed on at %+q, pending %v", s, got, a.Pending())
			}
			if got := fed(t, &a, s[at:]); got != s || a.Pending() {
				t.Errorf("%+q cut at %d becomes %+q, pending %v", s, at, got, a.Pending())
			}
		}
	}
}

// Of an answer nothing is a key, and it never stays.
func TestAssemblerSpoilt(t *testing.T) {
	for _, c := range spoilt {
		for _, at := range []int{0, 1, 3, len(c.sent) - 2, len(c.sent) - 1} {
			var a Assembler
			if got := fed(t, &a, c.sent[:at], c.sent[at:], "j"); got != c.keys+"j" {
				t.Errorf("%.40q cut at %d: %.40q, want %q", c.sent, at, got, c.keys+"j")
			}
			if r := a.Replies(); r.Version+r.DA1+r.DA2+r.Background != "" || r.Mode8 != 0 {
				t.Errorf("%.40q: %+v is kept", c.sent, r)
			}
		}
	}
}

// What looks like an answer only at its beginning, or begins like one and is a key.
func TestAssemblerAtTheEdge(t *testing.T) {
	for name, c := range map[string]struct{ sent, keys string }{
		"Esc before an answer":           {"\x1b\x1b[?6c", "\x1b"},
		"Esc twice":                      {"\x1b\x1b\x1b[?6c", "\x1b\x1b"},
		"alt+[ before an answer":         {"\x1b[\x1b[?6c", "\x1b["},
		"alt+O before an answer":         {"\x1bO\x1b[?6c", "\x1bO"},
		"alt+O before a letter":          {"\x1bOض", "\x1bOض"},
		"alt+O before ctrl+c":            {"\x1bO\x03", "\x1bO\x03"},
		"alt+] before ctrl+c":            {"\x1b]\x03", "\x1b]\x03"},
		"alt+P before an answer":         {"\x1bP\x1b[?6c", "\x1bP"},
		"alt and half a letter":          {"\x1b\xd8j", "j"},
		"half a letter":                  {"\xd8j", "j"},
		"half a letter before an answer": {"\xd8\x1b[?6c", ""},
		"a letter's other half":          {"\xb6j", "j"},
		"a letter too long":              {"\xe0\x80\xb6j", "j"},
		"a surrogate":                    {"\xed\xa0\x80j", "j"},
		"no letter at all":               {"\xff\xc0\xf5j", "j"},
		"what begins no letter, 1":       {"\xc1", ""},
		"what begins no letter, 2":       {"\xf5", ""},
		"8-bit introducers":              {"\x9b?6c\x90>|x\x9c", "?6c>|x"},
		"a control inside a sequence":    {"\x1b[1;\n5C", "\n5C"},
		"backspace inside a sequence":    {"\x1b[1;\x7f", "\x7f"},
		"paste begun, and no end":        {"\x1b[200~\x1b[?6c", "\x1b[200~\x1b[?6c"},
		"a paste's end without one":      {"\x1b[201~\x1b[?6c", "\x1b[201~"},
		"too long for a key":             {"\x1b[" + strings.Repeat("1;", maxHeld) + "Aj", "j"},
		"too long for a string":          {"\x1b_G" + strings.Repeat("x", maxHeld) + "\x1b\\j", "j"},
	} {
		for _, pieces := range [][]string{{c.sent}, inBytes(c.sent)} {
			var a Assembler
			if got := fed(t, &a, pieces...); got != c.keys || a.Pending() {
				t.Errorf("%s, in %d pieces: %+q, pending %v, want %+q", name, len(pieces), got, a.Pending(), c.keys)
			}
		}
	}
}

// When waiting ends, what may be a key is one, and what cannot be is thrown away.
func TestAssemblerExpires(t *testing.T) {
	for name, c := range map[string]struct {
		sent, keys string // keys: what was waited for and is given up
		ambiguous  bool
	}{
		"nothing":                   {sent: ""},
		"a key":                     {sent: "j"},
		"Esc":                       {"\x1b", "\x1b", true},
		"alt+[":                     {"\x1b[", "\x1b[", true},
		"alt+O":                     {"\x1bO", "\x1bO", true},
		"alt+P":                     {"\x1bP", "\x1bP", true},
		"alt+]":                     {"\x1b]", "\x1b]", true},
		"alt+_":                     {"\x1b_", "\x1b_", true},
		"alt+^":                     {"\x1b^", "\x1b^", true},
		"alt+X":                     {"\x1bX", "\x1bX", true},
		"DA1 begun":                 {sent: "\x1b[?"},
		"DA1 without its end":       {sent: "\x1b[?62;52;"},
		"DECRQM without its end":    {sent: "\x1b[8;1$"},
		"XTVERSION begun":           {sent: "\x1bP>|kit"},
		"XTVERSION before its end":  {sent: "\x1bP>|kitty(0.48.2)\x1b"},
		"OSC unterminated":          {sent: "\x1b]11;rgb:0000/0000/0000"},
		"an endless string":         {sent: "\x1bP" + strings.Repeat("x", 2*maxHeld)},
		"an endless sequence":       {sent: "\x1b[" + strings.Repeat("1", 2*maxHeld)},
		"a letter cut in two":       {sent: "\xd8"},
		"alt and a letter cut":      {sent: "\x1b\xd8"},
		"a mouse report cut in two": {sent: "\x1b[<0;10"},
	} {
		var a Assembler
		fed(t, &a, c.sent)
		if got := a.Ambiguous(); got != c.ambiguous {
			t.Errorf("%s: ambiguous %v", name, got)
		}
		if got := string(a.Expire(nil)); got != c.keys || a.Pending() {
			t.Errorf("%s: %+q, pending %v, want %+q", name, got, a.Pending(), c.keys)
		}
		if got := string(a.Expire(nil)); got != "" {
			t.Errorf("%s: %+q a second time", name, got)
		}
		if got := fed(t, &a, "jض\x1b[A\x1b[?6c"); got != "jض\x1b[A" || a.Replies().DA1 != "6" {
			t.Errorf("%s: behind it %+q, %+v", name, got, a.Replies())
		}
	}
}

// The end of a paste is never given up: it is sure to come, and what reads behind does
// not know half of it.
func TestAssemblerPasteDoesNotExpire(t *testing.T) {
	const begins, text, ends = "\x1b[200~", "كتاب\x1b", "\x1b[201~"
	for at := range len(ends) {
		var a Assembler
		got := fed(t, &a, begins, text, ends[:at])
		if a.Pending() || a.Ambiguous() {
			t.Errorf("at %+q it is waited for", ends[:at])
		}
		got += string(a.Expire(nil))
		if strings.HasSuffix(got, ends[:at]) && at > 1 {
			t.Errorf("%+q is handed on", got)
		}
		got += fed(t, &a, ends[at:], "\x1b[?6c", "j")
		if want := begins + text + ends + "j"; got != want || a.Replies().DA1 != "6" {
			t.Errorf("%+q, want %+q; %+v", got, want, a.Replies())
		}
	}
}

// An answer whose beginning was given up, so late did its rest come, is taken out all
// the same.
func TestAssemblerLateTail(t *testing.T) {
	r := answers("kitty(0.48.2)", "0", "1;4000;48", "62;52;")
	r.Background = "rgb:0/0/0"
	for _, answer := range said(r) {
		for at := 1; at < len(answer); at++ {
			begun, rest := answer[:at], answer[at:]
			var a Assembler
			var lost Replies
			lost.fold(answer)
			fed(t, &a, begun)
			released := string(a.Expire(nil))
			if want := map[bool]string{true: begun}[at <= 2]; released != want {
				t.Errorf("%+q: %+q is taken for a key", begun, released)
			}
			if got := fed(t, &a, "", rest, "j"); got != "j" || a.Replies() != lost {
				t.Errorf("%+q, late %+q: %+q, %+v", begun, rest, got, a.Replies())
			}
		}
	}
	// The same, of a key: it goes on as a key.
	for _, c := range []struct{ begun, later, keys string }{
		{"\x1b", "j", "j"},
		{"\x1b", "[A", "[A"},
		{"\x1b", "\x1b[A", "\x1b[A"},
		{"\x1b", "?", "?"},
		{"\x1b", "[>A", "[>A"},
		{"\x1b", "[8;5u", "[8;5u"},
		{"\x1b[", ">A", ">A"},
		{"\x1b[8", ";5u", "\x1b[8;5u"},
		{"\x1b", "ض", "ض"},
		{"\x1b[", "A", "A"},
		{"\x1bO", "A", "A"},
		{"\x1b[?62;", "j", "j"},
		{"\x1bP>|kitty", "j", "j"},
		{"\x1bP>|kitty", "jj\x03", "jj\x03"},
		{"\xd8", "j", "j"},
	} {
		var a Assembler
		fed(t, &a, c.begun)
		a.Expire(nil)
		if got := fed(t, &a, c.later); got != c.keys || a.Pending() {
			t.Errorf("%+q, later %+q: %+q, pending %v", c.begun, c.later, got, a.Pending())
		}
		// Long ago is forgotten.
		fed(t, &a, c.begun)
		a.Expire(nil)
		if got := fed(t, &a, "k", "[?6c"); got != "k[?6c" {
			t.Errorf("%+q, later k, later [?6c: %+q", c.begun, got)
		}
	}
}

// dialogue makes a stream of what each of its bytes stands for, with the keys and the
// replies that are in it. Esc comes twice as often as any of them.
func dialogue(choices []byte) (stream, keys string, r Replies) {
	units := [][2]string{{"\x1b", "\x1b"}, {"\x1b", "\x1b"}}
	for _, s := range append(typed[:len(typed):len(typed)], pasted...) {
		units = append(units, [2]string{s, s})
	}
	for _, s := range spoilt {
		units = append(units, [2]string{s.sent, s.keys})
	}
	for _, c := range measured {
		c.replies.Background = fmt.Sprintf("rgb:%x/0/0", len(units))
		for _, answer := range said(c.replies) {
			units = append(units, [2]string{answer, ""})
		}
	}
	for i := 0; i+1 < len(choices); i += 2 {
		u := units[(int(choices[i])<<8|int(choices[i+1]))%len(units)]
		stream, keys = stream+u[0], keys+u[1]
		if len(u[0]) <= maxHeld {
			r.fold(u[0])
		}
	}
	return stream, keys, r
}

// FuzzAssembler sweeps the law of Assembler: over keys and answers in any order, and
// over any bytes at all.
func FuzzAssembler(f *testing.F) {
	f.Add([]byte("\x00\x00\x00\x07\x00\x60\x00\x70"), []byte{1, 2, 3})
	f.Add([]byte("\x00\x20\x00\x33\x00\x00\x00\x48\x00\x80"), []byte{0, 39, 1, 1, 1, 1, 7, 7, 7})
	for _, c := range measured {
		f.Add([]byte(strings.Join(said(c.replies), "ض\x1b[A\x1b")), []byte{5, 1, 9, 2})
	}
	for _, s := range append(typed[:len(typed):len(typed)], pasted...) {
		f.Add([]byte(s+"\x1b"+s), []byte{1, 1, 1})
	}
	for _, s := range spoilt {
		f.Add([]byte(s.sent), []byte{3, 38})
	}
	f.Fuzz(func(t *testing.T, choices, by []byte) {
		stream, want, r := dialogue(choices[:min(len(choices), 400)])
		var a Assembler
		if got := fed(t, &a, cut(stream, by)...) + string(a.Expire(nil)); got != want || a.Replies() != r {
			t.Fatalf("%.2000q cut by %v:\n%.1000q, want\n%.1000q\n%+v, want\n%+v", stream, by, got, want, a.Replies(), r)
		}

		raw, pieces := string(choices), cut(string(choices), by)
		var whole, cutUp, slow Assembler
		keys := fed(t, &whole, raw)
		if got := fed(t, &cutUp, pieces...); got != keys || cutUp.Replies() != whole.Replies() || cutUp.Pending() != whole.Pending() {
			t.Fatalf("%q cut by %v: %q, %+v\nwhole %q, %+v", raw, by, got, cutUp.Replies(), keys, whole.Replies())
		}
		var late string
		for _, p := range pieces {
			late += fed(t, &slow, p) + string(slow.Expire(nil))
			if slow.Pending() {
				t.Fatalf("%q cut by %v: waits on after %q", raw, by, p)
			}
		}
		// What must always work does, whatever it stands in, and nothing is invented.
		for _, keys := range []string{keys, late} {
			if len(keys) > len(raw) || strings.Count(keys, "\x03") != strings.Count(raw, "\x03") {
				t.Fatalf("%q cut by %v becomes %q", raw, by, keys)
			}
		}
	})
}
