package extract

// Acts that lead to another act of the same subject: who managed to take a town has taken it.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// leadingActs are the concepts of acts that lead to another one: "managed to retake", «أقدم على اغتيال», "admitted killing"; convicting
// are those by which somebody is held to have done it, "convicted of murdering", suffering those that lead to what is done to somebody:
// «تعرض لقصف», "came under attack".
var (
	leadingActs = grammarLists.Phrases("leading")
	convicting  = grammarLists.Phrases("convicting")
	suffering   = grammarLists.Phrases("suffering")
)

// leaders are the prepositions between such an act and the one it leads to, folded.
var leaders = nameLists.Set("leader")

// deedLed returns the act that the one at token act leads to, right behind it and its subject; -1 if there is none.
func (r *reader) deedLed(s *sentence, p *part, act int) int {
	i := max(act+1, r.a.Tokens[act].Run.Last)
	if p.phrase.First >= act && p.phrase.First <= i {
		i = p.phrase.Last
	}
	for i < s.Last && (r.aside(i) || r.a.Tokens[i].Norm == "," && r.a.Tokens[i-1].Date >= 0) {
		i++
	}
	first := i
	for i < s.Last && (leaders[r.a.Tokens[i].Norm] || i > first && determiners[r.a.Tokens[i].Norm]) {
		i++
	}
	if i >= s.Last {
		return -1
	}
	t := &r.a.Tokens[i]
	switch {
	case t.Kind != text.Word || t.Name >= 0 || !t.Class(lexicon.Act) || hasAnd(t.Norm) && r.withAnd(t):
		return -1
	case t.Arabic:
		if articled(t) || strings.HasPrefix(t.Norm, "ل") && !r.isAny(act, suffering) {
			return -1
		}
	case !strings.HasSuffix(t.Norm, "ing") && r.a.Tokens[i-1].Norm != "to" && !r.isAny(act, suffering):
		return -1
	}
	return i
}

// led tells whether the noun for an act at i is one that another act of somebody leads to, so that what is named behind it has
// it done to it: «نجح الجيش في استعادة البلدة».
func (r *reader) led(before *part, i int) bool {
	return before != nil && before.deed == i
}
