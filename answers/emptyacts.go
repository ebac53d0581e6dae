package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the verbs and nouns of a question that say nothing of the fact asked about: that something happened, was to
// happen, or is believed; and adverbs that do not either.

var (
	thatHe         = questionWords.Set("that-he")
	scheduledWords = questionWords.Set("scheduled")
	managingWords  = questionWords.Set("managing")
	degreeWords    = questionWords.Set("degree")
	presuming      = questionWords.Set("presuming")

	supportConcepts = conceptLists.Phrases("support")
)

// emptyAct tells whether the word at i for something done, which token next follows, is not missed where a claim lacks it.
func (p *parser) emptyAct(i, next int) bool {
	t := &p.a.Tokens[i]
	switch {
	case p.light(t) && !(p.q.Kind == Who && t.Is("lead")):
		return true
	case p.q.Kind == HowMany && len(p.q.Part(Head)) > 0 && t.Arabic && t.Is("fall-from"):
		return true // «كم قتيلا سقط»
	case p.q.Kind == HowMany && len(p.q.Part(Head)) > 0 && isAny(t, supportConcepts...):
		return true // «كم غارة شنها الطيران»
	}
	return p.intended(i) || p.happens(i) || p.generic(t, next) || p.scheduled(i) || p.manages(i)
}

// manages tells whether the word at i only says that somebody could do what the Arabic verb behind it and its subject tells:
// «هل قدروا المتظاهرين يدخلوا».
func (p *parser) manages(i int) bool {
	if !managingWords[p.a.Tokens[i].Norm] {
		return false
	}
	for j := i + 1; j < len(p.a.Tokens) && j <= i+4; j++ {
		t := &p.a.Tokens[j]
		if t.Norm == "ان" || t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person) && strings.ContainsRune("يتن", []rune(t.Norm)[0]) {
			return true
		}
	}
	return false
}

// degrees takes out the adverbs that say how much or how suddenly something rose, fell or happened: a report may not say it, or put
// it otherwise. A question for yes or no may turn on them, and those hurt a little are others than those hurt badly.
func (p *parser) degrees() {
	if p.q.Kind == YesNo || p.q.Kind == HowMany {
		return
	}
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		if t := &p.a.Tokens[i]; degreeWords[t.Norm] && t.Run.Last-t.Run.First < 2 {
			p.used[i] = true
		}
	}
}

// light tells whether all that a token means says little.
func (p *parser) light(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if !p.l.Light(c) {
			return false
		}
	}
	return len(t.Concepts) > 0
}

// intended tells whether a word of a question for yes or no only says that something is to come: whoever will do it answers.
func (p *parser) intended(i int) bool {
	return p.q.Kind == YesNo && (intending[p.a.Tokens[i].Norm] || p.goingTo(i))
}

// goingTo tells whether "going" at i only puts the verb behind "to" into the future: "is the bank going to close".
func (p *parser) goingTo(i int) bool {
	if p.a.Tokens[i].Norm != "going" || i+2 >= len(p.a.Tokens) || p.a.Tokens[i+1].Norm != "to" {
		return false
	}
	t := &p.a.Tokens[i+2]
	return t.Kind == text.Word && t.Name < 0 && !nounOpeners[t.Norm] && !t.Class(lexicon.Place)
}

// happens tells whether an Arabic verb with more than one meaning only says that what follows happened: «وقع الهجوم».
func (p *parser) happens(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.ID == "happen" }) {
		return false
	}
	next := p.nextContent(i + 1)
	return next >= 0 && next <= i+2 && p.a.Tokens[next].Class(lexicon.Event, lexicon.Act) && p.a.Tokens[next].Name < 0
}

// goesOn tells whether the word at i only says that the state or the act behind it goes on: "are still missing", «ما زالوا محاصرين».
// Where yes or no is asked, that may be just what is asked about.
func (p *parser) goesOn(i int) bool {
	t := &p.a.Tokens[i]
	if p.q.Kind == YesNo || len(t.Concepts) == 0 || slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.ID != "continue" && c.ID != "remain" }) {
		return false
	}
	next := max(i+1, t.Run.Last)
	return next < len(p.a.Tokens) && !p.used[next] && !p.a.Tokens[next].Function && p.a.Tokens[next].Class(lexicon.State, lexicon.Act) && !nominal(&p.a.Tokens[next])
}

// generic tells whether a noun only says that what follows happened: «حادث خروج القطارين».
func (p *parser) generic(t *analysis.Token, next int) bool {
	if !isAny(t, "accident", "event") || t.Run.Last-t.Run.First > 1 || !t.Arabic || next >= len(p.a.Tokens) {
		return false
	}
	for _, c := range t.Concepts {
		if c.ID != "accident" && c.ID != "event" && c.ID != "incident" {
			return false
		}
	}
	n := &p.a.Tokens[next]
	return n.Kind == text.Word && !n.Function && n.Name < 0
}

// scheduled tells whether a participle only says that something was to happen: "supposed to leave".
func (p *parser) scheduled(i int) bool {
	return scheduledWords[p.a.Tokens[i].Norm] && i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "to"
}

// supposed tells whether a verb only says that something is not known for sure: "is believed to have bombed", "suspected of
// bombing", «يعتقد أنه قصف». It is no act asked about.
func (p *parser) supposed(i, next int) bool {
	if next >= len(p.a.Tokens) {
		return false
	}
	t, last, follows := &p.a.Tokens[i], p.a.Tokens[next-1].Norm, &p.a.Tokens[next]
	if t.Norm == "due" && last == "to" && follows.Class(lexicon.Act) && !strings.HasSuffix(follows.Norm, "ing") && p.passive(i) {
		return true // "is due to present"
	}
	if t.Arabic {
		return thatHe[follows.Norm] && isAny(t, "believe", "suspect")
	}
	if presuming[t.Norm] && follows.Class(lexicon.Act, lexicon.State, lexicon.Person) && p.passive(i) {
		return true // "are feared drowned"
	}
	return isAny(t, "believe", "suspect", "claim", "say") && strings.HasSuffix(t.Norm, "ed") &&
		(follows.Norm == "to" || follows.Norm == "of" || last == "of" || last == "to") && p.passive(i)
}

// passive tells whether a form of "be" stands before the English participle at i, at most three words away.
func (p *parser) passive(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch n := p.a.Tokens[k].Norm; {
		case beForms[n] || n == "be" || n == "been" || n == "being":
			return true
		case prepositionWords[n] || determiners[n]:
			return false // "who is in charge", "who was the head"
		}
	}
	return false
}
