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
	back := keys.of(extract.Back) != nil
	v[saidBefore] = al.saidBefore(f)
	if back {
		v[saidBack] = v[saidBefore]
	}
	if at < 0 {
		return
	}
	k := closestKey(al.items[at].keys)
	if k == nil || k.Role > corpus.Clause {
		v[subjectGone] = 1
		v.set(takenUp, back)
		return
	}
	first := keys.of(extract.First)
	reach := 0
	if al.document == text.Arabic {
		reach = subjectReach
	}
	acts := first != nil && int(k.Distance) < int(first.Distance)+max(reach, 1)
	v.set(subjectActs, acts)
	v.set(subjectThere, !acts)
	if p := al.q.predicate; p >= 0 && f.matched[p].strength > 0 && f.matched[p].role <= corpus.Clause {
		d := f.matched[p].distance
		v[subjectFar] = float32(min(max(d, k.Distance)-min(d, k.Distance), 20)) / 20
	}
}

// subject returns the item of whom or what the question speaks: the first that is no act and no occasion; -1 if there is none.
func (al *aligner) subject() int {
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if i == al.q.predicate || item.Part == Act || item.Part == Speaker || item.Optional || item.except || item.context || item.quality || item.required {
			continue
		}
		return i
	}
	return -1
}

// saidBefore is how much of what the clause leaves out of the question the sentence before it says.
func (al *aligner) saidBefore(f *fit) float32 {
	var s share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.Optional || item.except || item.Part == Speaker || m.strength > 0 && m.role <= corpus.Clause {
			continue
		}
		s.add(al.weights[i], m.strength > 0 && m.role <= corpus.Nearby)
	}
	return s.of()
}
