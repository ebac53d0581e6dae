package answers

import (
	"math"
	"testing"
)

// TestCompared: of two reports that give 12, each echoes the other; what a report says only in passing echoes nothing, nor does
// a name. What answers alike in one report is no rival there, but bears the answer out.
func TestCompared(t *testing.T) {
	const a, b, c, d, e = "a", "b", "c", "d", "e"
	claims := []struct {
		name            string
		weight          float64
		document, given string
		want            comparison // alone and always left out
	}{
		{"the best", 2, a, "12", comparison{echoed: 1 + echoFloor, rivals: float32(math.Log(2))}},
		{"close behind it in one report", 1.5, a, "7", comparison{behind: -0.5, rivals: float32(math.Log(2))}},
		{"it echoes the best", 1, b, "12", comparison{behind: -1, echoed: 2 + echoFloor}},
		{"far behind in its own report, it echoes nothing", -0.5, b, "7", comparison{behind: -2.5, echoed: 1.5 + echoFloor, rivals: float32(math.Log(2))}},
		{"words alone, far behind all", -9, c, "", comparison{behind: -behindLimit}},
		{"a name told twice in one report", -9, d, nameMark + "n:sea", comparison{behind: -behindLimit, rivals: float32(math.Log(2)), seconded: float32(math.Log(2))}},
		{"the same", -9, d, nameMark + "n:sea", comparison{behind: -behindLimit, rivals: float32(math.Log(2)), seconded: float32(math.Log(2))}},
		{"another beside it", -9, d, nameMark + "n:lake", comparison{behind: -behindLimit, rivals: float32(math.Log(3))}},
		{"a name is no echo", -9, e, nameMark + "n:sea", comparison{behind: -behindLimit}},
	}
	var weights []float64
	var documents, given []string
	for _, x := range claims {
		weights, documents, given = append(weights, x.weight), append(documents, x.document), append(given, x.given)
	}
	for i, got := range compared(weights, documents, given) {
		want := claims[i].want
		want[alone], want[everyClaim] = float32(claims[i].weight), 1
		if got != want {
			t.Errorf("%s: %v, want %v", claims[i].name, got, want)
		}
	}
}

// TestAlike: of two names the shorter may be a part of the longer; a common noun alone is no name.
func TestAlike(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"12", "12", true},
		{"12", "7", false},
		{"", "", false},
		{"12", nameMark + "s:12", false},
		{nameMark + "s:sellstrom", nameMark + "c:expert s:ake s:sellstrom", true},
		{nameMark + "c:mayor s:ake s:cole", nameMark + "s:cole", true},
		{nameMark + "s:adam s:cole", nameMark + "s:ake s:cole", false},
		{nameMark + "c:force", nameMark + "c:force n:lenmoor", false},
		{nameMark + "c:force", nameMark + "c:force", true},
	} {
		if got := alike(x.a, x.b); got != x.want {
			t.Errorf("alike(%q, %q) is %v", x.a, x.b, got)
		}
	}
}
