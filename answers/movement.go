package answers

// Whether a figure is how far something rose or fell, and whether that is asked.

import (
	"slices"

	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

var (
	toWhatWords     = questionWords.Set("to-what")
	afterWhichWords = questionWords.Set("after-which")
)

var (
	lowestWords  = questionWords.Set("lowest")
	highestWords = questionWords.Set("highest")
)

// movements finds whether the question asks how far something rose or fell, and for the lowest or the highest of figures.
func (p *parser) movements() {
	tokens, moves := p.a.Tokens, p.q.Dimension == ""
	points := slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Is("point") })
	last := len(tokens) - 1
	for last >= 0 && tokens[last].Kind != text.Word {
		last--
	}
	for i := range tokens {
		n := tokens[i].Norm
		switch {
		case lowestWords[n]:
			p.q.extreme = []ItemKey{{Name: "c:low", Fit: 1}, {Name: "c:record-low", Fit: 1}}
		case highestWords[n]:
			p.q.extreme = []ItemKey{{Name: "c:high", Fit: 1}, {Name: "c:record-high", Fit: 1}}
		}
		toWhat := toWhatWords[n] && (n != "to" || i == last || i <= p.cue.First) // "what is it down to", but "after Britons voted to leave"
		moves = moves && !toWhat
		p.q.asksLevel = p.q.asksLevel || toWhat
		p.q.asksMove = p.q.asksMove || (isAny(&tokens[i], "increase", "decrease") || points && isAny(&tokens[i], "lose")) && !behindAfter(tokens, i)
	}
	p.q.asksMove = p.q.asksMove && moves
}

// behindAfter tells whether a word of time before the verb at i makes it the time of what is asked: «بعد ما ارتفع».
func behindAfter(tokens []analysis.Token, i int) bool {
	for j := max(0, i-2); j < i; j++ {
		if afterWhichWords[tokens[j].Norm] && tokens[j+1].Name < 0 { // "did unemployment in Portugal fall"
			return true
		}
	}
	return false
}

// movement weighs what the claim's figure is to a rise or a fall.
func (al *aligner) movement(keys *keyed, v *vector) {
	moved, reached := keys.of(extract.Moved) != nil, keys.of(extract.Reached) != nil
	v.set(moveAsked, moved && al.q.asksMove)
	v.set(moveOdd, moved && !al.q.asksMove)
	v.set(levelAsked, reached && !al.q.asksMove)
	v.set(levelOdd, reached && al.q.asksMove)
	v.set(formerLevel, keys.of(extract.Former) != nil)
}
