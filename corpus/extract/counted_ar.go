package extract

// What a figure counts in Arabic: the noun with its adjectives and one noun in construct.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// arabicNoun reads the noun phrase at token i; led tells that «من» or a sign leads to it.
func (r *reader) arabicNoun(s *sentence, i int, led bool) text.Range {
	t := &r.a.Tokens[i]
	switch {
	case strings.HasPrefix(t.Norm, "لل") || strings.HasPrefix(t.Norm, "بال"):
		return text.Range{} // "7.8 billion for health": not what is counted
	case !led && r.endsNumber(i-1):
		return text.Range{} // «38 مليوناً دفعها»
	case !led && conjoined(t):
		return text.Range{} // «(15) خمسة عشر وإصابة (33)»
	case t.Function && !t.Class(lexicon.Unit), r.properName(t) && !r.groupName(t) && !(led && r.body(t)):
		return text.Range{}
	case t.Class(lexicon.Act) && finiteVerb(strings.TrimPrefix(t.Norm, "ل")) &&
		!t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time):
		return text.Range{}
	}
	return text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
}

// endsNumber tells whether token i ends a figure whose form no noun follows: the scale in the accusative behind digits.
func (r *reader) endsNumber(i int) bool {
	return i > 0 && accusativeScales[r.a.Tokens[i].Norm] && r.a.Tokens[i-1].Kind == text.Number && r.a.Tokens[i-1].Number == r.a.Tokens[i].Number
}

// accusativeScales are the words for a thousand and more that have a noun behind them only with «من», folded.
var accusativeScales = figureLists.Set("scale-alone")

// nounBefore returns what a figure counts when it stands behind its noun: with the article as «الدول الـ15», «الوزراء العرب
// الـ22», «الجنود الخمسة», and one, «دائرة واحدة».
func (r *reader) nounBefore(s *sentence, num number.Number) text.Range {
	if n := r.a.Tokens[num.First].Norm; num.First > s.First && num.Last-num.First == 1 && (n == "واحد" || n == "واحده") {
		if t := &r.a.Tokens[num.First-1]; t.Kind == text.Word && t.Name < 0 && t.Number < 0 && !hasArticle(withoutParticles(t.Norm)) && t.Class(countable...) {
			return text.Range{First: num.First - 1, Last: num.First}
		}
	}
	last := num.First - 2
	if t := &r.a.Tokens[num.First]; t.Kind == text.Word && hasArticle(t.Norm) {
		last++
	} else if r.normAt(s.Range, num.First-1) != "ال" {
		return text.Range{}
	}
	if last < s.First {
		return text.Range{}
	}
	for i := last; i >= max(s.First, last-1); i-- {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || !hasArticle(withoutParticles(t.Norm)) {
			break
		}
		if (t.Class(countable...) || t.Class(lexicon.State)) && !r.nationality(t) && !strings.HasSuffix(t.Text, "ي") {
			if strings.HasSuffix(t.Norm, "ه") { // one of them: «أعضاء اللجنة الدولية الـ85»
				i--
			}
			if i < s.First || i < last-2 || !r.a.Tokens[i].Class(countable...) {
				break
			}
			return text.Range{First: i, Last: last + 1}
		}
	}
	return text.Range{}
}

// body tells whether a name is a body of people: «تسعة من قوات النظام».
func (r *reader) body(t *analysis.Token) bool {
	n := &r.a.Names[t.Name]
	return len(n.Known) > 0 && !n.Is((*lexicon.Name).IsPlace) && !n.Is((*lexicon.Name).IsPerson)
}

// groupName tells whether a name can be counted: fighters called by their group.
func (r *reader) groupName(t *analysis.Token) bool {
	n := &r.a.Names[t.Name]
	return len(n.Known) == 0 || n.Known[0].Kind == "armed-group"
}

// nounEnd returns where an Arabic noun phrase that holds tokens [first, i) ends: adjectives and up to one word in
// construct or after "من" belong to it.
func (r *reader) nounEnd(s *sentence, first, i int) int {
	end := i
	genitive := false
	alone := r.noConstruct(first)
	for ; i < s.Last && i-first < 6; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind != text.Word || t.Number >= 0 || t.Date >= 0 || i > first && (hasAnd(t.Norm) || strings.HasPrefix(t.Norm, "لل") && r.servesOther(first, i)):
			return end
		case t.Class(lexicon.State) && t.Run.Last-t.Run.First > 1, besideWords[t.Norm]:
			return end // «في عداد المفقودين», «قرب الميناء»
		case t.Class(lexicon.Quality, lexicon.State) && !t.Function, r.nationality(t):
			end = i + 1
		case t.Name >= 0 || t.Function || t.Class(lexicon.Act):
			return end
		case !genitive && t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Idea) && (!alone || i == first || r.agrees(first, i)):
			genitive = true
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// servesOther tells whether the Arabic word at i, behind «ل», is for whom or for what the counted noun is, and no part of it: so much
// money for health, centres for women.
func (r *reader) servesOther(noun, i int) bool {
	n := &r.a.Tokens[noun]
	return n.Class(lexicon.Unit) || !n.Class(lexicon.Person) && r.a.Tokens[i].Class(lexicon.Person)
}

// besideWords are the nouns and adjectives that serve as prepositions, folded.
var besideWords = figureLists.Set("beside")

// agrees tells whether an Arabic word may be an adjective of the noun before it: a word for people with the article or
// without as that («القتلى المدنيين», «300 قتيل مدني»), or one in the dual as that («عمليتين عسكريتين»).
func (r *reader) agrees(noun, i int) bool {
	n, t := &r.a.Tokens[noun], &r.a.Tokens[i]
	if hasArticle(n.Norm) != hasArticle(t.Norm) {
		return false
	}
	return t.Class(lexicon.Person) || r.dual(n) && n.Norm[len(n.Norm)-4:] == t.Norm[max(0, len(t.Norm)-4):]
}

// ofPeople tells whether the Arabic word at i is an adjective made from a word for people, of a noun that is none: «جمعية كشفية» is
// no scout, «20 منظمة شبابية» are no youths.
func (r *reader) ofPeople(i, noun int) bool {
	t, n := &r.a.Tokens[i], &r.a.Tokens[noun]
	return strings.HasSuffix(t.Norm, "يه") && t.Name < 0 && t.Class(lexicon.Person) && !n.Class(lexicon.Person) && n.Class(lexicon.Group, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Idea)
}

// dual tells whether a token is a noun in the dual, a figure by itself.
func (r *reader) dual(t *analysis.Token) bool { return t.Number >= 0 && r.a.Numbers[t.Number].Dual }

// noConstruct tells whether no noun in the genitive follows the counted noun at i: it has the article or the ending of
// the dual or of the indefinite, or a figure from eleven on stands before it («300 راكب»).
func (r *reader) noConstruct(i int) bool {
	t := &r.a.Tokens[i]
	if r.dual(t) && strings.HasSuffix(t.Norm, "ن") || hasArticle(t.Norm) || accusative(t.Text) {
		return true
	}
	if i == 0 || r.a.Tokens[i-1].Number < 0 || r.a.Tokens[i-1].Kind != text.Number {
		return false
	}
	n := &r.a.Numbers[r.a.Tokens[i-1].Number]
	return n.Low != nil && n.High != nil && *n.High >= 11
}
