package extract

import (
	"strings"

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
		for _, form := range nameLists.forms(list) {
			keys[form] = key
		}
	}
	return keys
}

// leadNowhere are words behind which "to" names no destination, folded: «إضافة إلى الموصل», "according to Baghdad".
var leadNowhere = nameLists.set("nowhere")

// quarters stand between a preposition and the name of a place, folded: "in the north-western province", «في شمال العراق».
var quarters = nameLists.set("quarter")

// beforePlace may stand between a preposition and the name of a place, folded.
var beforePlace = nameLists.set("between")

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
		if r.a.Tokens[j].Arabic && j == i-1 && placeBehindB(&r.a.Tokens[j]) {
			return In // «بمدينة جازان»
		}
		norm := r.a.Tokens[j].Norm
		if key := directions[norm]; key != "" {
			if (norm == "الي" || norm == "to") && j > s.First && leadNowhere[r.a.Tokens[j-1].Norm] {
				return ""
			}
			return key
		}
		if !beforePlace[norm] && !quarters[norm] && norm != "-" && norm != `"` && norm != "(" {
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
