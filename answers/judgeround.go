package answers

// What stands round a place or a time.

import (
	"strings"

	"isnad/corpus"
)

// judgeRound weighs what stands round the place or the time a claim gives.
func (al *aligner) judgeRound(c *corpus.Claim, f *fit, keys *keyed) {
	if al.q.Kind != When && al.q.Kind != Where {
		return
	}
	v := &f.evidence
	v.set(actClosest, al.closest(f, keys))
	v.set(vaguePlace, al.q.Kind == Where && v[properName] == 0 && !strings.ContainsRune(focusWords(c), ' ') && !indefinite(c))
}

// indefinite tells whether a place is told of by a common noun that introduces it: "in a warehouse" says more than "in the city".
func indefinite(c *corpus.Claim) bool {
	if !c.Quote.Contains(c.Focus) {
		return false
	}
	before := c.Words[:c.Focus.Start-c.Quote.Start]
	return strings.HasSuffix(before, " a ") || strings.HasSuffix(before, " an ")
}

// closest tells whether the claim's value takes part in the act asked about, and in none that stands closer to it.
func (al *aligner) closest(f *fit, keys *keyed) bool {
	p := al.q.predicate
	if p < 0 || f.matched[p].strength == 0 || f.matched[p].role > corpus.Bound {
		return false
	}
	for name, k := range keys.all() {
		if k.Role == corpus.Bound && !k.Wide && k.Distance < f.matched[p].distance && !al.asked[name] {
			return false
		}
	}
	return true
}
