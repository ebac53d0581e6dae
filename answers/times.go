package answers

import (
	"strconv"
	"time"

	"isnad/corpus/extract"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
)

// This file takes the times out of a question.

var (
	sinceWords  = questionWords.Set("since")
	spanOpeners = questionWords.Set("span-opener")
	spanWords   = questionWords.Set("span")
)

// times takes dates out of the question.
func (p *parser) times() {
	q := p.q
	for i := range p.a.Dates {
		d := &p.a.Dates[i]
		if p.used[d.First] {
			continue
		}
		r := text.Range{First: d.First, Last: d.Last}
		switch {
		case d.Kind == date.Duration && d.From.IsZero():
			// A length of time that is no date: "24 hours". It is matched by its words.
			q.Period = p.a.Words(r)
		case isYear(d):
			// A year may belong to what is asked about, not to when it was said: "the 2022 games".
			since := p.since(d.First) // the war "since 2011" needs no report that says when it began
			q.Items = append(q.Items, Item{Words: strconv.Itoa(d.From.Year()), Part: Rest, required: !since, Optional: since, Keys: []ItemKey{{Name: extract.Year(d.From.Year()), Fit: 1}}})
		case !d.From.IsZero():
			q.From, q.To, q.spanLast = d.From, d.To, p.nextContent(d.Last) < 0
			if d.Since && q.Kind != When {
				q.To = time.Time{} // "since March" ends when who tells of it does
			}
			if i > 0 {
				p.reachesBack(&p.a.Dates[i-1], d)
			}
		case d.Month > 0:
			q.Month, q.Period = d.Month, p.a.Words(r)
		default:
			p.period(d, p.a.Words(r))
		}
		p.use(r)
	}
}

// isYear tells whether a date is one whole year.
func isYear(d *date.Expression) bool {
	return d.From.Month() == time.January && d.From.Day() == 1 && d.To.Month() == time.December && d.To.Day() == 31 && d.From.Year() == d.To.Year()
}

// since tells whether a word for the beginning of a time stands shortly before token i.
func (p *parser) since(i int) bool {
	for j := i; j >= max(0, i-3); j-- {
		if sinceWords[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// reachesBack begins the days asked about on the weekday that stands before their end: "from Saturday to 16 July 2015".
func (p *parser) reachesBack(first, last *date.Expression) {
	if first.Kind != date.Point || !first.From.IsZero() || first.Amount != nil || last.First-first.Last > 2 || last.First == first.Last || !p.opensSpan(first.First) {
		return
	}
	for _, t := range p.a.Tokens[first.Last:last.First] {
		if t.Kind != text.Punct && !spanWords[t.Norm] {
			return
		}
	}
	tokens := text.Tokenize(p.a.Words(text.Range{First: first.First, Last: first.Last}))
	for _, d := range date.Find(tokens, nil, last.From) {
		if d.Kind == date.Point && d.From.Before(last.From) {
			p.q.From, p.q.Period = d.From, ""
		}
	}
}

// opensSpan tells whether a word with which a stretch of time begins stands before token i: "between", «من يوم».
func (p *parser) opensSpan(i int) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if spanOpeners[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// period takes a stretch of time counted from now, such as "the last 24 hours": a claim must speak of the same stretch.
func (p *parser) period(d *date.Expression, words string) {
	p.q.Period = words
	item := Item{Words: words, Part: Rest, required: true}
	for _, k := range extract.Stretch(d) {
		item.Keys = append(item.Keys, ItemKey{Name: k, Fit: 1})
	}
	if len(item.Keys) > 0 {
		p.q.Items = append(p.q.Items, item)
	}
}
