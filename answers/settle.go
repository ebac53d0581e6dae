package answers

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file makes the last corrections to a question once all its items are known.

var (
	howFar      = questionWords.Set("how-far")
	inUnits     = questionWords.Set("in-unit")
	extentNouns = questionWords.Set("extent")
	atWhatPrice = questionWords.Set("at-what-price")
)

// settle makes the last corrections once all items are known.
func (p *parser) settle() {
	q := p.q
	if q.Kind == Who {
		stepBack(q)
	}
	p.settleRound()
	q.predicate = predicate(q)
	switch q.Kind {
	case When, Where, HowMuch, WhatPercent, Why, What:
		if verb := p.mainAct(); verb >= 0 {
			q.predicate = verb
		}
	}
	q.happened = p.asksHappened()
	q.done, q.all = p.asksDone(), p.asksAll()
	p.claimsDeed()
	switch q.Kind {
	case WhatPercent:
		p.shares()
	case HowMuch:
		p.shares()
		p.settleMeasure()
		q.loose = (q.loose || q.predicate >= 0) && q.Unit == "" && (q.Dimension == "" || q.Dimension == "volume") && p.asksExtent() // «حجم الدمار» may be told in words
		dropSizes(q)
	case HowMany:
		p.countedBesides()
		if q.Unit == "" {
			q.Kinds = []corpus.Kind{corpus.Quantity, corpus.Measure}
		}
	case Where:
		q.away = p.asksWhence()
		q.Toward = !q.away && p.asksWhither()
		if !q.away && !q.Toward {
			q.inside = p.placeRound()
		}
	case What:
		p.settleDegree()
		q.how = p.cue.Last > 0 && howWords[p.a.Tokens[p.cue.First].Norm]
	case Who:
		q.Identity = q.Identity || len(q.Part(Act)) == 0
		q.patient = p.asksPatient()
		q.recipient = p.asksRecipient()
		q.hearer = q.hearer && q.recipient
		p.seekCulprit()
		q.named = p.asksName()
		q.role = p.roleItem()
		p.seekSuspect()
		if q.Sort == "" && !q.Identity {
			q.Sort = p.roleAsked()
		}
	}
}

// asksExtent tells whether the question asks how great something is that may have no figure.
func (p *parser) asksExtent() bool {
	return slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return extentNouns[t.Norm] })
}

// settleMeasure finds in what "how much" is measured, where that is not known yet.
func (p *parser) settleMeasure() {
	q := p.q
	if q.Unit == "" {
		q.Unit = p.unitNamed()
	}
	if q.Dimension == "" && q.Unit == "" && !p.asksRise() {
		q.Dimension = p.measureNamed()
	}
	cue := strings.ToLower(p.a.Words(p.cue))
	switch {
	case q.Dimension != "" || q.Unit != "":
	case p.asksMoney():
		q.Dimension = "money"
	case p.cue.Last == 0:
	case p.cue.Last-p.cue.First == 2 && howFar[p.a.Tokens[p.cue.Last-1].Norm]:
		q.Dimension = "length"
	case atWhatPrice[p.a.Tokens[p.cue.First].Norm] && !p.asksRise():
		q.Dimension = "money"
	case strings.Contains(cue, "level"):
		q.Kinds = []corpus.Kind{corpus.Measure, corpus.Quantity}
	case strings.HasSuffix(cue, "how much") && !p.changes():
		q.Dimension = "money"
	}
}

// asksRise tells whether the verb right behind an Arabic question word is of a rise or a fall, whose extent may as well be told in
// percent, and no level is asked for: «كم زادت أسعار الإيجارات», «بكم ارتفعت الصادرات».
func (p *parser) asksRise() bool {
	i := p.cue.Last
	if i >= len(p.a.Tokens) || p.cue.Last == 0 || !p.a.Tokens[i].Arabic || !isAny(&p.a.Tokens[i], "increase", "decrease") || nominal(&p.a.Tokens[i]) {
		return false
	}
	return !slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return toWhatWords[t.Norm] })
}

