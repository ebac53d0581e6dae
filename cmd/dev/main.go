// dev harness, not committed
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/sqlite"
	"isnad/corpus/text"
)

type jdoc struct{ ID, Outlet, Title, Published, URL, Language, Text string }

func docs(path string) (out []corpus.Document) {
	if st, _ := os.Stat(path); st.IsDir() {
		fs, _ := filepath.Glob(path + "/*.txt")
		for _, f := range fs {
			b, _ := os.ReadFile(f)
			out = append(out, corpus.Document{ID: strings.TrimSuffix(filepath.Base(f), ".txt"), Language: text.Language(string(b)), Text: string(b)})
		}
		return
	}
	f, _ := os.Open(path)
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var d jdoc
		json.Unmarshal(sc.Bytes(), &d)
		t, _ := time.Parse(time.DateOnly, d.Published)
		tx := d.Text
		if !strings.HasPrefix(tx, d.Title) {
			tx = d.Title + "\n" + tx
		}
		out = append(out, corpus.Document{ID: d.ID, Outlet: d.Outlet, Title: d.Title, Published: t, DateOnly: true, URL: d.URL, Language: d.Language, Text: tx})
	}
	return
}

func main() {
	ctx := context.Background()
	l := lexicon.Default()
	s, err := sqlite.Open(":memory:")
	if err != nil {
		panic(err)
	}
	x := extract.Extractor{Lexicon: l}
	var bs []corpus.Bundle
	t0 := time.Now()
	n := 0
	for _, d := range docs(os.Args[1]) {
		cs := x.Extract(d)
		n += len(cs)
		bs = append(bs, corpus.Bundle{Document: d, Claims: cs, Digest: "x"})
		if len(os.Args) > 3 && os.Args[3] == "claims" {
			fmt.Println("##", d.ID)
			for _, c := range cs {
				fmt.Printf("%s %s [%s] by=%q via=%q as=%q\n", c.Rule, c.Kind, d.Text[c.Focus.Start:c.Focus.End], c.SaidBy, c.Via, c.AsOf.Text)
				if c.Value != nil {
					v, _ := json.Marshal(c.Value)
					fmt.Printf("    %s", v)
				}
				for _, k := range c.Keys {
					if k.Role <= corpus.Bound && !k.Wide {
						fmt.Printf(" %d:%s", k.Role, k.Name)
					}
				}
				fmt.Println()
			}
		}
	}
	fmt.Fprintln(os.Stderr, "claims", n, time.Since(t0))
	if _, err := s.Save(ctx, bs); err != nil {
		panic(err)
	}
	an := &answers.Answerer{Store: s, Lexicon: l}
	switch os.Args[2] {
	case "ask":
		sc := bufio.NewScanner(os.Stdin)
		enc := json.NewEncoder(os.Stdout)
		enc.SetEscapeHTML(false)
		for sc.Scan() {
			a, err := an.Answer(ctx, sc.Text(), answers.Options{})
			if err != nil {
				panic(err)
			}
			enc.Encode(a)
		}
	case "docs":
		enc := json.NewEncoder(os.Stdout)
		enc.SetEscapeHTML(false)
		for _, b := range bs {
			enc.Encode(map[string]string{"id": b.Document.ID, "text": b.Document.Text})
		}
	case "explain":
		sc := bufio.NewScanner(os.Stdin)
		for sc.Scan() {
			a, _ := an.Answer(ctx, sc.Text(), answers.Options{Explain: true})
			fmt.Println("?", sc.Text(), a.Understood.Kind, "toward", a.Understood.Toward, "unit", a.Understood.Unit, a.Understood.From, a.Understood.To, a.Understood.Period)
			for _, it := range a.Understood.Items {
				fmt.Println("   ", it.Part, it.Words, it.Optional, it.Keys)
			}
			for i, tr := range a.Trace {
				if i < 25 {
					fmt.Printf("  %.2f %s %q | %s\n", tr.Score, tr.Document, tr.Quote, tr.Reason)
				}
			}
			for _, src := range a.Answers {
				for _, c := range src.Claims {
					fmt.Printf("  => %s %.2f %s %q by %q q=%q\n", src.Document.ID, c.Score, c.Text, c.Stance, c.SaidBy, c.Quote)
				}
			}
		}
	}
}
