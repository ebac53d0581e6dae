package extract

// The words that go on with an Arabic phrase round a name.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// extendArabic is extend for the Arabic word at j.
func (r *reader) extendArabic(p text.Range, j int, kind corpus.Kind) (end int, k corpus.Kind, ok bool) {
	t := &r.a.Tokens[j]
	end = r.runOrNameEnd(j)
	next, named := r.nameKind(j)
	switch {
	case kind == corpus.Organisation && r.field(p, j):
		return end, kind, true
	case named:
		return end, kind, !r.beginsAnother(j, kind, next)
	case t.Function:
		return 0, kind, false
	case t.Stem != "":
		return end, kind, r.ownName(p, j, kind)
	case hasArticle(t.Norm) && t.Class(lexicon.Act, lexicon.Event, lexicon.Thing, lexicon.Idea, lexicon.State, lexicon.Measure):
		return end, kind, !r.a.Tokens[j-1].Function && !r.ownObject(j)
	}
	return 0, kind, false
}

// beginsAnother tells whether the word at j, which names something of kind next, begins another phrase than the one of kind
// before it.
func (r *reader) beginsAnother(j int, kind, next corpus.Kind) bool {
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	if t.Name >= 0 {
		if kind == corpus.Place && next == corpus.Person && r.namesPlace(before) {
			return true // «المبعوث إلى اليمن إسماعيل ولد الشيخ»
		}
		if kind == corpus.Person && next == corpus.Place && r.inPlace(t) && many(before) {
			return true // «بطولة الناشئين بقطر»
		}
		return kind == corpus.Place && next == corpus.Organisation && (before.Name >= 0 || articled(before)) || kind == corpus.Person && next == corpus.Place && r.visited(j)
	}
	if hasArticle(t.Norm) && (wholePlural(before) || next == corpus.Person && otherPeople(before, t) || kind != corpus.Person && r.properName(before) && !r.adjective(j) && !strings.HasSuffix(t.Norm, "ي") && !strings.HasSuffix(t.Norm, "يه")) {
		return true // «المملكة الإدارة العامة»
	}
	if kind != corpus.Person && next != corpus.Person && hasArticle(before.Norm) && before.Name < 0 && !articled(t) && !behindParticle(t) && !t.Class(lexicon.Quality) {
		return true // «نفذت الأمانة حدائق»
	}
	if kind == corpus.Organisation && next == corpus.Person && hasArticle(before.Norm) && before.Name < 0 && !articled(t) && !behindParticle(t) {
		return true // «اعتقلت الشرطة رئيس البلدية»
	}
	return hasAnd(t.Norm) || placeBehindB(t) || r.bodyBehindName(j, kind, next)
}

// many tells whether a noun for people stands in another form than its singular: «الناشئين», «للأبطال».
func many(t *analysis.Token) bool {
	return t.Name < 0 && len(t.Concepts) > 0 && t.Concepts[0].Class == lexicon.Person && !strings.HasSuffix(t.Norm, "ه") &&
		!strings.HasSuffix(t.Norm, text.Fold(t.Concepts[0].Arabic))
}

// inPlace tells whether «ب» is written onto the name of a place that a word is or begins.
func (r *reader) inPlace(t *analysis.Token) bool {
	n := &r.a.Names[t.Name]
	return len(n.Known) > 0 && writtenOnto("ب", t.Norm, n.Known[0].Arabic)
}

// ownName tells whether the word at j, which the lexicon does not know, is the name of what the phrase before it is about:
// it stands right after a common noun or another such word, «حي الجميلي».
func (r *reader) ownName(p text.Range, j int, kind corpus.Kind) bool {
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	if strings.HasPrefix(t.Norm, "ل") || hasAnd(t.Norm) && kind != corpus.Place {
		return false // a particle begins something else
	}
	if strings.HasPrefix(t.Norm, "ي") && strings.HasSuffix(t.Norm, "ون") {
		return false // a verb: «يشعلون»
	}
	if before.Name >= 0 && (len(r.a.Names[before.Name].Known) > 0 || r.a.Names[before.Name].Person) {
		return false // a name that was found is whole
	}
	return p.Last-p.First < 7
}

// behindParticle tells whether a preposition of one letter is written onto a common noun: «لاتحاد», «بوزارة».
func behindParticle(t *analysis.Token) bool {
	for _, p := range []string{"ل", "ب"} {
		if strings.HasPrefix(t.Norm, p) && tied(t, p) {
			return true
		}
	}
	return false
}
