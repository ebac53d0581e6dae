package extract

// Sources that point back: «المصدر» of the agency told of before, «ذكر ذلك X» of the sentence before.

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
	return who.Last-who.First == 1 || who.Last-who.First == 4 && r.withinWord(who.First+1)
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
	who := r.speakerRight(s, i+2)
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

// thatWords are «ذلك» and «بذلك».
var thatWords = map[string]bool{"ذلك": true, "بذلك": true}
