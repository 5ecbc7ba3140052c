package layout

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"qari/bidi"
)

// A probe is a line of news text with an edge to it, in a right-to-left paragraph.
// What it looks like is written as code points from left to right, never as text: a
// viewer with bidi of its own would turn it again.
type probe struct {
	name    string
	logical string
	visual  string
	rules   string // visual by the rules alone, without our isolates; if it differs
	fribidi string // what FriBidi gives by the rules alone, if it differs
	why     string // the decision behind a difference
}

var probes = []probe{
	{
		name: "date with slashes", logical: "في 29/1/2025 وصل",
		visual: "FEDE FEBB FEED 20 32 39 2F 31 2F 32 30 32 35 20 FEF2 FED3",
	},
	{
		name: "date with hyphens: parts swap, as the rules say", logical: "في 29-1-2025 وصل",
		visual: "FEDE FEBB FEED 20 32 30 32 35 2D 31 2D 32 39 20 FEF2 FED3",
	},
	{
		name: "date in Arabic digits", logical: "في ٢٩/١/٢٠٢٥ وصل",
		visual: "FEDE FEBB FEED 20 662 669 2F 661 2F 662 660 662 665 20 FEF2 FED3",
	},
	{
		name: "percent sign behind the number", logical: "بنسبة 50% اليوم",
		visual: "FEE1 FEEE FEF4 FEDF FE8D 20 25 35 30 20 FE94 FE92 FEB4 FEE8 FE91",
	},
	{
		name: "Arabic percent sign", logical: "بنسبة ٥٠٪ اليوم",
		visual: "FEE1 FEEE FEF4 FEDF FE8D 20 66A 665 660 20 FE94 FE92 FEB4 FEE8 FE91",
	},
	{
		name: "percent sign before the number", logical: "بنسبة %50 اليوم",
		visual: "FEE1 FEEE FEF4 FEDF FE8D 20 35 30 25 20 FE94 FE92 FEB4 FEE8 FE91",
	},
	{
		name: "minus before the number", logical: "درجة -5 مئوية",
		visual: "FE94 FEF3 FEEE FE8C FEE3 20 35 2D 20 FE94 FE9F FEAD FEA9",
	},
	{
		name: "minus behind the number", logical: "درجة 5- مئوية",
		visual: "FE94 FEF3 FEEE FE8C FEE3 20 2D 35 20 FE94 FE9F FEAD FEA9",
	},
	{
		name: "score", logical: "فاز 3-1 أمس",
		visual: "FEB2 FEE3 FE83 20 31 2D 33 20 FEAF FE8E FED3",
	},
	{
		name: "score in brackets", logical: "فاز (3-1) أمس",
		visual: "FEB2 FEE3 FE83 20 28 31 2D 33 29 20 FEAF FE8E FED3",
	},
	{
		name: "times", logical: "من 10:30 إلى 12:00",
		visual: "31 32 3A 30 30 20 FEF0 FEDF FE87 20 31 30 3A 33 30 20 FEE6 FEE3",
	},
	{
		name: "range of years reads from the right", logical: "بين 1948-1967 حدث",
		visual: "FE99 FEAA FEA3 20 31 39 36 37 2D 31 39 34 38 20 FEE6 FEF4 FE91",
	},
	{
		name: "phone number", logical: "هاتف +961-1-345678 اتصل",
		visual: "FEDE FEBC FE97 FE8D 20 2B 39 36 31 2D 31 2D 33 34 35 36 37 38 20 FED2 FE97 FE8E FEEB",
		rules:  "FEDE FEBC FE97 FE8D 20 33 34 35 36 37 38 2D 31 2D 39 36 31 2B 20 FED2 FE97 FE8E FEEB",
		why:    "isolated: or the number is dialled backwards",
	},
	{
		name: "URL with a query", logical: "زر https://a.org/x?y=1&z=2.",
		visual: "2E 68 74 74 70 73 3A 2F 2F 61 2E 6F 72 67 2F 78 3F 79 3D 31 26 7A 3D 32 20 FEAD FEAF",
	},
	{
		name: "URL with an Arabic path", logical: "زر https://a.org/خبر/12.",
		visual: "2E 68 74 74 70 73 3A 2F 2F 61 2E 6F 72 67 2F 31 32 2F FEAE FE92 FEA7 20 FEAD FEAF",
		rules:  "2E 31 32 2F FEAE FE92 FEA7 2F 68 74 74 70 73 3A 2F 2F 61 2E 6F 72 67 20 FEAD FEAF",
		why:    "isolated: or the address is torn in two",
	},
	{
		name: "currency signs change sides", logical: "السعر $100 أو 100$ أو 5€",
		visual: "20AC 35 20 FEED FE83 20 24 31 30 30 20 FEED FE83 20 31 30 30 24 20 FEAE FECC FEB4 FEDF FE8D",
	},
	{
		name: "guillemets and straight quotes", logical: "قال «نعم» وقال \"لا\"",
		visual: "22 FEFB 22 20 FEDD FE8E FED7 FEED 20 AB FEE2 FECC FEE7 BB 20 FEDD FE8E FED7",
	},
	{
		name: "curly quotes are not mirrored", logical: "قال “نعم” وقال ‘لا’",
		visual: "2019 FEFB 2018 20 FEDD FE8E FED7 FEED 20 201D FEE2 FECC FEE7 201C 20 FEDD FE8E FED7",
	},
	{
		name: "the zoom control of a newspaper page", logical: "+ الخط -",
		visual: "2D 20 FEC2 FEA8 FEDF FE8D 20 2B",
	},
	{
		name: "dateline", logical: "AFP - وصل الوفد",
		visual: "FEAA FED3 FEEE FEDF FE8D 20 FEDE FEBB FEED 20 2D 20 41 46 50",
	},
	{
		name: "C++ and C#", logical: "C++ و C# لغتان",
		visual: "FEE5 FE8E FE98 FED0 FEDF 20 43 23 20 FEED 20 43 2B 2B",
		rules:  "FEE5 FE8E FE98 FED0 FEDF 20 23 43 20 FEED 20 2B 2B 43",
		why:    "isolated: or the signs stand before the letter",
	},
	{
		name: "version and brackets", logical: "الإصدار v1.2 (بيتا)",
		visual: "28 FE8E FE98 FEF4 FE91 29 20 76 31 2E 32 20 FEAD FE8D FEAA FEBB FEF9 FE8D",
	},
	{
		name: "handle and Arabic hashtag", logical: "نشر @user وسم #خبر_عاجل",
		visual: "FEDE FE9F FE8E FECB 5F FEAE FE92 FEA7 23 20 FEE2 FEB3 FEED 20 40 75 73 65 72 20 FEAE FEB8 FEE7",
		rules:  "FEDE FE9F FE8E FECB 5F FEAE FE92 FEA7 23 20 FEE2 FEB3 FEED 20 75 73 65 72 40 20 FEAE FEB8 FEE7",
		why:    "isolated: or the sign stands behind the name; an Arabic hashtag reads right as it is",
	},
	{
		name: "ZWNJ parts and goes", logical: "كتاب\u200cها می\u200cروند",
		visual: "FEAA FEE7 FEED FEAD FBFD FEE3 20 FE8E FEEB FE8F FE8E FE98 FEDB",
	},
	{
		name: "lam-alef across vowels", logical: "لَا لاَ لآ لإ بِلَا",
		visual:  "FEFC 64E FE91 650 20 FEF9 20 FEF5 20 FEFB 64E 20 FEFB 64E",
		fribidi: "FE8E FEE0 64E FE91 650 20 FEF9 20 FEF5 20 FEFB 64E 20 FE8E FEDF 64E",
		why:     "FriBidi looks for the alef only directly behind the lam",
	},
	{
		name: "tatweel and ZWJ join", logical: "ـكـ لـه هـ\u200d",
		visual: "640 FEEB 20 FEEA 640 FEDF 20 640 FEDC 640",
	},
	{
		name: "the ligature Allah is spelt out", logical: "الله ﷲ اللّٰه",
		visual:  "FEEA FEE0 651 670 FEDF FE8D 20 FEEA FEE0 FEDF FE8D 20 FEEA FEE0 FEDF FE8D",
		fribidi: "FEEA FEE0 651 670 FEDF FE8D 20 FDF2 20 FEEA FEE0 FEDF FE8D",
		why:     "no font draws it in the one cell that terminals count",
	},
	{
		name: "Persian digits keep the sign on their right", logical: "۵۰٪ و ۲۹/۱/۱۴۰۳",
		visual: "6F2 6F9 2F 6F1 2F 6F1 6F4 6F0 6F3 20 FEED 20 6F5 6F0 66A",
	},
	{
		name: "decimals and thousands", logical: "٣٫١٤ و 3.14 و 1,234.5",
		visual: "31 2C 32 33 34 2E 35 20 FEED 20 33 2E 31 34 20 FEED 20 663 66B 661 664",
	},
	{
		name: "Arabic thousands separators", logical: "1٬234 و ١٬٢٣٤",
		visual: "661 66C 662 663 664 20 FEED 20 31 66C 32 33 34",
	},
	{
		name: "Hebrew with maqaf, percent and gershayim", logical: "ה־10 במאי, 50% מ־צה״ל",
		visual: "5DC 5F4 5D4 5E6 5BE 5DE 20 35 30 25 20 2C 5D9 5D0 5DE 5D1 20 31 30 5BE 5D4",
	},
	{
		name: "Hebrew date and time", logical: "ב-29/1/2025 ו-12:30",
		visual: "31 32 3A 33 30 2D 5D5 20 32 39 2F 31 2F 32 30 32 35 2D 5D1",
	},
	{
		name: "Hebrew points stay behind their letter", logical: "קָמַץ לָמָה",
		visual: "5D4 5DE 5B8 5DC 5B8 20 5E5 5DE 5B7 5E7 5B8",
	},
	{
		name: "Sorani: letters without forms stay, AE ends in heh's shape", logical: "ڕێگا بۆ هەولێر ڵ",
		visual:  "6B5 20 FEAE 6CE FEDF FEED FEEA FEEB 20 FBDA FE91 20 FE8E FB95 6CE 695",
		fribidi: "6B5 20 FEAE 6CE FEDF FEED 6D5 FEEB 20 FBDA FE91 20 FE8E FB95 6CE 695",
		why:     "U+06D5 has no final form; U+FEEA is the same shape",
	},
	{
		name: "Uyghur: AE ends in heh's shape", logical: "خەۋەر تورى ئۇيغۇر",
		visual:  "FEAD FBD8 FED0 FEF3 FBD8 FE8B 20 FEEF FEAD FEEE FE97 20 FEAD 6D5 FBDE FEEA FEA7",
		fribidi: "FEAD FBD8 FED0 FEF3 FBD8 FE8B 20 FEEF FEAD FEEE FE97 20 FEAD 6D5 FBDE 6D5 FEA7",
		why:     "U+06D5 has no final form; U+FEEA is the same shape",
	},
	{
		name: "Urdu", logical: "یہ پاکستان میں ہے ۂ ۃ ں",
		visual: "FB9E 20 6C3 20 6C2 20 FBAF FBA8 20 FB9F FBFF FEE3 20 FEE5 FE8E FE98 FEB4 FB90 FE8E FB58 20 FBA7 FBFE",
	},
	{
		name: "emoji and a skin tone", logical: "خبر😀👍🏽 جديد",
		visual:  "FEAA FEF3 FEAA FE9F 20 1F44D 1F3FD 1F600 FEAE FE92 FEA7",
		fribidi: "FEAA FEF3 FEAA FE9F 20 1F3FD 1F44D 1F600 FEAE FE92 FEA7",
		why:     "clusters are moved, not characters: the tone stays behind the thumb",
	},
	{
		name: "flag", logical: "خبر 🇸🇦 جديد",
		visual: "FEAA FEF3 FEAA FE9F 20 1F1F8 1F1E6 20 FEAE FE92 FEA7",
	},
	{
		name: "brackets are mirrored", logical: "[1] مرجع (2) آخر {3}",
		visual: "7B 33 7D 20 FEAE FEA7 FE81 20 28 32 29 20 FECA FE9F FEAE FEE3 20 5B 31 5D",
	},
	{
		name: "comparison signs", logical: "a < b > c ≤ د",
		visual: "FEA9 20 2265 20 61 20 3C 20 62 20 3E 20 63",
	},
	{
		name: "stacked marks stay behind their letter", logical: "بَّت شَّا",
		visual: "FE8E FEB7 64E 651 20 FE96 FE91 64E 651",
	},
}

