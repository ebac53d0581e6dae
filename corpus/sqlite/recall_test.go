package sqlite

import (
	"fmt"
	"strings"
	"testing"

	"isnad/corpus"
)

// TestRecall reads many claims one after the other, and one of them again and again: that one stays, and all that is kept
// weighs no more than it may.
func TestRecall(t *testing.T) {
	r := newRecall()
	for n := range uint32(100_000) {
		words := strings.Repeat("x", int(n%2000))
		r.put(map[uint32]*stated{n: {corpus.Claim{ID: fmt.Sprint(n), Words: words}, &corpus.Document{}}})
		for i, want := range []uint32{0, n} {
			if x := r.get([]hit{{claim: 0}, {claim: n}})[i]; x == nil || x.claim.ID != fmt.Sprint(want) {
				t.Fatalf("after %d claims, claim %d is %+v", n+1, want, x)
			}
		}
	}
	size := 0
	for _, kept := range []map[uint32]*stated{r.young, r.old} {
		for _, x := range kept {
			size += x.bytes()
		}
	}
	if size > recallBytes || size < recallBytes/2 {
		t.Errorf("%d bytes are kept, of at most %d", size, recallBytes)
	}
	if x := r.get([]hit{{claim: 1}})[0]; x != nil {
		t.Errorf("claim 1, long not asked for, is kept")
	}
}
