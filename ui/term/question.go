package term

// Question is what a terminal is asked, in one write before anything else, once it is
// in raw mode. What it does not know it leaves unanswered; every terminal measured
// answers the last one, which is the fence. Those that print what they do not know
// (Apple's Terminal: the p of DECRQM) have the line erased behind it.
//
// Not asked: the cursor's position (its report on the first row is the key F3), OSC 66
// (where it is unknown the text is printed or lost). Never sent: SCP (urxvt takes it
// for "cursor up"), SPD, ENQ.
const Question = "\x1b[>0q" + // XTVERSION: name and version
	"\x1b[8$p" + // DECRQM of ANSI mode 8, BDSM: can its bidi be switched off, and is it
	"\x1b[>c" + // DA2: make and firmware
	"\x1b]11;?\x1b\\" + // OSC 11: the background, so that the first frame has the right theme
	"\x1b[c" + // DA1, the fence
	"\r\x1b[K"
