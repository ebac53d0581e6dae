package extract

// What a figure counts, in either language.

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// ofWord tells whether a folded word leads from a figure to what it is a number of.
func ofWord(norm string) bool { return norm == "of" || norm == "من" }

// nounAfter returns what a figure that ends before token start counts: the noun there with the adjectives round it.
func (r *reader) nounAfter(s *sentence, start int) text.Range {
	i := r.behindStandIn(s, start)
	for i < s.Last && r.leadsToNoun(start, i) {
		i++
	}
	if i >= s.Last {
		return text.Range{}
	}
	t := &r.a.Tokens[i]
	if j := r.behindOwner(s, i); i > start && j > i {
		i, t = j, &r.a.Tokens[j]
	}
	switch {
	case i > start && (r.ofTheSame(i) || t.Norm == "same"):
		return text.Range{}
	case i > start && t.Number >= 0 && r.a.Numbers[t.Number].First == i:
		return r.nounAfter(s, r.a.Numbers[t.Number].Last) // "81 of the 200 seats"
	case t.Kind != text.Word || t.Date >= 0, besideWords[t.Norm] && i == start: // «قتل 12 قرب الحدود»
		return text.Range{}
	case t.Arabic:
		return r.arabicNoun(s, i, i > start)
	case i == start+1 && r.a.Tokens[start].Norm == "-" && t.Norm == "strong":
		return text.Range{} // "a 32-strong squad"
	case i == start+1 && r.a.Tokens[start].Norm == "-":
		return text.Range{First: i, Last: i + 1} // "a 200-bed hospital"
	}
	return r.englishNoun(s, i)
}

// behindOwner returns the token behind the English word or name at i that owns what a figure is a number of: "13 of Britain's
// 659 members"; i if it owns no such thing.
func (r *reader) behindOwner(s *sentence, i int) int {
	t := &r.a.Tokens[i]
	j := i + 1
	if t.Name >= 0 {
		j = r.a.Names[t.Name].Last
	}
	if !t.Arabic && j < s.Last && possessiveEnding(r.a.Tokens[j-1].Text) > 0 && r.a.Tokens[j].Number >= 0 {
		return j
	}
	return i
}

// leadsToNoun tells whether token i may stand between a figure that ends before token start and its noun: a sign that opens,
// a hyphen, "of the", "of its", «من».
func (r *reader) leadsToNoun(start, i int) bool {
	t := &r.a.Tokens[i]
	switch {
	case t.Kind == text.Punct:
		return t.Norm == `"` || t.Norm == "(" || t.Norm == "-" && t.Start == r.a.Tokens[i-1].End
	case t.Name < 0 && ofWord(t.Norm), t.Norm == "the":
		return true
	case i == start && further[t.Norm]:
		return i+1 < len(r.a.Tokens) && r.a.Tokens[i+1].Norm != "than"
	}
	return i > start && pointing[t.Norm]
}

// further words stand between a figure and its noun: "two more civilians", "the two most senior executives".
var further = figureLists.Set("further")

// pointing words stand between "of" and the noun, folded: "two of its ships", «عشرات من هذه اللوحات».
var pointing = figureLists.Set("pointing")

// enclosed returns where what a figure counts may begin. The Arabic press puts figures in brackets or quotation marks:
// «عدد (85) كبسولة», «23» ضربة. An article shows that the noun behind them is not what is counted.
func (r *reader) enclosed(s *sentence, num number.Number) int {
	i := num.Last
	if !r.inBrackets(s, num) {
		return i
	}
	if words := r.inWords(s, num); words != nil {
		if half := r.half(words.Last); half != nil {
			return half.Last
		}
		return words.Last
	}
	if t := &r.a.Tokens[i+1]; !t.Arabic || t.Number >= 0 || hasArticle(t.Norm) || r.withAnd(t) {
		return i
	}
	return i + 1
}

// inBrackets tells whether a figure stands alone in brackets or quotation marks that do not end the sentence.
func (r *reader) inBrackets(s *sentence, num number.Number) bool {
	open := num.First - 1
	for i := num.First; i < num.Last; i++ {
		if r.sign(s, i) == "(" {
			open = i // «أكثر من (2750) توصيلة»
		}
	}
	return open >= s.First && num.Last+1 < s.Last && brackets[r.a.Tokens[open].Norm+r.a.Tokens[num.Last].Norm]
}

// brackets are the pairs of marks that stand round a figure, folded.
var brackets = map[string]bool{"()": true, `""`: true, "[]": true}

// shareOf returns what a percentage is a share of: the words after "of" or "من".
func (r *reader) shareOf(s *sentence, num number.Number) text.Range {
	if !ofWord(r.normAt(s.Range, num.Last)) {
		return text.Range{}
	}
	first := num.Last + 1
	i := first
	for i < s.Last && i-first < 5 {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || t.Number >= 0 || t.Function && t.Norm != "the" || t.Class(lexicon.Act) && i > first {
			break
		}
		i++
	}
	return text.Range{First: first, Last: i}
}

// onlyOthers tells whether the words after a figure name nothing: "others", «آخرون».
func (r *reader) onlyOthers(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Class(lexicon.Unit) || t.Content() && !t.Is("other") {
			return false
		}
	}
	return !empty(noun)
}
