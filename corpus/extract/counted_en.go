package extract

// What a figure counts in English: the words up to the head of the noun phrase.

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
		if t.Kind == text.Word && t.Function && r.hyphened(s, i) {
			continue // "off-road vehicles"
		}
		if j := r.codeEnd(s, i); j > i {
			i = j - 1
			continue
		}
		if t.Kind != text.Word || t.Function || t.Date >= 0 || t.Number >= 0 || i == first && leading[t.Norm] || r.verbBehind(i, end, end > first) {
			break
		}
		end = i + 1
		if t.Class(lexicon.Unit) {
			break
		}
	}
	for end > first && leading[r.a.Tokens[end-1].Norm] {
		end-- // of a verb of two words: "three sets in March"
	}
	return text.Range{First: first, Last: end}
}

// codeEnd returns the token behind the code of a model at token i, letters and digits without a space, where the plural of
// what is counted follows: "30 Airbus A320 planes", "70 Boeing 737-800 jets"; i if there is none.
func (r *reader) codeEnd(s *sentence, i int) int {
	j, digits := i+1, r.a.Tokens[i].Kind == text.Number
	for j < s.Last && r.a.Tokens[j].Start == r.a.Tokens[j-1].End && r.a.Tokens[j].Norm != "," && r.a.Tokens[j].Norm != "." {
		digits = digits || r.a.Tokens[j].Kind == text.Number
		j++
	}
	if digits && j-i > 1 && j < s.Last && r.pluralNoun(j) {
		return j
	}
	return i
}

// overAnd returns the noun phrase of an English figure up to the plural behind "and" where it ends in no plural before: "70
// regime and rebel fighters", "5,000 Fuaa and Kafraya residents".
func (r *reader) overAnd(s *sentence, f *figure) text.Range {
	end := f.noun.Last
	if empty(f.noun) || end+1 >= s.Last || r.a.Tokens[end].Norm != "and" || f.Low != nil && *f.Low <= 1 {
		return f.noun
	}
	head := &r.a.Tokens[end-1]
	if head.Arabic || endsInS(head.Norm) || r.pluralNoun(end-1) || head.Class(lexicon.Unit) || plurals[head.Norm] {
		return f.noun
	}
	if more := r.englishNoun(s, end+1); !empty(more) && r.pluralNoun(more.Last-1) {
		return text.Range{First: f.noun.First, Last: more.Last}
	}
	return f.noun
}

// verbBehind tells whether the word at i is a verb and no part of the noun phrase that ends before token end, if there is a
// noun in it yet.
func (r *reader) verbBehind(i, end int, noun bool) bool {
	t := &r.a.Tokens[i]
	if r.deedNoun(i, end, noun) {
		return false
	}
	if noun && r.pluralNoun(end-1) && !(r.pluralNoun(i) && !t.Class(lexicon.Act)) && !t.Class(lexicon.Unit, lexicon.Person) {
		return true // "300 families need …": after a plural comes the verb; "30 people injured" are the injured
	}
	if !t.Class(lexicon.Act) || t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Unit, lexicon.Time, lexicon.Measure, lexicon.Idea) {
		return false
	}
	// "31 people killed": the noun is there already; "32 killed" counts nobody by name.
	return noun || participle(t.Norm) || pasts[t.Norm] || passive(r.a, i)
}

// hyphened tells whether a hyphen joins the word at i to the one behind it.
func (r *reader) hyphened(s *sentence, i int) bool {
	return i+2 < s.Last && r.withinWord(i+1)
}

// deedNoun tells whether the word at i, an act's, is a noun or an adjective of the phrase that ends before token end: the plural
// behind adjectives or a noun in the singular ("two consecutive raids", "four ceasefire violations"), the rest of a form of
// the lexicon ("ten air strikes"), a participle before a plural ("six fighting positions").
func (r *reader) deedNoun(i, end int, noun bool) bool {
	t := &r.a.Tokens[i]
	switch {
	case noun && t.Run.First < i && t.Run.First >= 0 && t.Run.Last > i && t.Run.First == r.a.Tokens[end-1].Run.First:
		return true
	case noun && t.Run.First == i && t.Run.Last > i+1 && endsInS(r.a.Tokens[t.Run.Last-1].Norm):
		return !r.pluralNoun(end-1) && r.a.Tokens[end-1].Name >= 0 // "Syrian regime air strikes"
	case t.Name < 0 && t.Run.Last-t.Run.First == 1 && nominal(t.Norm) && i+1 < len(r.a.Tokens) && r.pluralNoun(i+1):
		return !noun || !r.pluralNoun(end-1) // "71,000 new construction jobs"
	case endsInS(t.Norm):
		return noun && t.Name < 0 && !r.pluralNoun(end-1) && !(r.a.Tokens[end-1].Name >= 0 && endsInS(r.a.Tokens[end-1].Norm)) && !t.Capital() && !t.Is("say") && t.Run.Last-t.Run.First == 1 && !passive(r.a, i)
	case !noun && !partWords[t.Norm] && participle(t.Norm) && !passive(r.a, i) && i+1 < len(r.a.Tokens):
		if r.singularThing(i+1) && i+2 < len(r.a.Tokens) {
			return r.pluralNoun(i+2) && !(r.a.Tokens[i+2].Class(lexicon.Person) && r.takesPeople([]int{i})) // "registered software patents", "failed asylum seekers"
		}
		return r.pluralNoun(i+1) && !(r.a.Tokens[i+1].Class(lexicon.Person) && r.takesPeople([]int{i}))
	}
	return false
}

// nominal tells whether a folded English word ends as the nouns of acts do.
func nominal(norm string) bool {
	return strings.HasSuffix(norm, "tion") || strings.HasSuffix(norm, "sion") || strings.HasSuffix(norm, "ment")
}

// singularThing tells whether the English word at i is a thing in the singular, which may say of what sort another is.
func (r *reader) singularThing(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && t.Name < 0 && t.Number < 0 && !t.Function && t.Class(lexicon.Thing, lexicon.Idea) && !t.Class(lexicon.Act) && !endsInS(t.Norm)
}

// leading are prepositions that are no noun even where the lexicon has a form with them: "in May".
var leading = figureLists.Set("leading")

// plurals are the plural nouns that do not end in -s.
var plurals = figureLists.Set("plural")

// pluralNoun tells whether the English word at i is the plural of somebody or something one counts.
func (r *reader) pluralNoun(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place) {
		return false
	}
	return plurals[t.Norm] || strings.HasSuffix(t.Norm, "men") && t.Class(lexicon.Person) || strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss") && !strings.HasSuffix(t.Norm, "us")
}

// saysWhatSort tells whether token i, one of those a figure counts, only says of what sort the last of them is.
func (r *reader) saysWhatSort(f *figure, i int) bool {
	if r.a.Tokens[i].Arabic {
		return i != f.counts[0] && r.ofPeople(i, f.counts[0])
	}
	head := f.counts[len(f.counts)-1]
	return i != head && r.modifies(i, head)
}

// modifies tells whether the English noun at i only says of what sort the noun at head is: "hunt supporters" are no hunts.
// People and bodies are counted in either place ("police officers").
func (r *reader) modifies(i, head int) bool {
	t, h := &r.a.Tokens[i], &r.a.Tokens[head]
	return !t.Arabic && t.Name < 0 && t.Run.First != h.Run.First && !t.Class(lexicon.Person, lexicon.Group, lexicon.Quality, lexicon.State) && len(t.Concepts) > 0 &&
		h.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Place, lexicon.Event)
}
