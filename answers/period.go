package answers

// Whether a figure is of the quarter, the rate or the comparison asked about.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// periods finds the periods the question names.
func (p *parser) periods() {
	p.q.periods = map[string]string{}
	for i := range p.a.Tokens {
		if key := extract.Period(p.a, i); key != "" && (p.q.periods[tellsApart(key)] == "" || !strings.HasPrefix(key, extract.PartOfYear)) {
			p.q.periods[tellsApart(key)] = key // of two parts of a year the second is what the first is compared with
		}
	}
	p.forEach()
}

// forEach finds whether the question asks for what each person gets or pays: "per resident", «لأهل كل ضحية».
func (p *parser) forEach() {
	for i := range p.a.Tokens {
		if eachWords[p.a.Tokens[i].Norm] {
			for j := i + 1; j < min(i+4, len(p.a.Tokens)); j++ {
				if p.a.Tokens[j].Class(lexicon.Person, lexicon.Group) && p.q.periods[extract.Each] == "" {
					p.q.periods[extract.Each] = extract.EachPerson
				}
			}
		}
	}
}

var eachWords = questionWords.Set("each")

// tellsApart returns what a period's key tells apart: quarters, rates, comparisons.
func tellsApart(key string) string { return key[:strings.IndexByte(key, '-')+1] }

// rateGap is how many tokens from a figure the words stand that make it a rate.
const rateGap = 2

// personGap is the same of words for a person, which belong to what is paid as well: «قيمة الجرعة للشخص الواحد 217 ريالاً».
const personGap = 6

// period weighs the periods that stand nearest to the claim's value, in its own passage of the sentence, against those asked.
// One of another quarter than the one asked about is ruled out.
func (al *aligner) period(keys *keyed, f *fit) {
	v := &f.evidence
	nearest := map[string]*corpus.Key{}
	for name, k := range keys.all() {
		if !strings.HasPrefix(name, extract.Periods) || k.Role > corpus.Sentence || k.Apart {
			continue
		}
		if group := tellsApart(name); nearest[group] == nil || k.Distance < nearest[group].Distance {
			nearest[group] = k
		}
	}
	if al.sort == byCount {
		al.spans(nearest[extract.Span] != nil, v)
	}
	delete(nearest, extract.Span)
	for group, k := range nearest {
		asked := al.q.periods[group]
		f.excluded = f.excluded || group == extract.PartOfYear && asked != "" && asked != k.Name
		v.set(samePeriod, v[samePeriod] > 0 || asked == k.Name)
		v.set(otherPeriod, v[otherPeriod] > 0 || asked != "" && asked != k.Name)
		if group == extract.PartOfYear && asked == k.Name {
			v[otherTime], v[otherDay] = 0, 0 // the quarter says when, whatever day stands beside it
		}
		v.set(rateOdd, v[rateOdd] > 0 || asked == "" && group == extract.Each && (k.Distance <= rateGap || k.Name == extract.EachPerson && k.Distance <= personGap))
	}
}

// spans weighs whether a figure counts those of a time that reaches until now, "since May", against whether that is asked.
func (al *aligner) spans(told bool, v *vector) {
	asked := al.q.periods[extract.Span] != ""
	v.set(spanAsked, told && asked)
	v.set(spanOdd, told && !asked)
}
