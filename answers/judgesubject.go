package answers

// Whether a clause speaks of whom or what the question does, or points back to it.

import (
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

// subjectReach is how many tokens behind the first verb of an Arabic clause its subject stands.
const subjectReach = 4

// judgeSubject weighs whether the clause tells of whom or what the question speaks.
func (al *aligner) judgeSubject(f *fit, keys *keyed) {
	v, at := &f.evidence, al.subject()
	if at < 0 {
		return
	}
	k := closestKey(al.items[at].keys)
	if k == nil || k.Role > corpus.Clause {
		v[subjectGone] = 1
		v.set(takenUp, keys.of(extract.Back) != nil)
		return
	}
	first := keys.of(extract.First)
	reach := 0
	if al.language == text.Arabic {
		reach = subjectReach
	}
	acts := first != nil && int(k.Distance) < int(first.Distance)+max(reach, 1)
	v.set(subjectActs, acts)
	v.set(subjectThere, !acts)
}

// subject returns the item of whom or what the question speaks: the head of what stands before the verb it turns on, else the
// first that is no act and no occasion; -1 if there is none.
func (al *aligner) subject() int {
	head := -1
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if !item.subject || item.context {
			break
		}
		if !item.quality && !item.adjective && item.Part != Act {
			head = i // English puts what describes a noun before it
		}
	}
	if head >= 0 {
		return head
	}
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if i == al.q.predicate || item.Part == Act || item.Part == Speaker || item.Optional || item.except || item.context || item.quality || item.required {
			continue
		}
		return i
	}
	return -1
}
