package answers

// The occasion of what is asked: "what did residents demand after the bridge collapse", «ماذا قررت الوزارة عقب الحادث». A report on the
// collapse tells of it at its head, and seldom again beside what was demanded.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

var (
	occasionLeads = questionWords.Set("occasion-lead")
	despiteWords  = questionWords.Set("despite")
)

// settleRound tells what is asked from what stands round it.
func (p *parser) settleRound() {
	p.findOccasions()
	p.concede()
	p.settleAskedFor()
}

// concede makes optional what stands behind a word for despite: why unemployment rose although more were hired is told without them.
func (p *parser) concede() {
	at := slices.IndexFunc(p.a.Tokens, func(t analysis.Token) bool { return despiteWords[t.Norm] })
	if at <= p.cue.Last || p.q.Kind == YesNo {
		return
	}
	for i := range p.q.Items {
		it := &p.q.Items[i]
		it.Optional = it.Optional || (it.Part == Act || it.Part == Rest) && it.first > at
	}
}

// findOccasions marks the items behind the word that leads to an occasion, where something else is asked about before it.
func (p *parser) findOccasions() {
	q := p.q
	if q.Kind != What && q.Kind != Said {
		return
	}
	at := len(p.a.Tokens)
	for i := len(p.a.Tokens) - 1; i > p.cue.Last; i-- {
		if occasionLeads[p.a.Tokens[i].Norm] {
			at = i
			break
		}
	}
	for i := range q.Items {
		it := &q.Items[i]
		it.occasion = (it.Part == Act || it.Part == Rest) && it.first > at && !it.except
		if saysOf(it, "react", "respond") {
			at = p.reactedTo(it.last, at)
		}
	}
}

// reactedTo returns the token of the word that leads from a reaction, which ends at token i, to what it was one to; at where there is none.
func (p *parser) reactedTo(i, at int) int {
	for j := i; j < at; j++ {
		if n := p.a.Tokens[j].Norm; n == "to" || n == "على" || n == "علي" {
			return j
		}
	}
	return at
}

// onOccasion tells how a claim meets an item: an occasion that its report tells of elsewhere is as good as told.
func (it *Item) onOccasion(m match) match {
	if it.occasion && m.strength > 0 && m.role > corpus.Sentence && !m.opposite {
		m.strength, m.role = roleStrength[corpus.Sentence]*m.fit, corpus.Sentence
	}
	return m
}

// incidents are keys of nouns that stand for whatever happened.
var incidents = conceptKeysIn("incident")

// asIncident tells how a clause meets an item that its report tells of elsewhere, and the clause by a wider word: «عزا الوزير الحادثة إلى
// الإهمال» in a report on a theft, "a spark started the fire" in one on a market fire.
func (al *aligner) asIncident(i int, m match, keys *keyed) match {
	if al.asksReason() && keys.of(extract.Because) == nil && !al.tellsCauseOf(keys) {
		return m // nor does who was hurt in the incident tell why it was
	}
	var wider *corpus.Key
	for _, k := range al.items[i].keys {
		if key := k.term.key; k.Fit >= widerFit && !k.Opposite && k.Name[0] == 'c' && inClause(key) {
			wider = key
		}
	}
	for _, name := range incidents {
		if k := keys.of(name); wider == nil && i == al.q.predicate && inClause(k) && !al.names(name) && al.eventAsked() {
			wider = k
		}
	}
	if wider == nil {
		return m
	}
	return match{strength: nearFit * roleStrength[corpus.Clause], role: corpus.Clause, fit: nearFit, near: true, distance: wider.Distance}
}

// inClause tells whether a claim's own clause has a key itself.
func inClause(k *corpus.Key) bool {
	return k != nil && k.Role <= corpus.Clause && !k.Wide && !k.Negated
}

// eventAsked tells whether what the question turns on is something that happened, or a deed of violence or a crime.
func (al *aligner) eventAsked() bool {
	return al.turnsOn(func(key string) bool {
		c := al.l.Concept(strings.TrimPrefix(key, "c:"))
		return key[0] == 'c' && c != nil && (c.Class == lexicon.Event || c.Is("attack") || c.Is("crime") || al.isAccident(key))
	})
}
