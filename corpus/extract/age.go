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

// readAge makes a figure that counts years, the months of an infant, or nothing that is named, an age where it is one.
func (r *reader) readAge(s *sentence, f *figure) {
	unit, first := r.ageUnit(f), f.First
	if !f.bare {
		first = min(first, f.noun.First)
	}
	if f.Percent || unit == "" || !r.age(s, text.Range{First: first, Last: f.end()}, unit, f.bare) {
		return
	}
	f.kind, f.unit, f.bare, f.age = corpus.Measure, unit, false, true
}

// ageUnit returns the unit of the age that a figure may be; "" where it counts what nobody's age is told in.
func (r *reader) ageUnit(f *figure) string {
	for i := f.noun.First; i < f.noun.Last; i++ {
		t := &r.a.Tokens[i]
		if yearNouns[t.Norm] {
			return ageUnits["year"]
		}
		for _, c := range t.Concepts {
			if u := ageUnits[c.ID]; u != "" {
				return u
			}
		}
	}
	if f.bare {
		return ageUnits["year"]
	}
	return ""
}

// ageUnits are the units of ages, by those of lengths of time.
var ageUnits = map[string]string{"year": "years old", "month": "months old", "week": "weeks old", "day": "days old"}

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

// age tells whether a number, with a unit of time or with no noun at all, is somebody's age: in brackets or commas after a name, after
// «العمر», before "old", after a death («عن 80 عاماً»). What is shorter than years is one only where more than its place says so.
func (r *reader) age(s *sentence, num text.Range, unit string, bare bool) bool {
	if modest[r.normAt(s.Range, num.First-1)] {
		num.First-- // "at the age of just 28"
	}
	for i := num.First; i < num.Last; i++ {
		if r.a.Tokens[i].Arabic && date.TellsAge(r.a.Tokens[i].Norm) {
			return true // within what bounds it: «لم يتجاوز عمره 12 عاما»
		}
	}
	prev, next := r.normAt(s.Range, num.First-1), r.normAt(s.Range, num.Last)
	enclosed := prev == "(" && (next == ")" || r.normAt(s.Range, num.First+1) == ")")
	years := unit == ageUnits["year"]
	switch {
	case date.TellsAge(prev), prev == "of" && date.TellsAge(r.normAt(s.Range, num.First-2)), next == "من" && date.TellsAge(r.normAt(s.Range, num.Last+1)), r.whoseAge(s, num.First-1):
		return true
	case bare:
		// "Holm, 54," and "(54)": after a person.
		return (enclosed && next == ")" || prev == "," && (next == "," || next == "." || next == "")) &&
			num.Last-num.First == 1 && len(r.a.Tokens[num.First].Norm) <= 3 && (r.maybePerson(s, num.First-2) || prev == "," && next == "," && r.apposed(s, num.First-2))
	case r.behindPerson(s, num.First), ofAge[prev], prev == "ال" && ofAge[r.normAt(s.Range, num.First-2)],
		oldWords[next], next == "-" && oldWords[r.normAt(s.Range, num.Last+1)],
		prev == "," && (next == "," || next == ")") && r.oneOfPeople(s, num.First-2):
		return true
	case years && agedAs[prev]:
		return r.oneOfPeople(s, num.First-2) || r.nationality(&r.a.Tokens[max(0, num.First-2)]) && r.oneOfPeople(s, num.First-3)
	case years:
		return enclosed || r.strokes(s, num) || prev == "," && (next == "." || next == "") && r.namedPerson(s, num.First-2) || prev == "عن" && r.deathBefore(s, num.First-1)
	}
	return enclosed && next == ")" && r.oneOfPeople(s, num.First-2)
}

// oldWords end the word for somebody of an age; modest words may stand before an age; ofAge words lead to that of somebody: «صاحب
// الـ30 عاماً».
var (
	oldWords = figureLists.Set("old")
	modest   = figureLists.Set("modest")
	ofAge    = figureLists.Set("of-age")
	agedAs   = figureLists.Set("aged") // whose subject is as old: «حاج يبلغ 61 عاما»
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
	return r.a.Tokens[i].Class(lexicon.Person) || r.namedPerson(s, i)
}

// whoseAge tells whether the words that end with token i are somebody and «عمر» before him: «عمر شقيقها 4 سنوات».
func (r *reader) whoseAge(s *sentence, i int) bool {
	j := i
	for j > i-4 && r.oneOfPeople(s, j) {
		j--
	}
	return j < i && date.TellsAge(r.normAt(s.Range, j))
}

// namedPerson tells whether the word at i is of somebody's name.
func (r *reader) namedPerson(s *sentence, i int) bool {
	return i >= s.First && r.a.Tokens[i].Name >= 0 && isPersonName(&r.a.Names[r.a.Tokens[i].Name])
}

// oldThing tells whether a figure in days, weeks or months only says since when something goes on: "a ten-day-old strike", "the
// 28-month-old conflict".
func (r *reader) oldThing(s *sentence, num number.Number) bool {
	i := num.Last
	if i+4 >= s.Last || r.a.Tokens[i].Norm != "-" || r.a.Tokens[i+2].Norm != "-" || !oldWords[r.a.Tokens[i+3].Norm] || yearNouns[r.a.Tokens[i+1].Norm] {
		return false
	}
	t := &r.a.Tokens[i+4]
	return t.Class(lexicon.Act, lexicon.Event, lexicon.Idea) && !t.Class(lexicon.Person)
}
