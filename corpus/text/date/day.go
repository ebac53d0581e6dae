package date

import (
	"strings"
	"time"

	"isnad/corpus/text"
)

// found is a day or period on the way to an Expression.
type found struct {
	from, to time.Time
	resolved bool
	relative bool
	period   bool
	next     int
}

func (f found) expression(first int) Expression {
	e := Expression{First: first, Last: f.next, Relative: f.relative}
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
			if w.relative && f.resolved { // the weekday decides: a published time can be late
				back := (int(f.from.Weekday()) - r.words[j].value + 7) % 7
				if offset > 0 {
					back -= 7 * ((back + 6) / 7)
				}
				w.from = f.from.AddDate(0, 0, -back)
				w.to = w.from
			}
			return w, true
		}
	}
	if a, ok := r.absoluteDay(j, j); ok && !a.period {
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
	switch r.norm(k - 1) {
	case "في", "ذلك", "صحيفه", "جريده", "موقع", "عين", "المصري", "روسيا", "خلال", "طوال", "طيله", "نهايه", "بدايه", "اليمن", "سوريا", "قناه", "بوابه", "اخبار",
		"مرات", "مره", "الصين":
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
	switch r.norm(k + 1) {
	case "العالمي", "الدولي", "الوطني", "العربي", "الواحد", "الدراسي", "الاسود", "الموعود", "المذكور", "المشهود", "الاخير", "الذي", "الثقافي", "المفتوح",
		"الموافق", "الاول", "الثاني", "الثالث":
		return false
	}
	return true
}

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
		if n := r.norm(j); n == "," || n == "الموافق" || n == "-" || n == "(" || n == "في" || n == "|" || n == "بتاريخ" || n == "the" {
			j++
		}
	}
	if a, ok := r.absoluteDay(j, j); ok && !a.period {
		if r.norm(a.next) == ")" && r.norm(j-1) == "(" {
			a.next++
		}
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
			if n := r.norm(j); n == "," || n == "في" || n == "(" {
				j++
			}
			if a, ok := r.absoluteDay(j, j); ok && !a.period {
				if r.norm(a.next) == ")" && r.norm(j-1) == "(" {
					a.next++
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
	if when == unsaid && r.cue(start) {
		when = ahead
	}
	f := found{relative: true, next: next}
	f.from, f.resolved = r.weekdayNear(wd, when)
	f.to = f.from
	return f, true
}

// absoluteDay reads a day with its month at token k, or several days of one month.
func (r *reader) absoluteDay(k, start int) (found, bool) {
	if k >= len(r.tokens) {
		return found{}, false
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
	case n == "-" || n == "الي" || n == "to" || n == "and" || n == "و" || n == "حتي" || n == "او" || n == "or":
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
	if m < 0 { // a year of the hijra
		if v, n, ok := r.figure(after); ok && n == 4 && v >= 1300 && v < 1600 {
			end = after + 1
			if r.norm(end) == "ه" {
				end++
			}
		}
	}
	return r.placed(y, m, d, last, when, start, end), true
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
	if when == unsaid && y == 0 && r.cue(start) {
		when = ahead
	}
	f := found{next: next}
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
