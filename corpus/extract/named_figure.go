package extract

// Figures that end the name of something: "Band Aid 20", «أبولو 11», «مهرجان أبها للتسوق الـ17».

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// endsQuotedName tells whether a figure that counts nothing ends a name between quotation marks: the mission «أبولو 11».
func (r *reader) endsQuotedName(s *sentence, num number.Number) bool {
	if !r.plainFigure(num) || r.sign(s, num.Last) != `"` || r.a.Tokens[num.Last].Start != r.a.Tokens[num.First].End {
		return false
	}
	for i := num.First - 1; i >= s.First && num.First-i <= quotedWords; i-- {
		if r.sign(s, i) == `"` {
			return i < num.First-1 && r.a.Tokens[i].End == r.a.Tokens[i+1].Start
		}
		if t := &r.a.Tokens[i]; t.Kind != text.Word || t.Function || r.isAct(i) {
			return false
		}
	}
	return false
}

// quotedWords is how many words such a name may have before its figure.
const quotedWords = 3

// namedSo tells whether an English figure stands between a name of several words and a word in the singular, which it cannot count:
// "the Band Aid 20 single".
func (r *reader) namedSo(s *sentence, num number.Number) bool {
	i := num.First - 1
	if !r.plainFigure(num) || i <= s.First || num.Last >= s.Last || num.Low == nil || *num.Low < 2 || *num.Low > 99 {
		return false
	}
	for j := i; j > i-2; j-- {
		if t := &r.a.Tokens[j]; t.Kind != text.Word || t.Arabic || !t.Capital() || t.Function || t.Date >= 0 || t.Number >= 0 {
			return false
		}
	}
	if t := &r.a.Tokens[i]; t.Name >= 0 && (r.a.Names[t.Name].Place || r.a.Names[t.Name].Person) {
		return false
	}
	next := &r.a.Tokens[num.Last]
	return next.Kind == text.Word && !next.Arabic && !next.Capital() && !next.Function && next.Start > r.a.Tokens[num.First].End &&
		next.Date < 0 && next.Number < 0 && !isPlural(next.Norm) && !next.Class(lexicon.Unit, lexicon.Time, lexicon.Person, lexicon.Act, lexicon.State)
}

// farSeries tells whether a figure with the article that counts nothing is the place of an event in its series, whose longer name ends
// with token i: «مهرجان أبها للتسوق الـ17».
func (r *reader) farSeries(s *sentence, num number.Number, i int) bool {
	if !empty(r.nounBefore(s, num)) || r.a.Tokens[i].Class(lexicon.Person) {
		return false
	}
	for j := i; j >= s.First && i-j < seriesWords && r.a.Tokens[j].Kind == text.Word && !(r.isAct(j) && finiteVerb(r.a.Tokens[j].Norm)); j-- {
		if seriesNoun(r.a.Tokens[j].Norm) {
			return true
		}
	}
	return false
}

// seriesWords is how many words the name of such an event may have.
const seriesWords = 4

// typeNumber tells whether a figure ends the name of a type that its word leads to: «طائرة من طراز سيسنا سكاي 300 قرب المدرج». Where it
// counts a noun, no word of the name may be a verb: «من طراز رافال قتلت 12 شخصا».
func (r *reader) typeNumber(s *sentence, num number.Number, noun bool) bool {
	if !r.plainFigure(num) {
		return false
	}
	for i := num.First - 1; i >= s.First && num.First-i <= typeWords; i-- {
		t := &r.a.Tokens[i]
		switch {
		case sortWords[t.Norm] && i < num.First-1:
			return r.normAt(s.Range, i-1) == "من"
		case r.sign(s, i) == "(" || r.sign(s, i) == `"`:
		case t.Kind != text.Word || !t.Arabic || t.Function || t.Number >= 0 || t.Date >= 0 || noun && r.isAct(i) || hasArticle(t.Norm) || t.Class(lexicon.Person):
			return false
		}
	}
	return false
}

// typeWords is how many words and signs, the word for a type among them, may stand before such a number.
const typeWords = 5
