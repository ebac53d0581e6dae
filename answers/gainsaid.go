package answers

// What a report tells and lets somebody deny: "media said the governor had resigned. His office denied the reports." A question for yes
// or no is answered by the denial.

import (
	"isnad/corpus"
	"isnad/corpus/extract"
)

// gainsaid tells whether the act asked about stands in words that the next sentence of the report denies.
func (al *aligner) gainsaid(f *fit, keys *keyed) bool {
	p, k := al.q.predicate, keys.of(extract.Gainsaid)
	return p >= 0 && k != nil && f.matched[p].strength > 0 && f.matched[p].role <= corpus.Clause && f.matched[p].distance >= k.Distance
}

// disownable are the concepts of words that are said, whoever denies them.
var disownable = conceptLists.Phrases("disownable")

// disowned tells whether what meets an act stands in words that the end of the clause denies: "…, which the airline denies". That they
// were said is not denied.
func (al *aligner) disowned(i int, keys *keyed, m *match) bool {
	k := keys.of(extract.Disowned)
	return k != nil && m.distance < k.Distance && !saysOf(&al.q.Items[i], disownable...)
}
