package date

import (
	"strings"
	"time"
)

// partsOfYear returns how many of the parts of a year that a word names make one, 0 if it names none.
func partsOfYear(w string) int {
	switch w {
	case "الربع", "للربع", "بالربع", "والربع", "quarter":
		return 4
	case "النصف", "للنصف", "والنصف", "بالنصف", "half":
		return 2
	}
	return 0
}

// quarterSpan reads «الربع الأول من 2016», «النصف الثاني من العام الماضي», "the first half of 2016", "Q2 2016".
func (r *reader) quarterSpan(k int) (found, bool) {
	parts, at := 0, k
	var n int
	if parts = partsOfYear(r.norm(k)); parts > 0 && r.arabic(k) {
		at = k + 1
	}
	next := at
	if n = r.shortQuarter(at); n > 0 {
		parts, next = 4, at+2
	} else {
		x, ok := r.number(at)
		if !ok || !x.Ordinal {
			return found{}, false
		}
		if n, ok = whole(x); !ok {
			return found{}, false
		}
		next = x.Last
	}
	if parts == 0 {
		if parts = partsOfYear(r.norm(next)); parts == 0 || r.arabic(next) {
			return found{}, false
		}
		next++
	}
	if n < 1 || n > parts {
		return found{}, false
	}
	bare := next
	if w := r.norm(next); w == "من" || w == "of" || w == "لعام" || w == "في" {
		if w != "لعام" {
			next++
		}
	}
	if r.norm(next) == "the" {
		next++
	}
	var year found
	if f, ok := r.yearSpan(next, true); ok {
		year = f
	} else if e, ok := r.unitTime(next); ok && e.Unit == "year" {
		year = found{from: e.From, to: e.To, resolved: e.Resolved(), relative: true, next: e.Last}
	} else if r.arabic(k) && next == bare && !strings.HasPrefix(r.norm(next), "ل") {
		return r.lastPart(n, 12/parts, next), true
	} else {
		return found{}, false
	}
	if year.resolved {
		months := 12 / parts
		year.from = addMonths(year.from, (n-1)*months)
		year.to = addMonths(year.from, months).AddDate(0, 0, -1)
	}
	return year, true
}

// lastPart returns the latest part of a year of so many months that has begun: «في الربع الثاني».
func (r *reader) lastPart(n, months, next int) found {
	f := found{relative: true, next: next, resolved: !r.today.IsZero()}
	if !f.resolved {
		return f
	}
	f.from = addMonths(date(r.today.Year(), 1, 1), (n-1)*months)
	if f.from.After(r.today) {
		f.from = addMonths(f.from, -12)
	}
	f.to = addMonths(f.from, months).AddDate(0, 0, -1)
	return f
}

// shortQuarter returns which quarter "Q2" at token k is, 0 if it is none.
func (r *reader) shortQuarter(k int) int {
	if n := r.norm(k + 1); r.norm(k) == "q" && len(n) == 1 && n >= "1" && n <= "4" && r.tokens[k].End == r.tokens[k+1].Start {
		return int(n[0] - '0')
	}
	return 0
}

