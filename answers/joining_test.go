package answers

import (
	"os"
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestJoinings holds questions to the words that are left of them as items.
func TestJoinings(t *testing.T) {
	l := lexicon.Default()
	data, err := os.ReadFile("testdata/joinings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		question, want, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		var words []string
		for _, item := range Parse(l, question).Items {
			words = append(words, item.Words)
		}
		if got := strings.Join(words, ", "); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
