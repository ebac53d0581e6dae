package answers

// Whether the question asks for all or for some of them, where a sentence tells of both: "11 civilians, among them three
// children".

import (
	"isnad/corpus"
	"isnad/corpus/extract"
)

// findWholes weighs figures that are a part of another against that other, by what the question names: it asks for the part
// where it names what is said of the part alone, and else for the whole.
func (al *aligner) findWholes(found []corpus.Candidate, fits []fit) {
	if al.sort != byCount {
		return
	}
	for i := range found {
		p := &fits[i].evidence
		switch found[i].Claim.Rule {
		case extract.Part, extract.PartNext:
		case extract.Added:
			al.judgeAdded(found, fits, i)
			continue
		case extract.OfThose:
			asked := !al.onlyNames(&fits[i])
			p.set(partAsked, asked)
			p.set(wholeMeant, !asked)
			fits[i].excluded = fits[i].excluded || !asked
			continue
		default:
			continue
		}
		whole := wholeOf(found, i)
		if whole < 0 {
			p.set(partAsked, p[headCounted] > 0)
			p.set(wholeMeant, p[headCounted] == 0)
			continue
		}
		asked := al.asksPart(&found[i].Claim, &fits[i], &fits[whole])
		p.set(partAsked, asked)
		p.set(wholeMeant, !asked)
		w := &fits[whole].evidence
		w.set(partMeant, asked || w[partMeant] > 0)
		w.set(wholeAsked, w[partMeant] == 0)
	}
}

// judgeAdded rules out a figure that was only added to another of its sentence, where the question asks for neither more nor anything
// told of that figure alone: "three more bodies, bringing the toll to 43".
func (al *aligner) judgeAdded(found []corpus.Candidate, fits []fit, i int) {
	c := &found[i].Claim
	oneDay := !al.q.From.IsZero() && al.q.From.Equal(al.q.To) // it may ask for those of that day
	for j := range found {
		total := &found[j].Claim
		if al.q.asksMore || oneDay || total.Sentence != c.Sentence || total.Document != c.Document || leastOf(total) <= leastOf(c) || !al.countsAsked(&fits[j]) || al.asksAdded(c, &fits[i], &fits[j]) {
			continue
		}
		fits[i].evidence[wholeMeant], fits[j].evidence[wholeAsked] = 1, 1
		fits[i].excluded = true
	}
}

// asksAdded tells whether the question names something that is said of an added figure alone: the occasion and the place are those of
// the whole too.
func (al *aligner) asksAdded(c *corpus.Claim, added, whole *fit) bool {
	reach := ownReach(c)
	for i := range al.q.Items {
		item, p, w := &al.q.Items[i], &added.matched[i], &whole.matched[i]
		if item.Part == Speaker || item.Optional || item.except || i == al.q.predicate || p.strength == 0 {
			continue
		}
		if p.role == corpus.Counted && (w.role != corpus.Counted || w.strength == 0) || item.Part == Rest && p.role <= corpus.Sentence && p.after && p.distance <= reach {
			return true
		}
	}
	return false
}

// wholeOf returns the figure of which claim i counts a part: the nearest before it in its sentence that is no part itself, or behind
// it where it is among those; -1 if it has not been found.
func wholeOf(found []corpus.Candidate, i int) int {
	part := &found[i].Claim
	next := part.Rule == extract.PartNext
	whole := -1
	for j := range found {
		c := &found[j].Claim
		if j == i || c.Sentence != part.Sentence || c.Document != part.Document || c.Rule == extract.Part || c.Value == nil || c.Focus.Start >= part.Focus.Start != next {
			continue
		}
		if whole < 0 || c.Focus.Start > found[whole].Claim.Focus.Start != next {
			whole = j
		}
	}
	return whole
}

// onlyNames tells whether a claim of some of those whom its noun names meets what is asked of them by that noun alone: "six of the
// wounded are children" tells nobody how many were wounded, though it does how many children were.
func (al *aligner) onlyNames(f *fit) bool {
	named := al.q.predicate
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if m.strength > 0 && m.role == corpus.Bound && !item.Place {
			return false
		}
		if item.Part == Head {
			named = i
		}
	}
	if named < 0 {
		return false
	}
	m := &f.matched[named]
	return m.strength > 0 && m.role == corpus.Counted && !m.after
}

// asksPart tells whether the question names something that is said of the part alone.
func (al *aligner) asksPart(c *corpus.Claim, part, whole *fit) bool {
	reach := ownReach(c)
	for i := range al.q.Items {
		item, p, w := &al.q.Items[i], &part.matched[i], &whole.matched[i]
		if item.Part == Speaker || item.Optional || item.except || i == al.q.predicate || p.strength == 0 {
			continue
		}
		counted := p.role == corpus.Counted && !p.wide && !p.near
		if counted && (w.role != corpus.Counted || w.wide || w.near || w.strength == 0) {
			return true
		}
		if p.role <= corpus.Sentence && p.after && p.distance <= reach && item.Part != Head {
			return true
		}
	}
	return false
}

// ownReach is how many tokens behind a part are its own: those before the next act it takes part in.
func ownReach(c *corpus.Claim) uint8 {
	reach := uint8(partReach)
	for i := range c.Keys {
		if k := &c.Keys[i]; k.Role == corpus.Bound && k.After && k.Distance <= reach {
			reach = k.Distance - 1
		}
	}
	return reach
}

// partReach is how many tokens behind a part may tell of it.
const partReach = 5
