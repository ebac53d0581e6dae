package extract

// The part of an Arabic phrase in its sentence: the subject stands behind its verb or before it, the object behind both.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// The words by which parts are told, folded: those behind which the doer stands, those before which "by" is meant with a
// particle, those that put a noun for an act into the passive, those behind which a verb stands, and the prepositions with a pronoun
// behind a verb that tell what a clause is about.
var (
	byDoers    = nameLists.Set("doer")
	byHands    = nameLists.Set("hand")
	isDone     = nameLists.Set("done")
	beforeVerb = nameLists.Set("verb")
	honorifics = nameLists.Set("honorific")
	copulas    = nameLists.Set("copula")
	resumed    = nameLists.Set("resumed")
)

// byGap is how many tokens may stand between an act and "by".
const byGap = 14

// arabicPart finds the part of an Arabic phrase; before is the phrase before it, nil for the first.
func (r *reader) arabicPart(s *sentence, before, out *part) {
	p := out.phrase
	if at, ok := r.arabicBy(s, p.First); ok {
		out.does, out.deed = at, r.deedLeft(s, at)
		return
	}
	i := r.overAdverbs(s, p.First-1)
	switch {
	case r.objectOfNoun(before, p):
		out.undergoes = before.phrase.First - 1
		before.does, before.undergoes, before.actOf = out.undergoes, -1, -1
	case i > s.First && resumed[r.a.Tokens[i].Norm] && r.mayBeVerb(&r.a.Tokens[i-1]):
		out.does = i - 1 // «بلدة تسيطر عليها الحركة»
	case i < s.First || withParticle(&r.a.Tokens[p.First]):
	case r.arabicVerb(s, i, before):
		r.behindVerb(s, i, before, out)
	case i == p.First-1 && r.overNoun(s, before, out):
	case before != nil && before.first && !accusative(r.a.Tokens[p.First].Text) && r.nothingBetween(before.phrase.Last, p.First):
		out.does, out.undergoes = before.undergoes, before.does // the other of the two
	case i == p.First-1 && r.nounOfAct(i):
		out.first = out.kind == corpus.Organisation && r.doneToPeople(i) && r.accusativeBehind(s, p.Last)
		if out.first {
			out.does = i // «اعتقال الشرطة رئيس البلدية»
		} else if r.led(before, i) || r.doneToPeople(i) || isDone[r.normAt(s.Range, i-1)] {
			out.undergoes = i
		} else {
			out.actOf = i
		}
	}
	r.beforeItsVerb(s, out)
}

// withParticle tells whether a preposition is written onto a word.
func withParticle(t *analysis.Token) bool {
	return behindParticle(t) || strings.HasPrefix(t.Norm, "لل") || strings.HasPrefix(t.Norm, "بال")
}

// nounOfAct tells whether the word at i is a noun for an act whose doer or object may stand behind it.
func (r *reader) nounOfAct(i int) bool {
	t := &r.a.Tokens[i]
	return t.Name < 0 && t.Class(lexicon.Act, lexicon.Event) && !hasArticle(t.Norm)
}

// arabicBy returns the act of which the doer stands at token i, behind «من قبل», «على يد», «بقيادة».
func (r *reader) arabicBy(s *sentence, i int) (int, bool) {
	j := i - 1
	if calledWords[r.normAt(s.Range, j)] {
		j-- // «من قبل المدعو سامي»
	}
	norm := r.normAt(s.Range, j)
	switch {
	case byDoers[norm]:
		if r.a.Tokens[j].Class(lexicon.Act) {
			return j, true
		}
	case byHands[norm] && (r.normAt(s.Range, j-1) == "من" || r.normAt(s.Range, j-1) == "علي"):
		j--
	default:
		return -1, false
	}
	if t := &r.a.Tokens[max(j-1, s.First)]; t.Name < 0 && t.Class(lexicon.State) {
		return j - 1, true // «المحاصرين من قبل»
	}
	at := r.actLeft(s, j, byGap)
	return at, at >= 0
}

// overAdverbs returns the last token up to i that is no adverb, no time, no figure and no sign of a quotation.
func (r *reader) overAdverbs(s *sentence, i int) int {
	for i >= s.First && r.aside(i) {
		i--
	}
	return i
}

