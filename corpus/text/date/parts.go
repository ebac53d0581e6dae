package date

import (
	"strconv"
	"strings"
	"time"

	"isnad/corpus/text"
)

// isYear tells whether token i is a year in four digits.
func (r *reader) isYear(i int) (int, bool) {
	v, n, ok := r.figure(i)
	return v, ok && n == 4 && v >= 1800 && v <= 2199
}

// articleAt tells whether token i is «الـ» before a figure.
func (r *reader) articleAt(i int) bool { return r.norm(i) == "ال" && r.gap(i+1) <= 1 }

// dayNumber reads a day of the month at token i: "6", "6th", «السادس», «الـ14».
func (r *reader) dayNumber(i int) (d, next int, ok bool) {
	if v, n, ok := r.figure(i); ok {
		if n > 2 || v < 1 || v > 31 {
			return 0, i, false
		}
		next = i + 1
		if next < len(r.tokens) && r.gap(next) == 0 {
			switch r.norm(next) {
			case "st", "nd", "rd", "th":
				next++
			}
		}
		return v, next, true
	}
	if r.norm(i) == "غره" && r.monthFollows(i+1) { // غرة ذي القعدة
		return 1, i + 1, true
	}
	if r.articleAt(i) && !r.articleAt(i+1) {
		return r.dayNumber(i + 1)
	}
	if x, ok := r.number(i); ok && x.Spelled {
		tens := strings.Contains(r.norm(i), "العشر") || strings.Contains(r.norm(i), "الثلاث") // العشرين من آذار
		if v, ok := x.Value(); ok && v >= 1 && v <= 31 && (x.Ordinal || tens && (v == 20 || v == 30)) {
			return int(v), x.Last, true
		}
	}
	return 0, i, false
}

// monthName reads a month at token i, with its second name ("حزيران/يونيو", "يونيو حزيران", "(يونيو)"). Sure tells that
// the word is a month whatever stands beside it.
func (r *reader) monthName(i int) (m, next int, sure, ok bool) {
	open := r.norm(i) == "("
	if open {
		i++
	}
	switch k := r.kind(i); k {
	case month, hijri:
		m, next, sure = r.words[i].value, i+1, !r.words[i].doubtful
		if k == hijri {
			m = -m
		}
		if !r.tokens[i].Arabic && !r.tokens[i].Capital() {
			return 0, i, false, false
		}
		if m == 8 && strings.Contains(r.tokens[i].Text, "آب") {
			sure = true
		}
	case tishrin:
		switch r.norm(i + 1) {
		case "الاول", "اول":
			m = r.words[i].value
		case "الثاني", "ثاني":
			m = r.words[i].value%12 + 1
		default:
			return 0, i, false, false
		}
		next, sure = i+2, true
	default:
		if m, next, ok = r.hijriMonth(i); !ok {
			return 0, i, false, false
		}
		m, sure = -m, true
	}
	if r.norm(next) == "." && !r.tokens[i].Arabic && len(r.norm(i)) <= 4 && r.gap(next) == 0 {
		if _, _, figure := r.figure(next + 1); figure {
			next++
		}
	}
	if open {
		if r.norm(next) != ")" {
			return 0, i, false, false
		}
		return m, next + 1, true, true
	}
	k := next
	switch r.norm(k) {
	case "/", "-", "(", "،", ",":
		k++
	}
	if r.arabic(k) {
		if m2, after, _, ok := r.alias(k); ok && m2 == m {
			if r.norm(next) == "(" {
				if r.norm(after) != ")" {
					return m, next, sure, true
				}
				after++
			}
			return m, after, true, true
		}
	}
	return m, next, sure, true
}

// alias reads one month name at token k.
func (r *reader) alias(k int) (m, next int, sure, ok bool) {
	switch r.kind(k) {
	case month:
		return r.words[k].value, k + 1, true, !r.words[k].and
	case tishrin:
		switch r.norm(k + 1) {
		case "الاول":
			return r.words[k].value, k + 2, true, true
		case "الثاني":
			return r.words[k].value%12 + 1, k + 2, true, true
		}
	}
	return 0, k, false, false
}

