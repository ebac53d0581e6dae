package answers

// By what somebody who is named is called: his office, its body and place.

import (
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
