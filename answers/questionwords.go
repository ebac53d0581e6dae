package answers

import (
	_ "embed"

	"isnad/corpus/text/wordlist"
)

//go:embed questions.tsv
var questionsFile string

// questionWords are the words by which questions are read, and cues the question words among them, in the order in which they
// are tried. Each list is taken by the variable that stands beside the rule it serves.
var (
	questionWords = wordlist.Read("answers/questions.tsv", questionsFile)
	cues          = readCues(questionWords)
)

// init runs when all lists have been taken.
func init() { questionWords.MustBeUsed() }

// cue is a question word or phrase: its folded words, and the kind of question it asks.
type cue struct {
	words []string
	kind  Kind
}

// readCues reads the lists that are named by a kind of question.
func readCues(f *wordlist.File) []cue {
	var out []cue
	for _, e := range f.Take(func(list string) bool { return claimKinds[Kind(list)] != nil }) {
		out = append(out, cue{e.Words, Kind(e.List)})
	}
	return out
}
