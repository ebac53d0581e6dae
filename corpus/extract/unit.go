package extract

// The unit of a figure: the plural of the noun it counts, in English, or the Arabic noun itself where the lexicon has none for it.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
)

// countedUnit names what a figure counts: the head of its noun phrase, "people" for anybody.
func (r *reader) countedUnit(f *figure) string {
	if r.ofForce(f) {
		return "soldiers"
	}
	counts := f.counts
	if f.elsewhere {
		counts = f.numbered
	}
	if head := r.nounHead(f, counts); head >= 0 {
		if unit := r.unitAt(f, head); unit != "" {
			return unit
		}
	}
	if f.heads || r.takesPeople(f.acts) {
		return "people"
	}
	return ""
}

// unitAt names what the word at token i makes a figure count.
func (r *reader) unitAt(f *figure, i int) string {
	t := &r.a.Tokens[i]
	concepts := t.Concepts
	if f.Dual && !t.Class(countable...) {
		concepts = t.Alone // counted as a noun within a verb's form of several words
	}
	if slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.ID == "person" || c.ID == "civilian" }) {
		return "people"
	}
	if r.nationality(t) && (t.Arabic || !isPlural(t.Norm)) {
		return "people"
	}
	if t.Norm == "others" {
		return ""
	}
	if t.Arabic {
		return r.arabicUnit(f, t, concepts)
	}
	return r.englishUnit(f, i)
}

// countable are the classes of the nouns one counts.
var countable = []lexicon.Class{lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit}

// isCountable tells whether a concept is that of something one counts.
func isCountable(c *lexicon.Concept) bool { return slices.Contains(countable, c.Class) }

// nounLike tells whether an English citation form is that of something one can put in the plural.
func nounLike(english string) bool {
	first, last := english[:strings.IndexByte(english+" ", ' ')], english[strings.LastIndexByte(english, ' ')+1:]
	return english != "" && !unpluralised[last] && (first == last || !unpluralised[first])
}

// deedForm tells whether an act's English citation form is a noun: "air strike", "explosion".
func deedForm(english string) bool {
	return strings.ContainsRune(english, ' ') || slices.ContainsFunc(deedEndings, func(end string) bool { return strings.HasSuffix(english, end) })
}

// deedEndings are those of nouns for acts.
var deedEndings = []string{"tion", "sion", "ment", "ance", "ence"}

// unpluralised are the words that begin or end citation forms that are no nouns: "face of", "create jobs".
var unpluralised = figureLists.Set("unpluralised")
