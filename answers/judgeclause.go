package answers

// How a clause answers that is itself the answer: whether something did happen, why, and what.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

const (
	pieceLetters = 50  // below which a part of a sentence seldom tells anything by itself
	marksBytes   = 3   // of marks at a sentence's end, which no clause takes in
	leadBytes    = 450 // within which a report tells what it is about
	manyNames    = 4   // names that are not asked about
)

// judgeClause weighs a clause as the answer to a question for no value.
func (al *aligner) judgeClause(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	if !q.Kind.Open() && q.Kind != YesNo {
		return
	}
	v.set(piece, c.Quote.End-c.Quote.Start+marksBytes < c.Sentence.End-c.Sentence.Start && utf8.RuneCountInString(c.Words) < pieceLetters)
	v.set(lead, c.Quote.Start < leadBytes)
	if q.Kind == What || q.Kind == Why {
		v[restated], _ = al.spoken(keys)
	}
	if q.Kind == YesNo {
		al.judgeSubject(f, keys)
		al.judgeStance(c, f, keys)
		f.excluded = f.excluded || al.onlyTried(c, f) || al.befellOthers(c, f) || al.gainsaid(f, keys)
	}
	if len(q.sort) > 0 {
		v.set(rightSort, al.tellsSort(c, keys))
	}
	if al.asksReason() {
		al.judgeReason(f, keys)
	}
}

// judgeReason weighs whether the clause gives a reason, and of what is asked about.
func (al *aligner) judgeReason(f *fit, keys *keyed) {
	v, p := &f.evidence, al.q.predicate
	reason, effect := keys.of(extract.Because), keys.of(extract.Effect)
	if reason == nil && (al.tellsCharge(f, keys) || al.tellsCauseOf(keys)) {
		v.set(because, true) // to accuse is to say of what
		return
	}
	v.set(because, reason != nil)
	v.set(upon, keys.of(extract.Upon) != nil)
	v.set(reasonless, reason == nil && effect == nil && v[upon] == 0)
	f.excluded = f.excluded || v[reasonless] > 0 && keys.of(extract.Sought) != nil
	if p >= 0 && f.matched[p].strength > 0 && f.matched[p].role <= corpus.Clause {
		at := f.matched[p].distance
		v.set(becauseOf, reason != nil && at < reason.Distance)
		v.set(because, reason != nil || effect != nil && at > effect.Distance)
		if reason == nil && effect == nil && al.isOccasion(at) {
			v[reasonless], v[upon] = 1, 0
		}
		if reason == nil && v[upon] == 0 {
			// "The crash led to long queues" tells what came of it, and «حريق في السوق» only that it was.
			again, _ := al.spoken(keys)
			f.excluded = f.excluded || effect != nil && at < effect.Distance || again == 1 || v[reasonless] > 0 && !al.asksDeath() && al.onlyHappened(keys)
		}
	}
}

// asideActs are keys of acts that stand beside another and tell nothing of why it was done.
var asideActs = conceptKeysOf("aside")

// onlyHappened tells whether a clause says no more than that the act asked about was done: nobody does anything else in it, as in "a ferry
// with 90 people on board ran aground on Monday".
func (al *aligner) onlyHappened(keys *keyed) bool {
	var told, other [256]bool // by where in the clause; one word may mean several things
	for name, k := range keys.all() {
		if name[0] != 'c' || k.Role > corpus.Clause || k.Wide {
			continue
		}
		c := al.l.Concept(strings.TrimPrefix(name, "c:"))
		aside := al.asked[name] || asideActs[name] || c == nil || c.Class != lexicon.Act || al.l.Light(c) || c.Is("say")
		told[k.Distance] = told[k.Distance] || al.asked[name] || asideActs[name]
		other[k.Distance] = other[k.Distance] || !aside
	}
	for i := range other {
		if other[i] && !told[i] {
			return false
		}
	}
	return true
}

// isOccasion tells whether the act asked about, at a place in the clause, is no more than the occasion of what it tells.
func (al *aligner) isOccasion(at uint8) bool {
	return slices.ContainsFunc(al.occasions, func(w wanted) bool { return w.term.key != nil && w.term.key.Distance == at })
}

// judgeStance weighs whether the clause says that it is so, or that it is not.
func (al *aligner) judgeStance(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	v[unsaid] = float32(al.unsaid(f))
	v[scattered] = float32(al.scattered())
	v[spoken], v[strangeNames] = al.spoken(keys)
	for i := range q.Items {
		item, m := &q.Items[i], &f.matched[i]
		if item.Part != Act && (item.Part != Rest || item.context) || item.Optional || m.strength == 0 || m.role > corpus.Clause {
			continue
		}
		v.set(saidNot, v[saidNot] > 0 || m.negated)
		v.set(saidElse, v[saidElse] > 0 || m.opposite)
		if item.Part == Rest {
			continue // a thing or a quality is no more than its contrary or its lack
		}
		v.set(refused, v[refused] > 0 || al.refuses(keys, m, c.Modality == corpus.Denied))
		if first := keys.of(extract.First); i == q.predicate && first != nil {
			v.set(actFirst, max(m.distance, first.Distance)-min(m.distance, first.Distance) <= 1)
		}
	}
}

// spoken returns the share of the clause's words that the question speaks of, and how many names in it the question does not.
func (al *aligner) spoken(keys *keyed) (share, strange float32) {
	asked, all, names := 0, 0, 0
	for name, k := range keys.all() {
		if k.Role > corpus.Clause || k.Wide || name[0] != 'n' && name[0] != 's' && name[0] != 'c' {
			continue
		}
		all++
		switch {
		case al.names(name):
			asked++
		case name[0] == 'n':
			names++
		}
	}
	return float32(asked) / float32(max(all, 1)), float32(min(names, manyNames)) / manyNames
}

// asksReason tells whether the question asks for a reason: why, what caused the fire, what the goal of the visit was.
func (al *aligner) asksReason() bool {
	return al.q.Kind == Why || al.q.Kind == What && (al.names("c:cause") || al.names("c:target-goal") || al.asksCharge() || al.asksAccident() || al.asksDeath())
}

// asksCharge tells whether the question asks what somebody is accused of or wanted for. A report says it as the reason for his arrest.
func (al *aligner) asksCharge() bool {
	return al.q.Kind == What && slices.ContainsFunc(chargeKeys, al.names)
}

// chargeKeys are of what leads to that.
var chargeKeys = conceptKeysIn("charge-lead")

// tellsCharge tells whether the clause names the charge or the accusing that is asked about, and does not only tell that he denies it.
func (al *aligner) tellsCharge(f *fit, keys *keyed) bool {
	if k := keys.of("c:deny"); k != nil && k.Role <= corpus.Clause {
		return false
	}
	for i := range al.q.Items {
		m := &f.matched[i]
		if m.strength > 0 && m.role <= corpus.Clause && slices.ContainsFunc(al.q.Items[i].Keys, func(k ItemKey) bool { return slices.Contains(chargeKeys, k.Name) }) {
			return al.asksCharge()
		}
	}
	return false
}
