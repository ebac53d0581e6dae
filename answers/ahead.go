package answers

// What is yet to come, or near, is not done: "the tunnel will open in May", "close to a deal".

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	doneAsked  = questionWords.Set("done-asked")
	aheadWords = questionWords.Set("ahead")
	aheadOf    = questionWords.Set("ahead-of")
	aheadTo    = questionWords.Set("ahead-to")
	nearing    = questionWords.Set("nearing")
	nearingTo  = questionWords.Set("nearing-to")
	conditions = questionWords.Set("condition")
)

// aheadGap is how many words back what tells that an act is to come stands at most.
const aheadGap = 4

// asksDone tells whether a question for yes or no asks whether something is done already.
func (p *parser) asksDone() bool {
	if p.q.Kind != YesNo || p.q.Future || p.q.predicate < 0 {
		return false
	}
	verb := &p.a.Tokens[p.q.Items[p.q.predicate].first]
	if p.q.Language == text.Arabic {
		return verb.Arabic && !imperfect(verb) && !willBe(p.l, verb.Token)
	}
	aux := p.auxiliary()
	return aux >= 0 && doneAsked[p.a.Tokens[aux].Norm] && !strings.HasSuffix(verb.Norm, "ing")
}

// onlyAhead tells whether the act that the question turns on is told as what is to come, or near. Where the clause holds the contrary
// too, that is taken: "remains closed and may reopen on Sunday".
func (al *aligner) onlyAhead(c *corpus.Claim, f *fit) bool {
	p := al.q.predicate
	if !al.q.done || p < 0 || al.callsOff(p) {
		return false
	}
	if m := &f.matched[p]; m.strength == 0 || m.role > corpus.Clause {
		if p = al.dealAsked(); p < 0 {
			return false
		}
	}
	m := &f.matched[p]
	if m.strength == 0 || m.role > corpus.Clause || m.negated || m.opposite {
		return false
	}
	tokens := text.Tokenize(c.Words)
	if !al.aheadAt(tokens, int(m.distance)) {
		return false
	}
	contrary := closestKey(slices.DeleteFunc(slices.Clone(al.items[p].keys), func(k wanted) bool { return !k.Opposite }))
	if contrary == nil || contrary.Role > corpus.Clause || contrary.Negated || al.aheadAt(tokens, int(contrary.Distance)) {
		return true
	}
	m.opposite, m.distance = true, contrary.Distance
	return false
}

// aheadAt tells whether the act at i of a clause is told as to come or near.
func (al *aligner) aheadAt(tokens []text.Token, i int) bool {
	if i >= len(tokens) {
		return false
	}
	if tokens[i].Arabic && willBe(al.l, tokens[i]) {
		return true
	}
	if tokens[i].Arabic && i > 0 && nearingTo[tokens[i-1].Norm] && slices.ContainsFunc(tokens[max(0, i-aheadGap):i], func(t text.Token) bool { return nearing[t.Norm] || nearing[strings.TrimPrefix(t.Norm, "و")] }) {
		return true // its subject may stand between: «اقترب الطرفان من إبرام صفقة»
	}
	return conditioned(tokens, i) || leadsBy(tokens, i, nearing, nearingTo) || leadsBy(tokens, i, aheadWords, aheadTo) || leadsBy(tokens, i, aheadOf, aheadTo) && i > 0 && aheadTo[tokens[i-1].Norm]
}

// conditioned tells whether the act at i is told as what may come about: "if they reach a deal", «في حال تمكن الطرفين من بلوغ اتفاق».
func conditioned(tokens []text.Token, i int) bool {
	for j := min(i, len(tokens)) - 1; j >= 0 && tokens[j].Kind == text.Word; j-- {
		if conditions[tokens[j].Norm] {
			return true
		}
	}
	return false
}

// leadsBy tells whether one of some words leads to the one at i, with nothing but small words between.
func leadsBy(tokens []text.Token, i int, words, small map[string]bool) bool {
	for j := i - 1; j >= max(0, i-aheadGap); j-- {
		n := tokens[j].Norm
		if words[n] {
			return true
		}
		if !small[n] && !strings.HasSuffix(n, "ly") {
			return false
		}
	}
	return false
}

// willBe tells whether an Arabic verb has the particle of the future before it: «سيفتح», «وستغلق», and does not begin so itself: «سيطرت».
func willBe(l *lexicon.Lexicon, t text.Token) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(t.Norm, "و"), "س")
	if !ok || !strings.HasPrefix(rest, "ي") && !strings.HasPrefix(rest, "ت") {
		return false
	}
	t.Norm = rest
	return len(l.Alone(t)) > 0
}

// callsOff tells whether an item is an act by which something is not done, as it is from the day that is announced: "he will call off his
// trip".
func (al *aligner) callsOff(i int) bool {
	return slices.ContainsFunc(al.q.Items[i].Keys, func(k ItemKey) bool { return k.Fit == 1 && k.Name[0] == 'c' && al.l.Refuses(k.Name[2:]) })
}
