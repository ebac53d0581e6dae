package analysis

// Names that several bear.

import (
	"slices"

	"isnad/corpus/lexicon"
)

// sharedNames reads a name that towns, clubs or parties of several countries bear as that of the country the text speaks of, or of
// the one it names in full: «حزب العمال» in a report from Turkey is not the British one, «أريحا» in one from Syria not Jericho. Where
// the text speaks of none of the countries, or of two, it may be any of them.
func (a *Analysis) sharedNames() {
	for i := range a.Names {
		n := &a.Names[i]
		if len(n.Known) < 2 {
			continue
		}
		var spoken []*lexicon.Name
		for _, k := range n.Known {
			home := country(k)
			if home == nil {
				spoken = nil
				break
			}
			if a.speaksOf(k) {
				n.Known = []*lexicon.Name{k}
				spoken = nil
				break
			}
			if a.speaksOf(home) {
				spoken = append(spoken, k)
			}
		}
		if len(spoken) == 1 {
			n.Known = spoken
		}
	}
}

// country returns the country that a place or a body is in; nil if it is a person or in none.
func country(n *lexicon.Name) *lexicon.Name {
	if i := slices.IndexFunc(n.Within, func(w *lexicon.Name) bool { return w.Kind == "country" }); i >= 0 && !n.IsPerson() {
		return n.Within[i]
	}
	return nil
}

// speaksOf tells whether the text names what can only be n or in it.
func (a *Analysis) speaksOf(n *lexicon.Name) bool {
	return slices.ContainsFunc(a.Names, func(have Name) bool { return len(have.Known) == 1 && have.Known[0].LiesIn(n.ID) })
}
