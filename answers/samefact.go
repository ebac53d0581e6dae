package answers

// Whether two claims tell of the same thing, at the same time, and with the same value.

import (
	"slices"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// sameFact tells whether two claims of one kind have the same value, and whether they can be compared at all.
func sameFact(c *corpus.Claim, s *Claim) (same, comparable bool) {
	if c.Kind == corpus.Date {
		x, y := c.AsOf, s.claim.AsOf
		if x.From.IsZero() || y.From.IsZero() {
			same = sameDayOfYear(x.Text, y.Text)
			return same, same
		}
		return !x.From.After(y.To) && !y.From.After(x.To), true
	}
	if s.Value == nil {
		return false, false
	}
	x, y, ok := inOneUnit(c.Kind, c.Value, s.Value)
	if !ok {
		return false, false
	}
	a, b := reach(x)
	p, q := reach(y)
	return a <= q && p <= b, true
}

// How far an open value reaches when it is compared with a draft's: "at least 40" bears 43 out, and not 400; "dozens" and
// "thousands" may be ten times as many.
const (
	boundReach = 1.25
	vagueReach = 10
)

// reach returns the range of figures that a value bears out.
func reach(v *corpus.Value) (low, high float64) {
	low, high = interval(v)
	switch {
	case manyWord(v):
		high = *v.Low * vagueReach
	case v.High == nil && v.Low != nil:
		high = *v.Low * boundReach
	case v.Low == nil && v.High != nil:
		low = *v.High / boundReach
	}
	return low, high
}

// manyWord tells whether a value is a word for many: dozens, hundreds, thousands.
func manyWord(v *corpus.Value) bool { return v.Approximate && v.Low != nil && v.High == nil }

// sameDayOfYear tells whether the words of two dates, of which one names no year, name the same day of a year.
func sameDayOfYear(a, b string) bool {
	x, y := monthDay(a), monthDay(b)
	return x != "" && x == y
}

// monthDay returns the month and day that the words of a date name, "" if they name none.
func monthDay(words string) string {
	tokens := text.Tokenize(words)
	if !hasNumber(tokens) && !hasOrdinal(tokens) {
		return ""
	}
	for _, d := range date.Find(tokens, number.Find(tokens), time.Date(2000, 12, 31, 0, 0, 0, 0, time.UTC)) {
		if d.Kind == date.Point && d.From.Equal(d.To) && !d.From.IsZero() {
			return d.From.Format("01-02")
		}
	}
	return ""
}

// sameThing tells whether a source's figure counts just what the draft's does, and no part of it or more.
func (f *Finding) sameThing(l *lexicon.Lexicon, s *corpus.Claim) bool {
	heads := f.Asked.Part(Head)
	if len(heads) == 0 {
		return true
	}
	var counted []*corpus.Key
	for i := range s.Keys {
		k := &s.Keys[i]
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		asked := slices.ContainsFunc(f.Asked.Items, func(it Item) bool {
			return meets(it.Keys, k) || slices.ContainsFunc(it.Parts, func(part []ItemKey) bool { return meets(part, k) })
		})
		if narrows(l, k) && !asked {
			return false // the foreign ones among them
		}
		counted = append(counted, k)
	}
	among := func(keys []ItemKey) bool {
		return slices.ContainsFunc(counted, func(k *corpus.Key) bool { return meets(keys, k) })
	}
	return slices.ContainsFunc(heads, func(h *Item) bool {
		switch {
		case among(h.Keys):
			return true
		case h.actor && len(h.Parts) > 0:
			return among(h.Parts[0])
		}
		return len(h.Parts) > 0 && !slices.ContainsFunc(h.Parts, func(part []ItemKey) bool { return !among(part) })
	})
}

// meets tells whether a key is one of those wanted, or nearly so.
func meets(keys []ItemKey, k *corpus.Key) bool {
	return slices.ContainsFunc(keys, func(want ItemKey) bool { return want.Name == k.Name && want.Fit >= 0.9 && !want.Opposite })
}

// narrows tells whether a key of what is counted tells which of them: a quality, a people.
func narrows(l *lexicon.Lexicon, k *corpus.Key) bool {
	if strings.HasPrefix(k.Name, "n:") {
		return true
	}
	c := l.Concept(strings.TrimPrefix(k.Name, "c:"))
	return c != nil && c.Class == lexicon.Quality
}

// longer is how many times longer than another a stretch of time may be to be about the same; shortStretch days more make
// no difference.
const (
	longer       = 4
	shortStretch = 10 * 24 * time.Hour
)

// timesApart tells whether two claims speak of different times: days that do not meet, or a day and a whole year.
func timesApart(x, y corpus.Interval) bool {
	if x.From.IsZero() || y.From.IsZero() {
		return false
	}
	if x.To.AddDate(0, 0, maxStale).Before(y.From) || y.To.AddDate(0, 0, maxStale).Before(x.From) {
		return true
	}
	long, short := x.To.Sub(x.From), y.To.Sub(y.From)
	if long < short {
		long, short = short, long
	}
	return long > longer*short+shortStretch
}
