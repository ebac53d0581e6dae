package extract

// Sources that point back: «المصدر» of the agency told of before, «ذكر ذلك X» of the sentence before.

import (
	"isnad/corpus/text"
)

// lastSource returns the medium that spoke last where who is «المصدر» and no source has been told of: «ذكرت الوكالة أن
// … وأضاف المصدر».
func (r *reader) lastSource(who text.Range) text.Range {
	n := len(r.heard.past)
	if n == 0 || who.Last-who.First != 1 || !sourceWords[r.a.Tokens[who.First].Norm] {
		return text.Range{}
	}
	last := &r.heard.past[n-1]
	if r.heard.sentence-last.sentence > backWithin || !r.isMediumPhrase(last.chain.speaker) {
		return text.Range{}
	}
	return last.chain.speaker
}

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
