package answers

// Whether a claim is of the time asked about.

import (
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/extract"
)

// maxStale is how many days apart a claim's time, or else its document's, may lie from the days asked about.
const maxStale = 3

// time weighs the days asked about against the claim's.
func (al *aligner) time(c *corpus.Claim, doc *corpus.Document, v *vector) {
	q := al.q
	if q.Kind == When {
		al.span(c, v)
		return
	}
	if q.From.IsZero() {
		if q.Month > 0 {
			al.month(doc, v)
		}
		return
	}
	from, to := c.AsOf.From, c.AsOf.To
	until := q.until()
	if from.IsZero() {
		if doc.Published.IsZero() {
			return
		}
		// A report without a date of its own speaks of the days before it came out.
		to = doc.Published
		from = to.AddDate(0, 0, -maxStale)
		v.set(otherTime, to.Before(q.From) || from.After(until.AddDate(0, 0, toldWithin(q.From, until))))
		return
	}
	late := slack(c)
	v.set(otherTime, to.AddDate(0, 0, late).Before(q.From) || from.AddDate(0, 0, -late).After(until))
	apart := to.Before(q.From) || from.After(until)
	v.set(otherDay, apart && v[otherTime] == 0)
	v.set(sameDay, !apart)
}

// until returns the last day asked about; one that never comes where the question only says since when.
func (q *Question) until() time.Time {
	if q.To.IsZero() {
		return q.From.AddDate(100, 0, 0)
	}
	return q.To
}

// span weighs a date that answers against the time within which the question asks for it: "on what day in July".
func (al *aligner) span(c *corpus.Claim, v *vector) {
	q, from, to := al.q, c.AsOf.From, c.AsOf.To
	if from.IsZero() {
		return
	}
	switch {
	case !q.From.IsZero():
		v.set(outOfSpan, to.Before(q.From) || from.After(q.until()))
		v.set(inSpan, v[outOfSpan] == 0)
	case q.Month > 0:
		v.set(outOfSpan, from.Month() != q.Month && to.Month() != q.Month)
		v.set(inSpan, v[outOfSpan] == 0)
	}
	for i := range q.Items {
		item := &q.Items[i]
		if len(item.Keys) > 0 && !item.Optional && strings.HasPrefix(item.Keys[0].Name, "y:") {
			year := item.Keys[0].Name
			v.set(outOfYear, extract.Year(from.Year()) != year && extract.Year(to.Year()) != year)
		}
	}
}

// farOff tells whether a date that answers lies well before or behind the days within which the question asks for it: a bombing of
// July is not that of August.
func (al *aligner) farOff(c *corpus.Claim) bool {
	q, from, to := al.q, c.AsOf.From, c.AsOf.To
	if q.Kind != When || !q.spanLast || from.IsZero() {
		return false
	}
	return to.AddDate(0, 0, maxStale).Before(q.From) || from.AddDate(0, 0, -maxStale).After(q.To)
}

// bounds weighs a date with which something begins or ends against what is asked.
func (al *aligner) bounds(keys *keyed, v *vector) {
	starts, ends := keys.of(extract.Starting) != nil, keys.of(extract.Until) != nil
	v.set(starting, starts && al.q.asksStart)
	v.set(startOdd, starts && !al.q.asksStart)
	v.set(ending, ends && al.q.asksEnd)
	v.set(endOdd, ends && !al.q.asksEnd)
	v.set(vagueTime, keys.of(extract.Vague) != nil)
}

// month weighs a month that the question names without a year against those the claim's sentence names, or else against
// when its report came out.
func (al *aligner) month(doc *corpus.Document, v *vector) {
	if k := al.keys.of(extract.Month(al.q.Month)); k != nil && k.Role <= corpus.Sentence {
		v[sameDay] = 1
		return
	}
	for name, k := range al.keys.all() {
		if strings.HasPrefix(name, extract.Months) && k.Role <= corpus.Clause {
			v[otherTime] = 1
			return
		}
	}
	if p := doc.Published; !p.IsZero() && p.Month() != al.q.Month && p.AddDate(0, 0, -monthLate).Month() != al.q.Month {
		v[otherTime] = 1
	}
}

// monthLate is how many days after a month reports still speak of it without naming it.
const monthLate = 15

// yearGap is how many tokens may stand between a value and the year it is of.
const yearGap = 8

// otherYearBeside tells whether a year beside the claim's value is not the one asked about.
func otherYearBeside(keys *keyed, asked string) bool {
	for name, k := range keys.all() {
		if strings.HasPrefix(name, "y:") && name != asked && k.Role <= corpus.Clause && k.Distance <= yearGap {
			return true
		}
	}
	return false
}
