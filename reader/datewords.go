package reader

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"qari/bidi/arabic"
)

// A wordKind is what a word says in a date line.
type wordKind uint8

const (
	noWord    wordKind = iota
	monthWord          // of a calendar, by its number
	dayWord            // of the week
	lead               // before a date: "نشر في", "Updated on"
	filler             // between the parts of one: "من", "th"
	era                // after a year, by its calendar
	clock              // before or after a time: "الساعة", "مساء"
	zone               // "بتوقيت", before names of places
	zoneName           // "GMT"
)

// A dateWord is the meaning of one word, or of two.
type dateWord struct {
	kind     wordKind
	calendar calendar
	n        int // of a month
}

// Months, one a line, in every spelling met: two words by an underscore. Spellings
// that fold alike (أبريل, ابريل, إبريل) are given once.
const (
	gregorianMonths = `
		يناير كانون_الثاني جانفي ژانویه جنوری ינואר january jan
		فبراير شباط فيفري فوریه فبروری فروری פברואר february feb
		مارس آذار مارچ מרץ מרס march mar
		أبريل نيسان أفريل آوریل اپریل אפריל april apr
		مايو أيار ماي مه می مئی מאי may
		يونيو يونيه حزيران جوان ژوئن جون יוני june jun
		يوليو يوليه تموز جويلية يوليوز ژوئیه جولای جولائی יולי july jul
		أغسطس آب أوت غشت أغشت اگست אוגוסט august aug
		سبتمبر أيلول شتنبر شتمبر سپتامبر سپتمبر ستمبر ספטמבר september sept sep
		أكتوبر تشرين_الأول اکتبر אוקטובר october oct
		نوفمبر تشرين_الثاني نونبر نوامبر نومبر נובמבר november nov
		ديسمبر كانون_الأول دجنبر دجمبر دسامبر دسمبر דצמבר december dec`
	solarMonths = `
		فروردین حمل
		اردیبهشت ثور
		خرداد جوزا
		تیر سرطان
		مرداد امرداد اسد
		شهریور سنبله
		مهر میزان
		آبان عقرب
		آذر قوس
		دی جدی
		بهمن دلو
		اسفند حوت`
	lunarMonths = `
		محرم
		صفر
		ربيع_الأول ربیعالاول
		ربيع_الآخر ربيع_الثاني ربیعالثانی ربیعالآخر
		جمادى_الأولى جمادى_الأول جمادیالاول جمادیالاولی
		جمادى_الآخرة جمادى_الثانية جمادى_الثاني جمادى_الأخرى جمادیالثانی جمادیالثانیه جمادیالآخر
		رجب
		شعبان
		رمضان
		شوال
		ذو_القعدة ذي_القعدة ذوالقعده ذیالقعده ذیقعده
		ذو_الحجة ذي_الحجة ذوالحجه ذیالحجه ذیحجه`
	jewishMonths = `
		תשרי
		חשוון חשון מרחשוון מרחשון
		כסלו
		טבת
		שבט
		אדר אדר_א אדר_ב
		ניסן
		אייר איר
		סיוון סיון
		תמוז
		אב מנחם_אב
		אלול`
)

