package answers

// Whether something goes on still, and how talks came out. Reports seldom say so in those words: «يتفاوضون» goes on, and what has
// collapsed does not; talks have succeeded where an agreement was reached.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

var (
	overConcepts    = conceptLists.Phrases("over")
	justOver        = conceptKeysOf("just-over")
	failedConcepts  = conceptLists.Phrases("talks-failed")
	reachedConcepts = conceptLists.Phrases("talks-succeeded")
	unfoundConcepts = conceptLists.Phrases("unfound")
	presentForms    = questionWords.Set("present")
	notPresent      = questionWords.Set("not-present")
)

// deniedFit is how well what denies that something goes on answers: better than what is told to be extended or resumed beside it.
const deniedFit = 0.99

// presentGap is how many words back the English auxiliary of a present participle stands at most.
const presentGap = 3

// ongoing adds what denies that something goes on, that somebody was found or that talks succeeded, where the question asks about it.
func (q *Question) ongoing() {
	if q.Kind != YesNo {
		return
	}
	q.onceGoingOn()
	if i := q.goesOn(); i >= 0 {
		q.Items[i].deniedBy(overConcepts)
	}
	if i := q.actOf("find"); i >= 0 {
		q.Items[i].deniedBy(unfoundConcepts)
	}
	if i := q.actOf("survivor"); i >= 0 {
		q.Items[i].deniedBy([]string{"die"}) // "were there any survivors"
	}
	if i := q.talksEnd(); i >= 0 {
		q.Items[i].deniedBy(failedConcepts)
	}
}

// goesOn returns the item that asks whether something goes on still; -1 if none does.
func (q *Question) goesOn() int {
	if q.Kind != YesNo {
		return -1
	}
	return q.actOf("continue")
}

// talksEnd returns the item that asks whether talks succeeded; -1 if none does.
func (q *Question) talksEnd() int {
	if q.Kind != YesNo || q.actOf("negotiate") < 0 {
		return -1
	}
	return q.actOf("succeed")
}

// onceGoingOn leaves one of several words for going on: "still going on".
func (q *Question) onceGoingOn() {
	seen := false
	q.Items = slices.DeleteFunc(q.Items, func(it Item) bool {
		again := seen && saysOf(&it, "continue")
		seen = seen || it.Part == Act && saysOf(&it, "continue")
		return again
	})
}

// actOf returns the item of an act that the question asks about and must be told; -1 if there is none.
func (q *Question) actOf(id string) int {
	return slices.IndexFunc(q.Items, func(it Item) bool {
		return (it.Part == Act || it.Part == Rest) && !it.Optional && !it.context && saysOf(&it, id)
	})
}

// deniedBy makes concepts say the contrary of an item.
func (it *Item) deniedBy(concepts []string) {
	for _, id := range concepts {
		name := "c:" + id
		it.Keys = slices.DeleteFunc(it.Keys, func(k ItemKey) bool { return k.Name == name })
		it.Keys = append(it.Keys, ItemKey{Name: name, Fit: deniedFit, Itself: justOver[name], Opposite: true})
	}
}

// tellsOtherwise tells, of an item that the claim's own sentence does not meet, how it says as much in other words; m where it does
// not.
func (al *aligner) tellsOtherwise(i int, m match, c *corpus.Claim, keys *keyed) match {
	switch {
	case i == al.goesOn && al.inPresent(c, keys):
		return match{strength: nearFit * roleStrength[corpus.Clause], role: corpus.Clause, fit: nearFit}
	case al.talksEnd >= 0 && (i == al.talksEnd || saysOf(&al.q.Items[i], "negotiate")):
		return al.reachedDeal(m, c)
	case al.inTalks >= 0 && (i == al.inTalks || saysOf(&al.q.Items[i], "negotiate")):
		return al.joinsTalks(m, c)
	case m.strength > 0 && al.ownWords():
		return al.asIncident(i, m, keys)
	}
	return m
}

// inPresent tells whether a clause that names what is asked about is told in the present: its first verb is, or what stands for
// what is asked about, or the verb right behind that.
func (al *aligner) inPresent(c *corpus.Claim, keys *keyed) bool {
	at, event := []int{}, false
	if first := keys.of(extract.First); first != nil {
		at = append(at, int(first.Distance))
	}
	for i := range al.q.Items {
		if it := &al.q.Items[i]; i == al.goesOn || it.Part != Act && it.Part != Rest || it.Optional {
			continue
		}
		if k := closestKey(al.items[i].near); k != nil && k.Role <= corpus.Clause && !k.Negated {
			event = true
			at = append(at, int(k.Distance), int(k.Distance)+1)
		}
	}
	if !event {
		return false
	}
	tokens := text.Tokenize(c.Words)
	return slices.ContainsFunc(at, func(i int) bool { return present(tokens, i) })
}

// present tells whether the word at i is a verb in the present: an Arabic imperfect, or an English participle behind "is".
func present(tokens []text.Token, i int) bool {
	if i >= len(tokens) {
		return false
	}
	n := strings.TrimPrefix(tokens[i].Norm, "و")
	if tokens[i].Arabic {
		return (strings.HasPrefix(n, "ي") || strings.HasPrefix(n, "تت") || presentForms[n]) && (i == 0 || !notPresent[tokens[i-1].Norm])
	}
	if !strings.HasSuffix(n, "ing") {
		return false
	}
	for j := i - 1; j >= max(0, i-presentGap); j-- {
		if presentForms[tokens[j].Norm] {
			return true
		}
	}
	return false
}

// keysOf returns the keys of concepts.
func keysOf(concepts []string) (keys []ItemKey) {
	for _, id := range concepts {
		keys = append(keys, ItemKey{Name: "c:" + id, Fit: 1})
	}
	return keys
}
