package answers

// Whether a place that a claim names is where what is asked about happens, from where it comes or to where it goes.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// placeGap is how many tokens may stand between a place and what happens there.
const placeGap = 16

// whereabouts weighs whether a phrase says where what is asked about happens: it must be a place something is in, or
// to where it goes, close to the act asked about.
func (al *aligner) whereabouts(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	in, to := keys.of(extract.In) != nil, keys.of(extract.Toward) != nil
	v.set(rightSort, q.Sort != "" && al.ofSort(c))
	v.set(maybeSort, q.Sort != "" && v[rightSort] == 0 && al.mayBePlaceOfSort(c))
	v.set(wrongSort, c.Kind != corpus.Place && !headPlace(al.l, c) || q.Sort != "" && v[rightSort]+v[maybeSort] == 0)
	v.set(secondKind, v[secondKind] > 0 && v[rightSort] == 0)
	from := keys.of(extract.From) != nil
	v.set(whencePlace, q.away && from)
	f.excluded = f.excluded || q.away && to && !from || q.Toward && from && !to || q.stays && to && !in && !arrived(keys) // it lies at the other end
	struck := !q.Toward && !q.away && c.Kind == corpus.Place && keys.of(extract.Undergoes) != nil && al.actHere(f)
	v.set(noPlace, q.Toward && !to || q.away && !from || !q.Toward && !q.away && !in && !(to && v[goal] > 0) && !struck && !(headPlace(al.l, c) && !from && al.objectOf()))
	if p := q.predicate; p >= 0 && !q.Items[p].context {
		near := struck
		for i := range q.Items {
			item := &q.Items[i]
			if item.Part == Rest && q.Sort != "" && f.matched[i].strength > 0 && f.matched[i].role <= corpus.Sentence {
				near = true // a place of the very sort asked for
			}
			if item.Part != Act {
				continue
			}
			if k := closestKey(al.items[i].near); k != nil && (k.Role <= corpus.Bound || k.Role <= corpus.Sentence && k.Distance <= placeGap) {
				near = true
			}
		}
		v.set(noPart, !near)
	}
	v.set(nothingNew, !al.newName(keys, notEmpty))
	if q.Toward || q.away {
		for i := range q.Items {
			if k := closestKey(al.items[i].exact); q.Items[i].Place && k != nil && k.Role == corpus.Counted {
				v[nothingNew] = 1
			}
		}
	}
}

// mayBePlaceOfSort tells whether a place may be of the sort asked for though nothing says so: it has a name that the lexicon does not
// know, and no noun beside it says of what other sort it is.
func (al *aligner) mayBePlaceOfSort(c *corpus.Claim) bool {
	named := false
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch k.Name[0] {
		case 'n':
			if al.placesAsked[k.Name] || al.roundAsked(k.Name[2:]) {
				continue // «منطقة السالمية بالكويت»: where what may be of the sort lies
			}
			if n := al.l.Name(k.Name[2:]); n != nil && n.IsPlace() {
				return al.nearSort(n.Kind)
			}
		case 'c':
			if n := al.l.Concept(k.Name[2:]); n != nil && n.Class == lexicon.Place && !vagueSorts[k.Name] && !al.nearSort(n.ID) {
				return false
			}
		case 's':
			named = named || !al.asked[k.Name]
		}
	}
	return named && c.Kind == corpus.Place
}

// nearSort tells whether a sort of places is in Arabic a near-equal of the one asked for: «مدينة» is a town as well as a city.
func (al *aligner) nearSort(kind string) bool {
	if al.language != text.Arabic {
		return false
	}
	asked, sort := al.l.Concept(al.q.Sort), al.l.Concept(kind)
	return asked != nil && sort != nil && (slices.Contains(asked.Near, sort) || slices.Contains(sort.Near, asked))
}

// vagueSorts are nouns for places of every sort.
var vagueSorts = conceptKeysOf("vague")

// actHere tells whether a claim's sentence tells of an act asked about.
func (al *aligner) actHere(f *fit) bool {
	for i := range al.q.Items {
		if m := f.matched[i]; al.q.Items[i].Part == Act && m.strength > 0 && m.role <= corpus.Sentence && !m.opposite {
			return true
		}
	}
	return false
}

// objectOf tells whether the place stands right beside an act asked about, as its object: «استهدفت حي الجميلي».
func (al *aligner) objectOf() bool {
	for i := range al.q.Items {
		if al.q.Items[i].Part != Act {
			continue
		}
		if k := closestKey(al.items[i].near); k != nil && k.Role <= corpus.Clause && k.Distance <= objectGap {
			return true
		}
	}
	return false
}

// objectGap is how many tokens, a date among them, may stand between an act and its object.
const objectGap = 12

// outside tells whether a claim names a place that lies neither within nor round the place in which the question asks where.
func (al *aligner) outside(c *corpus.Claim) bool {
	if al.q.inside == nil {
		return false
	}
	out := false
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide || k.Name[0] != 'n' {
			continue
		}
		place := al.l.Name(k.Name[2:])
		switch {
		case place == nil || !place.IsPlace():
		case place == al.q.inside || place.LiesIn(al.q.inside.ID) || al.q.inside.LiesIn(place.ID):
			return false
		default:
			out = true
		}
	}
	return out
}

// mayLead tells whether an act asked about is one that leads somewhere.
func (al *aligner) mayLead() bool {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part == Act && slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && leadingSomewhere[k.Name] }) {
			return true
		}
	}
	return false
}

// leadingSomewhere are keys of acts that have a goal.
var leadingSomewhere = conceptKeysOf("goal")

// arriving are keys of acts after which something is where it went.
var arriving = conceptKeysOf("arriving")

// arrived tells whether a clause tells that something came where it went: «وصلت الحافلات إلى أطراف المدينة».
func arrived(keys *keyed) bool {
	for key := range arriving {
		if inClause(keys.of(key)) {
			return true
		}
	}
	return false
}

// placeInPlace weighs how the place a claim names lies to the places asked about.
func (al *aligner) placeInPlace(c *corpus.Claim, v *vector) {
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide || !strings.HasPrefix(k.Name, "n:") {
			continue
		}
		place := al.l.Name(k.Name[2:])
		if place == nil || !place.IsPlace() {
			continue
		}
		v.set(countryName, v[countryName] > 0 || place.Kind == "country")
		for _, item := range al.q.Items {
			if !item.Place || len(item.Keys) == 0 || item.Keys[0].Name[0] != 'n' {
				continue
			}
			asked := al.l.Name(item.Keys[0].Name[2:])
			if asked == nil || asked == place {
				continue
			}
			v.set(widerPlace, v[widerPlace] > 0 || asked.LiesIn(place.ID))
			v.set(innerPlace, v[innerPlace] > 0 || place.LiesIn(asked.ID))
		}
	}
}

// headPlace tells whether a place's phrase holds a common noun for a place: «حي الجميلي», "Tall Tawil village".
func headPlace(l *lexicon.Lexicon, c *corpus.Claim) bool {
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide || !strings.HasPrefix(k.Name, "c:") {
			continue
		}
		if n := l.Concept(k.Name[2:]); n != nil && n.Class == lexicon.Place {
			return true
		}
	}
	return false
}
