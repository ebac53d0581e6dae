package answers

// What an accident or a death came from. A report names the fault, the storm or the illness, and seldom says that it was the cause.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
)

var (
	accidents      = conceptKeysOf("accident")
	accidentIDs    = conceptLists.Phrases("accident")
	accidentCauses = conceptKeysOf("accident-cause")
	howWords       = questionWords.Set("how")
)

// asksAccident tells whether what the question turns on is an accident: why it happened, or how it began.
func (al *aligner) asksAccident() bool {
	if al.q.Kind != Why && !(al.q.Kind == What && al.q.how) {
		return false
	}
	return al.turnsOn(al.isAccident) || al.names("c:aircraft") && al.turnsOn(func(key string) bool { return key == "c:fall-from" })
}

// isAccident tells whether a key is that of an accident.
func (al *aligner) isAccident(key string) bool {
	c := al.l.Concept(strings.TrimPrefix(key, "c:"))
	return accidents[key] || c != nil && (c.Is("accident") || slices.ContainsFunc(accidentIDs, c.Is))
}

// asksDeath tells whether it is somebody's death: how or of what he died.
func (al *aligner) asksDeath() bool {
	return (al.q.Kind == Why || al.q.Kind == What) && al.turnsOn(func(key string) bool { return key == "c:die" || key == "c:cause-of-death" })
}

// turnsOn tells whether an act or an event of the question, no occasion, is one of a sort.
func (al *aligner) turnsOn(is func(key string) bool) bool {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if (item.Part != Act && item.Part != Rest) || item.context {
			continue
		}
		for _, k := range exactKeys(item.Keys) {
			if k.Fit == 1 && is(k.Name) {
				return true
			}
		}
	}
	return false
}

// tellsCauseOf tells whether the clause names what an accident or a death such as the one asked about comes from.
func (al *aligner) tellsCauseOf(keys *keyed) bool {
	accident, death := al.asksAccident(), al.asksDeath()
	if !accident && !death || keys.of(extract.Sought) != nil {
		return false
	}
	for name, k := range keys.all() {
		if k.Role > corpus.Clause || k.Wide || k.Negated || al.asked[name] {
			continue
		}
		if accident && accidentCauses[name] {
			return true
		}
		if id, concept := strings.CutPrefix(name, "c:"); death && concept && id != "disease" {
			if c := al.l.Concept(id); c != nil && c.Is("disease") {
				return true
			}
		}
	}
	return false
}
