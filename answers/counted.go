package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds what a question counts.

var (
	backward   = questionWords.Set("backward")
	anybody    = questionWords.Set("anybody")
	takesLives = questionWords.Set("takes-lives")

	egyptianCar = questionWords.Set("egyptian-car")

	tollAdjectives = questionWords.Set("toll-adjective")
)

// counted takes the noun phrase that is counted: what stands after "how many", «كم», «عدد».
func (p *parser) counted() {
	if p.q.Kind != HowMany || p.q.Unit != "" {
		return
	}
	i := p.nextContent(p.cue.Last)
	if i < 0 || p.cue.Last == 0 {
		// Terse style names the counted before the question word: "civilians trapped raqqa how many".
		i = p.nextContent(0)
	}
	if i >= 0 && p.cue.Last > 0 && p.a.Tokens[i].Number >= 0 && p.q.Language == text.English {
		i = p.nextContent(i + 1) // "how many of the 40 sailors"
	}
	if p.asksOften() {
		p.countedAs("times", "times")
		return
	}
	if i >= 0 && p.cue.Last > 0 && egyptianCar[p.a.Tokens[i].Norm] {
		p.used[i] = true
		p.countedAs("car", p.a.Tokens[i].Text)
		return
	}
	if i >= 0 {
		if part := p.partCounted(i); part >= 0 {
			p.countedFrom(part)
			return
		}
	}
	if i < 0 || p.hurtToll() || p.toll() {
		return
	}
	if p.auxiliaryFollows() {
		p.countedPeople() // "how many has measles killed"
		return
	}
	if p.cue.First > 0 && backward[p.a.Tokens[i].Norm] {
		p.used[i] = true
		if i = p.nextContent(0); i < 0 { // «الضحايا كم عددهم»
			p.countedPeople()
			return
		}
	}
	if p.cue.Last == 0 || p.cue.First > i {
		i = p.tersely(i)
	}
	p.countedFrom(i)
}

// ofPeople tells whether «من» and a noun for people follow the word at i.
func (p *parser) ofPeople(i int) bool {
	return i+2 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "من" && p.a.Tokens[i+2].Class(lexicon.Person)
}

// asksOften tells whether the question word asks for the times something was done: "how often".
func (p *parser) asksOften() bool { return p.cue.Last > 0 && p.a.Tokens[p.cue.Last-1].Norm == "often" }

// auxiliaryFollows tells whether "how many" stands right before an auxiliary verb, so that nothing counted is named.
func (p *parser) auxiliaryFollows() bool {
	return p.q.Language == text.English && p.cue.Last > 0 && p.cue.Last < len(p.a.Tokens) && doForms[p.a.Tokens[p.cue.Last].Norm]
}

// countedFrom takes the noun phrase that is counted where it begins at token i; people where nobody is named there.
func (p *parser) countedFrom(i int) {
	english := p.a.Language == text.English
	switch {
	case p.countedInDeed(i):
	case anybody[p.a.Tokens[i].Norm]:
		p.useRun(i)
		if p.ofPeople(i) {
			p.countedArabic(i + 2) // «كم واحدا من المسعفين»
		} else {
			p.countedPeople()
		}
	case english && p.onlyDeed(i):
		p.countedPeople() // "how many died"
	case i > 0 && thoseWho[p.a.Tokens[i-1].Norm], p.onBoard(i):
		p.countedPeople()
	case p.befallsPeople(i):
		// «كم قتل من المدنيين»: the noun behind «من» is counted, else people are.
		if j := i + 2; j < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "من" && p.a.Tokens[j].Class(lexicon.Person) {
			p.countedArabic(j)
		} else {
			p.countedPeople()
		}
	case p.ofThose(i) >= 0:
		p.countedArabic(p.ofThose(i))
	case english:
		p.countedEnglish(i)
	default:
		p.countedArabic(i)
	}
}

// onlyDeed tells whether the English word at i is a verb that nothing counted stands before.
func (p *parser) onlyDeed(i int) bool {
	t := &p.a.Tokens[i]
	return t.Name < 0 && t.Class(lexicon.Act, lexicon.State) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Idea, lexicon.Measure) && !p.deedNoun(i) && !p.nounBeforeAuxiliary(i)
}

// countedInDeed takes the plural noun at i as what is counted where the lexicon reads it and the verb behind it as one
// deed: "how many bridges collapsed", "how many houses burned".
func (p *parser) countedInDeed(i int) bool {
	t := &p.a.Tokens[i]
	if t.Arabic || t.Run.First != i || t.Run.Last-i < 2 || !strings.HasSuffix(t.Norm, "s") || !t.Class(lexicon.Act) || p.deedNoun(i) {
		return false
	}
	item := Item{Words: t.Text, Part: Head}
	for _, c := range t.Alone {
		switch c.Class {
		case lexicon.Thing, lexicon.Place, lexicon.Person, lexicon.Group, lexicon.Event:
			item.Keys = append(item.Keys, conceptKeys(c)...)
			item.concepts = append(item.concepts, c)
		}
	}
	if len(item.Keys) == 0 {
		return false
	}
	p.used[i] = true
	p.q.Items = append(p.q.Items, item)
	return true
}

