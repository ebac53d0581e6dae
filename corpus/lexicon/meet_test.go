package lexicon

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"isnad/corpus/text"
)

// TestPhrasesMeet holds the links between entries against pairs of what is asked and what is told.
func TestPhrasesMeet(t *testing.T) {
	files, err := filepath.Glob("testdata/meet/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no pairs in testdata/meet", err)
	}
	l := Default()
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".tsv"), func(t *testing.T) { meet(t, l, file) })
	}
}

func meet(t *testing.T, l *Lexicon, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		asked, told, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("%q has no tab", line)
		}
		told, apart := strings.CutPrefix(told, "!")
		a, b := conceptsOf(l, asked), conceptsOf(l, told)
		if len(a) == 0 || len(b) == 0 {
			t.Errorf("%q or %q is not understood", asked, told)
			continue
		}
		if got := slices.ContainsFunc(a, func(x *Concept) bool { return slices.ContainsFunc(b, x.answeredBy) }); got == apart {
			t.Errorf("%q is answered by %q: %v, want %v", asked, told, got, !apart)
		}
	}
}

func conceptsOf(l *Lexicon, s string) []*Concept {
	var out []*Concept
	for _, m := range l.Match(text.Tokenize(s)) {
		for _, sense := range m.Senses {
			if sense.Concept != nil && !l.Light(sense.Concept) {
				out = append(out, sense.Concept)
			}
		}
	}
	return out
}

// answeredBy tells whether a report of other speaks of c: of c itself, something narrower, or a near-equal of either.
func (c *Concept) answeredBy(other *Concept) bool {
	return other.Is(c.ID) || slices.Contains(c.Near, other)
}
