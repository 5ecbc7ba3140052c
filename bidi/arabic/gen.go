//go:build ignore

// Gen writes ztables.go and the extracts in testdata from the Unicode
// Character Database (Debian package unicode-data, version 15.0.0). Run it by
//
//	go generate ./bidi/arabic
//	go run gen.go -ucd DIR
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const (
	version  = "15.0.0"
	pageBits = 7
	pageSize = 1 << pageBits
	limit    = 0xE0200 // nothing above has a property but U
)

// The bits of a property, as lookup.go reads them.
const (
	markBit   = 1 << 6
	alefBit   = 1 << 7
	formShift = 8
)

// Joining types and kinds, in the order of join.go and lookup.go.
var types = map[string]uint16{"U": 0, "R": 1, "L": 2, "D": 3, "C": 4, "T": 5}

const (
	kindFormat = (iota + 1) << 3
	kindJoiner
	kindTag
	kindVowel
	kindStress
	kindHamza
)

type span struct{ lo, hi int }

func (s span) has(r int) bool { return s.lo <= r && r <= s.hi }

func in(r int, set []span) bool {
	for _, s := range set {
		if s.has(r) {
			return true
		}
	}
	return false
}

var (
	// Cf that are drawn: prepended number signs and hieroglyph joiners.
	visible = []span{
		{0x600, 0x605}, {0x6DD, 0x6DD}, {0x8E2, 0x8E2}, {0x890, 0x891}, {0x70F, 0x70F},
		{0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x1343F},
	}
	tags = []span{{0xE0020, 0xE007F}}
	// Signs that ShaddaTanwin still shows, and niqqud, which only NoMarks hides.
	stress = []span{
		{0x64B, 0x64D}, {0x651, 0x651}, {0x8E7, 0x8E9}, {0x8F0, 0x8F2},
		{0x591, 0x5C7}, {0xFB1E, 0xFB1E},
	}
	// Maddah and the hamzas, which become one with their letters.
	hamzas = []span{{0x653, 0x655}}
	// Tashkeel and Quranic signs. Missing from it: the hamzas and the wavy hamza
	// (065F), which are parts of letters.
	vowels = []span{
		{0x610, 0x61A}, {0x64B, 0x652}, {0x656, 0x65E}, {0x670, 0x670}, {0x6D6, 0x6ED},
		{0x898, 0x89F}, {0x8CA, 0x8FF}, {0x10EFD, 0x10EFF},
	}
	ligated = []span{{0x622, 0x623}, {0x625, 0x625}, {0x627, 0x627}}
	arabic  = []span{{0x600, 0x6FF}, {0x750, 0x77F}, {0x870, 0x8FF}}
)

// groups maps a joining group to the class of kashida.go.
var groups = map[string]string{
	"SEEN": "seenSad", "SAD": "seenSad",
	"TEH MARBUTA": "hehDal", "TEH MARBUTA GOAL": "hehDal", "HEH": "hehDal", "HEH GOAL": "hehDal",
	"KNOTTED HEH": "hehDal", "DAL": "hehDal",
	"ALEF": "alef", "LAM": "lamGroup", "TAH": "kafTah", "KAF": "kafTah", "SWASH KAF": "kafTah", "GAF": "kafTah",
	"BEH": "beh", "REH": "reh", "YEH": "yeh", "FARSI YEH": "yeh",
	"WAW": "wawAin", "AIN": "wawAin", "QAF": "wawAin", "AFRICAN QAF": "wawAin", "FEH": "wawAin", "AFRICAN FEH": "wawAin",
}

// tables is what the files say, before packing.
type tables struct {
	props [limit]uint16
	forms [][4]int       // by index: isolated, final, initial, medial; 0 where Unicode has none
	index map[int]uint16 // letter to row of forms
	group map[int]string
	cp    string // extract of UnicodeData.txt: the rows of presentation forms
}

