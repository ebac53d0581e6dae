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
	score   float64 // share of the question's weight the claim covers
	local   float64 // the same, counting its own sentence alone
	reason  string  // why it does not answer; "" when it does
	matched []match
}

// match is how a claim meets one item.
type match struct {
	strength float64 // 0 when it does not
	role     corpus.Role
	negated  bool
	opposite bool
	near     bool // by a near-equal, not by the item itself
}

// roleStrength is how much a key counts by where it stands. The figures were found on the development questions and
// hold over a wide range.
var roleStrength = [...]float64{corpus.Counted: 1, corpus.Bound: 1, corpus.Clause: 0.9, corpus.Sentence: 0.8, corpus.Nearby: 0.55, corpus.Setting: 0.65}

// Thresholds of coverage below which a claim does not answer.
const (
	typedCoverage = 0.50
	openCoverage  = 0.55
	whenCoverage  = 0.35
	whoCoverage   = 0.45 // of words, of a sentence that tells who
	thingCoverage = 0.5  // of what is measured, within the sentence itself
	localCoverage = 0.35 // of words, within the sentence itself
)

// aligner holds what is the same for all claims of one question.
type aligner struct {
	l       *lexicon.Lexicon
	q       *Question
	weights []float64 // by item
	total   float64
	topic   int // the item fewest claims, but some, meet, names and times aside; -1 if there is none
	rarest  int // the item fewest claims meet, names and times aside; -1 if there is none
}

func newAligner(l *lexicon.Lexicon, q *Question, frequency []int, claims int) *aligner {
	al := &aligner{l: l, q: q, weights: make([]float64, len(q.Items)), rarest: -1, topic: -1}
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

// fit judges one claim.
func (al *aligner) fit(c *corpus.Claim, doc *corpus.Document) fit {
	q := al.q
	f := fit{matched: make([]match, len(q.Items))}
	keys := make(map[string]*corpus.Key, len(c.Keys))
	for i := range c.Keys {
		keys[c.Keys[i].Name] = &c.Keys[i]
	}
	typed := !q.Kind.Open() && q.Kind != YesNo
	sum, local := 0.0, 0.0
	for i := range q.Items {
		item := &q.Items[i]
		if item.Part == Speaker {
			if !al.spokenBy(item, c, doc, keys) {
				f.reason = "said by somebody else"
				return f
			}
			continue
		}
		m := al.meet(item, item.Keys, keys, typed, item.Part == Head)
		if len(item.Parts) > 0 {
			m = al.meetParts(item, m, keys, typed)
		}
		f.matched[i] = m
		sum += al.weights[i] * m.strength
		if m.role <= corpus.Sentence {
			local += al.weights[i] * m.strength
		}
	}
	f.score, f.local = 1, 1
	if al.total > 0 {
		f.score = sum / al.total
		f.local = local / al.total
	}
	f.reason = al.rule(c, doc, &f, keys)
	return f
}

// meet finds the best key for an item.
func (al *aligner) meet(item *Item, wanted []ItemKey, keys map[string]*corpus.Key, typed, counted bool) match {
	var best match
	for _, k := range wanted {
		key := keys[k.Name]
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
			best = match{strength: s, role: key.Role, negated: key.Negated, opposite: k.Opposite, near: k.Itself && k.Fit < 1}
		}
	}
	return best
}

