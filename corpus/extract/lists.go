package extract

// The word lists of the data files beside the code: speech.tsv, figures.tsv, names.tsv and grammar.tsv.

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// lists are the word lists of a data file. Whoever needs one takes it by its name, beside the rule that it serves.
type lists struct {
	file  string
	words map[string][]string // by list, folded
	line  map[string]int      // where each list begins that nobody has taken yet
}

// readLists reads lines of a language, a list and its forms. It panics at a line it does not understand: the file is part of
// the program.
func readLists(file, data string) *lists {
	l := &lists{file: file, words: map[string][]string{}, line: map[string]int{}}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 || columns[0] != "ar" && columns[0] != "en" || columns[1] == "" || strings.TrimSpace(columns[2]) == "" {
			panic(fmt.Sprintf("%s:%d: want ar or en, a list and its forms, between tabs", file, n))
		}
		list := columns[1]
		if l.words[list] == nil {
			l.line[list] = n
		}
		for form := range strings.FieldsSeq(columns[2]) {
			if (form[0] >= utf8.RuneSelf) != (columns[0] == "ar") {
				panic(fmt.Sprintf("%s:%d: %q is not of language %s", file, n, form, columns[0]))
			}
			l.words[list] = append(l.words[list], text.Fold(form))
		}
	}
	return l
}

// forms returns the words of a list, which the file must have.
func (l *lists) forms(list string) []string {
	words, ok := l.words[list]
	if !ok {
		panic(fmt.Sprintf("%s: no list %q", l.file, list))
	}
	delete(l.line, list)
	return words
}

// set returns the words of a list.
func (l *lists) set(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range l.forms(list) {
		set[w] = true
	}
	return set
}

// pairs returns the words of a list of the form "word=other".
func (l *lists) pairs(list string) map[string]string {
	pairs := map[string]string{}
	for _, form := range l.forms(list) {
		word, other, ok := strings.Cut(form, "=")
		if !ok {
			panic(fmt.Sprintf("%s: list %q: want word=other, not %q", l.file, list, form))
		}
		pairs[word] = other
	}
	return pairs
}

// mustBeUsed panics if nobody has taken a list of the file: its name is misspelt, or its rule is gone.
func (l *lists) mustBeUsed() {
	if len(l.line) > 0 {
		list := slices.Min(slices.Collect(maps.Keys(l.line)))
		panic(fmt.Sprintf("%s:%d: nothing uses list %q", l.file, l.line[list], list))
	}
}

// union returns the words of two sets.
func union(a, b map[string]bool) map[string]bool {
	both := maps.Clone(a)
	maps.Copy(both, b)
	return both
}

var (
	//go:embed figures.tsv
	figuresFile string
	//go:embed names.tsv
	namesFile string
	//go:embed grammar.tsv
	grammarFile string
	//go:embed speech.tsv
	speechFile string
)

var (
	figureLists  = readLists("figures.tsv", figuresFile)
	nameLists    = readLists("names.tsv", namesFile)
	grammarLists = readLists("grammar.tsv", grammarFile)
	speechLists  = readLists("speech.tsv", speechFile)
)

// init runs when all lists have been taken.
func init() {
	for _, l := range []*lists{speechLists, figureLists, nameLists, grammarLists} {
		l.mustBeUsed()
	}
}
