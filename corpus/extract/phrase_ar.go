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
	case r.objectOfVerb(p, j), p.Last-p.First == 1 && r.objectOfOwn(p, j):
		return 0, kind, false
	case kind == corpus.Organisation && r.field(p, j):
		return end, kind, true
	case named:
		return end, kind, !r.beginsAnother(p, j, kind, next)
	case t.Function:
		return 0, kind, false
	case t.Stem != "":
		return end, kind, r.ownName(p, j, kind)
	case hasArticle(t.Norm) && t.Class(lexicon.Act, lexicon.Event, lexicon.Thing, lexicon.Idea, lexicon.State, lexicon.Measure):
		return end, kind, !r.a.Tokens[j-1].Function && !r.ownObject(j)
	}
	return 0, kind, false
}

// objectOfVerb tells whether the definite noun at j is the object of the verb whose subject the phrase p is: behind a whole name or
// a definite noun nothing but an adjective or a title goes on with it. «وقع وزير النفط سالم النجار الاتفاقية», «نفذ التحالف العربي
// الغارات».
func (r *reader) objectOfVerb(p text.Range, j int) bool {
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	if !hasArticle(t.Norm) || t.Name >= 0 || !r.afterVerb(p.First) || t.Class(lexicon.Quality, lexicon.Person) ||
		!t.Class(lexicon.Thing, lexicon.Event, lexicon.Place, lexicon.Group, lexicon.Idea, lexicon.Measure) {
		return false
	}
	if before.Name < 0 {
		family := r.unknown(j-1) && j-2 >= p.First && r.endsPersonName(j-1)
		return hasArticle(before.Norm) && (family || !mayDescribe(t))
	}
	n := &r.a.Names[before.Name]
	switch {
	case n.Last != j || n.Adjective:
		return false
	case isPersonName(n):
		return n.Last-n.First > 1
	}
	return !mayDescribe(t)
}

// mayDescribe tells whether a definite Arabic word may be an adjective by its form: «الواقعة», «المخضرم», «المالي», «الموهوبين».
func mayDescribe(t *analysis.Token) bool {
	for _, ending := range []string{"ة", "ي", "ين", "ون"} {
		if strings.HasSuffix(t.Text, ending) {
			return true
		}
	}
	return strings.HasPrefix(t.Norm, "الم") && !t.Class(lexicon.Place) || t.Derived
}

// afterVerb tells whether the Arabic phrase that begins at token i is the subject of a verb: one stands before it, at most a noun
// that it belongs to between.
func (r *reader) afterVerb(i int) bool {
	if i > 1 && r.a.Tokens[i-1].Norm == "من" {
		i-- // «زار فريق من وزارة الصحة المخيم»
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		t := &r.a.Tokens[k]
		switch {
		case t.Kind != text.Word || t.Function || t.Name >= 0 || hasArticle(t.Norm):
			return false
		case t.Class(lexicon.Act) && !t.Class(lexicon.Thing, lexicon.Group, lexicon.Person):
			return true
		}
	}
	return false
}

// beginsAnother tells whether the word at j, which names something of kind next, begins another phrase than the one of kind
// before it.
func (r *reader) beginsAnother(p text.Range, j int, kind, next corpus.Kind) bool {
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	if t.Name >= 0 {
		if kind == corpus.Place && next == corpus.Person && r.namesPlace(before) {
			return true // «المبعوث إلى اليمن إسماعيل ولد الشيخ»
		}
		if kind == corpus.Person && next == corpus.Organisation && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) {
			if rest, ok := strings.CutPrefix(t.Norm, "ل"); ok && r.citationIs(j, rest) {
				return true // «قال الوزير لرويترز»
			}
		}
		if kind == corpus.Person && next == corpus.Place && r.inPlace(t) && many(before) {
			return true // «بطولة الناشئين بقطر»
		}
		if kind == corpus.Organisation && p.Last-p.First == 1 && r.bodyAsObject(j) {
			return true
		}
		return kind == corpus.Place && next == corpus.Organisation && (before.Name >= 0 || articled(before)) || kind == corpus.Person && next == corpus.Place && r.visited(j)
	}
	if hasArticle(t.Norm) && (wholePlural(before) || next == corpus.Person && otherPeople(before, t) || kind != corpus.Person && r.properName(before) && !r.adjective(j) && !strings.HasSuffix(t.Norm, "ي") && !strings.HasSuffix(t.Norm, "يه")) {
		return true // «المملكة الإدارة العامة»
	}
	if kind != corpus.Person && next != corpus.Person && hasArticle(before.Norm) && before.Name < 0 && !articled(t) && !behindParticle(t) && !t.Class(lexicon.Quality) {
		return true // «نفذت الأمانة حدائق»
	}
	if kind == corpus.Person && next == corpus.Place && hasArticle(before.Norm) && before.Name < 0 && !articled(t) && !behindParticle(t) && !t.Class(lexicon.Quality) {
		return true // «زارت السفيرة بلدة أورين»
	}
	if kind == corpus.Organisation && next == corpus.Person && hasArticle(before.Norm) && before.Name < 0 && !articled(t) && !behindParticle(t) {
		return true // «اعتقلت الشرطة رئيس البلدية»
	}
	if kind == corpus.Person && next == corpus.Person && hasArticle(before.Norm) && before.Name < 0 && before.Class(lexicon.Group) && !articled(t) && !behindParticle(t) && r.afterVerb(p.First) {
		return true // «أوقف أفراد من الشرطة طبيبين»
	}
	if kind == corpus.Organisation && next == corpus.Person && articled(t) && strings.HasSuffix(t.Norm, "ين") && articled(before) && !before.Class(lexicon.Person) && r.afterVerb(p.First) {
		return true // «أنقذ خفر السواحل المهاجرين»
	}
	somebody := articled(t) && hasArticle(before.Norm) && j+2 < len(r.a.Tokens) && r.endsPersonName(j+2)
	if next == corpus.Person && (kind == corpus.Organisation && somebody || r.endsPersonName(j) && hisOwn(t)) && r.afterVerb(p.First) {
		return true // «اعتقلت الشرطة التركية الصحفي», «التقى الوزير سالم النجار نظيره»
	}
	if next == corpus.Person && (r.personAsObject(p, j) || r.asOffice(j)) {
		return true
	}
	return hasAnd(t.Norm) || placeBehindB(t) || r.bodyBehindName(j, kind, next)
}

// bodyAsObject tells whether the body whose name begins at token j is the object of the verb whose subject is the definite noun before
// it: «اتهمت الحكومة حركة الشباب».
func (r *reader) bodyAsObject(j int) bool {
	kind, ok := r.nameKind(j)
	before := &r.a.Tokens[j-1]
	return ok && kind == corpus.Organisation && r.a.Tokens[j].Name >= 0 && articled(before) && before.Name < 0 && r.afterVerb(j-1)
}

// hisOwn tells whether an Arabic noun for somebody has a pronoun written behind it: «نظيره».
func hisOwn(t *analysis.Token) bool {
	return !hasArticle(t.Norm) && (strings.HasSuffix(t.Text, "ه") || strings.HasSuffix(t.Text, "ها") || strings.HasSuffix(t.Text, "هم"))
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
