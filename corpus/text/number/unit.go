package number

import "isnad/corpus/text"

// One returns the number one of a noun that stands for one of it, with the hedges before it: "more than a year" at "a",
// «أكثر من عام» at «عام». Its core is the token itself. It reports false when no hedge stands before token i.
func One(tokens []text.Token, i int) (Number, bool) {
	if i < 0 || i >= len(tokens) {
		return Number{}, false
	}
	low := max(0, i-6)
	s := scanner{tokens: tokens[low:min(len(tokens), i+3)]}
	s.classify()
	p := i - low
	n := Point(1)
	n.First, n.Last, n.Core = i, i+1, tokens[i].Span
	first := s.hedges(&n, p, 0)
	if first == p {
		return n, false
	}
	n.First = low + first
	n.Span = text.Span{Start: tokens[n.First].Start, End: tokens[i].End}
	return n, true
}
