package cli

// words are what the command line says, in the interface's language.
type words struct {
	short, long, usage, commands, flags   string
	print, man, completion                string
	flagLang, flagTerminal, flagTheme     string
	flagKeyboard, flagFormat, flagWidth   string
	flagHelp, flagVersion                 string
	noFile, badWidth, seeHelp, hintSep    string
	stdin, stdout, screen, choose, outOf  string
	badSyntax, unknownKey, badValue       string // of config.toml: %d is the line
	damaged, newer                        string // of the state file
	doctor, flagJSON, flagAsk, flagLinear string
	readOn, linearHelp, commandUnknown    string // of plain lines
	atStart                               string
	whichLine, cardLine, noneOfThem       string // of the card
	noneChosen, wishWins, noTerminal      string
}

func wordsFor(lang string) *words {
	if lang == "ar" {
		return &arabicWords
	}
	return &englishWords
}

var englishWords = words{
	short:        "A terminal reader for right-to-left news",
	long:         "Qari reads Arabic, Persian, Urdu and Hebrew articles in a terminal, and text that mixes them with Latin. Without a file it opens the library.",
	usage:        "Usage",
	commands:     "Commands",
	flags:        "Flags",
	print:        "Write articles without a screen",
	man:          "Write the manual page",
	completion:   "Write the completion script of a shell",
	flagLang:     "interface language: ar or en",
	flagTerminal: "what the terminal is sent: auto, forms, bdsm, kitty, runs, runs-mirrored, logical",
	flagTheme:    "colours: auto, dark, light, plain",
	flagKeyboard: "keyboard layout of the keys: auto, arabic, persian, hebrew, urdu",
	flagFormat:   "text, visual, json or markdown",
	flagWidth:    "cells of a line; 0 leaves paragraphs whole",
	flagHelp:     "this help",
	flagVersion:  "the version",
	noFile:       "print: no file named",
	badWidth:     "not a width",
	seeHelp:      "see qari --help",
	hintSep:      "; ",
	stdin:        "standard input",
	stdout:       "standard output",
	screen:       "screen",
	choose:       "Number of an article, Enter for the list, q to leave:",
	outOf:        "Numbers: 1 to %d",
	badSyntax:    "not TOML, line %d: %s",
	unknownKey:   "unknown key, line %d",
	badValue:     "not one of the values, line %d",
	damaged:      "what was remembered could not be read and is kept in %s",
	flagLinear:   "plain lines for a screen reader: no screen, nothing moves",
	readOn:       "Enter reads on; ? tells the commands.",
	linearHelp: "Enter: next paragraph. b: paragraph before. g: start. G: end. s: summary. /word: search. n, N: next hit, hit before. " +
		"J, K: next article, article before. c: how far. t: vowel marks. L: language. Number: that article. 0: the list. q: quit. Each with Enter.",
	commandUnknown: "Unknown command; ? tells them.",
	atStart:        "Start of the article",
	doctor:         "Tell what this terminal is, and what it is sent",
	flagJSON:       "as JSON",
	flagAsk:        "show the card: which line reads right?",
	whichLine:      "Which line reads right?",
	cardLine:       "أي سطر سليم القراءة؟ الآن (BBC) لا 25%",
	noneOfThem:     "none of them",
	noneChosen:     "Nothing was changed.",
	wishWins:       "A flag, a variable or a setting names what is sent, and wins over the card.",
	noTerminal:     "input and output are not both a terminal",
	newer:          "%s: written by a newer Qari; nothing is remembered this time",
}

var arabicWords = words{
	short:        "قارئ أخبار للغات المكتوبة من اليمين إلى اليسار",
	long:         "يعرض «قارئ» المقالات العربية والفارسية والأردية والعبرية في الطرفية، وما يمتزج بها من نصوص لاتينية. من دون ملف تظهر المكتبة.",
	usage:        "الاستعمال",
	commands:     "الأوامر",
	flags:        "الخيارات",
	print:        "كتابة المقالات من دون شاشة",
	man:          "كتابة صفحة الدليل",
	completion:   "كتابة نص الإكمال التلقائي للصدفة",
	flagLang:     "لغة الواجهة: ar أو en",
	flagTerminal: "المرسل إلى الطرفية: auto، forms، bdsm، kitty، runs، runs-mirrored، logical",
	flagTheme:    "الألوان: auto، dark، light، plain",
	flagKeyboard: "تخطيط لوحة المفاتيح: auto، arabic، persian، hebrew، urdu",
	flagFormat:   "text أو visual أو json أو markdown",
	flagWidth:    "عدد خانات السطر؛ مع 0 تبقى الفقرات كاملة",
	flagHelp:     "هذه المساعدة",
	flagVersion:  "رقم الإصدار",
	noFile:       "print: بلا اسم ملف",
	badWidth:     "ليس عرضًا صالحًا",
	seeHelp:      "المساعدة: qari --help",
	hintSep:      "؛ ",
	stdin:        "الدخل القياسي",
	stdout:       "الخرج القياسي",
	screen:       "الشاشة",
	choose:       "رقم المقال، أو Enter للقائمة، أو q للخروج:",
	outOf:        "الأرقام: من 1 إلى %d",
	badSyntax:    "ليس بصيغة TOML، السطر %d: %s",
	unknownKey:   "مفتاح غير معروف، السطر %d",
	badValue:     "قيمة غير مقبولة، السطر %d",
	damaged:      "تعذرت قراءة المحفوظ من الاختيارات؛ نسخة منه في %s",
	flagLinear:   "أسطر متتابعة لقارئ الشاشة: بلا شاشة ولا حركة",
	readOn:       "القراءة بالمفتاح Enter؛ والأوامر بالمفتاح ؟",
	linearHelp: "Enter: الفقرة التالية. b: الفقرة السابقة. g: البداية. G: النهاية. s: الملخص. /كلمة: بحث. n وN: النتيجة التالية والسابقة. " +
		"J وK: المقال التالي والسابق. c: موضع القراءة. t: التشكيل. L: لغة الواجهة. رقم: المقال بهذا الرقم. 0: القائمة. q: خروج. وبعد كل أمر Enter.",
	commandUnknown: "أمر غير معروف؛ والأوامر بالمفتاح ؟",
	atStart:        "بداية المقال",
	doctor:         "وصف هذه الطرفية والمرسل إليها",
	flagJSON:       "بصيغة JSON",
	flagAsk:        "البطاقة: أي سطر سليم القراءة؟",
	whichLine:      "أي سطر سليم القراءة؟",
	cardLine:       "أي سطر سليم القراءة؟ الآن (BBC) لا 25%",
	noneOfThem:     "لا شيء منها",
	noneChosen:     "بلا تغيير.",
	wishWins:       "خيار أو متغير أو إعداد يحدد المرسل، وله الأولوية على البطاقة.",
	noTerminal:     "لا طرفية على الدخل والخرج معًا",
	newer:          "%s: من إصدار أحدث؛ لا حفظ للاختيارات هذه المرة",
}
