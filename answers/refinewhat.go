package answers

import (
	"strings"

	"isnad/corpus/lexicon"
)

// This file finds what "what" and "which" ask for: a name, a place, a figure, a reason, or what somebody said.

var (
	partNouns     = questionWords.Set("part-noun")
	namedNouns    = questionWords.Set("named-noun")
	strengthNouns = questionWords.Set("strength")
)

// refineWhat returns the kind of a question with "what" or "which"; i is the first content word behind it.
func (p *parser) refineWhat(i int) Kind {
	if i == p.cue.Last {
		i = p.behindNames(i)
	}
	t := &p.a.Tokens[i]
	if partNouns[t.Norm] {
		p.used[i] = true
		return Where
	}
	if p.asksWorth() {
		p.q.Dimension = "money"
		return HowMuch
	}
	said := p.asksWhatSaid()
	if !said {
		if kind := p.figureAsked(i); kind != What {
			return kind
		}
	}
	noun := p.questionNoun(i)
	if noun && (namedNouns[t.Norm] || namedNouns[p.headNorm(i)]) {
		p.useRun(i)
		if len(t.Concepts) > 0 {
			p.q.Sort = t.Concepts[0].ID
		}
		return Who
	}
	if said && !(noun && t.Class(lexicon.Person, lexicon.Group)) {
		return Said
	}
	if noun {
		if kind := p.sortAsked(i); kind != What {
			return kind
		}
	}
	return p.nounAsked(i)
}

// figureAsked returns the kind of figure that the noun asked for has; What if it has none. The noun comes after names and
// adjectives: "what is Qumrat's total planned spending".
func (p *parser) figureAsked(i int) Kind {
	for j := i; j >= 0 && j < i+5; j = p.nextContent(j + 1) {
		t := &p.a.Tokens[j]
		switch {
		case t.Name >= 0, strings.HasSuffix(t.Text, "'s"), t.Class(lexicon.Quality) && !t.Class(lexicon.Measure), isAny(t, "number", "plan"), t.Stem != "" && strings.HasSuffix(t.Norm, "est"):
			continue
		case t.Class(lexicon.Place) && p.questionNoun(j):
			return What // «في أي ولاية», which is a term of office too
		case p.isRate(j):
			return WhatPercent
		case t.Is("age"):
			return HowLong
		case isAmount(t), t.Class(lexicon.Measure) && !t.Class(lexicon.Act):
			return HowMuch
		case t.Class(lexicon.Act) && !t.Class(lexicon.Person) && isAny(t, "pay", "spend", "spending", "cost", "earn"):
			return HowMuch
		case p.narrowsMeasure(j):
			continue
		default:
			return What
		}
	}
	return What
}

// headNorm returns the last word of the phrase at i, which is its head in English: "wind speed".
func (p *parser) headNorm(i int) string {
	if run := p.a.Tokens[i].Run; run.Last > run.First {
		i = run.Last - 1
	}
	return p.a.Tokens[i].Norm
}

// narrowsMeasure tells whether an English noun stands in one phrase before one that has a figure: "the country's internet
// capacity".
func (p *parser) narrowsMeasure(i int) bool {
	for ; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if t.Arabic || !t.Content() || t.Class(lexicon.Act) {
			return false
		}
		if t.Class(lexicon.Measure) {
			return true
		}
	}
	return false
}

// sortAsked returns whether the noun at i, which "which" goes with, asks for a place, a person or body, or a share; What if
// for none of them.
func (p *parser) sortAsked(i int) Kind {
	t := &p.a.Tokens[i]
	switch place := t.Class(lexicon.Place); {
	case place && p.actsAfter(i):
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Place)
		return Who // "which office released the figures"
	case place && !t.Class(lexicon.Group), p.asksPlace() && (place || t.Is("state-country")):
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Place, lexicon.Group)
		return Where
	case t.Class(lexicon.Person, lexicon.Group) && !t.Is("nationality"):
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Group, lexicon.Person)
		return Who
	case t.Is("share"):
		p.used[i] = true
		return WhatPercent
	}
	return What
}

// nounAsked returns the kind of question that the noun at i asks by its meaning: "what was the price", "what is the reason".
func (p *parser) nounAsked(i int) Kind {
	t := &p.a.Tokens[i]
	act := t.Class(lexicon.Act)
	switch {
	case !act && (isAny(t, measures...) || isAny(t, "age", "speed")):
		return HowMuch
	case isAny(t, "number", "toll") && !t.Is("share"):
		p.used[i] = true
		return HowMany
	case !act && t.Class(lexicon.Measure), isAmount(t):
		return HowMuch
	case t.Is("reason"):
		return Why
	case strengthNouns[t.Norm], !t.Arabic && strengthNouns[p.headNorm(i)]:
		return HowMuch
	case t.Is("duration") && t.Class(lexicon.Measure):
		p.used[i] = true
		return HowLong
	}
	return What
}
