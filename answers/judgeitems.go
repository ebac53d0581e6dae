package answers

// How a claim meets what the question names, each part for itself.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// share is a part of a whole that may be empty.
type share struct{ part, whole float64 }

func (s *share) add(weight float64, yes bool) {
	s.whole += weight
	if yes {
		s.part += weight
	}
}

func (s *share) of() float32 {
	if s.whole == 0 {
		return 0
	}
	return float32(s.part / s.whole)
}

// tally counts what a claim meets of what the question names: how much of it is nowhere, and how much stands where it should.
type tally struct {
	actsGone, actsHere, restGone, restHere, strangersGone, strangersHere, modifiersGone, modifiersHere, sortsOwn, sortsElse share

	places, placeMet, placeRound bool // places are named; one is met; one is met by a place in it or round it
	others, otherMet             bool // other names are; one is met
}

// tell makes evidence of the count.
func (n *tally) tell(v *vector) {
	v.set(placeMissed, n.places && !n.placeRound)
	v.set(placeWhole, n.placeRound && !n.placeMet)
	v.set(placeNearby, v[placeNearby] > 0 && v[placeLocal] == 0)
	v.set(placeSetting, n.placeMet && v[placeLocal] == 0 && v[placeNearby] == 0)
	v.set(nameMissed, n.others && !n.otherMet)
	v.set(nameSetting, n.otherMet && v[nameLocal] == 0)
	v[actsMissed], v[actsLocal] = n.actsGone.of(), n.actsHere.of()
	v[restMissed], v[restLocal] = n.restGone.of(), n.restHere.of()
	v[strangerMissed], v[strangerLocal] = n.strangersGone.of(), n.strangersHere.of()
	v[sortCounted], v[sortElse] = n.sortsOwn.of(), n.sortsElse.of()
	v[modifierMissed], v[modifierLocal] = n.modifiersGone.of(), n.modifiersHere.of()
}

// judgeItems weighs how the claim meets what the question names.
func (al *aligner) judgeItems(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	var n tally
	for i := range q.Items {
		item, m := &q.Items[i], f.matched[i]
		if item.Part == Speaker || len(item.Keys) == 0 {
			continue
		}
		if item.except {
			f.excluded = f.excluded || al.excepts(item, &m)
			continue
		}
		met, here := m.strength > 0, m.strength > 0 && m.role <= corpus.Sentence
		if strings.HasPrefix(item.Keys[0].Name, "y:") && m.role > corpus.Clause && otherYearBeside(keys, item.Keys[0].Name) {
			v[otherYear] = 1
		}
		if item.required && !met {
			v[requiredMissed] = 1
		}
		if i == al.topic {
			v.set(topicMissed, !met && !item.maybeName)
			v.set(topicLocal, here)
		}
		switch {
		case item.Part == Head:
			if al.judgeHead(c, item, m, v, keys) || al.countsFighters(keys) || al.otherSide(keys) {
				f.excluded = true
			}
		case i == q.predicate:
			al.judgePredicate(c, item, m, v, keys)
		default:
			al.count(&n, i, m, v, keys)
		}
	}
	al.judgeApart(f)
	if q.Kind.Numeric() {
		al.judgeNames(f)
		al.judgeTold(f)
	}
	n.tell(v)
	f.placed = n.placeMet
	if q.Kind.Numeric() && (al.otherFate(c, keys) || q.Kind == HowMany && al.otherNation(keys) || len(al.fates) == 1 && inOne(c)) {
		f.excluded = true
	}
	if q.Kind == HowMany && c.Kind == corpus.Measure && v[headBeside]+v[headMissing] > 0 {
		f.excluded = true // a distance counts no air strikes
	}
}

// count counts how the claim meets item i, which is neither what is counted nor what is said of it.
func (al *aligner) count(n *tally, i int, m match, v *vector, keys *keyed) {
	item, w := &al.q.Items[i], al.weights[i]
	met, here := m.strength > 0, m.strength > 0 && m.role <= corpus.Sentence
	switch {
	case item.Part == Act && !item.Optional:
		n.actsGone.add(w, !met)
		v.set(actContrary, v[actContrary] > 0 || al.sort == byTold && here && m.opposite) // they are not said to have failed
		n.actsHere.add(w, here && m.role <= corpus.Clause)
	case item.Part == Modifier:
		own := met && (m.role == corpus.Counted || m.behindNoun())
		n.sortsOwn.add(1, own)
		n.sortsElse.add(1, here && !own)
		n.modifiersGone.add(1, !met)
		n.modifiersHere.add(1, here)
	case item.Place || item.Part == Stranger && item.context:
		n.places = true
		// What lies in the place asked about, named elsewhere in the report, does not place a claim.
		exact := met && m.fit > wholeFit && !(m.wide && m.role > corpus.Nearby)
		n.placeMet = n.placeMet || exact
		n.placeRound = n.placeRound || met
		v.set(placeLocal, exact && here || v[placeLocal] > 0)
		v.set(placeNearby, exact && m.role == corpus.Nearby || v[placeNearby] > 0)
		if item.Place && !(exact && here) {
			v.set(elsewhere, v[elsewhere] > 0 || al.elsewhere(keys))
			v.set(setElsewhere, v[setElsewhere] > 0 || al.setElsewhere(item, keys))
		}
	case item.Part == Named && item.adjective && item.demonym:
		n.sortsOwn.add(1, met && m.role == corpus.Counted)
		n.sortsElse.add(1, here && m.role != corpus.Counted)
	case item.Part == Named && !item.adjective:
		n.others = true
		n.otherMet = n.otherMet || met
		v.set(nameLocal, here || v[nameLocal] > 0)
	case item.Part == Stranger:
		n.strangersGone.add(w, !met)
		n.strangersHere.add(w, here)
	case item.Part == Rest && !item.Optional:
		n.restGone.add(w, !met)
		n.restHere.add(w, here)
	}
}

