package answers

import (
	"testing"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// TestConversions wants every unit that is converted to be one that reports are read for: another name would never be met.
func TestConversions(t *testing.T) {
	read := extract.Extractor{Lexicon: lexicon.Default()}
	for unit := range conversions {
		words := "The survey of the valley gave 7 " + unit + " on Monday."
		if unit == "fraction" {
			words = "A third of the valley was surveyed on Monday."
		}
		met := false
		for _, c := range read.Extract(corpus.Document{ID: "a", Language: "en", Text: words}) {
			met = met || c.Value != nil && c.Value.Unit == unit
		}
		if !met {
			t.Errorf("%q: no figure has the unit %q", words, unit)
		}
	}
}
