package answers

// Who only tells what happened and took no part in it: the agency that reports a raid, its witnesses and sources.

import (
	"strings"

	"isnad/corpus"
)

// reporters are concepts of those who are named in reports for what they tell.
var reporters = conceptLists.Phrases("reporter")

// onlyReports tells whether somebody named is a medium, a witness or a source that says what its sentence says, and nothing else of what
// is asked about, where what he said is not asked.
func (al *aligner) onlyReports(keys *keyed, v *vector) bool {
	if al.sort != byName || al.q.predicate < 0 || mediumSorts[al.q.Sort] || v[source] == 0 || v[ownAct]+v[ownPart]+v[rightSort] > 0 {
		return false
	}
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide {
			continue
		}
		if n := al.l.Name(strings.TrimPrefix(name, "n:")); name[0] == 'n' && n != nil && n.IsMedium() {
			return true
		}
		if c := al.l.Concept(strings.TrimPrefix(name, "c:")); name[0] == 'c' && c != nil && under(c, reporters) {
			return true
		}
	}
	return false
}
