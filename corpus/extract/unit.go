package extract

// The unit of a figure: the English plural of what it counts.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
)

// countedUnit names what a figure counts: the plural of the counted noun's English citation form, "people" for anybody.
func (r *reader) countedUnit(f *figure) string {
	for _, i := range f.counts {
		t := &r.a.Tokens[i]
		if r.saysWhatSort(f, i) {
			continue
		}
		concepts := t.Concepts
		if f.Dual && !t.Class(countable...) {
			concepts = t.Alone // counted as a noun within a verb's form of several words
		}
		if unit, ok := unitOf(concepts); ok {
			return unit
		}
	}
	if r.takesPeople(f.acts) {
		return "people"
	}
	return ""
}

// countable are the classes of the nouns one counts.
var countable = []lexicon.Class{lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit}

// unitOf returns the plural of the first concept that can be counted. A word for an act that is one for people too counts
// those it happened to: "12 wounded".
func unitOf(concepts []*lexicon.Concept) (unit string, ok bool) {
	people := slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Person })
	for _, c := range concepts {
		switch {
		case c.Class == lexicon.Person && (c.ID == "person" || c.ID == "civilian"):
			return "people", true
		case slices.Contains(countable, c.Class), c.Class == lexicon.Act && !people:
			return plural(c.English), true
		}
	}
	return "", false
}

// irregular holds the plurals of English nouns that no rule makes, and the words for people that have none.
var irregular = figureLists.pairs("irregular")

// plural returns the plural of an English noun, of several words that of the last.
func plural(w string) string {
	head := w[:strings.LastIndexByte(w, ' ')+1]
	last := w[len(head):]
	switch p, ok := irregular[last]; {
	case ok && (head == "" || last != "person"):
		return head + p
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(last, "us"):
		return w + "es"
	case w == "" || strings.HasSuffix(w, "s"):
		return w
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "man") && last != "human" && last != "german":
		return w[:len(w)-2] + "en"
	case strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}
