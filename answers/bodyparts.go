package answers

import (
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// bodyParts returns the keys of a country and of what body of it a name means, for reports from there that say "the air force" alone;
// nil for other names.
func (p *parser) bodyParts(n *analysis.Name) [][]ItemKey {
	if len(n.Known) == 0 || n.Last-n.First < 2 || n.Known[0].Kind != "organisation" {
		return nil
	}
	var country []ItemKey
	for _, w := range n.Known[0].Within {
		if w.Kind == "country" {
			country = append(country, ItemKey{Name: "n:" + w.ID, Fit: 1})
		}
	}
	if country == nil {
		return nil
	}
	rest := text.Range{First: n.First + 1, Last: n.Last} // "Syrian air force"
	if p.a.Tokens[n.First].Arabic {
		rest = text.Range{First: n.First, Last: n.Last - 1} // «سلاح الجو السوري»
	}
	var body []ItemKey
	for _, t := range analysis.Analyze(p.l, p.a.Words(rest), time.Time{}).Tokens {
		for _, c := range t.Concepts {
			if c.Class == lexicon.Group && t.Run.First == 0 && t.Run.Last >= rest.Last-rest.First {
				body = append(body, conceptKeys(c)...)
			}
			if c.ID == "army" {
				body = append(body, conceptKeys(p.l.Concept("military"))...) // "an Algerian military plane"
			}
		}
	}
	if body == nil {
		return nil
	}
	return [][]ItemKey{country, body}
}
