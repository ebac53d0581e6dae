package date

import (
	"strings"
	"time"

	"isnad/corpus/text/number"
)

// offsets are the units a word of time moves by.
var offsets = map[kind]int{past: -1, present: 0, future: 1}

// relative reads what is counted from the published time: «الأسبوع الماضي», «الأيام الخمسة الماضية», "five days ago".
func (r *reader) relative(i int) (Expression, bool) {
	if e, ok := r.agoBefore(i); ok {
		return e, true
	}
	name := ""
	k := i
	if r.thirdAt(k) {
		name = r.words[k].name
		k = r.afterThird(k)
	}
	e, ok := r.unitTime(k)
	if !ok && name != "" {
		e, ok = r.bareUnit(k)
	}
	if !ok {
		if name != "" {
			return e, false
		}
		return r.counted(i)
	}
	e.First = i
	if name != "" {
		if e.Kind != Period || e.Amount != nil {
			return e, false
		}
		if e.Resolved() {
			e.From, e.To = narrow(e.From, e.To, name)
		}
	}
	return e, true
}

// bareUnit reads the unit after "the end of", which is the current one: «منذ مطلع العام», "by the end of the month".
func (r *reader) bareUnit(i int) (Expression, bool) {
	e := Expression{First: i, Last: i + 1, Kind: Period, Relative: true}
	if r.kind(i) != unit || r.plural(i) || r.arabic(i) && !r.words[i].definite || !r.arabic(i) && r.norm(i-1) != "the" {
		return e, false
	}
	switch e.Unit = r.words[i].name; e.Unit {
	case "week", "month", "year":
	default:
		return e, false
	}
	if n := r.norm(i + 1); r.kind(i+1) != none && r.kind(i+1) != part || n == "الدراسي" || n == "المالي" || n == "of" {
		return e, false
	}
	if _, digits, ok := r.figure(i + 1); ok && digits >= 3 {
		return e, false // نهاية العام 2018
	}
	return r.calendarExpression(e, 0)
}

// thirdAt tells whether token i says which third of a time is meant.
func (r *reader) thirdAt(i int) bool {
	if r.kind(i) != third || !r.words[i].doubtful {
		return r.kind(i) == third
	}
	if r.arabic(i) {
		return r.kind(i+1) == unit && r.words[i+1].definite
	}
	return r.norm(i+1) == "of"
}

// afterThird steps over what stands between "early" and its month or year.
func (r *reader) afterThird(i int) int {
	switch n := r.norm(i + 1); n {
	case "-", "of", "in", "من":
		i++
		if n == "of" && r.norm(i+1) == "the" {
			i++
		}
	}
	return i + 1
}

// unitTime reads a calendar unit with a word of time: «الشهر الجاري», «هذا العام», "last week".
func (r *reader) unitTime(i int) (Expression, bool) {
	e := Expression{First: i, Kind: Period, Relative: true}
	if n := r.norm(i); n == "هذا" || n == "هذه" || n == "بهذا" || n == "لهذا" {
		w := i + 1
		if r.kind(w) != unit || !r.words[w].definite || r.plural(w) {
			return e, false
		}
		e.Unit, e.Last = r.words[w].name, w+1
		return r.calendarExpression(e, 0)
	}
	if r.kind(i) == today && r.kind(i+1) == other {
		e.Kind, e.Last, e.Unit = Point, i+2, "day"
		return e, true
	}
	if n := r.norm(i + 1); r.norm(i) == "the" && (n == "weekend") {
		e.Unit, e.Last = "weekend", i+2
		return r.calendarExpression(e, -1)
	}
	if r.arabic(i) {
		if r.kind(i) != unit || !r.words[i].definite || r.plural(i) || r.words[i].name == "hour" && r.kind(i+1) == past {
			return e, false
		}
		offset, ok := offsets[r.kind(i+1)]
		if !ok || strings.HasPrefix(r.norm(i+1), "الاخير") || r.offices(i) {
			return e, false
		}
		e.Unit, e.Last = r.words[i].name, i+2
		if e.Unit == "day" && offset != 0 {
			return e, false
		}
		return r.calendarExpression(e, offset)
	}
	earlier := r.norm(i) == "earlier" || r.norm(i) == "later"
	k := i
	if earlier {
		k++
	}
	if r.norm(k) == "the" {
		k++
	}
	if r.kind(k+1) != unit || r.plural(k+1) {
		return e, false
	}
	e.Unit, e.Last = r.words[k+1].name, k+2
	switch r.norm(k) {
	case "last":
		if r.norm(e.Last) == "of" || e.Unit == "day" || e.Unit == "hour" || e.Unit == "minute" {
			return e, false
		}
		return r.calendarExpression(e, -1)
	case "next":
		if e.Unit == "day" {
			e.Kind = Point
			return e, true // the day after another one
		}
		return r.calendarExpression(e, 1)
	case "this", "current":
		if e.Unit == "day" {
			return e, false
		}
		e, ok := r.calendarExpression(e, 0)
		if earlier && e.Resolved() {
			if r.norm(i) == "earlier" {
				e.To = r.today
			} else {
				e.From = r.today
			}
		}
		return e, ok
	case "past", "coming":
		n := 1
		if r.norm(k) == "coming" {
			n = -1
		}
		one := number.Point(1)
		e.Amount = &one
		e.From, e.To, _ = r.window(e.Unit, n)
		return e, true
	case "previous", "following", "preceding", "same":
		if e.Unit == "day" {
			e.Kind = Point
		}
		return e, true
	}
	return e, false
}