// aside tells whether an adverb, a time, a figure or a quotation mark stands at i.
func (r *reader) aside(i int) bool {
	t := &r.a.Tokens[i]
	return t.Date >= 0 || t.Number >= 0 || betweenArabic[t.Norm] || honorifics[t.Norm] || t.Norm == `"`
}

// arabicVerb tells whether the word at i is a verb and no noun for an act: by its form, by what stands before it, or behind
// its subject.
func (r *reader) arabicVerb(s *sentence, i int, before *part) bool {
	t := &r.a.Tokens[i]
	if !r.mayBeVerb(t) {
		return false
	}
	if finiteVerb(strings.TrimPrefix(t.Norm, "ل")) || causative(t) || reflexive(t.Norm) || r.withAnd(t) || i == s.First || r.a.BeginsClause(i) {
		return true
	}
	if last := r.a.Tokens[i-1].Norm; beforeVerb[last] || relativeWords[last] {
		return true
	}
	return before != nil && (before.does == i || before.undergoes == i || before.phrase.Last == i && before.free())
}

// mayBeVerb tells whether an Arabic word for an act has neither the article nor a preposition nor the form of «تفعيل».
func (r *reader) mayBeVerb(t *analysis.Token) bool {
	if !t.Arabic || t.Kind != text.Word || t.Name >= 0 || t.Function || !t.Class(lexicon.Act) || articled(t) && !reflexive(t.Norm) {
		return false
	}
	return !(strings.HasPrefix(t.Norm, "ب") && tied(t, "ب")) && !verbalNoun(t.Norm)
}

// causative tells whether a word for an act has the form of the verb «أفعل»: «أعلن», «أصدر».
func causative(t *analysis.Token) bool {
	w := strings.TrimPrefix(t.Text, "و")
	return strings.HasPrefix(w, "أ") && utf8.RuneCountInString(w) == 4
}

// reflexive tells whether a folded word has the form of the verb «افتعل» of a root that begins with ل: «التقى», which has no
// article.
func reflexive(norm string) bool {
	w, ok := strings.CutPrefix(strings.TrimPrefix(norm, "و"), "الت")
	n := utf8.RuneCountInString(w)
	return ok && (n == 2 || n == 3 && (strings.HasSuffix(w, "ت") || strings.HasSuffix(w, "وا")))
}

// verbalNoun tells whether a folded word has the form of the noun «تفعيل».
func verbalNoun(norm string) bool {
	w := strings.TrimPrefix(norm, "و")
	if utf8.RuneCountInString(w) != 5 || !strings.HasPrefix(w, "ت") {
		return false
	}
	runes := []rune(w)
	return runes[3] == 'ي'
}

// overNoun tells the part of a phrase between which and the verb a definite noun stands that names nobody: the verb's
// object where it does not agree with it («يقود المفاوضات مجلس المدينة») or is a thing («أدار البرنامج سامي»), or else its
// subject («استهدف القصف الحي»).
func (r *reader) overNoun(s *sentence, before, out *part) bool {
	i := out.phrase.First - 1
	if before != nil && before.phrase.Last == out.phrase.First {
		return false
	}
	for out.kind != corpus.Place && i-1 > s.First && hasArticle(r.a.Tokens[i-1].Norm) && r.describing(i) {
		i-- // «المفاوضات الجديدة»
	}
	noun := &r.a.Tokens[i]
	if i-1 < s.First || !hasArticle(noun.Norm) || noun.Name >= 0 || noun.Function || !r.arabicVerb(s, i-1, before) {
		return false
	}
	if r.unlikeVerb(i-1, i) || out.kind != corpus.Place && !noun.Class(lexicon.Act, lexicon.Event) {
		out.does = i - 1
	} else {
		out.undergoes = i - 1
	}
	return true
}

// describing tells whether the word at i is an adjective with the article.
func (r *reader) describing(i int) bool {
	t := &r.a.Tokens[i]
	return hasArticle(t.Norm) && (r.nationality(t) || t.Class(lexicon.Quality))
}

