package term

// Helper 2: delete this file when question.go, assemble.go and replies.go have these.

const Question = "\x1b[>0q\x1b[8$p\x1b[>c\x1b]11;?\x1b\\\x1b[c\r\x1b[K"

type Assembler struct{ r Replies }

func (a *Assembler) Feed(dst, in []byte) []byte { return append(dst, in...) }
func (a *Assembler) Pending() bool              { return false }
func (a *Assembler) Expire(dst []byte) []byte   { return dst }
func (a *Assembler) Replies() Replies           { return a.r }
func (r Replies) Dark() (dark, known bool)      { return false, false }
