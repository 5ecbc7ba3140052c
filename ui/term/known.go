package term

// A terminal is one row of what is known: how it is recognised, what it must be sent,
// and what happens in it to marks, to bold letters and to what a letter leaves behind.
type terminal struct {
	name    string
	term    string // TERM, alone or with a suffix behind "-"
	env     string // variable it sets, or "NAME=value"
	program string // TERM_PROGRAM
	version string // its XTVERSION begins so
	da2     string // its DA2, a pattern of path.Match

	alone, muxed      Contract // by itself, and where a multiplexer stands between
	marks, muxedMarks bool
	light             bool // bold letters of Arabic script are empty boxes
	smears            bool // a letter reaches out of its cell, and that part stays when the cell changes
	detects           bool // it finds each row's direction by itself
	grid              bool // it turns text round, and tells of the mouse by its own grid
	unfenced          bool // it takes marks of direction away
	why               string
}

// known lists terminals. Where several could be meant (a variable inherited from an
// outer one), the first is: those that lose marks stand first, since a mark not shown
// is less than a letter lost. Measured on real ones, except where "by report" is said.
var known = []terminal{
	{name: "alacritty", term: "alacritty", env: "ALACRITTY_WINDOW_ID", da2: "0;????;1",
		why: "prints what it is sent; draws marks one cell to the right"},
	{name: "foot", term: "foot", version: "foot(", da2: "1;01????;0",
		why: "prints what it is sent; loses or swaps letters that carry marks"},
	{name: "st", term: "st",
		why: "prints what it is sent; drops marks"},
	{name: "kitty", term: "xterm-kitty", env: "KITTY_WINDOW_ID", version: "kitty(", da2: "1;4000;*", alone: Kitty, muxed: Kitty,
		why: "turns and joins each word by itself, whatever it is asked; tears marks off"},
	{name: "konsole", env: "KONSOLE_VERSION", version: "Konsole ", da2: "1;115;0", alone: RunsMirrored, muxed: RunsMirrored, marks: true, muxedMarks: true, grid: true,
		why: "always reorders, from the left; does not mirror brackets; marks on their letter"},
	{name: "qterminal", da2: "0;115;0", alone: Runs, muxed: Runs, unfenced: true,
		why: "always reorders, from the left, and takes LRM away: what is meant to stand apart may not"},
	{name: "putty", da2: "0;136;0", alone: Logical, muxed: Logical, marks: true, muxedMarks: true, detects: true, grid: true,
		why: "reorders by itself, each row by its first letter, and takes marks of direction away"},
	{name: "mlterm", term: "mlterm", env: "MLTERM", da2: "24;279;0", alone: Logical, muxed: Logical, marks: true, muxedMarks: true, detects: true, grid: true,
		why: "reorders by itself, each row by its first letter; takes box drawing for letters"},
	{name: "windows terminal", env: "WT_SESSION", da2: "0;10;1",
		why: "by report: prints what it is sent, on purpose"},
	{name: "linux console", term: "linux",
		why: "prints what it is sent; has no combining characters"},
	{name: "apple terminal", program: "Apple_Terminal", term: "nsterm", alone: Runs, muxed: Runs,
		why: "by report: reorders each row, and cannot be told not to"},
	{name: "jetbrains", env: "TERMINAL_EMULATOR=JetBrains-JediTerm", alone: Runs, muxed: Runs,
		why: "by report: draws runs as its window system does"},
	{name: "mintty", term: "mintty", program: "mintty", version: "mintty ", da2: "77;*;?", alone: BDSM, muxed: Runs,
		why: "by report: reorders, and can be told not to"},
	{name: "wezterm", term: "wezterm", program: "WezTerm", version: "WezTerm ", alone: BDSM, muxed: Forms,
		why: "by report: reorders only where that was switched on, and can be told not to"},
	{name: "iterm2", program: "iTerm.app", version: "iTerm2 ",
		why: "by report: prints what it is sent; newer ones reorder, and say so (DECRQM 8)"},
	{name: "ghostty", term: "xterm-ghostty", program: "ghostty", version: "ghostty ",
		why: "by report: prints what it is sent"},
	{name: "contour", term: "contour", version: "contour ",
		why: "by report: prints what it is sent"},
	{name: "zed", program: "zed",
		why: "by report: differs by system"},
	{name: "tabby", program: "Tabby",
		why: "by report: xterm.js"},
	{name: "hyper", program: "Hyper",
		why: "by report: xterm.js"},
	{name: "warp", program: "WarpTerminal",
		why: "by report: prints what it is sent"},
	{name: "termux", env: "TERMUX_VERSION",
		why: "by report: prints what it is sent, with letters apart"},
	{name: "vte", env: "VTE_VERSION", version: "VTE(", da2: "6[15];*;1", alone: BDSM, muxed: Runs, marks: true, muxedMarks: true, grid: true,
		why: "reorders, and can be told not to; a multiplexer swallows that; marks on their letter either way"},
	{name: "urxvt", term: "rxvt-unicode", da2: "85;*;0", marks: true, muxedMarks: true, light: true, smears: true,
		why: "prints what it is sent, marks on their letter; its bold font has no substitute for letters it lacks"},
	{name: "xterm", env: "XTERM_VERSION", version: "XTerm(", da2: "41;*;0", marks: true, muxedMarks: true, smears: true,
		why: "prints what it is sent, marks on their letter"},
	{name: "xterm.js", program: "vscode", da2: "0;276;0", marks: true, muxedMarks: true,
		why: "prints what it is sent, marks on their letter, while its GPU renderer draws; the other reorders, and cannot be told apart"},
}
