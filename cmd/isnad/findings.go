package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// found is what the analysis finds in a text. Places are bytes.
type found struct {
	Text     string        `json:"text"`
	Language string        `json:"language"`
	Tokens   []foundToken  `json:"tokens"`
	Numbers  []foundNumber `json:"numbers"`
	Dates    []foundDate   `json:"dates"`
	Names    []foundName   `json:"names"`
}

type foundToken struct {
	Text     string   `json:"text"`
	Norm     string   `json:"norm"`
	Stem     string   `json:"stem"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Concepts []string `json:"concepts"`
}

type foundNumber struct {
	Text        string   `json:"text"`
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Approximate bool     `json:"approximate"`
	Unit        string   `json:"unit"` // of what it counts or measures; "" when the text does not say
	Start       int      `json:"start"`
	End         int      `json:"end"`
}

type foundDate struct {
	Text  string  `json:"text"`
	From  *string `json:"from"` // day; null when it cannot be told without knowing when the text was published
	To    *string `json:"to"`
	Start int     `json:"start"`
	End   int     `json:"end"`
}

type foundName struct {
	Text  string `json:"text"`
	ID    string `json:"id"` // "" for a name the lexicon does not know
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// findings analyses a text. Relative dates are counted from the reference; when that is zero they stay unresolved.
func findings(l *lexicon.Lexicon, s string, reference time.Time) found {
	a := analysis.Analyze(l, s, reference)
	out := found{Text: s, Language: a.Language, Tokens: []foundToken{}, Numbers: []foundNumber{}, Dates: []foundDate{}, Names: []foundName{}}
	for i := range a.Tokens {
		if t := &a.Tokens[i]; t.Kind == text.Word || t.Kind == text.Number {
			out.Tokens = append(out.Tokens, tokenFound(t))
		}
	}
	units := unitsOf(l, s, reference)
	for _, n := range a.Numbers {
		out.Numbers = append(out.Numbers, foundNumber{n.Of(s), n.Low, n.High, n.Approximate, units(n), n.Start, n.End})
	}
	for _, d := range a.Dates {
		if d.Kind == date.Duration {
			continue
		}
		f := foundDate{Text: d.Of(s), Start: d.Start, End: d.End}
		if d.Resolved() {
			from, to := d.From.Format(time.DateOnly), d.To.Format(time.DateOnly)
			f.From, f.To = &from, &to
		}
		out.Dates = append(out.Dates, f)
	}
	for _, n := range a.Names {
		span := a.Span(n.Range)
		out.Names = append(out.Names, foundName{span.Of(s), n.ID(), span.Start, span.End})
	}
	return out
}

func tokenFound(t *analysis.Token) foundToken {
	f := foundToken{Text: t.Text, Norm: t.Norm, Stem: t.Norm, Start: t.Start, End: t.End, Concepts: []string{}}
	if t.Kind == text.Word {
		f.Stem = text.Stem(t.Norm, t.Arabic)
	}
	for _, c := range t.Concepts {
		f.Concepts = append(f.Concepts, c.ID)
	}
	return f
}

// unitsOf tells the units of a text's numbers as the claims that load would make of them have them.
func unitsOf(l *lexicon.Lexicon, s string, reference time.Time) func(number.Number) string {
	claims := extract.Extractor{Lexicon: l}.Extract(corpus.Document{Text: s, Language: text.Language(s), Published: reference})
	return func(n number.Number) string {
		for i := range claims {
			if c := &claims[i]; c.Value != nil && c.Focus.Overlaps(n.Core) {
				return c.Value.Unit
			}
		}
		if n.Percent {
			return "percent"
		}
		return ""
	}
}

// print writes the findings as tables.
func (f found) print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "%s\t%s\n", f.Language, isolate(f.Text))
	for _, x := range f.Tokens {
		fmt.Fprintf(t, "word\t%s\t%s\t%s\t%d–%d\t%s\n", isolate(x.Text), isolate(x.Norm), isolate(x.Stem), x.Start, x.End, strings.Join(x.Concepts, ", "))
	}
	for _, x := range f.Numbers {
		value := corpus.Value{Low: x.Low, High: x.High, Approximate: x.Approximate}
		fmt.Fprintf(t, "number\t%s\t%s\t%s\t%d–%d\n", isolate(x.Text), answers.Range(&value, text.English), x.Unit, x.Start, x.End)
	}
	for _, x := range f.Dates {
		from, to := "unknown", "unknown"
		if x.From != nil && x.To != nil {
			from, to = *x.From, *x.To
		}
		fmt.Fprintf(t, "date\t%s\t%s\t%s\t%d–%d\n", isolate(x.Text), from, to, x.Start, x.End)
	}
	for _, x := range f.Names {
		fmt.Fprintf(t, "name\t%s\t%s\t\t%d–%d\n", isolate(x.Text), x.ID, x.Start, x.End)
	}
	return t.Flush()
}
