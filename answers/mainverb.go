package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the verb that an English question for yes or no turns on: its form agrees with the auxiliary in front. "Did the
// men arrested in May admit it" asks about the admission, "did growth fall short" about the falling short.

var (
	haveForms   = questionWords.Set("have")
	participles = questionWords.Set("participle")
	unchanged   = questionWords.Set("unchanged")
	nounOpeners = questionWords.Set("noun-opener")
	nounEnds    = questionWords.Phrases("noun-end")
)

// mainVerb returns the token of that verb; -1 where it is not sure.
func (p *parser) mainVerb() int {
	if p.q.Kind != YesNo || p.a.Language != text.English {
		return -1
	}
	for i := range p.a.Tokens {
		if auxiliaries[p.a.Tokens[i].Norm] {
			return p.verbOf(i)
		}
	}
	return -1
}

// verbOf returns the first verb behind the auxiliary at aux, its subject between them, whose form agrees with it; -1 if there
// is none.
func (p *parser) verbOf(aux int) int {
	word := p.a.Tokens[aux].Norm
	agrees := p.plainForm
	if haveForms[word] || beForms[word] {
		agrees = p.participleForm
	}
	for i := aux + 2; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if t.Norm == "be" || t.Norm == "have" {
			agrees = p.participleForm // "could the claims be verified"
		}
		if t.Kind == text.Word && !t.Function && t.Name < 0 && !t.Capital() && !nounOpeners[p.a.Tokens[i-1].Norm] && agrees(t) {
			for i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Name < 0 && agrees(&p.a.Tokens[i+1]) {
				i++ // "the rebel attack kill"
			}
			return i
		}
	}
	return -1
}

// plainForm tells whether a word may be the plain form of a verb, and no noun.
func (p *parser) plainForm(t *analysis.Token) bool {
	past := strings.HasSuffix(t.Norm, "ed") && !strings.HasSuffix(t.Norm, "eed") || participles[t.Norm]
	return t.Class(lexicon.Act, lexicon.State) && !past &&
		!slices.ContainsFunc(nounEnds, func(end string) bool { return strings.HasSuffix(t.Norm, end) })
}

// participleForm tells whether a word may be a participle.
func (p *parser) participleForm(t *analysis.Token) bool {
	return participles[t.Norm] || unchanged[t.Norm] || strings.HasSuffix(t.Norm, "ed") || t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ing")
}

// asVerb makes an item that of the verb the question turns on, whatever else its words mean.
func (it *Item) asVerb() {
	it.context = false
	if it.Part == Rest {
		it.Part = Act
	}
}
