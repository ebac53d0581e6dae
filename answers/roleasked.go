package answers

// What somebody is who is asked for by it, and whether he does what the question tells or it is done to him.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	objectRelatives = questionWords.Set("object-relative")
	actAuxiliaries  = questionWords.Set("act-auxiliary")
)

// roleNoun returns the token of what somebody is who is asked for by it: "who is the judge presiding", "name of the girl who",
// «من المسؤول الذي»; -1 where nobody is. Names and what describes may stand before it in English.
func (p *parser) roleNoun() int {
	asked := p.a.Language == text.Arabic || p.asksName()
	for i, n := p.cue.Last, 0; i < len(p.a.Tokens) && n <= maxDescribed; i++ {
		t := &p.a.Tokens[i]
		switch {
		case t.Function && t.Name < 0, t.Kind == text.Punct:
			asked = asked || auxiliaries[t.Norm]
			continue
		case !asked:
			return -1
		case t.Name < 0 && t.Class(lexicon.Person) && !t.Class(lexicon.Act):
			return i
		case t.Arabic, t.Kind != text.Word, t.Name < 0 && t.Class(lexicon.Act):
			return -1
		}
		n++
	}
	return -1
}

// roleAsked returns the id of what somebody is who is asked for by it; "" where nobody is.
func (p *parser) roleAsked() string {
	if i := p.roleNoun(); i >= 0 {
		return firstOf(&p.a.Tokens[i], lexicon.Person)
	}
	return ""
}

// roleItem returns the item made of that noun; -1 if none is, or if it only introduces the name behind it: "who is the rower Ana Silk",
// «من هو العداء كمال».
func (p *parser) roleItem() int {
	noun := p.roleNoun()
	at := slices.IndexFunc(p.q.Items, func(it Item) bool { return noun >= 0 && it.first <= noun && noun < it.last })
	if at < 0 || at+1 == len(p.q.Items) {
		return at
	}
	next := &p.q.Items[at+1]
	names := (next.Part == Named || next.Part == Stranger) && !next.Place && !next.adjective && next.first == p.q.Items[at].last
	if t := &p.a.Tokens[noun]; names && (!t.Arabic || strings.HasPrefix(t.Norm, "ال")) {
		return -1
	}
	return at
}

// offenders are told of as suspects or defendants once they are caught; suspectFit is how well that meets the question for them.
var offenders = conceptLists.Phrases("offender")

const suspectFit = 0.9

// seekSuspect lets the role of an offender be met by what he is called once he is caught: "name of the driver arrested after the crash".
func (p *parser) seekSuspect() {
	if p.q.role < 0 || !p.isOffender(&p.q.Items[p.q.role]) {
		return
	}
	for _, id := range []string{"suspect", "accused"} {
		p.q.Items[p.q.role].meetBy("c:"+id, suspectFit)
	}
}

// isOffender tells whether an item is a noun for somebody who may be one.
func (p *parser) isOffender(it *Item) bool {
	return slices.ContainsFunc(concepts(p.l, it), func(c *lexicon.Concept) bool { return c.Class == lexicon.Person && under(c, offenders) })
}

// doneToRole tells whether the English verb that ends at token i is done to whom the question asks for: "who did they arrest", "which
// player did they sell", "name of the boy rescued from", "the man that the police arrested", "the candidate Labour suspended".
func (p *parser) doneToRole(i int) bool {
	for j := p.cue.Last; j < i; j++ {
		if doForms[p.a.Tokens[j].Norm] {
			return true
		}
	}
	if j := p.cue.Last; j+1 < i && actAuxiliaries[p.a.Tokens[j].Norm] && (p.a.Tokens[j+1].Name >= 0 || determiners[p.a.Tokens[j+1].Norm]) {
		return true // "who will the coach pick"
	}
	noun := p.roleNoun()
	if noun < 0 || noun >= i {
		return false
	}
	j := max(noun+1, p.a.Tokens[noun].Run.Last)
	if j == i {
		return strings.HasSuffix(p.a.Tokens[i].Norm, "ed") && (i+1 >= len(p.a.Tokens) || prepositionWords[p.a.Tokens[i+1].Norm])
	}
	if objectRelatives[p.a.Tokens[j].Norm] {
		j++
	}
	return j < i && (p.a.Tokens[j].Name >= 0 || determiners[p.a.Tokens[j].Norm])
}

// doneToRelative tells whether the Arabic verb at token i is done to whom the relative pronoun before it stands for, by whom the word
// behind it names: «التي أوفدها الأمين العام».
func (p *parser) doneToRelative(i int) bool {
	if i+1 >= len(p.a.Tokens) || !relatives[p.a.Tokens[i-1].Norm] {
		return false
	}
	w, next := p.a.Tokens[i].Norm, &p.a.Tokens[i+1]
	return utf8.RuneCountInString(w) > 4 && (strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ها")) && (next.Name >= 0 || strings.HasPrefix(next.Norm, "ال"))
}
