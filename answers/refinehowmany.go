package answers

// This file tells a sum, a share or a length of time from what is counted, where a question asks "how many".

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	reachVerbs = questionWords.Set("reach")
	millions   = questionWords.Set("millions")
	thousands  = questionWords.Set("thousands")
)

// Concepts that tell what "how many" asks for: what is allotted, nouns for a number, verbs that put a number at something.
var (
	allotted       = conceptLists.Phrases("allotted")
	numberConcepts = conceptLists.Phrases("number-noun")
	putAt          = conceptLists.Phrases("put-at")
)

// splitVerb parts the noun at i, right behind «كم», from its verb where the lexicon has both as one form for what happens: in «كم
// عمارة انهارت» buildings are counted.
func (p *parser) splitVerb(i int) {
	t := &p.a.Tokens[i]
	r := t.Run
	if !t.Arabic || i != p.cue.Last || r.First != i || r.Last-r.First < 2 || !t.Class(lexicon.Act, lexicon.Event) || isNoneBut(t.Alone, lexicon.Act, lexicon.Event) {
		return
	}
	next := &p.a.Tokens[i+1]
	if isNoneBut(next.Alone, lexicon.Act) && !strings.HasSuffix(next.Norm, "ات") && !masdar(&analysis.Token{Token: next.Token, Concepts: next.Alone}) && !nominal(next) {
		happened := t.Concepts
		p.splitRuns(r)
		next.Concepts = append(slices.Clip(next.Concepts), happened...)
	}
}

// isNoneBut tells whether concepts, if any, are all of some classes.
func isNoneBut(concepts []*lexicon.Concept, classes ...lexicon.Class) bool {
	return !slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return !slices.Contains(classes, c.Class) })
}

// refineHowMany tells a sum, a share or a length of time from what is counted; i is the first content word.
func (p *parser) refineHowMany(i int) Kind {
	if i = p.behindReach(i); i < 0 {
		return HowMany
	}
	if p.numberBehind(i) || p.a.Tokens[max(p.cue.Last, 1)-1].Norm == "toll" {
		return HowMany // "what is the death toll of the monsoon"
	}
	if before := p.cue.First - 1; before > 0 && i != p.cue.Last && p.a.Language == text.Arabic && strengthNouns[strings.TrimPrefix(p.a.Tokens[before].Norm, "ب")] {
		return HowMuch // «على ارتفاع كم»
	}
	if n, j := p.a.Tokens[i].Norm, p.nextContent(i+1); (totalWords[n] || thousands[n]) && j == i+1 {
		p.used[i] = true // «كم مجموع النسخ», «كم ألف لاجئ»
		p.cue.Last, i = j, j
	}
	p.splitVerb(i)
	p.splitUnit(i)
	t := &p.a.Tokens[i]
	switch {
	case t.Arabic && isAny(t, allotted...) && strings.HasSuffix(t.Norm, "ات") && p.ofDefinite(i):
		return HowMuch // «كم مخصصات التعليم»
	case p.asksOften() && whenAux[p.a.Tokens[p.cue.Last].Norm]:
		return What // "how often does it have to be inspected": every few months
	case p.deedCounted(i), p.asksOften(), p.countsFor(i), p.cue.Last < len(p.a.Tokens) && anybody[p.a.Tokens[p.cue.Last].Norm]:
		return HowMany
	case p.lasts(i):
		p.used[i] = p.used[i] || lastingVerbs[p.a.Tokens[i].Norm]
		if j := i + 1; j < len(p.a.Tokens) && durationNouns[p.a.Tokens[j].Norm] {
			p.used[j] = true // «كم تستغرق مدة العقد»
		}
		return HowLong
	case t.Arabic && p.makesUp(i):
		return WhatPercent
	case p.a.Language == text.Arabic && (p.verbAlone(i) || p.verbOpens(i) || p.perfectOpens(i) || p.imperfectOpens(i) || p.subjectFollows(i)):
		return HowMuch // «كم سحب المودعون», «كم هبطت الأسهم»
	case millions[t.Norm]:
		return p.millionsOf(i)
	case p.verbBehind(i):
		return HowMuch // «كم سحب المودعون», «كم رح يقبض»
	}
	return p.unitAsked(i)
}

