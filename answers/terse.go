package answers

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// nounKind reads a question without a question word by the nouns it holds: "destination of …", «عدد …», «موعد …».
func (p *parser) nounKind() Kind {
	for i := range p.a.Tokens {
		if n := p.a.Tokens[i].Norm; n == "percent" || n == "percentage" || n == "%" {
			p.used[i] = true
			return WhatPercent
		}
	}
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if i == 0 && (t.Norm == "الموعد" || t.Norm == "التاريخ") {
			p.used[i] = true
			return When
		}
		if i == 0 && p.relativeFollows(0) && t.Class(lexicon.Place, lexicon.Person) {
			if t.Class(lexicon.Place) {
				return Where // «المدينة التي عثر فيها …»
			}
			return Who
		}
		if t.Norm == "رقم" && i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Class(lexicon.Person) {
			p.used[i] = true
			p.noun = text.Range{First: i, Last: i + 1}
			return HowMany // dialect: «رقم الموظفين»
		}
		if i == 1 && !t.Arabic && t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ed") && p.manyNoun(&p.a.Tokens[0]) {
			return HowMany // "flights scrapped at …"
		}
		switch {
		case t.Norm == "عدد" || t.Norm == "اعداد" || t.Norm == "حصيله" || t.Norm == "number" || t.Norm == "toll" || t.Norm == "count":
			p.used[i] = true
			p.splitRuns(t.Run) // «عدد المصابين»: the injured are counted
			p.noun = text.Range{First: i, Last: i + 1}
			return HowMany
		case t.Norm == "نسبه":
			p.used[i] = true
			return WhatPercent
		case t.Norm == "موعد" || t.Norm == "تاريخ" || t.Norm == "date" || t.Norm == "deadline":
			p.used[i] = true
			return When
		case (t.Norm == "يوم" || t.Norm == "day") && i == 1 && (p.a.Tokens[0].Norm == "اخر" || p.a.Tokens[0].Norm == "اول" || p.a.Tokens[0].Norm == "last" || p.a.Tokens[0].Norm == "first"):
			p.used[i] = true
			return When // terse: «آخر يوم للتسجيل»
		case placeNouns[t.Norm]:
			p.used[i] = true
			return Where
		case i == 0 && (t.Norm == "age" || t.Norm == "سن" || t.Norm == "عمر"):
			return HowLong
		case p.isRate(i):
			return WhatPercent
		case t.Norm == "مده" || t.Norm == "duration":
			p.used[i] = true
			return HowLong
		case t.Norm == "سبب" || t.Norm == "اسباب" || t.Norm == "reason" || t.Norm == "cause":
			return Why
		case t.Norm == "city" && i > 0 && p.a.Tokens[i-1].Norm == "host":
			p.used[i], p.used[i-1] = true, true
			return Where
		case p.opens(i) && p.manyNoun(t):
			return HowMany // terse: "deaths counted by …", «قتلى زلزال …»
		case t.Class(lexicon.Measure) && !t.Class(lexicon.Act, lexicon.Person) || isAmount(t) || t.Norm == "سعر" || t.Norm == "قيمه" || t.Norm == "تكلفه" || t.Norm == "price" || t.Norm == "cost" || t.Norm == "حجم" || t.Norm == "مساحه":
			return HowMuch
		}
	}
	if p.tersePerson() {
		p.q.Identity = true
		return Who
	}
	content, toll := 0, false
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Content() || t.Name >= 0 {
			content++
		}
		toll = toll || tolls[t.Norm]
	}
	if toll && content > 1 {
		return HowMany // terse: "castello road strikes deaths"
	}
	return What
}

// placeNouns ask where in a question without a question word, folded.
var placeNouns = map[string]bool{"مكان": true, "وجهه": true, "موقع": true, "location": true, "destination": true, "venue": true, "epicentre": true, "epicenter": true, "whereabouts": true}

// isRate tells whether a noun is for what is told in percent: inflation, unemployment, the turnout at an election.
func (p *parser) isRate(i int) bool {
	t := &p.a.Tokens[i]
	return !t.Class(lexicon.Person) && (t.Is("inflation") || t.Is("unemployment") || t.Is("interest-rate") || t.Is("turnout"))
}

// tersePerson tells whether a question without a question word begins with a role and says whose: "leader of the party",
// «رئيس اتحاد الكرة».
func (p *parser) tersePerson() bool {
	i := 0
	for i < len(p.a.Tokens) && i < 2 && !p.a.Tokens[i].Arabic && (p.a.Tokens[i].Class(lexicon.Quality) || p.a.Tokens[i].Norm == "the") && !p.a.Tokens[i].Class(lexicon.Person) {
		i++
	}
	if i+1 >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[i]
	next := max(i+1, t.Run.Last)
	if t.Norm == "هويه" {
		return true
	}
	if !t.Class(lexicon.Person) && t.Norm != "winner" || t.Name >= 0 || next >= len(p.a.Tokens) {
		return false
	}
	if t.Arabic {
		return t.Is("leader") || t.Is("official") || t.Is("holder") || t.Is("spokesman") || t.Is("director") || t.Is("attacker") || t.Is("film-director")
	}
	return p.a.Tokens[next].Norm == "of" && (t.Run.Last > i+1 || !strings.HasSuffix(t.Norm, "s"))
}

// tolls are nouns in the plural for what befell people, folded: alone, they ask how many.
var tolls = map[string]bool{"deaths": true, "casualties": true, "injuries": true, "fatalities": true, "dead": true, "wounded": true, "injured": true, "victims": true, "arrests": true, "cases": true,
	"قتلي": true, "جرحي": true, "ضحايا": true, "وفيات": true, "اصابات": true, "مصابين": true, "القتلي": true, "الجرحي": true, "الضحايا": true, "الوفيات": true, "المصابين": true, "الاصابات": true, "المفقودين": true}

// opens tells whether only names, adjectives and nouns stand before token i: "civilian deaths in …".
func (p *parser) opens(i int) bool {
	for j := range i {
		if t := &p.a.Tokens[j]; t.Kind != text.Word || t.Function && t.Name < 0 || t.Name < 0 && !t.Class(lexicon.Quality, lexicon.Person, lexicon.Group, lexicon.State) {
			return false
		}
	}
	return i < 3
}

// manyNoun tells whether a word that begins a question without a question word is a plural of something counted.
func (p *parser) manyNoun(t *analysis.Token) bool {
	if !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place) && !t.Is("die") {
		return false
	}
	if t.Arabic {
		return t.Norm == "قتلي" || t.Norm == "جرحي" || t.Norm == "ضحايا" || t.Norm == "مصابو" || t.Norm == "مصابي" || strings.HasSuffix(t.Norm, "ات")
	}
	return strings.HasSuffix(t.Norm, "s") || t.Norm == "people" || t.Norm == "children" || t.Norm == "women" || t.Norm == "men" || t.Norm == "dead" || t.Norm == "wounded"
}
