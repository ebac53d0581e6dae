package answers

// Whether a claim is of another month, quarter or year than a question: the figure of July is not that of June.

import (
	"time"

	"isnad/corpus"
)

const (
	retold      = 30 // days after which reports seldom tell of something without saying when it was
	retoldLong  = 60 // the same of a quarter or more
	monthDays   = 28 // that a whole month has at least
	quarterDays = 85 // that a quarter has at least
)

// toldWithin is how many days after a time reports tell of it without saying when it was.
func toldWithin(from, to time.Time) int {
	if lasts(from, to, quarterDays) {
		return retoldLong
	}
	return retold
}

// slack is how many days apart a claim's time may lie from the days asked about: none where it is of a whole month, which the next is not.
func slack(c *corpus.Claim) int {
	if lasts(c.AsOf.From, c.AsOf.To, monthDays) {
		return 0
	}
	return maxStale
}

// lasts tells whether a time is at least so many days long.
func lasts(from, to time.Time, days int) bool {
	return to.Sub(from) >= time.Duration(days-1)*24*time.Hour
}

// otherMonth tells whether a claim is of another month, quarter or year than the one asked about.
func (al *aligner) otherMonth(c *corpus.Claim) bool {
	from, to := al.q.From, al.q.To
	if from.IsZero() || to.IsZero() || c.AsOf.From.IsZero() || al.q.Kind == When || !lasts(from, to, monthDays) || slack(c) > 0 {
		return false
	}
	return c.AsOf.To.Before(from) || c.AsOf.From.After(to)
}
