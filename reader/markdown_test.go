package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// outlined is a block in one line: kind, level, marker, text, and its spans.
func outlined(b Block) string {
	s := b.Kind.String()
	if b.Level > 0 {
		s += fmt.Sprint(" ", b.Level)
	}
	if b.Marker != "" {
		s += " " + b.Marker
	}
	s += ": " + b.Text
	for _, sp := range b.Spans {
		s += fmt.Sprintf(" {%s %s", [...]string{"strong", "emphasis", "code", "link"}[sp.Style], b.Text[sp.Lo:sp.Hi])
		if sp.URL != "" {
			s += " " + sp.URL
		}
		s += "}"
	}
	return s
}

func TestMarkdownBlocks(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"soft break, hard break", "أول\nثان\\\nثالث  \nرابع<br>خامس", []string{"paragraph: أول ثان\nثالث\nرابع\nخامس"}},
		{"headings", "## أ *ب*\n\nج\n---\n", []string{"heading 2: أ ب {emphasis ب}", "heading 2: ج"}},
		{"styles", "**أ *ب*** `ج  د` ~~هـ~~", []string{"paragraph: أ ب ج  د ~~هـ~~ {strong أ ب} {emphasis ب} {code ج  د}"}},
		{"links", "[نص **قوي**](https://a.example/خبر) [x](javascript:alert(1)) [y][r]\n\n[r]: http://b.example",
			[]string{"paragraph: نص قوي x y {link نص قوي https://a.example/خبر} {strong قوي} {link y http://b.example}"}},
		{"bare addresses", "انظر https://a.example/خبر_1، أو www.b.example. <http://c.example> d@e.example (https://f.example)",
			[]string{"paragraph: انظر https://a.example/خبر_1، أو www.b.example. http://c.example d@e.example (https://f.example)" +
				" {link https://a.example/خبر_1 https://a.example/خبر_1} {link www.b.example http://www.b.example}" +
				" {link http://c.example http://c.example} {link https://f.example https://f.example}"}},
		{"entities", "&amp;lt; \\&amp; &copy; &#1593; &#146; &nosuch; &ampx; `&amp;` \\*",
			[]string{"paragraph: &lt; &amp; © ع ’ &nosuch; &ampx; &amp; * {code &amp;}"}},
		{"lists", "- أ\n  - ب\n\n    ج\n- د\n\n7. هـ\n8. و\n\n1) ز",
			[]string{"item •: أ", "item 1 •: ب\nج", "item •: د", "item 7.: هـ", "item 8.: و", "item 1): ز"}},
		{"item with code", "- أ\n\n      code\n\n  ب", []string{"item •: أ", "code: code", "paragraph: ب"}},
		{"tasks", "- [x] تم\n- [ ] لا\n- [y] نص", []string{"item [x]: تم", "item [ ]: لا", "item •: [y] نص"}},
		{"quotes", "> أ\n> ب\n>\n> > ج\n>\n> 1. د\n> - [x] هـ\n>\n> ```\n> code\n> ```\n>\n> # و",
			[]string{"quote: أ ب", "quote: ج", "quote: 1. د", "quote: • [x] هـ", "code: code", "quote: و"}},
		{"code", "```go\n\ta <b> &amp; **c**\n\n```\n\n    d\n      e\n", []string{"code: \ta <b> &amp; **c**\n", "code: d\n  e"}},
		{"table", "| أ | ب |\n|---|:-:|\n| 1 | **2** | 3 |\n| `a\\|b` |\n", []string{"table: أ\tب\n1\t2\na|b\t"}},
		{"footnotes", "أ[^2] ب[^اسم] ج[^لا]\n\n[^اسم]: اسم\n\n[^2]: رقم\n\n    آخر\n\nبعد",
			[]string{"paragraph: أ[2] ب[1] ج[^لا]", "paragraph: بعد", "item [1]: اسم", "item [2]: رقم\nآخر"}},
		{"footnotes nobody refers to", "أ\n\n[^١]: حاشية\n\nب", []string{"paragraph: أ", "item [١]: حاشية", "paragraph: ب"}},
		{"html", "<div>\n<p>أ &amp; ب\nج</p><!-- د --><p>هـ</p>\n<script>alert(1)</script></div>\n\nو <b>ز</b> <!-- ح -->",
			[]string{"paragraph: أ & ب ج", "paragraph: هـ", "paragraph: و ز "}},
		{"rules and empty things", "***\n\n-\n\n>\n\n```\n```\n\n#\n\n<!-- x -->\n\n&#32;\n", nil},
		{"picture in text", "قبل ![صورة](https://a.example/b.png) بعد", []string{"paragraph: قبل صورة بعد"}},
		{"picture with no address", "![صورة](b.png)", []string{"paragraph: صورة"}},
		{"escape sequences by entity", "أ &#27;[31m ب &#x9b;31m &#27;]52;c;YQ&#7;ج", []string{"paragraph: أ  ب ›31m ج"}},
		{"line breaks by entity", "# أ&#10;ب&#x2028;ج\n\n## أ&#10;ب&#x2028;ج\n\n|أ&#10;ب|\n|-|\n", []string{"heading 2: أ ب ج", "table: أ ب"}},
		{"isolates", "&#x2067;**أ**\\\nب", []string{"paragraph: \u2067أ\u2069\nب {strong أ}"}},
	} {
		a := parseMarkdown(c.src)
		var got []string
		for _, b := range a.Body {
			got = append(got, outlined(b))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
		if err := lawful(a); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestMarkdownTitleDatePicture(t *testing.T) {
	for _, c := range []struct {
		name, src         string
		title, date, text string
		body              int
		image             Image
	}{
		{"title", "نص\n\n# *عنوان* `x`\n\n# ثان", "عنوان x", "", "", 2, Image{}},
		{"no title", "## أ\n\nب", "", "", "", 2, Image{}},
		{"date below the title", "# أ\n\n20 مارس 2025\n\nب", "أ", "2025-03-20", "20 مارس 2025", 1, Image{}},
		{"no title, no date", "20 مارس 2025\n\nب", "", "", "", 2, Image{}},
		{"title in front", "---\ntitle: أ\ndate: 2025-03-20\n---\n# أ\n\n21 مارس 2025\n", "أ", "2025-03-20", "2025-03-20", 1, Image{}},
		{"another title in front", "---\ntitle: أ\n---\n# ب\n", "أ", "", "", 1, Image{}},
		{"date that is none", "---\ndate: أمس\n---\nب", "", "", "أمس", 1, Image{}},
		{"picture", "# أ\n\n![ب **ج**](https://a.example/d.png)\n\nهـ ![و](https://a.example/f.png)", "أ", "", "", 1, Image{URL: "https://a.example/d.png", Caption: "ب ج"}},
		{"picture in front", "---\nimage: https://a.example/d.png\ncaption: أ\ncredit: ب\n---\n![](https://a.example/d.png)\n\n![x](https://a.example/e.png)", "", "", "", 1,
			Image{URL: "https://a.example/d.png", Caption: "أ", Credit: "ب"}},
		{"caption in front", "---\ncaption: أ\n---\n![ب](https://a.example/d.png)", "", "", "", 0, Image{URL: "https://a.example/d.png", Caption: "أ"}},
	} {
		a := parseMarkdown(c.src)
		if a.Title != c.title || a.Date != c.date || a.DateText != c.text || len(a.Body) != c.body {
			t.Errorf("%s: title %q, date %q %q, body %+v", c.name, a.Title, a.Date, a.DateText, a.Body)
		}
		image := Image{}
		if a.Image != nil {
			image = *a.Image
		}
		if image != c.image {
			t.Errorf("%s: image %+v, want %+v", c.name, image, c.image)
		}
	}
}

// kinds counts the nodes of a tree and tells how deep it is.
func kinds(n ast.Node) (count map[ast.NodeKind]int, depth int) {
	count = map[ast.NodeKind]int{}
	at := 0
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if at--; entering {
			at += 2
			count[n.Kind()]++
		}
		depth = max(depth, at)
		return ast.WalkContinue, nil
	})
	return count, depth
}