// millionsOf returns the kind of a question that asks how many millions: of a unit or of people and things where they follow at
// once, else of money.
func (p *parser) millionsOf(i int) Kind {
	p.used[i] = true
	if j := i + 1; j < len(p.a.Tokens) && p.a.Tokens[j].Arabic && !strings.HasPrefix(p.a.Tokens[j].Norm, "ال") {
		switch t := &p.a.Tokens[j]; {
		case t.Class(lexicon.Unit):
			return p.unitAsked(j)
		case t.Name < 0 && !p.ofDefinite(j) && !t.Is("money") && p.verbNext(j),
			t.Name < 0 && (t.Class(lexicon.Person) || t.Class(lexicon.Thing, lexicon.Measure) && !t.Class(lexicon.Act) && !t.Is("money") && !billions[p.a.Tokens[i].Norm]):
			p.cue.Last = j
			return HowMany // «كم مليون زائر»
		}
	}
	p.q.Dimension = "money"
	return HowMuch
}

// behindReach returns the content word behind a verb that only says how high the figure is, and behind the noun for a number
// that follows it: «كم بلغت حصيلة القتلى», «كم وصل عدد الجرحى». Both are accounted for then. Where no such verb stands at i,
// it returns i; -1 where nothing follows.
func (p *parser) behindReach(i int) int {
	if p.thereIs(i) {
		p.used[i], p.cue.Last = true, i+2
		return i + 2
	}
	j := i // «كم كان عدد الركاب»: «كان» is no content
	if i <= p.cue.Last || !reachVerbs[p.a.Tokens[i-1].Norm] {
		if !reachVerbs[p.a.Tokens[i].Norm] {
			return i
		}
		j = p.nextContent(i + 1)
	}
	if j >= 0 && j == i+1 && tollNouns[p.a.Tokens[j].Norm] {
		p.used[i], p.cue.Last = true, j // «كم بلغ ضحايا الإعصار»
		return j
	}
	if j < 0 || !isAny(&p.a.Tokens[j], numberConcepts...) {
		return i
	}
	p.used[i], p.used[j] = true, true
	p.splitRuns(p.a.Tokens[j].Run)
	p.cue.Last = j + 1
	return p.nextContent(j + 1)
}

// thereIs tells whether the verb at i only says, as in dialect, that there is what follows: «قديش صار في إصابات».
func (p *parser) thereIs(i int) bool {
	if i != p.cue.Last || i+2 >= len(p.a.Tokens) || !reachVerbs[p.a.Tokens[i].Norm] || p.a.Tokens[i+1].Norm != "في" {
		return false
	}
	t := &p.a.Tokens[i+2]
	return t.Name < 0 && t.Date < 0 && !strings.HasPrefix(t.Norm, "ال") && len(t.Concepts) > 0 && !t.Class(lexicon.Place, lexicon.Time)
}

// numberBehind finds the noun for a number behind the verb at i, and makes what follows it the counted: «كم تقدر الوكالة عدد النازحين».
func (p *parser) numberBehind(i int) bool {
	if t := &p.a.Tokens[i]; !t.Arabic || i != p.cue.Last || !isAny(t, putAt...) || masdar(t) {
		return false
	}
	for j := i + 1; j < len(p.a.Tokens); j++ {
		if n := p.a.Tokens[j].Norm; n == "عدد" || n == "اعداد" {
			p.used[j] = true
			p.splitRuns(p.a.Tokens[j].Run)
			p.cue.Last = j + 1
			return p.nextContent(j+1) > 0
		}
	}
	return false
}

