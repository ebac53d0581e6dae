package extract

// The noun for a deed beside an act that only tells that it was done, or who is held to have done it.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// doings are the concepts of acts that only tell that something was done: "the attack was carried out", "claimed
// responsibility for the attack".
var doings = grammarLists.Phrases("doing")

// charges are those by which a deed is laid to somebody.
var charges = grammarLists.Phrases("charge")

func (r *reader) isAny(i int, concepts []string) bool {
	return i >= 0 && slices.ContainsFunc(concepts, r.a.Tokens[i].Is)
}

// findDeed finds the noun for the deed of a phrase whose act only tells that it was done, or lays it to somebody.
func (r *reader) findDeed(s *sentence, p *part) {
	switch {
	case p.deed >= 0:
	case r.isAny(p.does, doings):
		p.deed = r.deedRight(s, p, p.does)
	case r.isAny(p.undergoes, charges):
		if last := max(p.undergoes+1, r.a.Tokens[p.undergoes].Run.Last) - 1; r.a.Tokens[last].Norm == "الي" || r.a.Tokens[last].Norm == "on" {
			p.deed = r.actLeft(s, p.undergoes, byGap) // «هجوم نسب إلى», "an attack blamed on"
		} else {
			p.deed = r.deedRight(s, p, p.undergoes)
		}
	case r.isAny(p.does, leadingActs):
		p.deed = r.deedLed(s, p, p.does)
	case r.isAny(p.undergoes, convicting):
		p.deed = r.deedLed(s, p, p.undergoes)
	case r.isAny(p.does, suffering) && (p.first || p.does >= p.phrase.Last):
		if at := r.deedLed(s, p, p.does); at >= 0 {
			p.does, p.undergoes = -1, at
		}
	case p.does >= 0 && r.doneToPeople(p.does):
		p.deed = r.withinDeed(s, p)
	default:
		p.deed = r.ownAct(s, p)
	}
}

// deedLeft returns the noun for the deed that stands before the act at i, which only tells that it was done: "the attack was
// carried out"; -1 if there is none.
func (r *reader) deedLeft(s *sentence, i int) int {
	if !r.isAny(i, doings) {
		return -1
	}
	for i > s.First && r.a.Tokens[i-1].Run == r.a.Tokens[i].Run && !empty(r.a.Tokens[i].Run) {
		i--
	}
	for j := i - 1; j >= s.First && j >= i-auxiliaryGap; j-- {
		if beWords[r.a.Tokens[j].Norm] {
			i = j // "was most likely carried out"
			break
		}
	}
	return r.actLeft(s, i, byGap)
}

// How many tokens may stand between a form of "be" and its participle, an act and the noun for its deed, an act and the deed
// of which it is a part.
const (
	auxiliaryGap = 4
	deedGap      = 7
	withinGap    = 10
)

// deedRight returns the noun for the deed behind an act and the phrase beside it: "launched a raid"; -1 if there is none.
func (r *reader) deedRight(s *sentence, p *part, act int) int {
	i := max(act+1, r.a.Tokens[act].Run.Last)
	if p.phrase.First >= i && p.phrase.First <= i+1 {
		i = p.phrase.Last
	}
	if i < s.Last && r.a.Tokens[i].Norm == "," {
		i++
	}
	for last := min(i+deedGap, s.Last); i < last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind == text.Break || t.Kind == text.Punct && t.Norm != `"` && t.Norm != "-" || relativeWords[t.Norm]:
			return -1
		case t.Name < 0 && t.Class(lexicon.Act, lexicon.Event) && !r.isAny(i, doings) && !r.isAny(i, charges):
			return i
		}
	}
	return -1
}

// deedBlamed returns the noun for the deed between "blamed" and the "on" at i; -1 if there is none.
func (r *reader) deedBlamed(s *sentence, i int) int {
	deed := -1
	for j := i - 1; j >= max(s.First, i-deedGap); j-- {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || t.Norm == ".":
			return -1
		case r.isAny(j, charges):
			return deed
		case deed < 0 && t.Name < 0 && t.Class(lexicon.Act, lexicon.Event):
			deed = j
		}
	}
	return -1
}

// withinDeed returns the noun for the deed of which what befell others was a part: "killed three soldiers in a raid"; -1 if
// there is none.
func (r *reader) withinDeed(s *sentence, p *part) int {
	i := max(p.does+1, p.phrase.Last)
	for last := min(i+withinGap, s.Last-1); i < last; i++ {
		t := &r.a.Tokens[i]
		j := i + 1
		switch {
		case t.Kind == text.Break || t.Kind == text.Punct && t.Norm != `"` && t.Norm != "-" || relativeWords[t.Norm]:
			return -1
		case t.Arabic && strings.HasPrefix(t.Norm, "ب") && tied(t, "ب"):
			j = i
		case !insides[t.Norm]:
			continue
		}
		for j < last && r.a.Tokens[j].Kind == text.Word && !r.a.Tokens[j].Arabic && (determiners[r.a.Tokens[j].Norm] || r.a.Tokens[j].Class(lexicon.Quality)) {
			j++
		}
		if d := &r.a.Tokens[j]; d.Name < 0 && d.Date < 0 && d.Class(lexicon.Act, lexicon.Event) && !d.Class(lexicon.Place) {
			return j
		}
	}
	return -1
}

// insides are the prepositions before a deed of which something was a part, folded.
var insides = nameLists.Set("within")
