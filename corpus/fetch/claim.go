package fetch

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/text"
)

// jsonClaim is a claim as `isnad claims --json` prints it; fields it does not need are left alone.
type jsonClaim struct {
	ID       string          `json:"id"`
	Document json.RawMessage `json:"document"`
	Kind     string          `json:"kind"`
	Value    *corpus.Value   `json:"value"`
	Text     string          `json:"text"`
	SaidBy   []string        `json:"said_by"`
	Via      []string        `json:"via"`
	AsOf     *struct {
		From string `json:"from"`
		To   string `json:"to"`
		Text string `json:"text"`
	} `json:"as_of"`
	Modality string `json:"modality"`
	Negated  bool   `json:"negated"`
	Quote    string `json:"quote"`
	Start    *int   `json:"start"`
	End      *int   `json:"end"`
}

// parseClaim reads a claim. Its quote stands at the bytes start to end of its document's text; the claim is about its
// text, or, where the quote does not hold that, about the whole quote.
func parseClaim(b []byte) (corpus.Claim, error) {
	var j jsonClaim
	if err := json.Unmarshal(b, &j); err != nil {
		return corpus.Claim{}, fmt.Errorf("its fields are not those of a claim: %s", jsonError(err))
	}
	id, err := idOf(j.Document)
	if err != nil {
		return corpus.Claim{}, err
	}
	c := corpus.Claim{
		ID: strings.TrimSpace(j.ID), Document: id, Kind: corpus.Kind(j.Kind), Value: j.Value, Words: j.Quote, SaidBy: j.SaidBy, Via: j.Via,
		Modality: corpus.Modality(j.Modality), Negated: j.Negated, Rule: "given",
	}
	switch {
	case c.Document == "":
		return c, errors.New(`the claim's "document" is empty`)
	case !slices.Contains(corpus.Kinds, c.Kind):
		return c, fmt.Errorf("the claim's kind is %q; it must be one of %s", j.Kind, kindNames())
	case c.Modality != "" && !slices.Contains(corpus.Modalities, c.Modality):
		return c, fmt.Errorf("the claim's modality %q is not known", j.Modality)
	case j.Quote == "" || j.Start == nil || j.End == nil:
		return c, errors.New(`the claim needs its "quote" with "start" and "end", the bytes at which it stands`)
	case *j.Start < 0 || *j.End-*j.Start != len(j.Quote):
		return c, fmt.Errorf("the claim's quote is %d bytes long, but start and end are %d apart", len(j.Quote), *j.End-*j.Start)
	case c.Value != nil && c.Value.Low != nil && c.Value.High != nil && *c.Value.Low > *c.Value.High:
		return c, fmt.Errorf("the claim's value runs from %v to %v; the lower bound comes first", *c.Value.Low, *c.Value.High)
	}
	if c.Modality == "" {
		c.Modality = corpus.Asserted
	}
	if c.ID != "" && !strings.HasPrefix(c.ID, c.Document+"#") {
		c.ID = c.Document + "#" + c.ID
	}
	c.Quote = text.Span{Start: *j.Start, End: *j.End}
	c.Focus, c.Sentence = c.Quote, c.Quote
	if i := strings.Index(j.Quote, j.Text); i >= 0 && j.Text != "" {
		c.Focus = text.Span{Start: c.Quote.Start + i, End: c.Quote.Start + i + len(j.Text)}
	}
	if j.AsOf != nil {
		c.AsOf.Text = j.AsOf.Text
		if c.AsOf.From, err = parseDay(j.AsOf.From); err == nil {
			c.AsOf.To, err = parseDay(j.AsOf.To)
		}
	}
	return c, err
}

func kindNames() string {
	names := make([]string, len(corpus.Kinds))
	for i, k := range corpus.Kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

func parseDay(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	if err != nil {
		return t, fmt.Errorf("the claim's as_of has %q, which is not a day such as 2017-10-11", s)
	}
	return t, nil
}

// place finds the claim's quote in the text of its document: where the claim says, or, if the title was put before the
// text since, as many bytes later.
func place(c *corpus.Claim, s string, shifted int) error {
	for _, by := range []int{0, shifted} {
		if c.Quote.End+by <= len(s) && s[c.Quote.Start+by:c.Quote.End+by] == c.Words {
			for _, span := range []*text.Span{&c.Quote, &c.Focus, &c.Sentence} {
				span.Start += by
				span.End += by
			}
			return nil
		}
	}
	return fmt.Errorf("the claim's quote does not stand at bytes %d to %d of its document", c.Quote.Start, c.Quote.End)
}
