package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file tells which claim keys meet a word of a question, and how well.

// How well a claim key answers for what meets it less than fully.
const (
	otherFit    = 0.95 // what a word may mean besides
	soundFit    = 0.9  // the consonants of a name
	chanceFit   = 0.85 // the consonants of an Arabic word that may be a name
	spellingFit = 0.85 // the consonants of a name as others spell it
	nearFit     = 0.9  // a near-equal or an opposite
	widerFit    = 0.7  // the directly wider act
	wholeFit    = 0.55 // a place for one that lies in it
	namesakeFit = 0.9  // the governorate for the city of its name
)

// knownSkeleton is how many consonants a known name must have to be met by them alone.
const knownSkeleton = 4

// tokenKeys returns the claim keys that meet token i.
func (p *parser) tokenKeys(i int) []ItemKey {
	t := &p.a.Tokens[i]
	names := p.nameKeys(i)
	var out []ItemKey
	if t.Arabic && t.Name < 0 && t.Content() && !soundsNamed(names) {
		// No capital tells a name from a word: «بركان» is a volcano, and Berkane.
		if k := text.Skeleton(t.Norm, true); len(k) >= 4 {
			out = append(out, ItemKey{Name: "k:" + k, Fit: chanceFit})
		}
	}
	if t.Arabic && t.Name < 0 && t.Content() && p.maybeNamed(t) {
		out = append(out, ItemKey{Name: "s:" + text.Stem(t.Norm, true), Fit: soundFit}) // «هادي» is calm, and the president of whom reports speak
	}
	for _, n := range names {
		fit := 1.0
		if strings.HasPrefix(n, "k:") {
			if t.Name < 0 && text.IsSound(n[len("k:"):]) && !p.ownPlace(i) {
				continue // two consonants make no name
			}
			fit = soundFit
		}
		out = append(out, ItemKey{Name: n, Fit: fit})
	}
	for _, k := range p.otherSpellings(i, names) {
		out = append(out, ItemKey{Name: k, Fit: spellingFit})
	}
	for _, c := range t.Others {
		out = append(out, ItemKey{Name: "c:" + c.ID, Fit: otherFit})
	}
	for _, c := range t.Concepts {
		out = append(out, conceptKeys(c)[1:]...) // the concept itself is among the names
	}
	// A word that means a thing and its contrary ("left") says neither of the other.
	return slices.DeleteFunc(out, func(k ItemKey) bool { return k.Opposite && slices.Contains(names, k.Name) })
}

// maybeNamed tells whether people are called by an Arabic word, whatever else it means.
func (p *parser) maybeNamed(t *analysis.Token) bool {
	if len(t.Concepts) == 0 || t.Derived || strings.HasPrefix(t.Norm, "ال") {
		return false
	}
	for _, m := range p.l.Match([]text.Token{t.Token}) {
		for _, s := range m.Senses {
			if s.Name != nil && !s.Adjective && s.Name.IsPerson() {
				return true
			}
		}
	}
	return false
}

// nameKeys returns the keys of token i as reports have them, and the consonants by which it may be met as a name besides.
func (p *parser) nameKeys(i int) []string {
	t := &p.a.Tokens[i]
	names, _ := extract.Keys(p.a, i)
	if !t.Arabic && t.Stem != "" && !t.Capital() {
		// Terse questions write names in lower case.
		if k := text.Skeleton(t.Norm, false); len(k) >= 3 {
			names = append(names, "k:"+k)
		}
	}
	if t.Name >= 0 && len(p.a.Names[t.Name].Known) > 0 && !p.a.Names[t.Name].Adjective {
		// The report may spell a known name as the lexicon does not; "province" in one is spelt by everybody alike.
		if k := text.Skeleton(t.Norm, t.Arabic); len(k) >= knownSkeleton && len(t.Alone) == 0 && !slices.Contains(names, "k:"+k) {
			names = append(names, "k:"+k)
		}
	}
	return names
}

// soundsNamed tells whether keys hold the consonants of what may be a name.
func soundsNamed(keys []string) bool {
	for _, k := range keys {
		if strings.HasPrefix(k, "k:") {
			return true
		}
	}
	return false
}

// wholes returns the keys of what a place lies in: a report may name the country alone, so that Athens's stock exchange is
// the Greek one.
func wholes(n *analysis.Name) []ItemKey {
	if len(n.Known) == 0 {
		return nil
	}
	var out []ItemKey
	for _, w := range n.Known[0].Within {
		if w.Kind == "region" {
			continue
		}
		fit := wholeFit
		if strings.HasPrefix(w.Arabic, "محافظة") && strings.HasSuffix(w.Arabic, " "+n.Known[0].Arabic) {
			fit = namesakeFit // a city and the governorate of its name are often one
		}
		out = append(out, ItemKey{Name: "n:" + w.ID, Fit: fit, Itself: true})
	}
	return out
}

