package answers

// What was turned back later: who was arrested on Monday and let go on Friday has been let go, and the arrest does not deny it.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// findTurnedBack rules out claims of the contrary of what is asked to be done, such as an arrest where it is asked whether somebody was
// freed, where another claim of the report tells of the act itself, of whom is asked about or of those told of before.
func (al *aligner) findTurnedBack(found []corpus.Candidate, fits []fit) {
	p := al.q.predicate
	if !al.q.done || p < 0 || !slices.ContainsFunc(concepts(al.l, &al.q.Items[p]), func(c *lexicon.Concept) bool { return reversals[c.ID] }) {
		return
	}
	done := map[string]bool{}
	for i := range fits {
		m, v := &fits[i].matched[p], &fits[i].evidence
		if !fits[i].excluded && m.strength > 0 && m.fit == 1 && m.role <= corpus.Clause && !m.opposite && !m.negated && v[refused] == 0 && v[takenUp]+v[subjectActs]+v[subjectThere] > 0 {
			done[found[i].Document.ID] = true
		}
	}
	for i := range fits {
		m := &fits[i].matched[p]
		fits[i].excluded = fits[i].excluded || done[found[i].Document.ID] && m.opposite && !m.negated && m.role <= corpus.Clause
	}
}

// takenUpFrom tells how a clause meets whom or what the question speaks of where it points back to the sentence before, which names them:
// "they were released on Wednesday".
func (al *aligner) takenUpFrom(i int, m match, keys *keyed) match {
	if item := &al.q.Items[i]; al.q.Kind == YesNo && (item.subject && item.Part != Act || i == al.subject()) && m.role == corpus.Nearby && keys.of(extract.Back) != nil {
		m.strength *= roleStrength[corpus.Sentence] / roleStrength[corpus.Nearby]
		m.role = corpus.Sentence
	}
	return m
}
