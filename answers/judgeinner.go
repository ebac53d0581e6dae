package answers

// Of a place and one in it, the inner one tells more: "in Tanta", and elsewhere in the report "at a school in Tanta".

import (
	"strings"

	"isnad/corpus"
)

// innerSlack is how much less of the question the sentence may meet that names the inner place.
const innerSlack = 0.05

// findInner rules out a bare place where the same document names one in it of which it says as much. Who asks for a city is told the
// city.
func (al *aligner) findInner(found []corpus.Candidate, out []fit) {
	if al.sort != byPlace || al.q.Sort != "" || al.q.Toward || al.q.away {
		return
	}
	type within struct{ document, place string }
	inner := map[within]float32{}
	for i := range out {
		c, v := &found[i].Claim, &out[i].evidence
		if name := nameIn(c); name != "" && headPlace(al.l, c) && !out[i].excluded && v[noPlace]+v[noPart]+v[wrongSort] == 0 {
			at := within{c.Document, name}
			inner[at] = max(inner[at], v[coverLocal])
		}
	}
	for i := range out {
		c := &found[i].Claim
		name := nameIn(c)
		here, ok := inner[within{c.Document, name}]
		out[i].excluded = out[i].excluded || ok && !headPlace(al.l, c) && here+innerSlack >= out[i].evidence[coverLocal]
	}
}

// nameIn returns the key of the one name in a place's phrase; "" if there is none or there are more.
func nameIn(c *corpus.Claim) string {
	name := ""
	for i := range c.Keys {
		k := &c.Keys[i]
		if c.Kind != corpus.Place || k.Role != corpus.Counted || k.Wide || !strings.HasPrefix(k.Name, "n:") {
			continue
		}
		if name != "" && name != k.Name {
			return ""
		}
		name = k.Name
	}
	return name
}
