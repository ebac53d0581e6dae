package answers

// How much of what a figure is asked by its own clause says.

import "isnad/corpus"

// judgeTold weighs how much of the question, besides what it counts, the figure's own clause says of this figure: a report that
// counts the same of others says little of it there, however much its sentences round it say.
func (al *aligner) judgeTold(f *fit) {
	var told share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.Part == Head || item.Part == Speaker || item.except || item.Optional {
			continue
		}
		told.add(al.weights[i], m.strength > 0 && m.role <= corpus.Clause && !m.apart && !m.opposite)
	}
	f.evidence[coverClause] = told.of()
}
