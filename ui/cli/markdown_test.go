package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"qari/reader"
	"qari/seeds"
)

// backAndForth checks the law of markdown: what it writes of an article reads back as the same.
func backAndForth(a *reader.Article) error {
	src := markdown(a)
	b, err := reader.Parse([]byte(src), reader.Hint{Name: "a.md"})
	if err != nil {
		return fmt.Errorf("%q: %w", src, err)
	}
	errs := []error{
		same("title", a.Title, b.Title), same("date", a.DateText, b.DateText), same("ISO date", a.Date, b.Date),
		same("source", a.Source, b.Source), same("url", a.URL, b.URL), same("summary by", a.SummaryBy, b.SummaryBy),
		same("summary", fmt.Sprintf("%q", a.Summary), fmt.Sprintf("%q", b.Summary)),
		same("contributors", fmt.Sprintf("%q", a.Contributors), fmt.Sprintf("%q", b.Contributors)),
	}
	if a.Image != nil && b.Image != nil {
		errs = append(errs, same("image", fmt.Sprint(*a.Image), fmt.Sprint(*b.Image)))
	} else if a.Image != b.Image {
		errs = append(errs, fmt.Errorf("image: %v, read back %v", a.Image, b.Image))
	}
	for i := range max(len(a.Body), len(b.Body)) {
		x, y := blockAt(a, i), blockAt(b, i)
		errs = append(errs, same(fmt.Sprint("block ", i), fmt.Sprintf("%v %q", x.Kind, x.Text), fmt.Sprintf("%v %q", y.Kind, y.Text)))
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("%w\nwritten:\n%s", err, src)
	}
	return nil
}

func blockAt(a *reader.Article, i int) reader.Block {
	if i < len(a.Body) {
		return a.Body[i]
	}
	return reader.Block{Text: "nothing"}
}

func same(name, a, b string) error {
	if a != b {
		return fmt.Errorf("%s: %s\nread back: %s", name, a, b)
	}
	return nil
}

func parsed(t *testing.T, src, name string) *reader.Article {
	t.Helper()
	a, err := reader.Parse([]byte(src), reader.Hint{Name: name})
	if err != nil {
		t.Fatalf("%q: %v", src, err)
	}
	return a
}

// roundTrips are texts with a trap each, as Markdown and as page text.
var roundTrips = []string{
	"# عنوان\n\nنص **مهم** و*مائل* و`code` و[رابط](https://example.org/خبر_(1)) هنا.\n",
	"---\ndate: 20 مارس 2025\nsource: \"قارئ: نموذج\"\nurl: https://example.org/a\nimage: https://example.org/a.png\ncaption: صورة\ncredit: سانا\nsummary:\n- \"أولًا: شيء\"\n- '- ثانيًا #'\ncontributors:\n- أحمد\n- \"\\\"سلمى\\\"\"\n---\n\n# عنوان\n\nنص\n",
	"سطر\\\nآخر\\\n\\\nثالث\n",
	"a&#10;&#10;b&#10;\n",
	"&#32; a &#32;\n",
	"&#32;a\\",
	"`a`<b>`b`",
	"\u05c8[*\ufffda*](x:)", // an unassigned character is no punctuation
	"- بند\\\n  سطر\n\n  فقرة\n- آخر\n  - أدنى\n    1. عدد\n    2. ثان\n\n3. ثلاثة\n4. أربعة\n10. عشرة\n    - تحته\n",
	"- [ ] مهمة\n- [x] تمت\n- \\[x\\] نص\n",
	"1\\. ليس بندًا\n\n\\- ولا هذا\n\n\\# ولا هذا\n\n\\> ولا\n\n\\+ ولا\n\na\\\n\\---\n\na\\\n\\===\n\n\\~~~\n\n| a |\n\\| --- |\n",
	"&amp;amp; &lt;b&gt; \\&copy; &copy; &#38;lt; &copy\n",
	"`` a`b `` ` `` ` ``` `` ``` `a  b` `\t ` ` `\n",
	"```\n````\n```\n\n    a\n\n     b\n",
	"~~~\na\n\n\n~~~\n",
	"| أ | ب |\n| --- | --- |\n| a\\|b | \\\\ |\n| `c\\|d` | |\n| https://a.b/c | **x** |\n",
	"> اقتباس\\\n> سطر\n>\n> ثان\n> - بند\n> ```\n> code\n> ```\n",
	"## C# \\#\n\n## \\##\n\n### a_b_c _d_\n\n#\n",
	"نص[^1] وآخر[^2]، و[^x].\n\n[^1]: حاشية[^2]\n[^2]: ثانية\\\n    سطر\n",
	"نص[^أ]\n\n[^أ]: حاشية\n\nبعد\n",
	"\\[1\\] نص [1]: كذا\n\n[^1]: بلا إحالة\n\nبعد\n",
	"\\[1\\]: نص \\[1\\]\n\n[^1]: حاشية\n",
	"https://example.org/a_b*c?d=1&copy=2 http://example.org/خبر، www.example.org. a_b@c.org (https://example.org/a_(b))\n",
	"[https://example.org/a_b](https://example.org/c) <https://example.org/a_b> [x](https://a.b/?a=1&amp;copy;) ![y](https://a.b/c.png)!\n",
	"a**b**c **«x»** a**«x»**b *a **b** c* ***x*** **a***b* _a_*b* **a *b***\n",
	"**[x](https://a.b)** [**x** `y`](https://a.b) **a\\\nb** *\\*a\\** !**x** \\![x](https://a.b)\n",
	"\\\\ a\\\\\\\nb\\\\\n",
	"C:\\\\dir\\\\ http\\://x a<b>c &lt;b&gt; 1 < 2 <!-- x --> a<br>b\n",
	"<div>a &amp; b\nc<br>d</div>\n",
	"* * *\n\n***\n\n\\* \\* \\*\n\n\\_\\_\\_\n",
	"\u2067نص\u2069 \u200fa\n\n- \u2067b\n",
	"عنوان\n\n20 مارس 2025\n\n- بند\n- بند\n\n1. عدد\n2. عدد\n\n[1] حاشية * _ ` \\ # < & !\n",
	"# *نص* [1] `x`\n\n#### a\n\n# b\n",
}

