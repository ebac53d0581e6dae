package answers

// Which of the figures of one sentence stands nearest to what the question names.

import (
	"math"

	"isnad/corpus"
	"isnad/corpus/text"
)

// toldIn is a sentence of a document that tells figures.
type toldIn struct {
	document string
	sentence text.Span
}

// gapTo is how near to an item the nearest figure of a sentence stands; none does where at is 0.
type gapTo struct {
	at    int // tokens to it and one
	after bool
}

// findFar weighs how much of what the question names another figure of the same sentence stands nearer to: of "17 strikes near
// Mosul and 7 near Erbil" the second answers for Erbil, though the first is told in one breath with it. The act asked about may
// be told of both, and so may what stands before both in one clause.
func (al *aligner) findFar(found []corpus.Candidate, fits []fit, of map[string]*tellingApart) {
	gaps := map[toldIn][]gapTo{} // by item
	for i := range found {
		if !al.countsAsked(&fits[i]) {
			continue
		}
		at := toldIn{found[i].Document.ID, found[i].Claim.Sentence}
		if gaps[at] == nil {
			gaps[at] = make([]gapTo, len(al.q.Items))
		}
		for k := range gaps[at] {
			if r, m := &gaps[at][k], &fits[i].matched[k]; al.held(k, &fits[i]) && (r.at == 0 || int(m.distance) < r.at-1) {
				*r = gapTo{int(m.distance) + 1, m.after}
			}
		}
	}
	for i := range found {
		t, nearest := of[found[i].Document.ID], gaps[toldIn{found[i].Document.ID, found[i].Claim.Sentence}]
		if t != nil && nearest != nil {
			fits[i].evidence[narrowFar] = al.far(t, &fits[i], nearest)
		}
	}
}

// far is how much of what tells figures apart another of a figure's sentence stands nearer to.
func (al *aligner) far(t *tellingApart, f *fit, nearest []gapTo) float32 {
	var far share
	for k, n := range t.items {
		if n == 0 || !al.mayNarrow(k) || k == al.q.predicate {
			continue
		}
		m := &f.matched[k]
		w := al.weights[k] * math.Log(float64(t.figures+1)/float64(n))
		parted := m.after || m.apart || nearest[k].after
		far.add(w, al.held(k, f) && parted && int(m.distance) >= nearest[k].at)
	}
	return far.of()
}
