package extract

// Subjects of English verbs of speech with a participle or an adjective behind them: "residents contacted by phone", "people
// familiar with the talks".

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	reached = speechLists.Set("reached")
	issuers = speechLists.Set("published")
	privy   = speechLists.Set("privy")
)

// partedBehind is how many tokens may stand between a subject and its verb: "contacted by the state news agency late on".
const partedBehind = 9

// partedLeft returns the noun phrase before token end that a participle or an adjective about it parts from its verb.
func (r *reader) partedLeft(s *sentence, end int) text.Range {
	for k := end - 1; k > s.First && end-k <= partedBehind; k-- {
		t := &r.a.Tokens[k]
		switch {
		case t.Kind == text.Punct && t.Norm != "-" && t.Norm != "'", r.isSpeech(k) && !reached[t.Norm]:
			return text.Range{}
		case k+1 < end && privy[t.Norm+" "+r.a.Tokens[k+1].Norm]:
			return r.privyLeft(s, k, end)
		case k+2 < end && r.a.Tokens[k+1].Norm == "by" && (reached[t.Norm] || issuers[t.Norm]) && !r.finiteHere(s, k):
			by := r.nounLeft(s, end)
			if !r.oneNoun(k+2, end, by) {
				return text.Range{}
			}
			who := r.nounLeft(s, k)
			if last := who.Last - 1; !empty(who) && occasions[r.a.Tokens[last].Norm] {
				who = r.speakerIn(s, who, last)
			}
			if h := r.englishHead(who); h >= 0 && issuers[t.Norm] && !r.isMediumPhrase(by) && r.a.Tokens[h].Name < 0 && reportNouns[r.a.Tokens[h].Norm] {
				who.Last = end // who has made a report speaks in it
			}
			return who
		}
	}
	return text.Range{}
}

// oneNoun tells whether the tokens [first, end) are one noun phrase, with the one by that can speak at its end: no other subject
// follows, as in "in a statement carried by state television the army said".
func (r *reader) oneNoun(first, end int, by text.Range) bool {
	if empty(by) && (end-first <= 2 || !determiners[r.a.Tokens[first].Norm]) {
		return end-first <= 2 // "by phone"
	}
	last := by.First
	if empty(by) {
		last = end // "by the exams board"
	}
	for i := first; i < last; i++ {
		t := &r.a.Tokens[i]
		noun := i > first && determiners[r.a.Tokens[first].Norm] && t.Kind == text.Word && !t.Function && !r.finite(i) && !t.Class(lexicon.Group, lexicon.Person)
		if !noun && !r.mayPrecede(i, last) && !strings.HasSuffix(t.Norm, "ed") {
			return false
		}
	}
	return last >= first
}

// speakerIn returns the speaker of a phrase that goes on with what he speaks in, at token h: "the group in a statement".
func (r *reader) speakerIn(s *sentence, who text.Range, h int) text.Range {
	for k := h - 1; k > who.First; k-- {
		if r.a.Tokens[k].Norm == "in" {
			return r.nounLeft(s, k)
		}
	}
	return who
}

// finiteHere tells whether the participle at k is a part of a finite verb: "were contacted by", or has an object: "interviewed
// them".
func (r *reader) finiteHere(s *sentence, k int) bool {
	return passive(r.a, k) || k-1 >= s.First && r.a.Tokens[k-1].Function && r.a.Tokens[k-1].Name < 0
}

// privyLeft returns those who know of something with what they know of, up to token end: "a source close to the talks". The
// adjective stands at token k.
func (r *reader) privyLeft(s *sentence, k, end int) text.Range {
	if k-1 < s.First || r.finiteHere(s, k) {
		return text.Range{}
	}
	if t := &r.a.Tokens[k-1]; t.Class(lexicon.Person, lexicon.Group) || reportNouns[t.Norm] {
		return text.Range{First: r.trimLeft(text.Range{First: r.phraseFirst(s, k-1), Last: end}).First, Last: end}
	}
	return text.Range{}
}

// privyRight returns those who know of something whose naming begins at token i, a number skipped: "two people familiar with
// the talks".
func (r *reader) privyRight(s *sentence, i int) text.Range {
	first := i
	for first < s.Last && (determiners[r.a.Tokens[first].Norm] || dateOrNumber(&r.a.Tokens[first])) {
		first++
	}
	for k := first + 1; k+2 < s.Last && k <= first+3; k++ {
		if r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Function && k == first+1 && !privy[r.a.Tokens[k].Norm+" "+r.a.Tokens[k+1].Norm] {
			return text.Range{}
		}
		if !privy[r.a.Tokens[k].Norm+" "+r.a.Tokens[k+1].Norm] {
			continue
		}
		if t := &r.a.Tokens[k-1]; !t.Class(lexicon.Person, lexicon.Group) && !reportNouns[t.Norm] {
			return text.Range{}
		}
		of := k + 2
		for of < s.Last && determiners[r.a.Tokens[of].Norm] {
			of++
		}
		if last := r.tiedPhrase(s, of); last > of {
			return text.Range{First: first, Last: last}
		}
	}
	return text.Range{}
}
