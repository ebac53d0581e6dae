package answers

// Which of those that are counted a claim counts.

import "isnad/corpus"

// narrowReach is how many tokens from a figure the words stand that say which it counts: "five men of Dutch nationality".
const narrowReach = 5

// judgeCounted weighs the words of the question that say which of those counted are meant: whether the claim's sentence holds
// them, and with its figure.
func (al *aligner) judgeCounted(f *fit) {
	var gone, own share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.except || item.Part != Modifier && !(item.Part == Named && item.adjective) {
			continue
		}
		here := m.strength > 0 && m.role <= corpus.Sentence
		gone.add(1, !here)
		own.add(1, here && !m.apart && (m.role == corpus.Counted || m.role <= corpus.Clause && m.distance <= narrowReach))
	}
	f.evidence[narrowGone], f.evidence[narrowOwn] = gone.of(), own.of()
}
