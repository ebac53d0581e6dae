package answers

// How great something is, told in words: «ما حجم الدمار» is answered by «دُمرت البنية التحتية بشكل كامل».

import "isnad/corpus"

// degrees are keys of words that tell how far something went: completely, partly, wide, severe.
var degrees = conceptKeysOf("degree")

// degreeGap is how many tokens may stand between what is asked about and how far it went.
const degreeGap = 8

// inWords asks a question that no figure answers for words. Of the noun that asks for the size no report need speak, but of how far
// what it is the size of went.
func inWords(q *Question) *Question {
	words := *q
	words.Kind, words.Kinds, words.loose = What, claimKinds[What], false
	words.Items = append([]Item(nil), q.Items...)
	for i := range words.Items {
		if it := &words.Items[i]; it.Part == Rest && sizes[it.Keys[0].Name] || extentNouns[it.Words] {
			it.Optional, words.degree = true, q.predicate >= 0
		}
	}
	return &words
}

// settleDegree finds whether the question asks in words how far something went: "how badly was the market damaged". Another word may
// tell it.
func (p *parser) settleDegree() {
	for i := range p.q.Items {
		if it := &p.q.Items[i]; p.q.predicate >= 0 && it.Part == Rest && it.first > 0 && it.first == p.cue.Last && p.a.Tokens[it.first-1].Norm == "how" && degrees[it.Keys[0].Name] {
			it.Optional, p.q.degree = true, true
		}
	}
}

// tellsDegree tells whether a claim says how far the act asked about went.
func (al *aligner) tellsDegree(f *fit, keys *keyed) bool {
	m := &f.matched[al.q.predicate]
	if m.strength == 0 || m.role > corpus.Clause {
		return false
	}
	for name, k := range keys.all() {
		if degrees[name] && k.Role <= corpus.Clause && !k.Wide && max(k.Distance, m.distance)-min(k.Distance, m.distance) <= degreeGap {
			return true
		}
	}
	return false
}
