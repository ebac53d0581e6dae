package extract

// How firmly a claim is put.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// modality tells how firmly what stands at focus is put.
func (r *reader) modality(n int, focus text.Range, c chain) (corpus.Modality, bool) {
	s := &r.sentences[n]
	clause := s.clauseOf(focus.First)
	negated := false
	for i := clause.First; i < clause.Last; i++ {
		if r.a.Tokens[i].Negated && (r.isAct(i) || i > clause.First && verbNegators[r.a.Tokens[i-1].Norm]) {
			negated = negated || !r.onlyDescribes(clause, i)
		}
	}
	governs := r.governing(clause, focus)
	expected, negotiating, over := false, false, false
	for i := governs.First; i < governs.Last; i++ {
		t := &r.a.Tokens[i]
		negotiating = negotiating || r.talks(governs, i)
		over = over || t.Is("negotiate") && (t.Is("fail") || t.Is("succeed")) || overWords[t.Norm] || (t.Is("fail") || t.Is("end") || t.Is("stop") || t.Is("succeed")) && (r.finite(i) || t.Arabic && strings.HasSuffix(t.Norm, "ت"))
		expected = expected || r.expects(governs, i)
	}
	switch {
	case c.denied:
		return corpus.Denied, true
	case negotiating && !over:
		return corpus.Negotiating, negated
	case expected:
		return corpus.Expected, negated
	case len(c.saidBy) > 0:
		return corpus.Reported, negated
	}
	return corpus.Asserted, negated
}

// onlyDescribes tells whether the denied word at i stands in a relative clause that only describes something: of "the groups that do
// not seek profit may watch the vote" nothing is denied.
func (r *reader) onlyDescribes(clause text.Range, i int) bool {
	for i > clause.First && r.a.Tokens[i].Negated {
		i--
	}
	for i > clause.First && (finiteWords[r.a.Tokens[i].Norm] || verbNegators[r.a.Tokens[i].Norm] || r.a.Tokens[i].Norm == "لا") {
		i--
	}
	return i > clause.First && describers[r.a.Tokens[i].Norm]
}

// describers begin a relative clause that describes the noun before them, folded.
var describers = grammarLists.Set("describer")

// verbNegators deny the verb right after them, folded.
var verbNegators = grammarLists.Set("negator")

// governing returns the part of a clause whose verb the focus belongs to: what begins with a relative pronoun or a
// conjunction and has a verb of its own is none with what stands before it. Only where both sides surely have a verb are
// they told apart.
func (r *reader) governing(clause, focus text.Range) text.Range {
	part := clause
	if within := r.relative(clause); !empty(within) {
		if within.First <= focus.First && focus.First < within.Last {
			return within
		}
		part.First = within.Last
	}
	for i := part.First + 1; i < clause.Last; i++ {
		if !r.beginsPart(i, clause.Last) || !r.hasVerb(part.First, i) {
			continue
		}
		if focus.First < i && r.hasVerb(i+1, clause.Last) {
			return text.Range{First: part.First, Last: i}
		}
		if focus.First > i && r.hasVerb(i+1, r.nextPart(i+1, clause.Last)) {
			part.First = i
		}
	}
	return part
}

// relative returns the English relative clause that stands within the subject of p, up to the auxiliary of the main verb:
// "the union [that lost members] will strike". It is empty where none surely does.
func (r *reader) relative(p text.Range) text.Range {
	first := r.nextPart(p.First, p.Last)
	if first == p.First || first == p.Last || r.hasVerb(p.First, first) {
		return text.Range{}
	}
	if w := r.a.Tokens[first].Norm; !relatives[w] && (w != "that" || speechOf(r.a.Tokens[first-1].Token) != 0 || deniable[r.a.Tokens[first-1].Norm]) {
		return text.Range{} // "the claim that" leads to what is claimed
	}
	i := first + 1
	for i < p.Last && !r.finite(i) {
		i++
	}
	for i < p.Last && (r.finite(i) || auxiliaries[r.a.Tokens[i].Norm] || r.perfect(i)) { // the relative clause's own verb
		i++
	}
	for ; i < p.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case subordinators[t.Norm] || t.Norm == "and" || t.Norm == "or":
			return text.Range{}
		case finiteWords[t.Norm] && !t.Capital():
			return text.Range{First: first, Last: i}
		}
	}
	return text.Range{}
}

