package extract

// The unit that an English noun phrase makes: its head, in the plural.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
)

// nounHead returns the token of the noun that those a figure counts turn on: in Arabic the first, in English the last that is no
// adjective or participle behind a noun ("30 people injured"); -1 if there is none.
func (r *reader) nounHead(f *figure, counts []int) int {
	if len(counts) == 0 {
		return -1
	}
	if r.a.Tokens[counts[0]].Arabic {
		return counts[0]
	}
	head := -1
	for _, i := range counts {
		if n := r.a.Tokens[i].Norm; n == "and" || n == "or" {
			continue
		}
		if head >= 0 && r.endsPhrase(f, head, i) {
			break
		}
		head = i
	}
	return head
}

// endsPhrase tells whether the word at i, behind a plural, is no noun that the plural only describes: "30 people injured".
func (r *reader) endsPhrase(f *figure, head, i int) bool {
	h, t := &r.a.Tokens[head], &r.a.Tokens[i]
	fate := irregularPlurals[t.Norm] && !plurals[t.Norm]
	switch {
	case t.Name >= 0 && isPlural(h.Norm):
		return true
	case h.Norm == "others":
		return i != head+1 || !fate && !endsInS(t.Norm) // "12 others injured"
	case irregularPlurals[h.Norm] && !plurals[h.Norm]:
		return !isPlural(t.Norm) // "the dead and wounded members"
	case f.one():
		return isPlural(h.Norm) && !t.Class(countable...) || h.Class(countable...) && endsInS(t.Norm) && t.Class(lexicon.Act) || h.Class(lexicon.Person) && fate // "one person dead", "one sports car"
	}
	return isPlural(h.Norm) && !plurals[t.Norm] && !endsInS(t.Norm) || h.Class(lexicon.Person) && fate
}

// participle tells whether a folded English word ends as participles do.
func participle(norm string) bool {
	return strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "ing")
}

// one tells whether a figure counts one at the most.
func (f *figure) one() bool { return f.High != nil && *f.High <= 1 }

// englishUnit returns the plural of the English word at token i as the report writes it, with the words of its form of the
// lexicon before it ("car bombs").
func (r *reader) englishUnit(f *figure, i int) string {
	t := &r.a.Tokens[i]
	switch {
	case len(t.Norm) < 3 && !t.Upper(), r.properName(t) && (r.a.Names[t.Name].Person || !r.groupName(t) && !r.pluralNoun(i)):
		return ""
	case participle(t.Norm) && !irregularPlurals[t.Norm] && t.Class(lexicon.Person):
		return "people" // "two martyred"
	case participle(t.Norm) && !irregularPlurals[t.Norm] && !t.Class(countable...):
		return ""
	}
	noun := t.Class(countable...) || t.Class(lexicon.Idea, lexicon.Measure)
	if !isPlural(t.Norm) && !noun && !(f.one() && len(t.Concepts) > 0 && !t.Class(lexicon.Quality, lexicon.State)) {
		return ""
	}
	first, last := i, i
	if slices.Contains(f.counts, t.Run.First) {
		first = t.Run.First
		if !isPlural(t.Norm) {
			last = max(i, t.Run.Last-1)
		}
	}
	var words strings.Builder
	for j := first; j <= last; j++ {
		if j > first && r.a.Tokens[j].Start > r.a.Tokens[j-1].End {
			words.WriteByte(' ')
		}
		words.WriteString(r.written(j))
	}
	return plural(words.String())
}

// written returns an English word as it is written but for a capital that the lexicon's forms do not have.
func (r *reader) written(i int) string {
	t := &r.a.Tokens[i]
	if t.Name >= 0 || strings.ToLower(t.Text[1:]) != t.Text[1:] || slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.English != strings.ToLower(c.English) }) {
		return t.Text
	}
	return strings.ToLower(t.Text)
}
