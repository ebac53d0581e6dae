package number

import (
	"strings"

	"isnad/corpus/text"
)

// clock returns the token after the time of a clock that begins at token i, or i: «الساعة الحادية عشرة وتسع وخمسين دقيقة»,
// «الساعة 0623», "0950 GMT", "from 9 to 10.30pm". Such times count nothing and are no figures.
func (s *scanner) clock(i int) int {
	last, sure := s.clockTime(i)
	if last == i {
		return i
	}
	if !sure {
		k := s.until(last)
		if k == last {
			return i
		}
		if after, sure := s.clockTime(k); sure && !s.hour(k-1) {
			return after
		}
		return i
	}
	for range 2 {
		k := s.until(last)
		if k == last {
			break
		}
		after, sure := s.clockTime(k)
		if !sure {
			break
		}
		last = after
	}
	return last
}

// until steps over what leads from one time of a clock to the next.
func (s *scanner) until(i int) int {
	k := i
	switch s.norm(k) {
	case "الي", "حتي", "وحتي", "والي", "-", "to", "and", "until":
		k++
	default:
		return i
	}
	for n := s.norm(k); n == "الي" || s.hour(k) || n == "ال"; n = s.norm(k) {
		k++
	}
	return k
}

// hour tells whether token i is the word that stands before the time of a clock in Arabic.
func (s *scanner) hour(i int) bool {
	switch s.norm(i) {
	case "الساعه", "بالساعه", "للساعه", "والساعه":
		return true
	}
	return false
}

// speed tells whether «الساعة» at token i is what a speed is told by: «60 كيلومترا في الساعة».
func (s *scanner) speed(i int) bool {
	if s.norm(i-1) != "في" {
		return false
	}
	n := s.norm(i - 2)
	return strings.HasPrefix(n, "كيلو") || strings.HasPrefix(n, "ميل") || strings.HasPrefix(n, "متر") || n == "كم" || n == "اميال" || n == "عقده" || n == "امتار"
}

// clockTime reads one time of a clock at token i, and tells whether the words beside it show that it is one. It returns
// i where none can be.
func (s *scanner) clockTime(i int) (last int, sure bool) {
	before := i - 1
	if s.norm(before) == "ال" || s.norm(before) == "(" {
		before--
	}
	told := s.hour(before) && !s.speed(before)
	last, whole := i, false
	switch s.class(i) {
	case figure:
		t := s.norm(i)
		if !clockFigure(t) {
			return i, false
		}
		last, whole = i+1, plain(t) && len(t) <= 2
		if s.norm(last) == ":" && s.gap(last) == 0 && s.gap(last+1) == 0 && minutes(s.norm(last+1)) {
			last, told = last+2, true
			if s.norm(last) == ":" && s.gap(last) == 0 && s.gap(last+1) == 0 && s.class(last+1) == figure {
				last += 2
			}
		}
	case ordinal, ordBound:
		w := &s.words[i]
		if !w.arabic || !w.definite || w.value > 12 {
			return i, false
		}
		r, ok := s.arabicOrdinal(i)
		if !ok || r.value > 12 {
			return i, false
		}
		after, exact := s.minutesAfter(r.last)
		if exact {
			told = true
		}
		if !told {
			return i, false
		}
		last = after
	case unit, ten, bound:
		if w := &s.words[i]; !told || !w.arabic || w.clitic {
			return i, false
		}
		v, next, ok := s.arabicTail(i)
		if !ok || v > 12 {
			return i, false
		}
		last = next
	default:
		return i, false
	}
	if told && s.class(i) != ordinal {
		last, _ = s.minutesAfter(last)
	}
	if end := s.half(last, whole, s.norm(i)); end > last {
		return end, true
	}
	if end := s.zone(last); end > last {
		return end, true
	}
	return last, told || s.atClock(i, last)
}