// endSpan reads the first or last weeks or months of a month or year: "the first three months of 2016", «الأسبوع الأخير من
// أيلول», «الأشهر الثلاثة الأولى من العام الجاري».
func (r *reader) endSpan(k int) (found, bool) {
	n, end, at, name := 1, 0, k, ""
	ends := func(i int) int {
		switch w := r.norm(i); {
		case w == "last" || w == "final" || w == "الاخير" || w == "الاخيره" || w == "الاخيرين" || w == "الاخيران":
			return -1
		case w == "first" || w == "الاول" || w == "الاولي" || w == "الاولين" || w == "الاوليين":
			return 1
		}
		if x, ok := r.number(i); ok && x.Ordinal {
			v, _ := whole(x)
			return v
		}
		return 0
	}
	if r.arabic(k) {
		if k := r.kind(k); k != unit && k != unit2 || !r.words[at].definite {
			return found{}, false
		}
		name = r.words[k].name
		if r.kind(k) == unit2 {
			n = 2
		}
		at++
		if x, ok := r.number(at); ok && !x.Ordinal {
			if n, ok = whole(x); !ok {
				return found{}, false
			}
			at = x.Last
		}
		if end = ends(at); end == 0 {
			return found{}, false
		}
		at++
	} else {
		if end = ends(at); end == 0 {
			return found{}, false
		}
		at++
		if x, ok := r.number(at); ok && !x.Ordinal {
			if n, ok = whole(x); !ok {
				return found{}, false
			}
			at = x.Last
		}
		if r.kind(at) != unit {
			return found{}, false
		}
		name = r.words[at].name
		at++
	}
	if w := r.norm(at); w != "of" && w != "من" && w != "in" {
		return found{}, false
	}
	at++
	if r.norm(at) == "the" {
		at++
	}
	whole, ok := r.monthSpan(at, true)
	if !ok {
		whole, ok = r.yearSpan(at, true)
	}
	if !ok {
		e, is := r.unitTime(at)
		if !is || e.Unit != "month" && e.Unit != "year" || e.Kind != Period {
			return found{}, false
		}
		whole = found{from: e.From, to: e.To, resolved: e.Resolved(), relative: true, next: e.Last}
	}
	if !whole.resolved || n > 60 || end > 60 {
		return whole, name == "day" || name == "week" || name == "month"
	}
	step := func(t time.Time, n int) time.Time {
		switch name {
		case "week":
			return t.AddDate(0, 0, 7*n)
		case "month":
			return addMonths(t, n)
		}
		return t.AddDate(0, 0, n)
	}
	switch name {
	case "day", "week", "month":
	default:
		return found{}, false
	}
	if end < 0 {
		whole.from = step(whole.to.AddDate(0, 0, 1), -n)
	} else {
		first := step(whole.from, (end-1)*n)
		last := step(whole.from, end*n).AddDate(0, 0, -1)
		if first.After(whole.to) {
			return found{}, false
		}
		if last.After(whole.to) {
			last = whole.to
		}
		whole.from, whole.to = first, last
	}
	return whole, true
}

// seasonSpan reads «صيف 2014», «الصيف الماضي», "the summer of 2014", "last summer". Winter begins in December.
func (r *reader) seasonSpan(k int) (found, bool) {
	when := unsaid
	if !r.arabic(k) && (r.kind(k) == past || r.kind(k) == future || r.kind(k) == present) && r.kind(k+1) == season {
		when = map[kind]tense{past: before, future: after, present: current}[r.kind(k)]
		k++
	}
	if r.kind(k) != season {
		return found{}, false
	}
	m, next := r.words[k].value, k+1
	y := 0
	if r.arabic(k) && when == unsaid {
		switch r.kind(next) {
		case past:
			when, next = before, next+1
		case future:
			when, next = after, next+1
		}
	}
	if when == unsaid {
		j := next
		if n := r.norm(j); n == "of" || n == "من" {
			j++
		}
		if yearWords[r.norm(j)] {
			j++
		}
		v, ok := r.isYear(j)
		if !ok {
			return found{}, false
		}
		y, next = v, j+1
	}
	f := found{relative: y == 0, next: next}
	if y == 0 {
		if r.today.IsZero() {
			return f, true
		}
		y = r.today.Year()
		for when == before && !date(y, 0, 0).AddDate(0, m+3, 0).Before(r.today) {
			y--
		}
		for when == after && !date(y, 1, 1).AddDate(0, m-1, 0).After(r.today) {
			y++
		}
	}
	f.from = date(y, 1, 1).AddDate(0, m-1, 0)
	f.to = f.from.AddDate(0, 3, -1)
	f.resolved = true
	return f, true
}
