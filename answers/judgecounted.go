package answers

// Which of those that are counted a claim counts, and in what part.

import (
	"strings"

	"isnad/corpus"
)

// narrowReach is how many tokens from a figure the words stand that say which it counts: "five men of Dutch nationality".
const narrowReach = 5

// judgeCounted weighs the words that say which of those counted are meant, in the question and in the claim.
func (al *aligner) judgeCounted(f *fit, keys *keyed) {
	var gone, own share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.Part != Modifier && !(item.Part == Named && item.adjective) || item.except {
			continue
		}
		here := m.strength > 0 && m.role <= corpus.Sentence
		gone.add(1, !here)
		own.add(1, here && !m.apart && (m.role == corpus.Counted || m.role <= corpus.Clause && m.distance <= narrowReach))
	}
	v := &f.evidence
	v[narrowMissed], v[narrowOwn] = gone.of(), own.of()
	for name, k := range keys.all() {
		switch {
		case k.Role != corpus.Counted || k.Wide || al.names(name):
		case name == "c:other":
			v[otherCounted] = 1
		case strings.HasPrefix(name, "n:"):
			v[strangeNation] = 1
		}
	}
	if p := al.q.predicate; p >= 0 && f.matched[p].strength > 0 {
		m := &f.matched[p]
		v.set(actCounted, m.role == corpus.Counted && al.nearerAct(keys, narrowReach))
		v.set(actStrange, m.role == corpus.Bound && al.nearerAct(keys, m.distance))
	}
}

// nearerAct tells whether the value takes part in an act of which the question does not speak and that stands less than so
// many tokens away.
func (al *aligner) nearerAct(keys *keyed, within uint8) bool {
	for name, k := range keys.all() {
		if k.Role == corpus.Bound && !k.Wide && k.Distance < within && strings.HasPrefix(name, "c:") && !al.speaksOf(name) {
			return true
		}
	}
	return false
}

// speaksOf tells whether a key meets something the question names.
func (al *aligner) speaksOf(key string) bool {
	for i := range al.q.Items {
		for _, k := range al.q.Items[i].Keys {
			if k.Name == key && !k.Opposite {
				return true
			}
		}
	}
	return false
}
