package answers

// Whether a figure is of the quarter, the rate or the comparison asked about.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
)

// periods finds the periods the question names.
func (p *parser) periods() {
	p.q.periods = map[string]string{}
	for i := range p.a.Tokens {
		if key := extract.Period(p.a, i); key != "" {
			p.q.periods[tellsApart(key)] = key
		}
	}
}

// tellsApart returns what a period's key tells apart: quarters, rates, comparisons.
func tellsApart(key string) string { return key[:strings.IndexByte(key, '-')+1] }

// rateGap is how many tokens from a figure the words stand that make it a rate.
const rateGap = 2

// period weighs the periods that stand nearest to the claim's value, in its own passage of the sentence, against those asked.
func (al *aligner) period(keys *keyed, v *vector) {
	nearest := map[string]*corpus.Key{}
	for name, k := range keys.all() {
		if !strings.HasPrefix(name, extract.Periods) || k.Role > corpus.Sentence || k.Apart {
			continue
		}
		if group := tellsApart(name); nearest[group] == nil || k.Distance < nearest[group].Distance {
			nearest[group] = k
		}
	}
	for group, k := range nearest {
		asked := al.q.periods[group]
		v.set(samePeriod, v[samePeriod] > 0 || asked == k.Name)
		v.set(otherPeriod, v[otherPeriod] > 0 || asked != "" && asked != k.Name)
		if group == extract.PartOfYear && asked == k.Name {
			v[otherTime], v[otherDay] = 0, 0 // the quarter says when, whatever day stands beside it
		}
		v.set(rateOdd, v[rateOdd] > 0 || asked == "" && group == extract.Each && k.Distance <= rateGap)
	}
}