// countsFor tells whether what stands at i can only be counted.
func (p *parser) countsFor(i int) bool {
	t := &p.a.Tokens[i]
	if i > 0 {
		before := p.a.Tokens[i-1].Norm
		if thoseWho[before] || before == "من" && i > 1 && numberNouns[p.a.Tokens[i-2].Norm] && !nominal(t) {
			return true // «كم عدد الذين جرى إجلاؤهم», «عدد من جرى إجلاؤهم»
		}
		if (before == "عدد" || before == "اعداد") && !t.Class(lexicon.Unit, lexicon.Time) {
			return true // «عدد القروض»: they are counted, not their sum
		}
	}
	return i == p.cue.Last && tollNouns[t.Norm] || p.befallsPeople(i) || p.ofThose(i) >= 0 && !takesPay[t.Norm] || p.onBoard(i) // «كم قتل في حلب», «كم أصيب»
}

// unitAsked returns the kind of a question that asks "how many" of what stands at i: a unit or a measure has a size, a share
// is told in percent, all else is counted.
func (p *parser) unitAsked(i int) Kind {
	t := &p.a.Tokens[i]
	switch {
	case p.measuredNoun(i), t.Arabic && isAmount(t) && strings.HasSuffix(t.Norm, "ات"):
		return HowMuch // «كم إيرادات الفيلم»
	case p.inSessions(i):
		return HowMany
	case isShare(t.Alone):
		p.used[i] = true
		return WhatPercent // «كم كانت نسبة الإقبال»
	}
	for _, c := range t.Concepts {
		if c.Class == lexicon.Unit && p.unitPriced(i) {
			p.q.Dimension = "money"
			return HowMuch
		}
		if c.Class == lexicon.Unit {
			c = p.likelierUnit(t, c)
			p.q.Unit = c.ID
			p.used[i] = true
			p.q.Items = append(p.q.Items, Item{Words: t.Text, Part: Head, Keys: conceptKeys(c)})
			if c.Is("duration") {
				return HowLong
			}
			return HowMuch
		}
		if c.Class == lexicon.Time && !t.Class(lexicon.Event) && (t.Date < 0 || c.Is("duration")) && !p.yearBehind(i) { // not a month that is named
			p.q.Unit = c.ID
			p.used[i] = true
			return HowLong
		}
		if d := dimension(c); d != "" {
			p.q.Dimension = d
			return HowMuch
		}
		if slices.ContainsFunc(measures, func(id string) bool { return standsUnder(c, id) }) {
			return HowMuch
		}
		if c.Is("share") && !isAny(t, "turnout") { // "how many voters turned out" counts them
			p.used[i] = true
			return WhatPercent
		}
	}
	return HowMany
}

// unitPriced tells whether the Arabic unit at i stands behind a verb for what something came to, and before the definite noun for what
// is sold by it: «كم صار كيلو الخبز» asks for its price.
func (p *parser) unitPriced(i int) bool {
	return i > 0 && p.a.Tokens[i].Arabic && reachVerbs[p.a.Tokens[i-1].Norm] && p.ofDefinite(i) && strings.HasPrefix(p.a.Tokens[i+1].Norm, "ال") &&
		!p.a.Tokens[i+1].Class(lexicon.Measure)
}

// yearBehind tells whether a figure stands right behind the month at i: "the toll of the July 2014 raid".
func (p *parser) yearBehind(i int) bool { return i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Number >= 0 }

// likelierUnit returns, of the units that the word t may mean, the one of what the question measures: «كم كيلو تبعد» asks for
// kilometres. Where it says nothing of that, it returns first.
func (p *parser) likelierUnit(t *analysis.Token, first *lexicon.Concept) *lexicon.Concept {
	measured := p.measureNamed()
	for _, c := range t.Concepts {
		if c.Class == lexicon.Unit && measured != "" && c.Is(measured) {
			return c
		}
	}
	return first
}
