package term

// Replies are what a terminal answered to the [Question]. The zero value is silence.
type Replies struct {
	Version    string // XTVERSION: "VTE(8401)", "kitty(0.48.2)"
	DA1        string // parameters of its primary device attributes: "65;1;9"
	DA2        string // of its secondary ones: "65;7006;1"
	Mode8      byte   // DECRQM 8 (BDSM): '0' unknown to it, '1' implicit, '2' explicit, '3' '4' for ever so; 0 silence
	Background string // OSC 11: "rgb:1d1d/2020/2121"
	Client     string // what tmux says of the terminal attached now: its XTVERSION
	ClientTerm string // and its TERM
	Done       bool   // the fence (DA1) came: what was not answered will not be
}
