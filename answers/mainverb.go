package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the verb that a question for yes or no turns on. In Arabic it stands first; in English its form agrees with the
// auxiliary in front: "did the men arrested in May admit it" asks about the admission, "did growth fall short" about the shortfall.

var (
	haveForms   = questionWords.Set("have")
	participles = questionWords.Set("participle")
	unchanged   = questionWords.Set("unchanged")
	nounOpeners = questionWords.Set("noun-opener")
	nounEnds    = questionWords.Phrases("noun-end")
)

// mainVerb returns the token of that verb; -1 where it is not sure.
func (p *parser) mainVerb() int {
	if p.q.Kind != YesNo {
		return -1
	}
	for i := range p.a.Tokens {
		if t := &p.a.Tokens[i]; t.Arabic && t.Content() {
			if p.onlyVerb(i) {
				return i
			}
			return -1
		} else if auxiliaries[t.Norm] {
			return p.verbOf(i)
		}
	}
	return -1
}

// verbOf returns the first verb behind the auxiliary at aux, its subject between them, whose form agrees with it; -1 if there
// is none.
func (p *parser) verbOf(aux int) int {
	word := strings.TrimSuffix(p.a.Tokens[aux].Norm, "n't")
	agrees := plainForm
	if haveForms[word] || beForms[word] {
		agrees = participleForm
	}
	for i := aux + 2; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if t.Norm == "be" || t.Norm == "have" {
			agrees = participleForm // "could the claims be verified"
		}
		if p.goingTo(i) {
			agrees = plainForm // "is the bank going to close"
			continue
		}
		if t.Kind == text.Word && !t.Function && t.Name < 0 && !t.Capital() && !nounOpeners[p.a.Tokens[i-1].Norm] && agrees(t) {
			if i+2 < len(p.a.Tokens) && agrees(&p.a.Tokens[i+1]) && (nounOpeners[p.a.Tokens[i+2].Norm] || p.a.Tokens[i+2].Name >= 0) {
				return i + 1 // "did the rebel attack kill any"
			}
			return i
		}
	}
	return -1
}

// plainForm tells whether a word may be the plain form of a verb, and no noun.
func plainForm(t *analysis.Token) bool {
	past := strings.HasSuffix(t.Norm, "ed") && !strings.HasSuffix(t.Norm, "eed") || participles[t.Norm]
	return t.Class(lexicon.Act, lexicon.State) && !past &&
		!slices.ContainsFunc(nounEnds, func(end string) bool { return strings.HasSuffix(t.Norm, end) })
}

// participleForm tells whether a word may be a participle.
func participleForm(t *analysis.Token) bool {
	return participles[t.Norm] || unchanged[t.Norm] || strings.HasSuffix(t.Norm, "ed") || t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ing")
}

// asVerb makes an item, which begins at token i, that of the verb the question turns on, whatever else its words mean. A verb that
// says little beside a noun for something done is not missed; whether somebody came back is asked by the verb alone.
func (p *parser) asVerb(item *Item, i int) {
	item.context = false
	if item.Part == Rest {
		item.Part = Act
	}
	if isAny(&p.a.Tokens[i], "return-home", "arrive", "come", "go", "keep", "receive") {
		item.Optional = false
	}
}
