package answers

// Whether a claim names who is asked for.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// holeWho weighs whether the claim names who is asked for.
func (al *aligner) holeWho(c *corpus.Claim, f *fit, keys *keyed) {
	q, v := al.q, &f.evidence
	if q.recipient {
		v.set(rightSort, q.Sort != "" && (al.ofSort(c) || al.hears(c)))
		al.judgeRecipient(c, f, keys)
		return
	}
	if c.Kind == corpus.Statement {
		v.set(speaking, al.sort == byTold)
		v.set(wrongSort, len(c.SaidBy) == 0 || !al.asksSpeaker() || al.asksDenial() && c.Modality != corpus.Denied || mediumSorts[q.Sort] && !al.saidByMedium(keys))
		return
	}
	v.set(nothingNew, !al.newName(keys, notEmpty) || !q.Identity && al.samePerson(c, keys))
	v[office] = al.holdsOffice(c, f, keys)
	al.judgeTitle(c, f, keys)
	switch {
	case q.Sort != "":
		v.set(rightSort, al.ofSort(c) || al.besideSort(keys))
		v.set(maybeSort, v[rightSort] == 0 && al.mayBeOfSort(c, keys))
		v.set(wrongSort, v[rightSort]+v[maybeSort] == 0)
		v.set(secondKind, v[secondKind] > 0 && v[rightSort] == 0)
	case !q.Identity && al.asksSpeaker():
		k := closestKey(al.items[q.predicate].exact)
		v.set(noPart, v[source] == 0 && (k == nil || k.Role > corpus.Clause || k.Distance > speakerGap))
		v.set(wrongSort, c.Kind == corpus.Place && v[source] == 0 || al.onlySpokenOf(c, v))
		return
	}
	if q.Identity {
		v.set(noPart, !al.identifies(c, f, keys))
		return
	}
	v.set(noPart, v[ownPart]+v[ownAct]+v[office] == 0 && !al.takesPart(f))
	f.excluded = f.excluded || al.onlyReports(keys, v)
}

// besideSort tells whether what the question asks for stands right beside the name of somebody: "the reporter, Oliver Hale",
// "identified the pilot as".
func (al *aligner) besideSort(keys *keyed) bool {
	k := keys.of("c:" + al.q.Sort)
	return keys.of(extract.Called) != nil && k != nil && !k.Wide && k.Role <= corpus.Clause && k.Distance <= appositionGap
}

// mayBeOfSort tells whether somebody named, or a body, may be of the sort of people or of bodies asked for, though nothing
// beside the name says so: "which player", "which company".
func (al *aligner) mayBeOfSort(c *corpus.Claim, keys *keyed) bool {
	sort := al.l.Concept(al.q.Sort)
	switch {
	case sort == nil:
		return false
	case sort.Class == lexicon.Person:
		return c.Kind == corpus.Person && keys.of(extract.Called) != nil
	}
	return sort.Class == lexicon.Group && c.Kind == corpus.Organisation && proper(c)
}

// asksSpeaker tells whether "who" asks for a speaker: the question's act is one of speech. Who claims an attack is asked for
// what he did.
func (al *aligner) asksSpeaker() bool {
	if al.q.predicate < 0 || al.q.recipient || al.q.culprit {
		return false
	}
	for _, k := range al.q.Items[al.q.predicate].Keys {
		if c := al.l.Concept(strings.TrimPrefix(k.Name, "c:")); c != nil && k.Fit == 1 && c.Class == lexicon.Act && (c.Is("say") && c.ID != "claim-responsibility" || c.Is("deny")) {
			return true
		}
	}
	return false
}

// onlySpokenOf tells whether somebody else says what the sentence says in which who is named stands, and he himself nothing that is
// asked about.
func (al *aligner) onlySpokenOf(c *corpus.Claim, v *vector) bool {
	return len(c.SaidBy) > 0 && v[source]+v[ownAct]+v[ownPart] == 0
}

// plainSpeech are the concepts of speaking that say nothing of what is said or how: whoever speaks does them.
var plainSpeech = conceptKeysOf("plain-speech")

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

// identifies tells whether a phrase says who somebody is: it must hold the name asked about, or besides the role a name.
func (al *aligner) identifies(c *corpus.Claim, f *fit, keys *keyed) bool {
	first := slices.IndexFunc(al.q.Items, func(it Item) bool {
		return it.Part != Speaker && !it.Optional && it.Part != Act && !it.Place
	})
	if first >= 0 && first != al.q.role && (al.q.Items[first].Part == Named || al.q.Items[first].Part == Stranger) {
		if m := f.matched[first]; m.strength > 0 && m.role == corpus.Counted {
			return true
		}
		if al.q.role < 0 {
			return false
		}
		first = al.q.role // the minister, of Peru
	}
	if !al.calledBy(first) && (al.q.role < 0 || !al.calledBy(al.q.role)) {
		return false
	}
	return keys.of(extract.Called) != nil && c.Kind != corpus.Place && al.newName(keys, al.mayBePerson)
}

// calledBy tells whether the noun that an item is stands in the phrase or beside it; where there is no item all that is said of
// somebody else tells who he is.
func (al *aligner) calledBy(at int) bool {
	if at < 0 {
		return true
	}
	k := closestKey(al.items[at].keys)
	return k != nil && (k.Role == corpus.Counted || k.Role <= corpus.Clause && k.Distance <= appositionGap)
}

// appositionGap is how many tokens may stand between a role and the name beside it: "identified the pilot as …".
const appositionGap = 3

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

// mayBePerson tells whether a key is a name, and no place's: the airport in «مدير مطار الملك عبدالعزيز بجدة» is no director.
func (al *aligner) mayBePerson(key string) bool {
	n := al.l.Name(strings.TrimPrefix(key, "n:"))
	return n != nil && !n.IsPlace()
}

// doerGap is how many tokens may stand between a doer and the verb.
const doerGap = 3

// doer tells whether who is named stands where the doer of the question's act stands: in Arabic right behind the verb, in
// English right before it or behind "by".
func (al *aligner) doer(candidate *corpus.Candidate, keys *keyed) bool {
	if keys.of(extract.By) != nil {
		return true
	}
	if al.q.predicate < 0 || keys.of(extract.In) != nil || keys.of(extract.Toward) != nil || keys.of(extract.From) != nil {
		return false
	}
	k := closestKey(al.items[al.q.predicate].near)
	if k == nil || k.Role > corpus.Clause || k.Distance > doerGap {
		return false
	}
	return k.After == (candidate.Document.Language == text.English)
}
