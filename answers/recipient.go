package answers

// To whom something was said or given, where "who" asks for that: the agency he spoke to, those whom the prisoners were handed to.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	doForms   = questionWords.Set("do")
	toWhom    = questionWords.Set("to-whom")
	toWords   = questionWords.Set("to")
	withWords = questionWords.Set("with")
	tellVerbs = questionWords.Set("tell-verb")
)

// The acts by which something is told to somebody, and those by which something comes to him.
var (
	telling = conceptLists.Phrases("telling")
	giving  = conceptLists.Phrases("giving")
)

// asksRecipient tells whether "who" asks to whom something was said or given: "who did he speak to", "to whom was it sold", «لأي
// وكالة صرح», «لمن سلم الأسرى».
func (p *parser) asksRecipient() bool {
	q := p.q
	if q.predicate < 0 {
		return false
	}
	speech := p.isOneOf(&q.Items[q.predicate], telling)
	if !speech && !p.isOneOf(&q.Items[q.predicate], giving) {
		return false
	}
	q.hearer = speech
	to := func(i int) bool {
		n := p.a.Tokens[i].Norm
		return toWords[n] || speech && withWords[n]
	}
	first := p.cue.First
	if p.a.Language == text.Arabic {
		return toWhom[p.a.Tokens[first].Norm] || to(first) || first > 0 && to(first-1)
	}
	if first > 0 && to(first-1) || speech && p.tells() {
		return true
	}
	for i := q.Items[q.predicate].first + 1; i < len(p.a.Tokens); i++ {
		if to(i) && p.strands(i) {
			return true
		}
	}
	return false
}

// isOneOf tells whether an item means an act or a state that is one of some or stands under one.
func (p *parser) isOneOf(it *Item, acts []string) bool {
	return slices.ContainsFunc(concepts(p.l, it), func(c *lexicon.Concept) bool { return c.Class != lexicon.Person && slices.ContainsFunc(acts, c.Is) })
}

// strands tells whether nothing that an English preposition at token i could govern follows it: "who was it sold to in May".
func (p *parser) strands(i int) bool {
	if i+1 >= len(p.a.Tokens) {
		return true
	}
	t := &p.a.Tokens[i+1]
	return t.Kind != text.Word || t.Date >= 0 || prepositionWords[t.Norm] || clauseWords[t.Norm]
}

// tells tells whether the English question has a verb that takes whom something is told as its object: "whom did he tell".
func (p *parser) tells() bool {
	return p.cue.Last < len(p.a.Tokens) && doForms[p.a.Tokens[p.cue.Last].Norm] &&
		slices.ContainsFunc(p.a.Tokens[p.cue.Last:], func(t analysis.Token) bool { return tellVerbs[t.Norm] })
}

// receiverGap is how many tokens may stand between an act and to whom it goes.
const receiverGap = 12

// judgeRecipient weighs whether who is named is told or given what the question says: nobody else is asked for.
func (al *aligner) judgeRecipient(c *corpus.Claim, f *fit, keys *keyed) {
	v := &f.evidence
	gets := c.Kind != corpus.Statement && (al.hears(c) || al.receives(f, keys))
	v[ownPart], v[otherPart], v[otherAct] = 0, 0, 0
	if gets {
		v[ownPart] = al.restTold(f)
	}
	v.set(ownAct, gets)
	v.set(noPart, !gets)
	v.set(nothingNew, !al.newName(keys, notEmpty))
	f.excluded = f.excluded || !gets || v[nothingNew] > 0 || al.q.hearer && !al.speaksOf(c, f, keys)
}

// speaksOf tells whether a claim's sentence or who speaks in it has anything of what the question says besides its act: every report
// tells of somebody who spoke to an agency.
func (al *aligner) speaksOf(c *corpus.Claim, f *fit, keys *keyed) bool {
	asked := false
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if i == al.q.predicate || item.Optional || item.Part == Speaker {
			continue
		}
		asked = true
		said := slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return keys.of(extract.Speaker+k.Name) != nil })
		if said || m.strength > 0 && m.role <= corpus.Sentence {
			return true
		}
	}
	return !asked
}

// hears tells whether what somebody says was told to the medium a claim names.
func (al *aligner) hears(c *corpus.Claim) bool {
	return al.q.hearer && slices.ContainsFunc(c.Via, func(medium string) bool { return sharesWords(medium, focusWords(c)) })
}

// receives tells whether a preposition points the act asked about to who is named.
func (al *aligner) receives(f *fit, keys *keyed) bool {
	if keys.of(extract.Toward) == nil {
		return false
	}
	k := closestKey(al.items[al.q.predicate].near)
	return k != nil && k.Role <= corpus.Clause && k.Distance <= receiverGap && !k.After
}
