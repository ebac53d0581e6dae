package extract

// How a length of time is told: how long something lasts, within what time it happens, or how long before or after.

import (
	"isnad/corpus/text/date"
)

// Keys that tell it.
const (
	Lasting = "r:lasting" // "for two years", «لمدة عامين»
	Since   = "r:since"   // «منذ عامين»: it has lasted, or was done then
	Within  = "r:within"  // "within two years", "in the past two years"
	Apart   = "r:apart"   // "two years ago", «بعد عامين من»
)

var (
	lastingWords = grammarLists.Set("lasting")
	withinWords  = grammarLists.Set("within")
	apartWords   = grammarLists.Set("apart-in-time")
	elapsedWords = grammarLists.Set("elapsed")
)

// spanTold returns the key of how a length of time is told; "" where the words round it do not say.
func (r *reader) spanTold(s *sentence, d *date.Expression) string {
	before, first, last := r.normAt(s.Range, d.First-1), r.a.Tokens[d.First].Norm, r.a.Tokens[d.Last-1].Norm
	switch {
	case d.Amount == nil && d.Unit == "":
		return ""
	case d.Since:
		return Since
	case elapsedWords[first] && ofWord(r.normAt(s.Range, d.Last)), elapsedWords[before] && ofWord(r.normAt(s.Range, d.Last)):
		return Since // "after ten years of war", «بعد 12 عاماً من وقف العلاج»
	case apartWords[first], apartWords[last], apartWords[before]:
		return Apart
	case d.Kind != date.Duration, withinWords[before]:
		return Within
	case lastingWords[before], lastingWords[withoutParticles(before)]:
		return Lasting
	case apartWords[r.normAt(s.Range, d.Last)]:
		return Apart
	}
	return ""
}
