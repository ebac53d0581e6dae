package extract

// Sources that point back: «المصدر» of the agency told of before, «ذكر ذلك X» of the sentence before, and whose words go on
// behind an omission. What was not said has no source.

import (
	"isnad/corpus/text"
)

// lastSource returns the body that spoke last where who is «المصدر» or "the group" and nobody of that name has been told of:
// «ذكرت الوكالة أن … وأضاف المصدر».
func (r *reader) lastSource(s *sentence, who text.Range) text.Range {
	n := len(r.heard.past)
	if n == 0 || r.heard.sentence-r.heard.past[n-1].sentence > backWithin {
		return text.Range{}
	}
	last := r.heard.past[n-1].chain
	switch {
	case who.Last-who.First == 1 && sourceWords[r.a.Tokens[who.First].Norm] && r.isMediumPhrase(last.speaker),
		r.onlyTheGroup(s, who) && !r.personal(last.speaker) && r.nameOf(last):
		return last.speaker
	}
	return text.Range{}
}

// onlyTheGroup tells whether a phrase points back to a body by nothing but what it is and where: "the Britain-based group".
func (r *reader) onlyTheGroup(s *sentence, who text.Range) bool {
	if empty(who) || r.normAt(s.Range, who.First-1) != "the" || !groupWords[r.a.Tokens[who.Last-1].Norm] {
		return false
	}
	for i := who.First; i < who.Last-1; i++ {
		if r.withinWord(i) {
			return true
		}
	}
	return who.Last-who.First == 1
}

// nameOf tells whether a proper name, or capitals, stand in the naming of a chain's speaker.
func (r *reader) nameOf(c chain) bool {
	return !r.nameless(c.speaker) || !r.nameless(c.full) || !empty(c.speaker) && r.a.Tokens[c.speaker.First].Capital()
}

// groupWords are nouns for a body that has been named before.
var groupWords = speechLists.Set("group")

// sourceWords stand for a source that has been told of before, folded.
var sourceWords = speechLists.Set("source")

// saysThat reads «ذكر ذلك X» at the beginning of sentence n, of what the sentence before tells. It gives that sentence the
// speaker where nobody else speaks in it.
func (r *reader) saysThat(n, i int) (saying, bool) {
	s := &r.sentences[n]
	if i > s.First || i+2 >= s.Last || !thatWords[r.a.Tokens[i+1].Norm] {
		return saying{}, false
	}
	who := r.speakerRight(s, r.overAddressee(s, i+2))
	if !r.canSpeak(who) {
		return saying{}, false
	}
	sp := r.named(s, saying{verb: i, after: true}, who, i)
	if n > 0 && len(r.sentences[n-1].sayings) == 0 && !r.sentences[n-1].title {
		before := &r.sentences[n-1]
		before.sayings = append(before.sayings, saying{chain: sp.chain, verb: before.First - 1, after: true, goesOn: true, content: before.Range})
	}
	return sp, true
}

// overAddressee returns where to go on behind a medium in brackets at token i that somebody speaks to: «صرح بذلك لـ(الفجر) الناطق …».
func (r *reader) overAddressee(s *sentence, i int) int {
	if n := r.normAt(s.Range, i); n != "ل" && !tellsMedium(n) {
		return i
	}
	for k := i + 1; k < s.Last && k < i+8; k++ {
		if t := &r.a.Tokens[k]; t.Norm == ")" || t.Norm == `"` && r.mark(k) < 0 {
			return k + 1
		}
	}
	return i
}

// thatWords are «ذلك» and «بذلك».
var thatWords = speechLists.Set("said-that")

// carryOmissions lets the words of a speaker go on behind the dots in brackets that stand for what was left out of them: «أكد
// المصدر أن الحافلات متوقفة (...) وسترسل لاحقا».
func (r *reader) carryOmissions() {
	for n := 1; n < len(r.sentences); n++ {
		s, before := &r.sentences[n], &r.sentences[n-1]
		if len(s.sayings) > 0 || s.paragraph != before.paragraph || len(before.sayings) == 0 || !r.endsOmitted(before) {
			continue
		}
		last := &before.sayings[len(before.sayings)-1]
		if !last.after || last.content.Last < before.Last {
			continue
		}
		c := last.chain
		c.denied = false
		s.sayings = append(s.sayings, saying{chain: c, verb: s.First - 1, after: true, goesOn: true, content: s.Range})
	}
}

// endsOmitted tells whether a sentence ends in dots in brackets.
func (r *reader) endsOmitted(s *sentence) bool {
	i := s.Last - 1
	if s.Last-s.First < 3 || r.a.Tokens[i].Norm != ")" {
		return false
	}
	for i--; i > s.First && (r.a.Tokens[i].Norm == "." || r.a.Tokens[i].Norm == "…"); i-- {
	}
	return r.a.Tokens[i].Norm == "(" && i < s.Last-2
}

// unsaid tells whether «لم» stands before the verb of speech at i, so that nothing was said: «لم تعلن». Who did not rule something
// out or deny it said something.
func (r *reader) unsaid(s *sentence, i int) bool {
	n := r.normAt(s.Range, i-1)
	return (n == "لم" || n == "ولم") && speechVerbOf(r.a.Tokens[i].Token).kind != denied && !excluding[r.a.Tokens[i].Norm]
}

// excluding are verbs that deny what may be, attributing those that pass on somebody's words behind «إلى»; folded.
var (
	excluding   = speechLists.Set("excluding")
	attributing = speechLists.Set("attributing")
)
