package analysis

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// addDuals adds the figure two for nouns whose dual only a lexicon can tell from a plural: القطارين, مدنيان.
func addDuals(tokens []text.Token, matches []lexicon.Match, numbers []number.Number) []number.Number {
	var added []number.Number
	for _, m := range matches {
		if m.Last-m.First != 1 || m.Cost == 0 || !tokens[m.First].Arabic {
			continue
		}
		_, ok := number.Dual(tokens[m.First].Norm)
		if !ok || covered(numbers, m.First) {
			continue
		}
		if countable(m.Senses) {
			low, high := 2.0, 2.0
			t := tokens[m.First]
			added = append(added, number.Number{Span: t.Span, Core: t.Span, First: m.First, Last: m.Last, Low: &low, High: &high, Spelled: true, Dual: true})
		}
	}
	if added == nil {
		return numbers
	}
	merged := make([]number.Number, 0, len(numbers)+len(added))
	for len(numbers) > 0 || len(added) > 0 {
		if len(added) == 0 || len(numbers) > 0 && numbers[0].First < added[0].First {
			merged, numbers = append(merged, numbers[0]), numbers[1:]
		} else {
			merged, added = append(merged, added[0]), added[1:]
		}
	}
	return merged
}

func covered(numbers []number.Number, i int) bool {
	for _, n := range numbers {
		if n.First <= i && i < n.Last {
			return true
		}
	}
	return false
}

// countable tells whether one of the senses is a noun whose ending ين or ان is the dual.
func countable(senses []lexicon.Sense) bool {
	for _, s := range senses {
		if s.Concept != nil && s.Concept.Dual() {
			return true
		}
	}
	return false
}
