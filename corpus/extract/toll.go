package extract

// Tolls and numbers that rise: what a figure is the toll of, and which figure was added to it. "Three more bodies were found,
// bringing the death toll to 43".

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// tollBefore returns the word for a toll that a figure is the toll of, and whose it is; from is where the figure before it ends.
func (r *reader) tollBefore(s *sentence, from int, f *figure) []int {
	for j := f.First - 1; j >= max(from, f.First-numberedGap); j-- {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || t.Norm == "." || t.Norm == ";":
			return nil
		case !t.Is("toll"):
			continue
		case !r.reachedFrom(s, j, f):
			return nil
		}
		toll := []int{j}
		for _, i := range r.nounOf(s, max(j+1, t.Run.Last), f.First) {
			if r.a.Tokens[i].Class(lexicon.Person, lexicon.State) {
				toll = append(toll, i) // «حصيلة الجرحى إلى 30»
			}
		}
		return toll
	}
	return nil
}

// findAdded marks the figures that are told as added to another of their sentence: one that is smaller and of the same fate, beside
// the number that a toll rose to.
func (r *reader) findAdded(s *sentence, figures []figure) {
	for i := range figures {
		total := &figures[i]
		if total.kind != corpus.Quantity || total.Low == nil || !r.risenTo(s, total) {
			continue
		}
		for j := max(0, i-1); j < min(len(figures), i+2); j++ {
			f := &figures[j]
			if j != i && !f.part && f.kind == corpus.Quantity && !f.age && f.Low != nil && *f.Low < *total.Low && r.sameFate(f, total) {
				f.added = true
			}
		}
	}
}

// risenTo tells whether a figure is what a number or a toll rose to: a verb of rising stands before it, and what rose.
func (r *reader) risenTo(s *sentence, f *figure) bool {
	i := f.First - 1
	for i > s.First && levels[r.a.Tokens[i].Norm] {
		i--
	}
	if !reachedAt[r.normAt(s.Range, i)] {
		return false
	}
	number, rise := false, false
	for j := i - 1; j >= max(s.First, i-numberedGap) && !(number && rise); j-- {
		t := &r.a.Tokens[j]
		if t.Number >= 0 && t.Date < 0 || t.Norm == ";" {
			return false
		}
		number = number || t.Is("toll") || t.Is("number") || numberWords[t.Norm] || totals[t.Norm]
		rise = rise || t.Is("increase") || raising[withoutParticles(t.Norm)]
	}
	return number && rise
}

// raising are the verbs by which something makes a number rise, folded.
var raising = figureLists.Set("raising")

// sameFate tells whether two figures are of those whom the same befell.
func (r *reader) sameFate(a, b *figure) bool {
	return slices.ContainsFunc(peopleActs, func(act string) bool { return r.tells(a, act) && r.tells(b, act) })
}

// tells tells whether what a figure counts, or an act it takes part in, is an act, or close to it: the detained were arrested.
func (r *reader) tells(f *figure, act string) bool {
	is := func(i int) bool {
		return r.a.Tokens[i].Is(act) || slices.ContainsFunc(r.a.Tokens[i].Concepts, func(c *lexicon.Concept) bool {
			return slices.ContainsFunc(c.Near, func(n *lexicon.Concept) bool { return n.ID == act })
		})
	}
	return slices.ContainsFunc(f.counts, is) || slices.ContainsFunc(f.acts, is) || slices.ContainsFunc(f.also, is)
}
