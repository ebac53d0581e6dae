package extract

// Speakers that are named with the place where they are: "police in the southern city of Basra".

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// withItsOwner returns a place that a preposition leads to with the noun before it to which it belongs; a place alone does
// not speak there. What is no such place is returned as it is.
func (r *reader) withItsOwner(s *sentence, who text.Range) text.Range {
	for !empty(who) && r.headsPlace(who) {
		k := who.First - 1
		for k > s.First && r.mayPrecede(k, who.First) {
			k--
		}
		switch norm := r.normAt(s.Range, k); {
		case norm == "of" && k > s.First && r.a.Tokens[k-1].Class(lexicon.Place):
			who.First = r.phraseFirst(s, k-1)
		case directions[norm] == In && k > s.First && !r.isSpeech(k-1):
			owner := r.nounLeft(s, k)
			if !empty(owner) {
				owner.Last = who.Last
			}
			return owner
		default:
			return who
		}
	}
	return who
}

// mayPrecede tells whether the word at k may stand between a preposition and the place named from token first on: an article,
// an adjective, another noun or name for the place.
func (r *reader) mayPrecede(k, first int) bool {
	t := &r.a.Tokens[k]
	switch {
	case determiners[t.Norm], t.Norm == "-":
		return true
	case t.Name >= 0:
		return r.a.Names[t.Name].Adjective || r.a.Names[t.Name].Last == first && r.namesPlace(t)
	case t.Kind != text.Word || t.Function || t.Capital():
		return false
	}
	return len(t.Concepts) == 0 && k > 0 && determiners[r.a.Tokens[k-1].Norm] || t.Class(lexicon.Quality, lexicon.Place) && !t.Class(lexicon.Act, lexicon.Person, lexicon.Group)
}

// headsPlace tells whether a phrase's last word names a place and nothing in it can speak.
func (r *reader) headsPlace(who text.Range) bool { return r.endsInPlace(who) && r.onlyPlace(who) }

// endsInPlace tells whether a phrase's last word names a place.
func (r *reader) endsInPlace(who text.Range) bool {
	t := &r.a.Tokens[who.Last-1]
	return r.namesPlace(t) || t.Name >= 0 && r.a.Names[t.Name].Place || t.Name < 0 && t.Class(lexicon.Place)
}

// phraseFirst returns where the noun phrase that token i ends begins.
func (r *reader) phraseFirst(s *sentence, i int) int {
	first := r.unitFirst(i)
	for more := true; more && first > s.First; {
		first, more = r.stepLeft(s, first)
	}
	return first
}
