package date

import (
	"strings"
	"time"

	"isnad/corpus/text"
)

// oneDay reads a day with its month at token k, or several days of one month, in one calendar.
func (r *reader) oneDay(k, start int) (found, bool) {
	if k >= len(r.tokens) {
		return found{}, false
	}
	if f, ok := r.hijriNumeric(k); ok {
		return f, true
	}
	if t, next, ok := r.numeric(k); ok {
		return found{from: t, to: t, resolved: true, next: next}, true
	}
	if r.norm(k) == "the" {
		k++
	}
	if !r.arabic(k) && r.kind(k) == month {
		return r.monthDay(k, start)
	}
	d, next, ok := r.dayNumber(k)
	if !ok {
		return found{}, false
	}
	last := 0
	switch n := r.norm(next); {
	case n == "-" || n == "الي" || n == "to" || n == "and" || n == "و" || n == "حتي" || n == "وحتي" || n == "او" || n == "or":
		if d2, after, ok := r.dayNumber(next + 1); ok && d2 > d && r.monthFollows(after) {
			last, next = d2, after
		}
	case r.arabic(next) && strings.HasPrefix(n, "وال"):
		if d2, after, ok := r.dayNumber(next); ok && d2 > d && r.monthFollows(after) {
			last, next = d2, after
		}
	}
	next = r.ofMonth(next)
	if r.kind(next) == unit && r.words[next].name == "month" { // 17 من الشهر الجاري, السادس من شهر يونيو
		if r.words[next].definite {
			offset, known := map[kind]int{past: -1, future: 1, present: 0}[r.kind(next+1)]
			if r.norm(next-1) == "من" && r.norm(next) == "الشهر" && known {
				return r.monthDays(offset, d, last, next+2), true
			}
			return found{}, false
		}
		next++
	} else if r.norm(next-1) == "من" && (r.norm(next) == "هذا" && r.norm(next+1) == "الشهر") {
		return r.monthDays(0, d, last, next+2), true
	} else if r.norm(next-1) == "of" && r.norm(next) == "this" && r.norm(next+1) == "month" {
		return r.monthDays(0, d, last, next+2), true
	}
	if o, known := offsets[r.kind(next)]; known && r.arabic(next) && last == 0 && !strings.HasPrefix(r.norm(next), "الاخير") && next == k+1 {
		switch n := r.norm(k - 1); { // في 15 الجاري
		case r.tokens[k].Kind == text.Number && (n == "في" || n == "حتي" || n == "يوم" || n == "منذ" || n == "بتاريخ"):
			return r.monthDays(o, d, 0, next+1), true
		}
	}
	m, after, _, ok := r.monthName(next)
	if !ok {
		return found{}, false
	}
	y, end, when := r.year(after)
	if n := r.norm(next - 1); r.norm(next) == "صفر" && y == 0 && next > k && (n == "-" || n == "/") {
		if _, _, dated := r.hijriYear(after); !dated {
			return found{}, false // a match that ended «2 - صفر»
		}
	}
	var hijra time.Time
	if m < 0 {
		if year, next, ok := r.hijriYear(after); ok {
			end, hijra = next, reckoned(year, -m, d)
		}
	}
	f := r.placed(y, m, d, last, when, start, end)
	f.hijra = hijra
	return f, true
}

// monthFollows tells whether a month comes at token i, perhaps after "of".
func (r *reader) monthFollows(i int) bool {
	i = r.ofMonth(i)
	if r.kind(i) == unit && r.words[i].name == "month" {
		return true
	}
	_, _, _, ok := r.monthName(i)
	return ok
}

// ofMonth steps over what stands between a day and its month.
func (r *reader) ofMonth(i int) int {
	switch r.norm(i) {
	case "من", "of", "/", "-", "في":
		if n := r.norm(i); (n == "-" || n == "/") && r.gap(i) > 1 {
			return i
		}
		return i + 1
	}
	return i
}

// monthDay reads "July 2", "October 3, 2016", "July 2-5".
func (r *reader) monthDay(k, start int) (found, bool) {
	m, next, _, ok := r.monthName(k)
	if !ok {
		return found{}, false
	}
	if r.norm(next) == "the" {
		next++
	}
	d, next, ok := r.dayNumber(next)
	if !ok {
		return found{}, false
	}
	if next < len(r.tokens) && r.gap(next) == 0 && r.tokens[next].Kind == text.Word || r.norm(next) == ":" && r.gap(next) == 0 {
		return found{}, false // June 2pm, June 2:30
	}
	switch r.norm(next) {
	case "street", "square", "avenue", "bridge", "brigade", "movement":
		return found{}, false
	}
	last := 0
	if n := r.norm(next); n == "-" || n == "to" || n == "and" {
		if d2, after, ok := r.dayNumber(next + 1); ok && d2 > d && r.kind(after) != unit && r.kind(after) != month {
			last, next = d2, after
		}
	}
	y, end, when := r.year(next)
	return r.placed(y, m, d, last, when, start, end), true
}

// placed resolves day d, or days d to last, of month m.
func (r *reader) placed(y, m, d, last int, when tense, start, next int) found {
	if when == unsaid && y == 0 {
		when = r.cued(start)
	}
	f := found{next: next, month: time.Month(m), hijri: m < 0}
	f.from, f.to, f.resolved = r.place(y, m, d, when)
	if last > d {
		f.period = true
		if f.resolved {
			f.to, f.resolved = valid(f.from.Year(), m, last)
		}
	}
	return f
}

// monthDays resolves day d, or days d to last, of the month that lies offset months from the published one.
func (r *reader) monthDays(offset, d, last, next int) found {
	f := found{relative: true, period: last > d, next: next}
	first, _, ok := r.calendarUnit("month", offset)
	if !ok {
		return f
	}
	f.from, f.resolved = valid(first.Year(), int(first.Month()), d)
	f.to = f.from
	if f.resolved && last > d {
		f.to, f.resolved = valid(first.Year(), int(first.Month()), last)
	}
	return f
}
