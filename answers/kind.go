package answers

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the kind of a question: by its question word, or else by its form or its nouns.

var (
	futureWords = questionWords.Set("future")
	stillWords  = questionWords.Set("still")
)

// kind finds what is asked for.
func (p *parser) kind() {
	q := p.q
	kind, cue := p.cueKind()
	p.cue = cue
	q.asksYear = kind == When && p.namesYear(cue)
	if cue.Last == 0 && p.nounForCue() {
		p.cue = p.noun
	}
	if cue.First > 0 && q.Language == text.Arabic {
		// The preposition before «أي» belongs to the question word.
		if t := &p.a.Tokens[cue.First-1]; t.Norm == "في" || t.Norm == "الي" {
			p.used[cue.First-1] = true
		}
	}
	p.use(cue)
	p.splitRuns(cue)
	q.Kind = p.refine(kind)
	if q.Kind == HowMuch && p.inPercent() {
		q.Kind = WhatPercent
	}
	q.loose = kind == What && q.Kind == HowMuch
	q.Kinds = claimKinds[q.Kind]
	if q.Age = q.Kind == HowLong && p.asksAge(); q.Age {
		q.Kinds = []corpus.Kind{corpus.Measure}
	}
	if cue.Last > cue.First && stillWords[p.a.Tokens[cue.First].Norm] {
		q.Items = append(q.Items, Item{Words: p.a.Tokens[cue.First].Text, Part: Act, Keys: conceptKeys(p.l.Concept("continue"))})
	}
	p.mood()
}

// cueKind returns the kind a question is of by its question word, and the tokens of that; where it has none, by its form.
func (p *parser) cueKind() (Kind, text.Range) {
	arabic := p.a.Language == text.Arabic
	kind, cue, ok := findCue(p.a)
	switch {
	case ok && (kind == What || kind == Where || kind == When || kind == Who) && hasAuxStart(p.a) && cue.First > 0:
		return YesNo, text.Range{} // "did it say what …"
	case ok:
	case hasAuxStart(p.a):
		return YesNo, text.Range{}
	case arabic && (p.startsWith("من") || p.startsWith("ومن") || p.startsWith("فمن")):
		return Who, text.Range{First: 0, Last: 1}
	case arabic && p.startsWith("في") && p.hasQuestionMark():
		return YesNo, text.Range{First: 0, Last: 1} // «في …؟» asks in dialect whether there is
	case p.asksWhether():
		return YesNo, text.Range{}
	default:
		if kind = p.nounKind(); kind == What && p.states() {
			return YesNo, text.Range{}
		}
	}
	if kind == What && arabic && p.startsWith("من") && cue.First != 1 {
		kind = Who
	}
	return kind, cue
}

// nounForCue tells whether a noun stands for the question word: «عدد …». In Arabic what is counted must follow it at once.
func (p *parser) nounForCue() bool {
	return p.noun.First == 0 || p.a.Language == text.Arabic && p.nextContent(p.noun.Last) == p.noun.Last
}

// namesYear tells whether a question word asks for the year or the month.
func (p *parser) namesYear(cue text.Range) bool {
	for i := cue.First; i < cue.Last; i++ {
		if t := &p.a.Tokens[i]; t.Is("year") || t.Is("month") {
			return true
		}
	}
	return false
}

// splitRuns reads the words of a lexicon form alone where the question word is a part of it: in «كم عدد القتلى» the
// dead are counted, not a toll.
func (p *parser) splitRuns(cue text.Range) {
	for i := cue.First; i < cue.Last; i++ {
		run := p.a.Tokens[i].Run
		if run.Last-run.First < 2 {
			continue
		}
		for j := run.First; j < run.Last; j++ {
			t := &p.a.Tokens[j]
			t.Run = text.Range{First: j, Last: j + 1}
			t.Concepts, t.Alone = t.Alone, nil
		}
	}
}

// mood finds whether the question is about the future, and whether it holds a negation.
func (p *parser) mood() {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		p.q.Future = p.q.Future || futureWords[t.Norm] ||
			t.Arabic && t.Class(lexicon.Act) && t.Derived && (strings.HasPrefix(t.Norm, "سي") || strings.HasPrefix(t.Norm, "ست"))
		p.q.Negated = p.q.Negated || t.Negated
	}
}
