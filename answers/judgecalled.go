package answers

// Who is called by a noun for those who do what the question asks about, or to whom it is done: the pilot flew the balloon.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// undergoers are those who are called by what was done to them; leadAct is done by whoever holds any office.
var undergoers = conceptLists.Phrases("undergoer")

const leadAct = "lead"

// calledByPart tells whether somebody named is called by a noun for who does the act asked about; where it asks to whom it was done,
// for those.
func (al *aligner) calledByPart(keys *keyed) bool {
	if al.sort != byName || al.q.predicate < 0 || keys.of(extract.Called) == nil {
		return false
	}
	for name, k := range keys.all() {
		id, ok := strings.CutPrefix(name, "c:")
		if !ok || k.Role != corpus.Counted || k.Wide {
			continue
		}
		c := al.l.Concept(id)
		if c != nil && c.Class == lexicon.Person && al.q.patient == slices.Contains(undergoers, id) && al.standsForAct(c) {
			return true
		}
	}
	return false
}

// standsForAct tells whether a noun for people stands under the act asked about.
func (al *aligner) standsForAct(c *lexicon.Concept) bool {
	return slices.ContainsFunc(al.q.Items[al.q.predicate].Keys, func(k ItemKey) bool {
		act := al.l.Concept(strings.TrimPrefix(k.Name, "c:"))
		return k.Fit == 1 && !k.Opposite && act != nil && act.Class == lexicon.Act && act.ID != leadAct && c.Is(act.ID)
	})
}
