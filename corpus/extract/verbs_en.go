package extract

// Which English words are verbs.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// passive tells whether an auxiliary of the passive or perfect stands right before token i.
func passive(a *analysis.Analysis, i int) bool {
	i--
	for i > 0 && auxiliaryAdverbs[a.Tokens[i].Norm] {
		i--
	}
	return i >= 0 && auxiliaries[a.Tokens[i].Norm]
}

// auxiliaries are those of the passive and the perfect; auxiliaryAdverbs may stand between one and its participle.
var (
	auxiliaries      = grammarLists.Set("auxiliary")
	auxiliaryAdverbs = grammarLists.Set("adverb")
)

// finite tells whether the English word at i is surely a verb with a subject before it: an auxiliary, or an act in the
// past.
func (r *reader) finite(i int) bool {
	if i >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Arabic {
		return false
	}
	if finiteWords[t.Norm] {
		return true
	}
	if t.Name >= 0 || t.Capital() || !t.Class(lexicon.Act) {
		return false
	}
	if strings.HasSuffix(t.Norm, "ed") {
		return i == 0 || !determiners[r.a.Tokens[i-1].Norm] && r.a.Tokens[i-1].Norm != "of"
	}
	return pasts[t.Norm]
}

// finiteWords are surely verbs with a subject before them; pasts irregular past forms that are no nouns.
var (
	finiteWords = grammarLists.Set("finite")
	pasts       = grammarLists.Set("past")
)
