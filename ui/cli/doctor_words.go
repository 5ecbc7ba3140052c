package cli

import "qari/ui/term"

// A diagnosis is every word of the doctor in one language: what is sent, why, and what
// a person can do where Qari cannot.
type diagnosis struct {
	terminal, inside, outside, mode, background, colours string
	sent, because, marks, advice                         string
	silence, notAsked, dash                              string
	marksKept, marksLost                                 string
	modes                                                map[string]string // by the answer to DECRQM 8
	contracts                                            map[term.Contract]string
	reasons                                              map[term.Reason]string
	advices                                              map[string]string // by the terminal's name
	screen, unknown, font                                string
}

// doctorWords are in Arabic, and in English. They are made when the doctor is called:
// no other start has to pay for them.
func doctorWords() [2]diagnosis {
	return [2]diagnosis{{
		terminal: "الطرفية", inside: "داخل", outside: "الطرفية الخارجية", mode: "وضع ثنائية الاتجاه", background: "لون الخلفية", colours: "الألوان",
		sent: "المرسل", because: "السبب", marks: "التشكيل", advice: "مقترح",
		silence: "بلا جواب", notAsked: "بلا سؤال للطرفية: لا طرفية على الدخل والخرج معًا؛ الحكم بمتغيرات البيئة وحدها", dash: "، ",
		marksKept: "ظاهر", marksLost: "محذوف: عرضه غير ممكن في هذه الطرفية؛ والمفتاح \u2068t\u2069 لإظهاره",
		modes: map[string]string{"0": "غير معروف لها", "1": "ترتيب ذاتي، وإيقافه ممكن", "2": "بلا ترتيب ذاتي", "3": "ترتيب ذاتي دائم", "4": "بلا ترتيب ذاتي دائمًا"},
		contracts: map[term.Contract]string{
			term.Forms:        "ترتيب مرئي وحروف موصولة: هذه الطرفية تعرض ما يصلها كما هو",
			term.BDSM:         "ترتيب مرئي وحروف موصولة، مع إيقاف ترتيبها الذاتي مدة القراءة",
			term.Kitty:        "الكلمات بترتيب مرئي، وحروف كل كلمة كما تعكسها هذه الطرفية",
			term.Runs:         "مقاطع بترتيب مرئي، وداخل كل مقطع ما تعكسه هذه الطرفية",
			term.RunsMirrored: "مقاطع بترتيب مرئي، وداخل كل مقطع ما تعكسه هذه الطرفية",
			term.Logical:      "النص كما هو مكتوب: الترتيب ووصل الحروف على هذه الطرفية",
		},
		reasons: map[term.Reason]string{
			term.ByDefault: "لا معلومات عنها؛ هذا ما يناسب أكثر الطرفيات", term.ByEnvironment: "متغيرات البيئة",
			term.ByVersion: "اسمها وإصدارها كما أجابت", term.ByMode: "جوابها عن وضع ثنائية الاتجاه", term.ByAttributes: "رقمها التعريفي كما أجابت",
			term.ByClient: "ما يذكره \u2068tmux\u2069 عن الطرفية المتصلة به الآن", term.ByUser: "طلب صريح: خيار أو متغير أو إعداد",
			term.ByCard: "السطر المختار في البطاقة", term.ByAccess: "\u2068ACCESSIBLE\u2069 أو \u2068TERM=dumb\u2069",
		},
		advices: map[string]string{
			"putty":          "لا تغيير لازم؛ ومن أراد إيقاف الترتيب الذاتي: تفعيل \u2068Disable bidirectional text display\u2069 و\u2068Disable Arabic text shaping\u2069 في \u2068Terminal > Features\u2069، ثم \u2068terminal = \"forms\"\u2069 في \u2068config.toml\u2069",
			"mlterm":         "لا تغيير لازم؛ ومن أراد إيقاف الترتيب الذاتي: \u2068mlterm --ctl=false\u2069، ثم \u2068terminal = \"forms\"\u2069 في \u2068config.toml\u2069",
			"xterm.js":       "في \u2068VS Code\u2069: إبقاء تسريع الرسوم \u2068terminal.integrated.gpuAcceleration\u2069؛ من دونه يختل ترتيب الكلمات، وعندئذ: \u2068qari doctor --ask\u2069",
			"qterminal":      "عدد في أول السطر، أو بجانب كلمة لاتينية، قد ينتقل من موضعه؛ البديل طرفية أخرى",
			"kitty":          "إن كان في \u2068kitty.conf\u2069 السطر \u2068force_ltr yes\u2069: \u2068terminal = \"forms\"\u2069 في \u2068config.toml\u2069؛ وإن انتقلت علامة إلى غير جهتها من الكلمة: خط فيه الحروف العربية، مثل \u2068DejaVu Sans Mono\u2069",
			"apple terminal": "لا سبيل إلى إيقاف ترتيبها الذاتي؛ عند اختلال الترتيب: \u2068qari doctor --ask\u2069",
			"iterm2":         "بعض الإصدارات ترتب النص ذاتيًا من دون أن تذكر ذلك؛ عند اختلال الترتيب: \u2068qari doctor --ask\u2069",
			"zed":            "يختلف عرضها باختلاف النظام؛ عند اختلال الترتيب: \u2068qari doctor --ask\u2069",
			"jetbrains":      "الحكم هنا تخمين؛ عند اختلال الترتيب: \u2068qari doctor --ask\u2069",
		},
		screen:  "لا يذكر \u2068screen\u2069 الطرفية المتصلة به؛ عند اختلال الترتيب: \u2068qari doctor --ask\u2069، أو \u2068tmux\u2069 بدلًا منه",
		unknown: "عند اختلال الترتيب: \u2068qari doctor --ask\u2069",
		font:    "إن ظهرت مربعات بدل الحروف فالخط بلا أشكال العرض العربية؛ \u2068DejaVu Sans Mono\u2069 منها",
	}, {
		terminal: "Terminal", inside: "Inside", outside: "Terminal outside", mode: "Bidi mode", background: "Background", colours: "Colours",
		sent: "It is sent", because: "Because", marks: "Vowel marks", advice: "You could",
		silence: "no answer", notAsked: "Not asked: input and output are not both a terminal; judged by the environment alone", dash: ": ",
		marksKept: "shown", marksLost: "left out, this terminal cannot place them; the key t shows them all the same",
		modes: map[string]string{"0": "not known to it", "1": "reorders by itself, and can be told not to", "2": "does not reorder", "3": "reorders, for ever", "4": "never reorders"},
		contracts: map[term.Contract]string{
			term.Forms:        "visual order, joined letters; it prints what it is sent",
			term.BDSM:         "visual order, joined letters, its own reordering switched off while you read",
			term.Kitty:        "words in visual order, the letters of each as this terminal turns them",
			term.Runs:         "stretches in visual order, each as this terminal turns it",
			term.RunsMirrored: "stretches in visual order, each as this terminal turns it",
			term.Logical:      "the text as it is written; this terminal orders it and joins the letters",
		},
		reasons: map[term.Reason]string{
			term.ByDefault: "nothing is known of it; this serves most terminals", term.ByEnvironment: "variables of the environment",
			term.ByVersion: "the name and version it answered", term.ByMode: "what it answered of its bidi mode", term.ByAttributes: "the device attributes it answered",
			term.ByClient: "what tmux says of the terminal attached to it now", term.ByUser: "you asked for it: flag, variable or setting",
			term.ByCard: "the line you chose on the card", term.ByAccess: "ACCESSIBLE, or TERM=dumb",
		},
		advices: map[string]string{
			"putty":          "leave it as it is; or tick \"Disable bidirectional text display\" and \"Disable Arabic text shaping\" in PuTTY's Terminal > Features, and set terminal = \"forms\" in config.toml",
			"mlterm":         "leave it as it is; or start mlterm --ctl=false, and set terminal = \"forms\" in config.toml",
			"xterm.js":       "keep terminal.integrated.gpuAcceleration on in VS Code: without it words come out of order, and qari doctor --ask finds what is readable",
			"qterminal":      "use another terminal: in this one a number at the beginning of a line, or beside a Latin word, may be moved",
			"kitty":          "set terminal = \"forms\" in config.toml, if kitty.conf says force_ltr yes; choose a font that has Arabic letters, such as DejaVu Sans Mono, if a sign stands on the wrong side of its word",
			"apple terminal": "run qari doctor --ask if words are out of order: its own reordering cannot be switched off",
			"iterm2":         "run qari doctor --ask if words are out of order: some versions reorder without saying so",
			"zed":            "run qari doctor --ask if words are out of order: it differs by system",
			"jetbrains":      "run qari doctor --ask if words are out of order: this is a guess",
		},
		screen:  "run qari doctor --ask if words are out of order, or use tmux: screen does not say which terminal is attached",
		unknown: "run qari doctor --ask if words are out of order",
		font:    "choose a font with Arabic presentation forms if you see boxes, such as DejaVu Sans Mono",
	}}
}
