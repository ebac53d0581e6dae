package date

import (
	"strings"
	"time"
)

// found is a day or period on the way to an Expression.
type found struct {
	from, to time.Time
	month    time.Month
	resolved bool
	relative bool
	period   bool
	hijri    bool      // of the calendar of the hijra, which is not resolved
	hijra    time.Time // the day reckoned for a day of that calendar; zero where its year is not told
	next     int
}

func (f found) expression(first int) Expression {
	e := Expression{First: first, Last: f.next, Relative: f.relative, Month: max(f.month, 0)}
	if f.period {
		e.Kind = Period
	}
	if f.resolved {
		e.From, e.To = f.from, f.to
	}
	return e
}

// dayWithPart reads a day with the part of it that stands before or after: «مساء الإثنين», "late Monday", "3 October".
func (r *reader) dayWithPart(i int) (Expression, bool) {
	k, name := i, ""
	switch n := r.norm(k); {
	case r.kind(k) == part && r.arabic(k):
		name = r.words[k].name
		k++
		if n := r.norm(k); n == "من" || n == "متاخر" {
			return Expression{}, false
		}
	case n == "منتصف" && r.norm(k+1) == "ليل" || n == "بمنتصف" && r.norm(k+1) == "ليل":
		name = "night"
		k += 2
	case n == "بعد" && r.norm(k+1) == "ظهر":
		name = "afternoon"
		k += 2
	case n == "قبل" && r.norm(k+1) == "ظهر":
		name = "morning"
		k += 2
	case (n == "early" || n == "late") && !r.arabic(k):
		name = map[string]string{"early": "morning", "late": "evening"}[n]
		k++
		if r.norm(k) == "on" {
			k++
		}
		if !r.dayWord(k) {
			return Expression{}, false
		}
	case r.kind(k) == part && r.norm(k+1) == "of":
		name = r.words[k].name
		k += 2
	}
	f, ok := r.dayAt(k, i)
	if !ok {
		return r.night(i)
	}
	e := f.expression(i)
	e.Part = name
	if p := r.kind(e.Last); (p == adverb || p == part && (!r.arabic(e.Last) || r.words[e.Last].also)) && name == "" && !f.period {
		e.Part = r.words[e.Last].name
		e.Last++
	}
	return e, true
}

// dayWord tells whether token i is a weekday or a word such as "yesterday".
func (r *reader) dayWord(i int) bool {
	k := r.kind(i)
	return k == weekday || k == deictic || k == today
}

// night reads «الليلة الماضية», "last night", "tonight", "this morning".
func (r *reader) night(i int) (Expression, bool) {
	say := func(offset int, name string, next int) (Expression, bool) {
		e := Expression{First: i, Last: next, Relative: true, Part: name}
		e.From, e.To, _ = r.calendarUnit("day", offset)
		return e, true
	}
	switch k := r.kind(i); k {
	case tonight:
		switch r.kind(i + 1) {
		case past: // the weekday that may follow decides, as after «أمس»
			j := i + 2
			if r.norm(j) == "(" && r.kind(j+1) == weekday && r.norm(j+2) == ")" {
				if w, ok := r.weekdayAt(j+1, j+1); ok {
					return Expression{First: i, Last: j + 3, From: w.from, To: w.to, Relative: true, Part: "night"}, true
				}
			}
			return say(-1, "night", i+2)
		case future:
			return say(0, "night", i+2)
		}
		if p := r.norm(i - 1); p == "هذه" || p == "مساء" || r.norm(i+1) == "" || !strings.HasPrefix(r.norm(i+1), "ال") && p != "تلك" && p != "في" {
			return say(0, "night", i+1)
		}
	case past:
		if r.norm(i) == "last" && r.norm(i+1) == "night" {
			return say(-1, "night", i+2)
		}
	case present:
		if p := r.kind(i + 1); r.norm(i) == "this" && p == part {
			return say(0, r.words[i+1].name, i+2)
		}
	case part: // صباح هذا اليوم
		if n := r.norm(i + 1); (n == "هذا" || n == "هذه") && r.kind(i+2) == today {
			return say(0, r.words[i].name, i+3)
		}
	}
	if n := r.norm(i); (n == "هذا" || n == "هذه") && r.kind(i+1) == part && r.words[i+1].definite {
		return say(0, r.words[i+1].name, i+2)
	}
	if r.norm(i) == "tonight" {
		return say(0, "night", i+1)
	}
	return Expression{}, false
}

