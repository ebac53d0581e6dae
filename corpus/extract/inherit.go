package extract

// What a figure counts that names nothing beside it: it is told elsewhere in the sentence.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// inheritWithin is how many tokens may stand between a figure and the one it inherits from.
const inheritWithin = 12

// inherit gives figures that count nothing by name what the figure before them in the sentence counts, or the nearest
// people or things spoken of before them.
func (r *reader) inherit(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		r.addMeasured(s, f)
		if !f.bare || f.kind == corpus.Share {
			continue
		}
		if i+1 < len(figures) && r.toNext(s, f, &figures[i+1]) {
			next := &figures[i+1]
			f.counts, f.unit, f.kind, f.force = next.counts, next.unit, next.kind, r.ofForce(next)
			continue
		}
		from := s.First
		if i > 0 {
			from = figures[i-1].end()
		}
		if toll := r.tollBefore(s, from, f); toll != nil && f.kind == corpus.Quantity {
			f.counts, f.heads, f.elsewhere = toll, true, true
			continue
		}
		if theirs := r.theirNumber(s, f); theirs != nil {
			f.counts = append(f.counts, theirs...)
			continue
		}
		if i > 0 && r.ofWhom(f, &figures[i-1]) {
			continue
		}
		coordinated := i > 0 && r.coordinated(figures[i-1].Last, f.First)
		if r.takesPeople(f.acts) && !coordinated {
			continue // "kills 32": people are counted, whatever is named before
		}
		if coordinated {
			if before := &figures[i-1]; !before.bare && !before.age && !before.magnitude && before.kind != corpus.Share && f.First-before.Last <= inheritWithin {
				f.counts, f.unit, f.kind, f.force = before.counts, before.unit, before.kind, r.ofForce(before)
				continue
			}
		}
		if money := r.sumBefore(s, figures[:i], f); money != nil {
			f.counts, f.unit, f.kind = money.counts, money.unit, money.kind
			continue
		}
		f.counts = append(f.counts, r.spokenOf(s, f.First)...)
		f.elsewhere, f.numbered = true, r.numberOf(s, f)
	}
}

// toNext tells whether a figure is where something began that came to the next one, which names what both count: "from 40 to 1,796
// cinemas", «من 40 إلى 90 مدرسة»; or a part of what that counts: "eight out of 10 children".
func (r *reader) toNext(s *sentence, f, next *figure) bool {
	if next.bare || next.age || next.magnitude {
		return false
	}
	from, to, more := r.normAt(s.Range, f.First-1), r.normAt(s.Range, f.Last), r.normAt(s.Range, f.Last+1)
	switch next.First - f.Last {
	case 1:
		return from == "from" && to == "to" || from == "من" && to == "الي"
	case 2:
		return to == "out" && more == "of" || to == "من" && more == "اصل"
	}
	return false
}

// sumBefore returns the last sum of money before a figure of millions that names nothing: "spent 214 million euros before
// Wednesday, against 261 million a year ago".
func (r *reader) sumBefore(s *sentence, before []figure, f *figure) *figure {
	if f.Low == nil || *f.Low < 1e6 || !r.scaled(f) {
		return nil
	}
	for i := len(before) - 1; i >= 0; i-- {
		switch b := &before[i]; {
		case b.kind == corpus.Measure && b.Low != nil && *b.Low >= 1e6 && r.money(b):
			return b
		case b.kind == corpus.Quantity && !b.bare:
			return nil
		}
	}
	return nil
}

// scaled tells whether a figure ends with the word for a million or more.
func (r *reader) scaled(f *figure) bool {
	return f.Last-f.First > 1 && r.a.Tokens[f.Last-1].Kind == text.Word
}

// money tells whether a figure counts a currency.
func (r *reader) money(f *figure) bool {
	for i := f.noun.First; i < f.noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Is("money") || currencies[t.Norm].unit != "" {
			return true
		}
	}
	return slices.ContainsFunc(f.counts, func(i int) bool { return r.a.Tokens[i].Is("currency") })
}

// addMeasured adds to a sum of money what it measures: "the oil price of $62".
func (r *reader) addMeasured(s *sentence, f *figure) {
	if f.kind != corpus.Measure || empty(f.noun) || currencies[r.a.Tokens[f.noun.First].Norm].unit == "" {
		return
	}
	for j := f.noun.First - 1; j >= max(s.First, f.noun.First-5); j-- {
		if t := &r.a.Tokens[j]; t.Class(lexicon.Measure) {
			f.counts = append(f.counts, j)
		} else if r.isAct(j) || t.Kind != text.Word {
			return
		}
	}
}

// spokenOf returns the first two people or things that the last speaker speaks of in the forty tokens before token i.
func (r *reader) spokenOf(s *sentence, i int) []int {
	var found []int
	for j := max(r.said(s, i), i-40); j < i && len(found) < 2; j++ {
		if t := &r.a.Tokens[j]; !t.Function && t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Measure) {
			found = append(found, j)
		}
	}
	return found
}

// numberOf returns the noun that a figure is said to be the number of, or some of: "the number of schools rose to 40", «بلغ عدد
// المدارس 40», «جنوداً، مئات منهم».
func (r *reader) numberOf(s *sentence, f *figure) []int {
	if standIns[r.normAt(s.Range, f.Last)] || ofWord(r.normAt(s.Range, f.Last)) && standIns[r.normAt(s.Range, f.Last+1)] {
		return r.nearestNoun(s, f.First)
	}
	for j := f.First - 1; j >= max(s.First, f.First-inheritWithin); j-- {
		switch n := r.a.Tokens[j].Norm; {
		case headcounts[n]:
			f.heads = true
			return nil
		case numberWords[n]:
			return r.nounOf(s, j+1, f.First)
		}
	}
	return nil
}

// nearestNoun returns the noun nearest before token i that one counts.
func (r *reader) nearestNoun(s *sentence, i int) []int {
	for j := i - 1; j >= max(s.First, i-inheritWithin); j-- {
		if t := &r.a.Tokens[j]; t.Number < 0 && !t.Function && t.Class(lexicon.Person, lexicon.Thing) {
			return []int{j}
		}
	}
	return nil
}

// nounOf returns the noun at token i or after "of" there, before token end.
func (r *reader) nounOf(s *sentence, i, end int) []int {
	for i < end && (ofWord(r.a.Tokens[i].Norm) || r.a.Tokens[i].Class(lexicon.Quality)) {
		i++
	}
	if i < end && r.a.Tokens[i].Content() && !r.a.Tokens[i].Class(lexicon.Measure) {
		return []int{i}
	}
	return nil
}

// numberWords stand before the noun that a figure further on counts; headcounts are themselves numbers of people; standIns
// behind a figure, or behind "of", stand for a noun before it.
var (
	numberWords = figureLists.Set("numberof")
	headcounts  = figureLists.Set("headcount")
	standIns    = figureLists.Set("pronoun")
)

// said returns where, before token i, the words of the last speaker begin: after his name and the complementizer.
func (r *reader) said(s *sentence, i int) int {
	from := s.First
	for _, sp := range s.sayings {
		if sp.after && sp.verb < i {
			from = max(from, sp.verb+1)
			if sp.speaker.Last <= i {
				from = max(from, sp.speaker.Last)
			}
		}
	}
	return from
}

// coordinated tells whether no full stop and no semicolon parts two figures.
func (r *reader) coordinated(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &r.a.Tokens[i]; t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";") {
			return false
		}
	}
	return true
}
