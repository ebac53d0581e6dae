package extract

// How strong an earthquake was: "a magnitude 6.1 quake", "a 6.1-magnitude quake", "a magnitude of 6.1". Nothing is counted there.

import (
	"isnad/corpus"
	"isnad/corpus/text"
)

// readMagnitude makes a figure beside "magnitude" a measure.
func (r *reader) readMagnitude(s *sentence, f *figure) {
	prev := f.First - 1
	if r.normAt(s.Range, prev) == "of" {
		prev--
	}
	next := f.Last
	if r.normAt(s.Range, next) == "-" {
		next++
	}
	switch {
	case f.Percent || f.Ordinal:
	case r.normAt(s.Range, prev) == "magnitude":
		f.kind, f.unit, f.bare, f.magnitude, f.noun = corpus.Measure, "degrees", false, true, text.Range{}
	case r.normAt(s.Range, next) == "magnitude":
		f.kind, f.unit, f.bare, f.magnitude, f.noun = corpus.Measure, "degrees", false, true, text.Range{First: f.Last, Last: next + 1}
	}
}
