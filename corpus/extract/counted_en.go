package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishNoun reads the noun phrase at token i: words up to its head, the last noun before a verb, a particle or a sign.
func (r *reader) englishNoun(s *sentence, i int) text.Range {
	first, end := i, i
	for ; i < s.Last && i-first < 6; i++ {
		t := &r.a.Tokens[i]
		if t.Kind == text.Punct && t.Norm == "-" && t.Start == r.a.Tokens[i-1].End {
			continue
		}
		if t.Kind != text.Word || t.Function || t.Date >= 0 || t.Number >= 0 || i == first && leading[t.Norm] {
			break
		}
		noun := t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Unit, lexicon.Time, lexicon.Measure, lexicon.Idea)
		if end > first && r.pluralNoun(end-1) && !(r.pluralNoun(i) && !t.Class(lexicon.Act)) && !t.Class(lexicon.Unit, lexicon.Person) {
			break // "300 families need …": after a plural comes the verb; "30 people injured" are the injured
		}
		if t.Class(lexicon.Act) && !noun && (end > first || strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing") || passive(r.a, i)) {
			// "31 people killed": the noun is there already; "32 killed" counts nobody by name.
			break
		}
		end = i + 1
		if t.Class(lexicon.Unit) {
			break
		}
	}
	return text.Range{First: first, Last: end}
}

// leading are prepositions that are no noun even where the lexicon has a form with them: "in May".
var leading = figureLists.set("leading")

// plurals are the plural nouns that do not end in -s.
var plurals = figureLists.set("plural")

// pluralNoun tells whether the English word at i is the plural of somebody or something one counts.
func (r *reader) pluralNoun(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place) {
		return false
	}
	return plurals[t.Norm] || strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss") && !strings.HasSuffix(t.Norm, "us")
}
