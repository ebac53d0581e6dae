package answers

// bodyFirst puts what a report tells itself before its headline where both answer alike: the headline names nobody who said it. The
// claims come best first, and stay so otherwise.
func (al *aligner) bodyFirst(chosen []scored) {
	first := map[string]int{}
	for i := range chosen {
		doc := chosen[i].candidate.Document.ID
		at, seen := first[doc]
		if !seen {
			first[doc] = i
			continue
		}
		best := chosen[at]
		if best.fit.evidence[headline] == 0 || chosen[i].fit.evidence[headline] > 0 || chosen[i].score < best.score-besideScore {
			continue
		}
		if alike(given(&best.candidate.Claim, al.sort), given(&chosen[i].candidate.Claim, al.sort)) {
			chosen[at], chosen[i] = chosen[i], best
		}
	}
}