// points writes text as code points.
func points(text string) string {
	var f []string
	for _, r := range text {
		f = append(f, fmt.Sprintf("%X", r))
	}
	return strings.Join(f, " ")
}

// visual lays text out on one line.
func visual(text string, o Options) string {
	o.Width = 0
	l := Lines(text, o)
	return l[0].Visual()
}

func TestProbes(t *testing.T) {
	if len(probes) != 41 {
		t.Fatalf("%d probes, want 41", len(probes))
	}
	for _, p := range probes {
		t.Run(p.name, func(t *testing.T) {
			if got := points(visual(p.logical, Options{Base: bidi.RTL, Isolate: true})); got != p.visual {
				t.Errorf("visual\n got %s\nwant %s", got, p.visual)
			}
			if got := points(visual(p.logical, Options{Base: bidi.RTL})); got != p.alone() {
				t.Errorf("by the rules alone\n got %s\nwant %s", got, p.alone())
			}
			if p.why == "" && (p.rules != "" || p.fribidi != "") {
				t.Error("a difference without a reason")
			}
		})
	}
}

func (p probe) alone() string {
	if p.rules != "" {
		return p.rules
	}
	return p.visual
}

// The probes are those measured with FriBidi before the first line was written.
func TestProbesAreTheMeasuredOnes(t *testing.T) {
	f, err := os.Open("../../../shared/bench/bidi/probes.tsv")
	if err != nil {
		t.Skipf("not compared with the list the probes were taken from: %v", err)
	}
	defer f.Close()
	i := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		c := strings.Split(s.Text(), "\t")
		if strings.HasPrefix(c[0], "#") {
			continue
		}
		p := probes[i]
		want := c[3]
		if want == "-" {
			want = c[2]
		}
		got := p.fribidi
		if got == "" {
			got = p.alone()
		}
		if p.logical != text(t, c[1]) || got != want {
			t.Errorf("%s: %q by FriBidi %s, measured %q %s", p.name, p.logical, got, text(t, c[1]), want)
		}
		i++
	}
	if i != len(probes) {
		t.Errorf("%d probes measured, %d here", i, len(probes))
	}
}

// text reads what points writes.
func text(t *testing.T, points string) string {
	t.Helper()
	var b strings.Builder
	for _, h := range strings.Fields(points) {
		n, err := strconv.ParseUint(h, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteRune(rune(n))
	}
	return b.String()
}
