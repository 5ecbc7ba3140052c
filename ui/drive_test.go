package ui

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"qari/bidi/arabic"
	"qari/bidi/layout"
	"qari/reader"
	"qari/ui/term"
)

// A driven program is the real one, headless: Bubble Tea writes to an emulator and
// reads keys from it.
type driven struct {
	t    *testing.T
	emu  *vt.SafeEmulator
	sent *recorder
	done chan struct{}
	was  int // bytes sent when it was last asked
}

// recorder keeps what was written, with the carriage returns a terminal in raw mode
// would not need, and hands it to the emulator.
type recorder struct {
	mu  sync.Mutex
	all bytes.Buffer
	emu io.Writer
}

func (r *recorder) Write(b []byte) (int, error) {
	r.mu.Lock()
	r.all.Write(b)
	r.mu.Unlock()
	_, err := r.emu.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	return len(b), err
}

func (r *recorder) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.all.String()
}

// drive starts the program on some articles in a window.
func drive(t *testing.T, w, h int, lang string, as []*reader.Article) *driven {
	t.Helper()
	return driveOn(t, term.Profile{Marks: true}, w, h, lang, as)
}

// driveOn starts it on a terminal.
func driveOn(t *testing.T, p term.Profile, w, h int, lang string, as []*reader.Article) *driven {
	t.Helper()
	return driveWith(t, w, h, Options{
		Profile: p, Lang: lang, Digits: arabic.Western, Theme: Dark, Keys: NewKeymap(""),
		Load: func() ([]*reader.Article, []error) { return as, nil },
	})
}

// driveWith starts a session.
func driveWith(t *testing.T, w, h int, o Options) *driven {
	t.Helper()
	return driveTerm(t, "xterm-256color", w, h, o)
}

// driveTerm starts it under a TERM.
func driveTerm(t *testing.T, name string, w, h int, o Options) *driven {
	t.Helper()
	d := &driven{t: t, emu: vt.NewSafeEmulator(w, h), done: make(chan struct{})}
	d.sent = &recorder{emu: d.emu}
	p := tea.NewProgram(New(o),
		tea.WithInput(d.emu), tea.WithOutput(d.sent), tea.WithWindowSize(w, h), tea.WithFPS(120),
		tea.WithEnvironment([]string{"TERM=" + name}), tea.WithColorProfile(colorprofile.TrueColor), tea.WithoutSignals())
	go func() {
		defer close(d.done)
		if _, err := p.Run(); err != nil && !errors.Is(err, tea.ErrProgramKilled) {
			t.Errorf("program: %v", err)
		}
	}()
	t.Cleanup(func() {
		p.Kill()
		if c, ok := d.emu.InputPipe().(io.Closer); ok {
			_ = c.Close()
		}
		<-d.done
	})
	return d
}

// rows are the letters on the screen now, a string a row.
func (d *driven) rows() []string {
	w, h := d.emu.Width(), d.emu.Height()
	screen := uv.NewScreenBuffer(w, h)
	d.emu.Draw(screen, screen.Bounds())
	out := make([]string, h)
	for y := range out {
		var b strings.Builder
		for x := range w {
			if c := screen.CellAt(x, y); c != nil && c.Width > 0 {
				b.WriteString(c.Content)
			}
		}
		out[y] = strings.TrimRight(b.String(), " ")
	}
	return out
}

func (d *driven) screen() string { return strings.Join(d.rows(), "\n") }

// until waits for the screen to be as wanted.
func (d *driven) until(what string, ok func(screen string) bool) {
	d.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if ok(d.screen()) {
			return
		}
	}
	d.t.Fatalf("never came: %s\n%s", what, d.screen())
}

// shows waits for a text, given in reading order, to stand on the screen.
func (d *driven) shows(text string) {
	d.t.Helper()
	want := visual(text)
	d.until(text, func(s string) bool { return strings.Contains(s, want) })
}

// hides waits for a text to be gone.
func (d *driven) hides(text string) {
	d.t.Helper()
	want := visual(text)
	d.until("no "+text, func(s string) bool { return !strings.Contains(s, want) })
}

func (d *driven) types(text string) { d.emu.SendText(text) }

