package extract

// The word lists of the data files beside the code: speech.tsv, figures.tsv, names.tsv and grammar.tsv.

import (
	_ "embed"
	"maps"

	"isnad/corpus/text/wordlist"
)

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
	figureLists  = wordlist.Read("corpus/extract/figures.tsv", figuresFile)
	nameLists    = wordlist.Read("corpus/extract/names.tsv", namesFile)
	grammarLists = wordlist.Read("corpus/extract/grammar.tsv", grammarFile)
	speechLists  = wordlist.Read("corpus/extract/speech.tsv", speechFile)
)

// init runs when all lists have been taken.
func init() {
	for _, l := range []*wordlist.File{speechLists, figureLists, nameLists, grammarLists} {
		l.MustBeUsed()
	}
}
