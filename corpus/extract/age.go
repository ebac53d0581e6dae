package extract

import (
	"isnad/corpus/text"
)

var ageWords = figureLists.set("age")

// age tells whether a number that ends before token last, years or no noun at all, is somebody's age: in brackets or
// commas after a name, after «العمر», before "old", after a death («عن 80 عاماً»).
func (r *reader) age(s *sentence, num text.Range, years bool) bool {
	at := func(i int) string {
		if i < s.First || i >= s.Last {
			return ""
		}
		return r.a.Tokens[i].Norm
	}
	prev, next := at(num.First-1), at(num.Last)
	switch {
	case years && (next == "old" || next == "-" && at(num.Last+1) == "old"), years && prev == "(" && next == ")", ageWords[prev]:
		return true
	case years && prev == "عن":
		for i := num.First - 2; i >= s.First && i >= num.First-10; i-- {
			if r.a.Tokens[i].Is("die") {
				return true
			}
		}
		return false
	case prev == "(" && next == ")", prev == "," && (next == "," || next == "." || next == ""):
		// "Holm, 54," and "(54)": after a person.
		t := &r.a.Tokens[max(num.First-2, s.First)]
		return !years && num.Last-num.First == 1 && len(at(num.First)) <= 3 && num.First-2 >= s.First && t.Kind == text.Word &&
			(t.Name >= 0 && r.namesPerson(text.Range{First: num.First - 2, Last: num.First - 1}) || t.Name < 0 && t.Capital() && len(t.Concepts) == 0)
	}
	return false
}

var yearNouns = figureLists.set("year")

// countsYears tells whether a figure's noun is the year.
func (r *reader) countsYears(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if yearNouns[r.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}
