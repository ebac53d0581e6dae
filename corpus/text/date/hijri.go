package date

import (
	"strings"
	"time"

	"isnad/corpus/text"
)

// Times of the hijra are read so that none of their figures counts anything, and so that the Gregorian day that often
// stands beside them is found. By themselves they stay unresolved, for their months begin when the moon is seen; the weekday
// beside one tells which of the days round the reckoned one it is.

// reckoned returns the day that the tabular calendar of the hijra, of the civil epoch, has for a day; the moon that is seen
// begins a month a day or two off. The reckoning is that of Reingold and Dershowitz, "Calendrical Calculations", chapter 7.
func reckoned(year, month, day int) time.Time {
	const beforeEpoch = 227014 // days from 31 December of the year 0
	days := day + 29*(month-1) + month/2 + 354*(year-1) + (3+11*year)/30 + beforeEpoch
	return time.Date(1, 1, days, 0, 0, 0, 0, time.UTC)
}

// seenWithin is how many days off a reckoned day the day may be.
const seenWithin = 2

// onWeekday resolves a day of the hijra by its weekday.
func (f *found) onWeekday(weekday int) {
	if f.resolved || f.period || f.hijra.IsZero() {
		return
	}
	for off := -seenWithin; off <= seenWithin; off++ {
		if d := f.hijra.AddDate(0, 0, off); int(d.Weekday()) == weekday {
			f.from, f.to, f.resolved = d, d, true
		}
	}
}

// hijriYear reads a year of the hijra at token i, with the words before it («من عام 1436هـ»), and returns the token after it.
func (r *reader) hijriYear(i int) (year, next int, ok bool) {
	switch n := r.norm(i); {
	case n == "," || n == "من" || n == "/" || n == "-" && r.gap(i) <= 1:
		i++
	}
	if yearWords[r.norm(i)] {
		i++
	}
	v, n, ok := r.figure(i)
	if !ok || n != 4 || !ofHijra(v) {
		return 0, i, false
	}
	return v, r.afterHijri(i + 1), true
}

// ofHijra tells whether a number may be that of a year of the hijra in our times.
func ofHijra(v int) bool { return v >= 1300 && v < 1600 }

// afterHijri steps over the sign of the hijra at token i.
func (r *reader) afterHijri(i int) int {
	switch r.norm(i) {
	case "ه", "هجري", "هجريه", "للهجره":
		return i + 1
	}
	return i
}

// hijriNumeric reads a day of the hijra in figures: «7 / 11 / 1436هـ», «1436-11-7», «7.11.1436».
func (r *reader) hijriNumeric(i int) (found, bool) {
	if i >= len(r.tokens) || r.tokens[i].Kind != text.Number {
		return found{}, false
	}
	if p := strings.Split(r.norm(i), "."); len(p) == 3 {
		day, ok := hijriDay(p[0], p[1], p[2])
		return found{hijri: true, hijra: day, next: r.afterHijri(i + 1)}, ok
	}
	if !r.threeFigures(i) {
		return found{}, false
	}
	day, ok := hijriDay(r.norm(i), r.norm(i+2), r.norm(i+4))
	return found{hijri: true, hijra: day, next: r.afterHijri(i + 5)}, ok
}

// threeFigures tells whether figures parted by the same sign stand at tokens i, i+2 and i+4; round a slash blanks may stand.
func (r *reader) threeFigures(i int) bool {
	if i+4 >= len(r.tokens) {
		return false
	}
	sign := r.norm(i + 1)
	if sign != "/" && sign != "-" || r.norm(i+3) != sign || r.tokens[i].Kind != text.Number || r.tokens[i+2].Kind != text.Number || r.tokens[i+4].Kind != text.Number {
		return false
	}
	most := 2
	if sign == "-" {
		most = 0
	}
	return r.gap(i+1) <= most && r.gap(i+2) <= most && r.gap(i+3) <= most && r.gap(i+4) <= most
}

