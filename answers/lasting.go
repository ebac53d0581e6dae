package answers

// What «كم» measures by the verb or the noun right behind it: a length of time, or how great something is.

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	lastingVerbs = questionWords.Set("lasting")
	sessionNouns = questionWords.Set("session")
	soLong       = questionWords.Set("so-long")
	soLongFor    = questionWords.Set("so-long-for")
)

// Concepts of verbs by which «كم» asks how long something lasts, always or only before what is definite.
var (
	lastingConcepts = conceptLists.Phrases("lasting")
	lastingOf       = conceptLists.Phrases("lasting-of")
)

// lasts tells whether the Arabic verb at i behind «كم» asks how long something lasts: «كم سيدوم», «كم مكث الوفد», «كم ياخد
// ترميم الجسر». Of what is left over, parts may be told instead: «كم تبقى من المبلغ».
func (p *parser) lasts(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || p.cue.Last-p.cue.First != 1 || nominal(t) || p.follows(i, "من") {
		return false
	}
	if lastingVerbs[t.Norm] || t.Norm == "صار" && i+1 < len(p.a.Tokens) && strings.HasPrefix(p.a.Tokens[i+1].Norm, "لل") {
		return true // «كم صار للكهرباء مقطوعة»
	}
	if p.verbOpens(i) {
		t = &analysis.Token{Token: t.Token, Concepts: t.Alone}
	}
	if t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Group, lexicon.Measure) || !t.Class(lexicon.Act, lexicon.State) {
		return false
	}
	return isAny(t, lastingConcepts...) || isAny(t, "take", "expand-extend") && p.deedFollows(i) ||
		isAny(t, lastingOf...) && !masdar(t) && p.ofDefinite(i)
}

// soLong tells whether a word beside the count-word asks how long something has been so: «صارلها قديش محاصرة», «كم صار للعمال
// مضربين». It is accounted for then.
func (p *parser) soLong() bool {
	for _, i := range []int{p.cue.First - 1, p.cue.Last} {
		if i < 0 || i >= len(p.a.Tokens) {
			continue
		}
		t := &p.a.Tokens[i]
		if soLong[t.Norm] || soLongFor[t.Norm] && i+1 < len(p.a.Tokens) && strings.HasPrefix(p.a.Tokens[i+1].Norm, "ل") && !p.a.Tokens[i+1].Class(lexicon.Time) {
			p.used[i] = true
			return true
		}
	}
	return false
}

// follows tells whether the word behind token i is norm.
func (p *parser) follows(i int, norm string) bool {
	return i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == norm
}

// deedFollows tells whether a noun for something done follows the verb at i, which is what takes its time: «كم أخذ بناء السد».
func (p *parser) deedFollows(i int) bool {
	if i+1 >= len(p.a.Tokens) {
		return false
	}
	next := &p.a.Tokens[i+1]
	return next.Name < 0 && next.Class(lexicon.Act, lexicon.Event) && !next.Class(lexicon.Person, lexicon.Group, lexicon.Thing)
}

// verbNext tells whether a verb follows the Arabic noun at i.
func (p *parser) verbNext(i int) bool { return i+1 < len(p.a.Tokens) && p.onlyVerb(i+1) }

// leftOf tells whether «من» and a definite noun follow a cue that ends at token i, so that it asks how many of them or how much
// of it is left: «كم بقي من الرهائن». A length of time is left of a time or an act.
func (p *parser) leftOf(i int) bool {
	if i+1 >= len(p.a.Tokens) || p.a.Tokens[i].Norm != "من" {
		return false
	}
	next := &p.a.Tokens[i+1]
	if next.Class(lexicon.Person) && !next.Class(lexicon.Act) {
		return true // «كم بقي من مسلحي الفصيل»
	}
	return strings.HasPrefix(next.Norm, "ال") && (next.Class(lexicon.Person, lexicon.Thing) || isAmount(next)) && !next.Class(lexicon.Time, lexicon.Event)
}

