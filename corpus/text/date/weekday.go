package date

import "strings"

// weekdayAt reads a weekday, with the date or the word of time that follows or stands before it.
func (r *reader) weekdayAt(k, start int) (found, bool) {
	when := unsaid
	if !r.arabic(k) && (r.kind(k) == past || r.kind(k) == future || r.kind(k) == present) && r.kind(k+1) == weekday {
		when = map[kind]tense{past: before, future: after, present: current}[r.kind(k)]
		k++
	}
	switch r.kind(k) {
	case weekday:
		if !r.arabic(k) && !r.tokens[k].Capital() {
			return found{}, false
		}
		if n := r.norm(k - 1); n == "كل" || n == "every" || n == "on" && strings.HasSuffix(r.norm(k), "days") {
			return found{}, false
		}
	case abbreviated:
		if !r.tokens[k].Capital() {
			return found{}, false
		}
	default:
		return found{}, false
	}
	wd := r.words[k].value
	next := k + 1
	j := next
	if n := r.norm(j); n == "." && r.kind(k) == abbreviated {
		j++
	}
	for range 2 {
		if n := r.norm(j); n == "," || sameDay[n] || n == "-" || n == "(" || n == "في" || n == "|" || n == "بتاريخ" || n == "the" {
			j++
		}
	}
	if a, ok := r.absoluteDay(j, j); ok && !a.period {
		if r.norm(a.next) == ")" && r.norm(j-1) == "(" {
			a.next++
		}
		a.onWeekday(wd)
		return a, true
	}
	if r.kind(k) == abbreviated {
		return found{}, false
	}
	if r.arabic(k) {
		switch r.kind(next) {
		case past:
			when, next = before, next+1
		case future:
			when, next = after, next+1
		case present:
			when, next = current, next+1
		}
		if when != unsaid { // الخميس الماضي 5 تشرين الأول
			j := next
			for n := r.norm(j); j < next+2 && (n == "," || n == "في" || n == "(" || n == "ل" || sameDay[n]); n = r.norm(j) {
				j++
			}
			if a, ok := r.absoluteDay(j, j); ok && !a.period {
				if r.norm(a.next) == ")" && r.norm(j-1) == "(" {
					a.next++
				}
				if a.hijri { // the words for next and last tell the day
					a.relative = true
					a.from, a.resolved = r.weekdayNear(wd, when)
					a.to = a.from
				}
				return a, true
			}
		}
		// الثلاثاء من الأسبوع الماضي
		if r.norm(next) == "من" && r.kind(next+1) == unit && r.words[next+1].name == "week" {
			offset, known := map[kind]int{past: -1, future: 1, present: 0}[r.kind(next+2)]
			if known {
				f := found{relative: true, next: next + 3}
				f.from, _, f.resolved = r.calendarUnit("week", offset)
				f.from = f.from.AddDate(0, 0, (wd-int(f.from.Weekday())+7)%7)
				f.to = f.from
				return f, true
			}
		}
	} else if p := r.norm(next); p == "last" && r.norm(next+1) == "week" || p == "next" && r.norm(next+1) == "week" {
		f := found{relative: true, next: next + 2}
		f.from, _, f.resolved = r.calendarUnit("week", map[string]int{"last": -1, "next": 1}[p])
		f.from = f.from.AddDate(0, 0, (wd-int(f.from.Weekday())+7)%7)
		f.to = f.from
		return f, true
	}
	if when == unsaid && (r.cue(start) || r.upcoming(start)) {
		when = ahead
	}
	f := found{relative: true, next: next}
	f.from, f.resolved = r.weekdayNear(wd, when)
	f.to = f.from
	return f, true
}
