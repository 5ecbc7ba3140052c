package ui

import (
	"testing"

	"qari/ui/term"
)

// BenchmarkView is one frame: the page turned, and its text joined.
func BenchmarkView(b *testing.B) {
	m := session(b, 100, 30, "ar")
	press(m, "jjj<enter>")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		press(m, [...]string{" ", "b"}[i%2])
		_ = m.View()
	}
}

// BenchmarkLibrary is one frame of the list.
func BenchmarkLibrary(b *testing.B) {
	m := session(b, 100, 30, "ar")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		press(m, [...]string{"j", "k"}[i%2])
		_ = m.View()
	}
}

// BenchmarkHelp is one frame of the help.
func BenchmarkHelp(b *testing.B) {
	m := session(b, 100, 30, "ar")
	press(m, "?")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		press(m, [...]string{"j", "k"}[i%2])
		_ = m.View()
	}
}

// A frame in each contract: what a key costs before the renderer sees it.
func BenchmarkViewContracts(b *testing.B) {
	for _, c := range contracts {
		b.Run(c.String(), func(b *testing.B) {
			m := session(b, 100, 40, "ar")
			m.turn(term.Profile{Contract: c, Marks: true})
			m.open(0)
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
	}
}
