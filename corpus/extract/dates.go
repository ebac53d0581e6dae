package extract

import (
	"slices"
	"strconv"
	"time"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
)

// readDates makes a claim of each date and each length of time in sentence n that is tied to an act.
func (r *reader) readDates(n int) {
	s := &r.sentences[n]
	for i := range r.a.Dates {
		d := &r.a.Dates[i]
		if d.First < s.First || d.First >= s.Last || d.Kind == date.Duration && r.ofClock(s, d.First) {
			continue
		}
		focus := text.Range{First: d.First, Last: d.Last}
		acts := r.happenedThen(s, d, focus)
		quote := r.quoteFor(s, focus, acts)
		keys := r.innerKey(s, d, r.lagKey(s, d, r.dateKeys(n, d, focus, quote, acts)))
		interval := corpus.Interval{From: d.From, To: d.To, Text: r.a.Words(focus)}
		told := d.Amount != nil && d.From.IsZero() // "after five weeks": counted from a time told elsewhere
		if d.Kind != date.Duration && !told {
			r.add(n, corpus.Claim{Kind: corpus.Date, AsOf: interval, Rule: "date"}, focus, quote, keys)
			r.yetToCome(&r.claims[len(r.claims)-1], d)
		}
		if d.Amount != nil && d.Unit != "" {
			c := corpus.Claim{Kind: corpus.Duration, Value: &corpus.Value{Low: d.Amount.Low, High: d.Amount.High, Approximate: d.Amount.Approximate, Unit: plural(d.Unit)}, Rule: "length of time"}
			if unit := ageUnits[d.Unit]; unit != "" && r.age(s, focus, unit, false) {
				c.Kind, c.Value.Unit = corpus.Measure, unit
			}
			r.add(n, c, focus, quote, keys)
		}
	}
}

// happenedThen returns the acts and events of which a date tells when they happened.
func (r *reader) happenedThen(s *sentence, d *date.Expression, focus text.Range) []int {
	acts := r.actsDated(s, focus)
	if event := r.eventOf(s, d); event >= 0 {
		return []int{event}
	}
	if event := r.eventBehind(s, focus); event >= 0 && !slices.Contains(acts, event) {
		acts = append(acts, event)
	}
	return acts
}

// dateKeys makes the keys of a date that dates some acts.
func (r *reader) dateKeys(n int, d *date.Expression, focus, quote text.Range, acts []int) []corpus.Key {
	s := &r.sentences[n]
	bound := map[int]bool{}
	for _, j := range acts {
		bound[j] = true
	}
	turn := s.Last
	for j := focus.Last; j < s.Last; j++ {
		if timeTurns[r.a.Tokens[j].Norm] {
			turn = j
			break
		}
	}
	keys := r.gather(n, focus, quote, s.Range, func(i int) (corpus.Role, bool) {
		if i > turn {
			return corpus.Sentence, true // behind "after": it has a time of its own
		}
		return corpus.Bound, bound[i]
	})
	if d.First > s.First && !d.Since && offsets[r.a.Tokens[d.First-1].Norm] {
		keys = append(keys, corpus.Key{Name: Offset, Role: corpus.Counted})
	}
	if r.toldThen(s, focus.First) {
		keys = withKey(keys, corpus.Key{Name: Told, Role: corpus.Counted, Distance: 1})
	}
	if key := r.bounds(s, d); key != "" {
		keys = withKey(keys, corpus.Key{Name: key, Role: corpus.Counted, Distance: 1})
	}
	if r.timeApart(s, d) {
		keys = withKey(keys, corpus.Key{Name: TimeApart, Role: corpus.Counted, Distance: 1})
	}
	if vague(d) {
		keys = withKey(keys, corpus.Key{Name: Vague, Role: corpus.Counted, Distance: 1})
	}
	if d.Since {
		keys = withKey(keys, corpus.Key{Name: "c:start", Role: corpus.Bound, Distance: 1}) // since then: it began then
	}
	return keys
}

// actsDated returns the acts that a date dates: the nearest before it in its clause, or, where none stands there, the
// nearest after it. What stands behind "after", "before" or "since" has a time of its own.
func (r *reader) actsDated(s *sentence, focus text.Range) []int {
	clause := s.clauseOf(focus.First)
	var acts []int
	content := 0
	for j := focus.First - 1; j >= clause.First && len(acts) < 2 && content < 14; j-- {
		t := &r.a.Tokens[j]
		if t.Content() {
			content++
		}
		if r.isAct(j) || t.Class(lexicon.Event) {
			acts = append(acts, j)
		}
	}
	if len(acts) > 0 && content < 6 {
		return acts
	}
	content = 0
	for j := focus.Last; j < s.Last && content < 7; j++ {
		t := &r.a.Tokens[j]
		if timeTurns[t.Norm] {
			break
		}
		if t.Content() {
			content++
		}
		if r.isAct(j) || t.Class(lexicon.Event) {
			return append(acts, j)
		}
	}
	return acts
}

// offsets are the words before a date that only says after, before or until when something is, folded.
var offsets = grammarLists.Set("offset")

// Offset is the key of a date that only says after, before or until when something is.
const Offset = "r:offset"

// Keys of a date that begins or ends a time, and of a time that is no day at all: "recent months".
const (
	Starting = "r:starting"
	Until    = "r:until"
	Vague    = "r:vague"
)

var (
	startWords = grammarLists.Set("starting")
	untilWords = grammarLists.Set("until")
)

