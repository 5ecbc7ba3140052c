package cli

import (
	"io"
	"os"
	"time"

	"qari/ui/term"
)

// How long the rest of a sequence is waited for: long enough for a thin line where it
// can only be an answer or a letter, or while the terminal is answering; so short that
// Esc is felt at once where it may be a key.
const (
	forAnswers = 500 * time.Millisecond
	forKeys    = 30 * time.Millisecond
)

// ttyIn is the terminal as Bubble Tea reads from it: its answers are taken out, and a
// sequence that came in pieces is handed on whole, since Bubble Tea takes what is
// missing after 50 ms for keys. The embedded file keeps its descriptor: raw mode is
// set on that.
type ttyIn struct {
	*os.File
	asm      term.Assembler
	seen     term.Replies
	answered func(term.Replies) // told whenever the terminal answered something new
	gone     func(error)        // told when the terminal hung up
	keys     []byte             // assembled, not handed on yet
	since    time.Time          // it is read since
}

// Read returns what was typed; it may be nothing, when all that came was an answer.
func (in *ttyIn) Read(b []byte) (int, error) {
	if len(in.keys) == 0 {
		if err := in.fill(b); err != nil {
			in.gone(err)
			return 0, err
		}
	}
	n := copy(b, in.keys)
	in.keys = in.keys[n:]
	return n, nil
}

// fill reads once, and on while a sequence is unfinished, but never longer than its
// rest is waited for. It reads less than b holds: what is assembled is to fit b, since
// nobody asks again before more was typed.
func (in *ttyIn) fill(b []byte) error {
	b = b[:max(1, len(b)/4)]
	n, err := in.File.Read(b)
	in.keys = in.asm.Feed(in.keys[:0], b[:n])
	for err == nil && in.asm.Pending() && len(in.keys) < len(b) {
		if !readable(in.File, in.patience()) {
			in.keys = in.asm.Expire(in.keys)
			break
		}
		n, err = in.File.Read(b)
		in.keys = in.asm.Feed(in.keys, b[:n])
	}
	if r := in.asm.Replies(); r != in.seen {
		in.seen = r
		in.answered(r)
	}
	if len(in.keys) > 0 && err == io.EOF {
		return nil
	}
	return err
}

// patience is how long the rest is waited for now.
func (in *ttyIn) patience() time.Duration {
	if in.asm.Ambiguous() && (in.asm.Replies().Done || time.Since(in.since) > forDeaf) {
		return forKeys
	}
	return forAnswers
}

// forDeaf is after how long a terminal is taken for one that answers nothing.
const forDeaf = 2 * time.Second

// rest throws away what a terminal that was left early still answers, or its shell
// would be typed into: up to the fence, and what Bubble Tea asked behind that.
func (in *ttyIn) rest() {
	quiet := silence
	if !in.asm.Replies().Done {
		quiet = forAnswers
	}
	_, _ = raw(in.File, func() error { // what is not thrown away is typed: no more can be done
		b := make([]byte, 4096)
		for end := time.Now().Add(time.Second); time.Now().Before(end) && readable(in.File, quiet); {
			n, err := in.File.Read(b)
			if err != nil {
				return err
			}
			if in.asm.Feed(nil, b[:n]); in.asm.Replies().Done {
				quiet = silence
			}
		}
		return nil
	})
}

// silence is how long nothing comes before all has come that was asked.
const silence = 30 * time.Millisecond