// visual is a line as the terminal is sent it.
func visual(text string) string {
	l := layout.Lines(text, layout.Options{Base: layout.Direction(text, ""), Isolate: true})[0]
	return l.Visual()
}

func twoArticles() []*reader.Article {
	long := strings.Repeat("قال الراوي إن النهر يمضي إلى البحر في هدوء، وإن القوارب تعود مع المساء. ", 12)
	body := func(words ...string) (bs []reader.Block) {
		for _, w := range words {
			bs = append(bs, reader.Block{Text: w + ": " + strings.TrimSpace(long)})
		}
		return bs
	}
	return []*reader.Article{
		{ID: "1", Title: "سوق البرتقال", Lang: "ar", Dir: reader.RTL, DateText: "20 مارس 2025", Date: "2025-03-20",
			Summary: []string{"خلاصة الخبر في سطر واحد."}, SummaryBy: "publisher",
			Body: body("الأولى", "الثانية", "الثالثة", "الرابعة", "الأخيرة")},
		{ID: "2", Title: "The orange market", Lang: "en", Dir: reader.LTR,
			Body: []reader.Block{{Text: "The river runs to the sea."}}},
	}
}

func TestDriveReading(t *testing.T) {
	d := drive(t, 80, 24, "ar", twoArticles())
	d.shows("المكتبة")
	d.shows("سوق البرتقال")
	d.types("\r")
	d.shows("الأولى: قال الراوي")
	d.shows("إظهار الملخص")
	d.types("s")
	d.shows("خلاصة الخبر في سطر واحد.")
	d.types("س") // the same key on an Arabic keyboard
	d.hides("خلاصة الخبر في سطر واحد.")
	d.types(" ")
	d.hides("الأولى: قال الراوي")
	d.types("b")
	d.shows("الأولى: قال الراوي")
	d.emu.SendText("\x1b[D") // the left arrow points onward in Arabic
	d.hides("الأولى: قال الراوي")
	d.types("g")
	d.shows("الأولى: قال الراوي")
	d.types("G")
	d.shows("100%")
	d.types(" ")
	d.shows("نهاية المقال")
	d.types("\r")
	d.shows("The river runs to the sea.")
	d.types("\x1b")
	d.shows("المكتبة")
	d.types("q")
	d.ended()
}

// ended waits for the program to leave.
func (d *driven) ended() {
	d.t.Helper()
	select {
	case <-d.done:
	case <-time.After(10 * time.Second):
		d.t.Fatal("the program did not end")
	}
}

// An English article is read left to right on the same screen: the right arrow
// points onward, and the text begins at the left.
func TestDriveEnglish(t *testing.T) {
	d := drive(t, 80, 24, "en", twoArticles())
	d.shows("Library")
	d.types("j\r")
	d.shows("The river runs to the sea.")
	for _, r := range d.rows() {
		if i := strings.Index(r, "The river"); i >= 0 && strings.TrimSpace(r[:i]) != "" {
			t.Errorf("not at the left: %q", r)
		}
	}
	d.emu.SendText("\x1b[C")
	d.shows("End of the article")
}

