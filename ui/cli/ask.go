package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	tty "github.com/charmbracelet/x/term"

	"qari/ui"
	"qari/ui/term"
)

// A session is the screen's terminal: both its sides, and what it is asked.
type session struct {
	in      *ttyIn
	out     *ttyOut
	program *tea.Program
	inTmux  bool
	attach  func() client // asks who is attached to it
	news    chan struct{} // the terminal said something new
	once    sync.Once     // the first reason to leave counts
	before  *tty.State    // of the terminal, as we found it

	mu      sync.Mutex
	replies term.Replies
	client  *client // nil until it was asked for
	lost    error   // why the terminal is gone
}

// newSession takes hold of the terminal: standard output, and the keys from standard
// input, or from the terminal itself where that is a pipe.
func (a *app) newSession(ctx context.Context) (*session, error) {
	s := &session{inTmux: a.w.Getenv("TMUX") != "", news: make(chan struct{}, 1), attach: func() client { return a.attached(ctx) }}
	if out, ok := a.w.Out.(*os.File); ok {
		s.out = &ttyOut{File: out, fail: s.gone}
	}
	in, ok := a.w.In.(*os.File)
	if _, _, tty := terminal(a.w.In); !tty || !ok {
		var err error
		if in, _, err = tea.OpenTTY(); err != nil {
			return nil, err
		}
	}
	s.in = &ttyIn{File: in, answered: s.answered, gone: s.gone, since: time.Now()}
	s.before, _ = tty.GetState(in.Fd()) // without it there is nothing to restore
	return s, nil
}

// run runs the program on this terminal until it ends, or the terminal does.
func (s *session) run(ctx context.Context, m tea.Model, environ []string) (tea.Model, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s.program = tea.NewProgram(m, tea.WithContext(ctx), tea.WithFPS(120), tea.WithFilter(filter), tea.WithEnvironment(sane(environ)),
		tea.WithInput(s.in), tea.WithOutput(s.out), tea.WithoutSignalHandler())
	go s.signals(ctx)
	go s.tell(ctx)
	end, err := s.program.Run()
	s.mu.Lock()
	lost := s.lost
	s.mu.Unlock()
	if s.out.asked && (lost == nil || errors.Is(lost, errSignal)) {
		s.in.rest()
	}
	if lost != nil {
		return end, lost
	}
	return end, err
}

// sane is an environment without a size of the window that no window has: it is
// believed where a terminal does not know its own, and a screen of that size made.
func sane(environ []string) []string {
	return slices.DeleteFunc(slices.Clone(environ), func(v string) bool {
		name, value, _ := strings.Cut(v, "=")
		n, err := strconv.Atoi(value)
		return (name == "LINES" || name == "COLUMNS") && (err != nil || n < 1 || n > 1000)
	})
}

// answered keeps what the terminal answered for tell. It is called while keys are
// read, and never waits.
func (s *session) answered(r term.Replies) {
	s.mu.Lock()
	s.replies = r
	s.mu.Unlock()
	s.tidings()
}

// tidings wakes tell.
func (s *session) tidings() {
	select {
	case s.news <- struct{}{}:
	default:
	}
}

// again asks tmux once more who is attached to it.
func (s *session) again() tea.Msg {
	s.mu.Lock()
	s.client = nil
	s.mu.Unlock()
	s.tidings()
	return nil
}

// retries are when tmux is asked again that did not know yet who is attached to it.
var retries = [...]time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second}

// tell hands replies on to the program, with what tmux says of the terminal outside.
func (s *session) tell(ctx context.Context) {
	tries := 0
	for {
		select {
		case <-s.news:
			r := s.told()
			s.program.Send(ui.RepliesMsg(r))
			if s.inTmux && r.Client == "" && tries < len(retries) { // it may be waiting for its answer itself
				time.AfterFunc(retries[tries], func() { s.again() })
				tries++
			}
		case <-ctx.Done():
			return
		}
	}
}

// told is everything that is known of the terminal now.
func (s *session) told() term.Replies {
	s.mu.Lock()
	r, c := s.replies, s.client
	s.mu.Unlock()
	if c == nil {
		now := s.attach()
		c = &now
		s.mu.Lock()
		s.client = c
		s.mu.Unlock()
	}
	r.Client, r.ClientTerm = c.kind, c.term
	return r
}

// gone ends a program whose terminal is: nothing it writes is read any more, and
// nobody is left to quit it.
func (s *session) gone(err error) {
	if errors.Is(err, io.EOF) {
		err = errHungUp
	}
	s.leave(err)
}

// leave ends the program for a reason, the first that is given.
func (s *session) leave(why error) {
	s.once.Do(func() {
		s.mu.Lock()
		s.lost = why
		s.mu.Unlock()
		go s.end()
	})
}

var (
	errHungUp = errors.New("the terminal hung up")
	errSignal = errors.New("ended by a signal")
)

// grace is how long the program has to leave by itself, and again to be killed.
const grace = 2 * time.Second

// end makes the program leave, if need be without its leave: one that waits for a
// terminal nobody reads hears nothing. Asking it to may then wait for ever too.
func (s *session) end() {
	go s.program.Quit()
	time.Sleep(grace)
	go s.program.Kill()
	time.Sleep(grace)
	if s.before != nil {
		_ = tty.Restore(s.in.Fd(), s.before) // the last that can be done
	}
	os.Exit(failed)
}

// signals ends the program on those that mean it. Bubble Tea listens to two only, and
// a caught SIGHUP would leave a program without a terminal running for ever.
func (s *session) signals(ctx context.Context) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGINT, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // nohup
		signal.Notify(c, syscall.SIGHUP)
	}
	defer signal.Stop(c)
	select {
	case <-c:
		s.leave(errSignal)
	case <-ctx.Done():
	}
}

// A client is the terminal attached to a multiplexer now.
type client struct{ kind, term string }

// attached asks tmux for it: the environment tells where tmux was started, which may
// be another terminal, or none.
func (a *app) attached(ctx context.Context) client {
	if a.w.Getenv("TMUX") == "" {
		return client{}
	}
	ctx, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	c := exec.CommandContext(ctx, "tmux", "display-message", "-p", "#{client_termtype}\t#{client_termname}")
	c.Env, c.WaitDelay = a.w.Environ, time.Second
	out, err := c.Output()
	if err != nil {
		return client{} // it is asked for a hint only: the environment has another
	}
	kind, name, _ := strings.Cut(strings.TrimRight(string(out), "\r\n"), "\t")
	return client{kind, name}
}
