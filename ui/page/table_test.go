package page

import (
	"slices"
	"strings"
	"testing"

	"qari/reader"
)

// cellsAt gives the source of a row's cells from left to right, with the column each
// begins at.
func cellsAt(r Row) (cells []string, cols []int) {
	for _, s := range r.Ordered() {
		cells, cols = append(cells, s.Source()), append(cols, s.Col)
	}
	return cells, cols
}

func tablePage(dir reader.Dir, width int, rows ...[]string) []Row {
	lang := map[reader.Dir]string{reader.RTL: "ar", reader.LTR: "en"}[dir]
	_, out := walk(Lay(&reader.Article{Lang: lang, Dir: dir, Body: []reader.Block{grid(rows...)}}, Spec{Width: width}))
	return out
}

func TestTable(t *testing.T) {
	city, people := []string{"المدينة", "السكان"}, []string{"حلب", "مليونان"}
	for name, c := range map[string]struct {
		dir   reader.Dir
		rows  [][]string
		cells [][]string // row by row, from left to right
		cols  [][]int
	}{ // the measure of a window of 40 is columns 2 to 38
		"right to left": {reader.RTL, [][]string{city, people},
			[][]string{{"السكان", "المدينة"}, {""}, {"مليونان", "حلب"}}, [][]int{{23, 31}, {22}, {22, 35}}},
		"left to right": {reader.LTR, [][]string{{"City", "People"}, {"Rome", "3"}},
			[][]string{{"City", "People"}, {""}, {"Rome", "3"}}, [][]int{{2, 8}, {2}, {2, 8}}},
		"ragged": {reader.LTR, [][]string{{"a"}, {"b", "cc"}, {}, {"", "d"}},
			[][]string{{"a"}, {""}, {"b", "cc"}, {"", "d"}}, [][]int{{2}, {2}, {2, 5}, {2, 5}}},
		"a head alone": {reader.LTR, [][]string{{"a", "b"}}, [][]string{{"a", "b"}}, [][]int{{2, 5}}},
	} {
		rows := tablePage(c.dir, 40, c.rows...)
		if len(rows) != len(c.cells) {
			t.Errorf("%s: %d rows, want %d", name, len(rows), len(c.cells))
			continue
		}
		for i, r := range rows {
			if cells, cols := cellsAt(r); !slices.Equal(cells, c.cells[i]) || !slices.Equal(cols, c.cols[i]) {
				t.Errorf("%s: row %d is %q at %v, want %q at %v", name, i, cells, cols, c.cells[i], c.cols[i])
			}
		}
	}
}

// Where a table is wider than the measure its widest cells wrap, and each column
// keeps to itself.
func TestTableWraps(t *testing.T) {
	rows := tablePage(reader.RTL, 30, []string{"الرقم", "النص"}, []string{"12", arabicText}, []string{"13", "نص"})
	right := 0
	for i, r := range rows {
		for _, s := range r.Segs {
			if s.Role == Rule {
				continue
			}
			if first := strings.ContainsAny(s.Source(), "123") && len(s.Source()) == 2 || s.Source() == "الرقم"; first {
				right++
				if s.Col+s.Line.Width != 28 {
					t.Errorf("row %d: %q ends at %d", i, s.Source(), s.Col+s.Line.Width)
				}
			} else if s.Col+s.Line.Width != 21 {
				t.Errorf("row %d: %q ends at %d", i, s.Source(), s.Col+s.Line.Width)
			}
		}
	}
	if right != 3 || len(rows) < 8 {
		t.Errorf("%d cells in the first column, %d rows", right, len(rows))
	}
}

// A table without room for its columns, or too long to be measured whole, is lines of
// text, in units like any other.
func TestTableListed(t *testing.T) {
	for i, r := range tablePage(reader.LTR, 24, strings.Split("abcdefgh", ""), strings.Split("ijklmnop", "")) {
		if want := []string{"a\tb\tc\td\te\tf\tg\th", "i\tj\tk\tl\tm\tn\to\tp"}[i/2]; !strings.Contains(want, strings.TrimRight(r.Segs[0].Source(), "\t")) {
			t.Errorf("row %d is %q", i, r.Segs[0].Source())
		}
	}
	rows := make([][]string, 20000)
	for i := range rows {
		rows[i] = []string{"خلية", "أخرى"}
	}
	p := Lay(&reader.Article{Dir: reader.RTL, Body: []reader.Block{grid(rows...)}}, Spec{Width: 80})
	p.Fill(At{}, 50)
	if len(p.units) < 4 || len(p.rows) != 1 {
		t.Errorf("a table of %d bytes: %d units, %d laid out for the first screen", len(p.Text(p.units[0].part)), len(p.units), len(p.rows))
	}
}
