package date

import (
	"strings"

	"isnad/corpus/text"
)

// calendar reads months, years, decades, centuries, quarters and seasons.
func (r *reader) calendar(i int) (Expression, bool) {
	k, name := i, ""
	if r.thirdAt(k) {
		name = r.words[k].name
		k = r.afterThird(k)
	}
	f, ok := r.span(k, name != "")
	if !ok {
		return Expression{}, false
	}
	f.period = true
	if name != "" && f.resolved {
		f.from, f.to = narrow(f.from, f.to, name)
	}
	return f.expression(i), true
}

// span reads a month, year or longer at token k. Told says that a word before it shows that a time follows.
func (r *reader) span(k int, told bool) (found, bool) {
	if f, ok := r.monthSpan(k, told); ok {
		return f, true
	}
	if f, ok := r.decadeSpan(k); ok {
		return f, true
	}
	if f, ok := r.yearSpan(k, told); ok {
		return f, true
	}
	if f, ok := r.centurySpan(k); ok {
		return f, true
	}
	if f, ok := r.quarterSpan(k); ok {
		return f, true
	}
	return r.seasonSpan(k)
}

// monthSpan reads «شهر حزيران/يونيو الماضي», "March 2011", "last February".
func (r *reader) monthSpan(k int, told bool) (found, bool) {
	start := k
	when := unsaid
	if r.kind(k) == unit && r.words[k].name == "month" && r.arabic(k) && !r.plural(k) && (r.kind(k+1) == month || r.kind(k+1) == tishrin || r.kind(k+1) == hijri) {
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
	if said != unsaid && when == unsaid {
		when = said
	}
	if y == 0 && when == unsaid && !sure && !told && !r.introduced(k) {
		return found{}, false
	}
	if y == 0 && when == unsaid && !r.arabic(k) && next < len(r.tokens) && !told && !r.introduced(k) && r.tokens[next].Capital() && r.gap(next) == 1 {
		return found{}, false // a name: April Jones
	}
	if y == 0 && when == unsaid && r.cue(start) {
		when = ahead
	}
	f := found{next: end, relative: when != unsaid && y == 0}
	f.from, f.to, f.resolved = r.place(y, m, 0, when)
	return f, true
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

// yearWords name a year that follows.
var yearWords = map[string]bool{
	"عام": true, "سنه": true, "العام": true, "السنه": true, "لعام": true, "لسنه": true, "بعام": true, "وعام": true, "عامي": true, "اعوام": true, "year": true,
	"للعام": true, "وسنه": true, "سنتي": true, "الاعوام": true, "years": true,
}

// yearSpan reads "2016" where the words round it show that it is a year, and "2011-2015".
func (r *reader) yearSpan(k int, told bool) (found, bool) {
	j := k
	if yearWords[r.norm(j)] {
		j++
		told = true
	}
	if v, n, ok := r.figure(j); ok && (n == 4 || n == 3) && v > 0 && r.norm(j+1) == "ه" {
		return found{next: j + 2}, true // of the hijra: not resolved
	}
	y, ok := r.isYear(j)
	if !ok || j > k && r.norm(k) == "years" {
		return found{}, false
	}
	if n := r.norm(j + 1); r.gap(j+1) == 0 && (n == "." || n == ":") {
		if _, _, figure := r.figure(j + 2); figure && r.gap(j+2) == 0 {
			return found{}, false
		}
	}
	f := found{from: date(y, 1, 1), to: date(y, 12, 31), resolved: true, next: j + 1}
	if r.norm(f.next) == "م" || r.norm(f.next) == "ميلاديه" {
		f.next++
		told = true
	}
	// 2011-2015, 2011 to 2015
	switch n := r.norm(f.next); n {
	case "-", "/", "الي", "to", "حتي", "and", "و":
		at := f.next + 1
		if yearWords[r.norm(at)] {
			at++
		}
		if y2, ok := r.isYear(at); ok && y2 > y && (n != "and" && n != "و" || r.norm(k) == "عامي" || r.norm(k-1) == "between" || r.norm(k-1) == "بين") &&
			(n != "-" && n != "/" || r.norm(at+1) != n) {
			f.to, f.next = date(y2, 12, 31), at+1
			return f, told || y >= 1900 && y2 < 2100
		}
	}
	if !told && !r.yearBeside(j) {
		return found{}, false
	}
	return f, true
}

// yearBeside tells whether the words beside the four digits at j show a year, and nothing that they count follows.
func (r *reader) yearBeside(j int) bool {
	y, _ := r.isYear(j)
	if y < 1900 || y > 2060 {
		return false
	}
	if r.norm(j-1) == "(" && r.norm(j+1) == ")" {
		return true
	}
	switch r.norm(j - 1) {
	case "in", "since", "during", "until", "till", "by", "from", "of", "before", "after", "early", "late", "mid", "through":
		return !r.countedEnglish(j + 1)
	case "في", "منذ", "مند", "خلال", "حتي", "قبل", "بعد", "وفي", "ومنذ", "اواخر", "مطلع", "منتصف", "اوايل", "بدايه", "نهايه":
		return !r.countedArabic(j + 1)
	}
	// a year that names an event: «أولمبياد 2022», "the 2011 uprising"
	if r.norm(j-1) == "the" && r.tokens[j].Kind == text.Number && r.norm(j+1) != "" && !r.countedEnglish(j+1) {
		return true
	}
	return false
}

// countedEnglish tells whether token i is a plural noun, which four digits before it would count.
func (r *reader) countedEnglish(i int) bool {
	n := r.norm(i)
	if i >= len(r.tokens) || r.tokens[i].Kind != text.Word {
		return n == "%"
	}
	if n == "people" || n == "men" || n == "women" || n == "children" || n == "percent" || r.kind(i) == unit {
		return true
	}
	return strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") && len(n) > 3 && n != "was" && n != "has" && n != "this" && n != "his" && n != "syrias" &&
		n != "syria" && !r.tokens[i].Capital()
}

// countedArabic tells whether token i is what four digits before it would count: an accusative, or a unit.
func (r *reader) countedArabic(i int) bool {
	if i >= len(r.tokens) || r.tokens[i].Kind != text.Word {
		return r.norm(i) == "%"
	}
	t := r.tokens[i].Text
	return strings.HasSuffix(t, "ًا") || strings.HasSuffix(t, "اً") || r.kind(i) == unit || r.norm(i) == "شخص" || r.norm(i) == "شخصا" || r.norm(i) == "مدني" ||
		r.norm(i) == "دولار" || r.norm(i) == "متر" || r.norm(i) == "مقاتل" || r.norm(i) == "نقطه"
}

// decadeSpan reads «التسعينات», «ثمانينات القرن الماضي», "the 1990s".
func (r *reader) decadeSpan(k int) (found, bool) {
	if r.kind(k) == decade {
		if r.norm(k+1) == "من" && (strings.HasPrefix(r.norm(k+2), "عمر") || r.norm(k+2) == "العمر") {
			return found{}, false
		}
		y := 1900 + r.words[k].value
		f := found{from: date(y, 1, 1), to: date(y+9, 12, 31), resolved: true, next: k + 1}
		j := f.next
		if r.norm(j) == "من" {
			j++
		}
		if r.norm(j) == "القرن" {
			switch n := r.norm(j + 1); {
			case r.kind(j+1) == past || n == "العشرين":
				f.next = j + 2
			default:
				return found{}, false
			}
		}
		return f, true
	}
	y, ok := r.isYear(k)
	if !ok || y%10 != 0 || r.gap(k+1) != 0 || r.norm(k+1) != "s" {
		if !ok || y%10 != 0 || r.norm(k+1) != "'" || r.gap(k+1) != 0 || r.norm(k+2) != "s" || r.gap(k+2) != 0 {
			return found{}, false
		}
		return found{from: date(y, 1, 1), to: date(y+9, 12, 31), resolved: true, next: k + 3}, true
	}
	return found{from: date(y, 1, 1), to: date(y+9, 12, 31), resolved: true, next: k + 2}, true
}

// centurySpan reads «القرن الحادي والعشرون», "the 19th century".
func (r *reader) centurySpan(k int) (found, bool) {
	n, next := 0, k
	if r.kind(k) == unit && r.words[k].name == "century" && r.arabic(k) && r.words[k].definite {
		x, ok := r.number(k + 1)
		if !ok {
			return found{}, false
		}
		v, ok := whole(x)
		if !ok || !x.Ordinal && v != 20 {
			return found{}, false
		}
		n, next = v, x.Last
	} else if x, ok := r.number(k); ok && x.Ordinal && !r.arabic(k) && r.kind(x.Last) == unit && r.words[x.Last].name == "century" {
		v, ok := whole(x)
		if !ok {
			return found{}, false
		}
		n, next = v, x.Last+1
	}
	if n < 2 || n > 22 { // the first would begin at the zero time
		return found{}, false
	}
	y := (n - 1) * 100
	return found{from: date(y, 1, 1), to: date(y+99, 12, 31), resolved: true, next: next}, true
}

// quarterSpan reads «الربع الأول من 2016», «النصف الثاني من العام الماضي», "the first half of 2016".
func (r *reader) quarterSpan(k int) (found, bool) {
	parts, at := 0, k
	var n int
	size := func(w string) int {
		switch w {
		case "الربع", "للربع", "بالربع", "والربع", "quarter":
			return 4
		case "النصف", "للنصف", "والنصف", "بالنصف", "half":
			return 2
		}
		return 0
	}
	if parts = size(r.norm(k)); parts > 0 && r.arabic(k) {
		at = k + 1
	}
	x, ok := r.number(at)
	if !ok || !x.Ordinal {
		return found{}, false
	}
	if n, ok = whole(x); !ok {
		return found{}, false
	}
	next := x.Last
	if parts == 0 {
		if parts = size(r.norm(next)); parts == 0 || r.arabic(next) {
			return found{}, false
		}
		next++
	}
	if n < 1 || n > parts {
		return found{}, false
	}
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