// subordinators begin a part of a clause that has a verb of its own, folded.
var subordinators = grammarLists.Set("subordinator")

// beginsPart tells whether the word at i begins a part of a clause that has a verb of its own: a subordinator, or "and" right
// before an auxiliary ("won on Sunday and will play in May").
func (r *reader) beginsPart(i, last int) bool {
	w := r.a.Tokens[i].Norm
	if w == "and" || w == "but" || w == "or" {
		return i > 0 && i+1 < last && finiteWords[r.a.Tokens[i+1].Norm] && !finiteWords[r.a.Tokens[i-1].Norm]
	}
	return subordinators[w]
}

// nextPart returns the index of the next word from i on that begins a part of a clause; last if there is none.
func (r *reader) nextPart(i, last int) int {
	for i < last && !r.beginsPart(i, last) {
		i++
	}
	return i
}

// hasVerb tells whether one of the tokens [first, last) is surely a verb.
func (r *reader) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if t := &r.a.Tokens[i]; t.Arabic && t.Class(lexicon.Act) && !strings.HasPrefix(t.Norm, "ال") || r.finite(i) {
			return true
		}
	}
	return false
}

// talks tells whether the word at i speaks of talks between parties that go on or are to come. Somebody who is asked for
// advice or makes his way past an obstacle is in none, and what is told of the time after them is no part of them.
func (r *reader) talks(part text.Range, i int) bool {
	t := &r.a.Tokens[i]
	if !t.Is("negotiate") {
		return false
	}
	at := func(i int) string { return r.normAt(part, i) }
	if t.Arabic {
		for _, c := range t.Concepts {
			if !c.Is("negotiate") || noTalks[c.ID] {
				return false // «جولة» is a round of a boxer or an inspector too
			}
		}
		return !aftermath[at(i-1)]
	}
	if !talkWords[t.Norm] || t.Norm == "talks" && determiners[at(i+1)] {
		return false // "everybody talks a good game"
	}
	for j := i + 1; j < part.Last && j < i+6 && strings.HasPrefix(t.Norm, "negotiat"); j++ {
		if obstacles[at(j)] {
			return false
		}
	}
	for j := i - 1; j >= part.First && j > i-4; j-- {
		if aftermath[at(j)] {
			return false
		}
	}
	return true
}

// noTalks are concepts beside talks that are none: an agreement that talks have led to, those who hold them, advice.
var noTalks = grammarLists.Set("no-talks")

var (
	overWords = grammarLists.Set("over")      // tell of talks that they are done or how long they were
	talkWords = grammarLists.Set("talks")     // speak of talks between parties
	obstacles = grammarLists.Set("obstacle")  // what is negotiated without talks
	aftermath = grammarLists.Set("aftermath") // before talks: they are told of as what was before or went on meanwhile
)

// futureWords and expectWords put what follows into the future by themselves; the first are auxiliaries.
var (
	futureWords = grammarLists.Set("future")
	expectWords = grammarLists.Set("expecting")
	// toExpect do before "to" and a verb, toBe only behind a form of "be" too; minExpect behind «من» and before «ان».
	toExpect  = grammarLists.Set("expect-to")
	toBe      = grammarLists.Set("be-to")
	minExpect = grammarLists.Set("expected")
)

// expects tells whether the word at i says of its clause that it is still to come: "will", "is due to leave", «من المقرر
// أن». A plan that somebody speaks of does not.
func (r *reader) expects(clause text.Range, i int) bool {
	t := &r.a.Tokens[i]
	at := func(i int) string { return r.normAt(clause, i) }
	switch w := strings.TrimPrefix(t.Norm, "و"); {
	case futureWords[t.Norm]:
		return t.Arabic || r.modal(clause, i)
	case expectWords[t.Norm] || expectWords[w] && t.Arabic:
		return true
	case t.Is("threaten"):
		return true
	case minExpect[t.Norm] || minExpect[w] && t.Arabic:
		return at(i-1) == "من" || at(i-1) == "ومن" || at(i+1) == "ان"
	case toExpect[t.Norm]:
		return at(i+1) == "to" || t.Norm == "expected" && at(i-1) != "than" && passive(r.a, i)
	case toBe[t.Norm]:
		return at(i+1) == "to" && passive(r.a, i) && i+2 < clause.Last && (at(i+2) == "be" || r.a.Tokens[i+2].Class(lexicon.Act) && !strings.HasSuffix(at(i+2), "ing"))
	case w == "قد" || w == "فقد":
		return i+1 < clause.Last && r.imperfect(i+1)
	case t.Arabic && t.Class(lexicon.Act):
		return r.future(i)
	}
	return false
}

