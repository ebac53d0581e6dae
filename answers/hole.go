package answers

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// hole weighs whether the claim's value can fill the question's hole: it is new to the question, and of the sort asked for.
func (al *aligner) hole(candidate *corpus.Candidate, f *fit, keys *keyed) {
	q, v, c := al.q, &f.evidence, &candidate.Claim
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
		}
	case HowMuch, HowLong:
		if d := q.Dimension; d != "" {
			k := keys.of("c:" + d)
			v.set(wrongSort, k == nil || k.Role != corpus.Counted || c.Kind == corpus.Share)
		}
		if q.Unit != "" && !al.unitFits(c, keys) {
			v[wrongSort] = 1
		}
		v.set(rightSort, (q.Dimension != "" || q.Unit != "") && v[wrongSort] == 0)
	}
	if q.Kind == Who || q.Kind == Where {
		v.set(agent, keys.of(extract.By) != nil)
		v.set(goal, keys.of(extract.Toward) != nil)
		v.set(location, keys.of(extract.In) != nil)
		v.set(origin, keys.of(extract.From) != nil)
		v.set(properName, proper(c))
		v[repeated] = al.repeated(keys)
	}
	switch q.Kind {
	case Who:
		v.set(doing, al.doer(candidate, keys))
		v.set(secondKind, (c.Kind == corpus.Place || c.Kind == corpus.Statement && al.sort != byTold) && v[rightSort] == 0)
	case Where:
		al.placeInPlace(c, v)
	}
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

// proper tells whether the value holds a proper name: one the lexicon knows, one in the place of a person's, or one of
// words that mean nothing else.
func proper(c *corpus.Claim) bool {
	common := false
	for i := range c.Keys {
		k := &c.Keys[i]
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch {
		case k.Name == extract.Called || strings.HasPrefix(k.Name, "n:"):
			return true
		case strings.HasPrefix(k.Name, "c:"):
			common = true
		}
	}
	return !common
}

// doerGap is how many tokens may stand between a doer and the verb.
const doerGap = 3

// doer tells whether who is named stands where the doer of the question's act stands: in Arabic right behind the verb, in
// English right before it or behind "by".
func (al *aligner) doer(candidate *corpus.Candidate, keys *keyed) bool {
	if keys.of(extract.By) != nil {
		return true
	}
	if al.q.predicate < 0 {
		return false
	}
	k := closestKey(al.items[al.q.predicate].near)
	if k == nil || k.Role > corpus.Clause || k.Distance > doerGap {
		return false
	}
	return k.After == (candidate.Document.Language == text.English)
}

// holeWho weighs whether the claim names who is asked for.
func (al *aligner) holeWho(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	if c.Kind == corpus.Statement {
		v.set(speaking, al.sort == byTold)
		v.set(wrongSort, len(c.SaidBy) == 0 || !al.asksSpeaker() || al.asksDenial() && c.Modality != corpus.Denied)
		return
	}
	v.set(nothingNew, !al.newName(keys, notEmpty))
	switch {
	case q.Sort != "":
		v.set(rightSort, al.ofSort(c))
		v.set(wrongSort, v[rightSort] == 0)
		v.set(secondKind, v[secondKind] > 0 && v[rightSort] == 0)
	case !q.Identity && al.asksSpeaker():
		k := closestKey(al.items[q.predicate].exact)
		v.set(noPart, k == nil || k.Role > corpus.Clause || k.Distance > speakerGap)
		v.set(wrongSort, c.Kind == corpus.Place)
		return
	}
	if q.Identity {
		v.set(noPart, !al.identifies(c, f, keys))
		return
	}
	v.set(noPart, !al.takesPart(f))
}

// asksSpeaker tells whether "who" asks for a speaker: the question's act is one of speech.
func (al *aligner) asksSpeaker() bool {
	if al.q.predicate < 0 {
		return false
	}
	for _, k := range al.q.Items[al.q.predicate].Keys {
		if c := al.l.Concept(strings.TrimPrefix(k.Name, "c:")); c != nil && k.Fit == 1 && c.Class == lexicon.Act && (c.Is("say") || c.Is("deny")) {
			return true
		}
	}
	return false
}

// plainSpeech are the concepts of speaking that say nothing of what is said or how: whoever speaks does them.
var plainSpeech = map[string]bool{"c:say": true, "c:announce": true, "c:inform": true, "c:confirm": true, "c:disclose": true, "c:believe": true, "c:claim": true, "c:consider-as": true, "c:mention": true, "c:talk": true}

// generalSpeech tells whether an item asks who spoke, in whatever words.
func (al *aligner) generalSpeech(item *Item) bool {
	for _, k := range item.Keys {
		if k.Fit == 1 && plainSpeech[k.Name] {
			return true
		}
	}
	return false
}

