package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds what "what" and "which" ask for: a name, a place, a figure, a reason, or what somebody said.

var (
	partNouns     = questionWords.Set("part-noun")
	namedNouns    = questionWords.Set("named-noun")
	strengthNouns = questionWords.Set("strength")
	termNouns     = questionWords.Set("term")
	whenceNouns   = questionWords.Set("whence-noun")
	cutNouns      = questionWords.Set("cut")
	accusations   = questionWords.Set("accusation")
	agentEnds     = questionWords.Phrases("agent-end")
	riskNouns     = questionWords.Set("risk")
)

// refineWhat returns the kind of a question with "what" or "which"; i is the first content word behind it.
func (p *parser) refineWhat(i int) Kind {
	i = p.behindNumber(i)
	if kind := p.kindAsked(i); kind > i && !p.asksWhatSaid() {
		p.sortNoun(kind)
		return What
	}
	if p.asksPost() {
		p.q.Identity = true
		return Who
	}
	if howWords[p.a.Tokens[p.cue.First].Norm] {
		if p.asksWhatSaid() {
			return Said
		}
		return What // «كيف دخل» asks for no income
	}
	p.splitNoun(i)
	t := &p.a.Tokens[i]
	if partNouns[t.Norm] {
		p.used[i] = true
		return Where
	}
	if p.placeOf(i) {
		return Where // "what is the venue of the summit", «ما مسقط رأس الرئيس»
	}
	if p.asksWorth() {
		p.q.Dimension = "money"
		return HowMuch
	}
	if i == p.cue.Last && p.measuredNoun(i) && !p.personFollows(i) {
		return HowMuch // «ما عرض النفق» offers nothing
	}
	noun, said := p.questionNoun(i), p.asksWhatSaid()
	named := noun && (namedNouns[t.Norm] || namedNouns[p.headNorm(i)])
	if (!said || p.cue.Last < len(p.a.Tokens) && beForms[p.a.Tokens[p.cue.Last].Norm]) && !(named && p.a.Tokens[p.cue.First].Norm == "which") {
		if kind := p.figureAsked(i); kind != What {
			return kind
		}
	}
	if named {
		return p.bodyAsked(i)
	}
	if said && !(noun && t.Class(lexicon.Person, lexicon.Group)) {
		return Said
	}
	if noun {
		var kind Kind
		if i, kind = p.sortOfNoun(i); kind != What {
			return kind
		}
	}
	kind := p.nounAsked(i)
	if kind == What && noun {
		p.sortNoun(i)
	}
	return kind
}

// behindNumber steps over a number and over names right behind the question word: "which two districts".
func (p *parser) behindNumber(i int) int {
	if p.a.Language == text.English && p.a.Tokens[i].Number >= 0 && i == p.cue.Last {
		if j := p.nextContent(i + 1); j == i+1 {
			p.used[i] = true
			i = j
		}
	}
	if i == p.cue.Last {
		i = p.behindNames(i)
	}
	return i
}

// bodyAsked returns the kind of a question for the name of a body, the noun for which is at i.
func (p *parser) bodyAsked(i int) Kind {
	p.useRun(i)
	if t := &p.a.Tokens[i]; len(t.Concepts) > 0 {
		p.q.Sort = t.Concepts[0].ID
	}
	if p.cue.First > 0 && p.a.Tokens[p.cue.First-1].Norm == "في" {
		return Where // «في أي جامعة درس»
	}
	return Who
}

// sortOfNoun returns the kind of a question for something of the sort that the noun at i names, or the head of its phrase; What where
// that tells none. It also returns the token of the noun that is asked for.
func (p *parser) sortOfNoun(i int) (int, Kind) {
	h := p.phraseHead(i)
	if h > i && p.a.Tokens[h].Class(lexicon.Person) && !p.a.Tokens[h].Class(lexicon.Act) {
		i = h // "which Marsh executive"
	}
	if kind := p.sortAsked(i); kind != What {
		return i, kind
	}
	if h > i {
		if kind := p.sortAsked(h); kind != What {
			return i, kind
		}
	}
	if h := p.personBehind(i); h > i {
		return i, p.sortAsked(h)
	}
	return i, What
}

// placeOf tells whether the noun at i asks for the place of what follows it, and takes a noun that says nothing else.
func (p *parser) placeOf(i int) bool {
	t := &p.a.Tokens[i]
	if t.Is("homeland-origin") {
		return true
	}
	run := max(i+1, t.Run.Last)
	if !placeNouns[t.Norm] || p.a.Language == text.English && (run >= len(p.a.Tokens) || !leadsFromPlace[p.a.Tokens[run].Norm]) {
		return false
	}
	p.used[i] = true
	if t.Is("host-country") {
		p.useRun(i) // «مكان انعقاد القمة»
	}
	return true
}

// leadsFromPlace are English words that lead from a noun for a place to what is done there.
var leadsFromPlace = questionWords.Set("place-use")

// payConcepts are those of what somebody pays or gets.
var payConcepts = conceptLists.Phrases("pay")

