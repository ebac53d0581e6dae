package answers

// What somebody tries, plans or is asked to do is not done yet: who seeks an agreement has reached none.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

var (
	triedConcepts = conceptLists.Phrases("tried")
	effortKeys    = conceptKeysIn("effort")
	leadsToTried  = questionWords.Set("tried-lead")
)

// triedGap is how many words at most stand between a word for trying and what is tried.
const triedGap = 6

// onlyTried tells whether the act that the question turns on is told as what somebody tries or means to do, and nothing tells that
// it was done. Whether it will be is another question.
func (al *aligner) onlyTried(c *corpus.Claim, f *fit) bool {
	p := al.q.predicate
	if p < 0 {
		p = al.dealAsked()
	}
	if p < 0 || al.q.Future || al.q.Negated || c.Negated || f.evidence[refused] > 0 {
		return false
	}
	m := &f.matched[p]
	if m.strength == 0 || m.role > corpus.Clause || m.negated || m.opposite || al.inVain(m) {
		return false
	}
	for i := range al.tried {
		k := al.tried[i].term.key
		if k == nil || k.Role > corpus.Clause || k.Negated || k.Wide || al.names(al.tried[i].Name) || k.Distance >= m.distance || m.distance-k.Distance > triedGap {
			continue
		}
		if leadsTo(text.Tokenize(c.Words), int(k.Distance), int(m.distance)) {
			return true
		}
	}
	return false
}

// leadsTo tells whether the word for trying at from leads to the one at to: "tried to open", «يسعون إلى فتح», "plans for a merger",
// and at most an article or an adverb stands behind the word that leads there.
func leadsTo(tokens []text.Token, from, to int) bool {
	if to >= len(tokens) {
		return false
	}
	n := tokens[to].Norm
	if to == from+1 {
		return tokens[to].Arabic || strings.HasSuffix(n, "ing") // «محاولة اقتحام», "considering selling"
	}
	if tokens[to].Arabic && (strings.HasPrefix(n, "لل") || strings.HasPrefix(n, "بال")) {
		return true
	}
	if strings.HasPrefix(n, "ال") && verbalTry(tokens[from].Norm) {
		return true // «يحاول الجيش منذ أسابيع السيطرة»
	}
	for j := to - 1; j > from && j >= to-2; j-- {
		if leadsToTried[tokens[j].Norm] {
			return true
		}
	}
	return false
}

// verbalTry tells whether an Arabic word for trying is a verb, behind which its subject may stand before what is tried.
func verbalTry(norm string) bool {
	norm = strings.TrimPrefix(strings.TrimPrefix(norm, "و"), "س")
	return strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "ت") || strings.HasPrefix(norm, "حاول")
}

// dealAsked returns the item of an agreement that a question without another act asks about; -1 if there is none.
func (al *aligner) dealAsked() int {
	return slices.IndexFunc(al.q.Items, func(it Item) bool { return it.Part == Rest && !it.context && saysOf(&it, reachedConcepts...) })
}

// inVain tells whether a clause says behind the act asked about that it was of no use, or that what was done for it failed: "tried to
// revive him, but to no avail", "efforts to save it failed".
func (al *aligner) inVain(m *match) bool {
	if m.strength == 0 || m.role > corpus.Clause || m.negated || m.opposite {
		return false
	}
	behind := func(name string) bool {
		k := al.keys.of(name)
		return k != nil && k.Role <= corpus.Clause && !k.Negated && !k.Wide && !al.asked[name] && k.Distance > m.distance
	}
	return behind("c:futile") || behind("c:fail") && slices.ContainsFunc(effortKeys, func(name string) bool {
		k := al.keys.of(name)
		return k != nil && k.Role <= corpus.Clause && !k.Wide && k.Distance < m.distance && m.distance-k.Distance <= triedGap
	})
}
