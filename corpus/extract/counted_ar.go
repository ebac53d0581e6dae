package extract

// What a figure counts in Arabic: the noun with its adjectives and one noun in construct.

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	case numberWords[t.Norm] && i+1 < s.Last && r.a.Tokens[i+1].Kind == text.Word && r.a.Tokens[i+1].Number < 0:
		return r.arabicNoun(s, i+1, true) // «يرتفع إلى 31 عدد القتلى»
	case !led && (circumstance[t.Norm] || bearing("ب", t) || bearing("ل", t) || r.asSuch(t) || owned(t)):
		return text.Range{} // «إصابة 4 بجروح», «لقي أربعة مصرعهم»
	case !led && r.withAnd(t), strings.HasPrefix(t.Norm, "وال") && len(t.Concepts) == 0:
		return text.Range{} // «(15) خمسة عشر وإصابة (33)»
	case t.Function && !t.Class(lexicon.Unit), r.properName(t) && !r.groupName(t) && !(led && r.body(t)) && !t.Class(lexicon.Thing):
		return text.Range{}
	case t.Class(lexicon.Act) && finiteVerb(strings.TrimPrefix(t.Norm, "ل")) &&
		!t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time) && !slices.ContainsFunc(t.Alone, isCountable):
		return text.Range{}
	}
	return text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
}

// circumstance are words behind a figure that begin what else is told of it, folded: «5 ملايين بزيادة 7 في المئة».
var circumstance = figureLists.Set("circumstance")

// bearing tells whether a preposition of one letter is written onto an Arabic noun: what stands behind it begins as the lexicon's
// form does, «بجروح» as «جرح», but «باخرة» not as «سفينة».
func bearing(particle string, t *analysis.Token) bool {
	rest, ok := strings.CutPrefix(t.Norm, particle)
	if !ok || accusative(t.Text) {
		return false
	}
	concepts := ownConcepts(t)
	return len(concepts) > 0 && !slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool {
		first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(text.Fold(c.Arabic), "ا"))
		return strings.HasPrefix(text.Fold(c.Arabic), particle) || !strings.HasPrefix(strings.TrimPrefix(rest, "ا"), string(first))
	})
}

// asSuch tells whether «كـ» is written onto an Arabic noun, which is then no counted one: «مليونين كحوافز».
func (r *reader) asSuch(t *analysis.Token) bool {
	rest, ok := strings.CutPrefix(t.Norm, "ك")
	return ok && len(rest) > 6 && !t.Class(countable...) && (len(t.Concepts) == 0 || bearing("ك", t)) && r.meansSomething(t, rest)
}

// meansSomething tells whether what is left of a word is in the lexicon.
func (r *reader) meansSomething(t *analysis.Token, rest string) bool {
	alone := t.Token
	alone.Norm = rest
	return len(r.l.Alone(alone)) > 0
}

// owned tells whether a pronoun of the third person is written onto an Arabic noun: «مصرعهم», but not «دراهم», as «درهم», or «جنيها», as «جنيه».
func owned(t *analysis.Token) bool {
	for _, pronoun := range []string{"هم", "هما", "هن", "ها"} {
		if strings.HasSuffix(t.Norm, pronoun) && len(t.Norm) > len(pronoun)+4 {
			concepts := ownConcepts(t)
			return len(concepts) > 0 && !slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool {
				form, _, _ := strings.Cut(text.Fold(c.Arabic), " ") // «مشتبه به»
				return strings.HasSuffix(form, pronoun) || form+"ا" == t.Norm
			})
		}
	}
	return false
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
		if t := &r.a.Tokens[num.First-1]; t.Kind == text.Word && t.Name < 0 && t.Number < 0 && !hasArticle(withoutParticles(t.Norm)) && (t.Class(countable...) || t.Is("times")) {
			return text.Range{First: num.First - 1, Last: num.First}
		}
	}
	last := num.First - 2
	if t := &r.a.Tokens[num.First]; t.Kind == text.Word && hasArticle(t.Norm) && !thousands[t.Norm] {
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
		if (canCount(t) || t.Class(lexicon.State) || i == last && t.Class(lexicon.Idea)) && !r.nationality(t) && !(strings.HasSuffix(t.Text, "ي") && !t.Class(lexicon.Place, lexicon.Thing)) {
			if strings.HasSuffix(t.Norm, "ه") { // one of them: «أعضاء اللجنة الدولية الـ85»
				i--
			}
			if i < s.First || i < last-2 || !canCount(&r.a.Tokens[i]) && !(i == last && t.Class(lexicon.Idea)) {
				break
			}
			return text.Range{First: i, Last: last + 1}
		}
	}
	return text.Range{}
}

