// Qari (قارئ, "reader") reads right-to-left news in a terminal.
package main

import (
	"os"

	"qari/ui/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], cli.Process())) }