func TestDriveLanguage(t *testing.T) {
	d := drive(t, 80, 24, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("L")
	d.shows("Library")
	d.types("م") // shift is not needed on an Arabic keyboard's L: that is another key
	d.types("L")
	d.shows("المكتبة")
}

func TestDriveZoom(t *testing.T) {
	d := drive(t, 90, 30, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("\r")
	d.shows("عادي")
	before := d.screen()
	d.types("+")
	d.shows("مريح")
	d.types("-")
	d.until("the page as before, but for the note", func(s string) bool {
		return strings.SplitAfter(s, "\n")[0] == strings.SplitAfter(before, "\n")[0] && strings.Contains(s, visual("عادي"))
	})
}

func TestDriveSearch(t *testing.T) {
	d := drive(t, 90, 30, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("\r")
	d.shows("الأولى: قال الراوي")
	d.types("/")
	d.shows("بحث:")
	d.types("الأَخِيرَة") // marks typed are no hindrance
	d.shows("الأَخِيرَة")
	d.types("\r")
	d.shows("النتيجة 1 من 1")
	d.shows("الأخيرة: قال")
	d.types("\x7f") // Backspace goes back to where one was
	d.shows("الأولى: قال الراوي")
	d.types("/;jhf\r") // the right keys, the wrong layout, and no such word
	d.shows("لا نتائج")
}

// The cursor of the search box stands where the next letter will: at the left end of
// Arabic text, at the right end of English.
func TestDriveSearchCursor(t *testing.T) {
	d := drive(t, 60, 20, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("\r")
	d.shows("الأولى")
	d.types("/")
	d.shows("بحث:")
	at := func() int { return d.emu.CursorPosition().X }
	empty := at()
	d.types("كتاب")
	d.shows("كتاب")
	if got := at(); got >= empty || empty-got > 5 {
		t.Errorf("cursor at %d behind four letters, %d before them", got, empty)
	}
	row := []rune(d.rows()[19])
	if got := at(); string(row[got+1]) != string([]rune(visual("كتاب"))[0]) {
		t.Errorf("cursor at %d is not left of the last letter: %q", got, string(row))
	}
}

func TestDriveRescue(t *testing.T) {
	as := twoArticles()
	as[0].Body[4].Text = "كتاب واحد فقط."
	d := drive(t, 90, 30, "ar", as)
	d.shows("المكتبة")
	d.types("\r/;jhf\r")
	d.shows("هل المقصود: كتاب؟")
	d.types("\r")
	d.shows("النتيجة 1 من 1")
}

// Law: what is copied is the source text, byte for byte, in an OSC 52.
func TestDriveCopy(t *testing.T) {
	as := twoArticles()
	as[0].Body[0].Text = "نَصٌّ مُشَكَّلٌ مع C++ و«لا»."
	d := drive(t, 90, 30, "ar", as)
	d.shows("المكتبة")
	d.types("\rjj")
	d.shows("عادي")
	d.types("y")
	d.shows("إرسال الفقرة إلى الحافظة")
	want := clipboard(as[0].Body[0].Text)
	d.until("OSC 52 with the paragraph", func(string) bool { return strings.Contains(d.sent.String(), want) })
}

func clipboard(text string) string {
	return "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text))
}

// Clicks work the page's own controls, the wheel scrolls.
func TestDriveMouse(t *testing.T) {
	d := drive(t, 80, 24, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("\r")
	d.shows("إظهار الملخص")
	x, y := d.find("إظهار الملخص")
	d.emu.SendMouse(uv.MouseClickEvent{X: x + 2, Y: y, Button: uv.MouseLeft})
	d.shows("خلاصة الخبر في سطر واحد.")
	d.shows("إخفاء الملخص")
	d.emu.SendMouse(uv.MouseWheelEvent{X: 5, Y: 5, Button: uv.MouseWheelDown})
	d.hides("سوق البرتقال")
	d.emu.SendMouse(uv.MouseWheelEvent{X: 5, Y: 5, Button: uv.MouseWheelUp})
	d.shows("سوق البرتقال")
}

// find is where a text stands on the screen, in cells.
func (d *driven) find(text string) (x, y int) {
	d.t.Helper()
	want := visual(text)
	for y, r := range d.rows() {
		if i := strings.Index(r, want); i >= 0 {
			return len([]rune(r[:i])), y
		}
	}
	d.t.Fatalf("%q is not on the screen\n%s", text, d.screen())
	return 0, 0
}

func TestDriveHelp(t *testing.T) {
	d := drive(t, 80, 24, "ar", twoArticles())
	d.shows("المكتبة")
	d.types("؟")
	d.shows("الصفحة التالية")
	d.types("\x1b")
	d.hides("الصفحة التالية")
}

// A text without a headline is called by its file.
func TestDriveUntitled(t *testing.T) {
	as := twoArticles()
	as[0].Title, as[0].Name = "", "رسالة.txt"
	as[1].Title = ""
	d := drive(t, 80, 24, "ar", as)
	d.shows("رسالة.txt")
	d.shows("بلا عنوان")
	d.types("\r")
	d.shows("الأولى: قال الراوي")
	d.shows("رسالة.txt")
}