// bounds returns the key of a date that a time begins or ends with; "" if it is neither.
func (r *reader) bounds(s *sentence, d *date.Expression) string {
	before := r.normAt(s.Range, d.First-1)
	switch {
	case d.Since, startWords[before], (before == "من" || before == "from") && startWords[r.normAt(s.Range, d.First-2)]:
		return Starting
	case untilWords[before]:
		return Until
	}
	return ""
}

// vague tells whether a time is open, and no day of it known.
func vague(d *date.Expression) bool { return d.From.IsZero() && d.Month == 0 && d.Unit != "" }

// Told is the key of a date on which something was told, whenever it was.
const Told = "r:told"

// toldThen tells whether the date at token i is that of a statement: it stands behind the verb of speech and before what is
// told, «أعلن الوزير أمس أن», "police said on Monday".
func (r *reader) toldThen(s *sentence, i int) bool {
	for _, sp := range s.sayings {
		if sp.verb >= i {
			continue
		}
		from := sp.verb + 1
		if sp.speaker.Last <= i {
			from = max(from, sp.speaker.Last)
		}
		if i-from <= toldSpan && !slices.ContainsFunc(r.a.Tokens[from:i], func(t analysis.Token) bool {
			return beginsWords(t.Norm) || t.Kind == text.Break || t.Norm == "." || t.Norm == `"`
		}) && !r.actIn(from, i) {
			return true
		}
	}
	return false
}

// toldSpan is how many tokens may stand between who tells something and when.
const toldSpan = 8

// actIn tells whether a verb stands between two tokens.
func (r *reader) actIn(first, last int) bool {
	for j := first; j < last; j++ {
		if r.isAct(j) && !hasArticle(r.a.Tokens[j].Norm) {
			return true
		}
	}
	return false
}

// timeTurns are the words after which something has a time of its own, folded.
var timeTurns = grammarLists.Set("turn")

// actsNear returns the acts closest to focus on either side, at most two on each, within its clause and the next.
func (r *reader) actsNear(s *sentence, focus text.Range) []int {
	var acts []int
	seen, gap := 0, 0
	for j := focus.First - 1; j >= s.First && seen < 2 && gap < 10; j-- {
		t := &r.a.Tokens[j]
		if t.Content() {
			gap++
		}
		if r.actHere(s, j) {
			acts = append(acts, j)
			seen++
		}
	}
	seen, gap = 0, 0
	for j := focus.Last; j < s.Last && seen < 2 && gap < 7; j++ {
		t := &r.a.Tokens[j]
		if t.Content() {
			gap++
		}
		if r.actHere(s, j) {
			acts = append(acts, j)
			seen++
		}
	}
	return acts
}

// actHere tells whether token j is an act or an event. A verb of speech that attributes nothing where it stands is one as well: "found in a
// cave", "cases were reported in Lyon".
func (r *reader) actHere(s *sentence, j int) bool {
	t := &r.a.Tokens[j]
	if r.isAct(j) || t.Class(lexicon.Event) {
		return true
	}
	says := func(x saying) bool { return x.verb == j }
	act := !t.Arabic && t.Class(lexicon.Act) && !partWords[t.Norm] || t.Is("move") && r.goalBehind(s, j) // «نقلت الوكالة عن الوزير», but «نقلت الشرطة الجرحى إلى حلب»
	return act && t.Name < 0 && speechOf(t.Token) != 0 && !slices.ContainsFunc(s.sayings, says)
}

// tellingFar keeps the time of a statement behind all others: it is seldom when what is told was so.
const tellingFar = 1 << 20

// asOf returns the time stated closest to focus in its sentence.
func (r *reader) asOf(n int, focus text.Range) corpus.Interval {
	s := &r.sentences[n]
	best, at := 1<<30, -1
	for i := range r.a.Dates {
		d := &r.a.Dates[i]
		if d.First < s.First || d.First >= s.Last || d.Kind == date.Duration || d.First == focus.First && d.Last == focus.Last {
			continue // how long something lasts is not when
		}
		if r.comparedApart(s, focus, text.Range{First: d.First, Last: d.Last}) {
			continue
		}
		distance := d.First - focus.Last
		if d.First < focus.First {
			distance = focus.First - d.Last
		}
		if r.toldThen(s, d.First) {
			distance += tellingFar
		}
		if distance < best {
			best, at = distance, i
		}
	}
	if at < 0 {
		return corpus.Interval{}
	}
	d := &r.a.Dates[at]
	if d.Since && !d.From.IsZero() && d.To.Before(r.a.Published) { // from then until the report
		y, m, day := r.a.Published.Date()
		return corpus.Interval{From: d.From, To: time.Date(y, m, day, 0, 0, 0, 0, time.UTC), Text: r.a.Words(text.Range{First: d.First, Last: d.Last})}
	}
	return corpus.Interval{From: d.From, To: d.To, Text: r.a.Words(text.Range{First: d.First, Last: d.Last})}
}

// Stretch returns the names of the keys of a stretch of time up to now, the same for "24 hours" and "one day".
func Stretch(d *date.Expression) []string {
	if d.Amount == nil || d.Amount.Low == nil || d.Unit == "" {
		return nil
	}
	n, unit := *d.Amount.Low, d.Unit
	out := []string{"d:" + strconv.FormatFloat(n, 'f', -1, 64) + " " + unit}
	switch {
	case unit == "hour" && n == 24:
		out = append(out, "d:1 day")
	case unit == "day" && n == 7:
		out = append(out, "d:1 week")
	}
	return out
}

// Year returns the name of the key of a year.
func Year(year int) string { return "y:" + strconv.Itoa(year) }

// Months begins the keys of months.
const Months = "m:"

// Month returns the name of the key of a month of whatever year.
func Month(m time.Month) string { return Months + strconv.Itoa(int(m)) }
