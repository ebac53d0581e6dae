package answers

import (
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestConcepts wants every id of concepts.tsv to be a concept of the lexicon, and its lists to be sorted.
func TestConcepts(t *testing.T) {
	l := lexicon.Default()
	lists := map[string]bool{}
	last := ""
	for line := range strings.Lines(conceptsFile) {
		if columns := strings.Split(line, "\t"); len(columns) == 3 {
			lists[columns[1]] = true
			if columns[1] <= last {
				t.Errorf("answers/concepts.tsv: %s: lists are sorted by name", columns[1])
			}
			last = columns[1]
		}
	}
	for list := range lists {
		for _, id := range conceptLists.Phrases(list) {
			if l.Concept(id) == nil {
				t.Errorf("answers/concepts.tsv: %s: %q is no concept", list, id)
			}
		}
	}
}
