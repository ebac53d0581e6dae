package extract

// Which way a preposition points a name: to, from, in, by.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
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

// direction returns the key of the preposition right before the phrase at token i.
func (r *reader) direction(s text.Range, i int) string {
	t := &r.a.Tokens[i]
	if t.Arabic {
		switch {
		case t.Norm == "جانب" || t.Norm == "ذلك" || t.Norm == "جانبها":
			return "" // «إلى جانب», beside
		case strings.HasPrefix(t.Norm, "لل"):
			return Toward
		case t.Name >= 0 && r.particleB(t), strings.HasPrefix(t.Norm, "بال"), placeBehindB(t):
			return In
		}
	}
	for j := i - 1; j >= s.First && j >= i-5; j-- {
		t := &r.a.Tokens[j]
		if t.Arabic && j == i-1 && placeBehindB(t) {
			return In // «بمدينة جازان»
		}
		if key := directions[t.Norm]; key != "" {
			if (t.Norm == "الي" || t.Norm == "to") && leadNowhere[r.normAt(s, j-1)] {
				return ""
			}
			return key
		}
		if !beforePlace[t.Norm] && t.Norm != "-" && t.Norm != `"` && t.Norm != "(" && !(t.Name >= 0 && !t.Arabic && r.a.Names[t.Name].Adjective) {
			break
		}
	}
	return ""
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
