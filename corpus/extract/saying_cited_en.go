package extract

// English words that pass through another: "state media quoted the governor as saying …".

import "isnad/corpus/text"

// citing are the verbs that pass on somebody's words with "as saying".
var citing = speechLists.Set("citing")

// citedWithin is how many tokens may stand between such a verb and "saying".
const citedWithin = 16

// citedAs returns the token of the verb that passes on words with the "as saying" whose "saying" stands at i, or -1.
func (r *reader) citedAs(s *sentence, i int) int {
	if r.a.Tokens[i].Norm != "saying" || r.normAt(s.Range, i-1) != "as" {
		return -1
	}
	for k := i - 2; k > s.First && k > i-citedWithin; k-- {
		switch t := &r.a.Tokens[k]; {
		case citing[t.Norm]:
			return k
		case t.Norm == ";" || t.Norm == ".":
			return -1
		}
	}
	return -1
}

// citesAs tells whether the verb at k passes on words with "as saying" further on.
func (r *reader) citesAs(s *sentence, k int) bool {
	for i := k + 2; citing[r.a.Tokens[k].Norm] && i < s.Last && i < k+citedWithin; i++ {
		if r.a.Tokens[i].Norm == "saying" {
			return r.citedAs(s, i) == k
		}
	}
	return false
}

// citedSaying reads the words behind the "saying" at i that the verb at k passes on: whose they are stands behind the verb, or
// before it in the passive, and through whom they came on the other side.
func (r *reader) citedSaying(s *sentence, sp saying, k, i int) (saying, bool) {
	sp.after, sp.particle = true, true
	var who, through text.Range
	if passive(r.a, k) {
		aux := k - 1
		for aux > s.First && auxiliaryAdverbs[r.a.Tokens[aux].Norm] {
			aux--
		}
		if before := r.normAt(s.Range, aux-1); pronouns[before] {
			return r.englishPronoun(before, sp)
		}
		who = r.subjectLeft(s, aux)
		if r.a.Tokens[k+1].Norm == "by" {
			through = r.englishPhrase(s, k+2)
		}
	} else {
		end := r.beforeVerb(s, i-1)
		if before := r.a.Tokens[end-1].Norm; before == "him" || before == "her" || before == "them" {
			return r.goesOn(sp, nil)
		}
		if who = r.nounLeft(s, end); who.First <= k {
			who = r.englishPhrase(s, k+1)
		}
		through = r.subjectLeft(s, r.beforeVerb(s, k))
	}
	if !r.canSpeak(who) {
		return sp, false
	}
	if i+1 >= s.Last || r.a.Tokens[i+1].Norm == "." {
		sp.after, sp.particle = false, false // "…, state media quoted him as saying."
	}
	sp = r.named(s, sp, who, i)
	if name := r.mediumName(through); r.canSpeak(through) && !r.ownOutlet(name) {
		sp.via = appendNew(sp.via, name)
	}
	return sp, true
}
