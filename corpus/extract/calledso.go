package extract

// Who is given a name in his sentence: "identified the pilot as Martin Holm", «السائق الموقوف يدعى سامي حداد».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	identifying = speechLists.Set("identifying")
	equating    = speechLists.Set("equating") // stand between a noun and the name: "the victim was Jonas Weber"
)

// calledGap is how many tokens may stand between somebody and the word by which he is called.
const calledGap = 14

// calledSo returns the noun for whom phrase p gives the name of; an empty range if it only names.
func (r *reader) calledSo(s *sentence, p text.Range) text.Range {
	i := p.First - 1
	if i < s.First || !r.calls(p) {
		return text.Range{}
	}
	first := max(s.First, i-calledGap)
	switch t := &r.a.Tokens[i]; {
	case t.Norm == "as":
		for v := i - 1; v >= first; v-- {
			if !identifying[r.a.Tokens[v].Norm] {
				continue
			}
			if somebody := r.somebody(v+1, i, 1); !empty(somebody) {
				return somebody
			}
			return r.somebody(v-1, first-1, -1)
		}
	case equating[t.Norm]:
		return r.somebody(i-1, max(s.First, i-3)-1, -1)
	case !t.Arabic && calledWords[t.Norm]:
		return r.somebody(i-1, max(s.First, i-3)-1, -1)
	case calledWords[t.Norm]:
		for v := i - 1; v >= first; v-- {
			if n := r.a.Tokens[v].Norm; n == "ان" || n == "بان" {
				return r.somebody(v+1, i, 1)
			}
		}
		return r.somebody(i-1, first-1, -1)
	}
	return text.Range{}
}

// somebody returns the first noun for one person from token i on, stepping up to token end; an empty range if there is none.
func (r *reader) somebody(i, end, step int) text.Range {
	for ; i != end; i += step {
		t := &r.a.Tokens[i]
		if t.Kind == text.Word && t.Name < 0 && !t.Function && t.Class(lexicon.Person) && !manyPeople(t) && !strings.HasSuffix(t.Norm, "ون") {
			if t.Run.Last > i {
				return t.Run
			}
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{}
}
