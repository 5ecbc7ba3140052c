package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// sharedPage is the newspaper page Qari grew from, when it lies beside the project.
func sharedPage(t *testing.T) string {
	t.Helper()
	pages, err := filepath.Glob("../../../shared/seeds/000_*.txt")
	if err != nil || len(pages) == 0 {
		t.Skip("the newspaper page is not beside the project: what is asked of it is not tested")
	}
	return pages[0]
}

// output is what qari writes into a pipe.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	w := World{In: strings.NewReader(""), Out: &out, Err: &errs, Getenv: func(string) string { return "" }}
	if status := Main(args, w); status != done {
		t.Fatalf("%v: exit status %d, %s", args, status, errs.String())
	}
	return out.String()
}

func TestSharedPageJSON(t *testing.T) {
	var a struct {
		Title, Date, Lang, Dir string
		Image                  struct{ Caption, Credit string }
		Summary                []string
		Body                   []struct{ Kind, Text string }
		Contributors           *[]string
	}
	text := output(t, "print", "--format", "json", sharedPage(t))
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		t.Fatal(err)
	}
	if a.Title != "رسالة من بوتين إلى الشرع: مستعدون للتعاون ونؤيد استقرار سورية" || a.Date != "2025-03-20" || a.Lang != "ar" || a.Dir != "rtl" {
		t.Errorf("%q %q %q %q", a.Title, a.Date, a.Lang, a.Dir)
	}
	if !strings.HasPrefix(a.Image.Caption, "الشرع خلال استقباله") || strings.Contains(a.Image.Caption, "(") || a.Image.Credit != "سانا/إكس" {
		t.Errorf("%+v", a.Image)
	}
	if len(a.Summary) != 3 || len(a.Body) != 5 || a.Contributors != nil {
		t.Errorf("%d summary items, %d blocks, contributors %v", len(a.Summary), len(a.Body), a.Contributors)
	}
	for _, b := range a.Body {
		if b.Kind != "paragraph" {
			t.Errorf("a %s", b.Kind)
		}
	}
	for _, label := range []string{"+ الخط -", "استمع إلى الملخص", "اظهر الملخص", "المساهمون"} {
		if strings.Contains(text, label) {
			t.Errorf("the control %q is in the text", label)
		}
	}
}

// Law: at 60 cells no line is wider, no word is cut, and the words stand in logical
// order: they are those of the page without a width.
func TestSharedPageText(t *testing.T) {
	page := sharedPage(t)
	wrapped, whole := output(t, "print", "--format", "text", "--width", "60", page), output(t, "print", "--format", "text", page)
	for line := range strings.Lines(wrapped) {
		if w := ansi.StringWidthWc(strings.TrimSuffix(line, "\n")); w > 60 {
			t.Errorf("%d cells: %q", w, line)
		}
	}
	if got, want := strings.Fields(wrapped), strings.Fields(whole); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Error("the words of the lines are not those of the text")
	}
}

// FriBidi is the oracle of the visual lines. It marks the alef a lam took by U+FEFF.
func TestSharedPageVisual(t *testing.T) {
	page := sharedPage(t)
	fribidi, err := exec.LookPath("fribidi")
	if err != nil {
		t.Skip("fribidi is not installed: the visual lines are not compared with it")
	}
	logical := filepath.Join(t.TempDir(), "logical")
	if err := os.WriteFile(logical, []byte(output(t, "print", "--format", "text", "--width", "60", page)), 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command(fribidi, "--rtl", "--nopad", "--nobreak", logical).Output()
	if err != nil {
		t.Fatal(err)
	}
	ours := strings.Split(output(t, "print", "--format", "visual", "--terminal", "forms", "--width", "60", page), "\n")
	theirs := strings.Split(strings.ReplaceAll(string(want), "\uFEFF", ""), "\n")
	if len(ours) != len(theirs) {
		t.Fatalf("%d lines, FriBidi %d", len(ours), len(theirs))
	}
	for i := range ours {
		if got, want := strings.TrimSpace(ours[i]), strings.TrimSpace(theirs[i]); got != want {
			t.Errorf("line %d: %+q, FriBidi %+q", i+1, got, want)
		}
	}
}
