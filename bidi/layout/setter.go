package layout

import (
	"qari/bidi"
	"qari/bidi/arabic"

	"github.com/go-text/typesetting/segmenter"
)

// Options say how a paragraph is laid out. The zero value is one line as long as
// it needs, direction from the text, every mark shown.
type Options struct {
	Width   int            // cells a line may fill; 0 or less: the paragraph is one line
	Base    bidi.Direction // paragraph direction; Auto: the first strong character (P2-P3)
	Marks   arabic.Marks   // which tashkeel is shown
	Indent  int            // cells the first line leaves free at its start
	LamAlef int            // cells a lam-alef counts when lines are cut: 1 (and 0), or 2 as in plain text
	Letters bool           // leave letters unshaped: base letters in the cells, a lam-alef in two
	Isolate bool           // keep URLs, phone numbers, C++ and their like whole (HL3)
	Justify bool           // fill lines by spaces and kashida
	Kashida bool           // with Justify: kashida may be used (Arabic and Persian, never Urdu)
	Gap     int            // extra cells for every space
	Spaces  bool           // lines end at spaces only, instead of UAX#14
}

// Setter lays out one paragraph at a time in buffers it keeps: a warm Setter
// allocates nothing when Spaces is set and the text is plain.
type Setter struct {
	o      Options
	text   string // as given
	set    string // as set: replaced where needed
	from   []int32
	para   bidi.Paragraph
	shaped []rune
	info   []info
	cols   []int32 // cells before each rune, see columns
	seg    segmenter.Segmenter
	spans  []bidi.Span
	levels []bidi.Level
	runs   []bidi.Run
	next   int  // rune the next line begins at
	done   bool // the last line was handed out
	orphan int  // rune of a mark without a base, or -1
	fill   fill // where the current line is stretched
}

// info is what wrapping reads of one rune: its width as shaped, and where
// clusters and lines begin.
type info uint8

const (
	infoWidth info = 3      // cells of this rune
	infoSpace info = 1 << 2 // a space
	infoTaken info = 1 << 3 // an alef inside a lam-alef: no cell, but one in plain text
	infoStart info = 1 << 4 // a cluster begins here
	infoBreak info = 1 << 5 // a line may begin here
	infoWhole info = 1 << 6 // no line begins here even where a word is cut: inside an isolate
	infoWide  info = 1 << 7 // a space that justification gives a cell more than others
)

// Set resolves one paragraph: text without newlines ([Lines] cuts at them).
// Invalid UTF-8 is shown as U+FFFD.
func (s *Setter) Set(text string, o Options) {
	s.o, s.text, s.set, s.from = o, text, text, nil
	s.next, s.done, s.orphan = 0, false, -1
	s.resolve()
	seen := s.measure()
	if seen&swap != 0 {
		r := replaced(text)
		s.set, s.from = r.text, r.from
		s.resolve()
		seen = s.measure()
	}
	if seen&hard != 0 {
		s.seg.Init(s.para.Runes())
		s.graphemes()
	}
	s.first()
	s.columns()
	if s.fits() {
		return
	}
	if !o.Spaces && seen&hard == 0 {
		s.seg.Init(s.para.Runes())
	}
	s.breaks(seen)
}

// resolve runs the algorithm, a second time where something must be kept whole,
// and joins the letters.
func (s *Setter) resolve() {
	s.spans = s.spans[:0]
	s.para.Set(s.set, s.o.Base, nil)
	if s.o.Isolate && mixed(s.para.Base(), s.para.Seen()) {
		if s.spans = isolates(s.spans, s.set); len(s.spans) > 0 {
			s.para.Set(s.set, s.o.Base, s.spans)
		}
	}
	s.shaped = arabic.Shape(s.shaped[:0], s.para.Runes(), s.para.Levels(), arabic.Options{
		Marks:  s.o.Marks,
		Ligate: !s.o.Letters,
		Forms:  !s.o.Letters,
	})
}

// mixed reports whether a paragraph has both directions, its own counted, or numbers
// from right to left: elsewhere nothing needs to be isolated.
func mixed(base bidi.Level, seen bidi.ClassSet) bool {
	rtl := base == 1 || seen.Has(bidi.R) || seen.Has(bidi.AL)
	return rtl && (seen.Has(bidi.L) || seen.Has(bidi.EN) || seen.Has(bidi.AN))
}

// measure fills info with the width of each shaped rune, takes what is wider than
// nothing for the start of a cluster, and returns the union of the traits met. One
// pass: this loop and the one in line.go are where the time goes.
func (s *Setter) measure() trait {
	n := len(s.shaped)
	if cap(s.info) < n {
		s.info = make([]info, n+n/4)
	}
	s.info = s.info[:n]
	shaped := s.shaped[:len(s.info)]
	opportunity := info(0) // what a cluster behind a space gets
	if s.o.Spaces {
		opportunity = infoBreak
	}
	var seen trait
	var before info // opportunity behind a space
	last := 0       // the last cluster
	for i := range s.info {
		r := shaped[i]
		if uint32(r-formsB) <= formsBEnd-formsB {
			s.info[i] = 1 | infoStart | before
			before, last = 0, i
			continue
		}
		t := traitOf(r)
		seen |= t
		switch {
		case t&widthMask == 0:
			s.info[i] = s.nothing(i, last)
			if r > 0 {
				before = 0
			}
		case t&asSpace != 0:
			s.info[i] = 1 | infoStart | infoSpace
			before, last = opportunity, i
		default:
			s.info[i] = info(t&widthMask) | infoStart | before
			before, last = 0, i
		}
	}
	return seen
}

// nothing is the info of a rune without a cell of its own: taken into a lam-alef,
// gone, or a mark. A space that carries a mark is a letter without ink: no line
// ends at it.
func (s *Setter) nothing(i, last int) info {
	switch r := s.shaped[i]; {
	case r == arabic.Taken:
		return infoTaken
	case r > 0:
		s.info[last] &^= infoSpace
	}
	return 0
}
