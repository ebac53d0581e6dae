package extract

// Subjects of English verbs of speech that stand behind the words said: "…, the hospital confirmed in a statement". Whatever the noun
// is for, it speaks there.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// trailReach is how many tokens may stand between the words said and the verb.
const trailReach = 9

// trails tells whether the words said end at a comma or a mark before the verb at i, with its subject between.
func (r *reader) trails(s *sentence, i int) bool {
	if i+1 < s.Last {
		if next := &r.a.Tokens[i+1]; next.Kind == text.Word && next.Date < 0 && !circumstances[next.Norm] && next.Norm != "to" {
			return false
		}
	}
	for k := i - 1; k > s.First && i-k < trailReach; k-- {
		if n := r.a.Tokens[k].Norm; n == "," || n == `"` {
			return r.verbIn(s.First, k) && k < i-1 && !r.verbIn(k+1, i) && !relativeWords[r.a.Tokens[k+1].Norm] && !r.a.Tokens[k+1].Class(lexicon.Act)
		}
	}
	return false
}

// nounBehindWords returns the common noun before token end with its article or possessive, if words said stand before it: "…, the
// trust".
func (r *reader) nounBehindWords(s *sentence, end int) text.Range {
	for perfect[r.normAt(s.Range, end-1)] {
		end--
	}
	for k := end - 1; k > s.First && end-k <= 4; k-- {
		t := &r.a.Tokens[k]
		switch {
		case t.Norm == "the" || possessives[t.Norm]:
			if before := r.normAt(s.Range, k-1); k == end-1 || before != "," && before != `"` || !possessives[t.Norm] && !r.verbIn(s.First, k) {
				return text.Range{}
			}
			if !possessives[t.Norm] {
				k++
			}
			return text.Range{First: k, Last: end}
		case t.Kind != text.Word || t.Function || dateOrNumber(t) || r.finite(k) || t.Class(lexicon.Time) || strings.HasSuffix(t.Norm, "ly"):
			return text.Range{}
		}
	}
	return text.Range{}
}

// hearers are those before whom things are said in court, or to whom: "the inquest heard", "jurors were told".
var hearers = speechLists.Set("hearing")

// inHearing tells whether the verb at i tells what was said in court.
func (r *reader) inHearing(s *sentence, i int) bool {
	k := r.beforeVerb(s, i)
	if r.a.Tokens[i].Norm == "told" && passive(r.a, i) {
		k--
	} else if r.a.Tokens[i].Norm != "heard" {
		return false
	}
	return k > s.First && hearers[r.a.Tokens[k-1].Norm] && (r.pauses(s, i+1) || r.clauseFollows(s, i+1))
}

// hearingSaying reads "…, the court heard", "the inquest was told that …".
func (r *reader) hearingSaying(s *sentence, i int, sp saying) (saying, bool) {
	k := r.beforeVerb(s, i)
	if r.a.Tokens[i].Norm == "told" {
		k--
	}
	sp.after = !r.pauses(s, i+1)
	return r.named(s, sp, text.Range{First: k - 1, Last: k}, i), true
}

// titleBefore returns a speaker's name with the words that a sentence begins with before it and that no article leads: "Port operator
// Norhaven said".
func (r *reader) titleBefore(s *sentence, who text.Range) text.Range {
	if n := who.First - s.First; empty(who) || n < 1 || n > 3 || !r.a.Tokens[who.First].Capital() {
		return who
	}
	for k := s.First; k < who.First; k++ {
		t := &r.a.Tokens[k]
		if t.Kind != text.Word || t.Function || dateOrNumber(t) || betweenWords[t.Norm] || determiners[t.Norm] || t.Class(lexicon.Time) || r.finite(k) || strings.HasSuffix(t.Norm, "ly") || strings.HasSuffix(t.Norm, "ing") || strings.HasSuffix(t.Norm, "ed") || relativeWords[t.Norm] || k > s.First && t.Capital() {
			return who
		}
	}
	return text.Range{First: s.First, Last: who.Last}
}
