package kin

import (
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// Every vector is a concept's, and of the length 1.
func TestVectors(t *testing.T) {
	if len(vectors()) < 4000 {
		t.Fatalf("%d vectors", len(vectors()))
	}
	for id, v := range vectors() {
		if lexicon.Default().Concept(id) == nil {
			t.Errorf("%q is no concept of the lexicon", id)
		}
		if l := v.Like(v); l < 0.97 || l > 1.03 {
			t.Errorf("%s has the length %.3f", id, l)
		}
	}
}

func TestLike(t *testing.T) {
	for _, c := range []struct{ concept, near, far string }{
		{"rescue", "firefighter", "budget"},
		{"hospital", "clinic", "goal-scored"},
		{"vote", "parliament", "earthquake"},
		{"arrest", "suspect", "harvest"},
		{"price", "crude-oil", "surgery"},
	} {
		v := Of(c.concept)
		if near, far := v.Like(Of(c.near)), v.Like(Of(c.far)); near <= far+0.2 {
			t.Errorf("%s is as like %s (%.2f) as %s (%.2f)", c.concept, c.near, near, c.far, far)
		}
	}
	if Of("no-such-concept").Like(Of("rescue")) != 0 {
		t.Error("what has no vector is like something")
	}
}

func TestReadRefuses(t *testing.T) {
	for _, bad := range []string{"rescue", "rescue\t%", "rescue\tAAAA"} {
		if _, err := read(bad); err == nil || !strings.Contains(err.Error(), "rescue") {
			t.Errorf("%q is read: %v", bad, err)
		}
	}
}
