package answers

import (
	"math"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// fit is how well a claim fits a question.
type fit struct {
	score    float64 // the weight of the evidence; above 0 the claim rather answers than not
	evidence vector
	compared comparison
	matched  []match
	placed   bool // it names the place asked about, or its report's head does
	excluded bool // it speaks of what the question leaves out, of another place or of another fate
}

// match is how a claim meets one item.
type match struct {
	strength float64 // 0 when it does not
	role     corpus.Role
	negated  bool
	opposite bool
	near     bool // by a near-equal, not by the item itself
	wide     bool // by something narrower
	after    bool // it stands behind the value
	distance uint8
	fit      float64
}

// roleStrength is how much a key counts by where it stands. The figures were found on the development questions and
// hold over a wide range.
var roleStrength = [...]float64{corpus.Counted: 1, corpus.Bound: 1, corpus.Clause: 0.9, corpus.Sentence: 0.8, corpus.Nearby: 0.55, corpus.Setting: 0.65}

// aligner holds what is the same for all claims of one question.
type aligner struct {
	l       *lexicon.Lexicon
	q       *Question
	weights []float64 // by item
	total   float64
	sort    int
	kinship kinship
	topic   int // the item fewest claims, but some, meet, names and times aside; -1 if there is none
	rarest  int // the item fewest claims meet, names and times aside; -1 if there is none

	placesAsked map[string]bool // names of keys
	keys        *keyed          // of the claim that is being judged
}

func newAligner(l *lexicon.Lexicon, q *Question, frequency []int, claims int) *aligner {
	al := &aligner{l: l, q: q, weights: make([]float64, len(q.Items)), kinship: newKinship(q), rarest: -1, topic: -1, keys: newKeyed(), placesAsked: placesAsked(q)}
	al.sort = al.sortOf()
	fewest, least := 0, 0
	for i, item := range q.Items {
		df := 0
		if i < len(frequency) {
			df = frequency[i]
		}
		// The classic inverse document frequency, bounded so that no word alone decides.
		w := math.Log(1+float64(claims+1)/float64(df+1)) / math.Log(2)
		w = min(max(w, 1), 5)
		switch item.Part {
		case Head, Act:
			w = max(w, 2)
		case Rest, Stranger:
			w = min(w, 2.5) // what only describes weighs less than who, where and what is done
		case Speaker:
			w = 0 // judged apart
		}
		if item.except {
			continue // no answer needs it
		}
		if item.quality {
			w *= 0.6
		}
		if item.Optional {
			w *= 0.25
		} else if (item.Part == Rest || item.Part == Act) && !item.required && !item.quality && !item.context && !strings.HasPrefix(item.Keys[0].Name, "y:") && (al.rarest < 0 || df < fewest) {
			al.rarest, fewest = i, df
		}
		if !item.Optional && !item.quality && !item.required && df > 0 && (item.Part == Rest || item.Part == Act) && i != q.predicate && (al.topic < 0 || df < least) {
			al.topic, least = i, df
		}
		al.weights[i] = w
		al.total += w
	}
	return al
}

// fits judges the claims found. What a claim leaves open weighs against what the best of them says.
func (al *aligner) fits(found []corpus.Candidate) []fit {
	out := make([]fit, len(found))
	best := float32(0)
	bestOf := map[string]float32{}
	placed := map[string]bool{} // documents that name the place asked about
	for i := range found {
		out[i] = al.fit(&found[i])
		c := out[i].evidence[cover]
		if out[i].placed {
			placed[found[i].Document.ID] = true
		}
		best = max(best, c)
		bestOf[found[i].Document.ID] = max(bestOf[found[i].Document.ID], c)
	}
	al.findNearest(found, out)
	for i := range out {
		v := &out[i].evidence
		if placed[found[i].Document.ID] && v[placeMissed]+v[placeWhole] > 0 {
			v[placeMissed], v[placeWhole], v[placeMentioned] = 0, 0, 1
		}
		out[i].excluded = out[i].excluded || al.toldElsewhere(v)
		v[coverShort] = best - v[cover]
		v[coverBehind] = bestOf[found[i].Document.ID] - v[cover]
		out[i].excluded = out[i].excluded || al.sort == byTold && v[wrongSort] > 0 // nobody who speaks
		out[i].score = weigh(al.sort, v)
		out[i].excluded = out[i].excluded || al.q.Kind == Said && v[speakerMissed] > 0
		if al.q.Kind == Said && al.total == 0 {
			out[i].score, out[i].compared[alone] = float64(v[cover]), v[cover] // all that somebody said
		}
	}
	if al.q.Kind != Said || al.total > 0 {
		al.compare(found, out)
	}
	return out
}

// compare weighs the claims that may answer against each other.
func (al *aligner) compare(found []corpus.Candidate, fits []fit) {
	var at []int
	var alone []float64
	var documents, answers []string
	for i := range fits {
		if !fits[i].excluded {
			at, alone = append(at, i), append(alone, fits[i].score)
			documents, answers = append(documents, found[i].Document.ID), append(answers, given(&found[i].Claim))
		}
	}
	for k, c := range compared(alone, documents, answers) {
		f := &fits[at[k]]
		f.compared, f.score = c, c.weigh()
	}
}

// fit gathers the evidence on one claim.
func (al *aligner) fit(candidate *corpus.Candidate) fit {
	q, c, doc := al.q, &candidate.Claim, &candidate.Document
	f := fit{matched: make([]match, len(q.Items))}
	v := &f.evidence
	keys := al.keys
	keys.hold(c)
	typed := !q.Kind.Open() && q.Kind != YesNo
	sum, local := 0.0, 0.0
	for i := range q.Items {
		item := &q.Items[i]
		if item.Part == Speaker {
			v.set(speakerMissed, !al.spokenBy(item, c, doc, keys))
			f.excluded = f.excluded || v[speakerMissed] > 0
			continue
		}
		m := al.meet(item, item.Keys, keys, typed, item.Part == Head)
		if len(item.Parts) > 0 {
			m = al.meetParts(item, m, keys, typed)
		}
		if item.Part == Head && m.strength == 0 {
			if beside := al.meet(item, item.Keys, keys, typed, false); beside.strength > 0 {
				m = beside
				m.strength *= 0.5
			}
		}
		if i == q.predicate && m.strength == 0 && al.sort == byTold && c.Kind == corpus.Statement && len(c.SaidBy) > 0 && al.generalSpeech(item) {
			m = match{strength: 0.9, role: corpus.Bound, fit: 0.9} // whoever speaks has announced, told, confirmed
		}
		f.matched[i] = m
		sum += al.weights[i] * m.strength
		if m.role <= corpus.Sentence {
			local += al.weights[i] * m.strength
		}
	}
	v[always] = 1
	v[cover], v[coverLocal] = 1, 1
	if al.total > 0 {
		v[cover], v[coverLocal] = float32(sum/al.total), float32(local/al.total)
	}
	v[coverSquare] = v[cover] * v[cover]
	v[fewItems] = 1 / float32(max(len(q.Items), 1))
	v.set(native, q.Language == doc.Language)
	al.judgeItems(c, &f, keys)
	al.judgeKin(&f, keys)
	al.judgeValue(candidate, &f, keys)
	return f
}

// meet finds the best key for an item.
func (al *aligner) meet(item *Item, wanted []ItemKey, keys *keyed, typed, counted bool) match {
	var best match
	for _, k := range wanted {
		key := keys.of(k.Name)
		if key == nil || counted && key.Role != corpus.Counted || k.Itself && key.Wide {
			continue
		}
		s := roleStrength[key.Role] * k.Fit
		if key.Wide {
			s *= 0.97
			if item.Part == Head {
				s *= 0.9 // a part of those asked about
			}
		}
		if typed && item.Part == Act && key.Role <= corpus.Sentence && key.Role != corpus.Bound && key.Role != corpus.Counted {
			s *= 1 - float64(min(key.Distance, 30))/60
		}
		if item.Part == Head && key.Role == corpus.Counted {
			s *= 1 - float64(min(key.Distance, 20))/80
		}
		if s > best.strength {
			best = match{strength: s, role: key.Role, negated: key.Negated, opposite: k.Opposite, near: k.Itself && k.Fit < 1, wide: key.Wide, after: key.After, distance: key.Distance, fit: k.Fit}
		}
	}
	return best
}

// meetParts meets an item of several words by all of its words, if that is better than m.
func (al *aligner) meetParts(item *Item, m match, keys *keyed, typed bool) match {
	weakest := match{strength: 2}
	closest := corpus.Setting
	for _, part := range item.Parts {
		p := al.meet(item, part, keys, typed, false)
		if item.Part == Head && item.actor && p.role > corpus.Bound {
			p.strength = 0 // it is said of others
		}
		closest = min(closest, p.role)
		if p.strength < weakest.strength {
			weakest = p
		}
	}
	if weakest.strength > 1 || weakest.strength*0.95 <= m.strength {
		return m
	}
	weakest.strength *= 0.95
	if item.Part == Head && weakest.role <= corpus.Clause {
		weakest.role = closest
	}
	return weakest
}

// toldElsewhere tells whether a claim is told of another place than the one asked about.
func (al *aligner) toldElsewhere(v *vector) bool {
	return al.q.Kind != Where && v[elsewhere]+v[setElsewhere] > 0 && v[placeMissed]+v[placeWhole] > 0
}

// otherFate tells whether the value counts people whom something else befell than the question asks about: the trapped
// are not those who fled.
func (al *aligner) otherFate(keys *keyed) bool {
	asked := map[int]bool{}
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.except || item.Part != Head && i != al.q.predicate {
			continue
		}
		for _, k := range item.Keys {
			if n := al.fate(k.Name); n > 0 && !k.Opposite && k.Fit >= 0.9 {
				asked[n] = true
			}
		}
	}
	if len(asked) == 0 {
		return false
	}
	told := false
	for name, k := range keys.all() {
		if k.Role > corpus.Bound {
			continue
		}
		n := al.fate(name)
		if asked[n] {
			return false
		}
		told = told || n > 0
	}
	return told
}

