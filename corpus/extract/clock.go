package extract

// The hour of something: «الساعة 14:08», "at 7.30pm".

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// Clock is the key of a time of day, beside that of a day.
const Clock = "r:clock"

var (
	clockWords = figureLists.Set("clock")
	hourWords  = figureLists.Set("clock-hour")
	afterHour  = figureLists.Set("after-hour")
	beforeHour = figureLists.Set("before-hour")
	dayMiddle  = figureLists.Set("day-middle")
	halfDays   = figureLists.Set("half-day")
	partsOfDay = figureLists.Set("part-of-day")
	dayParts   = figureLists.Set("day-part")
)

// readClock makes a claim of each time of day in sentence n.
func (r *reader) readClock(n int) {
	s := &r.sentences[n]
	for i := s.First; i < s.Last; i++ {
		focus := r.clockAt(s, i)
		if empty(focus) {
			continue
		}
		acts := r.actsDated(s, focus)
		quote := r.quoteFor(s, focus, acts)
		keys := r.gather(n, focus, quote, s.Range, func(j int) (corpus.Role, bool) { return corpus.Bound, slices.Contains(acts, j) })
		keys = withKey(keys, corpus.Key{Name: Clock, Role: corpus.Counted, Distance: 1})
		r.add(n, corpus.Claim{Kind: corpus.Date, AsOf: corpus.Interval{Text: r.a.Words(focus)}, Rule: "time of day"}, focus, quote, keys)
		i = focus.Last - 1
	}
}

// ofClock tells whether the tokens from i on belong to a time of day that begins there or a few tokens before.
func (r *reader) ofClock(s *sentence, i int) bool {
	for first := i; first >= s.First && first > i-4; first-- {
		if r.clockAt(s, first).Last > i {
			return true
		}
	}
	return false
}

// clockAt returns the time of day that begins at token i; nothing if none does.
func (r *reader) clockAt(s *sentence, i int) text.Range {
	t := &r.a.Tokens[i]
	if t.Arabic && clockWords[t.Norm] {
		return r.arabicClock(s, i)
	}
	if t.Arabic {
		return r.bareHour(s, i)
	}
	return r.englishClock(s, i)
}

// englishClock returns the English time of day that begins at token i: "7.30pm", "ten o'clock", "6 in the morning", "quarter to five".
func (r *reader) englishClock(s *sentence, i int) text.Range {
	if last := r.pastHour(s, i); last > i {
		return text.Range{First: i, Last: last}
	}
	last, ok := r.clockFigure(s, i)
	if !ok && hourWords[r.normAt(s.Range, i)] {
		last, ok = i+1, true
	}
	if !ok || i > s.First && (r.a.Tokens[i-1].Kind == text.Number || r.glued(i) && r.a.Tokens[i-1].Norm != "(") {
		return text.Range{}
	}
	switch n := r.normAt(s.Range, last); {
	case halfDays[n]:
		return text.Range{First: i, Last: r.dayPart(s, last+1)}
	case (n == "a" || n == "p") && r.normAt(s.Range, last+1) == "." && r.normAt(s.Range, last+2) == "m":
		return text.Range{First: i, Last: last + 3}
	}
	if part := r.dayPart(s, last); part > last && beforeHour[r.normAt(s.Range, i-1)] {
		return text.Range{First: i, Last: part}
	}
	return text.Range{}
}

// pastHour returns where a time of day that is told from the full hour ends: "half past three", "ten minutes to five"; i if none begins
// at token i.
func (r *reader) pastHour(s *sentence, i int) int {
	j, before := i+1, i-1
	if n := r.a.Tokens[i].Number; n >= 0 && r.a.Numbers[n].First == i {
		j = r.a.Numbers[n].Last
	} else if !partsOfHour[r.a.Tokens[i].Norm] {
		return i
	}
	if r.normAt(s.Range, before) == "a" {
		before--
	}
	if beforeHour[r.a.Tokens[i].Norm] {
		before = i // read as a hedge
	}
	if afterHour[r.normAt(s.Range, j)] {
		j++
	}
	if n := r.normAt(s.Range, j); n != "past" && (n != "to" || r.normAt(s.Range, before) == "from") || !beforeHour[r.normAt(s.Range, before)] || !hourWords[r.normAt(s.Range, j+1)] {
		return i
	}
	return r.dayPart(s, j+2)
}

