package sqlite

import (
	"sync"

	"isnad/corpus"
)

// recallBytes is about what the claims kept in memory may weigh.
const recallBytes = 16 << 20

// recall keeps the claims read last, with the headers of their documents: the newest answer most questions. What is stored
// under a claim's number never changes, and no number is used twice, so that nothing here grows old; what is deleted is
// only never asked for again. What it gives is shared and must not be changed.
type recall struct {
	mu         sync.Mutex
	young, old map[uint32]*stated // when young is full it becomes old, and what was old is forgotten
	size       int                // bytes of young
}

// stated is a claim with its document.
type stated struct {
	claim    corpus.Claim
	document *corpus.Document // header
}

func newRecall() *recall { return &recall{young: map[uint32]*stated{}} }

// get returns the claims of the hits; nil for those that are not kept.
func (r *recall) get(hits []hit) []*stated {
	out := make([]*stated, len(hits))
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, h := range hits {
		x := r.young[h.claim]
		if x == nil {
			if x = r.old[h.claim]; x != nil {
				r.keep(h.claim, x)
			}
		}
		out[i] = x
	}
	return out
}

// put keeps claims by their numbers.
func (r *recall) put(claims map[uint32]*stated) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for number, x := range claims {
		r.keep(number, x)
	}
}

func (r *recall) keep(number uint32, x *stated) {
	if r.size += x.bytes(); r.size > recallBytes/2 {
		r.young, r.old, r.size = map[uint32]*stated{}, r.young, x.bytes()
	}
	r.young[number] = x
}

// bytes is about what a claim weighs.
func (x *stated) bytes() int { return 800 + 24*len(x.claim.Keys) + len(x.claim.Words) }
