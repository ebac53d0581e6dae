package answers

// By what somebody who is named is called: his office, its body and place.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// judgeTitle weighs how much of what stands in somebody's title the question names, and whether he is called by the act it asks
// about.
func (al *aligner) judgeTitle(c *corpus.Claim, f *fit, keys *keyed) {
	if c.Kind != corpus.Person || keys.of(extract.Called) == nil {
		return
	}
	own, other := 0, 0
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide || !al.inTitle(name) {
			continue
		}
		if al.asked[name] {
			own++
		} else {
			other++
		}
	}
	v := &f.evidence
	if all := own + other; all > 0 {
		v[titleAsked] = float32(own) / float32(all)
		v[titleOther] = float32(other) / float32(all)
	}
	if p := al.q.predicate; p >= 0 {
		v.set(actTitle, f.matched[p].strength > 0 && f.matched[p].role == corpus.Counted)
	}
}

// otherOffice tells whether who is named holds an office in other bodies or places than those the question names, of which his clause
// names none: the governor of Homs is not that of Daraa; or whether nothing round him speaks of the body or the country that it names.
func (al *aligner) otherOffice(c *corpus.Claim, f *fit) bool {
	if al.q.Kind != Who || !al.q.Identity && al.office < 0 || c.Kind != corpus.Person {
		return false
	}
	named, here, gone := false, false, false
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.Part != Named || item.Optional || item.except || al.ofPerson(item) {
			continue
		}
		named, here = true, here || m.strength > 0 && m.role <= corpus.Clause
		gone = gone || !item.Place && m.strength == 0
	}
	return gone || named && !here && slices.ContainsFunc(c.Keys, func(k corpus.Key) bool {
		return k.Role == corpus.Counted && !k.Wide && k.Name[0] == 'n' && al.inTitle(k.Name)
	})
}

// ofPerson tells whether an item is the name of somebody, or one the lexicon does not know.
func (al *aligner) ofPerson(item *Item) bool {
	return !slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && k.Name[0] == 'n' && al.inTitle(k.Name) })
}

// inTitle tells whether a key is of what somebody is called by besides his name.
func (al *aligner) inTitle(key string) bool {
	switch key[0] {
	case 'n':
		n := al.l.Name(key[2:])
		return n != nil && !n.IsPerson()
	case 'c':
		c := al.l.Concept(key[2:])
		return c != nil && c.Class != lexicon.Quality
	}
	return false
}
