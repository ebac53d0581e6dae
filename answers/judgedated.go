package answers

// Of several figures of a sentence with their own days, the one of the day asked about: "7.8 percent in January, against 8.3 percent in
// October".

import (
	"isnad/corpus"
	"isnad/corpus/text"
)

// findDated rules out the figures of a sentence that are of another time than the one asked about, where another figure of the sentence
// is of that time.
func (al *aligner) findDated(found []corpus.Candidate, fits []fit) {
	q := al.q
	if !q.Kind.Numeric() || q.From.IsZero() {
		return
	}
	type told struct {
		document string
		kind     corpus.Kind
		in       text.Span
	}
	of := func(i int) told {
		c := &found[i].Claim
		return told{c.Document, c.Kind, c.Sentence}
	}
	within := map[told]bool{}
	for i := range found {
		if !fits[i].excluded && al.withinAsked(&found[i].Claim) {
			within[of(i)] = true
		}
	}
	for i := range found {
		at := &found[i].Claim.AsOf
		apart := !at.From.IsZero() && (at.To.Before(q.From) || at.From.After(q.To))
		fits[i].excluded = fits[i].excluded || apart && within[of(i)]
	}
}

// withinAsked tells whether a claim is of a time that lies within the one asked about.
func (al *aligner) withinAsked(c *corpus.Claim) bool {
	from, to := c.AsOf.From, c.AsOf.To
	return !al.q.From.IsZero() && !from.IsZero() && !from.Before(al.q.From) && !to.After(al.q.To)
}