// clockFigure tells whether digits can be a time: 0 to 24, 0623, 14.30, 47ر09.
func clockFigure(t string) bool {
	if h, m, ok := strings.Cut(t, "ر"); ok { // set from right to left
		return hours(m) && minutes(h) || hours(h) && minutes(m)
	}
	for _, sign := range []string{".", ",", "،"} {
		if h, m, ok := strings.Cut(t, sign); ok {
			return hours(h) && minutes(m)
		}
	}
	if n := len(t); n == 3 || n == 4 {
		return hours(t[:n-2]) && minutes(t[n-2:])
	}
	return hours(t)
}

func hours(t string) bool {
	return plain(t) && (len(t) == 1 || len(t) == 2 && t <= "24")
}

func minutes(t string) bool { return len(t) == 2 && plain(t) && t < "60" }

// minutesAfter steps over the minutes behind an hour: «ونصف», «إلا ربعا», «وتسع وخمسين دقيقة»; exact tells that they are
// called minutes.
func (s *scanner) minutesAfter(i int) (last int, exact bool) {
	k := i
	if s.norm(k) == "الا" {
		k++
	}
	joined, ok := s.joined(k)
	if !ok && k == i {
		return i, false
	}
	if ok {
		k = joined
	}
	w := &s.words[k]
	switch {
	case w.class == part && w.arabic:
		return k + 1, false
	case w.class == figure:
		k++
	case w.arabic && w.class != none:
		_, next, ok := s.arabicTail(k)
		if !ok {
			return i, false
		}
		k = next
	default:
		return i, false
	}
	switch s.norm(k) {
	case "دقيقه", "دقايق":
		return k + 1, true
	}
	return i, false
}

// half steps over the half of the day behind a time: «مساء», "pm", "a.m.". Where Arabic could as well tell when so many
// were counted («مقتل 5 مساء السبت») it does not; whole tells that the time is a bare hour.
func (s *scanner) half(i int, whole bool, time string) int {
	switch n := s.norm(i); n {
	case "صباحا", "ظهرا", "عصرا", "فجرا", "ليلا":
		return i + 1
	case "مساء":
		if n := s.norm(i + 1); whole && strings.HasPrefix(n, "ال") && n != "الي" || n == "امس" || n == "يوم" {
			return i
		}
		return i + 1
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		return i + 1
	case "a", "p":
		if s.norm(i+1) == "." && s.norm(i+2) == "m" && s.gap(i+1) == 0 && s.gap(i+2) == 0 {
			i += 3
			if s.norm(i) == "." && s.gap(i) == 0 && i+1 < len(s.tokens) && s.tokens[i+1].Kind == text.Word && !s.tokens[i+1].Capital() {
				i++
			}
			return i
		}
	case "o'clock":
		return i + 1
	}
	return i
}

// zone steps over the words behind a time that tell where it holds: «بتوقيت», «ت غ», "GMT", "local time".
func (s *scanner) zone(i int) int {
	if i >= len(s.tokens) {
		return i
	}
	switch n := s.norm(i); n {
	case "بتوقيت", "تغ", "بالتوقيت":
		return i + 1
	case "ت":
		if n := s.norm(i + 1); n == "غ" || n == "م" {
			return i + 2
		}
	case "gmt", "bst", "utc", "cet", "edt", "pst", "cest":
		return i + 1
	case "est":
		if s.tokens[i].Upper() {
			return i + 1
		}
	case "local":
		if s.norm(i+1) == "time" {
			return i + 2
		}
	}
	return i
}

// atClock tells whether "at" makes a time of figures with minutes ("at 14.30"): nothing is counted, and no price is told.
func (s *scanner) atClock(i, last int) bool {
	t := s.norm(i)
	if n := s.norm(i - 1); n != "at" || len(t) < 4 || !strings.Contains(t, ".") {
		return false
	}
	switch n := s.norm(last); n {
	case ".", ",", ")", "", "on", "in", "and", "when", "by", "until":
	default:
		return false
	}
	for k := i - 2; k >= 0 && k >= i-6; k-- {
		if prices[s.norm(k)] {
			return false
		}
	}
	return true
}
