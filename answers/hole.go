package answers

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
)

// hole weighs whether the claim's value can fill the question's hole: it is new to the question, and of the sort asked for.
func (al *aligner) hole(candidate *corpus.Candidate, f *fit, keys *keyed) {
	q, v, c := al.q, &f.evidence, &candidate.Claim
	if q.Kind == Who || q.Kind == Where {
		al.judgePart(f, keys)
		v.set(agent, keys.of(extract.By) != nil)
		v.set(goal, keys.of(extract.Toward) != nil && (q.Kind == Who || q.Toward || al.mayLead()))
		v.set(goalOdd, keys.of(extract.Toward) != nil && v[goal] == 0)
		v.set(location, keys.of(extract.In) != nil)
		v.set(origin, keys.of(extract.From) != nil)
		v.set(properName, proper(c))
		v.set(unnamed, q.named && v[properName] == 0)
		v[repeated] = al.repeated(c, keys)
	}
	switch q.Kind {
	case Who:
		al.holeWho(c, f, keys)
	case Where:
		al.whereabouts(c, f, keys)
	case When:
		v.set(counts, keys.of(extract.Offset) != nil)
		if days := c.AsOf.To.Sub(c.AsOf.From).Hours() / 24; !q.asksYear {
			v.set(wholeYear, days > 180)
			v.set(wholeMonth, days > 20 && days <= 180)
			v.set(wholeSpan, days > 45 && days <= 180)
			v.set(noDay, q.asksDay && days > 1)
		}
		clock := keys.of(extract.Clock) != nil
		v.set(wrongSort, clock != q.asksClock)
		v.set(rightSort, clock && q.asksClock)
		al.bounds(keys, v)
		v.set(toldThen, keys.of(extract.Told) != nil && !al.asksSpeaker())
		v.set(ahead, q.Future && c.AsOf.From.After(candidate.Document.Published))
	case HowMuch, HowLong:
		al.sized(c, f, keys)
		if k := keys.of("c:person"); q.Kind == HowMuch {
			v.set(peopleOdd, k != nil && k.Role == corpus.Counted)
		}
		if d := q.Dimension; d != "" {
			k := keys.of("c:" + d)
			v.set(wrongSort, k == nil || k.Role != corpus.Counted || c.Kind == corpus.Share)
		}
		if q.Unit != "" && !al.unitFits(c, keys) {
			v[wrongSort] = 1
		}
		v.set(rightSort, (q.Dimension != "" || q.Unit != "") && v[wrongSort] == 0)
	}
	switch q.Kind {
	case Who:
		v.set(doing, v[ownPart]+v[ownAct] > 0 || v[otherPart]+v[otherAct] == 0 && al.doer(candidate, keys))
		v.set(secondKind, (c.Kind == corpus.Place || c.Kind == corpus.Statement && al.sort != byTold) && v[rightSort] == 0)
	case Where:
		al.placeInPlace(c, v)
		f.excluded = f.excluded || q.predicate >= 0 && v[rightSort] == 0 && al.onlyRound(keys) || al.outside(c)
	}
}

// proper tells whether the value holds a proper name: one the lexicon knows, one in the place of a person's, or one of
// words that mean nothing else, a noun such as city before them aside.
func proper(c *corpus.Claim) bool {
	named, vague, common := false, false, false
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch {
		case k.Name == extract.Called || strings.HasPrefix(k.Name, "n:"):
			return true
		case emptyKeys[k.Name] && c.Kind == corpus.Place:
			vague = true
		case strings.HasPrefix(k.Name, "c:"):
			common = true
		case strings.HasPrefix(k.Name, "s:"):
			named = true
		}
	}
	if common && named && c.Kind == corpus.Place {
		return true // «مطار مالبينسا», "Khulafa mosque": a noun that names no place beside it
	}
	return !common && (named || !vague)
}

// emptyKeys name nobody and no place.
var emptyKeys = conceptKeysOf("empty")

// exactKeys returns the keys that meet an item fully.
func exactKeys(keys []ItemKey) []ItemKey {
	var out []ItemKey
	for _, k := range keys {
		if k.Fit == 1 {
			out = append(out, k)
		}
	}
	return out
}

// closeKeys returns the keys that meet an item fully or as near-equals.
func closeKeys(keys []ItemKey) []ItemKey {
	var out []ItemKey
	for _, k := range keys {
		if k.Fit >= 0.9 && !k.Opposite {
			out = append(out, k)
		}
	}
	return out
}

// notEmpty tells whether a key names somebody or some place.
func notEmpty(key string) bool { return !emptyKeys[key] }

// newName tells whether the words of the value say something the question does not already say: a word no lexicon knows,
// or a key that counts.
func (al *aligner) newName(keys *keyed, counts func(key string) bool) bool {
	words, again := 0, 0 // words the lexicon does not know, and those of them that the question names in another script
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch {
		case name[0] == 'k' && al.asked[name]:
			again++
		case name[0] == 's' && !al.asked[name]:
			words++
		case !al.asked[name] && name[0] != 'r' && name[0] != 'k' && counts(name):
			return true
		}
	}
	return words > again
}

// repeated tells what share of the value's names and words the question names too.
func (al *aligner) repeated(c *corpus.Claim, keys *keyed) float32 {
	again, all := 0, 0
	titled := c.Kind == corpus.Person && keys.of(extract.Called) != nil
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide || name[0] != 'n' && name[0] != 's' || titled && name[0] == 'n' && !al.mayBePerson(name) {
			continue
		}
		all++
		if al.names(name) {
			again++
		}
	}
	if all == 0 {
		return 0
	}
	return float32(again) / float32(all)
}

// samePerson tells whether somebody named is the one whom the question names, whatever his title.
func (al *aligner) samePerson(c *corpus.Claim, keys *keyed) bool {
	return c.Kind == corpus.Person && keys.of(extract.Called) != nil && al.repeated(c, keys) == 1
}

// names tells whether the question itself names what a key stands for.
func (al *aligner) names(key string) bool { return al.named[key] }

// keysNamed returns the keys of what a question itself names.
func keysNamed(q *Question) map[string]bool {
	out := map[string]bool{}
	for i := range q.Items {
		for _, k := range q.Items[i].Keys {
			if k.Fit == 1 && !k.Opposite {
				out[k.Name] = true
			}
		}
	}
	return out
}

func (al *aligner) unitFits(c *corpus.Claim, keys *keyed) bool {
	u := al.l.Concept(al.q.Unit)
	if u != nil && !u.Is("money") && al.countsMoney(keys) {
		return false // «دولار للبرميل» counts no barrels
	}
	if k := keys.of("c:" + al.q.Unit); k != nil && k.Role == corpus.Counted {
		return true
	}
	return u != nil && c.Value != nil && strings.HasPrefix(c.Value.Unit, u.English)
}
