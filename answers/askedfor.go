package answers

// What "what" asks for by a noun or a verb that no report need say: "what decision did the court take", «ما مصير الطيار», "how did the
// minister respond". And what may be told by near words: who wants something demands it, who is accused is suspected.

import (
	"slices"

	"isnad/corpus/lexicon"
)

var (
	askedFor = conceptKeysOf("asked-for")
	// what somebody does who is asked for his reason: "on what grounds did he defend it"
	justifying = conceptKeysOf("justifying")
	wishes     = conceptLists.Phrases("wish")
	charges    = conceptLists.Phrases("charge")
)

// familyFit is how well a near word of those meets what a question asks by another.
const familyFit = 0.9

// settleAskedFor makes what only says what is asked for optional, where the question names anything else, and lets near words tell what
// somebody wants or is accused of.
func (p *parser) settleAskedFor() {
	q := p.q
	if q.Kind != What && q.Kind != Why {
		return
	}
	for i := range q.Items {
		it := &q.Items[i]
		if (it.Part != Act && it.Part != Rest) || it.context {
			continue
		}
		switch {
		case q.Kind == Why:
			it.Optional = it.Optional || justifying[it.Keys[0].Name] && p.namesElse(i)
		case saysOf(it, "want") && p.lastVerb(it):
			it.Optional = false
			it.orSaid(wishes)
		case slices.ContainsFunc(charges, func(id string) bool { return saysOf(it, id) }):
			it.orSaid(charges)
		case askedFor[it.Keys[0].Name] && p.namesElse(i):
			it.Optional = true
		}
	}
}

// namesElse tells whether the question names anything besides item i that is no occasion.
func (p *parser) namesElse(i int) bool {
	for j := range p.q.Items {
		if it := &p.q.Items[j]; j != i && !it.Optional && !it.occasion && !it.except && len(it.Keys) > 0 && !isTime(it) {
			return true
		}
	}
	return false
}

// lastVerb tells whether no verb stands behind an item, which then tells itself what is asked: "what do they want", but "what do they want
// to build".
func (p *parser) lastVerb(it *Item) bool {
	next := p.nextContent(it.last)
	return next < 0 || next > it.last+1 || !p.a.Tokens[next].Class(lexicon.Act) || nominal(&p.a.Tokens[next])
}

// orSaid lets concepts meet an item as well.
func (it *Item) orSaid(ids []string) {
	for _, id := range ids {
		name := "c:" + id
		it.Keys = slices.DeleteFunc(it.Keys, func(k ItemKey) bool { return k.Name == name && k.Fit < familyFit })
		if !slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return k.Name == name }) {
			it.Keys = append(it.Keys, ItemKey{Name: name, Fit: familyFit})
		}
	}
}
