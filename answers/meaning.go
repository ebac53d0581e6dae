package answers

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// concepts returns what the words of an item mean.
func concepts(l *lexicon.Lexicon, it *Item) []*lexicon.Concept {
	var out []*lexicon.Concept
	for _, k := range it.Keys {
		if id, ok := strings.CutPrefix(k.Name, "c:"); ok && k.Fit == 1 && !k.Opposite {
			if c := l.Concept(id); c != nil && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// isClass tells whether an item's words mean something of one of the classes.
func isClass(l *lexicon.Lexicon, it *Item, classes ...lexicon.Class) bool {
	return slices.ContainsFunc(concepts(l, it), func(c *lexicon.Concept) bool { return slices.Contains(classes, c.Class) })
}

// named tells whether an item is a name of the lexicon.
func named(it *Item) bool {
	return slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return k.Fit == 1 && strings.HasPrefix(k.Name, "n:") })
}

// isTime tells whether an item is a year or a stretch of time.
func isTime(it *Item) bool {
	for _, k := range it.Keys {
		if !strings.HasPrefix(k.Name, "y:") && !strings.HasPrefix(k.Name, "d:") {
			return false
		}
	}
	return len(it.Keys) > 0
}

// isFate tells whether an item says what is done, or what became of people: killed, the dead, the displaced.
func isFate(l *lexicon.Lexicon, it *Item) bool {
	if it.Part == Named || it.Part == Speaker {
		return false
	}
	return it.Part == Act || slices.ContainsFunc(concepts(l, it), func(c *lexicon.Concept) bool { return len(actsOf(c)) > 0 })
}

// actsOf returns what a concept says of somebody: itself if it is an act or a state; of people named by what became of
// them, that.
func actsOf(c *lexicon.Concept) []*lexicon.Concept {
	act := func(c *lexicon.Concept) bool { return c.Class == lexicon.Act || c.Class == lexicon.State }
	if act(c) {
		return []*lexicon.Concept{c}
	}
	var out []*lexicon.Concept
	if c.Class == lexicon.Person {
		for _, b := range slices.Concat(c.Broader, c.Near) {
			if act(b) {
				out = append(out, b)
			}
		}
	}
	return out
}

// asAct returns an item as what is done or became of somebody: of "the wounded" being wounded.
func asAct(l *lexicon.Lexicon, item Item) (Item, bool) {
	if item.Part == Act {
		return item, true
	}
	out := Item{Words: item.Words, Part: Act, Optional: item.Optional, context: item.context}
	for _, c := range concepts(l, &item) {
		for _, a := range actsOf(c) {
			out.Keys = append(out.Keys, conceptKeys(a)...)
		}
	}
	return out, len(out.Keys) > 0
}

// asHead returns an item as what is counted.
func asHead(l *lexicon.Lexicon, item Item) Item {
	item.Part, item.context, item.Optional = Head, false, false
	item.concepts = concepts(l, &item)
	item.Parts = actorParts(item.concepts)
	item.actor = item.Parts != nil
	return item
}

func hasLetters(s string) bool {
	return slices.ContainsFunc(text.Tokenize(s), func(t text.Token) bool { return t.Kind == text.Word })
}
