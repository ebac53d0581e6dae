package answers

// A clause may tell of one that it befell and of another that it did not: "two children died, but the driver survived".

import "isnad/corpus"

// nearestOutcome takes, for the verb that a question for yes or no turns on, what stands nearest to whom it speaks of, where the
// clause holds both what is asked and its contrary.
func (al *aligner) nearestOutcome(f *fit) {
	p, s := al.q.predicate, al.subject()
	if s < 0 && al.goesOn < 0 && al.talksEnd < 0 {
		s = al.q.actBeside(p)
	}
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

// actBeside returns the one other act that a question names, such as the exports whose rise it asks about; -1 if there is none or there
// are more.
func (q *Question) actBeside(p int) int {
	found := -1
	for i := range q.Items {
		if it := &q.Items[i]; i == p || it.Part != Act || it.Optional || it.context {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}
