package analysis

// Names of places that the lexicon does not know.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// toponym returns where a name of a place that begins with a toponym's first half at i ends, or i.
func (a *Analysis) toponym(i int) int {
	t := &a.Tokens[i]
	if !t.Arabic || t.Run.Last-t.Run.First > 1 || i+1 >= len(a.Tokens) {
		return i
	}
	norm := t.Norm
	for _, p := range []string{"", "و", "ب", "ل", "وب"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && toponymHeads[rest] {
			next := &a.Tokens[i+1]
			if next.Kind == text.Word && next.Arabic && !next.Function && next.Number < 0 && next.Date < 0 && next.Run.Last-next.Run.First <= 1 && (len(next.Concepts) == 0 || next.Derived) {
				return i + 2
			}
		}
	}
	return i
}

// SharedWord tells whether the word at i is one that many names have, so that it alone tells of none: a particle, or a toponym's first
// half, as in Deir Hafer and Deir Jarir.
func (a *Analysis) SharedWord(i int) bool {
	t := &a.Tokens[i]
	if t.Name < 0 {
		return false
	}
	n := &a.Names[t.Name]
	return len(n.Known) == 0 && n.Last-n.First > 1 && i < n.Last-1 && (nameParticles[t.Norm] || toponymHeads[t.Norm] && i == n.First)
}

// besidePlace tells whether a common noun for a place stands beside a name the lexicon does not know: "the village of
// Tall Tawil", "Jabal Nimran province".
func (a *Analysis) besidePlace(r text.Range) bool {
	if r.Last < len(a.Tokens) && !a.Tokens[r.First].Arabic && a.Tokens[r.Last].Class(lexicon.Place) {
		return true
	}
	i := a.beforeArticle(r.First)
	for i >= 0 && (a.Tokens[i].Norm == "of" || a.Tokens[i].Norm == "the" || a.Tokens[i].Norm == `"`) {
		i--
	}
	if i >= 0 && a.Tokens[i].Arabic && strings.HasPrefix(a.Tokens[i].Norm, "ال") {
		return false // «أمير المنطقة فيصل بن خالد»
	}
	if i < r.First-1 && i >= 0 && !a.Tokens[i].Arabic && a.Tokens[i].Run.Last-a.Tokens[i].Run.First > 1 {
		return slices.ContainsFunc(a.Tokens[i].Alone, func(c *lexicon.Concept) bool { return c.Class == lexicon.Place }) // "left the port of Ancona"
	}
	return i >= 0 && a.Tokens[i].Class(lexicon.Place) && !a.Tokens[i].Class(lexicon.Person)
}

// inside tells whether an unknown English name stands behind "in" or "near", behind a preposition and the word for a journey that
// begins or ends there, or is joined by "and" to a place's that does: "in Lenmoor and Tall Tawil", "bound for Patras". Nobody is in
// somebody, but much is in what is somebody's: "in Allawi's view".
func (a *Analysis) inside(n Name) bool {
	if a.Tokens[n.First].Arabic || len(n.Known) > 0 || strings.HasSuffix(a.Words(n.Range), "'s") || strings.HasSuffix(a.Words(n.Range), "’s") {
		return false
	}
	i := a.beforeArticle(n.First)
	if i < 0 {
		return false
	}
	alone := n.Last >= len(a.Tokens) || a.Tokens[n.Last].Kind != text.Word || !a.Tokens[n.Last].Class(lexicon.Person, lexicon.Group, lexicon.Thing)
	switch a.Tokens[i].Norm {
	case "in", "near", "outside":
		return !(i > 0 && heldIn[a.Tokens[i-1].Norm]) && alone
	case "to", "for", "from", "at":
		return alone && a.journey(i)
	case "and":
		k := -1
		if i > 0 {
			k = a.Tokens[i-1].Name
		}
		return k >= 0 && a.Names[k].Place && len(a.Names[k].Known) == 0
	}
	return false
}

// journey tells whether the preposition at i stands behind a word for a journey that it leads to or from a place: "fled to", "flights
// from", "docked at".
func (a *Analysis) journey(i int) bool {
	j := i - 1
	for j > 0 && journeyBetween[a.Tokens[j].Norm] {
		j--
	}
	if j < 1 {
		return false
	}
	came := a.Tokens[i].Norm == "from" && journeyCome[a.Tokens[j].Norm] && journeyWho[a.Tokens[j-1].Norm] // "who comes from Bari"
	return came || journeys[a.Tokens[i].Norm][a.Tokens[j].Norm]
}

// beforeArticle returns the token before a name and before the Arabic article that a hyphen joins to it: "in al-Mahata".
func (a *Analysis) beforeArticle(i int) int {
	if i >= 2 && a.Tokens[i-1].Norm == "-" && (a.Tokens[i-2].Norm == "al" || a.Tokens[i-2].Norm == "el") {
		return i - 3
	}
	return i - 1
}