func TestMarkdownReadsBack(t *testing.T) {
	for _, src := range roundTrips {
		for _, name := range []string{"a.md", "a.txt"} {
			if err := backAndForth(parsed(t, src, name)); err != nil {
				t.Errorf("%s: %q\n%v", name, src, err)
			}
		}
	}
}

func TestSamplesReadBack(t *testing.T) {
	for _, f := range seeds.All() {
		a, err := reader.Parse(f.Data, reader.Hint{Name: f.Name})
		if err != nil {
			t.Fatal(err)
		}
		if err := backAndForth(a); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	pages, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(pages) == 0 {
		t.Log("shared seeds are not here: only our own samples were read back")
	}
	for _, name := range pages {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := backAndForth(parsed(t, string(data), name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What Markdown has words for is written with them.
func TestMarkdownForms(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"# T\n\n**a** *b* `c` [d](https://e.f/) <https://g.h/>\n", "# T\n\n**a** *b* `c` [d](https://e.f/) <https://g.h/>\n"},
		{"**a *b* [c](https://d.e/f_(g))**\n", "**a *b* [c](<https://d.e/f_(g)>)**\n"},
		{"a[^1]\n\n[^1]: b\n", "a[^1]\n\n[^1]: b\n"},
		{"a[^x]\n\n[^x]: b\n", "a[^1]\n\n[^1]: b\n"},
		{"- a\n  - b\n    1. c\n- [x] d\n", "- a\n  - b\n    1. c\n- [x] d\n"},
		{"9. a\n10. b\n    - c\n", "9. a\n10. b\n    - c\n"},
		{"- a\n\n  2. b\n", "- a\n\n  2. b\n"},
		{"snake_case a_ b\n", "snake_case a\\_ b\n"},
		{"a**«b»**c\n", "a\\*\\*«b»\\*\\*c\n"},
		{"|a|b|\n|-|-|\n|c\\|d|e|\n", "| a | b |\n| --- | --- |\n| c\\|d | e |\n"},
	} {
		if got := markdown(parsed(t, c.src, "a.md")); got != c.want {
			t.Errorf("%q is written\n%swant\n%s", c.src, got, c.want)
		}
	}
	marks := []reader.Block{}
	for _, m := range []string{"•", "", "٣.", "۴)", "5-", "[ ]", "[x]", "أ."} {
		marks = append(marks, reader.Block{Kind: reader.Item, Marker: m, Text: "x"})
	}
	const want = "- x\n- x\n\n3. x\n4. x\n5. x\n\n- [ ] x\n- [x] x\n- x\n"
	if got := markdown(&reader.Article{Body: marks}); got != want {
		t.Errorf("marks: %q, want %q", got, want)
	}
}

func FuzzMarkdownReadsBack(f *testing.F) {
	for _, s := range roundTrips {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, src string, md bool) {
		name := "a.txt"
		if md {
			name = "a.md"
		}
		a, err := reader.Parse([]byte(src), reader.Hint{Name: name})
		if err != nil {
			return
		}
		if err := backAndForth(a); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	})
}
