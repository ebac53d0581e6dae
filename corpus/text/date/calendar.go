package date

import (
	"strings"
	"time"

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
	if f, ok := r.endSpan(k); ok {
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
	if x, ok := r.number(j); ok && j > k && x.Spelled && !x.Ordinal && !x.Approximate && r.arabic(j) { // عام ألفين وأربعة عشر
		if v, ok := whole(x); ok && v >= 1900 && v <= 2100 {
			return found{from: date(v, 1, 1), to: date(v, 12, 31), resolved: true, next: x.Last}, true
		}
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
	if n := r.norm(j - 1); r.years && j-1 == r.floor && (n == "و" || n == "and" || n == "," || n == "or" || n == "او") {
		return !r.countedEnglish(j+1) && !r.countedArabic(j+1)
	}
	switch r.norm(j - 1) {
	case "in", "since", "during", "until", "till", "by", "from", "of", "before", "after", "early", "late", "mid", "through":
		return !r.countedEnglish(j + 1)
	case "في", "منذ", "مند", "خلال", "حتي", "قبل", "بعد", "وفي", "ومنذ", "اواخر", "مطلع", "منتصف", "اوايل", "بدايه", "نهايه":
		return !r.countedArabic(j + 1)
	}
	// a year that names an event: "the 2011 uprising"
	return r.norm(j-1) == "the" && r.norm(j+1) != "" && (y%100 != 0 || !r.countedEnglish(j+1))
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

// endSpan reads the first or last weeks or months of a month or year: "the first three months of 2016", «الأسبوع الأخير من
// أيلول», «الأشهر الثلاثة الأولى من العام الجاري».
func (r *reader) endSpan(k int) (found, bool) {
	n, end, at, name := 1, 0, k, ""
	ends := func(i int) int {
		switch w := r.norm(i); {
		case w == "last" || w == "final" || w == "الاخير" || w == "الاخيره" || w == "الاخيرين" || w == "الاخيران":
			return -1
		case w == "first" || w == "الاول" || w == "الاولي" || w == "الاولين" || w == "الاوليين":
			return 1
		}
		if x, ok := r.number(i); ok && x.Ordinal {
			v, _ := whole(x)
			return v
		}
		return 0
	}
	if r.arabic(k) {
		if k := r.kind(k); k != unit && k != unit2 || !r.words[at].definite {
			return found{}, false
		}
		name = r.words[k].name
		if r.kind(k) == unit2 {
			n = 2
		}
		at++
		if x, ok := r.number(at); ok && !x.Ordinal {
			if n, ok = whole(x); !ok {
				return found{}, false
			}
			at = x.Last
		}
		if end = ends(at); end == 0 {
			return found{}, false
		}
		at++
	} else {
		if end = ends(at); end == 0 {
			return found{}, false
		}
		at++
		if x, ok := r.number(at); ok && !x.Ordinal {
			if n, ok = whole(x); !ok {
				return found{}, false
			}
			at = x.Last
		}
		if r.kind(at) != unit {
			return found{}, false
		}
		name = r.words[at].name
		at++
	}
	if w := r.norm(at); w != "of" && w != "من" && w != "in" {
		return found{}, false
	}
	at++
	if r.norm(at) == "the" {
		at++
	}
	whole, ok := r.monthSpan(at, true)
	if !ok {
		whole, ok = r.yearSpan(at, true)
	}
	if !ok {
		e, is := r.unitTime(at)
		if !is || e.Unit != "month" && e.Unit != "year" || e.Kind != Period {
			return found{}, false
		}
		whole = found{from: e.From, to: e.To, resolved: e.Resolved(), relative: true, next: e.Last}
	}
	if !whole.resolved || n > 60 || end > 60 {
		return whole, name == "day" || name == "week" || name == "month"
	}
	step := func(t time.Time, n int) time.Time {
		switch name {
		case "week":
			return t.AddDate(0, 0, 7*n)
		case "month":
			return addMonths(t, n)
		}
		return t.AddDate(0, 0, n)
	}
	switch name {
	case "day", "week", "month":
	default:
		return found{}, false
	}
	if end < 0 {
		whole.from = step(whole.to.AddDate(0, 0, 1), -n)
	} else {
		first := step(whole.from, (end-1)*n)
		last := step(whole.from, end*n).AddDate(0, 0, -1)
		if first.After(whole.to) {
			return found{}, false
		}
		if last.After(whole.to) {
			last = whole.to
		}
		whole.from, whole.to = first, last
	}
	return whole, true
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
