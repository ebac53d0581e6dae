package answers

// Of several distances in a sentence the one to the place asked about: "12 km from Kelm and 30 km from Varn".

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/text"
)

var fromWords = questionWords.Set("distant-from")

// distantFrom marks the name from which a question asks how far something is: «كم يبعد المخيم عن فارنة».
func (p *parser) distantFrom() {
	unit := p.l.Concept(p.q.Unit)
	if p.q.Kind != HowMuch || p.q.Dimension != "length" && (unit == nil || !unit.Is("length")) {
		return
	}
	from := -1
	for i := range p.a.Tokens {
		if fromWords[p.a.Tokens[i].Norm] {
			from = i
		}
	}
	for i := range p.q.Items {
		if item := &p.q.Items[i]; from >= 0 && item.first > from && (item.Part == Named || item.Part == Stranger) {
			item.far = true
			return
		}
	}
}

// fromEnd tells how many tokens behind a distance its other end stands that the question names; -1 where it does not stand there.
func (al *aligner) fromEnd() int {
	for i := range al.q.Items {
		if !al.q.Items[i].far {
			continue
		}
		if k := closestKey(al.items[i].any); k != nil && k.Role <= corpus.Sentence && k.After {
			return int(k.Distance)
		}
	}
	return -1
}

// otherEnd tells whether a sentence on a distance does not name the place from which one is asked for: how far one town is from another
// is not told by how far a third is from a border. A capital may be called that alone.
func (al *aligner) otherEnd(keys *keyed) bool {
	at := slices.IndexFunc(al.q.Items, func(it Item) bool { return it.far })
	if at < 0 || inClause(keys.of("c:capital-city")) {
		return false
	}
	return !slices.ContainsFunc(al.q.Items[at].Keys, func(k ItemKey) bool {
		of := keys.of(k.Name)
		return k.Fit >= nearFit && of != nil && of.Role <= corpus.Sentence
	})
}

// findFarther rules out the distances of a sentence to other places than the one asked about. A distance told in two units is told
// twice.
func (al *aligner) findFarther(found []corpus.Candidate, fits []fit) {
	type told struct {
		document, unit string
		in             text.Span
	}
	of := func(i int) told {
		c := &found[i].Claim
		if c.Value == nil {
			return told{}
		}
		return told{c.Document, c.Value.Unit, c.Sentence}
	}
	least := map[told]int{}
	for i := range fits {
		if d := fits[i].fromEnd; d >= 0 {
			if old, seen := least[of(i)]; !seen || d < old {
				least[of(i)] = d
			}
		}
	}
	for i := range fits {
		if d, seen := least[of(i)]; seen && fits[i].fromEnd != d {
			fits[i].excluded = true
		}
	}
}
