package extract

import (
	"slices"
	"strings"
	"testing"
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
