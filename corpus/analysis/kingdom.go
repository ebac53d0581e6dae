package analysis

import (
	"slices"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// kingdom reads «المملكة» alone in a report as the country that is so called at home: that of the kingdoms of which, or of places
// in which, the report names most. Where it names none, nothing tells which is meant.
func (a *Analysis) kingdom(l *lexicon.Lexicon) {
	if a.Published.IsZero() {
		return // a question's is that of the reports
	}
	var here *lexicon.Name
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if t.Kind != text.Word || t.Name >= 0 || t.Run.Last-t.Run.First > 1 || !kingdomWords[t.Norm] {
			continue
		}
		if here == nil {
			if here = a.kingdomNamed(l); here == nil {
				return
			}
		}
		t.Name = len(a.Names)
		a.Names = append(a.Names, Name{Range: text.Range{First: i, Last: i + 1}, Known: []*lexicon.Name{here}})
	}
	if here != nil {
		a.sortNames()
	}
}

// kingdomNamed returns the kingdom that the report speaks of most, nil if it speaks of none.
func (a *Analysis) kingdomNamed(l *lexicon.Lexicon) *lexicon.Name {
	var best *lexicon.Name
	most := 0
	for _, id := range kingdoms {
		k := l.Name(id)
		if k == nil {
			continue
		}
		named := 0
		for _, n := range a.Names {
			if slices.ContainsFunc(n.Known, func(of *lexicon.Name) bool { return of == k || of.LiesIn(id) }) {
				named++
			}
		}
		if named > most {
			best, most = k, named
		}
	}
	return best
}
