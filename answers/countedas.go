package answers

import (
	"maps"
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// This file finds who may be counted besides those whom a question names, and what may befall them: the report calls them by other
// words where the question tells what they are part of.

// countedBesides adds what else may be counted.
func (p *parser) countedBesides() {
	for _, h := range p.q.Part(Head) {
		if len(h.Keys) == 0 {
			continue
		}
		switch {
		case (h.has("c:member") || h.has("c:supporter")) && p.names(armedGroup): // what it has are fighters
			h.add("c:militant", "c:fighter")
		case p.asksOf("c:vote-for", "c:vote-against") || p.countsPeople() && p.asksOf(votingKeys...):
			h.add("c:vote") // of them the votes are told
		case h.has("c:man"):
			p.addTroops(h) // «من رجاله»
		case isOccupant(h) && p.asksOf(occupied...):
			h.add("c:person") // who was killed in a mosque, who drowned in a migrants' boat
		case h.has("c:wound") && h.has("c:case") && h.Parts == nil:
			h.Parts = actorParts([]*lexicon.Concept{p.l.Concept("wounded-person")}) // «كم إصابة وقعت»
		case h.has("c:passenger") && p.asksOf("c:on-board"):
			h.add("c:person") // whom a ferry carries are its passengers: pilgrims, migrants, children
		case (h.has("c:wounded-person") || h.has("c:wound")) && p.asksOf("c:hospital", "c:hospitalise"):
			h.add("c:person") // those who are still in hospital after a crash are its wounded
		}
	}
	p.wentCounted()
	for _, act := range p.q.Part(Act) {
		switch {
		case act.has("c:on-board"):
			act.add("c:carry")
		case (act.has("c:pass-law") || act.has("c:approve") || act.has("c:support")) && p.countsPeople():
			act.add("c:vote-for")
		case act.has("c:oppose") && p.countsPeople():
			act.add("c:vote-against")
		case act.has("c:lose") && p.countsFighters():
			act.add("c:die") // an army loses men
		}
	}
}

// wentCounted lets those have died of whom the question only says that they went: «كم ولد راح في القصف».
func (p *parser) wentCounted() {
	for i := p.cue.Last + 1; i < len(p.a.Tokens); i++ {
		if !wentWords[p.a.Tokens[i].Norm] || !p.q.countsPeople() || p.q.Part(Head)[0].actor {
			continue
		}
		if next := i + 1; next < len(p.a.Tokens) && imperfect(&p.a.Tokens[next]) {
			return // «كم لاجئ راح يرجع»
		}
		p.died(p.a.Tokens[i].Text)
		return
	}
}

// occupants are called by where they are, and occupied is where.
var (
	wentWords = questionWords.Set("went")
	occupants = conceptKeysOf("occupant")
	occupied  = slices.Collect(maps.Keys(conceptKeysOf("occupied")))
)

// isOccupant tells whether an item's own word means somebody called by where he is.
func isOccupant(item *Item) bool {
	return slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && !k.Opposite && occupants[k.Name] })
}

// addTroops lets those under arms meet the men that a question counts where it names whose they are.
func (p *parser) addTroops(h *Item) {
	for i := range p.a.Names {
		switch n := &p.a.Names[i]; {
		case n.Is(armedGroup):
			h.add("c:militant")
		case n.Is(army):
			h.add("c:soldier")
			for _, k := range n.Known {
				h.add("n:" + k.ID) // "nine of the army"
			}
		}
	}
	if p.asksOf("c:army") {
		h.add("c:soldier")
	}
}

// countsPeople tells whether the question counts people.
func (p *parser) countsPeople() bool {
	return slices.ContainsFunc(p.q.Part(Head), func(h *Item) bool {
		return slices.ContainsFunc(h.concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Person })
	})
}

// ridden are the keys of those whom something carries.
var ridden = conceptKeysOf("aboard")

// asksAboard tells whether a question asks whom something carries, and not what befell them.
func (al *aligner) asksAboard() bool {
	p := al.q.predicate
	return p >= 0 && al.q.Items[p].has("c:on-board") && len(al.fates) == 0
}

// votingKeys are those of what people do by voting, fighterKeys those of men under arms.
var (
	votingKeys  = conceptKeysIn("voting")
	fighterKeys = conceptKeysIn("fighter")
)

// countsFighters tells whether the question counts men under arms.
func (p *parser) countsFighters() bool {
	return slices.ContainsFunc(p.q.Items, func(i Item) bool {
		return i.Part == Head && slices.ContainsFunc(fighterKeys, i.has)
	})
}

// asksOf tells whether the question names one of some concepts besides what it counts.
func (p *parser) asksOf(keys ...string) bool {
	return slices.ContainsFunc(p.q.Items, func(i Item) bool { return i.Part != Head && slices.ContainsFunc(keys, i.has) })
}

// names tells whether the question has a name of some kind.
func (p *parser) names(kind func(*lexicon.Name) bool) bool {
	return slices.ContainsFunc(p.a.Names, func(n analysis.Name) bool { return n.Is(kind) })
}

// has tells whether an item's own word means a concept.
func (item *Item) has(key string) bool {
	return slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Name == key && k.Fit >= otherFit && !k.Opposite })
}

// add lets more concepts meet an item.
func (item *Item) add(keys ...string) {
	for _, k := range keys {
		item.Keys = append(item.Keys, ItemKey{Name: k, Fit: otherFit})
	}
}

func armedGroup(n *lexicon.Name) bool { return n.Kind == "armed-group" }

func army(n *lexicon.Name) bool { return strings.HasSuffix(n.ID, "-army") }