// fate returns the number of the fate a concept's key stands for, or 0.
func (al *aligner) fate(key string) int {
	if id, ok := strings.CutPrefix(key, "c:"); ok {
		return al.l.Fate(id)
	}
	return 0
}

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

// judgeItems weighs how the claim meets what the question names.
func (al *aligner) judgeItems(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	var actsGone, actsHere, restGone, restHere, strangersGone, strangersHere, modifiersGone, modifiersHere share
	places, others, placeMet, placeRound, otherMet := false, false, false, false, false
	for i := range q.Items {
		item, m := &q.Items[i], f.matched[i]
		if item.Part == Speaker || len(item.Keys) == 0 {
			continue
		}
		if item.except {
			f.excluded = f.excluded || m.strength > 0 && m.role <= corpus.Sentence && (item.Part == Act || item.Part == Rest)
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
		w := al.weights[i]
		switch {
		case item.Part == Head:
			if al.judgeHead(c, item, m, v, keys) {
				f.excluded = true
			}
		case i == q.predicate:
			al.judgePredicate(c, item, m, v, keys)
		case item.Part == Act && !item.Optional:
			actsGone.add(w, !met)
			actsHere.add(w, here && m.role <= corpus.Clause)
		case item.Part == Modifier:
			modifiersGone.add(1, !met)
			modifiersHere.add(1, here)
		case item.Place || item.Part == Stranger && item.context:
			places = true
			exact := met && m.fit > wholeFit
			placeMet = placeMet || exact
			placeRound = placeRound || met
			v.set(placeLocal, exact && here || v[placeLocal] > 0)
			v.set(placeNearby, exact && m.role == corpus.Nearby || v[placeNearby] > 0)
			if item.Place && !(exact && here) {
				v.set(elsewhere, v[elsewhere] > 0 || al.elsewhere(keys))
				v.set(setElsewhere, v[setElsewhere] > 0 || al.setElsewhere(item, keys))
			}
		case item.Part == Named && !item.adjective:
			others = true
			otherMet = otherMet || met
			v.set(nameLocal, here || v[nameLocal] > 0)
		case item.Part == Stranger:
			strangersGone.add(w, !met)
			strangersHere.add(w, here)
		case item.Part == Rest && !item.Optional:
			restGone.add(w, !met)
			restHere.add(w, here)
		}
	}
	v.set(placeMissed, places && !placeRound)
	v.set(placeWhole, placeRound && !placeMet)
	v.set(placeNearby, v[placeNearby] > 0 && v[placeLocal] == 0)
	v.set(placeSetting, placeMet && v[placeLocal] == 0 && v[placeNearby] == 0)
	if q.Kind.Numeric() && al.otherFate(keys) {
		f.excluded = true
	}
	f.placed = placeMet
	v.set(nameMissed, others && !otherMet)
	v.set(nameSetting, otherMet && v[nameLocal] == 0)
	v[actsMissed], v[actsLocal] = actsGone.of(), actsHere.of()
	v[restMissed], v[restLocal] = restGone.of(), restHere.of()
	v[strangerMissed], v[strangerLocal] = strangersGone.of(), strangersHere.of()
	v[modifierMissed], v[modifierLocal] = modifiersGone.of(), modifiersHere.of()
}

// judgeHead weighs whether the claim counts what the question counts. It tells whether it counts something else altogether.
func (al *aligner) judgeHead(c *corpus.Claim, item *Item, m match, v *vector, keys *keyed) (other bool) {
	switch {
	case m.strength == 0:
		v[headMissing] = 1
	case m.role != corpus.Counted && m.role <= corpus.Clause && item.nation() && countsPeople(al.l, keys):
		v[headWide] = 1 // "the sons of Yemen"
		return false
	case m.role != corpus.Counted:
		v[headBeside] = 1
	case m.near:
		v[headNear] = 1
	case m.wide:
		v[headWide] = 1
	default:
		v[headCounted] = 1
	}
	if m.strength == 0 || m.role != corpus.Counted {
		k := keys.of("c:person")
		v.set(headPeople, k != nil && k.Role == corpus.Counted && !al.q.countsThings())
	}
	v.set(headActed, al.q.predicate < 0 && hasBound(c))
	return (m.strength == 0 || m.role != corpus.Counted) && al.countsOther(keys)
}

// countsOther tells whether a claim counts people where things are asked for, or things where people are: seats are no
// answer to how many women.
func (al *aligner) countsOther(keys *keyed) bool {
	things, people, groups, counted := al.q.countsThings(), false, false, false
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || !strings.HasPrefix(name, "c:") {
			continue
		}
		switch c := al.l.Concept(name[2:]); {
		case c == nil:
		case c.Is("person") || c.Class == lexicon.Person || c.Is("die") || c.Is("wound"):
			people = true
		case c.Class == lexicon.Group:
			groups = true
		case c.Class == lexicon.Thing || c.Class == lexicon.Place || c.Class == lexicon.Unit:
			counted = true
		}
	}
	if things {
		return people
	}
	return counted && !people && !groups
}

