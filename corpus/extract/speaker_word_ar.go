package extract

// The words of an Arabic phrase that names a speaker: which of them go on with it, and what they make of it.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// name reads a name that the analysis has found.
func (p *naming) name(j int) int {
	r := p.r
	t := &r.a.Tokens[j]
	n := &r.a.Names[t.Name]
	end := p.nameEnd(j)
	switch {
	case j > p.first && mediumNouns[t.Norm] && p.tellsIt(j):
		return j
	case n.Adjective:
		p.office = p.office || j == p.first
		p.definite = p.definite || p.article(j)
		return end
	case isPersonName(n):
		if j > p.first && p.named && !strings.HasPrefix(t.Norm, "و") && p.anotherPerson(j) {
			return j
		}
		p.definite, p.named, p.office = true, true, true
		return end
	case j > p.first && p.definite && !p.quoted && n.Is((*lexicon.Name).IsMedium) && !mediumNouns[r.a.Tokens[p.first].Norm] && p.office:
		return j // «أبلغ مدير المستشفى رويترز»
	case j-1 > p.first && !p.definite && !p.quoted && p.office && n.Is((*lexicon.Name).IsMedium) && (r.a.Tokens[j-1].Class(lexicon.Quality) || r.a.Tokens[j-1].Run.Last-r.a.Tokens[j-1].Run.First > 1):
		return j // «أبلغ مسؤول محلي رويترز», but «مراسل رويترز»
	case j > p.first && p.named && !p.quoted && r.a.Tokens[j-1].Name >= 0 && !r.a.Tokens[j-1].Class(lexicon.Person):
		return j
	}
	p.definite = true
	return end
}

// nameEnd returns where the name at j ends, with the family behind «آل» or «بن».
func (p *naming) nameEnd(j int) int {
	end := min(max(p.r.a.Names[p.r.a.Tokens[j].Name].Last, j+1), p.s.Last)
	for k := j + 1; k < end; k++ {
		if tellsMedium(p.r.a.Tokens[k].Norm) {
			return k // «مورينيو لشبكة …»
		}
	}
	if end < p.s.Last && familyWords[p.r.a.Tokens[end-1].Text] && p.r.a.Tokens[end].Kind == text.Word {
		end++
	}
	return end
}

// familyWords always have a name behind them.
var familyWords = map[string]bool{"آل": true, "بن": true}

// anotherPerson tells whether the name at j is not the second half of the one before it.
func (p *naming) anotherPerson(j int) bool {
	k := j - 1
	if p.quoted && k > p.first {
		k-- // «الكولونيل "ريان ديلون"»
	}
	n := p.r.a.Tokens[k].Name
	return n != p.r.a.Tokens[j].Name && !p.single(n)
}

// single tells whether a name of that index is there and has one word.
func (p *naming) single(n int) bool {
	return n >= 0 && p.r.a.Names[n].Last-p.r.a.Names[n].First <= 1
}

// article tells whether the word at j has the article, a particle before it or not.
func (p *naming) article(j int) bool {
	t := &p.r.a.Tokens[j]
	return hasArticle(t.Text) || strings.HasPrefix(t.Norm, "لل") || strings.HasPrefix(t.Norm, "وال") && j > p.first
}

// word reads a common word.
func (p *naming) word(j int) int {
	r := p.r
	t := &r.a.Tokens[j]
	article := p.article(j)
	switch {
	case j == p.first:
		if t.Function && !article && t.Norm != "بعض" && t.Norm != "احد" {
			return j
		}
		p.definite, p.office = article, t.Class(lexicon.Person)
		end := p.runEnd(j)
		p.definite = p.definite && r.a.Tokens[end-1].Norm != "باسم" // «المتحدث باسم» may be one form of the lexicon
		return end
	case p.quoted:
		p.definite = true
		return j + 1
	case t.Function && !article:
		return p.particle(j)
	case mediumNouns[t.Norm] && p.tellsIt(j):
		return j
	case accusative(t.Text) && r.a.Tokens[j-1].Number < 0, p.definite && p.objectAt(j), !p.definite && p.shownAt(j):
		return j
	case p.named && p.definite:
		return p.behindName(j)
	}
	if next, ok := p.behindLetter(j); ok {
		return next
	}
	switch {
	case article:
		if p.closed && !t.Class(lexicon.Quality, lexicon.Person) || nunated(r.a.Tokens[j-1].Text) {
			return j // «أهالٍ السلطات»: the object
		}
		p.definite = true
		return p.runEnd(j)
	case !p.definite && asksSilence[t.Norm]:
		return j // «مصدر أمني فضل عدم الكشف عن هويته»
	case !p.definite:
		if presentVerb(t.Norm) && t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Event) {
			return j // «ناشط يعيش في …»
		}
		return p.runEnd(j)
	case t.Class(lexicon.Person) && !strings.HasPrefix(t.Norm, "و"):
		p.definite, p.office = false, true
		return p.runEnd(j)
	case p.office && r.unknown(j) && !(strings.HasPrefix(t.Norm, "ي") && j+1 < p.s.Last && !r.unknown(j+1)):
		return j + 1 // the name of somebody whose office has been told
	case (p.office || j == p.first+1) && (!t.Class(lexicon.Idea, lexicon.Measure, lexicon.Time) || p.office && r.twoUpToThat(p.s, j)) && r.nameUpToWords(p.s, j):
		return j + 1
	}
	return j
}

