package answers

// Which act of an English question is its verb, by where it stands behind the auxiliary. What follows the verb, its object and
// what that is tied to, may be acts too: "when did they publish the findings on the strike".

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	supportVerbs      = questionWords.Set("support")
	englishRelatives  = questionWords.Set("which-relative")
	englishPossessors = questionWords.Set("whose")
	beRests           = questionWords.Set("be-rest")
)

// mainAct returns the item of the verb of an English question for a place or a time; -1 where it cannot be told. Behind "did" it
// is the first act in its plain form, behind "was" the last participle.
func (p *parser) mainAct() int {
	aux := p.auxiliary()
	if aux < 0 || p.q.Language != text.English {
		return -1
	}
	be, verb := p.passiveBehind(aux), -1
	before := aux + 1 // the token behind the act before
	relative := false // the next act is that of a relative clause
	for i := range p.q.Items {
		it := &p.q.Items[i]
		if it.Part != Act || it.first <= aux {
			continue
		}
		if p.relativeBetween(before, it.first) {
			if verb >= 0 {
				break
			}
			relative = true
		}
		before = it.last
		switch {
		case relative:
			relative = false
		case it.Optional || it.context:
		case verb >= 0 && supportVerbs[p.a.Tokens[p.q.Items[verb].first].Norm]:
			return i // "launch its strikes"
		case !p.verbForm(it, be) || it.first == aux+1 && !be || p.nounPlace(it.first):
		case verb < 0 || be || p.leadsOn(p.q.Items[verb].last, it.first):
			verb = i
		}
	}
	return verb
}

// auxiliary returns the token of the auxiliary behind the question word; -1 if there is none.
func (p *parser) auxiliary() int {
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		if auxiliaries[p.a.Tokens[i].Norm] {
			return i
		}
	}
	return -1
}

// relativeBetween tells whether a relative clause begins between two tokens.
func (p *parser) relativeBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if englishRelatives[p.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// passiveBehind tells whether the auxiliary at i goes with a participle: it is a form of "be", or one stands further behind.
func (p *parser) passiveBehind(i int) bool {
	if beForms[p.a.Tokens[i].Norm] {
		return true
	}
	for ; i < len(p.a.Tokens); i++ {
		if beRests[p.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// leadsOn tells whether the act that ends before token last is rather the noun before the verb at token next: it stands right
// before that, or before a preposition.
func (p *parser) leadsOn(last, next int) bool {
	if prepositionWords[p.a.Tokens[last].Norm] {
		return true
	}
	for ; last < next; last++ {
		if !strings.HasSuffix(p.a.Tokens[last].Norm, "ly") {
			return false
		}
	}
	return true
}

// verbForm tells whether an item has the form of a verb: a participle behind "be", the plain form behind another auxiliary or
// behind "due to".
func (p *parser) verbForm(it *Item, be bool) bool {
	n, last := p.a.Tokens[it.first].Norm, p.a.Tokens[it.last-1].Norm
	if be && !p.scheduledTo(it.first-1) {
		return isParticiple(n) || strings.HasSuffix(n, "en") || participles[n] || unchanged[n]
	}
	for _, ending := range nounEndings {
		if strings.HasSuffix(last, ending) {
			return false
		}
	}
	return !isParticiple(n) && (!strings.HasSuffix(n, "s") || strings.HasSuffix(n, "ss"))
}

// nounEndings are endings that nouns have and verbs in their plain form seldom.
var nounEndings = []string{"tion", "sion", "ment", "ness", "ance", "ence", "ity", "ism", "ship", "cy"}

// scheduledTo tells whether the word at i is the "to" of "due to", "have to".
func (p *parser) scheduledTo(i int) bool {
	return i > 0 && p.a.Tokens[i].Norm == "to" && (scheduledWords[p.a.Tokens[i-1].Norm] || auxiliaries[p.a.Tokens[i-1].Norm])
}

// nounPlace tells whether the word at i stands where a noun does: behind a determiner, somebody's name in the genitive or a
// preposition, adjectives and figures between.
func (p *parser) nounPlace(i int) bool {
	named := false // "the IOC vote" may be said of it, "their US application" is a noun
	for i--; i >= 0; i-- {
		t := &p.a.Tokens[i]
		switch {
		case englishPossessors[t.Norm] || strings.HasSuffix(t.Text, "'s") || strings.HasSuffix(t.Text, "’s"):
			return true
		case determiners[t.Norm] || prepositionWords[t.Norm] || t.Norm == "to" && !p.scheduledTo(i):
			return !named
		case t.Name >= 0 && !p.a.Names[t.Name].Adjective:
			named = true
		case t.Kind == text.Punct, t.Kind == text.Number, t.Number >= 0, t.Name >= 0, t.Class(lexicon.Quality) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing):
		default:
			return false
		}
	}
	return false
}
