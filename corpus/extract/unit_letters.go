package extract

// Units of a letter or two written onto a figure in digits: "800m", "44.6secs", "55p", "12C".

import (
	"isnad/corpus"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// gluedUnit is what such letters mean: the kind of the figure, its unit, and the concept of what it measures.
type gluedUnit struct {
	kind      corpus.Kind
	unit, key string
}

var gluedUnits = map[string]gluedUnit{
	"m": {corpus.Measure, "metres", "c:length"}, "م": {corpus.Measure, "metres", "c:length"}, "p": {corpus.Measure, "pence", "c:money"},
	"c": {corpus.Measure, "degrees Celsius", "c:temperature"}, "f": {corpus.Measure, "degrees Fahrenheit", "c:temperature"},
	"g": {corpus.Measure, "grams", "c:measure"}, "in": {corpus.Measure, "inches", "c:length"},

	"sec": {corpus.Duration, "seconds", "c:duration"}, "secs": {corpus.Duration, "seconds", "c:duration"},
	"min": {corpus.Duration, "minutes", "c:duration"}, "mins": {corpus.Duration, "minutes", "c:duration"},
	"hr": {corpus.Duration, "hours", "c:duration"}, "hrs": {corpus.Duration, "hours", "c:duration"},
}

// unitLetters returns the letters of a unit written onto a figure.
func (r *reader) unitLetters(s *sentence, num number.Number) text.Range {
	i := num.Last
	if i < s.Last && r.a.Tokens[i].Norm == "م" && len(r.a.Tokens[i].Concepts) == 0 && r.a.Tokens[i-1].Kind == text.Number && !num.Percent && !r.looksLikeYear(num, text.Range{}) {
		return text.Range{First: i, Last: i + 1}
	}
	if i >= s.Last || r.a.Tokens[i-1].Kind != text.Number || r.a.Tokens[i].Start != r.a.Tokens[i-1].End || num.Percent {
		return text.Range{}
	}
	if _, ok := gluedUnits[r.a.Tokens[i].Norm]; !ok {
		return text.Range{}
	}
	return text.Range{First: i, Last: i + 1}
}
