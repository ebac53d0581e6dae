package answers

import (
	"context"
	"strings"

	"isnad/corpus"
)

// Speakers answers who said what another question asked about: of each source the speaker of its answer, with that answer's
// quotation. q is the question that asks for the speakers, said the one whose answers they gave.
func (an *Answerer) Speakers(ctx context.Context, q, said *Question, o Options) (*Answer, error) {
	if o.Language == "" {
		o.Language = q.Language
	}
	a, err := an.AnswerParsed(ctx, said, o)
	if err != nil {
		return nil, err
	}
	a.Question, a.Asks, a.Understood = q.Text, asks(q), q
	a.Agreement = Agreement{Verdict: None, Groups: []Group{}, Reasons: []string{}, Origins: a.Agreement.Origins}
	group := map[string]int{}
	kept := a.Answers[:0]
	for _, s := range a.Answers {
		c := &s.Claims[0]
		if len(c.SaidBy) == 0 {
			continue // neither the report nor its outlet is known
		}
		s.Claims = s.Claims[:1]
		c.Kind, c.Value, c.Stance, c.Mark = corpus.Statement, nil, "", [2]int{}
		c.Text = strings.Join(c.SaidBy, ", ")
		if i := strings.Index(c.Quote, c.SaidBy[0]); i >= 0 {
			c.Mark = [2]int{i, i + len(c.SaidBy[0])}
		}
		kept = append(kept, s)
		g, ok := group[c.origin]
		if !ok {
			g = len(a.Agreement.Groups)
			group[c.origin] = g
			a.Agreement.Groups = append(a.Agreement.Groups, Group{Text: c.Text, Origins: 1})
		}
		a.Agreement.Groups[g].Documents = append(a.Agreement.Groups[g].Documents, s.Document.ID)
	}
	a.Answers = kept
	a.Agreement.Origins = len(a.Agreement.Groups)
	switch {
	case len(kept) == 1:
		a.Agreement.Verdict = Single
	case len(a.Agreement.Groups) == 1:
		a.Agreement.Verdict = Agree
	}
	return a, nil
}
