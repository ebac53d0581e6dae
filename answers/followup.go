package answers

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Follow understands a question asked after another, and tells whether it follows that one up. A follow-up takes from the
// last question what it leaves unsaid (the kind, what is counted, what is said of it, names, places, time, speaker) and
// replaces what it names. A full question of its own takes nothing. last may be nil; it is not changed.
func Follow(l *lexicon.Lexicon, last *Question, s string) (q *Question, followed bool) {
	if last == nil || len(last.Items) == 0 {
		return Parse(l, s), false
	}
	rest, marked := cutOpener(l, s)
	own := Parse(l, rest)
	f := followUp{l: l, last: last, own: own, marked: marked}
	f.look()
	if !f.follows() {
		return Parse(l, s), false
	}
	q = f.merge()
	q.Text = s
	return q, true
}

// followUp is one question read in the light of the last.
type followUp struct {
	l         *lexicon.Lexicon
	last, own *Question
	marked    bool // it begins with "and", "what about" and the like
	asked     bool // it has a question word of its own
	pointing  bool // it points back: "they", "there", «ذلك»
	content   int  // how many things it names besides names, time and speaker
	names     int
	timed     bool  // it names a time
	spoken    bool  // it names a speaker
	implied   *Item // what is counted where nobody is named: people, in "how many died?"
	verbal    bool  // what it counts by is a verb: "how many were wounded?"
	known     bool  // it holds a word the lexicon knows
}

// look takes stock of what the follow-up names itself.
func (f *followUp) look() {
	q, a := f.own, f.own.analysis
	_, _, found := findCue(a)
	f.asked = found || hasAuxStart(a)
	f.pointing = pointsBack(a)
	f.verbal = found && slices.ContainsFunc(a.Tokens, func(t analysis.Token) bool { return auxiliaries[t.Norm] || t.Norm == "been" })
	kept := q.Items[:0]
	for _, item := range q.Items {
		if item.Part == Head && !strings.Contains(q.Text, item.Words) {
			f.implied = &item
			continue
		}
		if !f.says(&item) {
			continue
		}
		kept = append(kept, item)
		switch {
		case item.Part == Speaker:
			f.spoken = true
		case isTime(&item):
			f.timed = true
		case item.Part == Named:
			f.names++
		case item.Optional && q.Kind != YesNo, item.Part == Modifier:
		case item.Part == Act && len(q.Part(Head)) > 0 && len(q.Part(Head)[0].Parts) > 0: // «كم قتيلا سقط؟»
		default:
			f.content++
		}
		f.known = f.known || item.Part != Stranger
	}
	q.Items = kept
	q.predicate = predicate(q)
	f.timed = f.timed || !q.From.IsZero() || q.Period != ""
	switch {
	case found && q.Kind == What && f.content == 0 && !f.spoken:
		f.asked = false // "what in Aleppo?"
	case q.Kind == YesNo && !found && !hasAuxStart(a) && f.content == 0:
		f.asked = false // «في حلب؟» names a place
	case q.Kind == Who && !found && f.content == 0 && f.names > 0:
		f.asked = false // «ومن حلب؟» does so too
	case !found && !f.asked && q.Kind == HowMuch && f.marked && !f.last.Kind.Numeric():
		// "and wages?" after "why did prices rise?"
	case !found && !f.asked && q.Kind != What && q.Kind != YesNo && !(q.Kind == HowMany && f.content > 0):
		f.asked = true // a noun asks: "the reason?", «والعدد؟»
	case found && q.Kind == HowMuch && f.last.Kind == HowMany && q.Unit == "" && q.Dimension == "":
		q.Kind, q.Kinds = HowMany, f.last.Kinds // «وكم قتل؟»
	}
}

// says tells whether an item of a follow-up says something: the number in "what's their number?", the "ones" of "foreign
// ones" and pronouns do not.
func (f *followUp) says(it *Item) bool {
	if it.Part == Speaker || it.Part == Named || isTime(it) {
		return true
	}
	if all(it.Words, func(w string) bool { return empty[w] || pronouns[w] || courtesies[w] }) {
		return false
	}
	if f.own.Kind == HowMany {
		for _, c := range concepts(f.l, it) {
			if c.ID == "number" || c.ID == "toll" {
				return false
			}
		}
	}
	return true
}

// empty words stand for what was named before, or ask.
var empty = questionWords.Set("follow-up-filler")

// courtesies ask nothing.
var courtesies = questionWords.Set("courtesy")

