package answers

import (
	"math"
	"testing"
)

// TestSuretyOf: the surest claim's own sentence counts, not the best compared one's; doubtful sources are not sure ones; the rivals are
// those of the best compared one, and so is what bears it out.
func TestSuretyOf(t *testing.T) {
	for _, x := range []struct {
		name     string
		best     []answering
		sort     int
		asksTime bool
		want     surety // everyQuestion left out
	}{
		{"one doubtful source", []answering{{alone: -0.5, compared: 0.2, local: 0.4}}, byCount, false,
			surety{bestAlone: -0.5, bestCompared: 0.2, saidTogether: 0.4, onlyOne: 1}},
		{"two, of which one is sure", []answering{{alone: -0.5, compared: 2, local: 0.4, rivals: 1.5, seconded: 0.7}, {alone: 1, compared: 1.5, local: 0.75, rivals: 0.5}}, byTime, true,
			surety{bestAlone: 1, bestCompared: 2, sureSources: float32(math.Log(2)), saidTogether: 0.75, dated: 1, crowded: 1.5, borneOut: 0.7}},
		{"an echo too faint, and one that counts", []answering{{alone: 1, compared: 1, echoed: echoFloor}, {alone: 1, compared: 1, echoed: echoFloor + 0.5}}, byPlace, false,
			surety{bestAlone: 1, bestCompared: 1, sureSources: float32(math.Log(3)), echoing: 1}},
		{"a figure of another sort is the surest", []answering{{alone: -1, compared: -1}, {alone: 1, compared: 1, odd: true}}, byAmount, false,
			surety{bestAlone: 1, bestCompared: 1, sureSources: float32(math.Log(2)), oddSort: 1}},
		{"a clause is asked for", []answering{{alone: 1, compared: 1}}, byStance, false,
			surety{bestAlone: 1, bestCompared: 1, sureSources: float32(math.Log(2)), clauseAsked: 1, onlyOne: 1}},
	} {
		x.want[everyQuestion] = 1
		if got := suretyOf(x.best, x.sort, x.asksTime); got != x.want {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}

// TestLimitOf: an answer needs nothing more where its surest claim is sure by itself, and most where that misses the scene.
func TestLimitOf(t *testing.T) {
	for _, x := range []struct {
		name string
		best []answering
		want float64
	}{
		{"sure", []answering{{alone: -1, amiss: true}, {alone: 0.1, amiss: true}}, 0},
		{"unsure", []answering{{alone: -1, amiss: true}, {alone: -0.1}}, unsureLimit},
		{"unsure and amiss", []answering{{alone: -1}, {alone: -0.1, amiss: true}}, amissLimit},
	} {
		if got := limitOf(x.best); got != x.want {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}
