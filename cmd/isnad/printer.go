package main

import (
	"os"

	"isnad/bot/terminal"
)

// printer returns the printer of answers for standard output: with colours and broken lines only on a terminal.
// NO_COLOR set to anything keeps colours out (no-color.org).
func (a *app) printer() *terminal.Printer {
	p := &terminal.Printer{Out: a.stdout}
	if isTerminal(a.stdout) {
		p.Width = min(width(a.stdout), 100)
		p.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return p
}