// tellsIt tells whether the noun for a medium at j is whom those are telling whose naming is complete before it: «مسؤول أمني صحيفة …»,
// «ناشطون شبكة …».
func (p *naming) tellsIt(j int) bool {
	before := &p.r.a.Tokens[j-1]
	return (p.office || reportNouns[p.r.a.Tokens[p.first].Norm]) && !p.definite && (j-1 > p.first && (before.Class(lexicon.Quality) && !before.Class(lexicon.Person) || strings.HasSuffix(before.Norm, "ي") && before.Norm != "تنفيذي") || before.Class(lexicon.Person) && (strings.HasSuffix(before.Norm, "ون") || strings.HasSuffix(before.Norm, "ين")))
}

// objectAt tells whether the word at j is the object of the verb whose definite subject the phrase is: many people in the
// accusative («دعت الوزارة المتقدمين»), or what is his own («أكد الوزير تفهمه قلق …»).
func (p *naming) objectAt(j int) bool {
	t, before := &p.r.a.Tokens[j], &p.r.a.Tokens[j-1]
	if counters[t.Norm] {
		return true
	}
	if hasArticle(t.Norm) {
		if strings.HasSuffix(t.Norm, "ين") && hasArticle(before.Norm) && strings.HasSuffix(before.Text, "ة") && len(t.Concepts) > 0 && t.Name < 0 {
			return true // no adjective of a feminine noun
		}
		if strings.HasSuffix(before.Norm, "ات") && hasArticle(before.Norm) && t.Class(lexicon.Person) && brokenPlural(t) {
			return true // «دعت الجوازات الأشقاء …»
		}
		return manyPeople(t) && !strings.HasSuffix(before.Norm, "ين") && !strings.HasSuffix(before.Norm, "ون")
	}
	return strings.HasSuffix(t.Text, "ه") && p.named && utf8.RuneCountInString(t.Norm) > 3 && !p.r.endsNaming(p.s, j+1)
}

// brokenPlural tells whether a noun for people has the form «أفعلاء», a plural that no adjective of a feminine noun has.
func brokenPlural(t *analysis.Token) bool {
	return t.Name < 0 && strings.HasPrefix(t.Text, "الأ") && strings.HasSuffix(t.Text, "اء")
}

// manyPeople tells whether a word is a noun for people in the plural that is no subject: «المتقدمين», but not «الأمين».
func manyPeople(t *analysis.Token) bool {
	if t.Name >= 0 || !hasArticle(t.Norm) || !strings.HasSuffix(t.Norm, "ين") || !t.Class(lexicon.Person) {
		return false
	}
	for _, c := range t.Concepts {
		if strings.HasSuffix(text.Fold(c.Arabic), "ين") {
			return false
		}
	}
	return true
}

// presentVerb tells whether a folded word that stands for an act may be a verb in the present or the future, and no noun with
// a pronoun.
func presentVerb(norm string) bool {
	return !strings.HasSuffix(norm, "ه") && (strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "سي") || strings.HasPrefix(norm, "ست"))
}

// behindName reads a word behind somebody's name: a role, or the family name.
func (p *naming) behindName(j int) int {
	r := p.r
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	person := t.Class(lexicon.Person)
	and := strings.HasPrefix(t.Norm, "و")
	switch {
	case person && !and:
		p.named, p.definite, p.office = false, p.article(j), true
		return p.runEnd(j)
	case p.single(before.Name) && (r.a.Names[before.Name].Last == j && (p.article(j) || r.unknown(j)) || r.endsNaming(p.s, j+1) || j+1 < p.s.Last && r.isSpeech(j+1)):
		return j + 1 // a family name, which may be a common word too
	case r.unknown(j) && before.Name < 0 && r.unknown(j-1) && j >= 2 && r.a.Tokens[j-2].Name >= 0:
		return j + 1 // «الكولونيل ريان ديلون»: a title the lexicon does not know
	case person:
		p.named, p.definite = false, strings.HasPrefix(t.Norm, "وال")
		return j + 1
	}
	return j
}