// countsPeople tells whether a claim counts people.
func countsPeople(l *lexicon.Lexicon, keys *keyed) bool {
	for name, k := range keys.all() {
		if id, ok := strings.CutPrefix(name, "c:"); ok && k.Role == corpus.Counted {
			if c := l.Concept(id); c != nil && (c.Class == lexicon.Person || c.Is("person")) {
				return true
			}
		}
	}
	return false
}

// judgePredicate weighs how the claim stands to what the question says of the hole.
func (al *aligner) judgePredicate(c *corpus.Claim, item *Item, m match, v *vector, keys *keyed) {
	if m.strength == 0 {
		v.set(actMissing, true)
		v.set(actOther, hasBound(c))
		return
	}
	v[[...]evidence{corpus.Counted: actBound, corpus.Bound: actBound, corpus.Clause: actClause, corpus.Sentence: actSentence, corpus.Nearby: actNearby, corpus.Setting: actSetting}[m.role]] = 1
	v.set(actNear, m.fit < 1 && !m.opposite)
	if al.q.Kind != YesNo { // there the contrary is an answer too
		v.set(actContrary, m.opposite)
		v.set(actNegated, m.negated)
	}
	v.set(actOther, m.role > corpus.Bound && hasBound(c))
	if m.role <= corpus.Sentence {
		v[actFar] = float32(min(m.distance, 20)) / 20
		v.set(actAfter, m.after)
	}
}

