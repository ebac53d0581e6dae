package extract

// Which figures are somebody's age.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// yearNouns stand behind an age.
var yearNouns = figureLists.Set("year")

// readAge makes a figure that counts years, or nothing that is named, an age where it is one.
func (r *reader) readAge(s *sentence, f *figure) {
	years := r.countsYears(f.noun)
	if f.Percent || f.Dual || !f.bare && !years || !r.age(s, text.Range{First: f.First, Last: f.end()}, years) {
		return
	}
	f.kind, f.unit, f.bare, f.age = corpus.Measure, "years old", false, true
}

// ageInWords reads an Arabic age told as a place in a row or as tens: «في السابعة والعشرين من العمر», «في الثلاثين من عمره».
func (r *reader) ageInWords(s *sentence, num number.Number) (figure, bool) {
	last := num.Last + 2
	if r.normAt(s.Range, num.First-1) != "في" || r.normAt(s.Range, num.Last) != "من" || last > s.Last || !date.TellsAge(r.a.Tokens[last-1].Norm) {
		return figure{}, false
	}
	if v, ok := num.Value(); !ok || v > 120 || num.Percent || num.Fraction {
		return figure{}, false
	}
	return figure{Number: num, noun: text.Range{First: num.Last, Last: last}, kind: corpus.Measure, unit: "years old", age: true}, true
}

// age tells whether a number, years or no noun at all, is somebody's age: in brackets or commas after a name, after
// «العمر», before "old", after a death («عن 80 عاماً»).
func (r *reader) age(s *sentence, num text.Range, years bool) bool {
	if modest[r.normAt(s.Range, num.First-1)] {
		num.First-- // "at the age of just 28"
	}
	prev, next := r.normAt(s.Range, num.First-1), r.normAt(s.Range, num.Last)
	switch {
	case date.TellsAge(prev), prev == "of" && date.TellsAge(r.normAt(s.Range, num.First-2)):
		return true
	case years && r.behindPerson(s, num.First):
		return true
	case years:
		return r.strokes(s, num) || ofAge[prev] || prev == "ال" && ofAge[r.normAt(s.Range, num.First-2)] ||
			oldWords[next] || next == "-" && oldWords[r.normAt(s.Range, num.Last+1)] || prev == "(" && (next == ")" || r.normAt(s.Range, num.First+1) == ")") ||
			prev == "," && (next == "," || next == ")") && r.oneOfPeople(s, num.First-2) ||
			prev == "عن" && r.deathBefore(s, num.First-1)
	case prev == "(" && next == ")", prev == "," && (next == "," || next == "." || next == ""):
		// "Holm, 54," and "(54)": after a person.
		return num.Last-num.First == 1 && len(r.a.Tokens[num.First].Norm) <= 3 && (r.maybePerson(s, num.First-2) || prev == "," && next == "," && r.apposed(s, num.First-2))
	}
	return false
}

// oldWords end the word for somebody of an age; modest words may stand before an age; ofAge words lead to that of somebody: «صاحب
// الـ30 عاماً».
var (
	oldWords = figureLists.Set("old")
	modest   = figureLists.Set("modest")
	ofAge    = figureLists.Set("of-age")
)

// strokes tells whether a number of years stands before or between the strokes that an agency puts round an age: «صلاح 23/ عاما/».
func (r *reader) strokes(s *sentence, num text.Range) bool {
	return r.sign(s, num.Last) == "/" && (r.sign(s, num.Last-2) == "/" || r.sign(s, num.First-1) == "/")
}

// apposed tells whether the English word at i may be somebody whose age stands between commas behind it: a noun for one person, or a
// name that is a common word too: "The striker, 24, was", "Bell, 30, had".
func (r *reader) apposed(s *sentence, i int) bool {
	if i < s.First || r.a.Tokens[i].Kind != text.Word || r.a.Tokens[i].Arabic {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Class(lexicon.Person, lexicon.Quality) && !isPlural(t.Norm) && t.Name < 0 {
		return true
	}
	return t.Capital() && !t.Function && t.Date < 0 && !isPlural(t.Norm) && (t.Name < 0 || !r.a.Names[t.Name].Place)
}

// behindPerson tells whether the number at token i stands in brackets or quotes right behind a noun for somebody: «طفلة (12)
// عاما», «طفلا "11 عاما"».
func (r *reader) behindPerson(s *sentence, i int) bool {
	return ageMarks[r.sign(s, i-1)] && i-2 >= s.First && r.a.Tokens[i-2].Class(lexicon.Person)
}

// ageMarks open what tells of an age.
var ageMarks = map[string]bool{"(": true, `"`: true}

// deathBefore tells whether somebody dies in the ten words before token i.
func (r *reader) deathBefore(s *sentence, i int) bool {
	for j := i - 1; j >= s.First && j >= i-9; j-- {
		if r.a.Tokens[j].Is("die") {
			return true
		}
	}
	return false
}

// maybePerson tells whether the word at i is somebody's name, or may be.
func (r *reader) maybePerson(s *sentence, i int) bool {
	if i < s.First || r.a.Tokens[i].Kind != text.Word {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Name >= 0 && isPersonName(&r.a.Names[t.Name]) || t.Name < 0 && t.Capital() && len(t.Concepts) == 0 || r.townInName(s, i)
}

// townInName tells whether the known name at i is the second of two words that make somebody's name: "John Houston".
func (r *reader) townInName(s *sentence, i int) bool {
	if r.a.Tokens[i].Name < 0 || i-1 < s.First {
		return false
	}
	t := &r.a.Tokens[i-1]
	return !t.Arabic && t.Capital() && t.Name != r.a.Tokens[i].Name && !t.Function && len(t.Concepts) == 0
}

// oneOfPeople tells whether the Arabic word at i is a noun for a person or somebody's name.
func (r *reader) oneOfPeople(s *sentence, i int) bool {
	if i < s.First || !r.a.Tokens[i].Arabic {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Class(lexicon.Person) || t.Name >= 0 && isPersonName(&r.a.Names[t.Name])
}

// countsYears tells whether a figure's noun is the year.
func (r *reader) countsYears(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if yearNouns[r.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// infantAge tells whether a figure is an age in days, weeks or months: "a two-day-old baby". Only years are stored as ages.
func (r *reader) infantAge(s *sentence, num number.Number) bool {
	i := num.Last
	return i+3 < s.Last && r.a.Tokens[i].Norm == "-" && r.a.Tokens[i+2].Norm == "-" && oldWords[r.a.Tokens[i+3].Norm] && r.a.Tokens[i+1].Norm != "year"
}
