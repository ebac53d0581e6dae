package extract

import (
	"isnad/corpus"
	"isnad/corpus/text"
)

// Given is the Rule of claims that were made elsewhere, by hand or by another extractor.
const Given = "given"

// Complete gives claims that were made elsewhere what questions find them by: their keys, and the sentence they stand in.
// The quotations and the values stand in the document's text where the claims say. Where the extractor makes the same
// claim of the same words, the given one gets its keys.
func (x Extractor) Complete(doc corpus.Document, claims []corpus.Claim) []corpus.Claim {
	r := x.read(doc)
	out := make([]corpus.Claim, len(claims))
	for i, c := range claims {
		c.Document, c.Rule = doc.ID, Given
		if own := r.same(&c); own != nil {
			c.Sentence, c.Keys = own.Sentence, own.Keys
		} else {
			c.Sentence, c.Keys = r.keysOf(&c)
		}
		out[i] = c
	}
	return out
}

// same returns the extractor's own claim of the same kind about the same words; nil when it makes none.
func (r *reader) same(c *corpus.Claim) *corpus.Claim {
	var overlapping *corpus.Claim
	for i := range r.claims {
		own := &r.claims[i]
		switch {
		case own.Kind != c.Kind || !own.Focus.Overlaps(c.Focus):
		case own.Focus == c.Focus || own.Quote == c.Quote && c.Value == nil:
			return own
		case overlapping == nil && c.Value != nil:
			overlapping = own
		}
	}
	return overlapping
}

// keysOf makes the keys of a claim from where it stands: its focus is what is counted, the acts round it bind it.
func (r *reader) keysOf(c *corpus.Claim) (text.Span, []corpus.Key) {
	for n := range r.sentences {
		s := &r.sentences[n]
		span := r.a.Span(s.Range)
		if !span.Overlaps(c.Focus) {
			continue
		}
		focus, quote := r.tokensOf(s.Range, c.Focus), r.tokensOf(s.Range, c.Quote)
		bound := map[int]bool{}
		for _, j := range r.actsNear(s, focus) {
			bound[j] = true
		}
		return span, r.gather(n, focus, quote, s.Range, func(i int) (corpus.Role, bool) {
			switch {
			case c.Value == nil && focus == quote:
				return 0, false
			case focus.First <= i && i < focus.Last:
				return corpus.Counted, true
			}
			return corpus.Bound, bound[i]
		})
	}
	return c.Quote, nil
}

// tokensOf returns the tokens of s that stand in a span.
func (r *reader) tokensOf(s text.Range, span text.Span) text.Range {
	out := text.Range{First: s.First, Last: s.First}
	for i := s.First; i < s.Last; i++ {
		if r.a.Tokens[i].Overlaps(span) {
			if out.Last == out.First {
				out.First = i
			}
			out.Last = i + 1
		}
	}
	return out
}
