package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"time"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

func main() {
	t := time.Now()
	l := lexicon.Default()
	c, n := l.Size()
	fmt.Fprintln(os.Stderr, c, n, time.Since(t))
	mode := "all"
	if len(os.Args) > 1 {
		mode = os.Args[1]
	}
	sc := bufio.NewScanner(os.Stdin)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line := sc.Text()
		toks := text.Tokenize(line)
		ms := l.Match(toks)
		covered := map[int]bool{}
		var b strings.Builder
		for _, m := range ms {
			var ids []string
			for _, s := range m.Senses {
				if s.Concept != nil {
					ids = append(ids, s.Concept.ID)
				} else if s.Adjective {
					ids = append(ids, "@"+s.Name.ID+"/adj")
				} else {
					ids = append(ids, "@"+s.Name.ID)
				}
			}
			for i := m.First; i < m.Last; i++ {
				covered[i] = true
			}
			fmt.Fprintf(&b, "  %s=%s(%d)", line[toks[m.First].Start:toks[m.Last-1].End], strings.Join(ids, ","), m.Cost)
		}
		if mode != "miss" {
			fmt.Println("#", line)
			fmt.Println(b.String())
		}
		var miss []string
		for i, t := range toks {
			if t.Kind == text.Word && !covered[i] && !l.Function(t.Norm) {
				miss = append(miss, t.Text)
			}
		}
		if len(miss) > 0 {
			fmt.Println("  MISS:", strings.Join(miss, " | "))
		}
	}
}
