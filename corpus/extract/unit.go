package extract

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
)

// countedUnit names what a figure counts: the plural of the counted noun's English citation form, "people" for anybody.
func (r *reader) countedUnit(f *figure) string {
	for n, i := range f.counts {
		t := &r.a.Tokens[i]
		if n+1 < len(f.counts) && r.modifies(i, f.counts[len(f.counts)-1]) {
			continue
		}
		concepts := t.Concepts
		if f.Dual && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit) {
			concepts = t.Alone // counted as a noun within a verb's form of several words
		}
		for _, c := range concepts {
			if c.Class == lexicon.Act && slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Person }) {
				continue // "12 wounded": those it happened to
			}
			switch c.Class {
			case lexicon.Person:
				if c.ID == "person" || c.ID == "civilian" {
					return "people"
				}
				return plural(c.English)
			case lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit, lexicon.Act:
				return plural(c.English)
			}
		}
	}
	if r.takesPeople(f.acts) {
		return "people"
	}
	return ""
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
