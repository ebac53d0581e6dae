package answers

// Of a place told of as lying in another both are shown: «مستشفى السلام في ماردين».

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// nest widens what is shown of each place that answers where something is, by the places round it and in it that stand beside it. A
// question for a sort of places is answered by that of the sort.
func (j *judgement) nest() {
	if j.al.q.Kind != Where || j.al.q.Sort != "" {
		return
	}
	var spans []text.Span // before any was widened
	for i := range j.found.Candidates {
		spans = append(spans, j.found.Candidates[i].Claim.Focus)
	}
	for _, s := range j.chosen {
		c := &s.candidate.Claim
		for again := c.Kind == corpus.Place; again; {
			again = false
			for i := range j.found.Candidates {
				o := &j.found.Candidates[i]
				if o.Claim.Kind != corpus.Place || o.Claim.Sentence != c.Sentence || o.Document.ID != s.candidate.Document.ID || !c.Quote.Contains(spans[i]) {
					continue
				}
				if wider, ok := nested(c, c.Focus, spans[i]); ok {
					c.Focus, again = wider, true
				}
			}
		}
	}
}

// nested returns the span of two places of a claim's quotation of which one lies in the other, as what stands between them tells.
func nested(c *corpus.Claim, a, b text.Span) (text.Span, bool) {
	if a.Start > b.Start {
		a, b = b, a
	}
	if !c.Quote.Contains(a) || a.End > b.Start {
		return text.Span{}, false
	}
	inside := false
	for _, w := range strings.Fields(strings.Trim(c.Words[a.End-c.Quote.Start:b.Start-c.Quote.Start], ",،")) {
		switch norm := text.Fold(w); {
		case insideWords[norm], norm == "at", norm == "ب":
			inside = true
		case !determiners[norm]:
			return text.Span{}, false
		}
	}
	return text.Span{Start: a.Start, End: b.End}, inside
}
