package answers

// What stands beside a figure is not what it counts where another figure of the sentence counts that: "nine policemen and five gunmen",
// «ثلث الأسر ونصف الأطفال».

import (
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

// findCountedBeside rules out the figures of a sentence that count something else by its name, where another figure of the sentence
// counts what the question does. Of a share that is the whole of which it is one.
func (al *aligner) findCountedBeside(found []corpus.Candidate, fits []fit) {
	k := al.itemCounted()
	if k < 0 {
		return
	}
	type sentence struct {
		document string
		in       text.Span
	}
	of := func(i int) sentence { return sentence{found[i].Document.ID, found[i].Claim.Sentence} }
	counts := func(i int) bool { return fits[i].matched[k].strength > 0 && fits[i].matched[k].role == corpus.Counted }
	counted := map[sentence]bool{}
	for i := range found {
		if m := &fits[i].matched[k]; counts(i) && !fits[i].excluded && !m.wide && !m.near {
			counted[of(i)] = true
		}
	}
	for i := range found {
		c := &found[i].Claim
		fits[i].excluded = fits[i].excluded || counted[of(i)] && !counts(i) && c.Rule != extract.Bare && namesCounted(c)
	}
}

// itemCounted returns the item that the question counts, or those of whom it wants the share; -1 if there is none.
func (al *aligner) itemCounted() int {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if al.q.Kind == HowMany && item.Part == Head || al.q.Kind == WhatPercent && item.Part == Rest && item.person {
			return i
		}
	}
	return -1
}

// namesCounted tells whether a claim names what its figure counts.
func namesCounted(c *corpus.Claim) bool {
	for i := range c.Keys {
		if k := &c.Keys[i]; k.Role == corpus.Counted && !k.Wide && k.Name[0] == 'c' {
			return true
		}
	}
	return false
}
