package answers

// Whether a claim is told of another place than the one asked about.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// toldElsewhere tells whether a claim is told of another place than the one asked about.
func (al *aligner) toldElsewhere(v *vector) bool {
	return al.q.Kind != Where && v[elsewhere]+v[setElsewhere] > 0 && v[placeMissed]+v[placeWhole] > 0
}

// placesAsked returns the keys of the places a question names.
func placesAsked(q *Question) map[string]bool {
	out := map[string]bool{}
	for i := range q.Items {
		if q.Items[i].Place {
			for _, k := range exactKeys(q.Items[i].Keys) {
				out[k.Name] = true
			}
		}
	}
	return out
}

// elsewhere tells whether the claim's own clause or sentence names a place that is neither asked about nor round or within
// what is asked about.
func (al *aligner) elsewhere(keys *keyed) bool {
	for name, k := range keys.all() {
		if k.Role > corpus.Clause || !strings.HasPrefix(name, extract.Located) || al.placesAsked["n:"+name[2:]] {
			continue
		}
		n := al.l.Name(name[2:])
		if n == nil || !n.IsPlace() || n.Kind == "region" {
			continue
		}
		related := false
		for a := range al.placesAsked {
			if b := al.l.Name(a[2:]); a[0] == 'n' && b != nil && (b.LiesIn(n.ID) || n.LiesIn(b.ID)) {
				related = true
			}
		}
		if !related {
			return true
		}
	}
	return false
}

// setElsewhere tells whether the report sets the scene in another place of the same country before it names the one asked
// about, and the claim's own sentence names neither.
func (al *aligner) setElsewhere(item *Item, keys *keyed) bool {
	var asked *lexicon.Name
	var at *corpus.Key
	for _, k := range item.Keys {
		if k.Fit == 1 && k.Name[0] == 'n' {
			if n := al.l.Name(k.Name[2:]); n != nil && n.IsPlace() && n.Kind != "country" && n.Kind != "region" {
				asked, at = n, keys.of(k.Name)
			}
		}
	}
	if asked == nil || at != nil && at.Role <= corpus.Nearby {
		return false
	}
	for name, k := range keys.all() {
		if k.Role < corpus.Nearby || !strings.HasPrefix(name, "n:") || at != nil && k.Distance >= at.Distance {
			continue
		}
		if n := al.l.Name(name[2:]); n != nil && n.IsPlace() && n.Kind == asked.Kind && n != asked && country(n) != nil && country(n) == country(asked) {
			return true
		}
	}
	return false
}

// onlyRound tells whether a place is no more than what the question names, or what that lies in: where in Homs something
// happened, "in Syria" does not tell.
func (al *aligner) onlyRound(keys *keyed) bool {
	named := false
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch name[0] {
		case 'n':
			if !al.placesAsked[name] && !al.roundAsked(name[2:]) {
				return false
			}
			named = true
		case 's':
			if !al.asked[name] {
				return false
			}
		case 'c':
			if n := al.l.Concept(name[2:]); n != nil && n.Class == lexicon.Place && !emptyKeys[name] && !al.asked[name] {
				return false
			}
		}
	}
	return named
}

// roundAsked tells whether a place is one in which a place asked about lies.
func (al *aligner) roundAsked(place string) bool {
	for name := range al.placesAsked {
		if asked := al.l.Name(name[2:]); name[0] == 'n' && asked != nil && asked.LiesIn(place) {
			return true
		}
	}
	return false
}

// country returns the country a place lies in; nil when the lexicon does not say.
func country(n *lexicon.Name) *lexicon.Name {
	for _, w := range n.Within {
		if w.Kind == "country" {
			return w
		}
		if c := country(w); c != nil {
			return c
		}
	}
	return nil
}
