package date

import (
	"strings"

	"isnad/corpus/text/number"
)

// amount reads durations: «خمسة أسابيع», "two-year", «لمدة شهر», «خلال ساعات».
func (r *reader) amount(i int) (Expression, bool) {
	e := Expression{First: i, Kind: Duration}
	if x, ok := r.number(i); ok && !x.Ordinal && !x.Percent {
		return r.numbered(e, x)
	}
	if r.kind(i) != unit {
		return e, false
	}
	e.Unit, e.Last = r.words[i].name, i+1
	if r.plural(i) {
		if r.words[i].definite || !r.lasting(i) && !r.of(i) || r.arabic(i) && r.owned(i+1) {
			return e, false
		}
		if r.kind(e.Last) == few {
			e.Last++
		}
		return e, true
	}
	if r.arabic(i) {
		half := r.halfMore(i)
		if r.words[i].definite && !half || !r.oneUnit(i) || r.kind(i-2) == unit && r.words[i-2].name == e.Unit || r.contract(i) { // يوما بعد يوم
			return e, false
		}
		if _, hedged := number.One(r.tokens, i); !hedged && !half && !r.lasting(i) {
			return e, false
		}
	} else {
		first := i - 1
		if entire[r.norm(first)] {
			first-- // "for a full year"
		}
		n := r.norm(first)
		_, hedged := number.One(r.tokens, first)
		if n != "a" && n != "an" && n != "one" && n != "another" || first < r.floor || !hedged && !r.lasting(first) && !r.of(i) && r.norm(e.Last) != "and" {
			return e, false
		}
		if _, _, half := r.andHalf(e.Last); r.norm(e.Last) == "and" && !half && !hedged && !r.lasting(first) {
			return e, false
		}
		e.First = first
	}
	one := r.one(e.First)
	e.First, e.Amount = one.First, &one
	if half, next, ok := r.andHalf(e.Last); ok { // عام ونصف
		r.add(e.Amount, half)
		e.Last = r.sameUnit(next, e.Unit)
	} else if n := r.norm(e.Last); n == "تقريبا" || n == "approximately" {
		e.Amount.Approximate = true
		e.Last++
	} else if n == "واحد" || n == "واحده" || n == "كامل" || n == "كامله" {
		e.Last++
	}
	return e, true
}

// entire are the words that may stand between the article and a unit that lasts.
var entire = map[string]bool{"full": true, "whole": true, "entire": true, "further": true, "single": true, "solid": true}

// halfMore tells whether the Arabic unit at token i has a part of one behind it, and so is one of it whatever stands before:
// «عام ونصف», «ابن العام ونصف العام», but not «في العام ونصف السكان».
func (r *reader) halfMore(i int) bool {
	part, next, ok := r.andHalf(i + 1)
	if !ok || part >= 1 || r.plural(i) {
		return false
	}
	if r.sameUnit(next, r.words[i].name) > next {
		return true
	}
	n := r.norm(next)
	return !r.words[i].definite && !strings.HasPrefix(n, "ال") && !strings.HasSuffix(n, "ها") && !strings.HasSuffix(n, "هم")
}

// contract tells whether the Arabic decade at token i is rather a contract: «مدة عقد الصيانة», but «لمدة عقد».
func (r *reader) contract(i int) bool {
	return r.words[i].name == "decade" && r.norm(i-1) == "مده" && r.arabic(i+1)
}

// of tells whether the English unit at token i lasts because of what follows: "a decade of conflict", "weeks of fighting".
func (r *reader) of(i int) bool {
	return !r.arabic(i) && r.norm(i+1) == "of" && r.words[i].name != "day" && r.norm(i+2) != "the" && r.norm(i+2) != "age"
}

// sameUnit steps over the unit repeated after a half: «ونصف العام», «ونصف اليوم».
func (r *reader) sameUnit(i int, name string) int {
	if r.kind(i) == unit && r.words[i].definite && r.words[i].name == name || name == "day" && r.norm(i) == "اليوم" {
		return i + 1
	}
	return i
}

// owned tells whether token i is what a plural before it belongs to («أيام العيد»), which makes it no length of time.
func (r *reader) owned(i int) bool {
	n := r.norm(i)
	return strings.HasPrefix(n, "ال") && n != "الي" && r.arabic(i) || n == "عيد" || n == "شهر" || n == "حكم" || n == "عمل" || n == "رمضان" || n == "حرب"
}

