package answers

// Acts that questions for places tell by one verb and reports by another: who was taken, flown or rushed to a hospital was moved there,
// and what set sail from a port left it.

import "slices"

// alikeWhere are such acts, all of a list alike.
var alikeWhere = [][]string{conceptLists.Phrases("carrying"), conceptLists.Phrases("setting-out")}

// likeActs gives an act of a question that asks where the keys of the acts alike.
func (p *parser) likeActs(item *Item) {
	if p.q.Kind != Where || item.Part != Act {
		return
	}
	for _, list := range alikeWhere {
		if !slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && slices.Contains(list, k.Name[2:]) && k.Name[0] == 'c' }) {
			continue
		}
		for _, id := range list {
			if !slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Name == "c:"+id && k.Fit >= nearFit }) {
				item.Keys = append(item.Keys, ItemKey{Name: "c:" + id, Fit: nearFit})
			}
		}
	}
}

// strikes tells whether the word at i is the verb of a question and says that something hit, not that workers strike: "where did the
// quake strike".
func (p *parser) strikes(i int) bool {
	return i == p.verb && (p.q.Kind == Where || p.q.Kind == When) && strikeWords[p.a.Tokens[i].Norm]
}