// unitNamed returns the unit in which the question wants its answer: "how much rice, in tonnes", «كم تبلغ الحمولة بالطن».
func (p *parser) unitNamed() string {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Number >= 0 || !(t.Arabic && strings.HasPrefix(t.Norm, "بال") || i > 0 && inUnits[p.a.Tokens[i-1].Norm]) {
			continue
		}
		for _, c := range t.Concepts {
			if c.Class == lexicon.Unit && !c.Is("share") {
				return c.ID
			}
		}
	}
	return ""
}

// measureNamed returns the dimension of the first measure the question names. The volume of money is a sum.
func (p *parser) measureNamed() string {
	volume := ""
	for i := range p.a.Tokens {
		for _, c := range p.a.Tokens[i].Concepts {
			switch d := dimension(c); d {
			case "":
			case "volume":
				volume = d
			default:
				return d
			}
		}
	}
	return volume
}

// sizes are keys of nouns that only say that something is measured.
var sizes = conceptKeysOf("size")

// dropSizes makes such nouns optional: a sum of money says itself that it is a price or a fee, a length that it is a size.
func dropSizes(q *Question) {
	measured := q.Dimension != "" || q.Unit != "" || len(q.Part(Rest)) > 1
	for i := range q.Items {
		if it := &q.Items[i]; measured && it.Part == Rest && sizes[it.Keys[0].Name] {
			it.Optional = true
		}
	}
}

// predicate returns the item that says what is asked of the hole: the first act that is no mere occasion. Where the
// counted itself says it (the dead, the wounded), there is none.
func predicate(q *Question) int {
	if slices.ContainsFunc(q.Part(Head), saysFate) {
		return -1
	}
	// English puts the verb after its subject: "when did the strikes stop"; a question for the subject begins with it.
	last := q.Language == text.English && (q.Kind == When || q.Kind == Where || q.Kind == HowLong)
	if verb := slices.IndexFunc(q.Items, func(it Item) bool { return it.Part == Act && !it.Optional && !it.subject && !it.context }); verb >= 0 && slices.ContainsFunc(q.Items[:verb], func(it Item) bool { return it.subject }) {
		return verb
	}
	for _, occasion := range []bool{false, true} {
		for n := range q.Items {
			i := n
			if last {
				i = len(q.Items) - 1 - n
			}
			if it := &q.Items[i]; it.Part == Act && !it.Optional && it.context == occasion {
				if occasion && q.Kind == HowMany {
					return -1
				}
				return i
			}
		}
	}
	return -1
}

// saysFate tells whether what is counted says what became of those it names. Migrants, hostages and detainees are called by an act
// too, but what is asked of them is another.
func saysFate(head *Item) bool {
	return len(head.Parts) > 0 && actorParts(head.concepts) != nil && slices.ContainsFunc(head.concepts, func(c *lexicon.Concept) bool {
		return tollOfPeople(c) || slices.ContainsFunc(c.Near, tollOfPeople) // victims are the dead
	})
}

// tollOfPeople tells whether a concept is one of those whom a toll counts.
func tollOfPeople(c *lexicon.Concept) bool { return slices.ContainsFunc(tollFates, c.Is) }

// tollFates are the ids of those concepts.
var tollFates = conceptLists.Phrases("toll")

var nameWords = questionWords.Set("name")

// asksName tells whether the question's cue asks for a name.
func (p *parser) asksName() bool {
	for i := p.cue.First; i < p.cue.Last; i++ {
		if nameWords[p.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// stepBack makes what only says that somebody did something optional where the question names the deed: "who is behind the
// bombing" is who bombed.
func stepBack(q *Question) {
	acts := q.Part(Act)
	for _, it := range acts {
		if len(it.Keys) == 0 || !slices.Contains(didDeed, strings.TrimPrefix(it.Keys[0].Name, "c:")) {
			continue
		}
		it.Optional = slices.ContainsFunc(acts, func(other *Item) bool { return other != it && !other.Optional && !other.context })
	}
}
