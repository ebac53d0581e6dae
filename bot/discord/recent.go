package discord

import "sync"

// recent remembers the newest entries of a map, up to a number. It is safe for concurrent use.
type recent[K comparable, V any] struct {
	mu    sync.Mutex
	most  int
	of    map[K]V
	order []K // ring, oldest at next once it is full
	next  int
}

func newRecent[K comparable, V any](most int) *recent[K, V] {
	return &recent[K, V]{most: most, of: map[K]V{}}
}

func (r *recent[K, V]) get(k K) (V, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	v, ok := r.of[k]
	return v, ok
}

// put keeps an entry and tells whether its key was not there before.
func (r *recent[K, V]) put(k K, v V) (fresh bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.of[k]; ok {
		r.of[k] = v
		return false
	}
	r.of[k] = v
	if len(r.order) < r.most {
		r.order = append(r.order, k)
		return true
	}
	delete(r.of, r.order[r.next])
	r.order[r.next] = k
	r.next = (r.next + 1) % r.most
	return true
}