// Law: a text that is made to take for ever is text without markup, and keeps its
// signs. Each of these takes from seconds to minutes without its guard.
func TestMarkdownTraps(t *testing.T) {
	full := func(s string) string { return strings.Repeat(s, maxMarkdown/len(s)) }
	for _, src := range []string{
		full("[a]("), full("[a](<b"), full("[a]: b\n"), full("["), full("*a _b "), full("`a``b"), "# " + full("[a](")[2:],
		full("[")[:maxMarkdown/2] + full("]")[:maxMarkdown/2],
		full("|a")[:1<<19] + "\n" + full("|-")[:1<<18] + "\n" + full("|\n")[:1<<17],
	} {
		name := src[:min(len(src), 8)]
		if count, _ := kinds(goldmarkParser().Parse(text.NewReader([]byte(src)))); count[kindPlain] == 0 {
			t.Errorf("%q…: read with markup", name)
		}
		a := parseMarkdown(src)
		if err := lawful(a); err != nil {
			t.Errorf("%q…: %.200v", name, err)
		}
		if n := a.Len(); n < len(src)-2 {
			t.Errorf("%q…: %d bytes of %d", name, n, len(src))
		}
	}
	for _, src := range []string{strings.Repeat(">", 1000) + "أ\n", strings.Repeat("- ", 1000) + "أ", strings.Repeat("1. > ", 1000) + "أ", strings.Repeat("[^a]: ", 1000) + "أ"} {
		if _, depth := kinds(goldmarkParser().Parse(text.NewReader([]byte(strings.Repeat(src, 3))))); depth > maxNesting+4 {
			t.Errorf("%q…: %d deep", src[:8], depth)
		}
	}
	long := strings.Repeat("كلمة [أ](", maxMarkdown/10)
	a := parseMarkdown("---\nlang: fa\n---\nعنوان\n\n" + long)
	if a.Lang != "fa" || a.Title != "عنوان" || a.Len() < maxMarkdown || lawful(a) != nil {
		t.Errorf("longer than the limit: %q, %q, %d bytes, %.200v", a.Lang, a.Title, a.Len(), lawful(a))
	}
}

