package answers

// Whom it befell: who drove the bus whose fall killed twelve has not died with them.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// actorGap is how many words stand at least between somebody who is only spoken of and what befell others.
const actorGap = 4

// befellOthers tells whether the act that a question for yes or no asks of somebody is told right before others, whom it befell, and he
// stands well before it: "the driver was on the phone when the bus fell, killing 12 passengers".
func (al *aligner) befellOthers(c *corpus.Claim, f *fit) bool {
	p, s := al.q.predicate, al.subject()
	if p < 0 || s < 0 || !al.befalls(p) || !al.isPerson(s) {
		return false
	}
	act, who := &f.matched[p], closestKey(al.items[s].near)
	if act.strength == 0 || act.role > corpus.Clause || act.negated || act.opposite || who == nil || who.Role > corpus.Clause {
		return false
	}
	if int(act.distance)-int(who.Distance) <= actorGap {
		return false
	}
	tokens, at := text.Tokenize(c.Words), int(act.distance)+1
	if at >= len(tokens) {
		return false
	}
	if tokens[at].Kind == text.Number || number.IsWord(tokens[at].Norm) {
		return true
	}
	for _, concept := range al.l.Alone(tokens[at]) {
		if concept.Class == lexicon.Person {
			return true
		}
	}
	return false
}

// befalls tells whether an item is a fate, such as dying, which befalls whoever is its subject.
func (al *aligner) befalls(i int) bool {
	return slices.ContainsFunc(al.q.Items[i].Keys, func(k ItemKey) bool { return k.Fit == 1 && befalling[k.Name] })
}

// isPerson tells whether an item speaks of people by what they are.
func (al *aligner) isPerson(i int) bool {
	for _, c := range concepts(al.l, &al.q.Items[i]) {
		if c.Class == lexicon.Person {
			return true
		}
	}
	return false
}
