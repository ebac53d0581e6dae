package extract

// The figures of scores.

import (
	"strings"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// score tells whether a figure is one of two that a dash or a stroke joins to a result: the first is no less than the second,
// or a result is spoken of, or there are others like it: "6-4 3-6", «25 / 16», «3 - صفر».
func (r *reader) score(s *sentence, num number.Number, noun bool) bool {
	nought := num.Last-num.First == 1 && noughts[r.a.Tokens[num.First].Norm]
	if num.Spelled && !nought || num.Percent || num.Low == nil || num.High == nil || *num.High > 200 || *num.Low != float64(int(*num.Low)) {
		return false
	}
	if *num.Low < *num.High { // "3-6", read as a range
		return r.dashed(num) && (!noun || contests[r.normAt(s.Range, num.Last)]) && r.ofContest(s)
	}
	if !r.plainFigure(num) && !nought {
		return false
	}
	before, after := r.joined(s, num.First-2, num.First), r.joined(s, num.Last+1, num.Last)
	return before || after
}

// noughts are the words for none in a result, folded.
var noughts = figureLists.Set("nought")

// dashed tells whether a range is written with a dash alone: "3-6".
func (r *reader) dashed(num number.Number) bool {
	if num.Last-num.First != 3 {
		return false
	}
	mid := r.a.Tokens[num.First+1]
	return mid.Kind == text.Punct && mid.Norm == "-"
}

// joined tells whether the figure at token other is joined by a dash or a stroke to the one at token i or, when other stands
// behind, before token i.
func (r *reader) joined(s *sentence, other, i int) bool {
	if other < s.First || other >= s.Last {
		return false
	}
	o, first, second := &r.a.Tokens[other], other, i
	if other >= i {
		first, second = i-1, other
	}
	mark := &r.a.Tokens[first+1]
	if second-first != 2 || mark.Kind != text.Punct || mark.Norm != "-" && mark.Norm != "/" {
		return false
	}
	left, right := &r.a.Tokens[first], &r.a.Tokens[second]
	if noughts[o.Norm] {
		return true
	}
	if o.Kind == text.Number && (noughts[left.Norm] || noughts[right.Norm]) {
		return true
	}
	if o.Kind != text.Number || len(o.Norm) > 3 || strings.Contains(o.Norm, ".") {
		return false
	}
	glued := left.End == mark.Start && mark.End == right.Start
	return mark.Norm == "/" || glued || left.Arabic == right.Arabic && mark.End < right.Start && left.End < mark.Start && r.a.Language == text.Arabic
}

// ofContest tells whether a sentence speaks of a result.
func (r *reader) ofContest(s *sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if n := r.a.Tokens[i].Norm; contests[n] || r.a.Tokens[i].Arabic && contests[withoutArticle(withoutParticles(n))] {
			return true
		}
	}
	return false
}
