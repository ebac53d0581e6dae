package answers

// Whether a figure is of the size and the sort asked for, and how a length of time is told.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
)

var (
	agoWords = questionWords.Set("ago")
	billions = questionWords.Set("billions")
)

// size finds whether the question asks how long before or after something was, and for a figure in billions.
func (p *parser) size() {
	for i := range p.a.Tokens {
		n := p.a.Tokens[i].Norm
		p.q.ago = p.q.ago || agoWords[n]
		p.q.inBillions = p.q.inBillions || billions[n] && (i == 0 || p.a.Tokens[i-1].Number < 0)
	}
}

// sized rules out a figure of a sort that answers no such question.
func (al *aligner) sized(c *corpus.Claim, f *fit, keys *keyed) {
	apart := al.q.Kind == HowLong && !al.q.ago && keys.of(extract.TimeApart) != nil // how long before or after says not how long
	f.excluded = f.excluded || apart || al.otherSort(c, keys)
}

// leastInBillions is the least sum that is told in billions: a tenth of one.
const leastInBillions = 1e8

// otherSort tells whether a claim's figure is of a sort that answers no such question: a length is no age, a medal is no sum of
// money. A figure that names nothing may be either.
func (al *aligner) otherSort(c *corpus.Claim, keys *keyed) bool {
	q := al.q
	named := c.Kind == corpus.Measure || c.Kind == corpus.Quantity && c.Rule != extract.Bare && c.Value != nil && c.Value.Unit != ""
	switch {
	case q.inBillions && c.Value != nil && c.Value.Low != nil && *c.Value.Low < leastInBillions:
		return true
	case q.Age:
		return c.Value != nil && !isAge(c.Value) && (named || c.Kind == corpus.Share)
	case al.asksSum():
		return !al.countsMoney(keys) && (named || c.Kind == corpus.Duration)
	case q.Kind == HowMuch && q.Unit != "" && !al.unitFits(c, keys):
		return al.countsMoney(keys) || named && c.Kind == corpus.Quantity || c.Kind == corpus.Duration
	}
	return false
}

// isAge tells whether a value is somebody's age: in years, an infant's in months, weeks or days.
func isAge(v *corpus.Value) bool { return v != nil && strings.HasSuffix(v.Unit, " old") }

// asksSum tells whether a sum of money is asked for.
func (al *aligner) asksSum() bool {
	u := al.l.Concept(al.q.Unit)
	return al.q.Dimension == "money" || u != nil && u.Is("money")
}

// countsMoney tells whether the claim held is a sum of money.
func (al *aligner) countsMoney(keys *keyed) bool {
	k := keys.of("c:money")
	return k != nil && k.Role == corpus.Counted
}
