package term

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// An Assembler stands between a terminal and what reads its keys. Sequences that come
// in pieces are put together, since a reader that waits for the rest of one for too
// short a time takes it for keys; answers to the [Question] are taken out and folded.
// The zero value is ready.
//
// Law: for any cutting of a stream into pieces, the keys (one after another) and the
// replies are the same. Nothing of a reply is ever a key, whether it is late, doubled,
// malformed, endless or typed. No more than maxHeld bytes are held.
//
// Only the 7-bit introducers begin a sequence: 0x90, 0x9B and 0x9D are in the middle
// of Arabic letters. What stands in a bracketed paste is text, whatever it looks like,
// and is handed on as it comes.
type Assembler struct {
	replies Replies
	state   state
	held    []byte // the unfinished sequence or character
	sent    int    // how much of that was handed on before, taken for a key
	need    int    // bytes a character still lacks
	over    bool   // the sequence is longer than any we know: thrown away
	given   []byte // what was held when waiting was given up last
}

type state uint8

const (
	ground state = iota
	escape
	control  // behind CSI
	single   // behind SS3
	text     // inside OSC, DCS, APC, PM, SOS
	textEnd  // there, behind an ESC
	letter   // inside a character of UTF-8
	paste    // inside a bracketed paste
	pasteEnd // there, inside what may be its end
)

// maxHeld is the longest sequence that is put together; keys, mouse reports and the
// answers we asked for are far shorter.
const maxHeld = 1 << 10

// Replies are what has been answered so far.
func (a *Assembler) Replies() Replies { return a.replies }

// Pending reports whether what was fed ends inside a sequence or a character. The end
// of a paste is not waited for: it is sure to come, and half of it is of no use to who
// reads behind.
func (a *Assembler) Pending() bool {
	return a.state != ground && a.state != paste && a.state != pasteEnd
}

// Ambiguous reports whether what is pending may be a key by itself: Esc, or Alt and the
// letter a sequence begins with. It is not waited for long.
func (a *Assembler) Ambiguous() bool { return a.Pending() && len(a.held) <= 2 && a.state != letter }

// Feed appends to dst the keys that in completes.
func (a *Assembler) Feed(dst, in []byte) []byte {
	if len(in) > 0 {
		if goesOn(a.given, in) {
			for _, b := range a.given {
				dst = a.feed(dst, b)
			}
			if a.Ambiguous() {
				a.sent = len(a.held)
			}
		}
		a.given = a.given[:0]
	}
	for _, b := range in {
		dst = a.feed(dst, b)
	}
	return dst
}

const esc = 0x1B

// goesOn reports whether in is the rest of an answer whose beginning was given up, so
// long before did it come. What may be a key is gone on with by what begins no text
// anybody types; what is surely an answer, by its end.
func goesOn(given, in []byte) bool {
	if len(given) == 0 {
		return false
	}
	for _, begin := range []string{"\x1b[?", "\x1b[>", "\x1b[8;", "\x1bP>|", "\x1b]11;"} {
		if rest, ok := strings.CutPrefix(begin, string(given)); ok && rest != "" && bytes.HasPrefix(in, []byte(rest)) {
			return true
		}
	}
	var a Assembler
	keys := a.Feed(nil, given)
	for _, b := range in {
		if keys = a.feed(keys, b); !a.Pending() {
			return len(keys) == 0
		}
	}
	return false
}

// Expire gives up waiting: what may be a key is appended to dst as one, what can only
// be a piece of an answer is thrown away.
func (a *Assembler) Expire(dst []byte) []byte {
	if !a.Pending() {
		return dst
	}
	if a.Ambiguous() {
		dst = append(dst, a.held...)
	}
	if a.given = a.given[:0]; !a.over {
		a.given = append(a.given, a.held...)
	}
	a.become(ground)
	return dst
}

// become enters a state with nothing held.
func (a *Assembler) become(s state) {
	a.state, a.held, a.sent, a.over = s, a.held[:0], 0, false
}

// begin enters a state with its first byte.
func (a *Assembler) begin(s state, b byte) {
	a.become(s)
	a.hold(b)
}

// hold keeps a byte, or throws the whole sequence away.
func (a *Assembler) hold(b byte) {
	if a.over = a.over || len(a.held) == maxHeld; a.over {
		return
	}
	a.held = append(a.held, b)
}

