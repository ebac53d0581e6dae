package date

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

func TestDumpTmp(t *testing.T) {
	if os.Getenv("DUMP") == "" {
		t.Skip()
	}
	out, _ := os.Create("/tmp/dump/out.txt")
	w := bufio.NewWriter(out)
	defer w.Flush()
	one := func(id, s string, pub time.Time) {
		fmt.Fprintf(w, "##### %s %s\n", id, pub.Format(time.DateOnly))
		tok := text.Tokenize(s)
		nums := number.Find(tok)
		ctx := func(a, b int) string {
			x, y := max(0, a-30), min(len(s), b+30)
			return fmt.Sprintf("%q [[%s]] %q", s[x:a], s[a:b], s[b:y])
		}
		for _, n := range nums {
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
			fmt.Fprintf(w, "N %s..%s %s\t%s\n", lo, hi, fl, ctx(n.Start, n.End))
		}
		for _, e := range Find(tok, nums, pub) {
			a, b := extent(e)
			fmt.Fprintf(w, "D %s %s %s %s since=%v rel=%v\t%s\n", e.Kind, a, b, e.Part, e.Since, e.Relative, ctx(e.Start, e.End))
		}
	}
	files, _ := filepath.Glob("/work/shared/seeds/*.txt")
	for _, f := range files {
		b, _ := os.ReadFile(f)
		one(filepath.Base(f), string(b), time.Date(2017, 10, 11, 0, 0, 0, 0, time.UTC))
	}
	for _, f := range []string{"war-reports", "arabic-news"} {
		fh, _ := os.Open("/work/shared/corpora/" + f + ".jsonl")
		sc := bufio.NewScanner(fh)
		sc.Buffer(nil, 1<<22)
		for sc.Scan() {
			var d struct{ ID, Published, Text string }
			json.Unmarshal(sc.Bytes(), &d)
			p, err := time.Parse(time.DateOnly, d.Published[:min(10, len(d.Published))])
			if err != nil {
				fmt.Fprintln(w, "ERR", err)
			}
			one(d.ID, d.Text, p)
		}
	}
}
