package extract

import (
	"slices"
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestListsSorted: a list is found, and a word seen to be in it, at a glance.
func TestListsSorted(t *testing.T) {
	for file, data := range map[string]string{"figures.tsv": figuresFile, "names.tsv": namesFile, "grammar.tsv": grammarFile} {
		last := ""
		n := 0
		for line := range strings.Lines(data) {
			n++
			if line[0] == '#' {
				continue
			}
			columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if at := columns[1] + "\t" + columns[0]; at <= last {
				t.Errorf("%s:%d: lists are sorted by name, Arabic first", file, n)
			} else {
				last = at
			}
			if forms := strings.Split(columns[2], ", "); !slices.IsSorted(forms) {
				t.Errorf("%s:%d: forms are sorted", file, n)
			}
		}
	}
}

// TestConcepts wants every id of grammar.tsv to be a concept of the lexicon.
func TestConcepts(t *testing.T) {
	l := lexicon.Default()
	for line := range strings.Lines(grammarFile) {
		columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if columns[0] != "id" {
			continue
		}
		for id := range strings.SplitSeq(columns[2], ", ") {
			if l.Concept(id) == nil {
				t.Errorf("corpus/extract/grammar.tsv: %s: %q is no concept", columns[1], id)
			}
		}
	}
}
