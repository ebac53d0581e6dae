package extract

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// inherit gives figures that count nothing by name what the figure before them in the sentence counts, or the nearest
// people or things spoken of before them.
func (r *reader) inherit(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		if f.kind == corpus.Measure && f.noun.First < f.noun.Last && currencies[r.a.Tokens[f.noun.First].Norm].unit != "" {
			// "the oil price of $62": what is measured leads to the sign.
			for j := f.noun.First - 1; j >= max(s.First, f.noun.First-5); j-- {
				if t := &r.a.Tokens[j]; t.Class(lexicon.Measure) {
					f.counts = append(f.counts, j)
				} else if r.isAct(j) || t.Kind != text.Word {
					break
				}
			}
		}
		if !f.bare || f.kind == corpus.Share {
			continue
		}
		if r.takesPeople(f.acts) && !(i > 0 && r.coordinated(figures[i-1].Last, f.First)) {
			continue // "kills 32": people are counted, whatever is named before
		}
		if i > 0 && !figures[i-1].bare && f.First-figures[i-1].Last <= 12 && figures[i-1].kind != corpus.Share && !figures[i-1].age && r.coordinated(figures[i-1].Last, f.First) {
			f.counts = figures[i-1].counts
			f.unit, f.kind = figures[i-1].unit, figures[i-1].kind
			continue
		}
		found := 0
		for j := r.said(s, f.First); j < f.First && found < 2; j++ {
			t := &r.a.Tokens[j]
			if t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Measure) && !t.Function && f.First-j <= 40 {
				f.counts = append(f.counts, j)
				found++
			}
		}
	}
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

// coordinated tells whether only connecting words, an act and names stand between two figures.
func (r *reader) coordinated(from, to int) bool {
	for i := from; i < to; i++ {
		if t := r.a.Tokens[i]; t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";") {
			return false
		}
	}
	return true
}