// judgeValue weighs the claim's value and shape.
func (al *aligner) judgeValue(candidate *corpus.Candidate, f *fit, keys *keyed) {
	q, v, c, doc := al.q, &f.evidence, &candidate.Claim, &candidate.Document
	al.time(c, doc, v)
	if q.Kind == HowMuch || q.Kind == WhatPercent {
		v[thingMissed] = float32(1 - al.thing(f))
	}
	if q.Kind.Numeric() {
		v[closeness] = float32(al.closeness(c))
		v.set(mixedFigure, q.Kind == HowMany && mixed(c))
		v.set(approximate, c.Value != nil && c.Value.Approximate)
	}
	if q.Kind == YesNo {
		v[unsaid] = float32(al.unsaid(f))
		v[scattered] = float32(al.scattered(c))
	}
	v.set(secondKind, c.Kind != q.Kinds[0])
	v.set(bareFigure, c.Rule == extract.Bare)
	v.set(partFigure, c.Rule == extract.Part)
	v.set(totalFigure, c.Rule == extract.Total)
	v.set(headline, c.Rule == extract.Headline)
	v.set(background, q.From.IsZero() && past(c, doc))
	v.set(superseded, earlier(c.Words, doc.Language))
	v.set(denies, c.Negated && !q.Negated)
	v.set(denied, c.Modality == corpus.Denied)
	v.set(expected, (c.Modality == corpus.Expected || c.Modality == corpus.Negotiating) && !q.Future)
	al.hole(candidate, f, keys)
	if aged := c.Value != nil && c.Value.Unit == "years old"; q.Kind.Numeric() && (aged || q.Age) {
		v.set(wrongSort, aged != q.Age) // an age is no count and no sum
		v.set(rightSort, aged == q.Age)
	}
}

