package answers

// Which of several a question or a report speaks of: the second round is not the first, nor phase two phase one.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// ranked is a noun with its place in an order: "the second round".
type ranked struct {
	place    float64
	meanings []*lexicon.Concept
}

// rankLimit is the highest figure behind a noun that is its place in an order, and no count or year: "phase 3".
const rankLimit = 20

// placesInOrder finds the nouns of a text that have a place in an order.
func placesInOrder(l *lexicon.Lexicon, tokens []text.Token) (out []ranked) {
	for _, num := range number.Find(tokens) {
		place, ok := num.Value()
		if !ok || num.Last-num.First != 1 || num.Percent || num.Fraction || num.Dual {
			continue
		}
		r := ranked{place: place}
		switch t := tokens[num.First]; {
		case !num.Ordinal:
			if place <= rankLimit {
				r.meanings = slices.DeleteFunc(orderedAt(l, tokens, num.First-1), func(c *lexicon.Concept) bool { return !slices.Contains(stages, c.ID) })
			}
		case t.Arabic:
			r.meanings = append(orderedAt(l, tokens, num.First-1), orderedAt(l, tokens, num.Last)...)
		default:
			if r.meanings = orderedAt(l, tokens, num.Last); num.Last < len(tokens) && !l.Function(tokens[num.Last].Norm) {
				r.meanings = append(r.meanings, orderedAt(l, tokens, num.Last+1)...) // "the second suicide bombing"
			}
		}
		if len(r.meanings) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// orderedAt returns what the word at i means that may be one of several. Of times and measures other rules judge.
func orderedAt(l *lexicon.Lexicon, tokens []text.Token, i int) []*lexicon.Concept {
	if i < 0 || i >= len(tokens) || l.Function(tokens[i].Norm) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(l.Alone(tokens[i])), func(c *lexicon.Concept) bool {
		switch c.Class {
		case lexicon.Time, lexicon.Unit, lexicon.Measure, lexicon.Quality, lexicon.State:
			return true
		}
		return false
	})
}

// otherInOrder tells whether a claim's clause speaks of another of several than the question, and not of that as well.
func (al *aligner) otherInOrder(c *corpus.Claim) bool {
	if len(al.q.ranks) == 0 {
		return false
	}
	told := placesInOrder(al.l, text.Tokenize(c.Words))
	for _, asked := range al.q.ranks {
		other, same := false, false
		for _, r := range told {
			if slices.ContainsFunc(r.meanings, func(c *lexicon.Concept) bool { return slices.Contains(asked.meanings, c) }) {
				same, other = same || r.place == asked.place, other || r.place != asked.place
			}
		}
		if other && !same {
			return true
		}
	}
	return false
}
