package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// What had happened before the event a report tells of, and may be why: "the driver had fallen asleep", «وكان السائق قد غفا».

const (
	hadGap  = 2 // words at most between "had" and its participle
	kanaGap = 7 // words at most between «كان» and «قد»
)

var (
	describing = grammarLists.Set("had-relative")
	kanaWords  = grammarLists.Set("kana")
)

// earlier tells whether a verb begins at token i that tells what had been done before, as what a range turns on: what somebody described
// in passing had done, "a crowd that had blocked the road", is no reason.
func (r *reader) earlier(p text.Range, i int) bool {
	t := &r.a.Tokens[i]
	if t.Arabic {
		return kanaWords[strings.TrimPrefix(t.Norm, "و")] && r.qadBehind(p, i)
	}
	if t.Norm != "had" || i > p.First && describing[r.a.Tokens[i-1].Norm] {
		return false
	}
	for j := i + 1; j < min(p.Last, i+2+hadGap); j++ {
		switch n := r.a.Tokens[j].Norm; {
		case participles[n] || r.a.Tokens[j].Class(lexicon.Act) && participle(n):
			return true
		case r.a.Tokens[j].Kind != text.Word || determiners[n]:
			return false // "had a fault"
		}
	}
	return false
}

// qadBehind tells whether «قد» follows «كان» at i before the clause ends.
func (r *reader) qadBehind(p text.Range, i int) bool {
	for j := i + 1; j < min(p.Last, i+1+kanaGap); j++ {
		switch t := &r.a.Tokens[j]; {
		case t.Norm == "قد":
			return true
		case t.Kind != text.Word:
			return false
		}
	}
	return false
}
