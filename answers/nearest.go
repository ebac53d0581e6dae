package answers

// How near to the claim's value the question's words stand, and whether another value stands nearer.

import (
	"isnad/corpus"
	"isnad/corpus/text"
)

// closeness tells how near to the value the words of the question stand.
func (al *aligner) closeness(c *corpus.Claim) float64 {
	near, all := 0.0, 0.0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part == Speaker || item.Optional {
			continue
		}
		wanted := item.Keys
		for _, p := range item.Parts {
			wanted = append(wanted[:len(wanted):len(wanted)], p...)
		}
		all += al.weights[i]
		if k := keyOf(c, wanted); k != nil {
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

// findNearest marks a figure of a sentence whose other figure stands closer to what tells the two apart: of "9 billion for
// schools and 8 billion for health" the second answers for health. So does the figure that is the highest or the lowest.
func (al *aligner) findNearest(found []corpus.Candidate, fits []fit) {
	if al.q.Kind != HowMuch && al.q.Kind != WhatPercent && al.q.Kind != HowMany {
		return
	}
	if al.rarest >= 0 {
		markNearest(found, al.q.Items[al.rarest].Keys, func(i int, is bool) { fits[i].evidence.set(nearest, !is) })
	}
	if al.q.extreme != nil {
		markNearest(found, al.q.extreme, func(i int, is bool) {
			fits[i].evidence.set(extreme, is)
			fits[i].evidence.set(extremeElse, !is)
		})
	}
}

// markNearest tells of each claim whose sentence holds one of some keys whether no other figure of the sentence stands
// closer to it.
func markNearest(found []corpus.Candidate, wanted []ItemKey, mark func(i int, is bool)) {
	type sentence struct {
		document string
		r        text.Span
	}
	least := map[sentence]int{}
	distance := func(i int) (sentence, int, bool) {
		c := &found[i].Claim
		k := keyOf(c, wanted)
		if k == nil || k.Role > corpus.Sentence {
			return sentence{}, 0, false
		}
		return sentence{c.Document, c.Sentence}, int(k.Distance), true
	}
	for i := range found {
		if at, d, ok := distance(i); ok {
			if old, seen := least[at]; !seen || d < old {
				least[at] = d
			}
		}
	}
	for i := range found {
		if at, d, ok := distance(i); ok {
			mark(i, d == least[at])
		}
	}
}