// behindLetter reads a word that a conjunction or a preposition is written onto, if the word at j is one.
func (p *naming) behindLetter(j int) (next int, ok bool) {
	t := &p.r.a.Tokens[j]
	article := p.article(j)
	switch before := &p.r.a.Tokens[j-1]; {
	case before.Name >= 0 && p.single(before.Name) && p.office && p.r.unknown(j) && (p.r.endsNaming(p.s, j+1) || p.r.isSpeech(j+1)): // «نذير بوعلام أن»
	case strings.HasPrefix(t.Norm, "و") && mayBeConjoined(t):
		if !article && !t.Class(lexicon.Person, lexicon.Group, lexicon.Quality) {
			return j, true
		}
		p.definite = article
	case strings.HasPrefix(t.Norm, "ب") && tied(t, "ب"):
		article = strings.HasPrefix(t.Norm, "بال")
		body := t.Class(lexicon.Group, lexicon.Place) || headships[strings.TrimPrefix(t.Norm, "ب")]
		if p.named || !body && (!article || t.Class(lexicon.Act, lexicon.Idea, lexicon.Measure, lexicon.State)) {
			return j, true
		}
		p.definite = article
	case strings.HasPrefix(t.Norm, "ل") && !article && tied(t, "ل"):
		if p.named || p.definite && !t.Class(lexicon.Act, lexicon.Group, lexicon.Place) {
			return j, true
		}
		p.definite = false
	default:
		return j, false
	}
	return j + 1, true
}

// runEnd returns where the lexicon's form at j ends; one whose last word has the article is definite.
func (p *naming) runEnd(j int) int {
	end := max(j+1, min(p.r.a.Tokens[j].Run.Last, p.s.Last))
	if end > j+1 && hasArticle(p.r.a.Tokens[end-1].Text) {
		p.definite = true
	}
	return end
}

// particle reads a particle that ties a place or a body to the phrase: «في», «من».
func (p *naming) particle(j int) int {
	r := p.r
	if p.named || j+1 >= p.s.Last {
		return j
	}
	w := r.a.Tokens[j].Norm
	if w == "علي" && reportNouns[r.a.Tokens[j-1].Norm] && !r.isOf(j-1, lexicon.Group, lexicon.Place) && r.a.Tokens[j+1].Kind == text.Word || p.goesOnBehind(j) {
		p.definite = false // «صفحات على موقع …»
		return j + 1
	}
	if w != "في" && w != "من" && w != "لدي" {
		return j
	}
	k := j + 1
	for k < p.s.Last && r.a.Tokens[k].Norm == `"` {
		k++
	}
	if k >= p.s.Last || !p.ties(w, k, k > j+1) {
		return j
	}
	p.definite = false
	return j + 1
}

// goesOnBehind tells whether the particle at j ties what somebody oversees, or who has issued a report, to the phrase: «المشرف
// العام على المهرجان», «تقرير صادر عن الوزارة».
func (p *naming) goesOnBehind(j int) bool {
	r := p.r
	if j <= p.first || j+1 >= p.s.Last {
		return false
	}
	next := &r.a.Tokens[j+1]
	if next.Kind != text.Word && next.Norm != `"` || next.Function && next.Name < 0 {
		return false
	}
	switch r.a.Tokens[j].Norm {
	case "عن":
		return issuedWords[r.a.Tokens[j-1].Norm] || representing[r.a.Tokens[j-1].Norm] && (next.Norm == `"` || next.Name >= 0 || next.Class(lexicon.Group, lexicon.Place))
	case "علي":
		return !emphasised[next.Norm] && (p.oversees(j-1) || j-1 > p.first && p.oversees(j-2) && hasArticle(r.a.Tokens[j-1].Norm))
	}
	return false
}

// oversees tells whether the word at i is an overseer, a preposition written together with it or not.
func (p *naming) oversees(i int) bool {
	norm := p.r.a.Tokens[i].Norm
	if rest, ok := strings.CutPrefix(norm, "لل"); ok {
		norm = "ال" + rest
	}
	return overseers[norm]
}

// asksSilence are verbs of clauses about speakers who want not to be named or are asked, folded.
var asksSilence = speechLists.Set("unnamed")

// overseers are set over what «على» names, issuedWords tell of a document who has made it, emphasised is what a speaker
// dwells on with «على»; folded.
//
// representing are those who are so for what «عن» names: «النائب عن كتلة التغيير».
var (
	representing = speechLists.Set("representing")
	overseers    = speechLists.Set("overseer")
	issuedWords  = speechLists.Set("issued")
	emphasised   = speechLists.Set("emphasised")
)

// ties tells whether a particle ties the word at k to the phrase; quoted tells that a quotation mark stands between.
func (p *naming) ties(particle string, k int, quoted bool) bool {
	r := p.r
	t := &r.a.Tokens[k]
	in := particle == "في" && t.Name < 0
	switch {
	case t.Kind != text.Word || t.Date >= 0 && t.Name < 0 || t.Number >= 0 || occasions[t.Norm] || complementizers[t.Norm] || relativeWords[t.Norm]:
		return false
	case in && !p.office && !quoted && !t.Class(lexicon.Place, lexicon.Group):
		return false
	case in && t.Class(lexicon.Act, lexicon.Time, lexicon.State) && !t.Class(lexicon.Place, lexicon.Group, lexicon.Thing) && !r.unknown(k):
		return p.office && (!r.a.Tokens[p.first].Class(lexicon.Person) || k+1 >= p.s.Last || r.canHead(k+1))
	}
	return !t.Function || t.Name >= 0
}
