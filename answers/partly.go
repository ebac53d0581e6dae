package answers

// Whether all of them or only some: "have all the miners been rescued" is answered no by "seven of the twelve were".

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

var (
	allOf    = questionWords.Set("all-of")
	someOf   = questionWords.Set("some-of")
	someFrom = questionWords.Set("some-from")
)

// asksAll tells whether a question for yes or no asks of all of those it speaks of; «بعد كل» and "after all" do not.
func (p *parser) asksAll() bool {
	return p.q.Kind == YesNo && slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return allOf[t.Norm] }) && !p.afterAll()
}

// afterAll tells whether the question only holds "at all", "after all" or the like.
func (p *parser) afterAll() bool {
	for i := range p.a.Tokens {
		if allOf[p.a.Tokens[i].Norm] && (i == 0 || !prepositionWords[p.a.Tokens[i-1].Norm]) {
			return false
		}
	}
	return true
}

// onlySome tells whether a claim tells of a part of those it speaks of, and nothing of all.
func onlySome(c *corpus.Claim) bool {
	tokens := text.Tokenize(c.Words)
	if slices.ContainsFunc(tokens, func(t text.Token) bool { return allOf[t.Norm] }) {
		return false
	}
	for i := range tokens {
		if someOf[tokens[i].Norm] {
			return true
		}
		from := i + 1
		if from < len(tokens) && tokens[from].Norm == "من" {
			from++
		}
		if from < len(tokens) && someFrom[tokens[from].Norm] && (tokens[i].Kind == text.Number || number.IsWord(tokens[i].Norm)) {
			return true
		}
	}
	return false
}
