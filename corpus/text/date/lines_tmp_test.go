package date

import (
	"fmt"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
	"os"
	"strings"
	"testing"
	"time"
)

func TestLinesTmp(t *testing.T) {
	f := os.Getenv("LINES")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		tok := text.Tokenize(s)
		ns := number.Find(tok)
		fmt.Println("•", s)
		for _, n := range ns {
			lo, hi := "-", "-"
			if n.Low != nil {
				lo = fmt.Sprint(*n.Low)
			}
			if n.High != nil {
				hi = fmt.Sprint(*n.High)
			}
			fl := ""
			for _, x := range []struct {
				b bool
				s string
			}{{n.Approximate, "~"}, {n.Percent, "%"}, {n.Ordinal, "o"}, {n.Fraction, "f"}, {n.Dual, "d"}, {n.Trailing.End > 0, "T"}} {
				if x.b {
					fl += x.s
				}
			}
			fmt.Printf("    N %s..%s%s [%s]", lo, hi, fl, n.Of(s))
		}
		if len(ns) > 0 {
			fmt.Println()
		}
		for _, e := range Find(tok, ns, time.Date(2017, 10, 11, 0, 0, 0, 0, time.UTC)) {
			a, c := extent(e)
			since := ""
			if e.Since {
				since = "since"
			}
			am := ""
			if e.Amount != nil {
				am = "amt " + e.Unit
			}
			fmt.Printf("    D %s %s %s %s %s %s [%s]\n", e.Kind, a, c, e.Part, since, am, e.Of(s))
		}
	}
}
