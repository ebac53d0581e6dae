package extract

import (
	"math"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
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

// looksLikeYear tells whether a figure is the number of a year that no word marks as one: four plain digits of our
// centuries that count no noun.
func (r *reader) looksLikeYear(num number.Number, noun text.Range) bool {
	if num.Last-num.First != 1 || num.Spelled || num.Percent || num.Low == nil || num.High == nil || *num.Low != *num.High {
		return false
	}
	if t := r.a.Tokens[num.First]; len(t.Norm) != 4 || *num.Low < 1800 || *num.Low > 2100 {
		return false
	}
	for i := noun.First; i < noun.Last; i++ {
		if r.a.Tokens[i].Class(lexicon.Person, lexicon.Thing, lexicon.Unit, lexicon.Place) {
			return false
		}
	}
	return true
}

// inDate tells whether a number stands inside a date.
func (r *reader) inDate(num number.Number) bool {
	for i := num.First; i < num.Last; i++ {
		if r.a.Tokens[i].Date >= 0 {
			return true
		}
	}
	return false
}

// clockOrCode tells whether the figure is the time of a clock ("22:01", "7,30 تغ"), a score or a part of a code: signs
// other than a blank tie it to what stands beside it.
func (r *reader) clockOrCode(s *sentence, num number.Number) bool {
	at := func(i int) *analysis.Token {
		if i < s.First || i >= s.Last {
			return &analysis.Token{Token: text.Token{Kind: text.Break}}
		}
		return &r.a.Tokens[i]
	}
	prev, next := at(num.First-1), at(num.Last)
	if w := at(num.First); months[prev.Norm] && len(w.Norm) >= 5 && len(w.Norm) <= 6 && (w.Norm[len(w.Norm)-4:len(w.Norm)-2] == "20" || w.Norm[len(w.Norm)-4:len(w.Norm)-2] == "19") {
		return true // "Apr 152017": a day and its year that have run together
	}
	if prev.Is("hour") || prev.Norm == "الساعه" || prev.Norm == "بالساعه" {
		return true
	}
	// A colon joins figures only: "Deaths:12" counts.
	glued := func(t, beyond *analysis.Token, near bool) bool {
		return near && t.Kind == text.Punct && (t.Norm == ":" && beyond.Kind == text.Number || t.Norm == "/" || t.Norm == "@" || t.Norm == "_" || t.Norm == "#")
	}
	return glued(prev, at(num.First-2), prev.End == num.Start) || glued(next, at(num.Last+1), next.Start == num.End) && at(num.Last+1).Kind == text.Number
}

var months = figureLists.set("month")

// spelledOut tells whether a figure in brackets is said again in words right behind it, which then count: «(22.790) اثنان
// وعشرون ألف وسبعمائة وتسعون حبة». The dot may part thousands.
func (r *reader) spelledOut(s *sentence, num number.Number) bool {
	if !r.inBrackets(s, num) || r.a.Tokens[num.First].Kind != text.Number {
		return false
	}
	next := &r.a.Tokens[num.Last+1]
	n := next.Number
	if n < 0 || next.Kind != text.Word || num.Low == nil || r.a.Numbers[n].Low == nil {
		return false
	}
	again := *r.a.Numbers[n].Low
	return again == *num.Low || math.Abs(again-*num.Low*1000) < 0.5
}

// infantAge tells whether a figure is an age in days, weeks or months: "a two-day-old baby". Only years are stored as ages.
func (r *reader) infantAge(s *sentence, num number.Number) bool {
	i := num.Last
	return i+3 < s.Last && r.a.Tokens[i].Norm == "-" && r.a.Tokens[i+2].Norm == "-" && r.a.Tokens[i+3].Norm == "old" && r.a.Tokens[i+1].Norm != "year"
}
