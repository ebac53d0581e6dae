package answers

// A clause may tell of one that it befell and of another that it did not: "two children died, but the driver survived".

import "isnad/corpus"

// nearestOutcome takes, for the verb that a question for yes or no turns on, what stands nearest to whom it speaks of, where the
// clause holds both what is asked and its contrary.
func (al *aligner) nearestOutcome(f *fit) {
	p, s := al.q.predicate, al.subject()
	if al.q.Kind != YesNo || p < 0 || s < 0 || f.matched[p].role > corpus.Clause || f.matched[p].strength == 0 {
		return
	}
	who := closestKey(al.items[s].near)
	if who == nil || who.Role > corpus.Clause {
		return
	}
	var so, not []wanted
	for _, k := range al.items[p].keys {
		if k.Opposite {
			not = append(not, k)
		} else if k.Fit >= nearFit {
			so = append(so, k)
		}
	}
	far := func(k *corpus.Key) int {
		return max(int(k.Distance)-int(who.Distance), int(who.Distance)-int(k.Distance))
	}
	yes, no := closestKey(so), closestKey(not)
	if yes == nil || no == nil || yes.Role > corpus.Clause || no.Role > corpus.Clause || yes.Negated || no.Negated {
		return
	}
	m := &f.matched[p]
	if m.opposite = far(no) < far(yes); m.opposite {
		m.distance, m.negated = no.Distance, false
	} else {
		m.distance = yes.Distance
	}
}
