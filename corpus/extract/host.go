package extract

// Places told of as doing what happens in them: "Tokyo hosts the games", «شهدت مدينة حلب اشتباكات».

import (
	"strings"

	"isnad/corpus/text"
)

// hostVerbs are the verbs by which a place has in it what their object names, folded.
var hostVerbs = nameLists.Set("host")

// hostGap is how many words may stand between a place and such a verb behind it.
const hostGap = 4

// hosts tells whether the place p is the subject of such a verb.
func (r *reader) hosts(s *sentence, p text.Range) bool {
	if r.a.Tokens[p.First].Arabic && (r.hostVerb(s, p.First-1) || r.hostVerb(s, p.First-2) && ownObjectOf(r.a.Tokens[p.First-1].Norm)) {
		return true
	}
	for i := p.Last; i < s.Last && i < p.Last+hostGap; i++ {
		switch t := &r.a.Tokens[i]; {
		case r.hostVerb(s, i):
			return !t.Arabic || i+1 >= s.Last || !r.namesPlace(&r.a.Tokens[i+1]) // «استضافت» may have its own subject behind it
		case t.Date >= 0:
		case t.Kind != text.Word || !t.Function && !strings.HasSuffix(t.Norm, "ly"), t.Name >= 0:
			return false
		}
	}
	return false
}

// hostVerb tells whether such a verb stands at token i.
func (r *reader) hostVerb(s *sentence, i int) bool {
	if i < s.First || i >= s.Last {
		return false
	}
	t := &r.a.Tokens[i]
	n := t.Norm
	if t.Arabic {
		n = strings.TrimPrefix(strings.TrimPrefix(n, "و"), "س")
	}
	return hostVerbs[t.Norm] || hostVerbs[n]
}

// ownObjectOf tells whether an Arabic word ends in a pronoun, as an object before its subject does: «احتضن مجرياتها ملعب».
func ownObjectOf(norm string) bool {
	return strings.HasSuffix(norm, "ها") || strings.HasSuffix(norm, "ه")
}
