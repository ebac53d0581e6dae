// Package corpustest is the suite that every store of documents and claims must pass, and the made-up corpus it uses.
package corpustest

import (
	"context"
	"testing"
	"time"

	"isnad/corpus"
)

// Store is all that a store can do. Its users declare the few methods they need themselves.
type Store interface {
	Save(context.Context, []corpus.Bundle) (corpus.Saved, error)
	Delete(ctx context.Context, id string) error
	Document(ctx context.Context, id string) (corpus.Document, error)
	Documents(context.Context, func(corpus.Document) error) error
	Headers(context.Context, func(corpus.Document) error) error
	Digest(ctx context.Context, id string) (string, error)
	Digests(context.Context) (map[string]string, error)
	Claim(ctx context.Context, id string) (corpus.Claim, error)
	Claims(ctx context.Context, document string, f func(corpus.Claim) error) error
	Quotes(ctx context.Context, claims []*corpus.Claim) ([]string, error)
	Find(context.Context, corpus.Query) (corpus.Found, error)
	Frequency(ctx context.Context, names ...string) ([]int, error)
	Counts(context.Context) (documents, claims int, newest time.Time, err error)
	Generation(context.Context) (int64, error)
	Reject(ctx context.Context, claim, by, reason string) error
	Restore(ctx context.Context, claim, by, reason string) error
	Rejected(ctx context.Context, claim string) (bool, error)
	Audit(context.Context, func(corpus.Act) error) error
	Close() error
}

// TestStore runs the suite; open makes an empty store and closes it when the test ends.
func TestStore(t *testing.T, open func(*testing.T) Store) {
	for _, x := range []struct {
		name string
		run  func(*testing.T, Store)
	}{
		{"Empty", testEmpty},
		{"RoundTrip", testRoundTrip},
		{"Digest", testDigest},
		{"Refused", testRefused},
		{"AllOrNothing", testAllOrNothing},
		{"Quotes", testQuotes},
		{"Order", testOrder},
		{"UseInside", testUseInside},
		{"Find", testFind},
		{"FindTies", testFindTies},
		{"FindRandom", testFindRandom},
		{"Replace", testReplace},
		{"Reject", testReject},
		{"RejectionLasts", testRejectionLasts},
		{"Generation", testGeneration},
		{"Together", testTogether},
		{"Cancelled", testCancelled},
	} {
		t.Run(x.name, func(t *testing.T) { x.run(t, open(t)) })
	}
}
