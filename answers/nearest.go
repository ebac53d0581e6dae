package answers

// How near to the claim's value the question's words stand, and whether another value stands nearer.

import (
	"isnad/corpus"
	"isnad/corpus/text"
)

// closeness tells how near to the value the words of the question stand.
func (al *aligner) closeness() float64 {
	near, all := 0.0, 0.0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part == Speaker || item.Optional {
			continue
		}
		all += al.weights[i]
		if k := closestKey(al.items[i].any); k != nil {
			switch {
			case k.Role <= corpus.Sentence:
				near += al.weights[i] * (1 - float64(min(k.Distance, 25))/50)
			default:
				near += al.weights[i] * 0.35
			}
		}
	}
	if all == 0 {
		return 1
	}
	return near / all
}

// measureGaps tells how far from the value the question's rarest word stands, and what makes it the highest or the lowest.
func (al *aligner) measureGaps(f *fit) {
	f.fromRarest, f.fromExtreme, f.fromEnd = -1, gap(al.extreme), al.fromEnd()
	if al.rarest >= 0 {
		f.fromRarest = gap(al.items[al.rarest].keys)
	}
}

// gap tells how many tokens stand between the value and the closest of some keys; -1 where the sentence has none of them.
func gap(list []wanted) int {
	if k := closestKey(list); k != nil && k.Role <= corpus.Sentence {
		return int(k.Distance)
	}
	return -1
}

// findNearest marks a figure of a sentence whose other figure stands closer to what tells the two apart: of "9 billion for
// schools and 8 billion for health" the second answers for health. So does the figure that is the highest or the lowest.
func (al *aligner) findNearest(found []corpus.Candidate, fits []fit) {
	if al.q.Kind != HowMuch && al.q.Kind != WhatPercent && al.q.Kind != HowMany {
		return
	}
	markNearest(found, func(i int) int { return fits[i].fromRarest }, func(i int, is bool) { fits[i].evidence.set(nearest, !is) })
	markNearest(found, func(i int) int { return fits[i].fromExtreme }, func(i int, is bool) {
		fits[i].evidence.set(extreme, is)
		fits[i].evidence.set(extremeElse, !is)
		fits[i].excluded = fits[i].excluded || !is && al.sort == byAmount
	})
}

// markNearest tells of each claim whose gap to some word is known whether no other figure of its sentence stands closer to
// that.
func markNearest(found []corpus.Candidate, gap func(i int) int, mark func(i int, is bool)) {
	type sentence struct {
		document string
		r        text.Span
	}
	least := map[sentence]int{}
	of := func(i int) sentence { return sentence{found[i].Claim.Document, found[i].Claim.Sentence} }
	for i := range found {
		if d := gap(i); d >= 0 {
			if old, seen := least[of(i)]; !seen || d < old {
				least[of(i)] = d
			}
		}
	}
	for i := range found {
		if d := gap(i); d >= 0 {
			mark(i, d == least[of(i)])
		}
	}
}
