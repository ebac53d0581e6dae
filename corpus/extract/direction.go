package extract

// Which way a preposition points a name: to, from, in, by.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Keys that tell which way a preposition points a name.
const (
	Toward = "r:to"
	From   = "r:from"
	In     = "r:in"
	By     = "r:by"
	Called = "r:name" // the phrase holds somebody's proper name
)

// directions holds the key of each preposition, folded.
var directions = readDirections()

func readDirections() map[string]string {
	keys := map[string]string{}
	for list, key := range map[string]string{"toward": Toward, "from": From, "in": In, "by": By} {
		for _, form := range nameLists.Phrases(list) {
			keys[form] = key
		}
	}
	return keys
}

// leadNowhere are words behind which "to" names no destination, folded: «إضافة إلى الموصل», "according to Baghdad".
var leadNowhere = nameLists.Set("nowhere")

// beforePlace may stand between a preposition and the name of a place, folded: "in the north-western province", «في شمال
// العراق».
var beforePlace = union(nameLists.Set("between"), nameLists.Set("quarter"))

// Words round a preposition, folded: those that tell of being near, of what part of a whole is meant and of which side of it, those
// behind which "for" names a goal, and prepositions behind which a place is where something is.
var (
	nearWords    = nameLists.Set("near")
	wholeParts   = nameLists.Set("part")
	compassWords = nameLists.Set("compass")
	boundWords   = nameLists.Set("bound")
	besidePlaces = nameLists.Set("beside")
	behindPlaces = nameLists.Set("behind")
)

// direction returns the key of the preposition right before the phrase at token i.
func (r *reader) direction(s text.Range, i int) string {
	t := &r.a.Tokens[i]
	if t.Arabic {
		switch {
		case t.Norm == "جانب" || t.Norm == "ذلك" || t.Norm == "جانبها":
			return "" // «إلى جانب», beside
		case strings.HasPrefix(t.Norm, "لل"):
			return Toward
		case t.Name >= 0 && r.particleB(t), strings.HasPrefix(t.Norm, "بال"), placeBehindB(t), oneOfSeveral[t.Norm] && strings.HasPrefix(t.Norm, "ب"):
			return In
		}
	}
	beside := false
	for j := i - 1; j >= s.First && j >= i-6; j-- {
		t := &r.a.Tokens[j]
		if t.Arabic && j == i-1 && placeBehindB(t) || compassWords[strings.TrimPrefix(t.Norm, "ب")] && strings.HasPrefix(t.Norm, "ب") {
			return In // «بمدينة جازان», «بشمال العراق»
		}
		if part := r.partBefore(s, j); part >= 0 {
			j = part // "to parts of Aleppo", «إلى كل من مصر وليبيا», "30 km north of Mosul"
			t = &r.a.Tokens[j]
		} else if r.nearness(s, j) || (besidePlaces[t.Norm] || behindPlaces[t.Norm]) && r.besidePlace(t.Norm, i) {
			return In
		} else if key := r.wayOf(s, j); key != "" {
			return key
		}
		beside = beside || compassWords[t.Norm]
		if !beforePlace[t.Norm] && !compassWords[t.Norm] && !wholeParts[t.Norm] && t.Norm != "-" && t.Norm != `"` && t.Norm != "(" && !(t.Name >= 0 && !t.Arabic && r.a.Names[t.Name].Adjective) {
			break
		}
	}
	if beside {
		return In // «جنوب كيدال»
	}
	return ""
}

// wayOf returns which way the preposition at j points what stands behind it.
func (r *reader) wayOf(s text.Range, j int) string {
	before := r.normAt(s, j-1)
	switch n := r.a.Tokens[j].Norm; {
	case (n == "الي" || n == "to") && leadNowhere[before]:
		return ""
	case n == "for" && boundWords[before]:
		return Toward // "bound for Oslo"
	case n == "of" && before == "out":
		return From
	case (n == "from" || n == "من") && r.partBefore(s, j) >= 0:
		return ""
	default:
		return directions[n]
	}
}

// nearness tells whether the preposition at j stands behind a word for being near or behind a distance: "30 km from Mosul", «بالقرب من
// السوق», "close to the border". That is no origin and no goal.
func (r *reader) nearness(s text.Range, j int) bool {
	if n := r.a.Tokens[j].Norm; j <= s.First || n != "from" && n != "من" && n != "to" {
		return false
	}
	before := &r.a.Tokens[j-1]
	return nearWords[before.Norm] || r.a.Tokens[j].Norm != "to" && before.Class(lexicon.Unit) && before.Is("length")
}

// partBefore returns the word that tells which part of a whole is meant, where the particle at j leads from it to the whole: "in parts
// of Aleppo", «في مناطق واسعة من حلب»; -1 where it does not.
func (r *reader) partBefore(s text.Range, j int) int {
	if n := r.a.Tokens[j].Norm; n != "of" && n != "من" {
		return -1
	}
	for k := j - 1; k >= s.First && k >= j-3; k-- {
		t := &r.a.Tokens[k]
		if wholeParts[t.Norm] || compassWords[t.Norm] {
			return k
		}
		if !t.Arabic || !t.Class(lexicon.Quality) {
			break
		}
	}
	return -1
}

// besidePlace tells whether a phrase that begins at token i is a place, and one beside which something may be as that preposition says: no
// country, which is rather a party to it, and behind some no name of the lexicon: «أمام السفارة», but «فاز أمام برشلونة», "talks between Washington and
// Ankara".
func (r *reader) besidePlace(preposition string, i int) bool {
	kind, ok := r.nameKind(i)
	if strangePlaces[preposition] && r.strange(i) {
		return true
	}
	if !ok || kind != corpus.Place {
		return false
	}
	n := r.a.Tokens[i].Name
	return n < 0 || len(r.a.Names[n].Known) == 0 || besidePlaces[preposition] && !r.a.Names[n].Is(func(n *lexicon.Name) bool { return n.Kind == "country" })
}

// particleB tells whether a name's first letter is the preposition ب, not its own: «ببيروت», not «بكين».
func (r *reader) particleB(t *analysis.Token) bool {
	citation := ""
	if n := &r.a.Names[t.Name]; len(n.Known) > 0 {
		citation = n.Known[0].Arabic
	}
	return writtenOnto("ب", t.Norm, citation)
}

// wayRound returns which way the place is pointed in which, told right before it, a place lies: where something is taken to a
// hospital in Aleppo it is taken to Aleppo too.
func (r *reader) wayRound(s *sentence, before []part, p text.Range) string {
	if len(before) == 0 || before[len(before)-1].kind != corpus.Place || r.direction(s.Range, p.First) != In {
		return ""
	}
	inner := before[len(before)-1].phrase
	if inner.Last > p.First {
		return ""
	}
	for i := inner.Last; i < p.First; i++ {
		if n := r.a.Tokens[i].Norm; directions[n] != In && !beforePlace[n] {
			return ""
		}
	}
	if way := r.direction(s.Range, inner.First); way == Toward || way == From {
		return way
	}
	return r.wayRound(s, before[:len(before)-1], inner)
}
