package answers

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds out where a question without a question word wants a yes or a no.

var (
	whetherWords = questionWords.Set("whether")
	sayings      = questionWords.Set("saying")
	orWords      = questionWords.Set("or")
	notWords     = questionWords.Set("not")
)

// asksWhether tells whether a question without a question word wants a yes or a no: "any sign that …", «رح يحضر …؟»,
// «صحيح إن …».
func (p *parser) asksWhether() bool {
	if len(p.a.Tokens) < 2 {
		return false
	}
	t, next := &p.a.Tokens[0], &p.a.Tokens[1]
	if t.Norm == "any" {
		i := p.nextContent(1)
		return i >= 0 && !sayings[p.a.Tokens[i].Norm]
	}
	if p.a.Language != text.Arabic {
		return false
	}
	switch {
	case whetherWords[t.Norm], p.orNot():
		return true
	case strings.HasPrefix(t.Norm, "اا"): // «أاستقال»
		return true
	case t.Norm == "اما" && strings.HasPrefix(next.Norm, "زال"): // «أما زال»
		return true
	case t.Class(lexicon.Act) && next.Norm == "احد": // «أكد أحد»
		return true
	}
	if !strings.HasSuffix(strings.TrimSpace(p.q.Text), "؟") {
		return false
	}
	return doneWords[t.Norm] || t.Class(lexicon.Act) && t.Name < 0 && looksVerb(t.Norm) && !p.isNoun(0) || p.onlyVerb(0) && isPerfect(t) || p.verbInForm() || t.Arabic && t.Name < 0 && len(t.Norm) > len("فعوا") && strings.HasSuffix(t.Norm, "وا")
}

// verbInForm tells whether the question begins with an Arabic verb in the perfect that the lexicon reads with its subject as one
// form: «أقيل المدرب؟».
func (p *parser) verbInForm() bool {
	t := &p.a.Tokens[0]
	alone := analysis.Token{Token: t.Token, Concepts: t.Alone}
	return t.Arabic && t.Name < 0 && t.Run.Last > 1 && strings.HasPrefix(p.a.Tokens[1].Norm, "ال") && alone.Class(lexicon.Act) && !nominal(t) && !p.isNoun(0) && !masdar(&alone) && utf8.RuneCountInString(t.Norm) > 3
}

// isPerfect tells whether an Arabic word for something done has the form of a perfect, and not of a noun for it: it is cited so, or
// it has no long vowel before its last letter. Words of three letters may be either.
func isPerfect(t *analysis.Token) bool {
	letters := []rune(t.Norm)
	if len(letters) < 4 {
		return false
	}
	if !strings.ContainsRune("اوي", letters[len(letters)-2]) {
		return true
	}
	return slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Act && text.Fold(c.Arabic) == t.Norm })
}

// orNot tells whether an Arabic question ends in "or not": «ولا لا», «لو لا».
func (p *parser) orNot() bool {
	last := p.lastWord(len(p.a.Tokens))
	if last < 0 || !notWords[p.a.Tokens[last].Norm] {
		return false
	}
	before := p.lastWord(last)
	return before >= 0 && orWords[p.a.Tokens[before].Norm]
}

// lastWord returns the last word before token i; -1 if there is none.
func (p *parser) lastWord(i int) int {
	for i--; i >= 0 && p.a.Tokens[i].Kind != text.Word; i-- {
	}
	return i
}

// states tells whether a question without a question word is a statement with a question mark: "so he didn't veto it?",
// «البابا زار الموصل؟».
func (p *parser) states() bool {
	if !p.hasQuestionMark() {
		return false
	}
	for i := 1; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		switch {
		case thoseWho[t.Norm] || p.relativeFollows(i-1):
			return false // «المدينة التي ضربت»
		case !t.Arabic:
			if auxiliaries[t.Norm] {
				return true
			}
		case p.onlyVerb(i) && !places[p.a.Tokens[i-1].Norm]:
			first := &p.a.Tokens[0]
			return strings.HasPrefix(first.Norm, "ال") || first.Name >= 0 || first.Class(lexicon.Person)
		}
	}
	return false
}

func (p *parser) hasQuestionMark() bool { return strings.ContainsAny(p.q.Text, "?؟") }