// figureAsked returns the kind of figure that the noun asked for has; What if it has none. The noun comes after names and
// adjectives: "what is Qumrat's total planned spending".
func (p *parser) figureAsked(i int) Kind {
	for j, n := i, 0; j >= 0 && n < maxBefore; j, n = p.nextContent(j+1), n+1 {
		t := &p.a.Tokens[j]
		switch {
		case isAny(t, "record-low", "record-high"):
			return HowMuch
		case t.Name >= 0, strings.HasSuffix(t.Text, "'s"), t.Class(lexicon.Quality) && !t.Class(lexicon.Measure), isAny(t, "number", "plan"), t.Stem != "" && strings.HasSuffix(t.Norm, "est"):
			continue
		case t.Class(lexicon.Place) && p.questionNoun(j):
			return What // «في أي ولاية», which is a term of office too
		case p.isRate(j), j == p.cue.Last && (isAny(t, "share-ownership") || t.Norm == "growth"):
			return WhatPercent
		case accusations[t.Norm] && !p.paid():
			return What
		case t.Is("age"), p.spans(j):
			return HowLong
		case t.Class(lexicon.Measure) && t.Is("duration"), isAny(t, "sentence") && termNouns[p.headNorm(j)]:
			return HowLong // «ما أقصى مدة», "what prison term"
		case dateNouns[t.Norm]:
			p.used[j] = true
			return When // "what is the new date"
		case cutNouns[t.Norm] && j+1 < len(p.a.Tokens) && p.a.Tokens[j+1].Norm == "of":
			p.used[j] = true
			return WhatPercent
		case p.outcomeOf(t):
			return What // «ما نتيجة التحقيق»
		case isAmount(t), t.Class(lexicon.Measure) && !t.Class(lexicon.Act):
			return HowMuch
		case t.Class(lexicon.Act) && !t.Class(lexicon.Person) && isAny(t, payConcepts...):
			return HowMuch
		case p.narrowsMeasure(j):
			continue
		default:
			return What
		}
	}
	return What
}

// personFollows tells whether somebody stands right behind token i.
func (p *parser) personFollows(i int) bool {
	if i+1 >= len(p.a.Tokens) {
		return false
	}
	next := &p.a.Tokens[i+1]
	return next.Class(lexicon.Person, lexicon.Group) || next.Name >= 0 && !p.a.Names[next.Name].Is((*lexicon.Name).IsPlace)
}

// sports are the concepts that make a result that of a match.
var sports = conceptLists.Phrases("sport")

// outcomeOf tells whether a word for a result is that of no match: the question names none, nor a cup, a team, a club or a country.
func (p *parser) outcomeOf(t *analysis.Token) bool {
	return t.Is("score-line") && t.Is("consequence") && !slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool {
		return isAny(&t, sports...) ||
			t.Name >= 0 && p.a.Names[t.Name].Is(func(n *lexicon.Name) bool { return n.Kind == "club" || n.Kind == "country" })
	})
}

// maxBefore is how many words may stand before a noun that has a figure, and it among them.
const maxBefore = 7

// phraseHead returns the word that "which" asks for, where English puts others before it: "which senior Aleppo official was
// killed". A verb or a preposition ends the phrase.
func (p *parser) phraseHead(i int) int {
	head := i
	for j := i; j < len(p.a.Tokens); j++ {
		t := &p.a.Tokens[j]
		if t.Norm == "-" && j > i {
			j++ // "which state-appointed governor"
			continue
		}
		if t.Arabic || t.Kind != text.Word || t.Function && t.Name < 0 || auxiliaries[t.Norm] ||
			j > i && t.Class(lexicon.Act) && (strings.HasSuffix(t.Norm, "ed") || participles[t.Norm] || unchanged[t.Norm]) {
			break
		}
		head = j
	}
	if run := p.a.Tokens[head].Run; run.Last > run.First {
		head = max(i, run.First)
	}
	return head
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
	case t.Arabic && whenceNouns[t.Norm] && p.cue.First > 0 && whence[p.a.Tokens[p.cue.First-1].Norm]:
		p.useRun(i)
		return Where // «من أي مركز انطلق»
	case place && !t.Class(lexicon.Group), p.asksPlace() && (place || t.Is("state-country")):
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Place, lexicon.Group)
		return Where
	case t.Class(lexicon.Person, lexicon.Group):
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Group, lexicon.Person)
		return Who
	case t.Is("share"):
		p.used[i] = true
		return WhatPercent
	case p.asksPlace() && t.Stem != "" && t.Name < 0 && p.a.Tokens[p.cue.First].Norm == "which":
		p.useRun(i)
		return Where // "in which constellation"
	case p.isAgent(i):
		p.useRun(i)
		return Who // "which fellow surfer"
	}
	return What
}

// isAgent tells whether an English noun that the lexicon has for no thing ends like one for who does something, and a verb follows.
func (p *parser) isAgent(i int) bool {
	t, next := &p.a.Tokens[i], i+1
	return !t.Arabic && next < len(p.a.Tokens) && (p.a.Tokens[next].Class(lexicon.Act) || auxiliaries[p.a.Tokens[next].Norm]) &&
		!t.Class(lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Measure, lexicon.Time, lexicon.Unit, lexicon.State, lexicon.Quality) &&
		slices.ContainsFunc(agentEnds, func(end string) bool { return strings.HasSuffix(t.Norm, end) })
}

// nounAsked returns the kind of question that the noun at i asks by its meaning: "what was the price", "what is the reason".
func (p *parser) nounAsked(i int) Kind {
	t := &p.a.Tokens[i]
	act := t.Class(lexicon.Act)
	switch {
	case p.outcomeOf(t):
		return What
	case !act && (isAny(t, measures...) || isAny(t, "age", "speed")):
		return HowMuch
	case isAny(t, "number", "toll") && !t.Is("share"):
		p.used[i] = true
		return HowMany
	case !act && t.Class(lexicon.Measure), isAmount(t):
		return HowMuch
	case t.Is("cause"):
		return Why
	case strengthNouns[t.Norm], !t.Arabic && strengthNouns[p.headNorm(i)]:
		return HowMuch
	case t.Is("duration") && t.Class(lexicon.Measure):
		p.used[i] = true
		return HowLong
	}
	return What
}
