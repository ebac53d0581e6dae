package extract

// Words by which a sentence tells that some days lie between what happened at a time and something else.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
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

// Inner is the key of how many tokens before a date the words begin to which it belongs; what is told before them has another day: "held
// a man over [the theft of 3 May]", «زار مكان الحريق [الذي وقع الأحد]».
const Inner = "r:inner"

// innerReach is how many tokens a relative pronoun may stand before a date that belongs to its verb, and whoPrecedes how many of those
// before it may be the noun it takes up.
const (
	innerReach  = 3
	whoPrecedes = 3
	asideReach  = 12
)

var asideWords = grammarLists.Set("aside")

// innerKey adds the key of the words to which date d belongs, where they stand before it.
func (r *reader) innerKey(s *sentence, d *date.Expression, keys []corpus.Key) []corpus.Key {
	act := false
	for k := d.First - 1; k >= s.First && k >= d.First-asideReach; k-- {
		t := &r.a.Tokens[k]
		far := d.First - k
		switch {
		case t.Kind == text.Break || t.Kind == text.Punct && t.Norm != `"` && t.Norm != "-":
			return keys
		case act && asideWords[t.Norm]:
			return append(keys, corpus.Key{Name: Inner, Role: corpus.Sentence, Distance: uint8(far)})
		case act && describers[t.Norm]:
			if far > innerReach {
				return keys
			}
			return append(keys, corpus.Key{Name: Inner, Role: corpus.Sentence, Distance: uint8(far + whoPrecedes)})
		}
		act = act || r.isAct(k) || t.Class(lexicon.Event)
	}
	return keys
}
