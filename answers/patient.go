package answers

// Whether "who" asks to whom something was done.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
)

// asksPatient tells whether "who" asks to whom something was done: "who was arrested", "who did they arrest", «من تم اعتقاله»,
// «من اعتقلته الشرطة».
func (p *parser) asksPatient() bool {
	if p.q.predicate < 0 {
		return false
	}
	if p.befalls(&p.q.Items[p.q.predicate]) {
		return true
	}
	i := p.q.Items[p.q.predicate].last - 1
	if i < 1 || i >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[i]
	if t.Arabic {
		w := t.Norm
		return i+1 < len(p.a.Tokens) && onHim[p.a.Tokens[i+1].Norm] || onHim[w] || doneWords[p.a.Tokens[i-1].Norm] || utf8.RuneCountInString(w) > 4 && (strings.HasSuffix(w, "ته") || strings.HasSuffix(w, "تها") || strings.HasSuffix(w, "هم")) || p.doneToRelative(i)
	}
	if p.cue.First > 0 && p.a.Tokens[p.cue.First-1].Norm == "by" {
		return false // "was stolen by whom"
	}
	if p.doneToRole(i) || p.gets(i) {
		return true
	}
	return p.passive(i) && !strings.HasSuffix(t.Norm, "ing")
}

// befalls tells whether an item is an act that befalls its subject, and by no other meaning one that somebody does to others, as
// «يحاصر» is: who besieges a town is not trapped in it.
func (p *parser) befalls(it *Item) bool {
	found := false
	for _, k := range it.Keys {
		if k.Fit < 1 {
			continue
		}
		found = found || befalling[k.Name]
		if inflicting[k.Name] {
			return false
		}
	}
	return found
}

// gets tells whether somebody gets what the noun for an act at i says, so that it is done to him: "who got a four-year ban".
func (p *parser) gets(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		switch t := &p.a.Tokens[k]; {
		case getting[t.Norm]:
			return k < i-1 && !p.passive(k)
		case prepositionWords[t.Norm], t.Class(lexicon.Act):
			return false
		}
	}
	return false
}

// befalling are acts that befall whoever is their subject: who died is told by who was killed.
// Those of inflicting share words with one of them, and are done to others.
var (
	befalling  = conceptKeysOf("befalling")
	inflicting = conceptKeysOf("inflicting")
)

var (
	onHim     = questionWords.Set("on-him")
	doneWords = questionWords.Set("done")
	getting   = questionWords.Set("getting")
)
