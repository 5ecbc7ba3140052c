package cli

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
	"unicode/utf16"
)

// forPrograms is how long a clipboard or a browser is waited for.
const forPrograms = 2 * time.Second

// keeper is a program that keeps what is copied.
type keeper struct {
	needs string // a variable that must be set
	argv  []string
	env   string // set for it
	utf16 bool   // it reads UTF-16, not UTF-8
}

// multiplexer is tmux: its default ignores a program's own OSC 52; -w passes the text
// on to the terminal outside.
var multiplexer = keeper{needs: "TMUX", argv: []string{"tmux", "load-buffer", "-w", "-"}}

// clipboards are the programs of the desktops, the first that is there serves.
var clipboards = []keeper{
	// Without a type it guesses one, and a text that begins as some kind of file does
	// is offered as that file, which nothing pastes.
	{needs: "WAYLAND_DISPLAY", argv: []string{"wl-copy", "--type", "text/plain"}},
	{needs: "DISPLAY", argv: []string{"xclip", "-selection", "clipboard"}},
	{needs: "DISPLAY", argv: []string{"xsel", "-ib"}},
	// It takes UTF-8 for the old code page; a byte order mark it would paste.
	{needs: "WSL_DISTRO_NAME", argv: []string{"clip.exe"}, utf16: true},
	{needs: "TERMUX_VERSION", argv: []string{"termux-clipboard-set"}},
}

// pasteboard is macOS's. It reads by the locale: by none, or C, as MacRoman.
var pasteboard = keeper{argv: []string{"pbcopy"}, env: "LC_ALL=en_US.UTF-8"}

// clipboard gives text to the programs that keep what is copied: one that takes it is
// enough, and sure if it is the desktop's; tmux cannot tell whether the terminal
// outside took it. It is nil where there is none: then the terminal alone is asked (OSC
// 52), which never answers.
func (a *app) clipboard() func(text string) (sure bool, err error) {
	keepers := a.keepers()
	if len(keepers) == 0 {
		return nil
	}
	return func(text string) (sure bool, err error) {
		var errs []error
		for _, k := range keepers {
			if err := a.give(k, text); err != nil {
				errs = append(errs, fmt.Errorf("%s: %w", k.argv[0], err))
			} else if k.needs != multiplexer.needs {
				sure = true
			}
		}
		if len(errs) < len(keepers) {
			return sure, nil
		}
		return false, errors.Join(errs...)
	}
}

// keepers are tmux, of which only the terminal outside may know, and the desktop's.
// Over SSH the desktop of this machine is not the reader's.
func (a *app) keepers() (ks []keeper) {
	if a.serves(multiplexer) {
		ks = append(ks, multiplexer)
	}
	if a.remote() {
		return ks
	}
	all := clipboards
	if runtime.GOOS == "darwin" {
		all = []keeper{pasteboard}
	}
	for _, k := range all {
		if a.serves(k) {
			return append(ks, k)
		}
	}
	return ks
}

func (a *app) serves(k keeper) bool {
	return (k.needs == "" || a.w.Getenv(k.needs) != "") && a.found(k.argv[0])
}

// remote reports whether the reader sits at another machine.
func (a *app) remote() bool {
	return a.w.Getenv("SSH_CONNECTION") != "" || a.w.Getenv("SSH_TTY") != ""
}

// give hands text to a keeper and waits until it has it.
func (a *app) give(k keeper, text string) error {
	ctx, cancel := context.WithTimeout(context.Background(), forPrograms)
	defer cancel()
	if k.utf16 {
		text = toUTF16(text)
	}
	c := a.program(ctx, k.argv, text)
	if k.env != "" {
		c.Env = append(c.Env[:len(c.Env):len(c.Env)], k.env)
	}
	return c.Run()
}

// toUTF16 is text in UTF-16LE.
func toUTF16(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

// found reports whether a program is on the path of this process's environment.
func (a *app) found(name string) bool { return a.onPath(name) != "" }

// onPath is where a program is, or "".
func (a *app) onPath(name string) string {
	if filepath.IsAbs(name) {
		path, _ := exec.LookPath(name)
		return path
	}
	for _, dir := range filepath.SplitList(a.w.Getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue // a program must not come from where one happens to stand
		}
		if path, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
			return path
		}
	}
	return ""
}

// program makes a command of a program and its arguments, never through a shell. It
// may outlive us and must not keep our terminal: what it says is thrown away, and
// stopping or hanging up Qari does not stop it.
func (a *app) program(ctx context.Context, argv []string, text string) *exec.Cmd {
	c := exec.CommandContext(ctx, a.onPath(argv[0]), argv[1:]...)
	c.Env, c.Stdin, c.WaitDelay = a.w.Environ, strings.NewReader(text), forPrograms
	apart(c)
	return c
}
