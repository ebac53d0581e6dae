package extract

import (
	"isnad/corpus/analysis"
	"isnad/corpus/text/number"
)

// designators stand before a figure that tells which one it is, not how many, folded: "flight 370", «القرار 2216».
var designators = figureLists.set("designator")

// makes stand before the number of a type, whatever noun follows, folded: "Boeing 737-800 planes".
var makes = figureLists.set("make")

// designates tells whether a figure, with a noun behind it or without, is a part of a designation.
func (r *reader) designates(s *sentence, num number.Number, noun bool) bool {
	if num.First == s.First {
		return false
	}
	before := r.a.Tokens[num.First-1].Norm
	return makes[before] || !noun && designators[before]
}

// ratio tells whether a figure only tells of how many every one is: "one in five", «كل فرد من بين خمسة أفراد».
func (r *reader) ratio(s *sentence, num number.Number) bool {
	at := func(i int) string {
		if i < s.First {
			return ""
		}
		return r.a.Tokens[i].Norm
	}
	if num.Low != nil && *num.Low == 1 && num.Last+1 < s.Last && at(num.Last) == "in" && (r.a.Tokens[num.Last+1].Number >= 0 || at(num.Last+1) == "every") {
		return true
	}
	switch at(num.First - 1) {
	case "every":
		return at(num.First-2) == "in" || at(num.First-2) == "of"
	case "in":
		return at(num.First-2) == "one"
	case "كل":
		return at(num.First-2) == "من"
	case "بين":
		if at(num.First-2) != "من" {
			return false
		}
		for i := num.First - 3; i >= num.First-5; i-- {
			if n := at(i); n == "كل" || n == "واحد" || n == "واحده" {
				return true
			}
		}
	}
	return false
}

// conjoined tells whether an Arabic word has the conjunction و written onto it, its own first letter being another.
func conjoined(t *analysis.Token) bool {
	if !t.Arabic || !hasAnd(t.Norm) || len(t.Concepts) == 0 {
		return false
	}
	for _, c := range t.Concepts {
		if !writtenOnto("و", t.Norm, c.Arabic) {
			return false
		}
	}
	return true
}
