package extract

// Days without a year in clauses of what is to come.

import (
	"isnad/corpus"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
)

// monthsPast is how many months a day without a year must lie back to be taken for the next one where something is yet to come.
const monthsPast = 3

// yetToCome gives a day or a month that was read as past, and that names no year, its next one: its clause tells of what is yet to
// come.
func (r *reader) yetToCome(c *corpus.Claim, d *date.Expression) {
	if c.Modality != corpus.Expected || d.Month == 0 || d.Relative || d.From.IsZero() || !d.To.AddDate(0, monthsPast, 0).Before(r.a.Published) {
		return
	}
	for i := d.First; i < d.Last; i++ {
		if t := &r.a.Tokens[i]; t.Kind == text.Number && len(t.Norm) >= 4 {
			return
		}
	}
	if next := d.From.AddDate(1, 0, 0); next.After(r.a.Published) {
		c.AsOf.From, c.AsOf.To = next, d.To.AddDate(1, 0, 0)
	}
}
