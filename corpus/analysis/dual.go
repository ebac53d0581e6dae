package analysis

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// addDuals adds the figure two for nouns whose dual only a lexicon can tell from a plural: القطارين, مدنيان.
func addDuals(l *lexicon.Lexicon, tokens []text.Token, matches []lexicon.Match, numbers []number.Number) []number.Number {
	var added []number.Number
	for _, m := range matches {
		for i := m.First; i < m.Last; i++ {
			t := tokens[i]
			if t.Kind != text.Word || !t.Arabic || covered(numbers, i) {
				continue
			}
			if m.Last-m.First == 1 && (m.Cost == 0 || !countable(m.Senses)) || !isDual(l, t, m.Last-m.First > 1) {
				continue
			}
			low, high := 2.0, 2.0
			added = append(added, number.Number{Span: t.Span, Core: t.Span, First: i, Last: i + 1, Low: &low, High: &high, Spelled: true, Dual: true})
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

// isDual tells whether the ending of a word is the dual's: without it and without the article the word is a noun, with it
// it is none («السكان», «البيان»). Within a verb's form of several words only the ending -ān says so («غرق قاربان»); that
// of an adjective of origin is the plural's («الصحفيين»).
func isDual(l *lexicon.Lexicon, t text.Token, within bool) bool {
	singular, ok := number.Dual(t.Norm)
	if !ok || strings.HasSuffix(t.Norm, "يين") {
		return false
	}
	if bare, definite := strings.CutPrefix(t.Norm, "ال"); definite && isForm(l, bare) != nil {
		return false
	} else if definite && strings.HasPrefix(bare, "م") && strings.HasSuffix(bare, "ين") && !strings.HasSuffix(bare, "تين") {
		return false // the plural of a participle: «المسؤولين», «المنحدرين»
	}
	if !within {
		return true
	}
	m := isForm(l, singular)
	return strings.HasSuffix(t.Norm, "ان") && m != nil && countable(m.Senses) && isForm(l, t.Norm) == nil
}

// isForm returns how the lexicon reads a word that stands in it as it is, or nil.
func isForm(l *lexicon.Lexicon, norm string) *lexicon.Match {
	m := l.Match([]text.Token{{Text: norm, Norm: norm, Kind: text.Word, Arabic: true}})
	if len(m) == 0 || m[0].Cost > 0 {
		return nil
	}
	return &m[0]
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