// The other words, by what they are.
const (
	dayWords = `
		الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت أحد اثنين ثلاثاء أربعاء خميس جمعة سبت الثلاثا الأربعا
		شنبه یکشنبه یک_شنبه دوشنبه دو_شنبه سهشنبه سه_شنبه چهارشنبه چهار_شنبه پنجشنبه پنج_شنبه آدینه
		اتوار پیر سوموار منگل بدھ جمعرات ہفتہ سنیچر
		יום_ראשון יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי יום_שבת שבת ראשון שני שלישי רביעי חמישי שישי
		יום_א יום_ב יום_ג יום_ד יום_ה יום_ו
		sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat`
	leadWords = `
		نشر نشرت ينشر تم النشر نشره تاريخ التاريخ بتاريخ آخر تحديث التحديث حدث حدثت عدل التعديل أضيف الإضافة كتب
		صدر الإنشاء الإصدار في يوم اليوم الموافق الموافقة الموافقل ل
		انتشار منتشر شده شد در روز آخرین بهروزرسانی به_روزرسانی بروزرسانی روزآمدسازی خبر برابر مصادف با
		شائع اشاعت اپ_ڈیٹ آخری بروز مطابق ہوا
		פורסם פרסום עודכן עדכון לאחרונה אחרון תאריך ביום ב בתאריך
		published publication posted updated last date created modified first issued release released on`
	fillerWords = `من شهر سنة عام لعام ماه سال بماه سن st nd rd th of the
		الحرام المبارك المعظم المكرم المظفر الخير المرجب الفرد الأصب`
	gregorianEras = `م ميلادي ميلادية ء عیسوی ad ce`
	lunarEras     = `ه هجري هجرية قمري قمرية ق ah`
	solarEras     = `ش شمسي شمسية خورشیدی`
	clockWords    = `الساعة ساعة على عند تمام ص صباحا مساء ظهرا عصرا ليلا فجرا بعد_الظهر قبل_الظهر
		ساعت صبح عصر ظهر شب بامداد بعدازظهر بجے دوپہر شام رات שעה בשעה am pm at hrs`
	zoneWords = `بتوقيت توقيت به_وقت وقت`
	zoneNames = `gmt utc z t est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist irst pkt غرينتش جرينتش`
)

// dateWords finds the meaning of a folded word, or of two with a space between.
var dateWords = sync.OnceValue(func() map[string]dateWord {
	words := make(map[string]dateWord, 512)
	add := func(list string, w dateWord) {
		for _, s := range strings.Fields(list) {
			words[arabic.Fold(strings.ReplaceAll(s, "_", " ")).Text] = w
		}
	}
	months := func(list string, c calendar) {
		for i, l := range strings.Split(strings.TrimSpace(list), "\n") {
			add(l, dateWord{monthWord, c, i + 1})
		}
	}
	add(dayWords, dateWord{kind: dayWord})
	add(leadWords, dateWord{kind: lead})
	add(fillerWords, dateWord{kind: filler})
	add(gregorianEras, dateWord{kind: era, calendar: gregorian})
	add(lunarEras, dateWord{kind: era, calendar: lunar})
	add(solarEras, dateWord{kind: era, calendar: solar})
	add(clockWords, dateWord{kind: clock})
	add(zoneWords, dateWord{kind: zone})
	add(zoneNames, dateWord{kind: zoneName})
	months(gregorianMonths, gregorian)
	months(solarMonths, solar)
	months(lunarMonths, lunar)
	months(jewishMonths, jewish)
	return words
})

// A dateToken is a number, a word or a sign of a folded line.
type dateToken struct {
	text   string
	n      int // of a number, else -1
	digits int // how many it has
}

func dateTokens(s string) (tokens []dateToken) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == ' ':
		case '0' <= r && r <= '9':
			n = span(s, func(r rune) bool { return '0' <= r && r <= '9' })
			value, err := strconv.Atoi(s[:n])
			if err != nil {
				value = 0 // longer than any part of a date
			}
			tokens = append(tokens, dateToken{s[:n], value, n})
		case unicode.IsLetter(r):
			quoted := unicode.Is(unicode.Hebrew, r) // numerals have a geresh behind, gershayim inside
			n = span(s, func(r rune) bool { return unicode.IsLetter(r) || quoted && strings.ContainsRune(`'"׳״’`, r) })
			tokens = append(tokens, dateToken{strings.Trim(unquoted(s[:n], quoted), `'"`), -1, 0})
		default:
			tokens = append(tokens, dateToken{s[:n], -1, 0})
		}
		s = s[n:]
	}
	return tokens
}

// span is how many bytes s begins with that are all in.
func span(s string, in func(rune) bool) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// unquoted is a Hebrew word without geresh and gershayim.
func unquoted(s string, hebrew bool) string {
	if !hebrew {
		return s
	}
	return strings.NewReplacer("'", "", `"`, "", "׳", "", "״", "", "’", "").Replace(s)
}
