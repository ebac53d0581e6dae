package answers

// Whether a figure is how far something rose or fell, and whether that is asked.

import (
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
)

var (
	toWhatWords     = questionWords.Set("to-what")
	afterWhichWords = questionWords.Set("after-which")
)

// asksMove tells whether a question asks by how much something rose or fell, and not where it came to.
func (q *Question) asksMove() bool {
	if q.analysis == nil || q.Dimension != "" {
		return false
	}
	tokens, moves := q.analysis.Tokens, false
	for i := range tokens {
		if toWhatWords[tokens[i].Norm] {
			return false
		}
		moves = moves || isAny(&tokens[i], "increase", "decrease") && !behindAfter(tokens, i)
	}
	return moves
}

// behindAfter tells whether a word of time before the verb at i makes it the time of what is asked: «بعد ما ارتفع».
func behindAfter(tokens []analysis.Token, i int) bool {
	for j := max(0, i-2); j < i; j++ {
		if afterWhichWords[tokens[j].Norm] {
			return true
		}
	}
	return false
}

// movement weighs what the claim's figure is to a rise or a fall.
func (al *aligner) movement(keys *keyed, v *vector) {
	moved, reached := keys.of(extract.Moved) != nil, keys.of(extract.Reached) != nil
	v.set(moveAsked, moved && al.asksMove)
	v.set(moveOdd, moved && !al.asksMove)
	v.set(levelAsked, reached && !al.asksMove)
	v.set(levelOdd, reached && al.asksMove)
	v.set(formerLevel, keys.of(extract.Former) != nil)
}
