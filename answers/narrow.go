package answers

// What tells the figures of one report apart, or its clauses: what the question names and few of them stand beside or say.

import (
	"math"

	"isnad/corpus"
)

// tellingApart tells how many figures of a report that count what is asked stand beside each item of the question, and the
// greatest of them; where what or why is asked, how many of its clauses say it.
type tellingApart struct {
	figures int
	items   []int
	own     []int   // those that stand beside it in their own passage
	most    float64 // the greatest
}

// findNarrow weighs how much of what tells the figures of its report apart a figure leaves out. What all of them stand beside
// tells none of them; a place, a group or an occasion beside one alone tells that one: of "20 raids in Iraq, four of them near
// Mosul" the second answers for Mosul. In a report on a strike every clause names the strike; the one that tells of the port as well
// answers what befell the port.
func (al *aligner) findNarrow(found []corpus.Candidate, fits []fit) {
	if al.sort != byCount && al.sort != byWords {
		return
	}
	of := map[string]*tellingApart{}
	for i := range found {
		if al.sort == byWords || al.countsAsked(&fits[i]) {
			al.tell(of, &found[i].Claim, &fits[i])
		}
	}
	for i := range found {
		if t := of[found[i].Document.ID]; t != nil {
			al.judgeNarrow(t, &fits[i])
			low := leastOf(&found[i].Claim)
			fits[i].evidence.set(belowTotal, al.q.asksTotal && al.countsAsked(&fits[i]) && low > 0 && low < t.most)
		}
	}
	al.findFar(found, fits, of)
}

// tell notes the items that a figure of its document stands beside.
func (al *aligner) tell(of map[string]*tellingApart, c *corpus.Claim, f *fit) {
	t := of[c.Document]
	if t == nil {
		t = &tellingApart{items: make([]int, len(al.q.Items)), own: make([]int, len(al.q.Items))}
		of[c.Document] = t
	}
	t.most = max(t.most, leastOf(c))
	t.figures++
	for k := range f.matched {
		if al.held(k, f) {
			t.items[k]++
			if !f.matched[k].strays() {
				t.own[k]++
			}
		}
	}
}

// leastOf returns the figure of a claim, the lower end of a range; 0 where it has none.
func leastOf(c *corpus.Claim) float64 {
	if c.Value == nil || c.Value.Low == nil {
		return 0
	}
	return *c.Value.Low
}

// judgeNarrow weighs the items that a figure does not stand beside, and those that stand in its sentence but not in its clause or
// with another value: the rarer beside the report's figures, the more.
func (al *aligner) judgeNarrow(t *tellingApart, f *fit) {
	var gone, apart share
	for k, n := range t.items {
		if n == 0 || !al.mayNarrow(k) {
			continue
		}
		m := &f.matched[k]
		w := al.weights[k] * math.Log(float64(t.figures+1)/float64(n))
		gone.add(w, !al.held(k, f))
		apart.add(w, t.own[k] > 0 && al.held(k, f) && m.strays())
	}
	if al.sort == byWords {
		f.evidence[fewGone], f.evidence[fewApart] = gone.of(), apart.of()
		return
	}
	f.evidence[narrowGone], f.evidence[narrowApart] = gone.of(), apart.of()
}

// countsAsked tells whether a claim counts what the question counts.
func (al *aligner) countsAsked(f *fit) bool {
	v := &f.evidence
	return !f.excluded && v[headCounted]+v[headWide]+v[headNear] > 0
}

// mayNarrow tells whether an item may tell which of those counted are asked about.
func (al *aligner) mayNarrow(k int) bool {
	item := &al.q.Items[k]
	return item.Part != Head && item.Part != Speaker && !item.Optional && !item.except && len(item.Keys) > 0
}

// held tells whether a claim's own sentence names an item: of a place the place itself.
func (al *aligner) held(k int, f *fit) bool {
	m := &f.matched[k]
	return m.beside() && (!al.q.Items[k].Place || m.fit > wholeFit)
}

// strays tells whether an item stands in another clause of the sentence, or with another value.
func (m *match) strays() bool { return m.apart || m.role > corpus.Clause }

// beside tells whether an item stands in the claim's own sentence.
func (m *match) beside() bool { return m.strength > 0 && m.role <= corpus.Sentence && !m.opposite }