// unsaid is how much of what a yes/no question says, occasions aside, the claim's own clause leaves out.
func (al *aligner) unsaid(f *fit) float64 {
	var s share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Optional || item.except || item.Part == Speaker || item.context && item.Part != Stranger {
			continue
		}
		if item.Part == Act && item.Keys[0].Name == "c:continue" && m.strength == 0 {
			continue // what is told as going on goes on
		}
		s.add(al.weights[i], m.strength == 0 || m.role > corpus.Clause && (item.Part == Act || m.role > corpus.Sentence))
	}
	if s.whole == 0 {
		return 0
	}
	return s.part / s.whole
}

// earlier tells whether a sentence tells what was known before: "an earlier toll", «وكانت الوزارة أعلنت».
func earlier(words, language string) bool {
	if language == text.Arabic && (strings.HasPrefix(words, "وكان ") || strings.HasPrefix(words, "وكانت ")) {
		return true
	}
	for _, w := range earlierWords[language] {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

var earlierWords = map[string][]string{
	text.English: {" earlier", "Earlier", " initial", "Initial", " previous", "Previous"},
	text.Arabic:  {" سابق", " أولي", " اولي"},
}

// thing is how much of what a question measures stands in the claim's own sentence: the deficit, the price of oil. Names
// and times tell whose and when, and may stand round it.
func (al *aligner) thing(f *fit) float64 {
	met, all := 0.0, 0.0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part != Rest && item.Part != Act || item.Optional || item.except || item.quality || item.context || item.maybeName || item.person || strings.HasPrefix(item.Keys[0].Name, "y:") {
			continue
		}
		all += al.weights[i]
		if m := f.matched[i]; m.strength > 0 && m.role <= corpus.Sentence {
			met += al.weights[i]
		}
	}
	if all == 0 {
		return 1
	}
	return met / all
}

// yearGap is how many tokens may stand between a value and the year it is of.
const yearGap = 8

// otherYearBeside tells whether a year beside the claim's value is not the one asked about.
func otherYearBeside(keys *keyed, asked string) bool {
	for name, k := range keys.all() {
		if strings.HasPrefix(name, "y:") && name != asked && k.Role <= corpus.Clause && k.Distance <= yearGap {
			return true
		}
	}
	return false
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

// placesAsked returns the keys of the places a question names.
func placesAsked(q *Question) map[string]bool {
	out := map[string]bool{}
	for i := range q.Items {
		if q.Items[i].Place {
			for _, k := range exactKeys(q.Items[i].Keys) {
				out[k.Name] = true
			}
		}
	}
	return out
}

// elsewhere tells whether the claim's own clause or sentence names a place that is neither asked about nor round or within
// what is asked about.
func (al *aligner) elsewhere(keys *keyed) bool {
	for name, k := range keys.all() {
		if k.Role > corpus.Clause || !strings.HasPrefix(name, extract.Located) || al.placesAsked["n:"+name[2:]] {
			continue
		}
		n := al.l.Name(name[2:])
		if n == nil || !n.IsPlace() || n.Kind == "region" {
			continue
		}
		related := false
		for a := range al.placesAsked {
			if b := al.l.Name(a[2:]); a[0] == 'n' && b != nil && (b.LiesIn(n.ID) || n.LiesIn(b.ID)) {
				related = true
			}
		}
		if !related {
			return true
		}
	}
	return false
}

// setElsewhere tells whether the report sets the scene in another place of the same country before it names the one asked
// about, and the claim's own sentence names neither.
func (al *aligner) setElsewhere(item *Item, keys *keyed) bool {
	var asked *lexicon.Name
	var at *corpus.Key
	for _, k := range item.Keys {
		if k.Fit == 1 && k.Name[0] == 'n' {
			if n := al.l.Name(k.Name[2:]); n != nil && n.IsPlace() && n.Kind != "country" && n.Kind != "region" {
				asked, at = n, keys.of(k.Name)
			}
		}
	}
	if asked == nil || at != nil && at.Role <= corpus.Nearby {
		return false
	}
	for name, k := range keys.all() {
		if k.Role < corpus.Nearby || !strings.HasPrefix(name, "n:") || at != nil && k.Distance >= at.Distance {
			continue
		}
		if n := al.l.Name(name[2:]); n != nil && n.IsPlace() && n.Kind == asked.Kind && n != asked && country(n) != nil && country(n) == country(asked) {
			return true
		}
	}
	return false
}

// country returns the country a place lies in; nil when the lexicon does not say.
func country(n *lexicon.Name) *lexicon.Name {
	for _, w := range n.Within {
		if w.Kind == "country" {
			return w
		}
		if c := country(w); c != nil {
			return c
		}
	}
	return nil
}

// maxStale is how many days apart a claim's time, or else its document's, may lie from the days asked about.
const maxStale = 3

// time weighs the days asked about against the claim's.
func (al *aligner) time(c *corpus.Claim, doc *corpus.Document, v *vector) {
	q := al.q
	if q.Kind == When {
		return
	}
	if q.From.IsZero() {
		if q.Month > 0 {
			al.month(doc, v)
		}
		return
	}
	from, to := c.AsOf.From, c.AsOf.To
	if from.IsZero() {
		if doc.Published.IsZero() {
			return
		}
		// A report without a date of its own speaks of the days before it came out.
		to = doc.Published
		from = to.AddDate(0, 0, -maxStale)
		v.set(otherTime, to.Before(q.From) || from.After(q.To.AddDate(0, 0, 30)))
		return
	}
	v.set(otherTime, to.AddDate(0, 0, maxStale).Before(q.From) || from.AddDate(0, 0, -maxStale).After(q.To))
	apart := to.Before(q.From) || from.After(q.To)
	v.set(otherDay, apart && v[otherTime] == 0)
	v.set(sameDay, !apart)
}

// month weighs a month that the question names without a year against those the claim's sentence names, or else against
// when its report came out.
func (al *aligner) month(doc *corpus.Document, v *vector) {
	if k := al.keys.of(extract.Month(al.q.Month)); k != nil && k.Role <= corpus.Sentence {
		v[sameDay] = 1
		return
	}
	for name, k := range al.keys.all() {
		if strings.HasPrefix(name, extract.Months) && k.Role <= corpus.Clause {
			v[otherTime] = 1
			return
		}
	}
	if p := doc.Published; !p.IsZero() && p.Month() != al.q.Month && p.AddDate(0, 0, -monthLate).Month() != al.q.Month {
		v[otherTime] = 1
	}
}

// monthLate is how many days after a month reports still speak of it without naming it.
const monthLate = 15

// spokenBy tells whether the claim's chain holds the speaker asked for.
func (al *aligner) spokenBy(item *Item, c *corpus.Claim, doc *corpus.Document, keys *keyed) bool {
	met, wanted := 0, 0
	for _, k := range item.Keys {
		if k.Fit < 1 {
			continue
		}
		wanted++
		if keys.of(extract.Speaker+k.Name) != nil {
			if k.Name[0] == 'n' {
				return true
			}
			met++
		}
	}
	for _, k := range item.Keys {
		if k.Name[0] == 'k' && keys.of(extract.Speaker+k.Name) != nil && len(k.Name) >= 5 {
			met++
		}
	}
	if met > 0 && met*2 >= wanted {
		return true
	}
	for _, words := range append(append([]string{doc.Outlet}, c.SaidBy...), c.Via...) {
		if words != "" && sharesWords(item.Words, words) {
			return true
		}
	}
	return false
}

// sharesWords tells whether all words of a short name stand in a longer one: «المرصد» in «المرصد السوري».
func sharesWords(short, long string) bool {
	have := map[string]bool{}
	for _, t := range text.Tokenize(long) {
		if t.Kind == text.Word {
			have[text.Stem(t.Norm, t.Arabic)] = true
		}
	}
	words := 0
	for _, t := range text.Tokenize(short) {
		if t.Kind != text.Word {
			continue
		}
		if !have[text.Stem(t.Norm, t.Arabic)] {
			return false
		}
		words++
	}
	return words > 0
}
