package load

import (
	"context"

	"isnad/corpus"
)

// batchClaims and batchBytes bound how much is saved in one transaction. Larger ones write each list of the index less
// often; two of them are in memory at a time.
const (
	batchClaims = 10_000
	batchBytes  = 16 << 20
)

// saver saves bundles in batches while the next batch is being made.
type saver struct {
	batches chan []corpus.Bundle
	ended   chan struct{}

	batch         []corpus.Bundle
	claims, bytes int

	// Of the goroutine that saves, until it has ended.
	saved corpus.Saved
	err   error
}

// newSaver starts a saver; it calls cancel when the store fails, and saves nothing from then on.
func newSaver(ctx context.Context, store Store, cancel func()) *saver {
	s := &saver{batches: make(chan []corpus.Bundle), ended: make(chan struct{})}
	go func() {
		defer close(s.ended)
		for batch := range s.batches {
			if s.err != nil || len(batch) == 0 {
				continue
			}
			saved, err := store.Save(ctx, batch)
			s.saved = s.saved.Add(saved)
			if s.err = err; err != nil {
				cancel()
			}
		}
	}()
	return s
}

func (s *saver) add(b corpus.Bundle) {
	s.batch = append(s.batch, b)
	s.claims += len(b.Claims)
	s.bytes += len(b.Document.Text)
	if s.claims >= batchClaims || s.bytes >= batchBytes {
		s.flush()
	}
}

func (s *saver) flush() {
	s.batches <- s.batch
	s.batch, s.claims, s.bytes = nil, 0, 0
}

// settle returns when all that was added is saved.
func (s *saver) settle() {
	s.flush()
	s.batches <- nil // is received when the batch before it is done
}

// close saves what is left, and returns what all of it came to.
func (s *saver) close() (corpus.Saved, error) {
	s.flush()
	close(s.batches)
	<-s.ended
	return s.saved, s.err
}