// meetParts meets an item of several words by all of its words, if that is better than m.
func (al *aligner) meetParts(item *Item, m match, keys map[string]*corpus.Key, typed bool) match {
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

// rule applies what coverage alone does not decide, and returns why the claim does not answer.
func (al *aligner) rule(c *corpus.Claim, doc *corpus.Document, f *fit, keys map[string]*corpus.Key) string {
	q := al.q
	for i := range q.Items {
		item, m := &q.Items[i], f.matched[i]
		if item.except {
			if m.strength > 0 && m.role <= corpus.Sentence && (item.Part == Act || item.Part == Rest) {
				return "speaks of " + item.Words + ", which is left out"
			}
			continue
		}
		if strings.HasPrefix(item.Keys[0].Name, "y:") && q.Kind.Numeric() && m.role > corpus.Clause && otherYear(keys, item.Keys[0].Name) {
			return "speaks of another year"
		}
		switch item.Part {
		case Head:
			if m.strength == 0 || m.role != corpus.Counted && m.role > corpus.Clause {
				return "counts something else than " + item.Words
			}
			if m.role != corpus.Counted {
				return "counts something else than " + item.Words
			}
			if m.near && q.predicate < 0 && hasBound(c) {
				return "counts those something is done to" // "43 people were killed" is no answer to how many live there
			}
		case Modifier:
			if m.strength == 0 || m.role > corpus.Sentence {
				return "does not say that they are " + item.Words
			}
		case Act:
			if item.Optional {
				continue
			}
			if q.Kind == HowMuch && al.firstAct(i) && m.role > corpus.Bound && !item.context && c.Kind == corpus.Quantity {
				return "does not count those of " + item.Words
			}
			if q.Kind == HowMany && (m.strength == 0 || m.role > corpus.Sentence) && al.firstAct(i) && !q.countsThings() {
				return "does not speak of " + item.Words
			}
			if q.Kind == HowMany && al.firstAct(i) && m.role > corpus.Bound && hasBound(c) {
				return "does not count those of " + item.Words
			}
			if q.Kind == Who && !q.Identity && !al.asksSpeaker() && al.firstAct(i) && (m.strength == 0 || m.role > corpus.Sentence) {
				return "does not speak of " + item.Words
			}
			if q.Kind == Where && al.firstAct(i) && !item.context && !al.anyAct(f) {
				return "does not speak of " + item.Words
			}
			if q.Kind == When && al.firstAct(i) && (m.strength == 0 || m.role > corpus.Clause || m.opposite) {
				return "does not date " + item.Words
			}
			if m.opposite && q.Kind != YesNo && al.firstAct(i) {
				return "says the contrary of " + item.Words
			}
		case Named:
			if m.strength == 0 && item.Place && q.Kind != Where && al.elsewhere(keys) {
				return "speaks of another place than " + item.Words
			}
			if item.Place && q.Kind != When && q.Kind != Where && m.role > corpus.Sentence && al.elsewhere(keys) {
				return "speaks of another place than " + item.Words
			}
			if item.Place && q.Kind != Where && al.setElsewhere(item, keys) {
				return "is set in another place than " + item.Words
			}
		}
	}
	if al.topic >= 0 && !q.Kind.Open() && f.matched[al.topic].strength == 0 && !q.Items[al.topic].maybeName {
		return "does not speak of " + q.Items[al.topic].Words
	}
	if (q.Kind == HowMuch || q.Kind == WhatPercent) && al.thing(f) < thingCoverage {
		return "measures something else"
	}
	if reason := al.unnamed(f); reason != "" {
		return reason
	}
	if reason := al.time(c, doc); reason != "" {
		return reason
	}
	threshold := typedCoverage
	if q.Kind.Open() || q.Kind == YesNo {
		threshold = openCoverage
	}
	if f.score < threshold {
		return "covers too little of the question"
	}
	least := localCoverage
	switch {
	case q.Kind == Who && !q.Identity:
		least = whoCoverage
	case q.Kind == When:
		least = whenCoverage
	}
	if !q.Kind.Numeric() && f.local < least {
		return "covers too little of the question in its own sentence"
	}
	if q.Kind == YesNo {
		if reason := al.asserts(f, keys); reason != "" {
			return reason
		}
	}
	return al.hole(c, f, keys)
}

// asserts tells why a sentence says neither yes nor no: each act asked about, occasions aside, must stand in it, or its
// contrary, and most of the rest of what is asked.
func (al *aligner) asserts(f *fit, keys map[string]*corpus.Key) string {
	met, all := 0.0, 0.0
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Optional || item.except || item.Part == Speaker || item.context && item.Part != Stranger {
			continue
		}
		local := m.strength > 0 && (m.role <= corpus.Clause || item.Part != Act && m.role <= corpus.Sentence)
		if item.Part == Act && !local && item.Keys[0].Name == "c:continue" {
			continue // what is told as going on goes on
		}
		if item.Part == Act && !local {
			return "does not say whether " + item.Words
		}
		all += al.weights[i]
		if local {
			met += al.weights[i]
		}
	}
	if met < 0.6*all {
		return "says it of something else"
	}
	return ""
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

// otherYear tells whether a year beside the claim's value is not the one asked about.
func otherYear(keys map[string]*corpus.Key, asked string) bool {
	for name, k := range keys {
		if strings.HasPrefix(name, "y:") && name != asked && k.Role <= corpus.Clause && k.Distance <= yearGap {
			return true
		}
	}
	return false
}

// anyAct tells whether one of the question's acts stands in the claim's own sentence.
func (al *aligner) anyAct(f *fit) bool {
	for i := range al.q.Items {
		if m := f.matched[i]; al.q.Items[i].Part == Act && m.strength > 0 && m.role <= corpus.Sentence {
			return true
		}
	}
	return false
}

// unnamed tells which name the question asks about and the claim and its setting leave out altogether. Of several places,
// or of several other names, one is enough: a question may say where a village lies and a report not.
func (al *aligner) unnamed(f *fit) string {
	places, others := "", ""
	placeMet, otherMet := false, false
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		met := m.strength > 0
		switch {
		case item.required:
			if !met {
				return "does not speak of " + item.Words
			}
		case item.Place || item.Part == Stranger && item.context:
			places = item.Words
			placeMet = placeMet || met
		case item.Part == Named && !item.adjective:
			others = item.Words
			otherMet = otherMet || met
		}
	}
	switch {
	case places != "" && !placeMet:
		return "does not speak of " + places
	case others != "" && !otherMet:
		return "does not speak of " + others
	}
	return ""
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

// firstAct tells whether item i is what the question says of what it asks for.
func (al *aligner) firstAct(i int) bool { return i == al.q.predicate }

// elsewhere tells whether the claim's own clause or sentence names a place that is neither asked about nor round or within
// what is asked about.
func (al *aligner) elsewhere(keys map[string]*corpus.Key) bool {
	asked := map[string]bool{}
	for _, item := range al.q.Items {
		if item.Place {
			for _, k := range item.Keys {
				if k.Fit == 1 {
					asked[k.Name] = true
				}
			}
		}
	}
	for name, k := range keys {
		if k.Role > corpus.Clause || !strings.HasPrefix(name, extract.Located) || asked["n:"+name[2:]] {
			continue
		}
		n := al.l.Name(name[2:])
		if n == nil || !n.IsPlace() || n.Kind == "region" {
			continue
		}
		related := false
		for a := range asked {
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
func (al *aligner) setElsewhere(item *Item, keys map[string]*corpus.Key) bool {
	var asked *lexicon.Name
	var at *corpus.Key
	for _, k := range item.Keys {
		if k.Fit == 1 && k.Name[0] == 'n' {
			if n := al.l.Name(k.Name[2:]); n != nil && n.IsPlace() && n.Kind != "country" && n.Kind != "region" {
				asked, at = n, keys[k.Name]
			}
		}
	}
	if asked == nil || at != nil && at.Role <= corpus.Nearby {
		return false
	}
	for name, k := range keys {
		if k.Role != corpus.Setting || !strings.HasPrefix(name, "n:") || at != nil && k.Distance >= at.Distance {
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

// time compares the days asked about with the claim's.
func (al *aligner) time(c *corpus.Claim, doc *corpus.Document) string {
	q := al.q
	if q.From.IsZero() || q.Kind == When {
		return ""
	}
	from, to := c.AsOf.From, c.AsOf.To
	if from.IsZero() {
		if doc.Published.IsZero() {
			return ""
		}
		// A report without a date of its own speaks of the days before it came out.
		to = doc.Published
		from = to.AddDate(0, 0, -maxStale)
		if to.Before(q.From) || from.After(q.To.AddDate(0, 0, 30)) {
			return "speaks of another time"
		}
		return ""
	}
	if to.AddDate(0, 0, maxStale).Before(q.From) || from.AddDate(0, 0, -maxStale).After(q.To) {
		return "speaks of another time"
	}
	return ""
}

// spokenBy tells whether the claim's chain holds the speaker asked for.
func (al *aligner) spokenBy(item *Item, c *corpus.Claim, doc *corpus.Document, keys map[string]*corpus.Key) bool {
	met, wanted := 0, 0
	for _, k := range item.Keys {
		if k.Fit < 1 {
			continue
		}
		wanted++
		if keys[extract.Speaker+k.Name] != nil {
			if k.Name[0] == 'n' {
				return true
			}
			met++
		}
	}
	for _, k := range item.Keys {
		if k.Name[0] == 'k' && keys[extract.Speaker+k.Name] != nil && len(k.Name) >= 5 {
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