// takesPart tells whether somebody named may be the one who does what is asked about: the question's act stands near.
func (al *aligner) takesPart(f *fit) bool {
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Part == Act && !item.Optional {
			return m.strength > 0 && m.role <= corpus.Clause && !m.opposite && !m.negated
		}
	}
	return true
}

// identifies tells whether a phrase says who somebody is: it must hold the name or the role asked about, and besides it a
// role or a name.
func (al *aligner) identifies(c *corpus.Claim, f *fit, keys *keyed) bool {
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Part == Speaker || item.Optional || item.Part == Act || item.Place {
			continue
		}
		if item.Part == Named || item.Part == Stranger {
			return m.strength > 0 && m.role == corpus.Counted
		}
		if k := closestKey(al.items[i].keys); k == nil || k.Role != corpus.Counted && (k.Role > corpus.Clause || k.Distance > appositionGap) {
			return false
		}
		break
	}
	return keys.of(extract.Called) != nil && c.Kind != corpus.Place && al.newName(keys, al.mayBePerson)
}

// appositionGap is how many tokens may stand between a role and the name beside it: "identified the pilot as …".
const appositionGap = 3

// emptyKeys name nobody and no place.
var emptyKeys = map[string]bool{"c:city": true, "c:town": true, "c:area": true, "c:region": true, "c:province": true, "c:person": true, "c:civilian": true, "c:place": true, "c:country": true, "c:village": true, "c:side": true, "c:zone": true}

// placeGap is how many tokens may stand between a place and what happens there.
const placeGap = 16

// whereabouts weighs whether a phrase says where what is asked about happens: it must be a place something is in, or
// to where it goes, close to the act asked about.
func (al *aligner) whereabouts(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	in, to := keys.of(extract.In) != nil, keys.of(extract.Toward) != nil
	v.set(wrongSort, c.Kind != corpus.Place && !headPlace(al.l, c) || q.Sort != "" && !al.ofSort(c))
	v.set(rightSort, q.Sort != "" && al.ofSort(c))
	v.set(secondKind, v[secondKind] > 0 && v[rightSort] == 0)
	v.set(noPlace, q.Toward && !to || !q.Toward && !in && !(headPlace(al.l, c) && al.objectOf()))
	if p := q.predicate; p >= 0 && !q.Items[p].context {
		near := false
		for i := range q.Items {
			item := &q.Items[i]
			if item.Part == Rest && q.Sort != "" && f.matched[i].strength > 0 && f.matched[i].role <= corpus.Sentence {
				near = true // a place of the very sort asked for
			}
			if item.Part != Act {
				continue
			}
			if k := closestKey(al.items[i].near); k != nil && !k.Wide && (k.Role <= corpus.Bound || k.Role <= corpus.Sentence && k.Distance <= placeGap) {
				near = true
			}
		}
		v.set(noPart, !near)
	}
	v.set(nothingNew, !al.newName(keys, notEmpty))
	if q.Toward {
		for i := range q.Items {
			if k := closestKey(al.items[i].exact); q.Items[i].Place && k != nil && k.Role == corpus.Counted {
				v[nothingNew] = 1
			}
		}
	}
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

// speakerGap is how many tokens may stand between a speaker and his verb.
const speakerGap = 2

// asksDenial tells whether the question asks who denied something.
func (al *aligner) asksDenial() bool {
	for _, k := range al.q.Items[al.q.predicate].Keys {
		if k.Name == "c:deny" && k.Fit == 1 {
			return true
		}
	}
	return false
}

// notEmpty tells whether a key names somebody or some place.
func notEmpty(key string) bool { return !emptyKeys[key] }

// mayBePerson tells whether a key is a name, and no place's: the airport in «مدير مطار الملك عبدالعزيز بجدة» is no director.
func (al *aligner) mayBePerson(key string) bool {
	n := al.l.Name(strings.TrimPrefix(key, "n:"))
	return n != nil && !n.IsPlace()
}

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
func (al *aligner) repeated(keys *keyed) float32 {
	again, all := 0, 0
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide || name[0] != 'n' && name[0] != 's' {
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

// names tells whether the question itself names what a key stands for.
func (al *aligner) names(key string) bool {
	for i := range al.q.Items {
		for _, k := range al.q.Items[i].Keys {
			if k.Name == key && k.Fit == 1 && !k.Opposite {
				return true
			}
		}
	}
	return false
}

func (al *aligner) unitFits(c *corpus.Claim, keys *keyed) bool {
	if k := keys.of("c:" + al.q.Unit); k != nil && k.Role == corpus.Counted {
		return true
	}
	u := al.l.Concept(al.q.Unit)
	return u != nil && c.Value != nil && strings.HasPrefix(c.Value.Unit, u.English)
}