// calendarExpression resolves a unit offset units from the published time.
func (r *reader) calendarExpression(e Expression, offset int) (Expression, bool) {
	if e.Unit == "weekend" {
		e.From, e.To, _ = r.weekend(offset)
		return e, true
	}
	if e.Unit == "night" || e.Unit == "minute" || e.Unit == "second" || e.Unit == "hour" {
		return e, false
	}
	if e.Unit == "day" {
		e.Kind = Point
	}
	e.From, e.To, _ = r.calendarUnit(e.Unit, offset)
	return e, true
}

// weekend returns Saturday and Sunday: the last ones begun, or those ahead.
func (r *reader) weekend(offset int) (from, to time.Time, ok bool) {
	if r.today.IsZero() {
		return from, to, false
	}
	back := (int(r.today.Weekday()) + 1) % 7
	from = r.today.AddDate(0, 0, -back)
	if offset > 0 || offset == 0 && back > 1 {
		from = from.AddDate(0, 0, 7)
	}
	return from, from.AddDate(0, 0, 1), true
}

// plural tells whether the unit at i stands in the plural.
func (r *reader) plural(i int) bool {
	n := r.norm(i)
	if !r.arabic(i) {
		return strings.HasSuffix(n, "s")
	}
	for _, end := range []string{"ايام", "اسابيع", "اشهر", "شهور", "سنوات", "سنين", "اعوام", "ساعات", "دقايق", "ثوان", "ثواني", "عقود", "قرون", "ليال", "ليالي"} {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return false
}

// offices tells whether «العام» at i means "general": الأمين العام الحالي.
func (r *reader) offices(i int) bool {
	return r.norm(i) == "العام" && officesBefore[r.norm(i-1)]
}

// counted reads amounts with a word of time: «الساعات الأربع والعشرين الماضية», «اليومين الماضيين», "the past 24 hours",
// "five days ago".
func (r *reader) counted(i int) (Expression, bool) {
	e := Expression{First: i, Kind: Period, Relative: true}
	switch k := r.kind(i); {
	case k == unit2: // اليومين الماضيين
		offset, ok := offsets[r.kind(i+1)]
		if !ok || offset == 0 {
			return e, false
		}
		two := number.Point(2)
		e.Amount, e.Unit, e.Last = &two, r.words[i].name, i+2
		return r.windowed(e, offset)
	case k == unit && r.arabic(i) && r.words[i].definite && (r.plural(i) || r.words[i].name == "hour"):
		e.Unit = r.words[i].name
		n := i + 1
		if r.articleAt(n) {
			n++
		}
		open := false
		if x, ok := r.number(n); ok && !x.Percent && !(x.Ordinal) {
			e.Amount = clone(x)
			n = x.Last
			if r.kind(n) == few {
				n++
			}
		} else if r.kind(n) == few {
			n++
			open = true
		}
		offset, ok := offsets[r.kind(n)]
		if !ok || offset == 0 || e.Amount == nil && !open && !r.plural(i) {
			return e, false
		}
		e.Last = n + 1
		return r.windowed(e, offset)
	}
	n := i
	if r.articleAt(n) {
		n++
	}
	if x, ok := r.number(n); ok && !x.Ordinal && !x.Percent {
		u := x.Last
		if x.Dual {
			u = i
		} else if r.norm(u) == "-" {
			return e, false
		}
		if r.kind(u) != unit && r.kind(u) != unit2 {
			return e, false
		}
		e.Amount, e.Unit, e.Last = clone(x), r.words[u].name, u+1
		if r.arabic(u) {
			offset, ok := offsets[r.kind(u+1)]
			if !ok || offset == 0 || r.words[u+1].doubtful {
				return e, false
			}
			e.Last = u + 2
			return r.windowed(e, offset)
		}
		return r.agoAfter(e)
	}
	if r.arabic(i) {
		return e, false
	}
	// a week ago; the past 24 hours; the last few days
	if n := r.norm(i); (n == "a" || n == "an" || n == "one") && r.kind(i+1) == unit && !r.plural(i+1) {
		one := r.one(i)
		e.First, e.Amount, e.Unit, e.Last = one.First, &one, r.words[i+1].name, i+2
		return r.agoAfter(e)
	}
	if r.kind(i) == unit && r.plural(i) && (r.norm(i+1) == "ago" || r.norm(i+1) == "earlier" || r.norm(i+1) == "later") {
		e.Unit, e.Last = r.words[i].name, i+2
		return e, true
	}
	if r.norm(i) == "recent" && r.kind(i+1) == unit && r.plural(i+1) {
		e.Unit, e.Last = r.words[i+1].name, i+2
		return e, true
	}
	offset, ok := offsets[r.kind(i)]
	outside := r.kind(i) == other
	if !ok && !outside || offset == 0 && !outside {
		return e, false
	}
	n = i + 1
	if x, ok := r.number(n); ok && !x.Ordinal && !x.Percent {
		e.Amount = clone(x)
		n = x.Last
		if r.norm(n) == "-" {
			return e, false
		}
	} else if r.kind(n) == few {
		n++
	}
	if r.kind(n) != unit || !r.plural(n) && e.Amount == nil {
		return e, false
	}
	e.Unit, e.Last = r.words[n].name, n+1
	if outside || r.norm(e.Last) == "of" {
		return e, true
	}
	return r.windowed(e, offset)
}

// windowed resolves the past or coming units of e, when their number is known.
func (r *reader) windowed(e Expression, offset int) (Expression, bool) {
	if n, ok := whole(e.Amount); ok {
		e.From, e.To, _ = r.window(e.Unit, -offset*n)
	}
	return e, true
}
