package extract

// What a figure counts that names nothing beside it: it is told elsewhere in the sentence.

import (
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
		coordinated := i > 0 && r.coordinated(figures[i-1].Last, f.First)
		if r.takesPeople(f.acts) && !coordinated {
			continue // "kills 32": people are counted, whatever is named before
		}
		if coordinated {
			if before := &figures[i-1]; !before.bare && !before.age && before.kind != corpus.Share && f.First-before.Last <= inheritWithin {
				f.counts, f.unit, f.kind = before.counts, before.unit, before.kind
				continue
			}
		}
		f.counts = append(f.counts, r.spokenOf(s, f.First)...)
	}
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