// year reads what names the year after a day or month: "2017", «عام 2017», «من العام الماضي», «الماضي».
func (r *reader) year(i int) (y, next int, when tense) {
	k := i
	for _, w := range []string{r.norm(k)} {
		if w == "," || w == "-" && r.gap(k) <= 1 || w == "/" || w == "من" || w == "of" || w == "في" {
			k++
		}
	}
	named := false
	switch r.norm(k) {
	case "عام", "سنه", "العام", "لعام", "لسنه", "السنه", "year":
		named = true
		k++
	}
	if v, ok := r.isYear(k); ok {
		if r.norm(i) == "من" && !named && k == i+1 {
			return 0, i, unsaid
		}
		k++
		if r.norm(k) == "م" {
			k++
		}
		return v, k, unsaid
	}
	switch r.kind(k) {
	case past:
		if named {
			return 0, k + 1, lastYear
		}
		if k == i && r.arabic(k) {
			return 0, k + 1, before
		}
	case future:
		if named {
			return 0, k + 1, nextYear
		}
		if k == i && r.arabic(k) {
			return 0, k + 1, after
		}
	case present:
		if r.arabic(k) && (named || k == i) {
			return 0, k + 1, current
		}
	}
	// last year, this year after an English month
	if !r.arabic(i) && r.kind(i) != none && r.norm(i+1) == "year" {
		switch r.kind(i) {
		case past:
			return 0, i + 2, lastYear
		case future:
			return 0, i + 2, nextYear
		case present:
			return 0, i + 2, current
		}
	}
	return 0, i, unsaid
}

// numeric reads "11.10.2017", "2017-10-11", "15/أكتوبر/2017", "11/10/2017".
func (r *reader) numeric(i int) (t time.Time, next int, ok bool) {
	if i < len(r.tokens) && r.tokens[i].Kind == text.Number && strings.Count(r.tokens[i].Norm, ".") == 2 {
		p := strings.Split(r.tokens[i].Norm, ".")
		t, ok = ordered(p[0], p[1], p[2])
		return t, i + 1, ok
	}
	if i+4 >= len(r.tokens) || r.tokens[i].Kind != text.Number {
		return t, i, false
	}
	sign := r.norm(i + 1)
	if sign != "/" && sign != "-" || r.norm(i+3) != sign && r.kind(i+2) != month && r.kind(i+2) != tishrin {
		return t, i, false
	}
	if m, after, _, ok := r.monthName(i + 2); ok && m > 0 {
		d, _, isDay := r.figure(i)
		if n := r.norm(after); n == "/" || n == "-" {
			if y, isYear := r.isYear(after + 1); isYear && isDay {
				t, ok = valid(y, m, d)
				return t, after + 2, ok
			}
		}
		return t, i, false
	}
	if !r.threeFigures(i) || len(r.norm(i+4)) == 2 && (r.gap(i+1) > 1 || r.gap(i+2) != r.gap(i+1) || r.gap(i+3) > 1 || r.gap(i+4) != r.gap(i+3)) {
		return t, i, false // two figures for a year are too little where the blanks differ
	}
	t, ok = ordered(r.norm(i), r.norm(i+2), r.norm(i+4))
	next = i + 5
	if ok && r.norm(next) == "م" && len(r.norm(i+4)) == 4 {
		next++
	}
	return t, next, ok
}

// ordered makes a date of three figures, the year first or last; the day comes before the month unless it cannot.
func ordered(a, b, c string) (time.Time, bool) {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	z, errZ := strconv.Atoi(c)
	switch {
	case errX != nil || errY != nil || errZ != nil:
		return time.Time{}, false
	case len(a) == 4 && len(b) <= 2 && len(c) <= 2:
		return valid(x, y, z)
	case len(c) == 4 && len(a) <= 2 && len(b) <= 2:
	case len(a) == 2 && len(b) == 2 && len(c) == 2:
		z += 2000
	default:
		return time.Time{}, false
	}
	if y > 12 {
		x, y = y, x
	}
	return valid(z, y, x)
}

// valid makes a date unless the calendar has no such day.
func valid(y, m, d int) (time.Time, bool) {
	if m < 1 || m > 12 || d < 1 || y < 1800 || y > 2199 {
		return time.Time{}, false
	}
	t := date(y, time.Month(m), d)
	return t, t.Day() == d
}