// conceptKeys returns the claim keys that meet a concept: itself, its near-equals, its opposites, and, less well, the
// directly wider act.
func conceptKeys(c *lexicon.Concept) []ItemKey {
	out := []ItemKey{{Name: "c:" + c.ID, Fit: 1}}
	for _, n := range c.Near {
		// "8,000 people are trapped" answers for civilians; "400 fighters", people too, does not.
		out = append(out, ItemKey{Name: "c:" + n.ID, Fit: nearFit, Itself: n.ID == "person"})
	}
	for _, o := range c.Opposite {
		out = append(out, ItemKey{Name: "c:" + o.ID, Fit: nearFit, Opposite: true})
	}
	if (c.Class == lexicon.Act || c.Class == lexicon.Event || c.Class == lexicon.State) && !compound(c) {
		for _, b := range c.Broader {
			if b.Class != lexicon.Person && b.ID != "event" && b.ID != "say" {
				// A flood is a disaster, and no answer to a question about an earthquake; shelling is one to a question about
				// a bombardment. Who was killed did not drown.
				itself := c.Class == lexicon.Event && !b.Is("attack") && !b.Is("explode") && !b.Is("fight") || b.ID == "die" && c.ID != "kill"
				out = append(out, ItemKey{Name: "c:" + b.ID, Fit: widerFit, Itself: itself})
			}
		}
	}
	return out
}

// craftKeys returns the keys of what a report calls a vehicle or a craft of a certain kind once it has been named: of a warplane the
// plane, of a ferry the boat.
func craftKeys(c *lexicon.Concept) []ItemKey {
	var out []ItemKey
	for _, b := range c.Broader {
		if b.Is("vehicle") {
			out = append(append(out, ItemKey{Name: "c:" + b.ID, Fit: widerFit, Itself: true}), craftKeys(b)...)
		}
	}
	return out
}

// compound tells whether a concept joins an act and how it came out, as the collapse of talks does: neither alone says it.
func compound(c *lexicon.Concept) bool {
	came, act := false, false
	for _, b := range c.Broader {
		switch {
		case outcomes[b.ID]:
			came = true
		case b.Class == lexicon.Act || b.Class == lexicon.Event:
			act = true
		}
	}
	return came && act
}

// outcomes are concepts of how something comes out or goes on.
var outcomes = conceptLists.Set("outcome")

// actorParts takes a noun for people of whom something is said apart: a fatality is a person and died, so that "27 people
// were killed" answers how many fatalities there are.
func actorParts(concepts []*lexicon.Concept) [][]ItemKey {
	if parts := ownParts(concepts); parts != nil {
		return parts
	}
	for _, c := range concepts {
		if parts := ownParts(c.Near); parts != nil && c.Class == lexicon.Person {
			return parts // victims are the dead
		}
	}
	return nil
}

// ownParts takes apart a noun for people, or a state, by its own concepts alone.
func ownParts(concepts []*lexicon.Concept) [][]ItemKey {
	for _, c := range concepts {
		if c.Class == lexicon.State || c.Class == lexicon.Quality {
			// The missing, the homeless: people of whom it is said.
			return [][]ItemKey{{{Name: "c:person", Fit: 1}}, conceptKeys(c)}
		}
		if c.Class != lexicon.Person {
			continue
		}
		var who, act []ItemKey
		for _, b := range c.Broader {
			switch b.Class {
			case lexicon.Person:
				who = append(who, ItemKey{Name: "c:" + b.ID, Fit: 1})
			case lexicon.Act, lexicon.State:
				act = append(act, ItemKey{Name: "c:" + b.ID, Fit: 1})
			}
		}
		if who != nil && act != nil {
			return [][]ItemKey{who, act}
		}
	}
	return nil
}

// parts returns the keys of each content word of a form of several words, read alone.
func (p *parser) parts(r text.Range) [][]ItemKey {
	var out [][]ItemKey
	for i := r.First; i < r.Last; i++ {
		t := &p.a.Tokens[i]
		if len(t.Alone) == 0 || p.cue.First <= i && i < p.cue.Last {
			continue
		}
		var keys []ItemKey
		for _, c := range t.Alone {
			if p.l.Light(c) {
				return nil // "give themselves up" is no giving
			}
			keys = append(keys, conceptKeys(c)...)
		}
		out = append(out, keys)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
