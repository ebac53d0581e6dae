// Package date reads the times of Arabic and English texts: days, months, years, periods and durations, absolute ones and
// those counted from the published time. Clock times are left out.
//
//	tokens := text.Tokenize("منذ السادس من حزيران/يونيو")
//	found := date.Find(tokens, number.Find(tokens), published) // published 11 October 2017
//	// found[0].From and found[0].To are 6 June 2017, found[0].Since is true
//
// Weeks run from Sunday to Saturday in Arabic reports, from Monday to Sunday in English ones. What cannot be resolved stays unresolved: a date is never guessed.
package date

import (
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// Kind is what sort of time an expression names.
type Kind uint8

const (
	Point    Kind = iota // one day
	Period               // days from .. to: a week, a month, a year, the past 24 hours
	Duration             // how long, not when
)

// String returns "point", "period" or "duration".
func (k Kind) String() string { return [...]string{"point", "period", "duration"}[k] }

// Expression is a time named in a text.
type Expression struct {
	text.Span
	First, Last int // the same in tokens: [First, Last), last excluded
	Kind        Kind
	Month       time.Month     // that is named, alone or with a day; 0 for other times and months of the hijra
	From, To    time.Time      // days in UTC, both ends included; both zero when unresolved, and for durations
	Amount      *number.Number // of a duration, of "five days ago", of "the past 24 hours"; nil when none is said
	Unit        string         // of what has an amount, or an open one: day, "working day", week, month, year, hour, minute, second, decade, century, night
	Relative    bool           // counted from the published time, or from a time told elsewhere
	Since       bool           // the time meant begins there: "since", «منذ»
	Part        string         // of the day: morning, noon, afternoon, evening, night, dawn; "" when not said
}

// Resolved tells whether the expression names known days.
func (e Expression) Resolved() bool { return !e.From.IsZero() }

// Find returns the times of a token sequence in order; they never overlap. Numbers are those of number.Find over the same
// tokens. Published is when the text appeared; its calendar day counts in its own zone. When it is zero, relative and
// year-less times stay unresolved.
func Find(tokens []text.Token, numbers []number.Number, published time.Time) []Expression {
	r := reader{tokens: tokens, numbers: numbers}
	if !r.classify() {
		return nil
	}
	if !published.IsZero() {
		y, m, d := published.Date()
		r.today, r.clock = date(y, m, d), published
	}
	var found []Expression
	floor := 0
	for i := 0; i < len(tokens); {
		e, ok := r.read(i, floor)
		if !ok {
			i++
			continue
		}
		e.Span = text.Span{Start: tokens[e.First].Start, End: tokens[e.Last-1].End}
		found = append(found, e)
		i, floor = e.Last, e.Last
	}
	return found
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
