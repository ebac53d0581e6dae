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
	// A broken plural keeps the first and the last letter of the root; a synonym seldom does.
	one, _ := utf8.DecodeRuneInString(strings.TrimPrefix(singular, "ا"))
	two, _ := utf8.DecodeRuneInString(strings.TrimPrefix(plural, "ا"))
	lastOne, _ := utf8.DecodeLastRuneInString(singular)
	lastTwo, _ := utf8.DecodeLastRuneInString(plural)
	return one == two && lastOne == lastTwo && !strings.HasPrefix(plural, singular)
}
