package gold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Figures are what is measured over some of the questions. A nil figure has nothing to be measured on.
type Figures struct {
	Precision      float64  `json:"precision"`
	Recall         float64  `json:"recall"`
	F1             float64  `json:"f1"`
	CitationRecall float64  `json:"citation_recall"` // answers whose quotation is right, whatever their value
	Complete       *float64 `json:"complete"`        // answers whose claims together meet all that is to be said
	Gold           int      `json:"gold"`            // answers there are to be found
	Predicted      int      `json:"predicted"`
	Right          int      `json:"right"`
	Wrong          int      `json:"wrong"`       // answers of documents that do answer, but otherwise
	False          int      `json:"false"`       // answers of documents that should be silent
	Abstention     *float64 `json:"abstention"`  // share of the questions nothing answers that get no answer
	Attribution    *float64 `json:"attribution"` // share of the right answers that name the right speaker
	ConflictPairs  int      `json:"conflict_pairs"`
	ConflictF1     *float64 `json:"conflict_f1"`
}

// Report is the figures over all questions, by language and by type.
type Report struct {
	Rows   []Row // in order of their names
	Quotes Quotes
}

// Row is the figures of one group of questions: "all", "lang ar", "type who" …
type Row struct {
	Name string
	Figures
}

// Quotes counts the quotations shown.
type Quotes struct {
	Given       int  `json:"given"`
	NotVerbatim *int `json:"not_verbatim"` // nil when they were not compared with the documents
}

func (s *scorer) report(compared bool) *Report {
	r := &Report{Quotes: Quotes{Given: s.quotes}}
	if compared {
		r.Quotes.NotVerbatim = &s.unverbatim
	}
	for name, t := range s.tallies {
		r.Rows = append(r.Rows, Row{name, t.figures()})
	}
	slices.SortFunc(r.Rows, func(a, b Row) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	return r
}

func (t *tally) figures() Figures {
	p, r, c, f := 1.0, 1.0, 1.0, 0.0
	if t.predicted > 0 {
		p = float64(t.right) / float64(t.predicted)
	}
	if t.gold > 0 {
		r = float64(t.right) / float64(t.gold)
		c = float64(t.cited) / float64(t.gold)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return Figures{Precision: round(p), Recall: round(r), F1: round(f), CitationRecall: round(c),
		Complete: share(t.complete, t.gold), Gold: t.gold, Predicted: t.predicted, Right: t.right, Wrong: t.wrong, False: t.silent,
		Abstention: share(t.abstained, t.unanswerable), Attribution: share(t.attributed, t.attributable),
		ConflictPairs: t.conflicts, ConflictF1: share(2*t.found, t.conflicts+t.claimed)}
}

func share(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	v := round(float64(part) / float64(whole))
	return &v
}

// round keeps four decimals.
func round(x float64) float64 {
	v, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64) // what FormatFloat wrote can be read
	return v
}

// MarshalJSON gives one object: the rows by name, then the quotes.
func (r *Report) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for _, row := range r.Rows {
		name, err := json.Marshal(row.Name)
		if err != nil {
			return nil, err
		}
		figures, err := json.Marshal(row.Figures)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%s:%s,", name, figures)
	}
	quotes, err := json.Marshal(r.Quotes)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, `"quotes":%s}`, quotes)
	return b.Bytes(), nil
}

// Print writes the report as a table.
func (r *Report) Print(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%-22s%7s%7s%7s%7s%7s%6s%6s%6s%7s%7s%7s\n", "", "P", "R", "F1", "cited", "compl.", "gold", "wrong", "false", "abst.", "attr.", "confl.")
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "%-22s%7.3f%7.3f%7.3f%7.3f%s%6d%6d%6d%s%s%s\n", row.Name, row.Precision, row.Recall, row.F1, row.CitationRecall,
			cell(row.Complete), row.Gold, row.Wrong, row.False, cell(row.Abstention), cell(row.Attribution), cell(row.ConflictF1))
	}
	if n := r.Quotes.NotVerbatim; n != nil {
		fmt.Fprintf(&b, "quotes: %d given, %d not verbatim\n", r.Quotes.Given, *n)
	} else {
		fmt.Fprintf(&b, "quotes: %d given, not checked against the documents\n", r.Quotes.Given)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func cell(v *float64) string {
	if v == nil {
		return fmt.Sprintf("%7s", "-")
	}
	return fmt.Sprintf("%7.3f", *v)
}
