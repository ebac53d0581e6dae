package answers

// Whether a claim names who holds the office a question asks for without naming it: "who runs the hospital".

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// leading are the acts by which "who" asks for who holds an office.
var leading = conceptKeysOf("leading")

// asksOffice returns the item by which a question asks for who leads something or speaks for it; -1 if none does.
func (al *aligner) asksOffice() int {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if i != al.q.predicate && (item.Part != Rest || al.q.predicate >= 0 && item.Keys[0].Name != "c:spokesman") {
			continue
		}
		for _, k := range exactKeys(item.Keys) {
			if leading[k.Name] {
				return i
			}
		}
	}
	return -1
}

// holdsOffice is how much of the body asked about stands beside somebody who is called by an office in it.
func (al *aligner) holdsOffice(c *corpus.Claim, f *fit, keys *keyed) float32 {
	if al.office < 0 || c.Kind == corpus.Place || f.evidence[nothingNew] > 0 || !al.officer(keys) {
		return 0
	}
	var body share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if i == al.office || item.Optional || item.Part == Speaker || item.context {
			continue
		}
		switch {
		case m.strength > 0 && m.role == corpus.Counted:
			body.add(1, true)
		case m.strength > 0 && m.role <= corpus.Sentence:
			body.add(0.5, true)
			body.add(0.5, false)
		default:
			body.add(1, false)
		}
	}
	return body.of()
}

// officer tells whether a claim's value is somebody who leads others or speaks for them.
func (al *aligner) officer(keys *keyed) bool {
	for name, k := range keys.all() {
		if id, ok := strings.CutPrefix(name, "c:"); ok && k.Role == corpus.Counted && !k.Wide {
			if c := al.l.Concept(id); c != nil && al.inOffice(c) {
				return true
			}
		}
	}
	return false
}

// inOffice tells whether a concept is of such a one: of a spokesman where that is asked.
func (al *aligner) inOffice(c *lexicon.Concept) bool {
	if al.speaksFor {
		return c.ID == "spokesman"
	}
	return c.Class == lexicon.Person && (c.Is("leader") || c.Is("lead"))
}
