package answers

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file reads questions without a question word: keywords, of which a noun tells what is asked for.

var (
	numberNouns   = questionWords.Set("number-noun")
	tollNouns     = questionWords.Set("toll-noun")
	plurals       = questionWords.Set("plural")
	severalPeople = questionWords.Set("people")
	amountNouns   = questionWords.Set("amount-noun")
	durationNouns = questionWords.Set("duration-noun")
	durationStart = questionWords.Set("duration-opener")
	dateNouns     = questionWords.Set("date-noun")
	dateOpeners   = questionWords.Set("date-opener")
	placeNouns    = questionWords.Set("place-noun")
	placeOpeners  = questionWords.Set("place-opener")
	reasonNouns   = questionWords.Set("reason-noun")
)

// nounKind reads a question without a question word by the nouns it holds: "destination of …", «عدد …», «موعد …».
func (p *parser) nounKind() Kind {
	if p.inPercent() {
		return WhatPercent
	}
	if c := p.l.Concept(p.unitNamed()); c != nil && p.a.Language == text.English {
		if c.Is("duration") {
			return HowLong
		}
		return HowMuch // "barley subsidy, in riyals"
	}
	for i := range p.a.Tokens {
		if i == 0 {
			if kind := p.openingNoun(); kind != What {
				return kind
			}
		}
		if kind := p.nounKindAt(i); kind != What {
			return kind
		}
	}
	switch {
	case p.tersePerson():
		p.q.Identity = true
		return Who
	case p.firstPerson():
		return Who
	case p.terseToll():
		return HowMany
	}
	return What
}

// openingNoun returns the kind of a question that its first noun tells, and only as the first; What if it does not.
func (p *parser) openingNoun() Kind {
	t := &p.a.Tokens[0]
	switch {
	case dateOpeners[t.Norm]:
		p.used[0] = true
		return When
	case durationStart[t.Norm]:
		p.used[0] = true
		return HowLong
	case t.Arabic && t.Is("epicentre"), t.Is("homeland-origin"):
		return Where
	case placeOpeners[t.Norm] && p.nextContent(1) == 1:
		p.used[0] = true
		return Where
	case !t.Arabic && strings.HasSuffix(t.Norm, "s") && t.Class(lexicon.Unit) && !isAny(t, "duration"):
		return p.unitAsked(0) // "tonnes of wheat sold to Egypt"
	case p.relativeFollows(0) && t.Class(lexicon.Place):
		return Where // «المدينة التي عثر فيها …»
	case p.relativeFollows(0) && t.Class(lexicon.Person):
		return Who
	}
	return What
}

// nounKindAt returns the kind that the noun at i gives a question without a question word; What if it gives none.
func (p *parser) nounKindAt(i int) Kind {
	t := &p.a.Tokens[i]
	before := ""
	if i > 0 {
		before = p.a.Tokens[i-1].Norm
	}
	switch {
	case t.Norm == "رقم" && i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Class(lexicon.Person), totalWords[t.Norm] && p.totalOf(i): // dialect: «رقم الموظفين»
		p.used[i] = true
		p.noun = text.Range{First: i, Last: i + 1}
		return HowMany
	case i == 1 && !t.Arabic && t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ed") && manyNoun(&p.a.Tokens[0]):
		return HowMany // "flights scrapped at …"
	case numberNouns[t.Norm]:
		p.used[i] = true
		p.splitRuns(t.Run) // «عدد المصابين»: the injured are counted
		p.noun = text.Range{First: i, Last: i + 1}
		return HowMany
	case t.Norm == "نسبه":
		p.used[i] = true
		return WhatPercent
	case dateNouns[t.Norm]:
		p.used[i] = true
		p.splitRuns(t.Run) // «موعد جلسة الحكم»
		return When
	case i == 1 && (t.Norm == "يوم" || t.Norm == "day") && (before == "اخر" || before == "اول" || before == "last" || before == "first"):
		p.used[i] = true
		return When // «آخر يوم للتسجيل»
	case placeNouns[t.Norm]:
		p.used[i] = true
		p.splitRuns(t.Run)
		return Where
	case i == 0 && ageNouns[t.Norm]:
		return HowLong
	case p.isRate(i):
		return WhatPercent
	case p.spans(i):
		return HowLong
	case durationNouns[t.Norm]:
		p.used[i] = true
		return HowLong
	case reasonNouns[t.Norm]:
		return Why
	case t.Norm == "city" && before == "host":
		p.used[i], p.used[i-1] = true, true
		return Where
	case p.opens(i) && (!(i > 0 && t.Arabic && strings.HasPrefix(t.Norm, "ال")) && manyNoun(p.lastOfForm(i)) || p.deedNoun(i) && p.soFar()):
		return HowMany // "deaths counted by …", «قتلى زلزال …»
	case t.Class(lexicon.Measure) && !t.Class(lexicon.Act, lexicon.Person), isAmount(t), amountNouns[t.Norm]:
		return HowMuch
	}
	return What
}