func main() {
	ucd := flag.String("ucd", "/usr/share/unicode", "folder of the Unicode Character Database")
	flag.Parse()
	t := &tables{forms: make([][4]int, 1), index: map[int]uint16{}, group: map[int]string{}}
	t.unicodeData(rows(filepath.Join(*ucd, "UnicodeData.txt")))
	shaping := rows(filepath.Join(*ucd, "ArabicShaping.txt"))
	t.arabicShaping(shaping)
	write("ztables.go", t.source())
	write("testdata/ArabicShaping.txt", []byte(extract(shaping)))
	write("testdata/UnicodeData.txt", []byte(t.cp))
}

// unicodeData reads the general category (field 2) and the forms (field 5).
func (t *tables) unicodeData(rows [][]string) {
	first := 0
	for _, f := range rows {
		r := hex(f[0])
		if !strings.HasSuffix(f[1], ", Last>") {
			first = r
		}
		for c := first; c <= r && c < limit; c++ {
			t.props[c] = property(c, f[2])
		}
		if strings.HasPrefix(f[5], "<") {
			t.form(r, strings.Fields(f[5]), strings.Join(f, ";"))
		}
	}
	t.add(0x6D5, 1, 0xFEEA) // AE: its final form is heh's, the one form Unicode names otherwise
}

// property gives the joining type T to Mn, Me and Cf (ArabicShaping.txt takes
// some back), and the kind.
func property(r int, category string) (p uint16) {
	switch category {
	case "Mn", "Me":
		p = types["T"] | markBit
		if in(r, stress) {
			p |= kindStress
		} else if in(r, vowels) {
			p |= kindVowel
		} else if in(r, hamzas) {
			p |= kindHamza
		}
	case "Cf":
		p = types["T"]
		if in(r, tags) {
			p |= kindTag
		} else if r == 0x200D {
			p |= kindJoiner
		} else if !in(r, visible) {
			p |= kindFormat
		}
	}
	if in(r, ligated) {
		p |= alefBit
	}
	return p
}

// form takes "<medial> 0628" and leaves ligatures and other decompositions.
func (t *tables) form(r int, d []string, row string) {
	i := map[string]int{"<isolated>": 0, "<final>": 1, "<initial>": 2, "<medial>": 3}
	if n, ok := i[d[0]]; ok && len(d) == 2 {
		t.add(hex(d[1]), n, r)
		t.cp += row + "\n"
	}
}

func (t *tables) add(letter, n, form int) {
	if t.index[letter] == 0 {
		t.index[letter] = uint16(len(t.forms))
		t.forms = append(t.forms, [4]int{})
	}
	row := &t.forms[t.index[letter]]
	// The plain letters' block FE70.. wins over FB50.., whatever the order of rows.
	if row[n] == 0 || row[n] < 0xFE70 {
		row[n] = form
	}
}

// arabicShaping reads the joining type (field 2) and group (field 3).
func (t *tables) arabicShaping(rows [][]string) {
	for _, f := range rows {
		r := hex(f[0])
		t.props[r] = t.props[r]&^7 | types[f[2]]
		if in(r, arabic) && (f[2] == "D" || f[2] == "R") {
			t.group[r] = "other"
			if g, ok := groups[f[3]]; ok {
				t.group[r] = g
			}
		}
	}
}

func (t *tables) source() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by gen.go; DO NOT EDIT.\n\npackage arabic\n\n")
	fmt.Fprintf(&b, "// UnicodeVersion is the version of the tables.\nconst UnicodeVersion = %q\n\n", version)
	t.writeForms(&b)
	t.writePages(&b)
	t.writeGroups(&b)
	out, err := format.Source(b.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	return out
}

