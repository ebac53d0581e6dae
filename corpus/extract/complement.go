package extract

// What stands behind a figure and tells what it is for, of or in: "9 billion for schools and 8 billion for health".

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Complement is the key that tells how far behind a figure the word stands that a preposition ties to it.
const Complement = "r:complement"

// complements are the prepositions that tie a word to the figure before them, folded.
var complements = grammarLists.Set("complement")

// complement returns that key; it tells whether there is one.
func (r *reader) complement(s *sentence, focus text.Range) (corpus.Key, bool) {
	i := focus.Last
	for i < s.Last && r.a.Tokens[i].Kind == text.Punct && (r.a.Tokens[i].Norm == ")" || r.a.Tokens[i].Norm == `"`) {
		i++
	}
	if i >= s.Last {
		return corpus.Key{}, false
	}
	t := &r.a.Tokens[i]
	if t.Arabic && t.Content() && strings.HasPrefix(t.Norm, "ل") && tied(t, "ل") || strings.HasPrefix(t.Norm, "لل") {
		if t.Class(lexicon.Unit, lexicon.Time) {
			return corpus.Key{}, false // «دولار للأوقية»
		}
		return corpus.Key{Name: Complement, Role: corpus.Counted, Distance: uint8(i - focus.Last + 1), After: true}, true
	}
	if !complements[t.Norm] {
		return corpus.Key{}, false
	}
	for j := i + 1; j < min(s.Last, i+4); j++ {
		switch t := &r.a.Tokens[j]; {
		case t.Date >= 0 || t.Number >= 0 || t.Kind != text.Word || t.Class(lexicon.Unit, lexicon.Time):
			return corpus.Key{}, false
		case t.Content() || t.Name >= 0:
			return corpus.Key{Name: Complement, Role: corpus.Counted, Distance: uint8(j - focus.Last + 1), After: true}, true
		}
	}
	return corpus.Key{}, false
}

// agedSpan is how many tokens from an age the word for whose it is may stand.
const agedSpan = 8

// aged returns the key that tells how far from an age the noun or the name stands of whose it is: behind "12-year-old", before
// «12 عاماً». It tells whether there is one.
func (r *reader) aged(s *sentence, focus text.Range) (corpus.Key, bool) {
	if t := focus.Last; t < s.Last && r.a.Tokens[t].Class(lexicon.Person) {
		return corpus.Key{Name: Complement, Role: corpus.Counted, Distance: 1, After: true}, true
	}
	for i := focus.First - 1; i >= max(s.First, focus.First-agedSpan); i-- {
		t := &r.a.Tokens[i]
		if t.Class(lexicon.Person) || t.Name >= 0 && isPersonName(&r.a.Names[t.Name]) {
			return corpus.Key{Name: Complement, Role: corpus.Counted, Distance: uint8(focus.First - i)}, true
		}
	}
	return corpus.Key{}, false
}
