package answers

import (
	"strings"
	"testing"
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// TestCuesAreReached wants every cue, typed alone, to be read as what it asks: none is hidden by one further up.
func TestCuesAreReached(t *testing.T) {
	l := lexicon.Default()
	for _, c := range cues {
		words := strings.ReplaceAll(strings.Join(c.words, " "), "'", "") // "what's" is met where it is typed "whats"
		if kind, r, _ := findCue(analysis.Analyze(l, words, time.Time{})); kind != c.kind {
			t.Errorf("%q is read as %q, want %q", words, kind, c.kind)
		} else if r.First != 0 || r.Last < len(c.words) {
			t.Errorf("%q: only the tokens %v are read", words, r)
		}
	}
}
