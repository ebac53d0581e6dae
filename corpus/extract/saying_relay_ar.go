package extract

// Arabic words that are passed on: «نقلت X عن Y», «جاء في بيان X أن».

import (
	"strings"

	"isnad/corpus/text"
)

// relaySaying reads «نقلت X عن Y»: Y speaks through X; without a Y, X itself.
func (r *reader) relaySaying(s *sentence, i int, sp saying) (saying, bool) {
	medium := r.speakerRight(s, i+1)
	if who := r.relayed(s, i, medium); r.canSpeak(who) {
		sp = r.named(s, sp, who, who.Last)
		if r.canSpeak(medium) {
			sp.via = append([]string{r.mediumName(medium)}, sp.via...)
		}
		return sp, true
	}
	if fromHim[r.a.Tokens[i+1].Norm] {
		medium = r.speakerRight(s, i+2)
		if passed, ok := r.passesOn(s, sp, medium); ok {
			return passed, true
		}
	}
	if !sp.particle || !r.canSpeak(medium) {
		return sp, false
	}
	if passed, ok := r.passesOn(s, sp, medium); ok {
		return passed, true
	}
	return r.named(s, sp, medium, i), true
}

// fromHim are «عن» with a pronoun, folded.
var fromHim = speechLists.Set("from-him")

// relayed returns whom a medium relays with the verb at i: the phrase behind «عن», right behind it, or behind «إلى» («نسبت الوكالة إلى
// X قوله»).
func (r *reader) relayed(s *sentence, i int, medium text.Range) text.Range {
	j := medium.Last
	for j < s.Last && (r.a.Tokens[j].Norm == "," || r.a.Tokens[j].Norm == `"` || r.a.Tokens[j].Norm == ")" || addressees[r.a.Tokens[j].Norm]) {
		j++
	}
	if !empty(medium) && r.normAt(s.Range, j) == "ما" && j+2 < s.Last && r.isSpeech(j+1) {
		return r.speakerRight(s, j+2) // «نقلت الوكالة ما قاله X»
	}
	from := "عن"
	if attributing[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] {
		from = "الي"
	}
	if empty(medium) || r.normAt(s.Range, j) != from {
		return text.Range{}
	}
	return r.speakerRight(s, j+1)
}

// papers are writings that tell what stands in them and speak in no other way, folded.
var papers = speechLists.Set("paper")

// documentSaying reads «جاء في بيان X أن».
func (r *reader) documentSaying(s *sentence, i int, sp saying) (saying, bool) {
	if in := r.a.Tokens[i+1].Norm; in != "في" && in != "علي" || i+2 >= s.Last || !sp.particle && !r.leadsToWords(s, i+2) {
		return sp, false
	}
	who := r.speakerRight(s, i+2)
	if empty(who) || !r.mediumOrReport(who) && !papers[r.a.Tokens[who.First].Norm] || sp.particle && len(s.sayings) > 0 && r.authorless(who) {
		return sp, false
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	return r.named(s, sp, who, i), true
}
