package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the noun that "which" or «أي» goes with, and what stands round it.

var (
	relatives  = questionWords.Set("relative")
	whichWords = questionWords.Set("which")
	thoseWho   = questionWords.Set("those-who")
	places     = questionWords.Set("place-preposition")
)

// questionNoun tells whether the noun at i is what "which" or «أي» asks for: it comes right after the question word.
func (p *parser) questionNoun(i int) bool {
	first := p.nextContent(p.cue.Last)
	if i == first && p.a.Tokens[i].Arabic && (p.relativeFollows(i) || (i == p.cue.Last || p.a.Tokens[i].Class(lexicon.Place)) && p.relativeLater(i)) {
		return true // «ما الجهة التي …»
	}
	switch cue := p.a.Tokens[p.cue.First].Norm; {
	case whichWords[cue]:
		return true
	case cue == "what":
		next := p.a.Tokens[p.cue.Last].Norm
		return first-p.cue.Last <= 1 && !auxiliaries[next]
	default:
		return strings.HasSuffix(cue, "اي")
	}
}

// splitNoun reads a noun for people alone where the lexicon reads it and the verb behind it as one deed: "which judge ruled".
func (p *parser) splitNoun(i int) {
	run := p.a.Tokens[i].Run
	if p.a.Language != text.English || run.Last-i != 2 || !isParticiple(p.a.Tokens[i+1].Norm) {
		return
	}
	if slices.ContainsFunc(p.a.Tokens[i].Alone, func(c *lexicon.Concept) bool { return c.Class == lexicon.Person }) {
		p.splitRuns(run)
	}
}

// behindNames returns the noun that "which" asks for, where English puts a name before it: "which American
// general", "which Houthi chiefs".
func (p *parser) behindNames(i int) int {
	first := i
	for i < len(p.a.Tokens) && !p.a.Tokens[i].Arabic && p.a.Tokens[i].Name >= 0 {
		i = p.a.Names[p.a.Tokens[i].Name].Last
	}
	if i == first || i >= len(p.a.Tokens) || p.used[i] || !p.a.Tokens[i].Class(lexicon.Person, lexicon.Group, lexicon.Place, lexicon.Thing) {
		return first
	}
	return i
}

// personBehind returns the noun for people that "which" asks for, where a verb stands right behind it and only names and
// what describes before it: "which former New York governor spoke". It is i where there is none.
func (p *parser) personBehind(i int) int {
	for j := i; j+1 < len(p.a.Tokens); j++ {
		t, next := &p.a.Tokens[j], &p.a.Tokens[j+1]
		switch {
		case t.Arabic || t.Kind != text.Word || t.Function && t.Name < 0:
			return i
		case t.Name < 0 && t.Class(lexicon.Person) && !t.Class(lexicon.Act) && (next.Class(lexicon.Act) || auxiliaries[next.Norm]):
			return j
		case t.Name < 0 && t.Class(lexicon.Act, lexicon.Event, lexicon.Thing, lexicon.Place, lexicon.Group, lexicon.Idea, lexicon.Measure):
			return i
		}
	}
	return i
}

// relativeFollows tells whether a relative pronoun follows the Arabic noun at token i: «ما الجهة التي تبنت».
func (p *parser) relativeFollows(i int) bool {
	next := max(i+1, p.a.Tokens[i].Run.Last)
	if next >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[next]
	return relatives[t.Norm] || p.participleOf(i, next)
}

// participleOf tells whether an Arabic participle with the article follows the definite noun at token i and says what it does:
// «ما الجهة الممولة».
func (p *parser) participleOf(i, next int) bool {
	t := &p.a.Tokens[next]
	return p.a.Tokens[i].Class(lexicon.Person, lexicon.Group) && strings.HasPrefix(p.a.Tokens[i].Norm, "ال") && strings.HasPrefix(t.Norm, "الم") && t.Name < 0 && t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Place, lexicon.Group)
}

// relativeLater tells whether a relative pronoun follows the definite Arabic noun at token i behind what describes it:
// «ما القريتان الشيعيتان في إدلب اللتان …», «ما هي ضواحي بيروت التي …».
func (p *parser) relativeLater(i int) bool {
	t, next := &p.a.Tokens[i], max(i+1, p.a.Tokens[i].Run.Last)
	definite := strings.HasPrefix(t.Norm, "ال") || t.Class(lexicon.Place) && next < len(p.a.Tokens) && p.a.Tokens[next].Name >= 0
	for j := i + 1; definite && j < len(p.a.Tokens) && j <= i+maxDescribed; j++ {
		if relatives[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// maxDescribed is how many words may stand between a noun and its relative pronoun.
const maxDescribed = 5

// bodyActs are the concepts of what bodies do as people do.
var bodyActs = conceptLists.Phrases("body-act")

// actsAfter tells whether an English verb that bodies and people do follows the noun at token i: it asks for its subject.
func (p *parser) actsAfter(i int) bool {
	next := max(i+1, p.a.Tokens[i].Run.Last)
	if p.a.Language != text.English || next >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[next]
	return t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ed") && isAny(t, bodyActs...)
}

// asksPlace tells whether a preposition of place goes with the question word: "in which country", "which country did he flee
// to", «من أي بلد».
func (p *parser) asksPlace() bool {
	if p.cue.First > 0 && places[p.a.Tokens[p.cue.First-1].Norm] {
		return true
	}
	if cue := p.a.Tokens[p.cue.First].Norm; strings.HasPrefix(cue, "ب") || strings.HasPrefix(cue, "ل") {
		return true
	}
	last := len(p.a.Tokens) - 1
	for last > 0 && (p.a.Tokens[last].Kind == text.Punct || p.a.Tokens[last].Date >= 0) {
		last--
	}
	return p.a.Language == text.English && places[p.a.Tokens[last].Norm]
}

// nextRole returns the token right after "who is the", «من», «مين», if it is a role or an office: the question asks for
// who holds it. It is -1 otherwise.
func (p *parser) nextRole() int {
	i := p.cue.Last
	asked := p.a.Language == text.Arabic
	for i < len(p.a.Tokens) && (p.a.Tokens[i].Function && p.a.Tokens[i].Name < 0 || p.a.Tokens[i].Kind == text.Punct) {
		asked = asked || auxiliaries[p.a.Tokens[i].Norm]
		i++
	}
	if !asked || i >= len(p.a.Tokens) || !p.a.Tokens[i].Class(lexicon.Person) {
		return -1
	}
	return i
}

// firstOf returns the id of the first of a token's concepts that is of one of the classes, or else of the first.
func firstOf(t *analysis.Token, classes ...lexicon.Class) string {
	for _, c := range t.Concepts {
		if slices.Contains(classes, c.Class) {
			return c.ID
		}
	}
	return t.Concepts[0].ID
}
