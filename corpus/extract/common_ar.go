package extract

// Which Arabic words name nobody where they stand: idioms, attributes, verbs and objects.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// idioms are pairs of words, folded, that say nothing of a body or a place: «من جانبه», «عن طريق».
var idioms = nameLists.Set("idiom")

// idiomatic tells whether the word at i is the second word of an idiom, or its first.
func (r *reader) idiomatic(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Arabic || t.Name >= 0 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return false
	}
	return i > 0 && idioms[strings.TrimPrefix(r.a.Tokens[i-1].Norm, "و")+" "+t.Norm] || i+1 < len(r.a.Tokens) && idioms[t.Norm+" "+r.a.Tokens[i+1].Norm]
}

// nounForAct tells whether an Arabic word that may mean a body is rather the noun for an act behind a particle written onto it:
// «فازت بتنظيم البطولة».
func nounForAct(t *analysis.Token) bool {
	return t.Arabic && t.Name < 0 && t.Class(lexicon.Act) && t.Class(lexicon.Group) && !articled(t) && behindParticle(t)
}

// misread tells whether an Arabic word that may mean somebody or a body is a verb in the present: «يرعى».
func misread(t *analysis.Token) bool {
	return t.Arabic && t.Name < 0 && strings.HasPrefix(t.Norm, "ي") && t.Class(lexicon.Act)
}

// qualifies tells whether the Arabic word at i is the attribute of the noun right before it, which is nobody and no body:
// «العمليات المنفذة», «التدريب التقني». Both have the article or neither has, and the word has the form of an adjective.
func (r *reader) qualifies(s *sentence, i int) bool {
	t := &r.a.Tokens[i]
	if !t.Arabic || t.Name >= 0 || i <= s.First || !r.adjective(i) {
		return false
	}
	before := &r.a.Tokens[i-1]
	switch {
	case strings.HasPrefix(t.Norm, "وال"):
		return before.Class(lexicon.Quality) || r.qualifies(s, i-1)
	case before.Kind != text.Word || before.Function || before.Name >= 0 || before.Number >= 0 || before.Class(lexicon.Person, lexicon.Group):
		return false
	case !before.Class(lexicon.Thing, lexicon.Event, lexicon.Idea, lexicon.Act, lexicon.Measure, lexicon.State, lexicon.Quality):
		return false
	case strings.HasSuffix(before.Norm, "ه") && !strings.HasSuffix(t.Norm, "ه"):
		return false
	case articled(t):
		return articled(before) && hasArticle(t.Norm)
	}
	return !articled(before) && !before.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ه")
}

// adjective tells whether the Arabic word at i has the form of an adjective in the singular: of relation, or a participle.
func (r *reader) adjective(i int) bool {
	t := &r.a.Tokens[i]
	w := strings.TrimPrefix(strings.TrimPrefix(t.Norm, "و"), "ال")
	switch {
	case utf8.RuneCountInString(w) < 4 || len(t.Concepts) == 0:
		return false
	case strings.HasSuffix(w, "يه"), strings.HasSuffix(w, "ي"):
		return t.Class(lexicon.Person) || strings.HasSuffix(t.Concepts[0].Arabic, "ي")
	}
	return strings.HasPrefix(w, "م") && strings.HasSuffix(w, "ه") && !beforePlace[w] && (t.Derived || !t.Class(lexicon.Place, lexicon.Group)) // «المدرسة» is no participle
}

// articled tells whether a word has the article, perhaps behind a particle: «للأندية», but not «للاعبي».
func articled(t *analysis.Token) bool {
	if strings.HasPrefix(t.Norm, "لل") {
		return len(t.Concepts) == 0 || strings.HasPrefix(t.Norm, "للل") || !strings.HasPrefix(text.Fold(t.Concepts[0].Arabic), "ل")
	}
	for _, p := range []string{"ال", "وال", "بال", "كال", "فال", "ولل", "وبال"} {
		if strings.HasPrefix(t.Norm, p) {
			return true
		}
	}
	return false
}

// ownObject tells whether the definite noun at j is no part of the phrase before it but what it does or has done to it:
// «المقيمين التقيد», «مسلحون الحافلة». A definite noun has nothing in the genitive behind it, nor has a plural that keeps its ن.
func (r *reader) ownObject(j int) bool {
	before, w := &r.a.Tokens[j-1], strings.TrimPrefix(r.a.Tokens[j].Norm, "ال")
	switch {
	case wholePlural(before):
		return true
	case agreeing(w) || r.a.Tokens[j].Class(lexicon.State):
		return false
	case r.properName(before):
		return !r.wantsFamily(&r.a.Names[before.Name])
	}
	return articled(before)
}

// wholePlural tells whether a word is the plural of somebody that keeps its ن and has no article: «مسلحون».
func wholePlural(t *analysis.Token) bool {
	return t.Arabic && t.Name < 0 && t.Class(lexicon.Person) && !articled(t) && utf8.RuneCountInString(t.Norm) > 4 && (strings.HasSuffix(t.Norm, "ون") || strings.HasSuffix(t.Norm, "ين"))
}

