package bot

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/talk"
)

var rewrite = flag.Bool("update", false, "write the golden files anew")

// TestCompare reads testdata/news.txt: what a follower was told, what the sources answer now, the news. A source is
// "document outlet answer"; "-" is an outlet that is unknown.
func TestCompare(t *testing.T) {
	b, err := os.ReadFile("testdata/news.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, part := range strings.Split(strings.TrimSpace(string(b)), "\n\n") {
		var before []talk.Told
		a := &answers.Answer{Language: "en"}
		var kept, got []string
		for _, line := range strings.Split(part, "\n") {
			f := strings.Fields(line)
			if strings.HasPrefix(line, "news ") || line == "no news" {
				continue
			}
			kept = append(kept, line)
			if len(f) < 4 {
				continue // a comment
			}
			document, outlet, answer := f[1], strings.Trim(f[2], "-"), strings.Join(f[3:], " ")
			var value *corpus.Value
			if n, err := strconv.ParseFloat(answer, 64); err == nil {
				value = &corpus.Value{Low: &n, High: &n}
			}
			switch f[0] {
			case "told":
				x := talk.Told{Document: document, Outlet: outlet, Text: answer}
				if value != nil {
					x.Low, x.High = value.Low, value.High
				}
				before = append(before, x)
			case "now":
				a.Answers = append(a.Answers, answers.Source{Document: answers.Document{ID: document, Outlet: outlet},
					Claims: []answers.Claim{{Text: answer, Value: value}}})
			}
		}
		for _, n := range compare(before, a) {
			outlet := n.outlet
			if outlet == "" {
				outlet = "-"
			}
			got = append(got, strings.TrimSpace(fmt.Sprintf("news %s %s: %s > %s", strings.TrimPrefix(n.key, "news."), outlet, n.old, n.now)))
		}
		if got == nil {
			got = []string{"no news"}
		}
		out.WriteString(strings.Join(append(kept, got...), "\n") + "\n\n")
	}
	text := strings.TrimSuffix(out.String(), "\n")
	if *rewrite {
		if err := os.WriteFile("testdata/news.txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if text != string(b) {
		t.Errorf("testdata/news.txt differs; look at it and run the test with -update:\n%s", text)
	}
}