// hijriDay returns the reckoned day of three figures, if they are a day of the hijra, its year first or last.
func hijriDay(a, b, c string) (time.Time, bool) {
	if len(a) == 4 {
		a, c = c, a
	}
	day, month, year := small(a), small(b), small(c)
	if len(c) != 4 || !ofHijra(year) || month < 1 || month > 12 || day < 1 || day > 30 {
		return time.Time{}, false
	}
	return reckoned(year, month, day), true
}

// small returns the value of up to four digits, -1 for anything else.
func small(s string) int {
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	v := 0
	for k := 0; k < len(s); k++ {
		if s[k] < '0' || s[k] > '9' {
			return -1
		}
		v = 10*v + int(s[k]-'0')
	}
	return v
}

// hijriMonth reads a month of the hijra whose name has two words: «ذي القعدة», «ربيع الآخر». Its first word may also be the
// spring.
func (r *reader) hijriMonth(i int) (m, next int, ok bool) {
	switch r.kind(i) {
	case hijri2:
	case season:
		if r.words[i].value != 3 || !r.arabic(i) || r.words[i].definite {
			return 0, i, false
		}
	default:
		return 0, i, false
	}
	first := r.words[i].value
	switch n := r.norm(i + 1); {
	case first == 11 && (n == "القعده" || n == "قعده"):
		m = 11
	case first == 11 && (n == "الحجه" || n == "حجه"):
		m = 12
	case first == 11:
		return 0, i, false
	case n == "الاول" || n == "الاولي" || n == "اول":
		m = first
	case n == "الاخر" || n == "الاخره" || n == "الثاني" || n == "الثانيه" || n == "اخر" || n == "ثاني":
		m = first + 1
	default:
		return 0, i, false
	}
	return m, i + 2, true
}

// hijriAt tells whether such a month stands at token i.
func (r *reader) hijriAt(i int) bool {
	_, _, ok := r.hijriMonth(i)
	return ok
}

// hijriYears reads years of the hijra: «1436هـ», «عام 1436», «1436/1437هـ».
func (r *reader) hijriYears(k int, told bool) (found, bool) {
	v, n, ok := r.figure(k)
	if !ok || v < 1 || n < 3 {
		return found{}, false
	}
	next := r.afterHijri(k + 1)
	if next == k+1 && !ofHijra(v) {
		return found{}, false
	}
	switch r.norm(next) {
	case "-", "/", "الي", "حتي":
		if v2, _, ok := r.figure(next + 1); ok && v2 > v && ofHijra(v) && ofHijra(v2) {
			if after := r.afterHijri(next + 2); after > next+2 || v2 == v+1 && r.arab && r.norm(after) != r.norm(next) {
				return found{next: after}, true
			}
		}
	}
	return found{next: next}, next > k+1 || told && r.arab
}

// absoluteDay reads a day with its month at token k, or several days of one month, and the same day in the other calendar
// behind it: «14/10/1436هـ الموافق 30/7/2015م».
func (r *reader) absoluteDay(k, start int) (found, bool) {
	f, ok := r.oneDay(k, start)
	if !ok {
		return f, false
	}
	j := f.next
	if r.norm(j) == "," {
		j++
	}
	if r.norm(j) == ")" && sameDay[r.norm(j+1)] {
		j++
	}
	open := r.norm(j) == "("
	if open {
		j++
	}
	sign := r.norm(j) == "-" || r.norm(j) == "/"
	same := sameDay[r.norm(j)]
	if same || sign && f.hijri {
		j++
	}
	if !same && !(f.hijri && (open || sign)) {
		return f, true
	}
	for n := r.norm(j); n == "ل" || n == "يوم" || n == "," || r.kind(j) == weekday; n = r.norm(j) {
		j++
	}
	if !open && r.norm(j) == "(" {
		open = true
		j++
	}
	g, ok := r.oneDay(j, j)
	if !ok || g.hijri == f.hijri {
		return f, true
	}
	if open {
		if r.norm(g.next) != ")" {
			return f, true
		}
		g.next++
	}
	if f.hijri && g.resolved {
		return g, true
	}
	f.next = g.next
	return f, true
}