// totalOf tells whether the word for a total at i is one of what is counted: «إجمالي المصابين», "total civilian deaths", but not
// "total cost".
func (p *parser) totalOf(i int) bool {
	if !p.opens(i) {
		return false
	}
	for j := i + 1; j < len(p.a.Tokens) && j <= i+3; j++ {
		switch t := &p.a.Tokens[j]; {
		case t.Class(lexicon.Person), tollNouns[t.Norm]:
			return true
		case t.Function, isAmount(t):
			return false
		case !t.Class(lexicon.Act) && manyNoun(p.lastOfForm(j)):
			return true
		case t.Arabic:
			return false
		}
	}
	return false
}

// soFar tells whether a question asks for what has come together until now.
func (p *parser) soFar() bool {
	for i := 1; i < len(p.a.Tokens); i++ {
		if totalWords[p.a.Tokens[i].Norm] || p.a.Tokens[i].Norm == "far" && p.a.Tokens[i-1].Norm == "so" {
			return true
		}
	}
	return false
}

// titlesOf are the concepts of Arabic nouns for somebody by what stands behind them.
var titlesOf = conceptLists.Phrases("title-of")

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
		return isAny(t, titlesOf...) || p.personOf(i, next)
	}
	return p.a.Tokens[next].Norm == "of" && (t.Run.Last > i+1 || !strings.HasSuffix(t.Norm, "s"))
}

// personOf tells whether an Arabic noun for one person at i, which token next follows, is asked for by whose he is and no verb
// tells what he did: «مدرب المنتخب العماني».
func (p *parser) personOf(i, next int) bool {
	if !onePerson(&p.a.Tokens[i]) || !p.ofDefinite(next-1) {
		return false
	}
	for j := next; j < len(p.a.Tokens); j++ {
		if p.onlyVerb(j) && !relatives[p.a.Tokens[j-1].Norm] {
			return false
		}
	}
	return true
}

// firstPerson tells whether a question without a question word asks for whoever was the first, the best or the last: «أول لاعب
// يسجل في المونديال».
func (p *parser) firstPerson() bool {
	if len(p.a.Tokens) < 3 {
		return false
	}
	t := &p.a.Tokens[0]
	n := utf8.RuneCountInString(t.Norm)
	if ordinal := t.Number >= 0 && p.a.Numbers[t.Number].Ordinal; ordinal && t.Arabic {
		return p.a.Tokens[1].Name < 0 && p.a.Tokens[1].Class(lexicon.Person) // «رابع رئيس يحاكم»
	}
	elative := strings.HasPrefix(t.Norm, "ا") && !strings.HasPrefix(t.Norm, "ال") && !strings.HasSuffix(t.Norm, "ه") && n >= 3 && n <= 4
	if t.Arabic && elative && t.Run.Last > 1 && t.Class(lexicon.Person) {
		return true // «أغنى رجل في العالم»
	}
	return t.Arabic && elative && !t.Class(lexicon.Person, lexicon.Thing) && (!t.Class(lexicon.Act) || t.Class(lexicon.Quality)) && p.a.Tokens[1].Name < 0 && p.a.Tokens[1].Class(lexicon.Person) && !plurals[p.a.Tokens[1].Norm]
}

// onePerson tells whether an Arabic word is a noun for one person: no plural, or cited so by the lexicon.
func onePerson(t *analysis.Token) bool {
	for _, ending := range []string{"ون", "ين", "ات", "اء", "وا"} {
		if strings.HasSuffix(t.Norm, ending) {
			return false
		}
	}
	return t.Arabic && t.Name < 0 && t.Class(lexicon.Person) && !t.Class(lexicon.Act, lexicon.State) && !severalPeople[t.Norm] || slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool {
		own := text.Fold(c.Arabic)
		return c.Class == lexicon.Person && (t.Norm == own || t.Norm == own+"ه" || t.Norm == own+"ي" || strings.HasPrefix(own, t.Norm+" "))
	})
}

// terseToll tells whether a question without a question word names what befell people, and something besides: "castello road
// strikes deaths".
func (p *parser) terseToll() bool {
	content, toll := 0, false
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Content() || t.Name >= 0 {
			content++
		}
		toll = toll || tollNouns[t.Norm]
	}
	return toll && content > 1
}

// opens tells whether only names, adjectives and nouns stand before token i: "civilian deaths in …".
func (p *parser) opens(i int) bool {
	for j := range i {
		if t := &p.a.Tokens[j]; t.Kind != text.Word || t.Function && t.Name < 0 || t.Name < 0 && !t.Class(lexicon.Quality, lexicon.Person, lexicon.Group, lexicon.State) {
			return false
		}
	}
	return i < 3
}

// lastOfForm returns the last word of the English form of the lexicon that begins at token i, on which its plural stands: "US
// light crude" is no plural.
func (p *parser) lastOfForm(i int) *analysis.Token {
	t := &p.a.Tokens[i]
	if t.Arabic {
		return t
	}
	return &p.a.Tokens[max(i+1, t.Run.Last)-1]
}

// manyNoun tells whether a word that begins a question without a question word is a plural of something counted.
func manyNoun(t *analysis.Token) bool {
	if !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place) && !isAny(t, "die", "case-instance") {
		return false
	}
	ending := "s"
	if t.Arabic {
		ending = "ات"
	} else if t.Class(lexicon.Person) && strings.HasSuffix(t.Norm, "men") {
		return true // fishermen
	}
	return plurals[t.Norm] || strings.HasSuffix(t.Norm, ending) && utf8.RuneCountInString(t.Norm) > 3
}