// numbered reads the unit that the number x counts.
func (r *reader) numbered(e Expression, x *number.Number) (Expression, bool) {
	u := x.Last
	if n := r.norm(e.First - 1); n == "كل" || n == "every" {
		return e, false
	}
	if n := r.norm(u); x.Fraction && (n == "an" || n == "a") {
		u++ // half an hour
	}
	switch {
	case x.Dual:
		for u = e.First; u < x.Last && r.kind(u) != unit2; u++ {
		}
		if u == x.Last {
			return e, false
		}
	case r.norm(u) == "-" && r.gap(u) == 0:
		u++
		if n := r.norm(u + 2); r.norm(u+1) == "-" && (n == "old" || n == "olds") {
			return e, false
		}
	case r.kind(u-1) == unit2: // عامين أو ثلاثة
		u--
	}
	if r.arabic(u) && r.kind(u) == unit && r.words[u].name == "month" && !r.plural(u) && r.monthFollows(u+1) {
		return e, false // «من 22 إلى 29 شهر شوال»
	}
	working := r.norm(u) == "working" || r.norm(u) == "business"
	if working {
		u++
	}
	if k := r.kind(u); k != unit && k != unit2 || r.words[u].name == "weekend" {
		return e, false
	}
	if r.words[u].doubtful && !r.lasting(e.First) || r.yearNumber(u) || lightYears[r.norm(u+1)] {
		return e, false
	}
	if n := r.norm(u + 1); n == "old" || n == "of" && r.norm(u+2) == "age" {
		return e, false
	}
	if TellsAge(r.norm(e.First - 1)) {
		return e, false
	}
	if r.arabic(u) && r.words[u].definite && !x.Dual && r.kind(u) == unit && !r.plural(u) && r.words[u].name == "day" {
		return e, false // 300 اليوم
	}
	e.Amount, e.Unit, e.Last = clone(x), r.words[u].name, max(u+1, x.Last)
	if r.norm(e.Last) == "عمل" && e.Unit == "day" {
		working = true
		e.Last++
	}
	if working {
		e.Unit = "working day"
	}
	if x.Trailing.End > x.Trailing.Start { // "two years at least"
		for k := e.Last; k < len(r.tokens) && r.tokens[k].End <= x.Trailing.End; k++ {
			if r.tokens[k].Start >= x.Trailing.Start {
				e.Last = k + 1
			}
		}
		e.Last = r.sameUnit(e.Last, e.Unit)
	}
	return r.withSmaller(e), true
}

// TellsAge tells whether years behind a folded word are an age: «عن عمر ثمانين عاما», "aged 80".
func TellsAge(norm string) bool { return ageWords[norm] || ageWords[strings.TrimPrefix(norm, "و")] }

// smaller holds, for a unit of time, the next smaller one that is told beside it, and how many of these it has.
var smaller = map[string]struct {
	unit string
	of   float64
}{"year": {"month", 12}, "week": {"day", 7}, "day": {"hour", 24}, "hour": {"minute", 60}, "minute": {"second", 60}}

// withSmaller adds what is told in the next smaller unit behind a length of time: "two hours 15 minutes", «ثلاث سنوات وأربعة أشهر».
func (r *reader) withSmaller(e Expression) Expression {
	i, next := e.Last, smaller[e.Unit]
	if n := r.norm(i); n == "and" || n == "," || n == "و" {
		i++
	}
	more, ok := r.number(i)
	if !ok || more.Ordinal || more.Percent || more.Fraction {
		return e
	}
	at, of := more.Last, unit
	if more.Dual {
		at, of = more.Last-1, unit2
	}
	v, known := e.Amount.Value()
	w, plain := more.Value()
	if !known || !plain || w >= next.of || r.kind(at) != of || r.words[at].name != next.unit {
		return e
	}
	sum := number.Point(v*next.of + w)
	sum.Approximate = e.Amount.Approximate
	e.Amount, e.Unit, e.Last = &sum, next.unit, at+1
	return r.withSmaller(e)
}

// yearNumber tells whether the Arabic word for a year at token u has its number behind it, and so is not what a figure before
// it counts: «قتلت 584 ألفا عام 2013».
func (r *reader) yearNumber(u int) bool {
	_, ok := r.isYear(u + 1)
	return ok && r.arabic(u) && r.words[u].name == "year" && r.kind(u) == unit && !r.plural(u)
}

// lasting tells whether the words before token i show that a duration follows.
func (r *reader) lasting(i int) bool {
	n := r.norm(i - 1)
	if r.arabic(i-1) && n != "و" {
		n = strings.TrimPrefix(n, "و")
	}
	if lastingWords[n] {
		return true
	}
	if r.arabic(i) && strings.HasPrefix(r.norm(i), "ل") && r.kind(i) == unit {
		return true
	}
	return false
}
