package extract

// Shares told by how many of every so many there are: "one in five children", «ثلاثة من كل عشرة».

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// ofEvery reads the number of which some are told as the share that these are.
func (r *reader) ofEvery(s *sentence, num number.Number) (figure, bool) {
	whole, ok := num.Value()
	if !ok || whole < 2 || num.Ordinal || num.Percent || num.Dual {
		return figure{}, false
	}
	some, ok := r.someOf(s, num)
	if !ok || some.Low != nil && *some.Low >= whole || some.High != nil && *some.High >= whole {
		return figure{}, false
	}
	over := func(n *float64) *float64 {
		if n == nil {
			return nil
		}
		part := *n / whole
		return &part
	}
	f := figure{Number: some, kind: corpus.Share, unit: "fraction"}
	f.Low, f.High, f.Fraction, f.Last = over(some.Low), over(some.High), true, num.Last
	f.noun = r.nounAfter(s, num.Last)
	for i := f.noun.First; i < f.noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Content() || t.Name >= 0 {
			f.counts = append(f.counts, i)
		}
	}
	if r.a.Tokens[some.First].Number < 0 {
		f.counts = append(f.counts, some.First)
	}
	return f, true
}

// someOf returns how many of every so many are told of before a number: the number there, or one where Arabic names one of them, «طفل
// من كل أربعة».
func (r *reader) someOf(s *sentence, num number.Number) (number.Number, bool) {
	i, every := num.First-1, false
	if n := r.normAt(s.Range, i); n == "every" || n == "each" || n == "كل" {
		i, every = i-1, true
	}
	switch n := r.normAt(s.Range, i); {
	case n == "in", every && n == "من":
	case every && n == "of":
		if r.normAt(s.Range, i-1) == "out" {
			i--
		}
	case every && (n == "بين" || n == "اصل") && r.normAt(s.Range, i-1) == "من":
		i--
	default:
		return number.Number{}, false
	}
	if i--; i < s.First {
		return number.Number{}, false
	}
	t := &r.a.Tokens[i]
	switch {
	case t.Number >= 0 && t.Date < 0:
		some := r.a.Numbers[t.Number]
		return some, !some.Percent && !some.Ordinal && !some.Fraction && (every || r.inSoMany(s, some, num))
	case t.Norm == "one" && (every || r.inSoMany(s, number.Point(1), num)):
		return r.single(i, i+1), true
	case every && alone[t.Norm] && r.namesOne(s, i-1):
		return r.single(i-1, i+1), true
	case every && alone[t.Norm], every && r.namesOne(s, i):
		return r.single(i, i+1), true
	}
	return number.Number{}, false
}

// alone are the Arabic words for one, folded.
var alone = figureLists.Set("one")

// namesOne tells whether the word at i is an Arabic noun that names one of several.
func (r *reader) namesOne(s *sentence, i int) bool {
	if i < s.First {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Arabic && t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place) && t.Name < 0 && t.Number < 0 && !hasArticle(t.Norm) && !r.withAnd(t)
}

// single returns the number one that some tokens tell.
func (r *reader) single(first, last int) number.Number {
	one := number.Point(1)
	one.Span, one.First, one.Last = r.a.Span(text.Range{First: first, Last: last}), first, last
	return one
}

// inSoMany tells whether "in" between two numbers tells a share: of one, or of people, and of no time or unit.
func (r *reader) inSoMany(s *sentence, some, num number.Number) bool {
	if r.looksLikeYear(num, text.Range{}) || r.a.Tokens[num.First].Date >= 0 || num.Last >= s.Last {
		return false
	}
	next := &r.a.Tokens[num.Last]
	if one, ok := some.Value(); ok && one == 1 {
		return !next.Class(lexicon.Unit, lexicon.Time)
	}
	return next.Class(lexicon.Person) || next.Name >= 0 && r.nationality(next)
}

// ratio tells whether a figure only tells of how many every one is, or how many of every so many there are.
func (r *reader) ratio(s *sentence, num number.Number) bool {
	for j := num.Last; j < min(num.Last+4, s.Last); j++ {
		if n := r.a.Tokens[j].Number; n >= 0 && n != r.a.Tokens[num.First].Number {
			_, ok := r.ofEvery(s, r.a.Numbers[n])
			some, _ := r.someOf(s, r.a.Numbers[n])
			return ok && some.First == num.First
		}
	}
	at := func(i int) string { return r.normAt(s.Range, i) }
	switch before := at(num.First - 2); at(num.First - 1) {
	case "every":
		return before == "in" || before == "of"
	case "كل":
		return before == "من"
	case "بين":
		return before == "من" && r.everyOne(s, num.First-3)
	}
	return false
}

// everyOne tells whether «كل» or «واحد» stands among the three words that end with token i.
func (r *reader) everyOne(s *sentence, i int) bool {
	for j := i; j > i-3; j-- {
		if n := r.normAt(s.Range, j); n == "كل" || alone[n] {
			return true
		}
	}
	return false
}
