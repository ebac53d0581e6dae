package answers

import (
	"os"
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestMainVerb reads testdata/verbs.tsv.
func TestMainVerb(t *testing.T) {
	const file = "testdata/verbs.tsv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	l := lexicon.Default()
	for line := range strings.Lines(string(data)) {
		question, want, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		q, got := Parse(l, question), ""
		if q.predicate >= 0 {
			got = q.Items[q.predicate].Words
		}
		if got != want {
			t.Errorf("%s: %s: %q, want %q", file, question, got, want)
		}
	}
}