// Honest texts are nowhere near the bounds.
func TestMarkdownGuardsLetThrough(t *testing.T) {
	var refs, rows, deep strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&refs, "[a%d]: https://a.example/%d\n", i, i)
		fmt.Fprintf(&rows, "| **%d** | [b](https://a.example/%d) | `c` |\n", i, i)
	}
	for i := range 8 {
		fmt.Fprintf(&deep, "%s- أ\n", strings.Repeat("  ", i))
	}
	dense := strings.Repeat("[a](https://a.example) **b** ", 500)
	src := dense + "\n\n" + refs.String() + "\n" + "| a | b | c |\n|-|-|-|\n" + rows.String() + "\n" + deep.String()
	count, _ := kinds(goldmarkParser().Parse(text.NewReader([]byte(src))))
	if count[kindPlain] != 0 || count[ast.KindLink] != 2500 || count[ast.KindList] != 8 {
		t.Errorf("%v", count)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"---\ntitle: \"a\\n\"\nsummary:\n- x\n---\n# b\n\n20 March 2025\n\n**c** [d](http://e.f/g \"h\") `i` ![j](http://k.l/m.png)\n",
		"- [x] a\n  1. b[^1]\n\n> c\n> - d\n\n|a|b|\n|-|-|\n|`c\\|d`|\n\n[^1]: e\n\n    f\n",
		"&#27;]8;;http://a.b&#7; \u202e**a**&#x2067; b\\\nc&#10;d <br> <!-- e --> <div>&#x9b;1m</div>\n",
		"```\na\n```\n\n    b\n\n<script>c</script>\n\nhttps://d.e/f_g*h www.i.j k@l.m\n", "a\n===\n\nb\n---\n", "[a]: b\n[a]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		a := parseMarkdown(Sanitize(src))
		if err := lawful(a); err != nil {
			t.Errorf("%q: %v", src, err)
		}
		if err := lawful(parseMarkdown(strings.ToValidUTF8(src, "?"))); err != nil {
			t.Errorf("%q, not disarmed first: %v", src, err)
		}
	})
}
