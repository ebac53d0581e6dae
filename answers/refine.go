package answers

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file corrects the kind of a question by the noun or the verb that stands behind its question word.

var (
	perWords  = questionWords.Set("per")
	lineNouns = questionWords.Set("line")
)

// refine corrects the kind by what stands after the question word.
func (p *parser) refine(kind Kind) Kind {
	so := (kind == HowMany || kind == HowMuch) && p.soLong()
	i := p.nextContent(p.cue.Last)
	if so && (i < 0 || !p.a.Tokens[i].Class(lexicon.Unit, lexicon.Time)) {
		return HowLong
	}
	if i < 0 {
		if kind == HowMany && p.cue.First > 0 && p.a.Language == text.Arabic {
			return p.refineNamedBefore(p.nextContent(0))
		}
		return kind
	}
	if j := p.tollOf(i); j >= 0 && (kind == What || kind == HowMany || kind == HowMuch) {
		p.use(text.Range{First: i, Last: j})
		p.cue.Last = j
		return HowMany
	}
	if kind == What && i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "toll" {
		return HowMany // "what was the injury toll"
	}
	if (kind == What || kind == Why || kind == Said) && p.reasonGiven() {
		return Why
	}
	switch kind {
	case What:
		return p.refineWhat(i)
	case HowMany:
		return p.refineHowMany(i)
	case HowMuch:
		return p.refineHowMuch(i)
	case HowLong:
		return p.refineHowLong(i)
	case Who:
		return p.refineWho(i)
	}
	return kind
}

// refineNamedBefore corrects the kind by the first word of a question that ends in «كم»: «ديون اليونان كام».
func (p *parser) refineNamedBefore(i int) Kind {
	if i < 0 {
		return HowMany
	}
	switch t := &p.a.Tokens[i]; {
	case p.isRate(i):
		return WhatPercent
	case durationNouns[t.Norm], ageNouns[t.Norm]:
		return HowLong
	case isAmount(t), amountNouns[t.Norm], t.Class(lexicon.Measure) && !t.Class(lexicon.Act) && !isAny(t, "number", "toll"):
		return HowMuch
	}
	return HowMany
}

// refineHowMuch tells what is counted, and a length of time, from what has a size.
func (p *parser) refineHowMuch(i int) Kind {
	t := &p.a.Tokens[i]
	if cue := p.a.Tokens[p.cue.First].Norm; (cue == "بكم" || cue == "بكام") && i == p.cue.Last && !nominal(t) && !(t.Class(lexicon.Act) && p.ofDefinite(i)) &&
		t.Class(lexicon.Thing, lexicon.Event, lexicon.Person, lexicon.Idea, lexicon.Group, lexicon.Place) && !t.Class(lexicon.Unit) && !isAmount(t) {
		return HowMany // «بكم هدف فازت»
	}
	if atWhatPrice[p.a.Tokens[p.cue.First].Norm] && i == p.cue.Last && t.Class(lexicon.Unit) && p.verbNext(i) {
		return p.unitAsked(i) // «بكم برميل نقصت», but «بكم كيلو الطماطم»
	}
	if i > 0 && perWords[p.a.Tokens[i-1].Norm] && t.Class(lexicon.Time, lexicon.Unit) {
		p.used[i] = true // "how much more a month"
		return HowMuch
	}
	if t.Is("duration") && t.Class(lexicon.Measure, lexicon.Time, lexicon.Unit) {
		return HowLong
	}
	return HowMuch
}

// refineHowLong tells what is counted or measured from a length of time: «من كم دولة», «كم بقي من الرهائن».
func (p *parser) refineHowLong(i int) Kind {
	t := &p.a.Tokens[i]
	if verb := p.cue.Last - 1; verb > p.cue.First && isAny(&p.a.Tokens[verb], "remain") && p.leftOf(p.cue.Last) {
		p.used[verb], p.cue.Last = false, verb
		if isAmount(t) {
			return HowMuch
		}
		return HowMany
	}
	if p.asksLength() {
		p.q.Dimension = "length"
		return HowMuch
	}
	if p.cue.Last-p.cue.First == 2 && p.a.Tokens[p.cue.First].Norm == "من" && t.Class(lexicon.Thing, lexicon.Group, lexicon.Place, lexicon.Person) && !t.Class(lexicon.Time, lexicon.Unit) {
		return HowMany
	}
	return HowLong
}

// refineWho tells the name of a place from that of a person, and finds questions for who somebody is.
func (p *parser) refineWho(i int) Kind {
	t := &p.a.Tokens[i]
	if t.Is("party-side") && p.relativeFollows(i) {
		p.useRun(i) // «من الجهة التي»
	}
	if last := p.a.Tokens[max(p.cue.Last, 1)-1].Norm; (last == "اسم" || last == "of" || last == "name") && t.Class(lexicon.Place) && !t.Class(lexicon.Group, lexicon.Person) && i <= p.cue.Last+1 {
		p.useRun(i)
		p.q.Sort = firstOf(t, lexicon.Place)
		return Where // «ما اسم القرية»
	}
	if p.startsWith("what") || p.startsWith("ما") || p.startsWith("شو") {
		p.q.Identity = true
	}
	return Who
}
