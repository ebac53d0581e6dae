package extract

// Words by which a sentence tells that some days lie between what happened at a time and something else.

import (
	"isnad/corpus"
	"isnad/corpus/text/date"
)

// Lag is the key of where such words stand behind a date: what is told behind them has another day.
const Lag = "r:lag"

// lagKey adds the key of the words behind date d, where some stand there: "on Monday, three months after", «الاثنين بعد يومين من».
func (r *reader) lagKey(s *sentence, d *date.Expression, keys []corpus.Key) []corpus.Key {
	for i := range r.a.Dates {
		l := &r.a.Dates[i]
		if l.First < d.Last || l.First >= s.Last || l.Amount == nil || l.Since || !lagUnits[l.Unit] {
			continue
		}
		first, behind := r.a.Tokens[l.First].Norm, r.normAt(s.Range, l.Last)
		if lagWords[first] && ofWord(behind) || lagWords[behind] {
			return append(keys, corpus.Key{Name: Lag, Role: corpus.Sentence, Distance: uint8(min(l.Last-d.Last+1, 255)), After: true})
		}
	}
	return keys
}

var (
	lagWords = grammarLists.Set("lag")
	lagUnits = map[string]bool{"day": true, "week": true, "month": true, "year": true}
)
