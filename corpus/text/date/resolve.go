package date

import "time"

// tense is where, seen from the published day, a time without a year lies.
type tense uint8

const (
	unsaid   tense = iota
	before         // «الماضي»
	after          // «المقبل»
	ahead          // a word before it speaks of what is to come
	arranged       // a word before it may do so: "holds an election"
	current        // «الجاري»
	lastYear       // «من العام الماضي»
	nextYear
)

// nearFuture is how many days ahead a time without a year may lie when its last one lies most of a year back.
const nearFuture = 45

// What may be arranged for a day lies no more days ahead, unless that day was no more days ago.
const (
	arrangedWithin = 240
	arrangedPast   = 60
)

// place finds the year of a day (or, with day 0, of a month). Without a year it is the latest one not after the published
// day; one that is near and ahead wins over one that is nearly a year ago.
func (r *reader) place(y, m, d int, when tense) (from, to time.Time, ok bool) {
	in := func(y int) (from, to time.Time, ok bool) {
		if d > 0 {
			from, ok = valid(y, m, d)
			return from, from, ok
		}
		from = date(y, time.Month(m), 1)
		return from, from.AddDate(0, 1, -1), true
	}
	if m < 1 {
		return from, to, false
	}
	if y > 0 {
		return in(y)
	}
	if r.today.IsZero() {
		return from, to, false
	}
	this := r.today.Year()
	switch when {
	case current:
		return in(this)
	case lastYear:
		return in(this - 1)
	case nextYear:
		return in(this + 1)
	}
	var lastFrom, lastTo, nextFrom, nextTo time.Time
	for k := this - 8; k <= this+8; k++ { // eight years reach over a missing leap day
		f, t, ok := in(k)
		if !ok {
			continue
		}
		done := !f.After(r.today)
		switch when {
		case before:
			done = t.Before(r.today)
		case ahead:
			done = t.Before(r.today)
		}
		if done {
			lastFrom, lastTo = f, t
		} else if nextFrom.IsZero() {
			nextFrom, nextTo = f, t
		}
	}
	near := (when == unsaid || when == arranged) && d > 0 && !nextFrom.IsZero() && nextFrom.Sub(r.today) <= nearFuture*24*time.Hour
	if when == arranged && !nextFrom.IsZero() {
		near = near || nextFrom.Sub(r.today) <= arrangedWithin*24*time.Hour && (lastTo.IsZero() || r.today.Sub(lastTo) > arrangedPast*24*time.Hour)
	}
	if when == after || when == ahead || near {
		return nextFrom, nextTo, !nextFrom.IsZero()
	}
	return lastFrom, lastTo, !lastFrom.IsZero()
}

// weekdayNear returns the day with that name: the latest up to the published one, or where the tense puts it.
func (r *reader) weekdayNear(wd int, when tense) (time.Time, bool) {
	if r.today.IsZero() {
		return time.Time{}, false
	}
	back := (int(r.today.Weekday()) - wd + 7) % 7
	switch when {
	case before:
		if back == 0 {
			back = 7
		}
	case after: // strictly ahead
		return r.today.AddDate(0, 0, 7-back), true
	case ahead: // the published day included
		if back > 0 {
			back -= 7
		}
	case current: // of the same week
		from, _, _ := r.calendarUnit("week", 0)
		return from.AddDate(0, 0, (wd-int(from.Weekday())+7)%7), true
	}
	return r.today.AddDate(0, 0, -back), true
}

// window returns the n units up to the published day, or with n below 0 from it on.
func (r *reader) window(unit string, n int) (from, to time.Time, ok bool) {
	if r.today.IsZero() {
		return from, to, false
	}
	other := r.back(unit, n)
	if n < 0 {
		return r.today, other, true
	}
	return other, r.today, true
}

