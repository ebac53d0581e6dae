package answers

// Whether a claim counts what the question counts.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// judgeHead weighs whether the claim counts what the question counts. It tells whether it counts something else altogether.
func (al *aligner) judgeHead(c *corpus.Claim, item *Item, m match, v *vector, keys *keyed) (other bool) {
	switch {
	case m.strength == 0:
		v[headMissing] = 1
	case m.role != corpus.Counted && m.role <= corpus.Clause && item.nation() && countsPeople(al.l, keys):
		v[headWide] = 1 // "the sons of Yemen"
		return false
	case m.role != corpus.Counted:
		v[headBeside] = 1
	case m.near:
		v[headNear] = 1
	case m.wide:
		v[headWide] = 1
	default:
		v[headCounted] = 1
	}
	if m.strength == 0 || m.role != corpus.Counted {
		k := keys.of("c:person")
		v.set(headPeople, k != nil && k.Role == corpus.Counted && !al.things)
	}
	v.set(headActed, al.q.predicate < 0 && hasBound(c))
	return (m.strength == 0 || m.role != corpus.Counted) && al.countsOther(keys)
}

// countsOther tells whether a claim counts people where things are asked for, or things where people are: seats are no
// answer to how many women.
func (al *aligner) countsOther(keys *keyed) bool {
	people, groups, counted := false, false, false
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || !strings.HasPrefix(name, "c:") {
			continue
		}
		switch c := al.l.Concept(name[2:]); {
		case c == nil:
		case c.Is("person") || c.Class == lexicon.Person || c.Is("die") || c.Is("wound"):
			people = true
		case c.Class == lexicon.Group:
			groups = true
		case c.Class == lexicon.Thing || c.Class == lexicon.Place || c.Class == lexicon.Unit:
			counted = true
		}
	}
	if al.things {
		return people
	}
	return al.people && counted && !people && !groups
}

// countsPeople tells whether a claim counts people.
func countsPeople(l *lexicon.Lexicon, keys *keyed) bool {
	for name, k := range keys.all() {
		if id, ok := strings.CutPrefix(name, "c:"); ok && k.Role == corpus.Counted {
			if c := l.Concept(id); c != nil && (c.Class == lexicon.Person || c.Is("person")) {
				return true
			}
		}
	}
	return false
}
