package answers

// Other spellings of names the lexicon does not know.

import (
	"slices"

	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// mostSpellings bounds how many keys other spellings give a word, each of which is looked up.
const mostSpellings = 48

// otherSpellings returns the keys that token i has where a report spells it otherwise, if it may be a name.
func (p *parser) otherSpellings(i int, names []string) []string {
	t := &p.a.Tokens[i]
	known := t.Name >= 0 && (len(p.a.Names[t.Name].Known) > 0 && !p.a.Names[t.Name].Guessed || p.a.SharedWord(i))
	if t.Kind != text.Word || t.Function || known || t.Name < 0 && (t.Stem == "" && !t.Arabic || !p.ownPlace(i)) {
		return nil
	}
	var out []string
	for _, norm := range extract.Readings(t.Token) {
		for _, k := range slices.Concat([]string{text.Bones(norm, t.Arabic)}, text.Sounds(norm, t.Arabic), text.Respellings(norm, t.Arabic)) {
			if k == "" {
				continue
			}
			if k = "k:" + k; len(out) < mostSpellings && !slices.Contains(names, k) && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// ownPlace tells whether the word at i stands where names do: behind a preposition of place, a noun for a place or for somebody, or
// a verb of speech.
func (p *parser) ownPlace(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic && t.Capital() {
		return true
	}
	if i == 0 {
		return false
	}
	before := &p.a.Tokens[i-1]
	if before.Class(lexicon.Place) || places[before.Norm] {
		return len(t.Concepts) == 0 || !emptyKeys["c:"+t.Concepts[0].ID]
	}
	return (len(t.Concepts) == 0 || t.Derived) && (before.Class(lexicon.Person) || before.Is("say"))
}
