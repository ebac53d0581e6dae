package answers

// The lists of concepts.tsv, the data file beside the code.

import (
	_ "embed"

	"isnad/corpus/text/wordlist"
)

//go:embed concepts.tsv
var conceptsFile string

// conceptLists are concepts that rules speak of by name. Each list is taken by the variable that stands beside the rule it serves.
var conceptLists = wordlist.Read("answers/concepts.tsv", conceptsFile)

// init runs when all lists have been taken.
func init() { conceptLists.MustBeUsed() }

// conceptKeysOf returns a list as the keys that claims and questions have.
func conceptKeysOf(list string) map[string]bool {
	keys := map[string]bool{}
	for _, key := range conceptKeysIn(list) {
		keys[key] = true
	}
	return keys
}

// conceptKeysIn returns the same keys in the order of the list.
func conceptKeysIn(list string) []string {
	var keys []string
	for _, id := range conceptLists.Phrases(list) {
		keys = append(keys, "c:"+id)
	}
	return keys
}
