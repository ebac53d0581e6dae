package answers

// Whether a time is that of a part of what is asked about only.

import (
	"slices"

	"isnad/corpus"
)

// stageGap is how many tokens stand at most between the noun for a part and what it is a part of: "the last phase of the battle".
const stageGap = 3

var (
	stages     = conceptLists.Phrases("stage")
	firstParts = conceptLists.Phrases("first-part")
	lastParts  = conceptLists.Phrases("last-part")
)

// asksCourse tells whether the question asks when something began or ended, or how long it went on.
func (q *Question) asksCourse() bool {
	return q.Kind == HowLong && !q.Age && !q.ago || q.Kind == When && (q.begins() || q.ends())
}

func (q *Question) begins() bool { return q.asksStart || q.acts("c:start") }

func (q *Question) ends() bool { return q.asksEnd || q.acts("c:end") }

// acts tells whether the question speaks of an act by the key of its concept.
func (q *Question) acts(key string) bool {
	return slices.ContainsFunc(q.Items, func(it Item) bool { return isAct(&it, key) })
}

// isAct tells whether an item is the act with the key of a concept.
func isAct(it *Item, key string) bool {
	return it.Part == Act && slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return k.Name == key && k.Fit == 1 })
}

// stageOnly tells whether a claim's time is that of a phase, a round or a batch of what the question asks about, and the question does
// not speak of one. With its first part the whole begins, and with its last it ends.
func (al *aligner) stageOnly(f *fit, keys *keyed) bool {
	if !al.q.asksCourse() {
		return false
	}
	for _, id := range stages {
		name := "c:" + id
		k := keys.of(name)
		if al.asked[name] || k == nil || k.Wide || k.Role > corpus.Clause || !al.ofAsked(f, k) {
			continue
		}
		if al.q.Kind == When && (al.q.begins() && beside(keys, firstParts, k) || al.q.ends() && beside(keys, lastParts, k)) {
			continue
		}
		return true
	}
	return false
}

// ofAsked tells whether something the question speaks of stands right beside a key, its beginning and its end aside.
func (al *aligner) ofAsked(f *fit, k *corpus.Key) bool {
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if isAct(item, "c:start") || isAct(item, "c:end") {
			continue
		}
		if m.strength > 0 && m.role <= corpus.Clause && m.after == k.After && near(m.distance, k.Distance, stageGap) {
			return true
		}
	}
	return false
}

// beside tells whether one of some concepts stands right beside a key.
func beside(keys *keyed, ids []string, k *corpus.Key) bool {
	for _, id := range ids {
		if b := keys.of("c:" + id); b != nil && b.Role <= corpus.Clause && b.After == k.After && near(b.Distance, k.Distance, stageGap) {
			return true
		}
	}
	return false
}

// near tells whether two distances differ by no more than a gap.
func near(a, b uint8, gap int) bool {
	d := int(a) - int(b)
	return d <= gap && -d <= gap
}
