package term

// A terminal is one row of what is known: how it names itself, and what happens in it
// to marks behind presentation forms, to bold letters and to what a letter leaves
// behind.
type terminal struct {
	name    string
	term    string // TERM, alone or with a suffix behind "-"
	env     string // variable it sets
	program string // TERM_PROGRAM
	marks   bool
	light   bool // bold letters of Arabic script are empty boxes
	smears  bool // a letter reaches out of its cell, and that part stays when the cell changes
	why     string
}

// known lists terminals that print what they are sent. Where several could be meant
// (a variable inherited from an outer one), the first is: those that lose marks stand
// first, since a mark not shown is less than a letter lost. Measured on real ones,
// except where "by report" is said.
var known = []terminal{
	{name: "alacritty", term: "alacritty", env: "ALACRITTY_WINDOW_ID", marks: false, why: "draws marks one cell to the right"},
	{name: "foot", term: "foot", marks: false, why: "loses or swaps letters that carry marks"},
	{name: "st", term: "st", marks: false, why: "drops marks"},
	{name: "windows terminal", env: "WT_SESSION", marks: false, why: "by report: not measured, so the safe choice"},
	{name: "linux console", term: "linux", marks: false, why: "has no combining characters"},
	{name: "urxvt", term: "rxvt-unicode", marks: true, light: true, smears: true, why: "draws marks on their letter; its bold font has no substitute for letters it lacks"},
	{name: "xterm", env: "XTERM_VERSION", marks: true, smears: true, why: "draws marks on their letter"},
	{name: "vscode", program: "vscode", marks: true, why: "xterm.js draws marks on their letter"},
}
