package answers

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file makes the last corrections to a question once all its items are known.

var (
	whence      = questionWords.Set("whence")
	whither     = questionWords.Set("whither")
	goalWords   = questionWords.Set("goal")
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
func tollOfPeople(c *lexicon.Concept) bool { return c.Is("die") || c.Is("wound") || c.Is("missing") }

// asksWhither tells whether "where" asks for a goal: "where to", «إلى أين», "where did he flee", "where were they moved to".
func (p *parser) asksWhither() bool {
	if i := p.cue.First - 1; i >= 0 && whither[p.a.Tokens[i].Norm] {
		return true
	}
	last := ""
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if goalWords[t.Norm] || i >= p.cue.First && i < p.cue.Last && whither[t.Norm] {
			return true
		}
		if t.Kind == text.Word && t.Date < 0 {
			last = t.Norm
		}
	}
	if last == "to" || last == "into" {
		return true
	}
	for i := range p.q.Items {
		if it := &p.q.Items[i]; it.Part == Act && !it.context && (i == p.q.predicate || it.Optional) && !p.inRelative(it.first) && p.leads(it) {
			return true
		}
	}
	return false
}

// leads tells whether an act is one that has a goal: somebody goes, or something is moved.
func (p *parser) leads(it *Item) bool {
	return slices.ContainsFunc(concepts(p.l, it), func(c *lexicon.Concept) bool {
		return (c.Is("move") || c.Is("go")) && !c.Is("leave") && !c.Is("arrive") && !c.Is("attack")
	})
}

// inRelative tells whether the Arabic act at token i is the verb of a relative clause: «أين الحافلات التي ستنقلهم».
func (p *parser) inRelative(i int) bool {
	for j := p.cue.Last; j < i; j++ {
		if relatives[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// asksWhence tells whether "where" asks from where something comes: "where from", «من أين», "where did they come from".
func (p *parser) asksWhence() bool {
	if i := p.cue.First - 1; i >= 0 && whence[p.a.Tokens[i].Norm] {
		return true
	}
	if first := &p.a.Tokens[p.cue.First]; p.cue.Last > p.cue.First && whence[first.Norm] {
		return true
	}
	for i := len(p.a.Tokens) - 1; i >= 0; i-- {
		if t := &p.a.Tokens[i]; t.Kind == text.Word && t.Date < 0 {
			return !t.Arabic && whence[t.Norm]
		}
	}
	return false
}

// asksName tells whether the question's cue asks for a name.
func (p *parser) asksName() bool {
	for i := p.cue.First; i < p.cue.Last; i++ {
		if nameWords[p.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// asksPatient tells whether "who" asks to whom something was done: "who was arrested", "who did they arrest", «من تم اعتقاله»,
// «من اعتقلته الشرطة».
func (p *parser) asksPatient() bool {
	if p.q.predicate < 0 {
		return false
	}
	if p.befalls(&p.q.Items[p.q.predicate]) {
		return true
	}
	i := p.q.Items[p.q.predicate].last - 1
	if i < 1 || i >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[i]
	if t.Arabic {
		w := t.Norm
		return i+1 < len(p.a.Tokens) && onHim[p.a.Tokens[i+1].Norm] || onHim[w] || doneWords[p.a.Tokens[i-1].Norm] || utf8.RuneCountInString(w) > 4 && (strings.HasSuffix(w, "ته") || strings.HasSuffix(w, "تها") || strings.HasSuffix(w, "هم")) || p.doneToRelative(i)
	}
	if p.cue.First > 0 && p.a.Tokens[p.cue.First-1].Norm == "by" {
		return false // "was stolen by whom"
	}
	if p.doneToRole(i) || p.gets(i) {
		return true
	}
	return p.passive(i) && !strings.HasSuffix(t.Norm, "ing")
}

// befalls tells whether an item is an act that befalls its subject, and by no other meaning one that somebody does to others, as
// «يحاصر» is: who besieges a town is not trapped in it.
func (p *parser) befalls(it *Item) bool {
	found := false
	for _, k := range it.Keys {
		if k.Fit < 1 {
			continue
		}
		found = found || befalling[k.Name]
		if inflicting[k.Name] {
			return false
		}
	}
	return found
}

// gets tells whether somebody gets what the noun for an act at i says, so that it is done to him: "who got a four-year ban".
func (p *parser) gets(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		switch t := &p.a.Tokens[k]; {
		case getting[t.Norm]:
			return k < i-1 && !p.passive(k)
		case prepositionWords[t.Norm], t.Class(lexicon.Act):
			return false
		}
	}
	return false
}

// befalling are acts that befall whoever is their subject: who died is told by who was killed.
// Those of inflicting share words with one of them, and are done to others.
var (
	befalling  = conceptKeysOf("befalling")
	inflicting = conceptKeysOf("inflicting")
)

var (
	nameWords = questionWords.Set("name")
	onHim     = questionWords.Set("on-him")
	doneWords = questionWords.Set("done")
	doForms   = questionWords.Set("do")
	getting   = questionWords.Set("getting")
)

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