// ofDefinite tells whether a definite noun or a name follows the Arabic noun at i, as its genitive: nothing that is counted has
// one.
func (p *parser) ofDefinite(i int) bool {
	if i+1 >= len(p.a.Tokens) || strings.HasPrefix(p.a.Tokens[i].Norm, "ال") {
		return false
	}
	next := &p.a.Tokens[i+1]
	if last := next.Run.Last - 1; next.Run.Last-next.Run.First > 1 && next.Name < 0 && !strings.HasPrefix(next.Norm, "ل") && strings.HasPrefix(p.a.Tokens[last].Norm, "ال") {
		return true // «شقيق منفذ الهجوم»
	}
	return next.Name >= 0 && !p.a.Names[next.Name].Adjective || strings.HasPrefix(next.Norm, "ال")
}

// measuredNoun tells whether the noun at i behind «كم» has a size and is not counted: «كم سرعة الرياح», «كم سماكة الثلوج».
func (p *parser) measuredNoun(i int) bool {
	t := &p.a.Tokens[i]
	return t.Arabic && strengthNouns[t.Norm] && p.ofDefinite(i)
}

// inSessions tells whether the noun at i that may be a part of something is one of several: no genitive follows that it is a
// part of.
func (p *parser) inSessions(i int) bool {
	return sessionNouns[p.a.Tokens[i].Norm] && !p.ofDefinite(i) && i+1 < len(p.a.Tokens) && !p.a.Tokens[i+1].Function
}

// perfectOpens tells whether the word at i behind «كم» is a verb in the perfect, whatever else it means, by its ending and the
// definite subject behind it: «كم قدمت الدولة».
func (p *parser) perfectOpens(i int) bool {
	n := p.a.Tokens[i].Norm
	return i == p.cue.Last && p.cue.Last-p.cue.First == 1 && strings.HasSuffix(n, "ت") && !strings.HasSuffix(n, "ات") && p.a.Tokens[i].Name < 0 && p.a.Tokens[i].Class(lexicon.Act) && p.ofDefinite(i)
}

// masdar tells whether an Arabic word for something done has the form of a noun for it: a long vowel before its last letter, while the
// lexicon does not cite the verb so. «هجوم», «إعدام», «تفجير», but not «أقيل» and «تقول».
func masdar(t *analysis.Token) bool {
	letters := []rune(t.Norm)
	n := len(letters)
	if n < 4 || !strings.ContainsRune("اوي", letters[n-2]) || letters[0] == 'ي' || letters[0] == 'س' || n == 4 && letters[0] == 'ا' && letters[2] == 'ي' || letters[0] == 'ت' && (n < 5 || letters[n-2] != 'ي' || strings.HasPrefix(t.Norm, "تست")) || strings.HasSuffix(t.Norm, "ت") || strings.HasSuffix(t.Norm, "وا") {
		return false
	}
	return !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Act && text.Fold(c.Arabic) == t.Norm })
}

// deedCounted tells whether the noun for something done at i, right behind «كم», is counted: nothing definite follows that it is of.
func (p *parser) deedCounted(i int) bool {
	t := &p.a.Tokens[i]
	return i == p.cue.Last && p.cue.Last-p.cue.First == 1 && t.Arabic && t.Name < 0 && t.Class(lexicon.Act, lexicon.Event) && t.Run.Last-t.Run.First < 2 && masdar(t) && !p.ofDefinite(i) && !strengthNouns[t.Norm]
}

// subjectFollows tells whether the word for something done at i behind «كم» is a verb because somebody who does it follows: «كم دعم
// الاتحاد الأوروبي اللاجئين».
func (p *parser) subjectFollows(i int) bool {
	t := &p.a.Tokens[i]
	if i != p.cue.Last || p.cue.Last-p.cue.First != 1 || t.Name >= 0 || nominal(t) || strings.HasSuffix(t.Norm, "ات") || !t.Class(lexicon.Act) || t.Class(lexicon.Person, lexicon.Event, lexicon.Place, lexicon.Unit, lexicon.Time) || !p.ofDefinite(i) {
		return false
	}
	next := &p.a.Tokens[i+1]
	return next.Name >= 0 || next.Class(lexicon.Person, lexicon.Group)
}