// qualityGap is how many tokens may stand between what is counted and a clause that tells which of them.
const qualityGap = 3

// behindNoun tells whether what meets a word of a question stands right behind what is counted: «مئات القتلى الذين لم تعرف هوياتهم».
func (m *match) behindNoun() bool {
	return m.role <= corpus.Clause && m.after && !m.apart && m.distance <= qualityGap
}

// judgePredicate weighs how the claim stands to what the question says of the hole.
func (al *aligner) judgePredicate(c *corpus.Claim, item *Item, m match, v *vector, keys *keyed) {
	if m.strength == 0 {
		v.set(actMissing, true)
		v.set(actOther, hasBound(c))
		return
	}
	v[[...]evidence{corpus.Counted: actBound, corpus.Bound: actBound, corpus.Clause: actClause, corpus.Sentence: actSentence, corpus.Nearby: actNearby, corpus.Setting: actSetting}[m.role]] = 1
	v.set(actNear, m.fit < owningFit && !m.opposite)
	if al.q.Kind != YesNo { // there the contrary is an answer too
		v.set(actContrary, m.opposite || v[actContrary] > 0)
		v.set(actNegated, m.negated)
	}
	v.set(actOther, m.role > corpus.Bound && hasBound(c))
	if m.role <= corpus.Sentence {
		v[actFar] = float32(min(m.distance, 20)) / 20
		v.set(actAfter, m.after)
	}
}

// hasBound tells whether the claim's value takes part in an act the extractor could tell.
func hasBound(c *corpus.Claim) bool {
	for i := range c.Keys {
		if c.Keys[i].Role == corpus.Bound {
			return true
		}
	}
	return false
}

// otherFate tells whether the value counts people whom something else befell than the question asks about: the trapped
// are not those who fled.
func (al *aligner) otherFate(c *corpus.Claim, keys *keyed) bool {
	aboard := al.asksAboard()
	if len(al.fates) == 0 && !aboard {
		return false
	}
	told := false
	for name, k := range keys.all() {
		if k.Role > corpus.Bound {
			continue
		}
		n := al.fate(name)
		if al.fates[n] || aboard && ridden[name] && c.Rule != extract.OfThose {
			return false
		}
		told = told || n > 0 && !al.before[n]
	}
	return told
}

// fatesAsked returns what the question says befell those it counts, and what had befallen them before: of the hostages who were
// freed the question asks, and not of those who were killed.
func (al *aligner) fatesAsked() (asked, before map[int]bool) {
	asked, before = map[int]bool{}, map[int]bool{}
	if p := al.q.predicate; p >= 0 && !al.q.Items[p].except {
		al.addFates(asked, &al.q.Items[p])
	}
	if len(asked) == 0 {
		before = asked // the prisoners there are
	}
	for i := range al.q.Items {
		if item := &al.q.Items[i]; !item.except && (item.Part == Head || item.Part == Modifier) {
			al.addFates(before, item)
		}
	}
	return asked, before
}

// addFates adds the fates that an item of the question names.
func (al *aligner) addFates(fates map[int]bool, item *Item) {
	for _, k := range item.Keys {
		if n := al.fate(k.Name); n > 0 && !k.Opposite && k.Fit >= 0.9 {
			fates[n] = true
		}
	}
}

// fate returns the number of the fate a concept's key stands for, or 0.
func (al *aligner) fate(key string) int {
	if id, ok := strings.CutPrefix(key, "c:"); ok {
		return al.l.Fate(id)
	}
	return 0
}

// excepts tells whether what the question leaves out rules a claim out: an event or a thing in its clause, an act only where it
// is told of this value, as a clause may tell of two: "closed four shops and fined 16". Names rule out nothing.
func (al *aligner) excepts(item *Item, m *match) bool {
	switch {
	case m.strength == 0:
		return false
	case item.Part == Act && !al.tellsEvent(item):
		return m.role <= corpus.Bound
	}
	return (item.Part == Act || item.Part == Rest) && m.role <= corpus.Clause
}

// tellsEvent tells whether an item is a noun for an event.
func (al *aligner) tellsEvent(item *Item) bool {
	for _, k := range exactKeys(item.Keys) {
		if k.Name[0] == 'c' {
			if c := al.l.Concept(k.Name[2:]); c != nil && c.Class == lexicon.Event {
				return true
			}
		}
	}
	return false
}
