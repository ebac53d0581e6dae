package answers

// Who did a deed of violence. Reports tell it as well by who claims the deed, who is said to be behind it and who is blamed for it.

import (
	"slices"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// Deeds of violence, the acts by which somebody owns to one, those by which it is laid to him, and what only says that somebody did it.
var (
	violence = conceptLists.Phrases("violence")
	owning   = conceptLists.Phrases("owning")
	blaming  = conceptLists.Phrases("blaming")
	didDeed  = conceptLists.Phrases("did-deed")
)

// How well owning to a deed and being blamed for it meet the question for who did it: who owns to it is no near-equal.
const (
	owningFit  = 0.95
	blamingFit = 0.9
)

// seekCulprit lets the deed that the question names be met by who owns to it and by who is blamed for it: "who is behind the bombing",
// «مين ورا التفجير», "which group attacked the church".
func (p *parser) seekCulprit() {
	q := p.q
	if q.predicate < 0 {
		return
	}
	it := &q.Items[q.predicate]
	q.culprit = !q.patient && p.isOneOf(it, violence) || (p.isOneOf(it, didDeed) || q.patient && p.isOneOf(it, blaming)) && p.namesViolence()
	if !q.culprit {
		return
	}
	q.patient = false
	for i := it.first; i < it.last && i < len(p.a.Tokens); i++ {
		for _, c := range p.a.Tokens[i].Alone {
			if under(c, violence) {
				it.meetBy("c:"+c.ID, owningFit) // «ورا الهجوم»
			}
		}
	}
	for _, id := range owning {
		it.meetBy("c:"+id, owningFit)
	}
	for _, id := range blaming {
		it.meetBy("c:"+id, blamingFit)
	}
}

// claimsDeed reads a claim of a deed of violence as owning to it: "did any group claim the church bombings".
func (p *parser) claimsDeed() {
	for _, it := range p.q.Part(Act) {
		if next := it.last; it.has("c:claim") && p.namesViolence() && next < len(p.a.Tokens) && p.a.Tokens[next].Norm != "to" && p.a.Tokens[next].Norm != "that" {
			it.meetBy("c:claim-responsibility", 1)
		}
	}
}

// namesViolence tells whether the question names a deed of violence, by itself or in a longer form.
func (p *parser) namesViolence() bool {
	return slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool {
		return slices.ContainsFunc(append(slices.Clip(t.Concepts), t.Alone...), func(c *lexicon.Concept) bool { return under(c, violence) })
	})
}

// meetBy lets an item be met by a key as well as by those it has.
func (it *Item) meetBy(name string, fit float64) {
	if !slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return k.Name == name && k.Fit >= fit }) {
		it.Keys = append(it.Keys, ItemKey{Name: name, Fit: fit})
	}
}

// under tells whether a concept is one of some or stands under one.
func under(c *lexicon.Concept, ids []string) bool { return slices.ContainsFunc(ids, c.Is) }

// blame returns the keys of the acts by which the deed asked about is laid to somebody; nil where no deed is.
func (al *aligner) blame() []wanted {
	if !al.q.culprit {
		return nil
	}
	var keys []ItemKey
	for _, id := range blaming {
		keys = append(keys, ItemKey{Name: "c:" + id, Fit: 1})
	}
	return al.keys.bind(keys)
}

// takesBlame tells whether who is named has a part in such an act: he lays the deed to another, or it is laid to him.
func (al *aligner) takesBlame(keys *keyed, part string) bool {
	at := keys.of(part)
	if at == nil {
		return false
	}
	for i := range al.laying {
		w := &al.laying[i]
		if keys.of(part+w.Name) != nil || stands(w.term.key, at) {
			return true
		}
	}
	return false
}
