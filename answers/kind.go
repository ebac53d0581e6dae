package answers

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the kind of a question: by its question word, or else by its form or its nouns.

var (
	futureWords = questionWords.Set("future")
	intending   = questionWords.Set("intending")
	stillWords  = questionWords.Set("still")
	dayWords    = questionWords.Set("day")
	clockWords  = questionWords.Set("clock")
	beginWords  = questionWords.Set("begin-cue")
	endWords    = questionWords.Set("end-cue")
	whenAux     = questionWords.Set("when-future")
)

// kind finds what is asked for.
func (p *parser) kind() {
	q := p.q
	kind, cue := p.cueKind()
	p.cue = cue
	q.asksYear = kind == When && p.namesYear(cue)
	q.asksDay, q.asksStart, q.asksEnd = p.namesDay(), p.asksStart(), p.leadsCue(endWords)
	q.asksClock = kind == When && p.namesClock(cue)
	if cue.Last == 0 && p.nounForCue() {
		p.cue = p.noun
	}
	if cue.First > 0 && q.Language == text.Arabic {
		// The preposition before «أي» belongs to the question word.
		if t := &p.a.Tokens[cue.First-1]; t.Norm == "في" || t.Norm == "الي" {
			p.used[cue.First-1] = true
		}
	}
	if kind == Where && cue.First > 0 && p.a.Tokens[cue.First].Norm == "where" && p.a.Tokens[cue.First-1].Class(lexicon.Place) {
		p.useRun(cue.First - 1) // "the venue where they met"
	}
	p.use(cue)
	p.splitRuns(cue)
	q.Kind = p.refine(kind)
	if q.Kind == What && p.cue.Last > 0 && p.a.Tokens[p.cue.First].Norm == "how" && p.inPercent() {
		q.Kind = WhatPercent // "how sharply did shares fall, in percent"
	}
	if q.Kind == HowMuch && q.Unit == "" && q.Dimension == "" && (p.inPercent() || p.asksRate() && !p.soldAt()) {
		q.Kind = WhatPercent
	}
	q.loose = kind == What && q.Kind == HowMuch
	q.Kinds = claimKinds[q.Kind]
	if q.Age = q.Kind == HowLong && p.asksAge(); q.Age {
		q.Kinds = []corpus.Kind{corpus.Measure}
	}
	if i := slices.IndexFunc(p.a.Tokens, func(t analysis.Token) bool { return stillWords[t.Norm] }); i >= 0 && q.Kind == YesNo {
		q.Items = append(q.Items, Item{Words: p.a.Tokens[i].Text, Part: Act, Keys: conceptKeys(p.l.Concept("continue"))})
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
	case arabic && p.lackingWhy():
		return Why, text.Range{First: 0, Last: 1}
	case p.asksWhether():
		return YesNo, text.Range{}
	default:
		if kind = p.nounKind(); (kind == What || kind == Who) && p.states() {
			p.q.Identity = false
			return YesNo, text.Range{}
		}
	}
	if kind == What && arabic && p.startsWith("من") && cue.First != 1 {
		kind = Who
	}
	return kind, cue
}

// lackingWhy tells whether the question begins with «لم» that asks why, and denies nothing: no imperfect follows, as in «لم أقيل
// القائد».
func (p *parser) lackingWhy() bool {
	if !p.startsWith("لم") || len(p.a.Tokens) < 3 {
		return false
	}
	t := &p.a.Tokens[1]
	return t.Class(lexicon.Act) && (strings.HasSuffix(t.Norm, "ت") || !strings.HasPrefix(t.Norm, "ي") && !strings.HasPrefix(t.Norm, "ت"))
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

// asksStart tells whether the question asks since when something is, or when it began.
func (p *parser) asksStart() bool {
	return p.leadsCue(beginWords) || slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool {
		alone := analysis.Token{Concepts: t.Alone} // «بدأ إضراب» is one form
		return t.Is("start") || alone.Is("start")
	})
}

// leadsCue tells whether one of some words begins the question, is part of the question word or stands right before it.
func (p *parser) leadsCue(words map[string]bool) bool {
	if asked := text.Tokenize(p.q.Text); len(asked) > 0 && words[asked[0].Norm] {
		return true // what leads to a question is not in its analysis
	}
	for i := max(0, p.cue.First-1); i < p.cue.Last; i++ {
		if words[p.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// namesDay tells whether the question asks for the day or the date.
func (p *parser) namesDay() bool {
	return slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return dayWords[t.Norm] })
}

// namesClock tells whether the question asks for the hour of the day.
func (p *parser) namesClock(cue text.Range) bool {
	for i := range p.a.Tokens {
		if t := &p.a.Tokens[i]; clockWords[t.Norm] && (t.Arabic || cue.First <= i && i < cue.Last) {
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
			t.Function = t.Kind == text.Word && p.l.Function(t.Norm) // "of" in "number of fatalities"
		}
	}
}

var askedNegatively = questionWords.Set("asked-negatively")

// mood finds whether the question is about the future, and whether it holds a negation.
func (p *parser) mood() {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		p.q.Future = p.q.Future || futureWords[t.Norm] && !(i+1 < len(p.a.Tokens) && prepositionWords[p.a.Tokens[i+1].Norm]) || intending[t.Norm] || p.goingTo(i) ||
			t.Arabic && t.Class(lexicon.Act) && t.Derived && willBe(p.l, t.Token)
		p.q.Negated = p.q.Negated || t.Negated && !p.asksNegatively()
	}
	p.q.Future = p.q.Future || p.q.Kind == When && p.presentVerb()
}

// asksNegatively tells whether the question begins with a word that denies only to hold it likely: "didn't they", «ألم». Whether it
// is so is asked all the same.
func (p *parser) asksNegatively() bool {
	for i := range p.a.Tokens {
		if p.a.Tokens[i].Kind == text.Word {
			return askedNegatively[p.a.Tokens[i].Norm]
		}
	}
	return false
}

// presentVerb tells whether the verb right behind "when" is of the present, and so of what is to come: «متى يصدر الحكم»,
// "when does the truce begin", "when is the bridge going to open".
func (p *parser) presentVerb() bool {
	for i := p.cue.Last; i < min(p.cue.Last+2, len(p.a.Tokens)); i++ {
		t := &p.a.Tokens[i]
		if !t.Arabic {
			return whenAux[t.Norm] || p.a.Language == text.English && slices.ContainsFunc(p.a.Tokens[i:], func(t analysis.Token) bool { return t.Norm == "going" })
		}
		if t.Class(lexicon.Act) && !t.Is("say") && imperfect(t) {
			return true
		}
		if t.Content() {
			return false
		}
	}
	return false
}

// imperfect tells whether an Arabic verb is written with the first letter of the imperfect, and not with its own.
func imperfect(t *analysis.Token) bool {
	if strings.HasPrefix(t.Norm, "ت") && !t.Derived {
		return false // «تصادم» is a perfect
	}
	first := ""
	for _, p := range []string{"ي", "ت"} {
		if strings.HasPrefix(t.Norm, p) || strings.HasPrefix(t.Norm, "ه"+p) || strings.HasPrefix(t.Norm, "ح"+p) || strings.HasPrefix(t.Norm, "ب"+p) {
			first = p
		}
	}
	return first != "" && !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool {
		own := text.Fold(c.Arabic)
		return c.Class == lexicon.Act && (strings.HasPrefix(own, first) || strings.HasPrefix(own, t.Norm[:2]))
	})
}
