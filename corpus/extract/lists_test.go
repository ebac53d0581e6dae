package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestListsRefused: a line that is misspelt is told of when the program starts, and not passed over.
func TestListsRefused(t *testing.T) {
	for _, c := range []struct {
		data, want string
		use        func(*lists)
	}{
		{"# words\nen\tage\n", "words.tsv:2: want ar or en, a list and its forms, between tabs", nil},
		{"fr\tage\tvieux\n", "words.tsv:1: want ar or en, a list and its forms, between tabs", nil},
		{"en\tage\t \n", "words.tsv:1: want ar or en, a list and its forms, between tabs", nil},
		{"en\tage\taged سن\n", `words.tsv:1: "سن" is not of language en`, nil},
		{"en\tage\taged\n\nen\tagge\told\n", `words.tsv:3: nothing uses list "agge"`, func(l *lists) { l.set("age") }},
		{"en\tage\taged\n", `words.tsv: no list "aged"`, func(l *lists) { l.set("aged") }},
		{"en\tirregular\tchild\n", `words.tsv: list "irregular": want word=other, not "child"`, func(l *lists) { l.pairs("irregular") }},
	} {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); got != c.want {
					t.Errorf("%q: %s, want %s", c.data, got, c.want)
				}
			}()
			l := readLists("words.tsv", c.data)
			if c.use != nil {
				c.use(l)
			}
			l.mustBeUsed()
		}()
	}
}

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
			if forms := strings.Fields(columns[2]); !slices.IsSorted(forms) {
				t.Errorf("%s:%d: forms are sorted", file, n)
			}
		}
	}
}