// ofMoney tells whether «من» and a noun for money follow the verb at i, which is what is measured: «كم هرب من الأموال».
func (p *parser) ofMoney(i int) bool {
	for j := i + 1; j+1 < len(p.a.Tokens) && j <= i+4; j++ {
		if p.a.Tokens[j].Norm == "من" {
			return p.a.Tokens[j+1].Is("money")
		}
	}
	return false
}

// imperfectOpens tells whether the word at i behind «كم» is a verb in the imperfect or the future, whatever its class, by its first
// letter and the definite subject behind it: «كم يحتاج المصاب», «كم يساوي الدينار».
func (p *parser) imperfectOpens(i int) bool {
	t := &p.a.Tokens[i]
	first := strings.TrimPrefix(strings.TrimPrefix(t.Norm, "س"), "ب")
	return t.Arabic && t.Name < 0 && i == p.cue.Last && p.cue.Last-p.cue.First == 1 && strings.HasPrefix(first, "ي") && p.ofDefinite(i) &&
		!t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Time, lexicon.Unit, lexicon.Group)
}

// makesUp tells whether the verb at i behind «كم» asks what part of something somebody makes up: «كم تشكل النساء من القوى العاملة».
func (p *parser) makesUp(i int) bool {
	if !isAny(&p.a.Tokens[i], "constitute", "represent") || nominal(&p.a.Tokens[i]) {
		return false
	}
	for j := i + 1; j < len(p.a.Tokens); j++ {
		if p.a.Tokens[j].Norm == "من" {
			return true
		}
	}
	return false
}

// verbOpens tells whether the Arabic word at i is a verb that the lexicon reads with its subject as one form: «كم نما الاقتصاد»,
// «كم هبطت أسهم البنوك».
func (p *parser) verbOpens(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || p.cue.Last-p.cue.First != 1 || t.Run.First != i || t.Run.Last-i < 2 || t.Name >= 0 || nominal(t) {
		return false
	}
	alone := analysis.Token{Concepts: t.Alone}
	if len(t.Alone) > 0 && !alone.Class(lexicon.Act) || alone.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time, lexicon.Idea) {
		return false
	}
	return len(t.Alone) > 0 && strings.HasPrefix(p.a.Tokens[i+1].Norm, "ال") || strings.HasSuffix(t.Norm, "ت") && !strings.HasSuffix(t.Norm, "ات")
}

// splitUnit parts a unit of time at i, right behind the question word, from what lasts so long where the lexicon has both as one form:
// "how many days of mourning", "how many years in prison".
func (p *parser) splitUnit(i int) {
	t := &p.a.Tokens[i]
	if cue := p.a.Tokens[p.cue.First].Norm; cue != "how" && !countWords[cue] {
		return // "the number of years in jail"
	}
	if t.Run.First == i && t.Run.Last-i > 1 && slices.ContainsFunc(t.Alone, func(c *lexicon.Concept) bool {
		return c.Class == lexicon.Unit && c.Is("duration") || c.Class == lexicon.Time
	}) {
		p.splitRuns(t.Run)
	}
}

// asksLength tells whether "how long" asks for a length: in a unit of lengths, or of what is long and does not last: "how
// long is the bridge".
func (p *parser) asksLength() bool {
	if unit := p.l.Concept(p.unitNamed()); unit != nil {
		return unit.Is("length")
	}
	if p.cue.Last >= len(p.a.Tokens) || !beForms[p.a.Tokens[p.cue.Last].Norm] || p.verbOf(p.cue.Last) >= 0 {
		return false
	}
	i := p.phraseHead(p.nextContent(p.cue.Last))
	return lineNouns[p.a.Tokens[i].Norm]
}
