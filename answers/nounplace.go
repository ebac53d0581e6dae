package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file tells where in an English question a noun must stand, and no verb.

var (
	englishPossessors = questionWords.Set("whose")
	nounOpeners       = questionWords.Set("noun-opener")
)

// nounPlace tells whether the word at i stands where a noun does: behind a determiner, somebody's name in the genitive or a
// preposition, adjectives and figures between, it or the whole form it ends.
func (p *parser) nounPlace(i int) bool {
	if run := p.a.Tokens[i].Run; run.Last == i+1 {
		i = run.First
	}
	named := false // "the IOC vote" may be said of it, "their US application" is a noun
	for i--; i >= 0; i-- {
		t := &p.a.Tokens[i]
		switch {
		case englishPossessors[t.Norm] || strings.HasSuffix(t.Text, "'s") || strings.HasSuffix(t.Text, "’s"):
			return true
		case determiners[t.Norm] || nounOpeners[t.Norm] || prepositionWords[t.Norm] || t.Norm == "to" && !p.scheduledTo(i):
			return !named
		case t.Name >= 0 && !p.a.Names[t.Name].Adjective:
			named = true
		case t.Kind == text.Punct, t.Kind == text.Number, t.Number >= 0, t.Name >= 0, t.Class(lexicon.Quality) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing):
		default:
			return false
		}
	}
	return false
}

// scheduledTo tells whether the word at i is the "to" of "due to", "have to".
func (p *parser) scheduledTo(i int) bool {
	return i > 0 && p.a.Tokens[i].Norm == "to" && (scheduledWords[p.a.Tokens[i-1].Norm] || auxiliaries[p.a.Tokens[i-1].Norm])
}
