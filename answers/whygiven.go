package answers

import (
	"strings"

	"isnad/corpus/text"
)

// This file finds a question for the reason that somebody gave: "what explanation did the ministry offer for the delay". It asks
// why; of the reason and of its being given no report need say a word.

var (
	givenReasons = questionWords.Set("given-reason")
	givingVerbs  = questionWords.Set("reason-verb")
)

// reasonGiven tells whether the question asks for a reason somebody gave, and accounts for the noun and the verb.
func (p *parser) reasonGiven() bool {
	noun := -1
	for i := p.cue.First; i < len(p.a.Tokens) && i <= p.cue.Last+1; i++ {
		if givenReasons[strings.TrimPrefix(p.a.Tokens[i].Norm, "ال")] {
			noun = i
			break
		}
	}
	if noun < 0 {
		return false
	}
	for i := noun + 1; i < len(p.a.Tokens); i++ {
		if givingVerbs[p.a.Tokens[i].Norm] {
			p.used[i] = true
			p.use(text.Range{First: noun, Last: noun + 1})
			return true
		}
	}
	return false
}
