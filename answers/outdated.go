package answers

// A toll told as what was known before, beside a greater one.

import "isnad/corpus"

// firstKnown are the words by which a question asks for what was known before.
var firstKnown = questionWords.Set("first-known")

// outdatedGap is how much less than what was known before the later toll may weigh.
const outdatedGap = 2

// findOutdated rules out a number told as what was known before, "an earlier count of 11", where its report tells a greater one that
// answers nearly as well.
func (al *aligner) findOutdated(found []corpus.Candidate, fits []fit) {
	if al.sort != byCount || al.q.asksEarlier {
		return
	}
	for i := range found {
		if fits[i].excluded || !toldBefore(found[i].Claim.Words, found[i].Document.Language) {
			continue
		}
		low, weight := leastOf(&found[i].Claim), weigh(al.sort, &fits[i].evidence)
		for j := range found {
			if found[j].Document.ID == found[i].Document.ID && leastOf(&found[j].Claim) > low && al.countsAsked(&fits[j]) && al.saysAct(&fits[j]) && weigh(al.sort, &fits[j].evidence) > weight-outdatedGap {
				fits[i].excluded = true
				break
			}
		}
	}
}

// saysAct tells whether a claim's own sentence says what the question says of those it counts.
func (al *aligner) saysAct(f *fit) bool {
	p := al.q.predicate
	return p < 0 || f.matched[p].beside()
}
