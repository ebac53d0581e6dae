package answers

// How a claim meets one item of a question.

import "isnad/corpus"

// match is how a claim meets one item.
type match struct {
	strength float64 // 0 when it does not
	role     corpus.Role
	negated  bool
	opposite bool
	near     bool // by a near-equal, not by the item itself
	wide     bool // by something narrower
	after    bool // it stands behind the value
	apart    bool // it stands in the sentence with another value
	deal     bool // of talks: by an agreement, and not in so many words
	distance uint8
	fit      float64
}

// roleStrength is how much a key counts by where it stands. The figures were found on the development questions and
// hold over a wide range.
var roleStrength = [...]float64{corpus.Counted: 1, corpus.Bound: 1, corpus.Clause: 0.9, corpus.Sentence: 0.8, corpus.Nearby: 0.55, corpus.Setting: 0.65}

// meets tells how a claim meets item i, by itself or by what tells as much.
func (al *aligner) meets(i int, c *corpus.Claim, keys *keyed, typed bool) match {
	item := &al.q.Items[i]
	m := meet(item, al.items[i].keys, typed, item.Part == Head)
	if len(item.Parts) > 0 {
		m = meetParts(item, al.items[i].parts, m, typed)
	}
	if item.Part == Head && m.strength == 0 {
		if beside := meet(item, al.items[i].keys, typed, false); beside.strength > 0 {
			m = beside
			m.strength *= 0.5
		}
	}
	if i == al.q.predicate && (al.sort == byTold && told(c, keys) || al.hears(c)) && (m.strength == 0 || m.role > corpus.Clause) && al.generalSpeech(item) {
		m = match{strength: 0.9, role: corpus.Bound, fit: 0.9} // whoever speaks has announced, told, confirmed
	}
	if m.strength == 0 || m.role > corpus.Sentence {
		m = item.onOccasion(al.tellsOtherwise(i, m, c, keys))
	}
	return al.takenUpFrom(i, m, keys)
}

// meet finds the best key for an item.
func meet(item *Item, list []wanted, typed, counted bool) match {
	var best match
	for i := range list {
		k := &list[i]
		key := k.term.key
		if key == nil || counted && key.Role != corpus.Counted || k.Itself && key.Wide {
			continue
		}
		s := roleStrength[key.Role] * k.Fit
		if key.Wide {
			s *= 0.97
			if item.Part == Head {
				s *= 0.9 // a part of those asked about
			}
		}
		if typed && item.Part == Act && key.Role <= corpus.Sentence && key.Role != corpus.Bound && key.Role != corpus.Counted {
			s *= 1 - float64(min(key.Distance, 30))/60
		}
		if item.Part == Head && key.Role == corpus.Counted {
			s *= 1 - float64(min(key.Distance, 20))/80
		}
		if s > best.strength || s == best.strength && k.Opposite { // who names the contrary means it
			best = match{strength: s, role: key.Role, negated: key.Negated, opposite: k.Opposite, near: k.Itself && k.Fit < 1, wide: key.Wide, after: key.After, apart: key.Apart && key.Role >= corpus.Clause, distance: key.Distance, fit: k.Fit}
		}
	}
	return best
}

// meetParts meets an item of several words by all of its words, if that is better than m.
func meetParts(item *Item, parts [][]wanted, m match, typed bool) match {
	weakest := match{strength: 2}
	closest := corpus.Setting
	for _, part := range parts {
		p := meet(item, part, typed, false)
		if item.Part == Head && item.actor && p.role > corpus.Bound {
			p.strength = 0 // it is said of others
		}
		closest = min(closest, p.role)
		if p.strength < weakest.strength {
			weakest = p
		}
	}
	if weakest.strength > 1 || weakest.strength*0.95 <= m.strength {
		return m
	}
	weakest.strength *= 0.95
	if item.Part == Head && weakest.role <= corpus.Clause {
		weakest.role = closest
	}
	return weakest
}
