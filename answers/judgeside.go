package answers

// On which side those stand who are counted: soldiers and the police are no rebels.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// sides of a fight.
const (
	forces = 1 << iota // soldiers, the police
	rebels             // militants, an armed group
)

// forceConcepts and rebelConcepts are those under which the concepts of a side stand.
var (
	forceConcepts = conceptLists.Phrases("side-forces")
	rebelConcepts = conceptLists.Phrases("side-rebels")
)

// sideOf returns the side of a key: that of a concept or of a name; 0 if it has none.
func (al *aligner) sideOf(key string) int {
	if id, ok := strings.CutPrefix(key, "n:"); ok {
		switch n := al.l.Name(id); {
		case n == nil:
		case armedGroup(n):
			return rebels
		case army(n):
			return forces
		}
		return 0
	}
	id, ok := strings.CutPrefix(key, "c:")
	c := al.l.Concept(id)
	switch {
	case !ok || c == nil:
	case standsUnderAny(c, forceConcepts):
		return forces
	case standsUnderAny(c, rebelConcepts):
		return rebels
	}
	return 0
}

func standsUnderAny(c *lexicon.Concept, ids []string) bool {
	for _, id := range ids {
		if standsUnder(c, id) {
			return true
		}
	}
	return false
}

// sideAsked returns the side of those the question counts; 0 where it names both sides or neither.
func (al *aligner) sideAsked() int {
	counted, named := 0, 0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		for _, k := range item.Keys {
			if k.Fit < 1 || k.Opposite {
				continue
			}
			if side := al.sideOf(k.Name); item.Part == Head {
				counted |= side
			} else if side == forces {
				named |= side // «كم عنصرا من الشرطة» may be called by either word
			}
		}
	}
	if counted == forces || counted == rebels && named == 0 {
		return counted
	}
	return 0
}

// otherSide tells whether a claim counts those of the other side alone.
func (al *aligner) otherSide(keys *keyed) bool {
	if al.side == 0 {
		return false
	}
	here := 0
	for name, k := range keys.all() {
		if k.Role == corpus.Counted && !k.Wide {
			here |= al.sideOf(name)
		}
	}
	return here != 0 && here&al.side == 0
}
