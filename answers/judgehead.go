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
	v.set(headActed, al.q.predicate < 0 && !al.things && hasBound(c))
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
		return people || al.otherThing(keys)
	}
	return al.people && counted && !people && !groups
}

// otherThing tells whether a claim counts things of another sort than those asked for: carriages are no planes.
func (al *aligner) otherThing(keys *keyed) bool {
	heads := al.q.Part(Head)
	if len(heads) == 0 || len(heads[0].concepts) != 1 || heads[0].concepts[0].Class != lexicon.Thing {
		return false
	}
	others := false
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide || !strings.HasPrefix(name, "c:") {
			continue
		}
		c := al.l.Concept(name[2:])
		if c == nil || c.Class != lexicon.Thing || akin(c, heads[0].concepts[0]) {
			return false
		}
		others = true
	}
	return others
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

// countsFighters tells whether a claim counts fighters where civilians are asked for, or civilians where fighters are: a fighter
// is no civilian, whatever befell him.
func (al *aligner) countsFighters(keys *keyed) bool {
	if al.civilians == al.fighters {
		return false
	}
	here := [2]bool{} // civilians, fighters
	for name, k := range keys.all() {
		if k.Role != corpus.Counted {
			continue
		}
		here[0] = here[0] || name == "c:civilian"
		here[1] = here[1] || al.fights(name)
	}
	if al.civilians {
		return here[1] && !here[0]
	}
	return here[0] && !here[1]
}

// fights tells whether a key is that of a fighter or an armed group.
func (al *aligner) fights(key string) bool {
	if id, ok := strings.CutPrefix(key, "c:"); ok {
		c := al.l.Concept(id)
		return c != nil && c.Is("fighter")
	}
	if id, ok := strings.CutPrefix(key, "n:"); ok {
		n := al.l.Name(id)
		return n != nil && n.Kind == "armed-group"
	}
	return false
}

// countsSort tells whether what the question counts, or what narrows it, is people of a sort.
func (al *aligner) countsSort(sort string) bool {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part != Head && item.Part != Modifier {
			continue
		}
		for _, k := range exactKeys(item.Keys) {
			if k.Name[0] == 'c' && !k.Opposite {
				if c := al.l.Concept(k.Name[2:]); c != nil && c.Is(sort) {
					return true
				}
			}
		}
	}
	return false
}