// feed takes one byte.
func (a *Assembler) feed(dst []byte, b byte) []byte {
	switch a.state {
	case escape:
		return a.afterEscape(dst, b)
	case control:
		return a.inControl(dst, b)
	case single:
		return a.inSingle(dst, b)
	case text, textEnd:
		return a.inText(dst, b)
	case letter:
		return a.inLetter(dst, b)
	case paste, pasteEnd:
		return a.inPaste(dst, b)
	case ground:
	}
	switch {
	case b == esc:
		a.begin(escape, b)
	case b >= utf8.RuneSelf:
		a.beginLetter(b)
	default:
		return append(dst, b)
	}
	return dst
}

// beginLetter takes the first byte of a longer character; what begins none is no key,
// and thrown away.
func (a *Assembler) beginLetter(b byte) {
	switch {
	case b >= 0xF0 && b <= 0xF4:
		a.need = 3
	case b >= 0xE0 && b < 0xF0:
		a.need = 2
	case b >= 0xC2 && b < 0xE0:
		a.need = 1
	default:
		a.become(ground)
		return
	}
	a.state = letter
	a.hold(b)
}

// pass hands on what is held, and enters a state.
func (a *Assembler) pass(dst []byte, s state) []byte {
	if !a.over {
		dst = append(dst, a.held[a.sent:]...)
	}
	a.become(s)
	return dst
}

// again drops or hands on what is held, and takes b as if nothing had been before it.
func (a *Assembler) again(dst []byte, b byte) []byte {
	if a.Ambiguous() {
		dst = append(dst, a.held...)
	}
	a.become(ground)
	return a.feed(dst, b)
}

func (a *Assembler) afterEscape(dst []byte, b byte) []byte {
	switch {
	case b == '[':
		a.state = control
	case b == 'O':
		a.state = single
	case b == ']', b == 'P', b == '_', b == '^', b == 'X':
		a.state = text
	case b == esc:
		return a.again(dst, b)
	case b >= utf8.RuneSelf: // Alt and a letter
		a.beginLetter(b)
		return dst
	default: // Alt and a key
		a.hold(b)
		return a.pass(dst, ground)
	}
	a.hold(b)
	return dst
}

func (a *Assembler) inLetter(dst []byte, b byte) []byte {
	if b&0xC0 != 0x80 { // cut short
		a.become(ground)
		return a.feed(dst, b)
	}
	a.hold(b)
	if a.need--; a.need > 0 {
		return dst
	}
	if !utf8.Valid(a.held) {
		a.become(ground)
	}
	return a.pass(dst, ground)
}

func (a *Assembler) inControl(dst []byte, b byte) []byte {
	switch {
	case b >= 0x20 && b <= 0x3F: // parameters, intermediates
		a.hold(b)
		return dst
	case b < 0x20 || b > 0x7E: // no sequence
		return a.again(dst, b)
	}
	a.hold(b)
	switch {
	case a.over, a.replies.fold(string(a.held)):
		a.become(ground)
		return dst
	case string(a.held) == pasteBegins:
		return a.pass(dst, paste)
	}
	return a.pass(dst, ground)
}

// inSingle takes a byte behind SS3: the key, or a digit of what is held down with it.
func (a *Assembler) inSingle(dst []byte, b byte) []byte {
	if b < 0x20 || b > 0x7E { // no sequence
		return a.again(dst, b)
	}
	a.hold(b)
	if b >= '0' && b <= '9' {
		return dst
	}
	return a.pass(dst, ground)
}

// inText takes a byte of a string. A control other than its end is no part of it: so
// the keys that must always work (ctrl+c) do inside one that never ends.
func (a *Assembler) inText(dst []byte, b byte) []byte {
	switch {
	case a.state == textEnd && b != '\\': // the ESC begins another
		a.held = a.held[:len(a.held)-1]
		return a.feed(a.again(dst, esc), b)
	case a.state == textEnd, b == '\a':
		a.hold(b)
		if a.over || a.replies.fold(string(a.held)) {
			a.become(ground)
			return dst
		}
		return a.pass(dst, ground)
	case b == esc:
		a.state = textEnd
	case b < 0x20:
		return a.again(dst, b)
	}
	a.hold(b)
	return dst
}

const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// inPaste hands on what was pasted, its end in one piece.
func (a *Assembler) inPaste(dst []byte, b byte) []byte {
	if len(a.held) < len(pasteEnds) && b == pasteEnds[len(a.held)] {
		a.state = pasteEnd
		a.hold(b)
		if len(a.held) == len(pasteEnds) {
			return a.pass(dst, ground)
		}
		return dst
	}
	dst = a.pass(dst, paste)
	if b == esc {
		a.state = pasteEnd
		a.hold(b)
		return dst
	}
	return append(dst, b)
}
