package answers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

// Verdicts on what a draft says.
const (
	Supported    = "supported"    // a source says the same
	Contradicted = "contradicted" // sources say otherwise, and none says the same
	Outdated     = "outdated"     // sources speak of another time, or have newer figures
	Unsourced    = "unsourced"    // no source speaks of it
)

// Finding is one figure or fact of a draft, with what the stored documents say of it.
type Finding struct {
	Quote   string        `json:"quote"` // the draft's own words, draft[Start:End]
	Start   int           `json:"start"` // bytes of the draft
	End     int           `json:"end"`
	Kind    corpus.Kind   `json:"kind"`
	Value   *corpus.Value `json:"value"`
	Text    string        `json:"text"` // the value in the draft's words
	AsOf    *AsOf         `json:"as_of"`
	Verdict string        `json:"verdict"`
	Origins int           `json:"origins"` // independent origins of the sources that decide the verdict
	Sources []Checked     `json:"sources"` // those that decide the verdict first

	Mark     [2]int    `json:"-"` // bytes of Quote that carry the value; equal when there is none
	Asked    *Question `json:"-"` // what the sources were asked
	Withheld int       `json:"-"` // quotes that no longer match their document and are not shown
}

// Checked is what one document says of a finding. The first of its claims decides its verdict.
type Checked struct {
	Verdict string `json:"verdict"` // Supported, Contradicted or Outdated
	Source
}

// Deciding returns the sources that decide the verdict.
func (f *Finding) Deciding() []Checked {
	n := slices.IndexFunc(f.Sources, func(s Checked) bool { return s.Verdict != f.Verdict })
	if n < 0 {
		n = len(f.Sources)
	}
	return f.Sources[:n]
}

// Check compares every figure and fact of a draft with the stored claims, in the order of the draft. Relative dates are
// counted from the draft's Published; while that is zero they are not compared. A stored document of the draft's own id is
// no source for it.
func (an *Answerer) Check(ctx context.Context, doc corpus.Document, o Options) ([]Finding, error) {
	if doc.Language == "" {
		doc.Language = text.Language(doc.Text)
	}
	if o.Language == "" {
		o.Language = doc.Language
	}
	d := draft{l: an.Lexicon, a: analysis.Analyze(an.Lexicon, doc.Text, doc.Published)}
	out := []Finding{}
	for _, c := range checkable(extract.Extractor{Lexicon: an.Lexicon}.Extract(doc)) {
		f := Finding{Quote: c.Words, Start: c.Quote.Start, End: c.Quote.End, Kind: c.Kind, Value: c.Value, Verdict: Unsourced, Sources: []Checked{}}
		shown := Export(doc, c)
		f.Text, f.Mark, f.AsOf = shown.Text, shown.Mark, shown.AsOf
		f.Asked = d.question(&c)
		a, err := an.AnswerParsed(ctx, f.Asked, o)
		if err != nil {
			return nil, fmt.Errorf("check %q: %w", clip(c.Words, 60), err)
		}
		f.Withheld = a.Withheld
		a.Answers = slices.DeleteFunc(a.Answers, func(s Source) bool { return s.Document.ID == doc.ID })
		f.judge(an.Lexicon, &c, a.Answers)
		out = append(out, f)
	}
	return out, nil
}

// checkable returns the claims worth a finding: of a sentence its figures, else its dates, else what it says as a whole. The
// date of a figure is compared with the figure.
func checkable(claims []corpus.Claim) []corpus.Claim {
	var out []corpus.Claim
	told := map[text.Span]bool{} // sentences whose claims are taken
	for _, worth := range []func(*corpus.Claim) bool{isFigure, isDate, isFact} {
		var some []corpus.Claim
		for _, c := range claims {
			again := func(o corpus.Claim) bool { return o.Focus == c.Focus && o.Kind == c.Kind }
			if worth(&c) && !told[c.Sentence] && !slices.ContainsFunc(some, again) {
				some = append(some, c)
			}
		}
		for _, c := range some {
			told[c.Sentence] = true
		}
		out = append(out, some...)
	}
	slices.SortStableFunc(out, func(a, b corpus.Claim) int {
		return cmp.Or(a.Sentence.Start-b.Sentence.Start, a.Focus.Start-b.Focus.Start)
	})
	return out
}

func isFigure(c *corpus.Claim) bool {
	switch c.Kind {
	case corpus.Quantity, corpus.Share, corpus.Measure:
		return true
	case corpus.Duration:
		return !frames(c)
	}
	return false
}

// isDate tells whether a claim dates an act to the month or better: the year in "the 2022 games" is a part of a name.
func isDate(c *corpus.Claim) bool {
	return c.Kind == corpus.Date && !c.AsOf.From.IsZero() && c.AsOf.To.Sub(c.AsOf.From) < 100*24*time.Hour && hasBound(c)
}

func isFact(c *corpus.Claim) bool { return c.Kind == corpus.Status || c.Kind == corpus.Statement }

// frameWords lead to a length of time in which something happened: it is no fact of its own.
var frameWords = questionWords.Set("time-frame")

// frames tells whether a length of time only says within which something happened: "in the past 24 hours".
func frames(c *corpus.Claim) bool {
	before := ""
	for _, t := range words(c.Words) {
		at := c.Quote.Start + t.Start
		switch {
		case at >= c.Focus.End:
			return false
		case at >= c.Focus.Start:
			if frameWords[t.Norm] || frameWords[before] {
				return true
			}
		}
		if t.Norm != "the" {
			before = t.Norm
		}
	}
	return false
}
