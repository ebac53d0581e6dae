package answers

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the verb that a question turns on. In Arabic it stands first; in English its form agrees with the auxiliary in
// front: "did the men arrested in May admit it" asks about the admission, "when did growth fall short" about the shortfall.

var (
	haveForms        = questionWords.Set("have")
	participles      = questionWords.Set("participle")
	unchanged        = questionWords.Set("unchanged")
	nounEnds         = questionWords.Phrases("noun-end")
	englishRelatives = questionWords.Set("which-relative")
	beRests          = questionWords.Set("be-rest")
	supportVerbs     = questionWords.Set("support")
)

// mainVerb returns the token of that verb; -1 where it is not sure.
func (p *parser) mainVerb() int {
	if p.q.Language == text.English {
		return p.verbOf(p.auxiliary())
	}
	if p.q.Kind != YesNo {
		return -1
	}
	for i := range p.a.Tokens {
		if t := &p.a.Tokens[i]; t.Arabic && t.Content() {
			if p.onlyVerb(i) {
				return i
			}
			break
		}
	}
	return -1
}

// auxiliary returns the token of the auxiliary behind the question word; -1 if there is none.
func (p *parser) auxiliary() int {
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		switch n := p.a.Tokens[i].Norm; {
		case auxiliaries[n]:
			return i
		case englishRelatives[n]:
			return -1
		}
	}
	return -1
}

// verbOf returns the verb behind the auxiliary at aux, its subject between them, whose form agrees with it; -1 if there is none. What
// describes the subject may hold verbs too, and so may what follows the verb.
func (p *parser) verbOf(aux int) int {
	if aux < 0 {
		return -1
	}
	if verb := p.verbNot(aux, p.nounPlace); verb >= 0 {
		return verb
	}
	return p.verbNot(aux, func(i int) bool { return nounOpeners[p.a.Tokens[i-1].Norm] }) // "did the bridges in the north collapse"
}

// verbNot is verbOf where noun tells which words must be nouns.
func (p *parser) verbNot(aux int, noun func(int) bool) int {
	agrees := p.agreement(aux)
	verb := -1
	relative := false // the next verb is that of a relative clause
	for i := aux + 1; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		switch {
		case verb >= 0 && p.endsVerb(i):
			return verb
		case englishRelatives[t.Norm]:
			relative = true
		case p.scheduledTo(i), p.goingTo(i):
			agrees = p.plainForm // "is the bank going to close"
		case t.Norm == "be" && p.a.Tokens[i-1].Norm != "to":
			agrees, verb = p.participleForm, -1 // "could the claims be verified"
		case beRests[t.Norm] || haveForms[t.Norm]:
			agrees = p.participleForm
		case t.Kind != text.Word || t.Function || t.Name >= 0 || t.Run.Last > i && t.Run.First < i:
		case relative:
			relative = !t.Class(lexicon.Act)
		case t.Capital() || !agrees(i) || noun(i) || strings.HasSuffix(t.Norm, "ing") && p.behindPreposition(i):
		case verb < 0 && i == aux+1:
			return i // its subject stands before: "what share had vanished from the shelves examined"
		case verb < 0 || p.leadsOn(verb, i):
			verb = i
		}
	}
	return verb
}

// agreement returns what tells whether a word has the form that goes with the auxiliary at i.
func (p *parser) agreement(i int) func(int) bool {
	word := strings.TrimSuffix(p.a.Tokens[i].Norm, "n't")
	if haveForms[word] || beForms[word] {
		return p.participleForm
	}
	return p.plainForm
}

// endsVerb tells whether a clause or an infinitive of its own begins at token i, behind the verb.
func (p *parser) endsVerb(i int) bool {
	n := p.a.Tokens[i].Norm
	return englishRelatives[n] || timeClauseWords[n] || n == "to" && !p.scheduledTo(i) && i+1 < len(p.a.Tokens) && p.plainForm(i+1)
}

// leadsOn tells whether the word at verb rather describes the subject of the one at next, or is the noun before it: that stands
// right behind it, or a preposition does, or it is a present participle: "was the treaty banning mines signed".
func (p *parser) leadsOn(verb, next int) bool {
	last := max(verb+1, p.a.Tokens[verb].Run.Last)
	if last > next {
		return false // one form of the lexicon
	}
	if prepositionWords[p.a.Tokens[last].Norm] || strings.HasSuffix(p.a.Tokens[verb].Norm, "ing") && !strings.HasSuffix(p.a.Tokens[next].Norm, "ing") {
		return true
	}
	for ; last < next; last++ {
		if !strings.HasSuffix(p.a.Tokens[last].Norm, "ly") {
			return false
		}
	}
	return true
}

// plainForm tells whether the word at i may be the plain form of a verb, and neither it nor the form it begins a noun.
func (p *parser) plainForm(i int) bool {
	t := &p.a.Tokens[i]
	last := p.a.Tokens[max(i+1, t.Run.Last)-1].Norm
	plural := strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss")
	past := strings.HasSuffix(t.Norm, "ed") && !strings.HasSuffix(t.Norm, "eed") || participles[t.Norm]
	return t.Class(lexicon.Act, lexicon.State) && !past && !plural &&
		!slices.ContainsFunc(nounEnds, func(end string) bool {
			return strings.HasSuffix(t.Norm, end) || len(end) > 2 && strings.HasSuffix(last, end)
		})
}

// participleForm tells whether the word at i may be a participle.
func (p *parser) participleForm(i int) bool {
	t := &p.a.Tokens[i]
	return participles[t.Norm] || unchanged[t.Norm] || strings.HasSuffix(t.Norm, "ed") || t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ing")
}

// mainAct returns the item of the verb; -1 if there is none that is missed. A verb that only supports the noun for something done
// behind it leaves that to be asked about: "launch its strikes".
func (p *parser) mainAct() int {
	if p.verb < 0 {
		return -1
	}
	verb, supports := -1, supportVerbs[p.a.Tokens[p.verb].Norm]
	for i := range p.q.Items {
		switch it := &p.q.Items[i]; {
		case it.Part != Act || it.Optional || it.context || it.last <= p.verb:
		case it.first > p.verb && supports:
			return i
		case it.first <= p.verb:
			verb = i
		}
	}
	return verb
}

// ownVerbs are the concepts of verbs that are asked by themselves.
var ownVerbs = conceptLists.Phrases("own-verb")

// asVerb makes an item, which begins at token i, that of the verb the question turns on, whatever else its words mean. A verb that
// says little beside a noun for something done is not missed; whether somebody came back is asked by the verb alone.
func (p *parser) asVerb(item *Item, i int) {
	item.context = false
	if item.Part == Rest || item.Part == Stranger {
		item.Part = Act
	}
	if isAny(&p.a.Tokens[i], ownVerbs...) {
		item.Optional = false
	}
}
