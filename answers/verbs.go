package answers

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// This file tells Arabic verbs from nouns by their form and their place: «كم» counts a noun, and measures with a verb.

var (
	beforeVerbs = questionWords.Set("before-verb")
	takesPay    = questionWords.Set("takes-pay")
)

// looksVerb tells whether a folded Arabic word has a beginning or an ending of verbs.
func looksVerb(norm string) bool {
	return strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "بي") || strings.HasPrefix(norm, "ت") || strings.HasSuffix(norm, "ت") || strings.HasSuffix(norm, "وا")
}

// nominal tells whether an Arabic word has the article or an ending of nouns.
func nominal(t *analysis.Token) bool {
	return strings.HasPrefix(t.Norm, "ال") || strings.HasSuffix(t.Text, "ة")
}

// isNoun tells whether an Arabic word after «كم» that stands for an act is a noun: the counted noun is an accusative, so
// that it ends in alef or ta marbuta.
func (p *parser) isNoun(i int) bool {
	n := p.a.Tokens[i].Norm
	return strings.HasSuffix(n, "ا") || strings.HasSuffix(n, "ه") || strings.HasSuffix(n, "ات") || strings.HasPrefix(n, "ال")
}

// onlyVerb tells whether the Arabic word at i means something done and no noun.
func (p *parser) onlyVerb(i int) bool {
	t := &p.a.Tokens[i]
	return t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Group, lexicon.Event) && !nominal(t) && !p.isNoun(i)
}

// verbAlone tells whether the Arabic word at i, behind «كم», is a verb: nothing that could be counted.
func (p *parser) verbAlone(i int) bool {
	t := &p.a.Tokens[i]
	if t.Run.First == i && t.Run.Last-i > 1 && isAny(t, "increase", "decrease") && len(t.Alone) > 0 && isNoneBut(t.Alone, lexicon.Act) &&
		!masdar(&analysis.Token{Token: t.Token, Concepts: t.Alone}) && !nominal(t) {
		return true // «كم ارتفع سهم الشركة»
	}
	if t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time, lexicon.Measure) || p.isNoun(i) {
		return false
	}
	if t.Class(lexicon.Act) {
		return !p.countedDeed(i)
	}
	if next := i + 1; next < len(p.a.Tokens) && p.a.Tokens[next].Class(lexicon.Act) && !nominal(&p.a.Tokens[next]) {
		return false // the verb comes next: «كم تعلب مات»
	}
	return (t.Stem != "" || t.Derived) && looksVerb(t.Norm)
}

// countedDeed tells whether the Arabic word for something done at i, right behind «كم», is a noun: its verb follows in the perfect,
// or an indefinite adjective: «كم طلب لجوء رفضت ألمانيا», «كم هجوم جديد».
func (p *parser) countedDeed(i int) bool {
	next := max(i+1, p.a.Tokens[i].Run.Last)
	if next >= len(p.a.Tokens) || i != p.cue.Last || strings.HasSuffix(p.a.Tokens[i].Norm, "ت") || strings.HasPrefix(p.a.Tokens[i].Norm, "ي") {
		return false
	}
	after := &p.a.Tokens[next]
	perfect := strings.HasSuffix(after.Norm, "ت") && !strings.HasSuffix(after.Norm, "ات") || strings.HasSuffix(after.Norm, "ها") && !strings.HasPrefix(after.Norm, "ال")
	return perfect && after.Class(lexicon.Act) && after.Name < 0 ||
		after.Class(lexicon.Quality) && next == i+1 && !nominal(after) && after.Name < 0
}

// verbBehind tells whether the Arabic word at i behind «كم» can only be a verb, whatever else it may mean: the future or «كان»
// stands before it, or its subject follows with the article, which no counted noun allows.
func (p *parser) verbBehind(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act) || nominal(t) || p.befallsPeople(i) || strings.HasSuffix(t.Norm, "ا") && !strings.HasSuffix(t.Norm, "وا") {
		return false
	}
	if i > p.cue.Last {
		return beforeVerbs[p.a.Tokens[i-1].Norm]
	}
	if strings.HasSuffix(t.Norm, "وا") && isAny(t, "pay", "spending") {
		return true // «قديش دفعوا فدية»
	}
	if i+1 >= len(p.a.Tokens) {
		return false
	}
	next := &p.a.Tokens[i+1]
	if !strings.HasPrefix(next.Norm, "ال") || next.Name >= 0 {
		return false
	}
	return next.Class(lexicon.Person) || strings.HasPrefix(t.Norm, "ي") && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place)
}

// peopleFates are the concepts of what befalls people, payTaken those of pay that «من» leads to the source of.
var (
	peopleFates = conceptLists.Phrases("befalls-people")
	payTaken    = conceptLists.Phrases("pay-taken")
)

// befallsPeople tells whether token i is an Arabic verb for what befalls people, where a counted noun could stand.
func (p *parser) befallsPeople(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act, lexicon.State) || t.Class(lexicon.Person) || p.isNoun(i) && !strings.HasSuffix(t.Norm, "وا") {
		return false
	}
	if p.deedCounted(i) || isAny(t, "spending") || p.ofMoney(i) || takesPay[t.Norm] && !p.follows(i, "علي") {
		return false
	}
	return isAny(t, peopleFates...)
}

// onBoard tells whether an Arabic verb at i asks for people without naming them: «كم كان على متنها», «كم لا يزالون».
func (p *parser) onBoard(i int) bool {
	n := p.a.Tokens[i].Norm
	if strings.HasPrefix(n, "ي") && (strings.HasSuffix(n, "ون") || strings.HasSuffix(n, "وا")) && p.a.Tokens[i].Class(lexicon.Act) {
		return true
	}
	return i+2 < len(p.a.Tokens) && (n == "كان" || n == "يوجد") && p.a.Tokens[i+1].Norm == "علي" && strings.HasPrefix(p.a.Tokens[i+2].Norm, "متن")
}

// ofThose returns the noun behind «من» that a question counts whose verb stands first: «كم سجل المهاجم من الأهداف»; -1 if
// there is none.
func (p *parser) ofThose(i int) int {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act, lexicon.State) || nominal(t) || p.isNoun(i) {
		return -1
	}
	for j := i + 1; j+1 < len(p.a.Tokens) && j <= i+7; j++ {
		next := &p.a.Tokens[j+1]
		if p.a.Tokens[j].Norm == "من" && next.Name < 0 && (strings.HasPrefix(next.Norm, "ال") || j == i+1 && isAny(t, "remain") && next.Class(lexicon.Person) || j > i+1 && j <= i+4 && !next.Class(lexicon.Act, lexicon.Place) && !isAny(t, payTaken...)) && next.Class(lexicon.Person, lexicon.Thing, lexicon.Event) && !next.Class(lexicon.Time) && !next.Is("money") {
			return j + 1
		}
	}
	return -1
}