// back returns the day that lies n units before the published one.
func (r *reader) back(unit string, n int) time.Time {
	switch unit {
	case "week":
		return r.today.AddDate(0, 0, -7*n)
	case "month":
		return addMonths(r.today, -n)
	case "year":
		return addMonths(r.today, -12*n)
	case "decade":
		return addMonths(r.today, -120*n)
	case "century":
		return addMonths(r.today, -1200*n)
	case "hour", "minute", "second":
		seconds := map[string]int{"hour": 3600, "minute": 60, "second": 1}[unit] * n
		if h, m, s := r.clock.Clock(); h+m+s > 0 { // the published time is a time, not just a day
			y, mo, d := r.clock.Add(-time.Duration(seconds) * time.Second).Date()
			return date(y, mo, d)
		}
		return r.today.AddDate(0, 0, -seconds/86400)
	}
	return r.today.AddDate(0, 0, -n)
}

// ago returns the time n units before the published day (after it with n below 0), as exactly as such words are meant: a
// day for days, about a week for weeks, the month for months, the year for years.
func (r *reader) ago(unit string, n int) (from, to time.Time, ok bool) {
	if r.today.IsZero() {
		return from, to, false
	}
	t := r.back(unit, n)
	switch unit {
	case "week":
		return t.AddDate(0, 0, -3), t.AddDate(0, 0, 3), true
	case "month":
		return r.calendarUnit("month", -n)
	case "year":
		return r.calendarUnit("year", -n)
	case "decade", "century":
		return date(t.Year(), 1, 1), date(t.Year(), 12, 31), true
	}
	return t, t, true
}

// calendarUnit returns the day, week, month, year, decade or century that holds the published day, or lies offset units from it.
func (r *reader) calendarUnit(unit string, offset int) (from, to time.Time, ok bool) {
	if r.today.IsZero() {
		return from, to, false
	}
	y, m, _ := r.today.Date()
	years := func(first, n int) (time.Time, time.Time, bool) {
		return date(first, 1, 1), date(first+n-1, 12, 31), true
	}
	switch unit {
	case "day":
		t := r.today.AddDate(0, 0, offset)
		return t, t, true
	case "week":
		first := time.Monday
		if r.arab {
			first = time.Sunday
		}
		from = r.today.AddDate(0, 0, 7*offset-(int(r.today.Weekday()-first)+7)%7)
		return from, from.AddDate(0, 0, 6), true
	case "month":
		from = date(y, m+time.Month(offset), 1)
		return from, from.AddDate(0, 1, -1), true
	case "year":
		return years(y+offset, 1)
	case "decade":
		return years((y/10+offset)*10, 10)
	case "century":
		return years((y/100+offset)*100, 100)
	}
	return from, to, false
}

// addMonths adds months and stays in the month meant: 31 March less one month is the last of February.
func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	first := date(y, m+time.Month(n), 1)
	if last := first.AddDate(0, 1, -1).Day(); d > last {
		d = last
	}
	return date(first.Year(), first.Month(), d)
}

// narrow returns the early, middle or late third of a month, a year or whatever lies between two days.
func narrow(from, to time.Time, name string) (time.Time, time.Time) {
	days := int(to.Sub(from).Hours()/24) + 1
	if years := to.Year() - from.Year() + 1; years >= 10 {
		y, third := from.Year(), years/3
		switch name {
		case "early":
			return from, date(y+third, 12, 31)
		case "mid":
			return date(y+third+1, 1, 1), date(y+2*third, 12, 31)
		case "late":
			return date(y+2*third+1, 1, 1), to
		}
	}
	if days > 300 {
		y := from.Year()
		switch name {
		case "early":
			return from, date(y, 4, 30)
		case "mid":
			return date(y, 5, 1), date(y, 8, 31)
		case "late":
			return date(y, 9, 1), to
		}
	}
	a, b := days/3, days*2/3
	switch name {
	case "early":
		return from, from.AddDate(0, 0, a-1)
	case "mid":
		return from.AddDate(0, 0, a), from.AddDate(0, 0, b-1)
	case "late":
		return from.AddDate(0, 0, b), to
	}
	return from, to
}
