package date

import "time"

// monthSpan reads «شهر حزيران/يونيو الماضي», "March 2011", "last February".
func (r *reader) monthSpan(k int, told bool) (found, bool) {
	start := k
	when := unsaid
	if r.kind(k) == unit && r.words[k].name == "month" && r.arabic(k) && !r.plural(k) && (r.kind(k+1) == month || r.kind(k+1) == tishrin || r.kind(k+1) == hijri || r.hijriAt(k+1)) {
		k++
		told = true
	} else if !r.arabic(k) && (r.kind(k) == past || r.kind(k) == future || r.kind(k) == present) && r.kind(k+1) == month {
		when = map[kind]tense{past: before, future: after, present: current}[r.kind(k)]
		k++
		told = true
	}
	if r.norm(k) == "(" {
		return found{}, false
	}
	m, next, sure, ok := r.monthName(k)
	if !ok {
		return found{}, false
	}
	if _, _, day := r.dayNumber(next); day && !r.arabic(k) {
		return found{}, false // April 7th Street
	}
	y, end, said := r.year(next)
	if m < 0 {
		if _, after, ok := r.hijriYear(next); ok {
			end, told = after, true
		}
	}
	if said != unsaid && when == unsaid {
		when = said
	}
	if y == 0 && when == unsaid && !sure && !told && !r.introduced(k) {
		return found{}, false
	}
	if y == 0 && when == unsaid && !r.arabic(k) && next < len(r.tokens) && !told && !r.introduced(k) && r.tokens[next].Capital() && r.gap(next) == 1 {
		return found{}, false // a name: April Jones
	}
	if y == 0 && when == unsaid {
		when = r.cued(start)
	}
	f := found{next: end, relative: when != unsaid && when != arranged && y == 0, hijri: m < 0}
	if m2, y2, end, when2, ok := r.toMonth(next); ok && y == 0 && said == unsaid { // from May to July 2016
		if y2 > 0 && m2 < m {
			y = y2 - 1
		} else {
			y = y2
		}
		if when2 != unsaid {
			when = when2
		}
		f.next = end
		f.from, _, f.resolved = r.place(y, m, 0, when)
		if f.resolved {
			to := f.from.AddDate(0, (m2-m+12)%12+1, -1)
			f.to = to
		}
		return f, true
	}
	f.month = time.Month(m)
	f.from, f.to, f.resolved = r.place(y, m, 0, when)
	return f, true
}

// toMonth reads the second month of a range of months, with the year of both.
func (r *reader) toMonth(i int) (m, y, next int, when tense, ok bool) {
	joined := false
	switch r.norm(i) {
	case "to", "through", "الي", "حتي", "-":
		i++
	case "and":
		i++
		joined = true
	default:
		if r.kind(i) != month && r.kind(i) != tishrin || !r.words[i].and {
			return 0, 0, i, unsaid, false
		}
		joined = true
	}
	if r.kind(i) == unit && r.words[i].name == "month" && !r.words[i].definite {
		i++
	}
	first := r.words[min(i, len(r.words)-1)]
	if !r.arabic(i) && (i >= len(r.tokens) || !r.tokens[i].Capital()) {
		return 0, 0, i, unsaid, false
	}
	m, next, _, ok = r.monthName(i)
	if !ok || m < 1 {
		return 0, 0, i, unsaid, false
	}
	if _, _, day := r.dayNumber(next); day && !r.arabic(i) {
		return 0, 0, i, unsaid, false
	}
	y, next, when = r.year(next)
	if joined { // only months side by side make one time
		before, _, _, _ := r.monthName(i - 1 - btoi(!first.and))
		if before == 0 || before%12+1 != m {
			return 0, 0, i, unsaid, false
		}
	}
	return m, y, next, when, true
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// introduced tells whether a word before token k shows that a time follows.
func (r *reader) introduced(k int) bool {
	switch n := r.norm(k - 1); n {
	case "in", "since", "during", "until", "till", "by", "from", "of", "before", "after", "through", "to", "between", "and":
		return n != "to" && n != "and" || r.kind(k-2) == month || r.kind(k-2) == none && r.figureBefore(k-1)
	case "في", "منذ", "مند", "خلال", "حتي", "قبل", "بعد", "من", "الي", "ومنذ", "وفي", "مطلع", "منتصف", "اواخر", "شهر":
		return true
	}
	return false
}

func (r *reader) figureBefore(k int) bool { _, ok := r.isYear(k - 1); return ok }
