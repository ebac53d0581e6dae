package extract

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

func TestZZDump(t *testing.T) {
	p := os.Getenv("ATTR_DUMP")
	if p == "" {
		t.Skip()
	}
	l, err := lexicon.Default(), error(nil)
	if err != nil {
		t.Fatal(err)
	}
	f, _ := os.Open(p)
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var d struct{ ID, Outlet, Text, Title, Published, Language string }
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		pub, _ := time.Parse(time.RFC3339, d.Published)
		r := Extractor{l}.read(corpus.Document{ID: d.ID, Text: d.Text, Title: d.Title, Outlet: d.Outlet, Published: pub, Language: d.Language})
		fmt.Println("#####", d.ID, d.Outlet)
		for n := range r.sentences {
			s := &r.sentences[n]
			fmt.Printf("[%d] %s\n", n, strings.ReplaceAll(r.a.Words(s.Range), "\n", " "))
			last := ""
			start := s.First
			for i := s.First; i < s.Last; i++ {
				c := r.chainAt(n, rng(i))
				cur := ""
				if len(c.saidBy) > 0 || len(c.via) > 0 {
					cur = strings.Join(c.saidBy, " = ") + " | " + strings.Join(c.via, "; ")
					if c.denied {
						cur += " DENIED"
					}
				}
				if i > s.First && cur != last {
					prn(r, start, i, last)
					start = i
				}
				last = cur
			}
			prn(r, start, s.Last, last)
		}
	}
}
func prn(r *reader, a, b int, c string) {
	if c == "" {
		return
	}
	w := []rune(strings.ReplaceAll(r.a.Words(rg(a, b)), "\n", " "))
	if len(w) > 70 {
		w = append(append(append([]rune{}, w[:32]...), []rune(" … ")...), w[len(w)-32:]...)
	}
	fmt.Printf("      «%s» <- %s\n", string(w), c)
}

func rng(i int) text.Range   { return text.Range{First: i, Last: i + 1} }
func rg(a, b int) text.Range { return text.Range{First: a, Last: b} }
