package answers

// Whether a time is that of another act of its sentence.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

var reversals = conceptLists.Set("reversal")

// otherTurn tells whether a time is not that of what is asked about: it is that of the contrary, when something ended and not when it
// began, or its sentence tells that so many days lie between the two, "reopened on Monday, three months after a barge hit it", or
// that of another act, of which it tells: "held a man over a theft on Monday".
func (al *aligner) otherTurn(f *fit, keys *keyed) bool {
	if al.q.Kind != When {
		return false
	}
	if al.q.begins() && ended(keys) {
		return true
	}
	p := al.q.predicate
	if p < 0 || f.matched[p].strength == 0 {
		return false
	}
	m := &f.matched[p]
	own := closestKey(al.items[p].exact)
	if m.opposite && m.role <= corpus.Clause && keys.of(extract.Until) == nil && (own == nil || own.Role > corpus.Clause) {
		return slices.ContainsFunc(concepts(al.l, &al.q.Items[p]), func(c *lexicon.Concept) bool { return reversals[c.ID] })
	}
	if inner := keys.of(extract.Inner); inner != nil && !m.after && m.distance > inner.Distance && m.role <= corpus.Sentence && (own == nil || !own.After && own.Distance > inner.Distance) {
		return true
	}
	lag := keys.of(extract.Lag)
	return lag != nil && m.after && m.role <= corpus.Sentence && m.distance > lag.Distance && (own == nil || own.After && own.Distance > lag.Distance)
}

// ended tells whether a claim's time is when something ended, and nothing is told to have begun.
func ended(keys *keyed) bool {
	end, start := keys.of("c:end"), keys.of("c:start")
	return end != nil && end.Role == corpus.Bound && !end.Wide && (start == nil || start.Role > corpus.Clause)
}
