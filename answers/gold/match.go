package gold

import (
	"math"
	"strings"

	"isnad/answers"
	"isnad/corpus"
)

// stances are the words of a stance in both languages, as gold entries name them.
var stances = map[string]string{"yes": "yes نعم", "no": "no لا", "unclear": "unclear غير واضح"}

// meets tells whether a claim quotes what the entry names, and whether it is the answer as well.
func (e *Entry) meets(c *answers.Claim, kind string) (cited, right bool) {
	cited = strings.Contains(fold(c.Quote), fold(e.Quote))
	return cited, cited && e.answered(c, kind)
}

func (e *Entry) answered(c *answers.Claim, kind string) bool {
	switch {
	case kind == "did" && (e.Polarity == "yes" || e.Polarity == "no"):
		return c.Stance == e.Polarity
	case e.Value != nil:
		v := c.Value
		if v == nil {
			v = &corpus.Value{}
		}
		return sameFigure(e.Value.Low, v.Low) && sameFigure(e.Value.High, v.High)
	case len(e.Words) > 0 && kind != "what" && kind != "why" && e.Polarity == "":
		text := c.Text + " "
		if kind == "did" {
			text += stances[c.Stance]
		}
		text = fold(text)
		for _, w := range e.Words {
			if holds(text, fold(w)) {
				return true
			}
		}
		return false
	}
	return true
}

// Meets tells whether a claim is a right answer of a document.
func (q *Question) Meets(document string, c *answers.Claim) bool {
	for _, e := range q.Answers[document] {
		if _, right := e.meets(c, q.Type); right {
			return true
		}
	}
	return false
}

// attributed tells whether the claim's chain names one of the entry's speakers.
func (e *Entry) attributed(c *answers.Claim) bool {
	for _, list := range [][]string{c.SaidBy, c.Via} {
		for _, name := range list {
			n := fold(name)
			if n == "" {
				continue
			}
			for _, want := range e.SaidBy {
				w := fold(want)
				if strings.Contains(n, w) || strings.Contains(w, n) {
					return true
				}
			}
		}
	}
	return false
}

func sameFigure(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-9*math.Max(1, math.Abs(*b))
}

// complete tells whether claims together meet every group that holds a required entry.
func complete(entries []Entry, claims []answers.Claim, kind string) bool {
	met := map[string]bool{}
	for i := range entries {
		for j := range claims {
			if _, right := entries[i].meets(&claims[j], kind); right {
				met[entries[i].part()] = true
			}
		}
	}
	for i := range entries {
		if entries[i].required() && !met[entries[i].part()] {
			return false
		}
	}
	return true
}
