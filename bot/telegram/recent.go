package telegram

import "sync"

// recent remembers the replies to the last messages of people, so that the reply to an edited message can be edited.
type recent struct {
	mu    sync.Mutex
	sent  map[origin][]int
	order []origin
}

type origin struct{ chat, message string }

const maxRecent = 2000

func (r *recent) put(o origin, sent []int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.sent == nil {
		r.sent = map[origin][]int{}
	}
	if _, ok := r.sent[o]; !ok {
		r.order = append(r.order, o)
	}
	r.sent[o] = sent
	if len(r.order) > maxRecent {
		delete(r.sent, r.order[0])
		r.order = r.order[1:]
	}
}

func (r *recent) get(o origin) ([]int, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	sent, ok := r.sent[o]
	return sent, ok
}
