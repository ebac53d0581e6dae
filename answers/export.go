package answers

import (
	"isnad/corpus"
)

// Exported is a claim by itself, apart from any question, with the document that states it.
type Exported struct {
	Document string `json:"document"` // id
	Claim
}

// Export gives the form in which a stored claim is listed. Its text is the report's own words for the value.
func Export(d corpus.Document, c corpus.Claim) Exported {
	out := Exported{Document: d.ID, Claim: Claim{
		ID: c.ID, Kind: c.Kind, Value: c.Value, SaidBy: nonNil(c.SaidBy), Via: nonNil(c.Via), Modality: string(c.Modality),
		Quote: c.Words, Start: c.Quote.Start, End: c.Quote.End,
	}}
	if c.AsOf.Text != "" {
		out.AsOf = &AsOf{From: day(c.AsOf.From), To: day(c.AsOf.To), Text: c.AsOf.Text}
	}
	out.Text = clip(c.Words, 160)
	if c.Quote.Contains(c.Focus) && c.Focus.Start < c.Focus.End && c.Kind != corpus.Status && c.Kind != corpus.Statement {
		out.Mark = [2]int{c.Focus.Start - c.Quote.Start, c.Focus.End - c.Quote.Start}
		out.Text = unmarked(c.Words[out.Mark[0]:out.Mark[1]])
	}
	return out
}
