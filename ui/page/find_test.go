package page

import (
	"slices"
	"strings"
	"testing"

	"qari/bidi/arabic"
	"qari/reader"
)

// found gives the source text of each hit.
func found(p *Page, query string) (hits []string) {
	for _, h := range p.Search(query) {
		hits = append(hits, p.Text(h.Part)[h.Lo:h.Hi])
	}
	return hits
}

// What is written and what is typed may differ by all of this. A hit is the source's
// own letters, with the marks that stand on them.
func TestSearchFolds(t *testing.T) {
	for name, c := range map[string]struct {
		text, query string
		hits        []string
	}{
		"tashkeel in the text":   {"قَرَأَ كِتَابًا", "كتاب", []string{"كِتَابً"}},
		"tashkeel in the query":  {"هذا كتاب", "كِتَابٌ", []string{"كتاب"}},
		"marks behind the last":  {"كتابُ.", "كتاب", []string{"كتابُ"}},
		"tatweel":                {"كتـــاب", "كتاب", []string{"كتـــاب"}},
		"hamza forms":            {"أحمد وإحسان وآدم ٱلله", "ا", []string{"أ", "إ", "ا", "آ", "ٱ"}},
		"hamza on waw and yeh":   {"مسؤول شئون", "شيون", []string{"شئون"}},
		"teh marbuta":            {"مدرسة ومدرسه", "مدرسه", []string{"مدرسة", "مدرسه"}},
		"alef maksura":           {"على علي", "علي", []string{"على", "علي"}},
		"Persian yeh and kaf":    {"کتاب یک", "كتاب", []string{"کتاب"}},
		"ZWNJ":                   {"می‌خواهم", "میخواهم", []string{"می‌خواهم"}},
		"ZWNJ in the query":      {"ميخواهم", "می‌خواهم", []string{"ميخواهم"}},
		"digit sets":             {"في 2025 و٢٠٢٥ و۲۰۲۵", "٢٠٢٥", []string{"2025", "٢٠٢٥", "۲۰۲۵"}},
		"presentation forms":     {"ﻛﺘﺎﺏ", "كتاب", []string{"ﻛﺘﺎﺏ"}},
		"a ligature's part":      {"سﻻم", "لا", []string{"ﻻ"}},
		"over a lam-alef":        {"السلام", "لام", []string{"لام"}},
		"half of a lam-alef":     {"السلام", "سل", []string{"سل"}},
		"Latin case":             {"BBC News", "bbc", []string{"BBC"}},
		"over a newline":         {"سطر أول\nسطر ثان", "اول سطر", []string{"أول\nسطر"}},
		"white space round it":   {"قال كلمة", "  كلمة ", []string{"كلمة"}},
		"runs of white space":    {"قال  كلمة", "قال كلمة", []string{"قال  كلمة"}},
		"niqqud":                 {"שָׁלוֹם עולם", "שלום", []string{"שָׁלוֹם"}},
		"hits do not overlap":    {"ااااا", "اا", []string{"اا", "اا"}},
		"nothing typed":          {"كلمة", "  ", nil},
		"nothing left of a mark": {"كَلمة", "َ", nil},
		"not there":              {"كلمة", "قلم", nil},
	} {
		p := Lay(&reader.Article{Dir: reader.RTL, Body: []reader.Block{para(c.text)}}, Spec{Width: 40})
		if got := found(p, c.query); !slices.Equal(got, c.hits) {
			t.Errorf("%s: %q in %q finds %q, want %q", name, c.query, c.text, got, c.hits)
		}
	}
}

// Every part of the article is searched, hidden ones too; none of the interface's
// words is.
func TestSearchParts(t *testing.T) {
	const word = "فريد"
	a := &reader.Article{
		Lang: "ar", Dir: reader.RTL, Title: "عنوان " + word, Source: word, DateText: word,
		Image: &reader.Image{Caption: "صورة", Credit: word}, Summary: []string{"بند", "بند " + word},
		Body:         []reader.Block{para(word), of(reader.Heading, word), of(reader.Code, "// "+word), grid([]string{"أ", word}, []string{word, "ب"})},
		Contributors: []string{"ليلى", word},
	}
	l := labels
	l.Summary, l.Minutes, l.ShowSummary = word, word, word
	p := Lay(a, Spec{Width: 60, Labels: l})
	hits, hidden := p.Search(word), 0
	for i, h := range hits {
		if p.Ours(h.Part) || p.Text(h.Part)[h.Lo:h.Hi] != word {
			t.Errorf("hit %d is %q", i, p.Text(h.Part)[h.Lo:h.Hi])
		}
		if i > 0 && (Pos{h.Part, h.Lo}).Before(Pos{hits[i-1].Part, hits[i-1].Lo}) {
			t.Errorf("hit %d stands before hit %d", i, i-1)
		}
		if p.Hidden(h) {
			hidden++
			continue
		}
		if pos := (Pos{h.Part, h.Lo}); !p.Row(p.Find(pos)).shows(pos) {
			t.Errorf("the row of hit %d does not show it", i)
		}
	}
	if len(hits) != 9 || hidden != 1 {
		t.Errorf("%d hits, %d of them hidden; want 9 and 1", len(hits), hidden)
	}
	shown := Lay(a, Spec{Width: 60, Summary: true, Labels: l})
	if got := shown.Search(word); !slices.Equal(got, hits) {
		t.Errorf("with the summary shown other hits: %v, %v", got, hits)
	}
	for _, h := range hits {
		if shown.Hidden(h) {
			t.Errorf("%v is hidden in a page that shows all", h)
		}
	}
}

// A hit has columns: the cells that show its bytes stand on the rows that Find gives,
// and a lam-alef half of which was searched is one of them.
func TestHitCells(t *testing.T) {
	p := Lay(&reader.Article{Lang: "ar", Dir: reader.RTL, Body: []reader.Block{para("قال السلام")}}, Spec{Width: 40})
	h := p.Search("سل")[0]
	drawn := ""
	for _, s := range p.Row(p.Find(Pos{h.Part, h.Lo})).Segs {
		for _, c := range s.Line.Cells {
			if int(c.Lo) < h.Hi && int(c.Hi) > h.Lo {
				drawn = string(s.Line.Glyph(c)) + drawn
			}
		}
	}
	if want := "\ufeb4\ufefc"; drawn != want { // seen medial, lam-alef final
		t.Errorf("the hit is drawn %+q, want %+q", drawn, want)
	}
}

// Law: the hits of a long text are those of its whole key; one that lies over the
// border of two units is found, once.
func TestSearchAcrossUnits(t *testing.T) {
	for pad := range 40 {
		text := strings.Repeat("ب", pad) + strings.Repeat("كِتَابٌ جَدِيدٌ", 3*maxUnit/26)
		whole := arabic.Fold(text)
		for _, query := range []string{"كتاب جديد", "جديدكتاب", "د", "دك"} {
			var want []Hit
			for at := 0; ; {
				i := strings.Index(whole.Text[at:], query)
				if i < 0 {
					break
				}
				lo, hi := whole.Source(at+i, at+i+len(query))
				want, at = append(want, Hit{0, lo, hi}), at+i+len(query)
			}
			if got := search(nil, 0, text, query); !slices.Equal(got, want) {
				t.Fatalf("%q behind %d letters: %d hits, want %d", query, pad, len(got), len(want))
			}
		}
	}
}
