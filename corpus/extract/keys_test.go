package extract

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// TestNamesMeet holds pairs of spellings of names that the lexicon need not know: they share a key made of consonants, or
// with ! they share none.
func TestNamesMeet(t *testing.T) {
	data, err := os.ReadFile("testdata/names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		a, b, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("testdata/names.tsv: %q has no tab", line)
		}
		b, not := strings.CutPrefix(b, "!")
		theirs := consonants(b)
		met := slices.ContainsFunc(consonants(a), func(k string) bool { return slices.Contains(theirs, k) })
		if met == not {
			t.Errorf("%s and %s meet: %v", a, b, met)
		}
	}
}

// consonants returns the keys of four consonants or more of a text's words.
func consonants(s string) []string {
	a := analysis.Analyze(lexicon.Default(), s, time.Time{})
	var out []string
	for i := range a.Tokens {
		names, _ := Keys(a, i)
		for _, n := range names {
			if strings.HasPrefix(n, "k:") && len(n) >= len("k:")+4 {
				out = append(out, n)
			}
		}
	}
	return out
}
