package lexicon

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// Class is what sort of thing a concept is.
type Class string

const (
	Person  Class = "person"
	Group   Class = "group"
	Thing   Class = "thing"
	Place   Class = "place"
	Event   Class = "event"
	Act     Class = "act"
	State   Class = "state"
	Quality Class = "quality"
	Measure Class = "measure"
	Unit    Class = "unit"
	Time    Class = "time"
	Idea    Class = "idea"
)

var classes = map[Class]bool{Person: true, Group: true, Thing: true, Place: true, Event: true, Act: true, State: true, Quality: true,
	Measure: true, Unit: true, Time: true, Idea: true}

// Concept is one meaning with the words for it.
type Concept struct {
	ID       string
	Class    Class
	Broader  []*Concept // directly wider
	Near     []*Concept // near-equals: either answers for the other
	Opposite []*Concept // what denies it
	Wider    []*Concept // everything above it, itself and near-equals excluded, nearest first
	Arabic   string     // citation form, "" if none
	Several  string     // its Arabic plural, "" where the forms do not tell which it is
	English  string
	dual     bool // an ending ين or ان on its singular can only be the dual
}

// Is tells whether c is the concept of that id or stands under it.
func (c *Concept) Is(id string) bool {
	if c.ID == id {
		return true
	}
	for _, w := range c.Wider {
		if w.ID == id {
			return true
		}
	}
	return false
}

// Dual tells whether the Arabic endings ين and ان on a form of c can only be the dual: on things always, on persons when
// their plural is a broken one.
func (c *Concept) Dual() bool { return c.dual }

// dualOnly decides Dual from the Arabic forms: singular first, then plurals and synonyms.
func dualOnly(class Class, ar []string) bool {
	switch class {
	case Thing, Place, Group, Event, Time, Unit:
		return true
	case Person:
	default:
		return false
	}
	if len(ar) < 2 || strings.Contains(ar[0], " ") || strings.Contains(ar[1], " ") {
		return false
	}
	singular, plural := text.Fold(ar[0]), text.Fold(ar[1])
	return brokenPlural(singular, plural)
}

// brokenPlural tells whether a folded word may be the broken plural of another: it keeps the first and the last letter of the
// root; a synonym seldom does.
func brokenPlural(singular, plural string) bool {
	one, _ := utf8.DecodeRuneInString(strings.TrimPrefix(singular, "ا"))
	two, _ := utf8.DecodeRuneInString(strings.TrimPrefix(plural, "ا"))
	lastOne, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(singular, "ه"))
	lastTwo, _ := utf8.DecodeLastRuneInString(plural)
	return one == two && lastOne == lastTwo && !strings.HasPrefix(plural, singular)
}

// several returns the plural of the first of a concept's Arabic forms among the others: its sound plural, or the form behind it if
// that may be a broken one. Of a noun with an adjective the last words agree.
func several(ar []string) string {
	if len(ar) < 2 {
		return ""
	}
	singular := text.Fold(ar[0])
	if head, adjective, two := strings.Cut(singular, " "); two {
		plural, same, _ := strings.Cut(text.Fold(ar[1]), " ")
		if same == adjective && (soundPlural(head, plural) || brokenPlural(head, plural)) {
			return ar[1]
		}
		return ""
	}
	for _, form := range ar[1:] {
		if soundPlural(singular, text.Fold(form)) {
			return form
		}
	}
	if plural := text.Fold(ar[1]); !strings.Contains(plural, " ") && brokenPlural(singular, plural) {
		return ar[1]
	}
	return ""
}

// soundPlural tells whether a folded word is another with the ending of a plural.
func soundPlural(singular, plural string) bool {
	for _, ending := range []string{"ون", "ين", "ات"} {
		if plural == strings.TrimSuffix(singular, "ه")+ending {
			return true
		}
	}
	return false
}
