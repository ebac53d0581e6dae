package answers

// Of a sentence that tells how far something rose or fell and where it came to, the figure that the question asks for.

import (
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// findTurned rules out how far something went where its level is asked for and its sentence tells that, and the level where it is asked
// how far it went: "rose 37 points to 4,712".
func (al *aligner) findTurned(found []corpus.Candidate, fits []fit) {
	if al.sort != byCount && al.sort != byAmount || !al.q.asksMove && !al.asksLevel() {
		return
	}
	type told struct {
		document string
		in       text.Span
	}
	of := func(i int) told { return told{found[i].Document.ID, found[i].Claim.Sentence} }
	asked := map[told]bool{}
	for i := range found {
		v := &fits[i].evidence
		if !fits[i].excluded && v[moveAsked]+v[levelAsked] > 0 && v[formerLevel] == 0 && (al.sort == byAmount || al.countsAsked(&fits[i])) {
			asked[of(i)] = true
		}
	}
	for i := range found {
		v := &fits[i].evidence
		fits[i].excluded = fits[i].excluded || asked[of(i)] && v[moveOdd]+v[levelOdd] > 0
	}
}

// asksLevel tells whether the question asks where something stands: it says so, or names what has a level, a price or a rate.
func (al *aligner) asksLevel() bool {
	if al.q.asksLevel || al.q.Kind == WhatPercent {
		return true
	}
	for i := range al.q.Items {
		for _, c := range concepts(al.l, &al.q.Items[i]) {
			if c.Class == lexicon.Measure {
				return true
			}
		}
	}
	return false
}

// inPoints tells whether a claim's figure is where an index stands, as is asked: that is told in points.
func (al *aligner) inPoints(keys *keyed) bool {
	k := keys.of("c:point")
	return al.q.Kind == HowMuch && !al.q.asksMove && k != nil && k.Role == corpus.Counted && keys.of(extract.Reached) != nil
}
