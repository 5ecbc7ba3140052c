package cli

import (
	"bytes"
	"os"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// BDSM, the bi-directional support mode of ECMA-48 (ANSI mode 8): reset, the terminal
// draws what it is sent in the order it is sent.
const (
	bidiOff = "\x1b[8l"
	bidiOn  = "\x1b[8h"
)

// ttyOut is the terminal as Bubble Tea writes to it. The embedded file keeps its
// descriptor: size, raw mode and colours are asked of that.
//
// Law: however the session ends, the terminal's bidi is switched on again before the
// main screen comes back, if it was us who switched it off; one place sees every way
// out (quitting, suspending, a panic, a signal), since each leaves the alternate
// screen.
type ttyOut struct {
	*os.File
	fail func(error) // told once when writing fails: the terminal is gone

	mu     sync.Mutex
	first  string // goes before all else: the question
	asked  bool   // it went
	wanted bool   // the terminal's bidi is to be off in the alternate screen
	alt    bool   // the alternate screen is shown
	off    bool   // its bidi is off by us
	failed bool
}

// want says whether the terminal's bidi is to be off from the next write on, and
// whether that is ours to switch: one that was off before us is left alone, also when
// that is learned after it was switched.
func (o *ttyOut) want(off, ours bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.wanted = off && ours
	if off && !ours {
		o.off = false
	}
}

// ask sends the question now, if nothing was written before: raw mode is on by then.
func (o *ttyOut) ask() tea.Msg {
	_, _ = o.Write(nil) // of a terminal that is gone fail is told
	return nil
}

// Write sends b, with the switching of bidi mode where it belongs. What it returns
// counts b alone.
func (o *ttyOut) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	out := o.switched(b)
	if o.first != "" {
		out, o.first, o.asked = append([]byte(o.first), out...), "", true
	}
	if len(out) == 0 {
		return len(b), nil
	}
	if _, err := o.File.Write(out); err != nil {
		if !o.failed && o.fail != nil {
			o.failed = true
			go o.fail(err)
		}
		return 0, err
	}
	return len(b), nil
}

// switched is b with bidi switched off right behind each change to the alternate
// screen, and on right before each change back.
func (o *ttyOut) switched(b []byte) []byte {
	out := o.turn(nil, o.alt && o.wanted)
	for {
		next, length := alternate(b, !o.alt)
		if next < 0 {
			if len(out) == 0 {
				return b
			}
			return append(out, b...)
		}
		if o.alt {
			out = o.turn(append(out, b[:next]...), false)
			out = append(out, b[next:next+length]...)
		} else {
			out = o.turn(append(out, b[:next+length]...), o.wanted)
		}
		o.alt, b = !o.alt, b[next+length:]
	}
}

// turn appends the switch that makes the terminal's bidi off or on, if it is not.
func (o *ttyOut) turn(dst []byte, off bool) []byte {
	if off == o.off {
		return dst
	}
	o.off = off
	if off {
		return append(dst, bidiOff...)
	}
	return append(dst, bidiOn...)
}

// alternate finds the next change to the alternate screen (on), or back from it.
func alternate(b []byte, on bool) (at, length int) {
	seq := ansi.ResetModeAltScreenSaveCursor
	if on {
		seq = ansi.SetModeAltScreenSaveCursor
	}
	return bytes.Index(b, []byte(seq)), len(seq)
}