// Courtesy tells whether what was written is thanks or a greeting and asks nothing.
func (q *Question) Courtesy() bool {
	for i := range q.Items {
		if !all(q.Items[i].Words, func(w string) bool { return courtesies[w] }) {
			return false
		}
	}
	return len(q.Items) > 0
}

// all tells whether every word of s, folded, is such.
func all(s string, such func(string) bool) bool {
	list := words(s)
	for _, t := range list {
		if !such(t.Norm) {
			return false
		}
	}
	return len(list) > 0
}

// follows tells whether the question needs the last one to be understood.
func (f *followUp) follows() bool {
	said := f.content + f.names
	if f.timed {
		said++
	}
	if f.spoken {
		said++
	}
	switch {
	case said == 0 && !f.asked && !f.pointing:
		return false // it asks nothing
	case f.pointing:
		return true
	case f.marked && f.asked:
		return f.content < 2 || f.names == 0
	case f.marked:
		return true
	case f.asked && f.introduces():
		return false
	case f.asked && f.own.Kind == Said:
		return !f.spoken && f.content == 0
	case f.asked:
		return said == 0 || f.content == 0 || said == 1
	case !f.known && !f.writtenAsName():
		return false
	}
	// A fragment: names, a time, a speaker, or one thing.
	return f.content == 0 || f.content == 1 && (f.names == 0 || f.own.Kind == What)
}

// writtenAsName tells whether a word the lexicon does not know is written as a name.
func (f *followUp) writtenAsName() bool {
	for i := range f.own.Items {
		if it := &f.own.Items[i]; it.Part == Stranger && it.token.Capital() {
			return true
		}
	}
	return f.timed || f.spoken || f.names > 0
}

// introduces tells whether the question asks who or where somebody or something named is.
func (f *followUp) introduces() bool {
	k := f.own.Kind
	if k == Who && f.own.Identity && f.content > 0 {
		return true
	}
	if k != Who && k != Where && k != What || f.content > 0 || f.timed {
		return false
	}
	for i := range f.own.Items {
		if it := &f.own.Items[i]; it.Part == Named && !it.context {
			return true
		}
	}
	return false
}

// pronouns point back at somebody or something named before.
var pronouns = questionWords.Set("points-back")

// existing are the words that say that something exists, where they do not end a question.
var existing = questionWords.Set("existing")

// expletives are words behind an "it" that points back at nothing.
var expletives = questionWords.Set("expletive")

// demonstratives point back unless a time stands behind them: "this week", «هذا العام».
var demonstratives = questionWords.Set("demonstrative")

// pointsBack tells whether a question speaks of something by a word that stands for it.
func pointsBack(a *analysis.Analysis) bool {
	named, anyName := false, len(a.Names) > 0
	content := 0
	for i := range a.Tokens {
		if t := &a.Tokens[i]; t.Content() && !t.Class(lexicon.Time) && t.Date < 0 {
			content++
		}
	}
	for i := range a.Tokens {
		t := &a.Tokens[i]
		ends := i+1 >= len(a.Tokens) || a.Tokens[i+1].Kind == text.Punct || a.Tokens[i+1].Kind == text.Break
		switch {
		case existing[t.Norm]:
			if ends && i > 0 { // else it says that something exists
				return true
			}
		case t.Norm == "it":
			if !anyName && content <= 2 && !expletive(a.Tokens[i+1:]) {
				return true
			}
		case demonstratives[t.Norm]:
			if ends || t.Arabic && !(a.Tokens[i+1].Date >= 0 || a.Tokens[i+1].Class(lexicon.Time)) {
				return true
			}
		case pronouns[t.Norm]:
			if !named {
				return true
			}
		case t.Arabic && t.Kind == text.Word && !t.Function && t.Name < 0 && t.Derived && theirs(t.Norm):
			if !named {
				return true
			}
		}
		if t.Name >= 0 || t.Class(lexicon.Person, lexicon.Group) {
			named = true
		}
	}
	return false
}

// expletive tells whether what stands behind "it" says what it is: "did it take long to repair the bridge".
func expletive(rest []analysis.Token) bool {
	return slices.ContainsFunc(rest, func(t analysis.Token) bool { return expletives[t.Norm] })
}

// theirs tells whether an Arabic word ends in a pronoun of the third person plural: «عددهم», «قتلهم».
func theirs(norm string) bool {
	for _, p := range []string{"هم", "هن", "هما"} {
		if rest, ok := strings.CutSuffix(norm, p); ok && utf8.RuneCountInString(rest) >= 3 {
			return true
		}
	}
	return false
}