// behindVerb tells the part of a phrase right behind the verb at i.
func (r *reader) behindVerb(s *sentence, i int, before, out *part) {
	out.first = true
	j := i - 1
	for j > s.First && betweenArabic[r.a.Tokens[j].Norm] {
		j--
	}
	subjectBefore := j >= s.First && (before != nil && before.does == i && !before.first || relativeWords[r.a.Tokens[j].Norm])
	alone := r.doneToPeople(i) && out.kind == corpus.Person && !r.directObject(s, out.phrase.Last) // «قتل جندي في هجوم»
	alone = alone || out.kind == corpus.Person && r.isAny(i, installs) && r.namesOffice(s, out.phrase.Last)
	if (subjectBefore || alone) && !r.withObject(i) || r.unlikeVerb(i, out.phrase.First) {
		out.undergoes = i
		return
	}
	out.does = i
}

// installs are the concepts of acts that give somebody an office.
var installs = grammarLists.Phrases("installing")

// namesOffice tells whether an office in the accusative stands at the end of a phrase or behind it: «عين سامي مديراً».
func (r *reader) namesOffice(s *sentence, last int) bool {
	for i := last - 1; i < min(last+1, s.Last); i++ {
		if t := &r.a.Tokens[i]; strings.HasSuffix(t.Norm, "ا") && t.Name < 0 && t.Class(lexicon.Person) {
			return true
		}
	}
	return false
}

// unlikeVerb tells whether the common noun at j is no subject of the verb at i: it is feminine, the verb is not.
func (r *reader) unlikeVerb(i, j int) bool {
	verb, noun := strings.TrimPrefix(r.a.Tokens[i].Norm, "و"), &r.a.Tokens[j]
	return hasArticle(noun.Norm) && noun.Name < 0 && (strings.HasSuffix(noun.Norm, "ه") || strings.HasSuffix(noun.Norm, "ات")) &&
		!strings.HasPrefix(verb, "ت") && !strings.HasPrefix(verb, "ست") && !strings.HasPrefix(verb, "لت") && !strings.HasSuffix(verb, "ت") && !r.withObject(i)
}

// withObject tells whether an object's pronoun seems to be written onto the verb at i: «استهدفتهم».
func (r *reader) withObject(i int) bool {
	w := r.a.Tokens[i].Norm
	return utf8.RuneCountInString(w) > 4 && (strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هم"))
}

// directObject tells whether a noun or a figure stands at token i with no particle before it.
func (r *reader) directObject(s *sentence, i int) bool {
	for i < s.Last && (r.a.Tokens[i].Date >= 0 || betweenArabic[r.a.Tokens[i].Norm] || i > 0 && r.a.Tokens[i-1].Date >= 0 && r.a.Tokens[i].Norm == ",") {
		i++
	}
	if i >= s.Last {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Number >= 0 || t.Kind == text.Word && !t.Function && !behindParticle(t) && !hasAnd(t.Norm)
}

// nothingBetween tells whether no word but adverbs, times and figures stands in tokens [first, last).
func (r *reader) nothingBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if !r.aside(i) {
			return false
		}
	}
	return true
}

// beforeItsVerb tells what a phrase does whose verb stands behind it: «الجيش قتل», «الجيش الذي قتل».
func (r *reader) beforeItsVerb(s *sentence, out *part) {
	i, about := r.overRelative(s, out.phrase.Last)
	if i >= s.Last || !about && !out.free() {
		return
	}
	alone := noPart(text.Range{First: out.phrase.First, Last: i}, out.kind)
	if !r.arabicVerb(s, i, &alone) || r.withAnd(&r.a.Tokens[i]) {
		return
	}
	switch {
	case r.withObject(i), r.doneToPeople(i) && !r.directObject(s, i+1), resumed[r.normAt(s.Range, i+1)] && r.directObject(s, i+2):
		if out.undergoes < 0 {
			out.undergoes = i
		}
	default:
		out.alsoDoes(i)
	}
}

// overRelative returns the first token from i on behind adverbs, times and the word that begins a relative clause, and
// whether there is such a word.
func (r *reader) overRelative(s *sentence, i int) (next int, about bool) {
	for ; i < s.Last; i++ {
		norm := r.a.Tokens[i].Norm
		switch {
		case relativeWords[norm], norm == "من" && copulas[r.normAt(s.Range, i-1)]:
			about = true
		case copulas[norm] && (r.normAt(s.Range, i+1) == "من" || relativeWords[r.normAt(s.Range, i+1)]): // «هو من يقود»
		case norm == "," && relativeWords[r.normAt(s.Range, i+1)], r.a.Tokens[i].Number < 0 && r.aside(i):
		default:
			return i, about
		}
	}
	return i, about
}