// dayAt reads a day at token k: a weekday, "yesterday", an absolute date, or several of them that say the same. Start is
// where the words before it begin.
func (r *reader) dayAt(k, start int) (found, bool) {
	if n := r.norm(k); r.kind(k) == unit && r.words[k].name == "day" && (strings.HasSuffix(n, "يوم") || n == "day") {
		if f, ok := r.plainDay(k+1, start); ok {
			return f, true
		}
	}
	return r.plainDay(k, start)
}

func (r *reader) plainDay(k, start int) (found, bool) {
	if f, ok := r.deicticDay(k); ok {
		return f, true
	}
	if f, ok := r.weekdayAt(k, start); ok {
		return f, true
	}
	return r.absoluteDay(k, start)
}

// deicticDay reads «أمس», «أول من أمس», «اليوم الجمعة», "yesterday", "the day after tomorrow".
func (r *reader) deicticDay(k int) (found, bool) {
	offset, next := 0, k+1
	switch r.kind(k) {
	case deictic:
		offset = r.words[k].value
		if n := r.norm(k + 1); offset == -1 && r.arabic(k) && (n == "الاول" || n == "اول") {
			offset, next = -2, k+2
		}
		if n := r.norm(k); (n == "غد" || n == "today") && !r.aloneToday(k) {
			return found{}, false
		}
	case today:
		if !r.adverbToday(k) {
			return found{}, false
		}
	default:
		switch n := r.norm(k); {
		case n == "اول" || n == "واول" || n == "لاول":
			j := k + 1
			if r.norm(j) == "من" {
				j++
			}
			if r.kind(j) != deictic || r.words[j].value != -1 {
				return found{}, false
			}
			offset, next = -2, j+1
		case (n == "بعد" || n == "وبعد") && r.kind(k+1) == deictic && r.words[k+1].value == 1:
			offset, next = 2, k+2
		case n == "the" && r.norm(k+1) == "day" && r.norm(k+2) == "before" && r.norm(k+3) == "yesterday":
			offset, next = -2, k+4
		case n == "the" && r.norm(k+1) == "day" && r.norm(k+2) == "after" && r.norm(k+3) == "tomorrow":
			offset, next = 2, k+4
		default:
			return found{}, false
		}
	}
	f := found{relative: true, next: next}
	f.from, f.to, f.resolved = r.calendarUnit("day", offset)
	j := next
	if n := r.norm(j); n == "," || n == "(" || n == "يوم" {
		j++
	}
	if r.kind(j) == weekday && !r.words[j].and {
		if w, ok := r.weekdayAt(j, j); ok {
			if r.norm(next) == "(" {
				if r.norm(w.next) != ")" {
					return f, true
				}
				w.next++
			}
			if (w.relative || w.hijri) && f.resolved { // the weekday decides: a published time can be late
				back := (int(f.from.Weekday()) - r.words[j].value + 7) % 7
				if offset > 0 {
					back -= 7 * ((back + 6) / 7)
				}
				w.from = f.from.AddDate(0, 0, -back)
				w.to, w.resolved, w.relative = w.from, true, true
			}
			return w, true
		}
	}
	if a, ok := r.absoluteDay(j, j); ok && !a.period {
		if a.hijri { // «اليوم 17/10/1436هـ» is today
			f.next = a.next
			return f, true
		}
		return a, true
	}
	return f, true
}

// aloneToday keeps "USA Today" and the like from being a day.
func (r *reader) aloneToday(k int) bool {
	return !(k > 0 && r.norm(k) == "today" && r.tokens[k].Capital() && r.tokens[k-1].Capital() && r.gap(k) <= 1)
}

// adverbToday tells whether «اليوم» at k is "today", not "the day".
func (r *reader) adverbToday(k int) bool {
	if beforeToday[r.norm(k-1)] {
		return false
	}
	if r.kind(k+1) == weekday {
		return true
	}
	if x, ok := r.number(k + 1); ok && (x.Ordinal || r.arabic(k+1)) {
		return false
	}
	switch r.kind(k + 1) {
	case other, past, future:
		return false
	}
	return !behindToday[r.norm(k+1)]
}
