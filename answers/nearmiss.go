package answers

// Near misses: what befell another place than the one asked about, people of every sort where those of one are counted, somebody of
// whose family the question asks, and what befell people of whom it does not ask that.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	sections = conceptKeysOf("section")
	apart    = []map[string]bool{conceptKeysOf("apart-site"), conceptKeysOf("apart-disease"), conceptKeysOf("apart-disaster"), conceptKeysOf("apart-carrier")}
	kindred  = conceptKeysOf("relative")

	heldFates = conceptLists.Phrases("held-fate")

	fallen = questionWords.Set("fallen")
)

// nearlyTells tells whether a claim misses the question by one thing of it.
func (al *aligner) nearlyTells(c *corpus.Claim, f *fit, keys *keyed) bool {
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.except || item.Part == Speaker {
			continue
		}
		if al.otherOfKind(item, m, keys) || al.wholeOfSection(item, m, keys) || al.otherRelative(item, m) {
			return true
		}
	}
	return al.befellUnasked(f, keys) || al.actsOtherwise(c, f, keys) || al.otherEnd(keys) || al.noPopulation(keys)
}

// otherOfKind tells whether a claim that does not name the place, the disease, the disaster or the vehicle that the question names tells
// of another one of its kind: no bombing of a school is that of a hospital. A figure of a disease needs a report that names it.
func (al *aligner) otherOfKind(item *Item, m *match, keys *keyed) bool {
	if m.strength > 0 || item.Part != Rest && item.Part != Head && item.Part != Act {
		return false
	}
	for _, kind := range apart {
		if asked := al.meaning(item, kind); asked != nil && (al.q.Kind != Where || asked.Class != lexicon.Place) {
			return asked.Is("disease") && al.q.Kind.Numeric() || al.tellsOther(asked, kind, keys)
		}
	}
	return false
}

// tellsOther tells whether a claim's clause names another of a kind than the one asked about, and none that is asked about too.
func (al *aligner) tellsOther(asked *lexicon.Concept, kind map[string]bool, keys *keyed) bool {
	for name, k := range keys.all() {
		if k.Role <= corpus.Clause && !k.Wide && kind[name] && !al.asked[name] && !akin(asked, al.l.Concept(name[2:])) {
			return true
		}
	}
	return false
}

// meaning returns what an item means fully that is on a list; nil where it is nothing there, or may be something else too.
func (al *aligner) meaning(item *Item, list map[string]bool) *lexicon.Concept {
	var out *lexicon.Concept
	for _, k := range item.Keys {
		if k.Fit < 1 || k.Opposite || k.Name[0] != 'c' {
			continue
		}
		if !list[k.Name] {
			return nil
		}
		out = al.l.Concept(k.Name[2:])
	}
	return out
}

// akin tells whether two concepts may be called by each other's words.
func akin(a, b *lexicon.Concept) bool {
	return a.Is(b.ID) || b.Is(a.ID) || slices.Contains(a.Near, b) || slices.Contains(b.Near, a)
}

// wholeOfSection tells whether a claim counts people, and its sentence says nothing of the one sort of them that the question counts:
// whom a plane carries are not its children.
func (al *aligner) wholeOfSection(item *Item, m *match, keys *keyed) bool {
	if item.Part != Head || m.strength > 0 && m.role <= corpus.Sentence || al.meaning(item, sections) == nil {
		return false
	}
	k := keys.of("c:person")
	return k != nil && k.Role == corpus.Counted && !k.Wide
}

// otherRelative tells whether the claim's sentence does not speak of the relative of whom the question asks.
func (al *aligner) otherRelative(item *Item, m *match) bool {
	q := al.q
	return item.relative && !item.Optional && (q.Kind == When || q.Kind == Why || q.Age) && (m.strength == 0 || m.role > corpus.Sentence)
}

// befellUnasked tells whether a claim counts dead or wounded where the question asks who did something, and of nothing that befell
// anybody: those who reached the shore are not those who drowned.
func (al *aligner) befellUnasked(f *fit, keys *keyed) bool {
	if al.q.Kind != HowMany || al.q.befell || !al.asksDoing(f) {
		return false
	}
	for name, k := range keys.all() {
		if n := al.fate(name); k.Role <= corpus.Bound && n > 0 && (n == al.l.Fate("die") || n == al.l.Fate("wound")) {
			return true
		}
	}
	return false
}

// noPopulation tells whether a claim counts people to whom something happened, or who went somewhere, where the question asks only how
// many live there: those who fled a town are not its population.
func (al *aligner) noPopulation(keys *keyed) bool {
	if al.q.Kind != HowMany || al.q.predicate >= 0 || al.q.befell || !al.names("c:resident") {
		return false
	}
	for name, k := range keys.all() {
		if k.Role <= corpus.Bound && !k.Wide && (al.fate(name) > 0 || leadingSomewhere[name]) {
			return true
		}
	}
	return false
}

// asksDoing tells whether the question tells of an act of those it counts, or of one done to them, and a claim not of its value.
func (al *aligner) asksDoing(f *fit) bool {
	does := false
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if i != al.q.predicate && !(item.Optional && item.Part == Act && al.q.predicate < 0) || item.except || item.context {
			continue
		}
		if m.strength > 0 && m.role <= corpus.Bound {
			return false
		}
		does = does || i == al.q.predicate || !al.tellsEvent(item)
	}
	return does
}

// actsOtherwise tells whether a claim counts those who did something else than the question asks, of which nothing round it speaks
// either, or, where it asks who was seized or set free, its own sentence does not: those who threw the bomb have not been arrested.
func (al *aligner) actsOtherwise(c *corpus.Claim, f *fit, keys *keyed) bool {
	p := al.q.predicate
	if al.q.Kind != HowMany || p < 0 || al.q.asksTotal || f.matched[p].strength > 0 && f.matched[p].role <= corpus.Sentence || !hasBound(c) {
		return false
	}
	if !slices.ContainsFunc(heldFates, func(id string) bool { return al.fates[al.l.Fate(id)] }) {
		return f.matched[p].strength == 0 && al.onlyActs(&al.q.Items[p])
	}
	for name, k := range keys.all() {
		if k.Role <= corpus.Sentence && al.fates[al.fate(name)] {
			return false
		}
	}
	return true
}

// onlyActs tells whether an item means acts and states alone: an assembly may meet, or be the parliament.
func (al *aligner) onlyActs(item *Item) bool {
	for _, k := range exactKeys(item.Keys) {
		if k.Name[0] != 'c' {
			continue
		}
		if c := al.l.Concept(k.Name[2:]); c == nil || c.Class != lexicon.Act && c.Class != lexicon.State {
			return false
		}
	}
	return true
}

// nearMisses notes what of a question claims miss by little: whose relative it asks about, and whether it speaks of what befell
// anybody. Who is called a relative beside his name needs not be called so: "Amal, the minister's sister".
func (p *parser) nearMisses() {
	for i := range p.q.Items {
		item := &p.q.Items[i]
		item.relative = item.Part != Head && slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && kindred[k.Name] }) && !p.apposed(item.first)
		p.q.befell = p.q.befell || slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && strings.HasPrefix(k.Name, "c:") && p.l.Fate(k.Name[2:]) > 0 })
	}
	p.q.befell = p.q.befell || slices.ContainsFunc(p.a.Tokens, func(t analysis.Token) bool { return fallen[t.Norm] })
}

// apposed tells whether the noun at i stands behind a comma or a name.
func (p *parser) apposed(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if t := &p.a.Tokens[j]; t.Name >= 0 || !t.Function {
			return t.Name >= 0 || t.Kind == text.Punct
		}
	}
	return false
}
