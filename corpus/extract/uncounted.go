package extract

// Figures that count nothing: times of day, parts of codes and designations, years, ratios, what is said twice.

import (
	"math"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// inDate tells whether a number stands inside a date.
func (r *reader) inDate(num number.Number) bool {
	for i := num.First; i < num.Last; i++ {
		if r.a.Tokens[i].Date >= 0 {
			return true
		}
	}
	return false
}

// theZero tells whether a number is the point zero, of a scale or of a beginning: «تحت الصفر», «نقطة الصفر».
func (r *reader) theZero(num number.Number) bool {
	return num.High != nil && *num.High == 0 && hasArticle(r.a.Tokens[num.First].Norm)
}

// inName tells whether a number is a word of a longer name.
func (r *reader) inName(num number.Number) bool {
	n := r.a.Tokens[num.First].Name
	return n >= 0 && num.Last-num.First == 1 && r.a.Names[n].Last-r.a.Names[n].First > 1
}

// inTitle tells whether an English number in words begins a name of several words, where the word before it shows that not
// every word has a capital: "the Six Nations", "on Radio Five Live".
func (r *reader) inTitle(s *sentence, num number.Number) bool {
	t := &r.a.Tokens[num.First]
	if t.Arabic || t.Kind != text.Word || !t.Capital() || num.Last-num.First != 1 || num.First <= s.First || num.Last >= s.Last {
		return false
	}
	next := &r.a.Tokens[num.Last]
	if next.Kind != text.Word || !next.Capital() || next.Class(lexicon.Person) || r.isAct(num.First-1) {
		return false // of a headline
	}
	for i := num.First - 1; i >= s.First && (r.a.Tokens[i].Kind == text.Word || r.a.Tokens[i].Kind == text.Number); i-- {
		if r.a.Tokens[i].Kind == text.Word && !r.a.Tokens[i].Capital() {
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
	if months[prev.Norm] && dayAndYear(at(num.First).Norm) {
		return true
	}
	if prev.Is("hour") || prev.Norm == "الساعه" || prev.Norm == "بالساعه" {
		return true
	}
	// A colon joins figures only: "Deaths:12" counts.
	glues := func(t, beyond *analysis.Token) bool {
		return t.Kind == text.Punct && (t.Norm == ":" && beyond.Kind == text.Number || t.Norm == "/" || t.Norm == "@" || t.Norm == "_" || t.Norm == "#")
	}
	beyond := at(num.Last + 1)
	return prev.End == num.Start && glues(prev, at(num.First-2)) ||
		next.Start == num.End && glues(next, beyond) && beyond.Kind == text.Number
}

// months are names of months, short and long.
var months = figureLists.Set("month")

// dayAndYear tells whether a figure behind a month is a day and a year that have run together: "Apr 152017".
func dayAndYear(norm string) bool {
	if len(norm) < 5 || len(norm) > 6 {
		return false
	}
	year := norm[len(norm)-4:]
	return strings.HasPrefix(year, "20") || strings.HasPrefix(year, "19")
}

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

// inWords returns the number in words behind a figure in brackets that says all of it but its fraction: «(390.5) ثلاثمائة
// وتسعون ونصف جرام». The figure then counts what the words do; nil if there is none.
func (r *reader) inWords(s *sentence, num number.Number) *number.Number {
	if !r.inBrackets(s, num) || r.a.Tokens[num.First].Kind != text.Number {
		return nil
	}
	next := &r.a.Tokens[num.Last+1]
	v, ok := num.Value()
	if next.Number < 0 || next.Kind != text.Word || !ok || v == math.Trunc(v) {
		return nil
	}
	words := &r.a.Numbers[next.Number]
	if w, ok := words.Value(); ok && w != v && math.Trunc(w) == math.Trunc(v) {
		return words
	}
	return nil
}

// half returns the fraction told right at token i; nil if there is none.
func (r *reader) half(i int) *number.Number {
	if i >= len(r.a.Tokens) || r.a.Tokens[i].Number < 0 || !r.a.Numbers[r.a.Tokens[i].Number].Fraction {
		return nil
	}
	return &r.a.Numbers[r.a.Tokens[i].Number]
}

// addedHalf tells whether a fraction only adds to the figure before it: «كيلو وسبعين جراماً ونصف الجرام».
func (r *reader) addedHalf(s *sentence, num number.Number) bool {
	i := num.First - 1
	if !num.Fraction || i < s.First || !strings.HasPrefix(r.a.Tokens[num.First].Norm, "و") {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Number >= 0 || t.Class(lexicon.Unit) && i > s.First && r.a.Tokens[i-1].Number >= 0
}

// repeats tells whether a number only says in words what the figure in brackets before it says.
func (r *reader) repeats(s *sentence, num number.Number) bool {
	i := num.First - 2
	if before := num.First - 1; num.Fraction && before > s.First && r.a.Tokens[before].Number >= 0 {
		i = r.a.Numbers[r.a.Tokens[before].Number].First - 2 // the fraction itself
	}
	if i < s.First || r.a.Tokens[i].Number < 0 {
		return false
	}
	words := r.inWords(s, r.a.Numbers[r.a.Tokens[i].Number])
	return words != nil && (words.First == num.First || num.Fraction && words.Last == num.First)
}

// looksLikeYear tells whether a figure is the number of a year that no word marks as one: four plain digits of our
// centuries that count no noun.
func (r *reader) looksLikeYear(num number.Number, noun text.Range) bool {
	if num.Last-num.First != 1 || num.Spelled || num.Percent || num.Low == nil || num.High == nil || *num.Low != *num.High {
		return false
	}
	if len(r.a.Tokens[num.First].Norm) != 4 || *num.Low < 1800 || *num.Low > 2100 {
		return false
	}
	for i := noun.First; i < noun.Last; i++ {
		if r.a.Tokens[i].Class(lexicon.Person, lexicon.Thing, lexicon.Unit, lexicon.Place) || r.a.Tokens[i].Is("family") {
			return false
		}
	}
	return true
}
