package answers_test

import (
	"os"
	"strings"
	"testing"

	"isnad/answers"
	"isnad/corpus/lexicon"
)

// TestMainVerbs wants of each question of testdata/mainverbs.tsv the verb it turns on.
func TestMainVerbs(t *testing.T) {
	file, err := os.ReadFile("testdata/mainverbs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		question, want, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || line[0] == '#' {
			continue
		}
		if got := answers.Predicate(answers.Parse(lexicon.Default(), question)); got != want {
			t.Errorf("%q turns on %q, want %q", question, got, want)
		}
	}
}
