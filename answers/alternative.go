package answers

import (
	"slices"

	"isnad/corpus/text"
)

// alternatives makes one item of two between which a question asks to choose: «محليون أم أجانب», "Syrians or foreigners". A report that
// tells of one of them answers; that none speaks of the other is no lack. What is counted or done stays apart.
func (p *parser) alternatives() {
	q := p.q
	if q.Kind != What && q.Kind != YesNo {
		return
	}
	for i := 0; i+1 < len(q.Items); i++ {
		a, b := &q.Items[i], &q.Items[i+1]
		if !chosen(a) || !chosen(b) || !p.orBetween(a.last, b.first) {
			continue
		}
		a.Words += " / " + b.Words
		a.Keys = slices.DeleteFunc(append(slices.Clone(a.Keys), b.Keys...), func(k ItemKey) bool { return k.Opposite })
		a.Parts, a.Optional, a.quality, a.last = nil, false, a.quality && b.quality, b.last
		q.Items = slices.Delete(q.Items, i+1, i+2)
		q.Negated = false // «ولا» denies nothing here
	}
}

// chosen tells whether an item is a thing, a quality or a name that may be one of two.
func chosen(it *Item) bool {
	return (it.Part == Rest || it.Part == Named || it.Part == Stranger) && !it.except && len(it.Keys) > 0
}

// orBetween tells whether nothing but a word for or, and articles, stands between two tokens.
func (p *parser) orBetween(first, last int) bool {
	or := false
	for i := first; i < last; i++ {
		t := &p.a.Tokens[i]
		if t.Kind != text.Word || !orWords[t.Norm] && !t.Function {
			return false
		}
		or = or || orWords[t.Norm]
	}
	return or
}
