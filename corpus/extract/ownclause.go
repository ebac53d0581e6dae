package extract

// Which part of its sentence a time or a place belongs to.

import "isnad/corpus/text"

// ownClause returns the part of a sentence round focus that no relative and no conjunction of time cuts off from it.
func (r *reader) ownClause(s *sentence, focus text.Range) text.Range {
	out := s.Range
	for j := focus.First - 2; j > s.First; j-- {
		if r.cutsOff(j) {
			out.First = j
			break
		}
	}
	for j := focus.Last; j < s.Last; j++ {
		if r.cutsOff(j) {
			out.Last = j
			break
		}
	}
	return out
}

// cutsOff tells whether a part of a sentence with a verb of its own begins at token j.
func (r *reader) cutsOff(j int) bool {
	n := r.a.Tokens[j].Norm
	return relativeWords[n] || timeTurns[n] || clauseOpeners[n]
}
