package answers

import (
	_ "embed"
	"fmt"
	"strings"

	"isnad/corpus/text"
)

//go:embed questions.tsv
var questionsFile string

// questionWords are the words by which questions are read. Each list is taken by the variable that stands beside the rule
// it serves.
var questionWords = readQuestionWords(questionsFile)

// A list of the file that no rule takes is misspelt or left over.
func init() { questionWords.checkTaken() }

// cue is a question word or phrase: its folded words, and the kind of question it asks.
type cue struct {
	words []string
	kind  Kind
}

// wordSet is a set of folded words, or of phrases with single blanks between their words.
type wordSet map[string]bool

// wordLists are the cues in the order they are tried, and the other lists by their names.
type wordLists struct {
	cues  []cue
	lists map[string]*wordList
}

type wordList struct {
	line    int        // its first
	phrases [][]string // folded, in the order of the file
	taken   bool
}

// readQuestionWords reads questions.tsv, which explains itself.
func readQuestionWords(file string) *wordLists {
	w := &wordLists{lists: map[string]*wordList{}}
	seen := map[[2]string]bool{}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 || columns[1] != text.Arabic && columns[1] != text.English {
			panic(fmt.Sprintf("answers/questions.tsv:%d: want a list, ar or en, and words, with tabs between", n))
		}
		list := columns[0]
		for written := range strings.SplitSeq(columns[2], ",") {
			phrase := strings.Fields(text.Fold(written))
			if len(phrase) == 0 || text.Language(written) != columns[1] {
				panic(fmt.Sprintf("answers/questions.tsv:%d: %q is no word of the language %s", n, written, columns[1]))
			}
			in := [2]string{w.add(n, list, phrase), strings.Join(phrase, " ")}
			if seen[in] {
				panic(fmt.Sprintf("answers/questions.tsv:%d: %q stands there before", n, written))
			}
			seen[in] = true
		}
	}
	return w
}

// add adds a phrase of line n to a list, and returns what it may stand in but once: the list, or all cues together.
func (w *wordLists) add(n int, list string, phrase []string) string {
	if claimKinds[Kind(list)] != nil {
		w.cues = append(w.cues, cue{phrase, Kind(list)})
		return "cue"
	}
	if w.lists[list] == nil {
		w.lists[list] = &wordList{line: n}
	}
	w.lists[list].phrases = append(w.lists[list].phrases, phrase)
	return list
}

// phrases returns the phrases of a list in the order of the file.
func (w *wordLists) phrases(name string) [][]string {
	list := w.lists[name]
	if list == nil {
		panic("answers/questions.tsv has no list " + name)
	}
	list.taken = true
	return list.phrases
}

// set returns a list as a set.
func (w *wordLists) set(name string) wordSet {
	set := wordSet{}
	for _, phrase := range w.phrases(name) {
		set[strings.Join(phrase, " ")] = true
	}
	return set
}

// checkTaken panics where a list is there that nothing takes.
func (w *wordLists) checkTaken() {
	for name, list := range w.lists {
		if !list.taken {
			panic(fmt.Sprintf("answers/questions.tsv:%d: unknown list %q", list.line, name))
		}
	}
}
