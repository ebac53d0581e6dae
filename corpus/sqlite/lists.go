package sqlite

import (
	"container/list"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// What the postings kept in memory may weigh, and the sets made of them.
const (
	listBytes = 48 << 20
	setBytes  = 16 << 20
)

// lists keeps the postings used last in memory, or sets made of them, all of one generation of the corpus. The bitmaps in it
// are shared and never changed.
type lists[K comparable] struct {
	mu         sync.Mutex
	limit      int
	size       int // bytes
	generation int64
	used       *list.List // of *kept, used last first
	terms      map[K]*list.Element
}

type kept[K comparable] struct {
	term K
	bits *roaring.Bitmap
	size int
}

func newLists[K comparable](limit int) *lists[K] {
	return &lists[K]{limit: limit, used: list.New(), terms: map[K]*list.Element{}}
}

// get returns the posting of a term in a generation, if it is kept.
func (l *lists[K]) get(generation int64, term K) (*roaring.Bitmap, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if generation != l.generation {
		return nil, false
	}
	e, ok := l.terms[term]
	if !ok {
		return nil, false
	}
	l.used.MoveToFront(e)
	return e.Value.(*kept[K]).bits, true
}

// put keeps the posting of a term in a generation. What is of an older generation goes; a posting that is itself of an
// older one is not kept.
func (l *lists[K]) put(generation int64, term K, bits *roaring.Bitmap) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if generation < l.generation {
		return
	}
	if generation > l.generation {
		l.used.Init()
		clear(l.terms)
		l.size, l.generation = 0, generation
	}
	if _, ok := l.terms[term]; ok {
		return
	}
	k := &kept[K]{term, bits, int(bits.GetSizeInBytes()) + 200}
	if k.size > l.limit {
		return
	}
	l.terms[term] = l.used.PushFront(k)
	for l.size += k.size; l.size > l.limit; {
		last := l.used.Back()
		gone := l.used.Remove(last).(*kept[K])
		delete(l.terms, gone.term)
		l.size -= gone.size
	}
}
