package answers

// The place in which a question asks where something is: "where in Orrin did the fire start", «في أي حي من أورين اندلع الحريق».

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var insideWords = questionWords.Set("in-place")

// placeRound returns that place: what is asked about happens in it, and so happens in no other. A question that tells of several acts may
// tell of several places.
func (p *parser) placeRound() *lexicon.Name {
	acts := 0
	for i := range p.q.Items {
		if it := &p.q.Items[i]; it.Part == Act && !it.Optional {
			acts++
		}
	}
	for i := range p.q.Items {
		it := &p.q.Items[i]
		if !it.Place || it.adjective || !p.standsIn(it.first) || acts > 1 && !p.besideCue(it.first) {
			continue
		}
		if place := p.l.Name(strings.TrimPrefix(it.Keys[0].Name, "n:")); place != nil && place.IsPlace() {
			return place
		}
	}
	return nil
}

// standsIn tells whether a preposition says that something is in the place at token i, or the noun for the sort of place asked for
// stands right before it: «في أي أحياء حلب».
func (p *parser) standsIn(i int) bool {
	if i == 0 {
		return false
	}
	t, before := &p.a.Tokens[i], &p.a.Tokens[i-1]
	return insideWords[before.Norm] || i > p.cue.Last && p.besideCue(i) || t.Arabic && strings.HasPrefix(t.Norm, "ب") && !strings.HasPrefix(text.Fold(p.citation(i)), "ب")
}

// citation returns the Arabic form of the name at token i as the lexicon has it.
func (p *parser) citation(i int) string {
	if n := p.a.Tokens[i].Name; n >= 0 && len(p.a.Names[n].Known) > 0 {
		return p.a.Names[n].Known[0].Arabic
	}
	return ""
}

// besideCue tells whether nothing but nouns for places, prepositions and articles stand between the question word and token i.
func (p *parser) besideCue(i int) bool {
	return p.cue.Last <= i && !slices.ContainsFunc(p.a.Tokens[p.cue.Last:i], func(t analysis.Token) bool {
		return !t.Class(lexicon.Place) && !insideWords[t.Norm] && !determiners[t.Norm] && !prepositionWords[t.Norm]
	})
}
