package extract

// Lengths of time that tell how long before or after something was, not how long it lasted.

import (
	"isnad/corpus/text/date"
)

// TimeApart is the key of such a one: "two years ago", «بعد عامين».
const TimeApart = "r:time-apart"

var (
	lastingWords = grammarLists.Set("lasting")
	apartWords   = grammarLists.Set("apart-in-time")
	elapsedWords = grammarLists.Set("elapsed")
)

// timeApart tells whether a length of time is such a one. "After ten years of war" tells how long the war has lasted.
func (r *reader) timeApart(s *sentence, d *date.Expression) bool {
	if d.Amount == nil && d.Unit == "" || d.Since {
		return false
	}
	before, behind := r.normAt(s.Range, d.First-1), r.normAt(s.Range, d.Last)
	first, last := r.a.Tokens[d.First].Norm, r.a.Tokens[d.Last-1].Norm
	if (elapsedWords[first] || elapsedWords[before]) && ofWord(behind) {
		return false
	}
	if apartWords[first] || apartWords[last] || apartWords[before] {
		return true
	}
	lasts := d.Kind != date.Duration || lastingWords[before] || lastingWords[withoutParticles(before)]
	return !lasts && apartWords[behind]
}