// toll takes the dead as what is counted where the question asks for a toll and does not say of whom.
func (p *parser) toll() bool {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Norm != "toll" && !p.livesLost(i) && !(strings.TrimPrefix(t.Norm, "ال") == "حصيله" && p.tollOf(i) < 0) {
			continue
		}
		c := p.l.Concept("fatality")
		if c == nil {
			return false
		}
		if p.tollAmong(i) {
			return true
		}
		p.useRun(i)
		if i > 0 && p.a.Tokens[i-1].Norm == "death" {
			p.used[i-1] = true
		}
		p.q.Items = append(p.q.Items, Item{Words: t.Text, Part: Head, Keys: conceptKeys(c), Parts: actorParts([]*lexicon.Concept{c}), actor: true, concepts: []*lexicon.Concept{c}})
		return true
	}
	return false
}

// tollAmong takes those as what is counted whose death toll stands at token i: "the civilian death toll".
func (p *parser) tollAmong(i int) bool {
	who := i - 2
	if who < 0 || p.a.Tokens[i-1].Norm != "death" || !p.a.Tokens[who].Class(lexicon.Person) || p.a.Tokens[who].Class(lexicon.Act, lexicon.State) {
		return false
	}
	p.takeCounted(who, who, who+1)
	p.died(p.a.Words(text.Range{First: i - 1, Last: i + 1}))
	p.used[i-1], p.used[i] = true, true
	return true
}

// died lets what the question counts have died, under a word for it.
func (p *parser) died(words string) {
	p.q.Items = append(p.q.Items, Item{Words: words, Part: Act, Keys: conceptKeys(p.l.Concept("die"))})
}

// livesLost takes what ends the lives at token i: "how many lives did the bombing claim". Where somebody's lives are named, whose they
// are is counted: "how many nurses lost their lives".
func (p *parser) livesLost(i int) bool {
	if p.a.Tokens[i].Norm != "lives" || i > 0 && p.a.Tokens[i-1].Norm == "their" {
		return false
	}
	for j := range p.a.Tokens {
		if takesLives[p.a.Tokens[j].Norm] {
			p.used[j] = true
			return true
		}
	}
	return false
}

// tollOf returns the token of those whose toll the noun at i is, which adjectives may stand before: «حصيلة الجرحى», «الحصيلة
// الأولية للجرحى»; -1 where it names nobody.
func (p *parser) tollOf(i int) int {
	if i < 0 || strings.TrimPrefix(p.a.Tokens[i].Norm, "ال") != "حصيله" {
		return -1
	}
	for j := i + 1; j < len(p.a.Tokens) && j <= i+maxTollWords; j++ {
		t := &p.a.Tokens[j]
		switch {
		case t.Function || t.Name >= 0:
			return -1
		case t.Class(lexicon.Person, lexicon.State), isAny(t, "case-count"):
			return j
		case !t.Class(lexicon.Quality) && !tollAdjectives[t.Norm]:
			return -1
		}
	}
	return -1
}

// maxTollWords is how far behind the noun for a toll those may stand whose it is.
const maxTollWords = 3

// hurtToll takes the hurt or the missing as what is counted where their toll is asked for: "the injury toll of the crash".
func (p *parser) hurtToll() bool {
	for i := 1; i < len(p.a.Tokens); i++ {
		if p.a.Tokens[i].Norm != "toll" {
			continue
		}
		switch t := &p.a.Tokens[i-1]; {
		case isAny(t, "wound") && t.Norm != "casualty":
			p.countedAs("wounded-person", t.Text)
			p.q.Items[len(p.q.Items)-1].Parts = actorParts([]*lexicon.Concept{p.l.Concept("wounded-person")})
		case t.Class(lexicon.State) && !isAny(t, "die"):
			p.takeCounted(i-1, i-1, i)
		default:
			continue
		}
		p.used[i-1], p.used[i] = true, true
		return true
	}
	return false
}

// tersely returns the token a question in keywords counts, first being the first that could be: the first noun for people
// that no name follows right away, or else whatever comes first.
func (p *parser) tersely(first int) int {
	if before := p.cue.First - 1; before > 0 && p.cue.Last > 0 && p.nextContent(p.cue.Last) < 0 && p.a.Tokens[before].Arabic && strings.HasPrefix(p.a.Tokens[before].Norm, "ال") && p.a.Tokens[before].Class(lexicon.Person, lexicon.Thing) {
		return before // «…؛ الممتنعون كم؟»
	}
	for i := first; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if p.used[i] || t.Name >= 0 || t.Date >= 0 {
			continue
		}
		if t.Class(lexicon.Person) || isAny(t, tollFates...) {
			return i
		}
	}
	if p.a.Language == text.English {
		// "landslide: bodies recovered, how many": one counts what is more than one.
		for i := first; i < len(p.a.Tokens); i++ {
			if t := &p.a.Tokens[i]; !p.used[i] && t.Name < 0 && t.Date < 0 && (manyNoun(t) || p.deedNoun(i)) {
				return i
			}
		}
	}
	return first
}

// countedPeople makes people the counted where the question names nobody.
func (p *parser) countedPeople() {
	if p.a.Language == text.Arabic {
		p.countedAs("person", "أشخاص")
	} else {
		p.countedAs("person", "people")
	}
}

// countedAs makes the concept of an id the counted, under a word for it.
func (p *parser) countedAs(id, word string) {
	if c := p.l.Concept(id); c != nil {
		p.q.Items = append(p.q.Items, Item{Words: word, Part: Head, Keys: conceptKeys(c), concepts: []*lexicon.Concept{c}})
	}
}
