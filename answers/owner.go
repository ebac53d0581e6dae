package answers

// Whose figure is asked for: the price of silver, what a firm earned. A claim in which it does not stand gives another's.

import (
	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// owners marks the items that tell whose figure is asked for: those tied to the noun for it, or the subject of its verb.
func (p *parser) owners() {
	r := p.ownerWords()
	for i := range p.q.Items {
		if it := &p.q.Items[i]; it.Part != Speaker && !it.Optional && !it.except && !it.quality {
			it.owner = it.last > r.First && it.last <= r.Last && r.Last > 0
		}
	}
}

// ownerWords returns the words that tell it.
func (p *parser) ownerWords() text.Range {
	tokens := p.a.Tokens
	for i := range tokens {
		if t := &tokens[i]; i >= p.cue.First && (isAmount(t) || p.isRate(i) || isAny(t, "share")) && !t.Class(lexicon.Unit) {
			return p.tied(i)
		}
	}
	for i := p.cue.Last; i < len(tokens) && i < p.cue.Last+3; i++ {
		if t := &tokens[i]; t.Arabic && t.Class(lexicon.Act) || !t.Arabic && auxiliaries[t.Norm] {
			return p.phrase(i + 1)
		}
	}
	return text.Range{}
}

// tied returns the words tied to the noun at i: in Arabic those behind it, in English those of its phrase and behind "of".
func (p *parser) tied(i int) text.Range {
	r := p.phrase(i + 1)
	if p.a.Tokens[i].Arabic {
		return r
	}
	if i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "of" {
		r = p.phrase(i + 2)
	}
	for r.First = i; r.First > p.cue.Last && (p.mayOwn(r.First-1) || p.a.Tokens[r.First-1].Date >= 0); r.First-- {
	}
	r.Last = max(r.Last, i) // a time may stand between: "the firm's first-half profit"
	return r
}

// phrase returns the noun phrase at i.
func (p *parser) phrase(i int) text.Range {
	r := text.Range{First: i, Last: i}
	for ; i < len(p.a.Tokens) && (p.mayOwn(i) || p.a.Tokens[i].Norm == "the"); i++ {
		r.Last = i + 1
	}
	return r
}

// mayOwn tells whether the word at i may stand in a noun phrase.
func (p *parser) mayOwn(i int) bool {
	t := &p.a.Tokens[i]
	switch {
	case t.Norm == "'s" || t.Norm == "-":
		return true
	case t.Kind != text.Word || t.Date >= 0 || t.Number >= 0 || t.Function && t.Name < 0:
		return false
	}
	return t.Name >= 0 || !meansDeed(t)
}

// meansDeed tells whether a word is for something done and nothing else.
func meansDeed(t *analysis.Token) bool {
	return t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place, lexicon.Event, lexicon.Measure, lexicon.Idea) && !nominal(t)
}

// judgeOwner weighs whether the figure's own passage tells of whose figure is asked for.
func (al *aligner) judgeOwner(f *fit) {
	var here, gone share
	for i := range al.q.Items {
		if m := &f.matched[i]; al.q.Items[i].owner {
			here.add(al.weights[i], m.strength > 0 && m.role <= corpus.Sentence && !m.apart)
			gone.add(al.weights[i], m.strength == 0)
		}
	}
	f.evidence[ownerHere], f.evidence[ownerGone] = here.of(), gone.of()
}