// writeForms puts the letter itself where Unicode has no form, so that shaping
// needs no test, and the ligatures in front. The length is a power of two, so
// that an index can be masked instead of checked.
func (t *tables) writeForms(b *bytes.Buffer) {
	letters := make([]int, 0, len(t.index))
	for r := range t.index {
		letters = append(letters, r)
	}
	sort.Ints(letters)
	fmt.Fprintf(b, "// forms holds in rows of four the isolated, final, initial and medial form of a\n"+
		"// letter, and the letter itself where Unicode has none. Row 0 is empty.\nvar forms = [512]uint16{\n0, 0, 0, 0,\n")
	for i, alef := range []int{0x622, 0x623, 0x625, 0x627} {
		r := 0xFEF5 + 2*i
		fmt.Fprintf(b, "0x%04X, 0x%04X, 0x%04X, 0x%04X, // lam with %04X\n", r, r+1, r, r+1, alef)
	}
	for i, r := range letters {
		t.props[r] |= uint16(i+5) << formShift
		row := t.forms[t.index[r]]
		for n := range row {
			if row[n] == 0 {
				row[n] = r
			}
		}
		fmt.Fprintf(b, "0x%04X, 0x%04X, 0x%04X, 0x%04X, // %04X\n", row[0], row[1], row[2], row[3], r)
	}
	fmt.Fprintf(b, "}\n\n")
}

// writePages packs the properties in two stages, equal pages once.
func (t *tables) writePages(b *bytes.Buffer) {
	seen := map[[pageSize]uint16]int{{}: 0}
	pages := [][pageSize]uint16{{}}
	index := make([]int, limit/pageSize)
	for i := range index {
		page := [pageSize]uint16(t.props[i*pageSize:])
		if _, ok := seen[page]; !ok {
			seen[page] = len(pages)
			pages = append(pages, page)
		}
		index[i] = seen[page]
	}
	fmt.Fprintf(b, "// pageIndex gives the page of each %d code points.\nvar pageIndex = [...]uint8{\n", pageSize)
	dump(b, len(index), 32, func(i int) string { return strconv.Itoa(index[i]) })
	fmt.Fprintf(b, "}\n\n// pages holds the properties (lookup.go tells the bits).\nvar pages = [...][%d]uint16{\n", pageSize)
	for _, p := range pages {
		fmt.Fprintf(b, "{\n")
		dump(b, pageSize, 16, func(i int) string { return fmt.Sprintf("0x%X", p[i]) })
		fmt.Fprintf(b, "},\n")
	}
	fmt.Fprintf(b, "}\n\n")
}

// writeGroups writes runs of letters of one class.
func (t *tables) writeGroups(b *bytes.Buffer) {
	fmt.Fprintf(b, "// groups are the classes of the Arabic joining letters, sorted.\nvar groups = [...]groupRange{\n")
	for r := 0; r < 0x900; r++ {
		if g := t.group[r]; g != "" {
			lo := r
			for t.group[r+1] == g {
				r++
			}
			fmt.Fprintf(b, "{0x%X, 0x%X, %s},\n", lo, r, g)
		}
	}
	fmt.Fprintf(b, "}\n")
}

func dump(b *bytes.Buffer, n, perLine int, at func(int) string) {
	for i := 0; i < n; i++ {
		b.WriteString(at(i))
		if b.WriteByte(','); i%perLine == perLine-1 || i == n-1 {
			b.WriteByte('\n')
		}
	}
}

// extract keeps the data of a file, without comments.
func extract(rows [][]string) string {
	var b strings.Builder
	for _, f := range rows {
		b.WriteString(strings.Join(f, ";") + "\n")
	}
	return b.String()
}

func rows(name string) (out [][]string) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for s.Scan() {
		line, _, _ := strings.Cut(s.Text(), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		fields := strings.Split(line, ";")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		out = append(out, fields)
	}
	if err := s.Err(); err != nil {
		log.Fatal(err)
	}
	return out
}

func hex(s string) int {
	n, err := strconv.ParseInt(s, 16, 32)
	if err != nil {
		log.Fatal(err)
	}
	return int(n)
}

func write(name string, data []byte) {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		log.Fatal(err)
	}
}