// modal tells whether the English auxiliary at i puts its verb into the future. It does not where it tells what was not or
// could not be done ("could only look on", "would have won"), what somebody perceived ("shots could be heard"), or what he
// politely likes or thinks ("would rather"); and "May" is a month.
func (r *reader) modal(clause text.Range, i int) bool {
	t := &r.a.Tokens[i]
	if t.Norm == "may" && r.isMonth(i) {
		return false
	}
	able := t.Norm == "could"
	for j := i + 1; j < clause.Last; j++ {
		w := r.a.Tokens[j].Norm
		switch {
		case able && hindered[w]:
			return false
		case w == "be" && able:
			continue
		case able && perceived[w], t.Norm != "will" && t.Norm != "shall" && w == "have" && r.perfect(j+1), t.Norm == "would" && liking[w]:
			return false
		case modalAdverbs[w] || strings.HasSuffix(w, "ly"):
			continue
		}
		return true
	}
	return true
}

// isMonth tells whether the "may" at i is the month, or a name: with a capital that neither the beginning of a sentence nor
// a headline gives it.
func (r *reader) isMonth(i int) bool {
	t := &r.a.Tokens[i]
	if t.Date >= 0 || !t.Capital() || r.a.BeginsClause(i) {
		return t.Date >= 0
	}
	return i+1 >= len(r.a.Tokens) || !r.a.Tokens[i+1].Capital()
}

// perfect tells whether the word at i, adverbs before it left out, is one of the perfect.
func (r *reader) perfect(i int) bool {
	for i < len(r.a.Tokens) && (modalAdverbs[r.a.Tokens[i].Norm] || strings.HasSuffix(r.a.Tokens[i].Norm, "ly")) {
		i++
	}
	if i >= len(r.a.Tokens) {
		return false
	}
	w := r.a.Tokens[i].Norm
	return pasts[w] || participles[w] || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en")
}

var (
	hindered     = grammarLists.Set("hindered")     // behind "could": what was not done
	perceived    = grammarLists.Set("perceived")    // behind "could": what was perceived
	liking       = grammarLists.Set("liking")       // behind "would": what somebody likes or thinks
	modalAdverbs = grammarLists.Set("modal-adverb") // may stand between an auxiliary and its verb
	participles  = grammarLists.Set("participle")   // irregular participles
)

// future tells whether an Arabic verb carries the particle of the future, which is no letter of the verb itself.
func (r *reader) future(i int) bool {
	t := &r.a.Tokens[i]
	w := strings.TrimPrefix(t.Norm, "و")
	if !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") || strings.HasPrefix(w, "سيطر") {
		return false
	}
	if n := utf8.RuneCountInString(w); n < 4 || n > 5 && strings.HasSuffix(w, "و") {
		return false // «سير المفاوضات»; a foreign name: no verb so long ends in و
	}
	if slices.ContainsFunc(t.Alone, isCountable) {
		return false // «سيارات مسروقة»
	}
	return !ownLetters(t, w)
}

// imperfect tells whether the Arabic word at i is surely a verb in the imperfect, which «قد» makes a possibility. One in ت
// may as well be a perfect: «قد تضمن», «قد تسلم».
func (r *reader) imperfect(i int) bool {
	t := &r.a.Tokens[i]
	return t.Norm == "يكون" || t.Norm == "تكون" || t.Arabic && t.Class(lexicon.Act) && strings.HasPrefix(t.Norm, "ي") && !ownLetters(t, t.Norm)
}

// ownLetters tells whether the first letters of a verb are its own: its citation form begins with them.
func ownLetters(t *analysis.Token, w string) bool {
	for _, c := range t.Concepts {
		if c.Class == lexicon.Act && strings.HasPrefix(text.Fold(c.Arabic), w[:min(len(w), 4)]) {
			return true
		}
	}
	return false
}
