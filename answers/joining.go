package answers

import (
	"strings"

	"isnad/corpus/text"
)

// This file passes over groups of words that mean nothing of their own in a question, whatever their nouns mean elsewhere.

var (
	joiningWords = questionWords.Set("joining")
	fillerWords  = questionWords.Set("filler")
)

// joiningLength is how many words such a group has at most.
const joiningLength = 3

// joinings marks the groups that only join what follows to the rest («على خلفية», «في صفوف»), and those that say nothing at all
// («حتى الآن», «السنة دي»).
func (p *parser) joinings() {
	if p.q.Kind == YesNo && p.a.Tokens[0].Arabic && whetherWords[p.a.Tokens[0].Norm] && p.a.Tokens[0].Run.Last <= 1 && p.nextContent(1) > 0 {
		p.used[0] = true // «ألم توقع» speaks of no pain
	}
	for i := range p.a.Tokens {
		phrase := ""
		for n := range min(joiningLength, len(p.a.Tokens)-i) {
			t := &p.a.Tokens[i+n]
			if t.Kind != text.Word || t.Name >= 0 && !p.definiteFollows(i) || p.used[i+n] {
				break // Basem is a name, but not in «باسم المعارضة»
			}
			phrase = strings.TrimSpace(phrase + " " + t.Norm)
			r := text.Range{First: i, Last: i + n + 1}
			if t.Run.Last > r.Last || t.Run.Last > 0 && t.Run.First < r.First {
				continue // «على صلة» has a meaning
			}
			if fillerWords[phrase] || joiningWords[phrase] && p.nextContent(r.Last) == r.Last {
				p.use(r)
			}
		}
	}
}

// definiteFollows tells whether a common noun with the article stands right behind token i.
func (p *parser) definiteFollows(i int) bool {
	return i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Name < 0 && strings.HasPrefix(p.a.Tokens[i+1].Norm, "ال")
}
