package furniture

import (
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
	"time"
)

// dates returns the days of a line, each by the index of its first token; full tells that one of them has day, month and
// year. One counted from another day is none. A day of the Islamic calendar may stand beside a full date.
func dates(tokens []text.Token) (found map[int]date.Expression, full bool) {
	found = map[int]date.Expression{}
	for _, e := range date.Find(tokens, number.Find(tokens), time.Time{}) {
		if e.Kind == date.Point && !e.Relative {
			found[e.First] = e
			full = full || e.Resolved() && !e.From.Before(earliest)
		}
	}
	return found, full
}

// earliest is a day before which no report of a news page was published.
var earliest = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)

// isDateline tells whether the line holds a full date and, beside it, nothing but clock times, weekdays, signs, agencies
// and the words that introduce them.
func isDateline(l *line) bool {
	if l.words > 20 || !hasDigit(l) {
		return false
	}
	found, full := dates(l.tokens)
	if !full {
		return false
	}
	for i := l.placeEnd(found); i < len(l.tokens); {
		j := datelineStep(l, i, found)
		if j == i {
			return false
		}
		i = j
	}
	return true
}

const placeWords = 3 // of the town before a date, at most

// placeEnd returns the index after the town that begins a dateline: a few words before its first date, with an agency
// behind the dates.
func (l *line) placeEnd(found map[int]date.Expression) int {
	i := 0
	for i < len(l.tokens) && i < placeWords && isWord(l.tokens[i]) && datelineStep(l, i, found) == i {
		i++
	}
	if _, dated := found[i]; !dated || l.holds("function", 0, i) || !l.holds("agency", i, len(l.tokens)) {
		return 0
	}
	return i
}

func hasDigit(l *line) bool {
	for _, t := range l.tokens {
		if t.Kind == text.Number {
			return true
		}
	}
	return false
}

// datelineStep returns the index after the piece of a dateline at i; i if there is none.
func datelineStep(l *line, i int, found map[int]date.Expression) int {
	if e, ok := found[i]; ok {
		return e.Last
	}
	for _, kind := range []string{"published", "clock", "agency", "update"} {
		if j := words[kind].match(l.tokens, i); j > i {
			return j
		}
	}
	switch t := l.tokens[i]; {
	case t.Kind == text.Number && hourMinute(t.Norm):
		if words["published"].match(l.tokens, i-1) == i || l.norm(i-1) == "at" ||
			i+1 < len(l.tokens) && (l.tokens[i+1].Kind == text.Number || words["clock"].match(l.tokens, i+1) > i+1 && l.norm(i+1) != "at") {
			return i + 1
		}
	case t.Kind == text.Punct, t.Kind == text.Number && len(t.Norm) <= 2, weekdays[t.Norm], t.Norm == "يوم":
		return i + 1
	}
	return i
}

// weekdays are the names of the days, folded.
var weekdays = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range []string{
		"الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
		"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sun", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat",
	} {
		m[text.Fold(name)] = true
	}
	return m
}()
