package date

import (
	"strings"

	"isnad/corpus/text"
)

// yearSpan reads "2016" where the words round it show that it is a year, and "2011-2015".
func (r *reader) yearSpan(k int, told bool) (found, bool) {
	j := k
	if yearWords[r.norm(j)] {
		j++
		told = true
	}
	if f, ok := r.hijriYears(j, j > k || yearWords[r.norm(k-1)]); ok {
		return f, true
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
	if w := r.norm(next); w == "الهجري" || w == "هجري" || w == "للهجره" {
		return found{hijri: true, next: next + 1}, true
	}
	y := (n - 1) * 100
	return found{from: date(y, 1, 1), to: date(y+99, 12, 31), resolved: true, next: next}, true
}