// together tells whether an Arabic «واحد» says of several that they are or act as one: «دفعة واحدة», «في آن واحد».
func (r *reader) together(s *sentence, num number.Number) bool {
	n := r.a.Tokens[num.First].Norm
	return num.First > s.First && num.Last-num.First == 1 && alone[n] && (asOne[withoutParticles(r.a.Tokens[num.First-1].Norm)] || num.First-3 >= s.First && r.ofTheSame(num.First-1) && r.a.Tokens[num.First-3].Number >= 0)
}

// asOne are the nouns before that, folded.
var asOne = figureLists.Set("as-one")

// canCount tells whether a word may be that of something one counts, by itself or in a form of several words.
func canCount(t *analysis.Token) bool {
	return t.Class(countable...) || slices.ContainsFunc(t.Alone, isCountable)
}

// thousands are the words for them, which seem to have the article, folded.
var thousands = figureLists.Set("thousand")

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
		case i == first && t.Class(lexicon.Act) && t.Run.Last-t.Run.First > 1 && slices.ContainsFunc(t.Alone, isCountable):
			end = i + 1 // a noun at the head of an act's name: «6 سيارات مسروقة»
		case i > first && (preposed[t.Norm] || t.Name < 0 && bearing("ل", t) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Place)):
			return end // «مليوني جرعة على وجه السرعة», «أربعة موظفين لعدم كفاية الأدلة»
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

// preposed are prepositions that may begin a form of several words, folded.
var preposed = figureLists.Set("preposed")

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

// dualAdjective tells whether a dual only says of what sort two things named before it are: «محافظتي لحج وأبين الجنوبيتين».
func (r *reader) dualAdjective(f *figure) bool {
	t := &r.a.Tokens[f.First]
	if !f.Dual || !hasArticle(t.Norm) || !strings.HasSuffix(t.Norm, "تين") && !strings.HasSuffix(t.Norm, "تان") || f.First == 0 {
		return false
	}
	before := &r.a.Tokens[f.First-1]
	if before.Name >= 0 {
		return true
	}
	return (strings.HasSuffix(t.Norm, "يتين") || strings.HasSuffix(t.Norm, "يتان")) && before.Kind == text.Word && !before.Function && (r.nationality(t) || t.Class(lexicon.Quality))
}

// noConstruct tells whether no noun in the genitive follows the counted noun at i: it has the article or the ending of
// the dual or of the indefinite, or a figure from eleven on stands before it («300 راكب»).
func (r *reader) noConstruct(i int) bool {
	t := &r.a.Tokens[i]
	if r.dual(t) && strings.HasSuffix(t.Norm, "ن") || t.Class(lexicon.Person) && strings.HasSuffix(t.Norm, "ين") && len(t.Concepts) > 0 && !strings.HasSuffix(text.Fold(t.Concepts[0].Arabic), "ين") || hasArticle(t.Norm) || accusative(t.Text) {
		return true
	}
	if i == 0 || r.a.Tokens[i-1].Number < 0 || r.a.Tokens[i-1].Kind != text.Number {
		return false
	}
	n := &r.a.Numbers[r.a.Tokens[i-1].Number]
	return n.Low != nil && n.High != nil && *n.High >= 11
}
