package answers

// What part who or what a claim names has in the act asked about.

import (
	"isnad/corpus"
	"isnad/corpus/extract"
)

// judgePart weighs the part of who is named: whether he does the act asked about, or it is done to him, as the question asks.
// That counts as much as his clause tells of what else the question says: who leads talks does not lead every other.
func (al *aligner) judgePart(f *fit, keys *keyed) {
	v := &f.evidence
	v.set(source, keys.of(extract.Source) != nil)
	asked, other := extract.Does, extract.Undergoes
	if al.q.patient || al.q.Kind == Where {
		asked, other = other, asked
	}
	as := al.inAct(keys, asked) || asked == extract.Does && (al.inAct(keys, extract.DoesDeed) || al.inAct(keys, extract.DoesToo))
	blames := al.takesBlame(keys, extract.Does)
	as = as && !blames || al.takesBlame(keys, extract.Undergoes) || al.calledByPart(keys)
	if as {
		v[ownPart] = al.restTold(f)
	}
	v.set(ownAct, as && al.sort == byName)
	v.set(otherPart, !as && (blames || al.inAct(keys, other)))
	v.set(partOfAct, al.inAct(keys, extract.ActOf))
	v.set(otherAct, !as && v[otherPart]+v[partOfAct] == 0 && (keys.of(asked) != nil || keys.of(other) != nil))
}

// inAct tells whether the act of which a claim's key tells the part is the one asked about.
func (al *aligner) inAct(keys *keyed, part string) bool {
	at := keys.of(part)
	if at == nil || al.q.predicate < 0 {
		return false
	}
	for _, own := range al.partOf[part] {
		if own.key != nil {
			return true
		}
	}
	for _, want := range al.items[al.q.predicate].keys {
		if !want.Opposite && stands(want.term.key, at) {
			return true
		}
	}
	return false
}

// stands tells whether the word a claim has a key of, if it has any, stands where the act does in which it takes part.
func stands(k, at *corpus.Key) bool {
	return k != nil && k.Role <= corpus.Sentence && k.Distance == at.Distance && k.After == at.After
}

// partTerms returns the terms by which a claim may tell of a part in the act asked about itself, by the part.
func (al *aligner) partTerms() map[string][]*term {
	if al.q.predicate < 0 || al.q.Kind != Who && al.q.Kind != Where {
		return nil
	}
	out := map[string][]*term{}
	for _, part := range []string{extract.Does, extract.DoesDeed, extract.DoesToo, extract.Undergoes, extract.ActOf} {
		for _, k := range al.q.Items[al.q.predicate].Keys {
			if !k.Opposite && k.Name[0] == 'c' {
				out[part] = append(out[part], al.keys.term(part+k.Name))
			}
		}
	}
	return out
}

// restTold is how much of what the question says besides its act stands in the claim's own clause.
func (al *aligner) restTold(f *fit) float32 {
	var s share
	for i := range al.q.Items {
		if item := &al.q.Items[i]; i == al.q.predicate || item.Part == Speaker || item.Optional {
			continue
		}
		m := f.matched[i]
		s.add(al.weights[i], m.strength > 0 && m.role <= corpus.Clause)
	}
	if s.whole == 0 {
		return 1
	}
	return s.of()
}
