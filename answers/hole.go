package answers

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// hole tells whether the claim's value can fill the question's hole: it is new to the question, and of the sort asked for.
func (al *aligner) hole(c *corpus.Claim, f *fit, keys map[string]*corpus.Key) string {
	q := al.q
	switch q.Kind {
	case Who:
		if c.Kind == corpus.Statement {
			if len(c.SaidBy) == 0 {
				return "names no speaker"
			}
			if !al.asksSpeaker() {
				return "is no name"
			}
			if al.asksDenial() && c.Modality != corpus.Denied {
				return "denies nothing"
			}
			return ""
		}
		if al.q.Sort != "" && al.asksSpeaker() {
			// "Which agency did X speak to": the one named beside the speaker.
			if !al.ofSort(c) {
				return "is none of those asked for"
			}
			return al.newName(keys)
		}
		if al.asksSpeaker() {
			if c.Kind == corpus.Place {
				return "is no speaker"
			}
			k := keyOfMap(keys, exactKeys(al.q.Items[al.q.predicate].Keys))
			if k == nil || k.Role > corpus.Clause || k.Distance > speakerGap {
				return "is no speaker"
			}
			return al.newName(keys)
		}
		if keys[extract.In] != nil {
			return "is where, not who"
		}
		if reason := al.takesPart(c, f, keys); reason != "" {
			return reason
		}
		return al.newName(keys)
	case Where:
		return al.whereabouts(c, f, keys)
	case When:
		if keys[extract.Offset] != nil {
			return "counts from that time"
		}
	case HowMuch, HowLong:
		if d := q.Dimension; d != "" && !q.Kind.Open() {
			if k := keys["c:"+d]; k == nil || k.Role != corpus.Counted {
				return "is no measure of " + d
			}
			if c.Kind == corpus.Share {
				return "is a share, no sum"
			}
		}
		if q.Unit != "" && !al.unitFits(c, keys) {
			return "is in another unit"
		}
	}
	return ""
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

// takesPart tells why somebody named is not the one who does what is asked about: the question's act stands too far off.
func (al *aligner) takesPart(c *corpus.Claim, f *fit, keys map[string]*corpus.Key) string {
	if al.q.Identity {
		return al.identifies(c, f, keys)
	}
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Part != Act || item.Optional {
			continue
		}
		if m.strength == 0 || m.role > corpus.Clause || m.opposite || m.negated {
			return "does not take part in " + item.Words
		}
		return ""
	}
	return ""
}

// identifies tells why a phrase does not say who somebody is: it must hold the name or the role asked about, and
// besides it a role or a name.
func (al *aligner) identifies(c *corpus.Claim, f *fit, keys map[string]*corpus.Key) string {
	named := false
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Part == Speaker || item.Optional || item.Part == Act || item.Place {
			continue
		}
		if item.Part == Named || item.Part == Stranger {
			named = true
			if m.strength == 0 || m.role != corpus.Counted {
				return "does not name " + item.Words
			}
			break
		}
		if k := keyOfMap(keys, item.Keys); k == nil || k.Role != corpus.Counted && (k.Role > corpus.Clause || k.Distance > appositionGap) {
			return "does not name " + item.Words
		}
		break
	}
	if named {
		return ""
	}
	if keys[extract.Called] == nil {
		return "gives no name"
	}
	if c.Kind == corpus.Place {
		return "is a place"
	}
	return al.newName(keys)
}

// appositionGap is how many tokens may stand between a role and the name beside it: "identified the pilot as …".
const appositionGap = 3

// keyOfMap returns the closest of the keys that meet an item.
func keyOfMap(keys map[string]*corpus.Key, wanted []ItemKey) *corpus.Key {
	var best *corpus.Key
	for _, want := range wanted {
		if k := keys[want.Name]; k != nil && (best == nil || k.Role < best.Role || k.Role == best.Role && k.Distance < best.Distance) {
			best = k
		}
	}
	return best
}

// emptyKeys name nobody and no place.
var emptyKeys = map[string]bool{"c:city": true, "c:town": true, "c:area": true, "c:region": true, "c:province": true, "c:person": true, "c:civilian": true, "c:place": true, "c:country": true, "c:village": true, "c:side": true, "c:zone": true}

// placeGap is how many tokens may stand between a place and what happens there.
const placeGap = 16

// whereabouts tells why a phrase does not say where what is asked about happens: it must be a place something is in, or
// to where it goes, close to the act asked about.
func (al *aligner) whereabouts(c *corpus.Claim, f *fit, keys map[string]*corpus.Key) string {
	in, to := keys[extract.In] != nil, keys[extract.Toward] != nil
	switch {
	case keys[extract.From] != nil || keys[extract.By] != nil:
		return "is where from"
	case al.q.Toward && !to:
		return "is not where to"
	case c.Kind != corpus.Place && !headPlace(al.l, c):
		return "is no place"
	case al.q.Sort != "" && !al.ofSort(c):
		return "is no " + al.q.Sort
	case !al.q.Toward && !in && !(headPlace(al.l, c) && al.objectOf(keys)):
		return "is not where"
	}
	if p := al.q.predicate; p >= 0 && !al.q.Items[p].context {
		near := false
		for i := range al.q.Items {
			item := &al.q.Items[i]
			if item.Part == Rest && al.q.Sort != "" && f.matched[i].strength > 0 && f.matched[i].role <= corpus.Sentence {
				near = true // a place of the very sort asked for
			}
			if item.Part != Act {
				continue
			}
			if k := keyOfMap(keys, closeKeys(item.Keys)); k != nil && !k.Wide && (k.Role <= corpus.Bound || k.Role <= corpus.Sentence && k.Distance <= placeGap) {
				near = true
			}
		}
		if !near {
			return "is not where " + al.q.Items[p].Words + " happens"
		}
	}
	if al.q.Toward {
		for i := range al.q.Items {
			if k := keyOfMap(keys, exactKeys(al.q.Items[i].Keys)); al.q.Items[i].Place && k != nil && k.Role == corpus.Counted {
				return "is where from"
			}
		}
	}
	return al.newName(keys)
}

// objectOf tells whether the place stands right beside an act asked about, as its object: «استهدفت حي الجميلي».
func (al *aligner) objectOf(keys map[string]*corpus.Key) bool {
	for i := range al.q.Items {
		if al.q.Items[i].Part != Act {
			continue
		}
		if k := keyOfMap(keys, closeKeys(al.q.Items[i].Keys)); k != nil && k.Role <= corpus.Clause && k.Distance <= objectGap {
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

// newName tells whether the words of the value say something the question does not already say.
func (al *aligner) newName(keys map[string]*corpus.Key) string {
	asked := map[string]bool{}
	for _, item := range al.q.Items {
		for _, k := range item.Keys {
			asked[k.Name] = true
		}
	}
	words, again := 0, 0 // words the lexicon does not know, and those of them that the question names in another script
	for name, k := range keys {
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		switch {
		case name[0] == 'k' && asked[name]:
			again++
		case name[0] == 's' && !asked[name]:
			words++
		case !asked[name] && name[0] != 'r' && name[0] != 'k' && !emptyKeys[name]:
			return ""
		}
	}
	if words > again {
		return ""
	}
	return "names nothing new"
}

func (al *aligner) unitFits(c *corpus.Claim, keys map[string]*corpus.Key) bool {
	if k := keys["c:"+al.q.Unit]; k != nil && k.Role == corpus.Counted {
		return true
	}
	u := al.l.Concept(al.q.Unit)
	return u != nil && c.Value != nil && strings.HasPrefix(c.Value.Unit, u.English)
}
