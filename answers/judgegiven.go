package answers

// Figures that the question itself names, and whether it asks for all there are.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/analysis"
)

var (
	totalWords = questionWords.Set("total")
	moreWords  = questionWords.Set("more")
)

// figures notes the figures that the question names, ordinals and dates aside, and whether it asks for the total, or for more of them.
func (p *parser) figures() {
	for i := range p.a.Numbers {
		n := &p.a.Numbers[i]
		if n.Ordinal || n.Dual || n.Low == nil || p.a.Tokens[n.First].Date >= 0 {
			continue
		}
		p.q.figures = append(p.q.figures, *n.Low)
	}
	p.q.asksMore = slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return moreWords[t.Norm] })
	p.q.asksEarlier = slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return firstKnown[t.Norm] })
	p.q.asksTotal = slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return totalWords[t.Norm] })
}

// gives tells whether the question names a claim's figure, so that it asks for another: "how many of his 14 matches".
func (al *aligner) gives(c *corpus.Claim) bool {
	return c.Value != nil && c.Value.Low != nil && slices.Contains(al.q.figures, *c.Value.Low)
}