// partsOfHour stand before the full hour: "half past".
var partsOfHour = figureLists.Set("half-quarter")

// dayPart steps over "in the morning" or "at night" behind the hour that ends before token i.
func (r *reader) dayPart(s *sentence, i int) int {
	switch n := r.normAt(s.Range, i); {
	case n == "in" && r.normAt(s.Range, i+1) == "the" && dayParts[r.normAt(s.Range, i+2)]:
		return i + 3
	case n == "at" && r.normAt(s.Range, i+1) == "night":
		return i + 2
	}
	return i
}

// arabicClock returns the time of day behind the word for the hour at token i.
func (r *reader) arabicClock(s *sentence, i int) text.Range {
	j := i + 1
	for r.normAt(s.Range, j) == "ال" {
		j++
	}
	last, ok := r.clockFigure(s, j)
	if !ok {
		if !hourWords[r.normAt(s.Range, j)] {
			return text.Range{}
		}
		last = j + 1
	}
	return text.Range{First: i, Last: r.hourEnd(s, last)}
}

// hourEnd returns where a time of day ends whose hour ends before token i: with its minutes, told or lacking, and the half of the day.
func (r *reader) hourEnd(s *sentence, i int) int {
	for {
		switch n := r.normAt(s.Range, i); {
		case afterHour[n]:
			i++
		case n == "الا" && afterHour[r.normAt(s.Range, i+1)]:
			i += 2
		case n == "من" && partsOfDay[r.normAt(s.Range, i+1)]:
			i += 2 // «التاسعة من مساء الأحد»
			if d := r.a.Tokens[i-1].Date; d >= 0 {
				i = min(r.a.Dates[d].Last, s.Last)
			}
		case n == "بعد" && dayMiddle[r.normAt(s.Range, i+1)]:
			if i += 2; r.normAt(s.Range, i) == "الليل" {
				i++
			}
		case n == "و" && i+1 < s.Last && r.a.Tokens[i+1].Kind == text.Number && afterHour[r.normAt(s.Range, i+2)]:
			i += 3 // «الثالثة و9 دقائق»
		default:
			return i
		}
	}
}

// bareHour returns the time of day at token i that no word for the hour leads to: «في الثامنة والنصف», «عند التاسعة مساء».
func (r *reader) bareHour(s *sentence, i int) text.Range {
	if !hourWords[r.a.Tokens[i].Norm] || !beforeHour[r.normAt(s.Range, i-1)] {
		return text.Range{}
	}
	first := i + 1
	if n := r.normAt(s.Range, first); n == "عشره" || n == "عشر" {
		first++ // «في الخامسة عشرة» is an age, until more tells the hour
	}
	if last := r.hourEnd(s, first); last > first {
		return text.Range{First: i, Last: last}
	}
	return text.Range{}
}

// clockFigure returns where the hour in figures at token i ends: "14:08", "7.30", "1900".
func (r *reader) clockFigure(s *sentence, i int) (last int, ok bool) {
	digits := func(i int) int {
		if i >= s.Last || r.a.Tokens[i].Kind != text.Number {
			return 0
		}
		n := r.a.Tokens[i].Norm
		if hour, minutes, cut := strings.Cut(n, "."); cut && len(hour) <= 2 && len(minutes) == 2 {
			return 4
		}
		if strings.Trim(n, "0123456789") != "" {
			return 0
		}
		return len(n)
	}
	switch digits(i) {
	case 1, 2:
		if n := r.normAt(s.Range, i+1); (n == ":" || n == ".") && digits(i+2) == 2 && r.glued(i+1) && r.glued(i+2) {
			return i + 3, true
		}
		return i + 1, true
	case 3, 4:
		return i + 1, true
	}
	return 0, false
}

// glued tells whether nothing stands between a token and the one before it.
func (r *reader) glued(i int) bool { return r.a.Tokens[i-1].End == r.a.Tokens[i].Start }
