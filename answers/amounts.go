package answers

import (
	"slices"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds what sort of figure a question wants: a price, an age, a percentage, a measure.

var (
	percentWords = questionWords.Set("percent")
	ageNouns     = questionWords.Set("age-noun")
	whoseAge     = questionWords.Set("whose-age")
	earnVerbs    = questionWords.Set("earn")
	gainVerbs    = questionWords.Set("gain")
	lostNouns    = questionWords.Set("lost-noun")
)

// measures are the ids of concepts that have a size, and no number.
var measures = conceptLists.Phrases("measured")

// dimensions are the ids of measures that have units of their own; none stands under another.
var dimensions = conceptLists.Phrases("dimension")

// dimension returns the id of the measure whose units answer for a measure word: money for a price or a cost.
func dimension(c *lexicon.Concept) string {
	if c.Class != lexicon.Measure {
		return ""
	}
	for _, d := range dimensions {
		if c.Is(d) {
			return d
		}
	}
	return ""
}

// standsUnder tells whether a concept is that of an id or stands under it by itself, not as what a near-equal is: a ticket has
// a price, and is none.
func standsUnder(c *lexicon.Concept, id string) bool {
	return c.ID == id || slices.ContainsFunc(c.Broader, func(b *lexicon.Concept) bool { return standsUnder(b, id) })
}

// isAmount tells whether a noun names an amount of money or a measure: a budget, a debt, a salary.
func isAmount(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if c.Class != lexicon.Act && c.Class != lexicon.Person && c.Class != lexicon.Group && c.Class != lexicon.Unit && (c.Is("money") || c.Is("measure")) {
			return true
		}
	}
	return false
}

// rates are the ids of concepts that are told in percent.
var rates = conceptLists.Phrases("rate")

// isRate tells whether a noun is for what is told in percent: inflation, unemployment, the turnout at an election.
func (p *parser) isRate(i int) bool {
	t := &p.a.Tokens[i]
	return !t.Class(lexicon.Person) && isAny(t, rates...) && !isAny(t, "recession")
}

// asksRate tells whether the question names what is told in percent: «كم قدر المراقبون نسبة الإقبال», "how much did GDP shrink", "how
// big a stake", "by how much does it cut the risk".
func (p *parser) asksRate() bool {
	changes := p.changes()
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Is("gdp") && changes || riskNouns[t.Norm] && p.startsWith("by") || i > 0 && i <= p.cue.Last+1 && t.Is("share-ownership") && !isStock(t) {
			return true
		}
		if p.isRate(i) || isShare(t.Concepts) && !p.oneShare(i) || isShare(t.Alone) {
			return true
		}
	}
	return false
}

// oneShare tells whether the word at i is a share of a company, whose price is asked for: "what does a share cost".
func (p *parser) oneShare(i int) bool { return isStock(&p.a.Tokens[i]) && p.asksMoney() }

// isStock tells whether a word stands for shares one trades in, and not for what somebody holds.
func isStock(t *analysis.Token) bool {
	return slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.ID == "stock" })
}

// isShare tells whether one of some concepts is that of a share: «نسبة الإشغال» begins with one.
func isShare(concepts []*lexicon.Concept) bool {
	return slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.ID == "share" })
}

// soldAt tells whether the question asks at what price something is sold or bought, whatever is: «بكم باعت حصتها».
func (p *parser) soldAt() bool {
	return p.cue.Last > 0 && atWhatPrice[p.a.Tokens[p.cue.First].Norm] && slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return isAny(&t, "buy", "sell") })
}

// paying are the ids of concepts of paying, priced those that ask for money.
var (
	paying = conceptLists.Phrases("paying")
	priced = conceptLists.Phrases("priced")
)

// paid tells whether the question speaks of paying.
func (p *parser) paid() bool {
	return slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool {
		return !accusations[t.Norm] && isAny(&t, paying...)
	})
}

// spans tells whether the noun at i is the length of what goes on and then ends: "the length of the strike".
func (p *parser) spans(i int) bool {
	if p.a.Tokens[i].Norm != "length" || i+1 >= len(p.a.Tokens) || p.a.Tokens[i+1].Norm != "of" {
		return false
	}
	j := p.nextContent(i + 2)
	return j >= 0 && p.a.Tokens[j].Name < 0 && p.a.Tokens[j].Class(lexicon.Act, lexicon.Event, lexicon.State, lexicon.Idea, lexicon.Time) &&
		!p.a.Tokens[j].Class(lexicon.Thing, lexicon.Place, lexicon.Person)
}

