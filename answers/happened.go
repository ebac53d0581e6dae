package answers

// Whether a question asks for what has happened, which no plan answers.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

var (
	pastWords = questionWords.Set("happened")
	openWords = questionWords.Set("planned")
)

// asksHappened tells whether the question counts those whom something has befallen, or who have done something: "how many were
// evacuated", «كم مقاتلا خرج». Of sums plans are told too.
func (p *parser) asksHappened() bool {
	q := p.q
	has := func(words map[string]bool) bool {
		return slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return words[t.Norm] })
	}
	if q.Kind != HowMany || q.Future || has(openWords) {
		return false
	}
	return has(pastWords) || slices.ContainsFunc(q.Part(Act), func(it *Item) bool { return p.pastVerb(it.first) })
}

// pastVerb tells whether the word at i is a verb of the past.
func (p *parser) pastVerb(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic {
		return strings.HasSuffix(t.Norm, "ed") || participles[t.Norm]
	}
	return t.Class(lexicon.Act) && !imperfect(t) && !strings.HasPrefix(t.Norm, "ال")
}

// onlyPlanned tells whether an act asked about is only meant to be done to those a figure counts, where what has happened is asked.
func (al *aligner) onlyPlanned(f *fit, keys *keyed) bool {
	if !al.q.happened || keys.of(extract.Planned) == nil {
		return false
	}
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if (item.Part == Act || item.Part == Modifier) && !item.Optional && m.strength > 0 && (m.role == corpus.Bound || m.role == corpus.Clause && !m.after) {
			return true
		}
	}
	return false
}