// otherPeople tells whether the plural at j, people with the article, stands behind somebody or a body in the singular:
// «دعا الوزير المواطنين».
func otherPeople(before, t *analysis.Token) bool {
	return hasArticle(t.Norm) && strings.HasSuffix(t.Norm, "ين") && hasArticle(before.Norm) && len(before.Concepts) > 0 &&
		before.Class(lexicon.Person, lexicon.Group) && text.Fold(before.Concepts[0].Arabic) == strings.TrimPrefix(before.Norm, "ال")
}

// wantsFamily tells whether the name of the family may stand behind a name: it is somebody's, not whole, and has none yet.
func (r *reader) wantsFamily(n *analysis.Name) bool {
	if !isPersonName(n) || len(n.Known) > 0 && n.Known[0].Kind == "person" {
		return false
	}
	return !hasArticle(r.a.Tokens[n.Last-1].Norm) || n.Last-n.First > 1 && r.a.Tokens[n.Last-2].Norm == "عبد"
}

// agreeing tells whether a definite word, without its article, may be an adjective: by the ending of relation, by the form
// of a participle, or as a plural.
func agreeing(w string) bool {
	if strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "يات") || strings.HasPrefix(w, "م") {
		return true
	}
	second, _ := utf8.DecodeRuneInString(w[min(len(w), 2):])
	return second == 'ا' || (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين")) && !strings.HasPrefix(w, "ت")
}

// field tells whether the word at j tells what the body before it is for: «الهيئة العامة للسياحة», «والتراث الوطني» behind it.
// The body has an adjective, so that the word is not what something is done for.
func (r *reader) field(p text.Range, j int) bool {
	t, head := &r.a.Tokens[j], &r.a.Tokens[p.First]
	if !head.Class(lexicon.Group) || head.Name >= 0 || t.Name >= 0 || len(t.Concepts) == 0 || j-p.First < 2 || strings.HasSuffix(head.Norm, "ات") || t.Class(lexicon.Time) {
		return false
	}
	second := false // another part than the first
	for k := p.First + 1; k < j; k++ {
		second = second || strings.HasPrefix(r.a.Tokens[k].Norm, "لل")
	}
	if strings.HasPrefix(t.Norm, "لل") {
		before := &r.a.Tokens[j-1]
		return !second && !t.Class(lexicon.Person, lexicon.Group) && articled(before) && !before.Class(lexicon.Group) &&
			(before.Class(lexicon.Quality) || r.nationality(before) || strings.HasSuffix(before.Norm, "يه") || strings.HasSuffix(before.Norm, "ي"))
	}
	if !strings.HasPrefix(t.Norm, "وال") || t.Class(lexicon.Person, lexicon.Group) && !strings.HasSuffix(t.Norm, "ي") && !strings.HasSuffix(t.Norm, "يه") {
		return false
	}
	return second && (strings.HasPrefix(r.a.Tokens[j-1].Norm, "لل") || j-2 > p.First && strings.HasPrefix(r.a.Tokens[j-2].Norm, "لل") || strings.HasPrefix(r.a.Tokens[j-1].Norm, "وال"))
}

// adjectiveName tells whether the name at i is a place's by its letters only and stands as the adjective of a common noun:
// «بجودة عالية», «القطاع المالي».
func (r *reader) adjectiveName(i int, n *analysis.Name) bool {
	t := &r.a.Tokens[i]
	if !t.Arabic || i == 0 || n.Last-n.First > 1 || !t.Class(lexicon.Quality, lexicon.Idea) || !n.Is((*lexicon.Name).IsPlace) {
		return false
	}
	before := &r.a.Tokens[i-1]
	return before.Kind == text.Word && before.Name < 0 && !before.Function && !before.Class(lexicon.Place) && len(before.Concepts) > 0 &&
		(hasArticle(t.Norm) && articled(before) || strings.HasSuffix(t.Norm, "ه") && !articled(before))
}

// visited tells whether the place named at j stands behind somebody as where he is or goes, with no particle written onto it:
// «زار الوزير القاهرة». An indefinite noun before it would make it a part of his office: «أمير عسير».
func (r *reader) visited(j int) bool {
	before, t := &r.a.Tokens[j-1], &r.a.Tokens[j]
	n := &r.a.Names[t.Name]
	if n.Adjective || len(n.Known) == 0 || strings.HasSuffix(t.Norm, "ي") || strings.HasSuffix(t.Norm, "يه") || !strings.HasPrefix(t.Norm, text.Fold(n.Known[0].Arabic)[:2]) {
		return false
	}
	if before.Name >= 0 {
		m := &r.a.Names[before.Name]
		return isPersonName(m) && m.Last-m.First > 1 && hasArticle(t.Norm) && !before.Class(lexicon.Person, lexicon.Group, lexicon.Place)
	}
	return hasArticle(before.Norm)
}

// ratherNobody tells whether the Arabic word at i, which may mean somebody, rather means the body or the place it may mean as
// well: «الأمانة», «في العالم».
func (r *reader) ratherNobody(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Arabic {
		return false
	}
	if t.Class(lexicon.Group) {
		return strings.HasSuffix(t.Norm, "ه") || strings.HasSuffix(t.Norm, "ات")
	}
	return t.Class(lexicon.Place) && articled(t) && i > 0 && !r.a.Tokens[i-1].Class(lexicon.Act) && (i+1 >= len(r.a.Tokens) || r.a.Tokens[i+1].Name < 0)
}
