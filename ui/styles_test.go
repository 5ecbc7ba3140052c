package ui

import (
	"image/color"
	"math"
	"reflect"
	"slices"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"qari/ui/page"
)

// everyStyle walks the roles of some styles by name.
func everyStyle(s Styles, f func(name string, s lipgloss.Style)) {
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		f(v.Type().Field(i).Name, v.Field(i).Interface().(lipgloss.Style))
	}
}

// luminance and contrast as WCAG 2.1 defines them.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// The backgrounds a theme is meant for: black to Nord's grey; white to Gruvbox's
// paper.
var grounds = map[Theme][]string{
	Dark:  {"#000000", "#1e1e1e", "#282a36", "#002b36", "#2e3440"},
	Light: {"#ffffff", "#f5f5f5", "#fdf6e3", "#fbf1c7"},
}

// strokeRoles are lines, not text: 3 to 1 is enough.
var strokeRoles = []string{"Rule", "BarEmpty"}

func isSet(c color.Color) bool { return c != nil && c != lipgloss.NoColor{} }

func TestContrast(t *testing.T) {
	for theme, grounds := range grounds {
		everyStyle(NewStyles(theme, AllColors), func(name string, s lipgloss.Style) {
			fg, bg := s.GetForeground(), s.GetBackground()
			want := 4.5
			if slices.Contains(strokeRoles, name) {
				want = 3
			}
			switch {
			case !isSet(fg) && isSet(bg):
				t.Errorf("theme %d: %s has a background and the terminal's text", theme, name)
			case !isSet(fg):
			case isSet(bg):
				if c := contrast(fg, bg); c < want {
					t.Errorf("theme %d: %s has %.1f", theme, name, c)
				}
			default:
				for _, g := range grounds {
					if c := contrast(fg, lipgloss.Color(g)); c < want {
						t.Errorf("theme %d: %s on %s has %.1f, want %.1f", theme, name, g, c, want)
					}
				}
			}
		})
	}
}

// Law: with 256 colours nothing comes too near the background: 3 to 1 on black or
// white.
func Test256Colors(t *testing.T) {
	for theme, ground := range map[Theme]color.Color{Dark: color.Black, Light: color.White} {
		everyStyle(NewStyles(theme, AllColors), func(name string, s lipgloss.Style) {
			fg, bg := s.GetForeground(), s.GetBackground()
			if !isSet(fg) {
				return
			}
			against := ground
			if isSet(bg) {
				against = colorprofile.ANSI256.Convert(bg)
			}
			if c := contrast(colorprofile.ANSI256.Convert(fg), against); c < 3 {
				t.Errorf("theme %d: %s has %.1f", theme, name, c)
			}
		})
	}
}

// sixteen are the colours 0 to 7 of terminals whose sixteen are well known.
var sixteen = map[string][8]string{
	"xterm": {"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"},
	"VGA":   {"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"},
	"Tango": {"#000000", "#cc0000", "#4e9a06", "#c4a000", "#3465a4", "#75507b", "#06989a", "#d3d7cf"},
}

// Law: with sixteen colours everything can be read on black, or on white, in each of
// them: 3 to 1.
func TestSixteenColors(t *testing.T) {
	for terminal, palette := range sixteen {
		of := func(c color.Color) color.Color {
			i, ok := c.(ansi.BasicColor)
			if !ok || int(i) >= len(palette) {
				t.Fatalf("%v is not one of the first eight", c)
			}
			return lipgloss.Color(palette[i])
		}
		for theme, ground := range map[Theme]color.Color{Dark: color.Black, Light: color.White} {
			everyStyle(NewStyles(theme, FewColors), func(name string, s lipgloss.Style) {
				fg, bg := s.GetForeground(), s.GetBackground()
				if !isSet(fg) {
					return
				}
				against := ground
				if isSet(bg) {
					against = of(bg)
				}
				if c := contrast(of(fg), against); c < 3 {
					t.Errorf("%s, theme %d: %s has %.1f", terminal, theme, name, c)
				}
			})
		}
	}
}

// Law: colour and weight only; a background on nothing but what is found, copied
// or chosen; no colour at all in Plain or when colours are off.
func TestStyleRules(t *testing.T) {
	painted := []string{"HitNow", "Selected"}
	for _, theme := range []Theme{Dark, Light, Plain} {
		for _, colors := range []Colors{NoColors, FewColors, AllColors} {
			everyStyle(NewStyles(theme, colors), func(name string, s lipgloss.Style) {
				if s.GetItalic() || s.GetFaint() || s.GetUnderline() || s.GetBlink() || s.GetStrikethrough() {
					t.Errorf("theme %d: %s uses more than colour and weight", theme, name)
				}
				fg, bg := isSet(s.GetForeground()), isSet(s.GetBackground())
				if bg && !slices.Contains(painted, name) {
					t.Errorf("theme %d: %s has a background", theme, name)
				}
				if plain := theme == Plain || colors == NoColors; plain && (fg || bg) {
					t.Errorf("theme %d, colours %v: %s has a colour", theme, colors, name)
				}
			})
			s := NewStyles(theme, colors)
			if isSet(s.Text.GetForeground()) || isSet(s.Text.GetBackground()) {
				t.Errorf("theme %d: body text is not the terminal's own", theme)
			}
			if s.Hit.GetBold() == s.HitNow.GetBold() {
				t.Errorf("theme %d: the present hit differs by colour alone", theme)
			}
		}
	}
}

// Law: every role of the page and the interface has a look of its own field.
func TestEveryRoleHasALook(t *testing.T) {
	s := NewStyles(Dark, AllColors)
	bold := map[page.Role]bool{page.Title: true, page.Heading: true, page.SummaryHead: true, page.TableHead: true, page.ControlOn: true}
	for r := page.Text; r <= page.Rule; r++ {
		if got := s.role(r).GetBold(); got != bold[r] {
			t.Errorf("role %d: bold %v", r, got)
		}
	}
	for style := styleHeadline; style <= styleError; style++ {
		if !isSet(s.chrome(style).GetForeground()) {
			t.Errorf("style %d has no colour", style)
		}
	}
}
