package extract

// Ordinals that tell how many times something has been, or how many somebody has: "for the seventh time", "his third title".

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// ordinalNouns are the Arabic nouns an ordinal behind which tells how many there have been, folded: «للمرة السابعة».
var ordinalNouns = figureLists.Set("ordinal")

// reckoned reads an ordinal as how many there have been, where it is one.
func (r *reader) reckoned(s *sentence, num number.Number) (figure, bool) {
	f := figure{Number: num, kind: corpus.Quantity, reckoned: true}
	place := num.Ordinal || num.Last-num.First == 1 && num.Spelled && hasArticle(r.a.Tokens[num.First].Norm) && r.a.Tokens[num.First].Arabic // «هدفه العشرين»
	if !place || num.Low == nil || *num.Low < 2 || r.withinWord(num.Last) || r.inDate(num) || r.inName(num) {
		return f, false
	}
	switch {
	case ordinalNouns[r.normAt(s.Range, num.First-1)]:
		f.noun = text.Range{First: num.First - 1, Last: num.First}
	case r.normAt(s.Range, num.Last) == "time" && r.normAt(s.Range, num.First-1) == "the":
		f.noun = text.Range{First: num.Last, Last: num.Last + 1}
	case !r.a.Tokens[num.First].Arabic && (r.possessed(s, num.First) || num.First > s.First && possessiveEnding(r.a.Tokens[num.First-1].Text) > 0):
		f.noun = r.beforeTitle(r.nounAfter(s, num.Last))
		if empty(f.noun) || slices.ContainsFunc(r.a.Tokens[f.noun.First:f.noun.Last], func(t analysis.Token) bool { return t.Class(lexicon.Time, lexicon.Unit, lexicon.Person) }) {
			return f, false
		}
	default:
		return f, false
	}
	r.readUnit(&f)
	return f, f.kind == corpus.Quantity
}

// beforeTitle cuts an English noun phrase before the capital that begins the title of what its noun is: "her second album Mind".
func (r *reader) beforeTitle(noun text.Range) text.Range {
	for i := noun.First + 1; i < noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Capital() && !r.a.Tokens[i-1].Capital() && r.a.Tokens[i-1].Class(countable...) {
			return text.Range{First: noun.First, Last: i}
		}
	}
	return noun
}
