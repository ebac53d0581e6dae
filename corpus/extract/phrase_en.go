package extract

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// placeName tells whether an English word before a place's name may belong to it: it has a capital and is no short particle.
func (r *reader) placeName(i int) bool {
	t := &r.a.Tokens[i]
	return !t.Arabic && t.Capital() && (!t.Function || len(t.Norm) > 3)
}

// nearTo tells whether a preposition of place or an article stands before the phrase, so that it names a place.
func (r *reader) nearTo(s *sentence, p text.Range) bool {
	if p.First <= s.First {
		return false
	}
	t := &r.a.Tokens[p.First-1]
	return t.Norm == "the" || t.Norm == "of" || r.direction(s.Range, p.First) != ""
}

// ofName tells whether the word at j belongs to what somebody is the head of: "director of Daraa National Hospital", "mayor of the city".
func (r *reader) ofName(p text.Range, j int) bool {
	for i := j - 1; i > p.First; i-- {
		switch t := &r.a.Tokens[i]; {
		case t.Norm == "of":
			return true
		case t.Name < 0 && !t.Capital() && t.Norm != "the" && !t.Class(lexicon.Quality, lexicon.Idea, lexicon.Thing, lexicon.State, lexicon.Event):
			return false
		}
	}
	return false
}

// bodyBehind tells whether a body or an institution is named by the word at j and one or two behind it: "health authority".
func (r *reader) bodyBehind(s *sentence, j int) bool {
	for k := j + 1; k < s.Last && k <= j+2; k++ {
		t := &r.a.Tokens[k]
		if t.Kind != text.Word || t.Function || t.Class(lexicon.Person) {
			return false
		}
		if t.Class(lexicon.Group, lexicon.Place) {
			return true
		}
	}
	return false
}
