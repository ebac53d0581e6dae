package analysis

import (
	"slices"

	"isnad/corpus/lexicon"
)

// clearDates takes from the words of a date all that they mean besides a time: «الاثنين» praises nobody there, «أول من أمس» is the first
// of nothing, and what happens «بداية مارس» does not begin then. A form that reaches beyond the date keeps its meaning.
func (a *Analysis) clearDates() {
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if t.Date < 0 {
			continue
		}
		if d := &a.Dates[t.Date]; t.Run.Last > 0 && (t.Run.First < d.First || t.Run.Last > d.Last) {
			continue
		}
		t.Concepts, t.Others, t.Alone = timesOf(t.Concepts), timesOf(t.Others), timesOf(t.Alone)
	}
}

// timesOf returns those of some concepts that are of times.
func timesOf(concepts []*lexicon.Concept) []*lexicon.Concept {
	other := func(c *lexicon.Concept) bool { return c.Class != lexicon.Time && c.Class != lexicon.Unit }
	if !slices.ContainsFunc(concepts, other) {
		return concepts
	}
	return slices.DeleteFunc(slices.Clone(concepts), other)
}
