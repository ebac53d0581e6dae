package extract

// Where an Arabic verb has its subject and somebody in office as its object behind one another: «أقال الرئيس قائد الجيش سامي حداد»,
// «عين الملك السفيرة هند العابد وزيرة».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// rulers are offices that stand before no other of the same person, as titles and ranks do: «الرئيس», not «الدكتور» or «اللواء».
var rulers = nameLists.Set("ruler")

// officeGap is how many words may stand between a noun for an office and the name of who holds it.
const officeGap = 5

// personAsObject tells whether the noun for somebody at token j is the object of the verb whose subject the phrase p is, or the other
// way round: a body, a place or an office with the article stands behind a verb, and the noun leads on to a name of its own.
func (r *reader) personAsObject(p text.Range, j int) bool {
	t, head := &r.a.Tokens[j], &r.a.Tokens[p.First]
	if t.Name >= 0 || t.Function || hasAnd(t.Norm) || !hasArticle(head.Norm) || head.Name >= 0 || !r.afterVerb(p.First) && !r.opensWithVerb(p.First) {
		return false
	}
	if !rulers[head.Norm] && (head.Class(lexicon.Person) || !head.Class(lexicon.Group, lexicon.Place)) {
		return false
	}
	for k := p.First + 1; k < j; k++ {
		if w := &r.a.Tokens[k]; w.Name < 0 && !hasArticle(w.Norm) || w.Name >= 0 && !r.a.Names[w.Name].Adjective {
			return false
		}
	}
	return r.leadsToName(j)
}

// opensWithVerb tells whether the word before token i is the verb that begins an Arabic clause, whatever else it means: «عين الملك».
func (r *reader) opensWithVerb(i int) bool {
	return i > 0 && r.a.Tokens[i-1].Class(lexicon.Act) && !hasArticle(r.a.Tokens[i-1].Norm) && r.a.BeginsClause(i-1)
}

// leadsToName tells whether the Arabic noun at token j is the office of somebody named a few words behind it.
func (r *reader) leadsToName(j int) bool {
	for k := j + 1; k < len(r.a.Tokens) && k <= j+officeGap; k++ {
		t := &r.a.Tokens[k]
		switch {
		case t.Kind != text.Word || t.Function:
			return false
		case t.Name >= 0 && isPersonName(&r.a.Names[t.Name]):
			return true
		case t.Name < 0 && t.Class(lexicon.Act) && !hasArticle(t.Norm):
			return false
		}
	}
	return false
}

// asOffice tells whether the noun for somebody at token j tells what who is named before it is made: «انتخب النواب هند العابد رئيسة
// للمجلس», «عين سامي حداد مديرا».
func (r *reader) asOffice(j int) bool {
	t := &r.a.Tokens[j]
	if t.Name >= 0 || hasArticle(t.Norm) || !r.endsPersonName(j) {
		return false
	}
	made := t.Derived && strings.HasSuffix(t.Text, "ا")
	return made || strings.HasSuffix(t.Text, "ة") && j+1 < len(r.a.Tokens) && strings.HasPrefix(r.a.Tokens[j+1].Norm, "لل")
}