// inPercent tells whether the question wants its answer in percent: "how much did it drop in percent".
func (p *parser) inPercent() bool {
	for i := range p.a.Tokens {
		if t := &p.a.Tokens[i]; percentWords[t.Norm] && !(t.Arabic && (t.Number >= 0 || i > 0 && p.a.Tokens[i-1].Number >= 0)) {
			p.used[i] = true
			return true
		}
	}
	return false
}

// shares lets what lost or gained a share be told of as what fell or rose by it: «كم خسر المؤشر بالمئة».
func (p *parser) shares() {
	for _, act := range p.q.Part(Act) {
		switch {
		case act.has("c:lose"):
			act.add("c:decrease")
		case act.has("c:win"), act.has("c:earn"):
			act.add("c:increase")
		}
	}
}

// asksAge tells whether the question asks how old somebody is.
func (p *parser) asksAge() bool {
	for i := range p.a.Tokens {
		n := p.a.Tokens[i].Norm
		if ageNouns[n] || whoseAge[n] || n == "old" && i > 0 && p.a.Tokens[i-1].Norm == "how" {
			p.used[i] = true
			return true
		}
	}
	return false
}

// asksWorth tells whether the question asks for a price: "what is the bid worth", "what did it sell for".
func (p *parser) asksWorth() bool {
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		if i > p.cue.Last && auxiliaries[p.a.Tokens[p.cue.Last].Norm] && p.earns(i) {
			return true // "what did the film earn on its first day"
		}
		switch p.a.Tokens[i].Norm {
		case "worth":
			return p.endsClause(i+1) || p.a.Tokens[i+1].Date >= 0
		case "go", "sell", "sold":
			if i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "for" {
				p.used[i], p.used[i+1] = true, true
				return true // "what did the painting go for"
			}
		}
	}
	return false
}

// earns tells whether the word at i is a verb behind which "what" asks for a sum.
func (p *parser) earns(i int) bool {
	n := p.a.Tokens[i].Norm
	perTime := i+2 < len(p.a.Tokens) && perWords[p.a.Tokens[i+1].Norm] && p.a.Tokens[i+2].Class(lexicon.Time)
	if perTime && (earnVerbs[n] || gainVerbs[n]) {
		return true // "what do they make a month"
	}
	if i+1 < len(p.a.Tokens) && (n == "cost" && !p.mayBeLost(i+1) || n == "spend" && p.a.Tokens[i+1].Norm == "on") {
		return true // "what will the visit cost taxpayers"
	}
	if n == "take" && i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "home" {
		i++
	} else if !earnVerbs[n] {
		return n == "owe"
	}
	return p.endsClause(i + 1)
}

// mayBeLost tells whether something other than money that a thing may cost stands at token i, a possessive before it perhaps: "cost
// lives", "cost them seats", "cost its jobs".
func (p *parser) mayBeLost(i int) bool {
	for j := i; j < min(i+3, len(p.a.Tokens)); j++ {
		if lostNouns[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// endsClause tells whether nothing that an English verb could act on begins at token i.
func (p *parser) endsClause(i int) bool {
	return i >= len(p.a.Tokens) || p.a.Tokens[i].Kind == text.Punct || places[p.a.Tokens[i].Norm] || prepositionWords[p.a.Tokens[i].Norm]
}

// asksMoney tells whether a question without a unit can only be answered in money: it asks for a price, a cost or a pay.
func (p *parser) asksMoney() bool {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if isAny(t, "increase", "decrease") {
			return false
		}
		if isAny(t, priced...) {
			return true
		}
	}
	return false
}

// changes tells whether the question asks by how much something changed, or of some stuff that is no money.
func (p *parser) changes() bool {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if isAny(t, "increase", "decrease") || i == p.cue.Last && (t.Class(lexicon.Thing, lexicon.Measure, lexicon.Unit) && !t.Is("money") || t.Norm == "of") {
			return true
		}
	}
	return false
}
