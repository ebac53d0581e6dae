package sqlite

import (
	"context"
	"fmt"
	"math"
	"math/bits"

	"github.com/RoaringBitmap/roaring/v2"

	"isnad/corpus"
)

const maxGroups = 64

// Frequency returns for each key how many stored claims have it.
func (s *Store) Frequency(ctx context.Context, names ...string) ([]int, error) {
	counts := make([]int, len(names))
	err := s.snapshot(ctx, func(c *conn) error {
		l, err := s.look(ctx, c)
		for i := 0; i < len(names) && err == nil; i++ {
			var b *roaring.Bitmap
			if b, err = l.posting(names[i]); err == nil {
				counts[i] = int(b.GetCardinality())
			}
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("frequency: %w", err)
	}
	return counts, nil
}

// Find returns the claims that match a query: those of the wanted kinds and documents that, if there are groups, have a key
// of at least one. A claim's score is the sum, over the groups it matches, of
// ln(1 + claims/frequency) times the group's weight. The best Limit are returned; among equals those published last
// come first, then those stored last. Rejected claims are left out. Frequencies count them still. What the claims found
// point to is shared and must not be changed.
func (s *Store) Find(ctx context.Context, q corpus.Query) (corpus.Found, error) {
	if len(q.Groups) > maxGroups {
		return corpus.Found{}, fmt.Errorf("find: %d groups; at most %d are possible", len(q.Groups), maxGroups)
	}
	var found corpus.Found
	err := s.snapshot(ctx, func(c *conn) error {
		l, err := s.look(ctx, c)
		if err != nil {
			return err
		}
		found.Claims = l.claims
		r, err := l.ranking(q, &found)
		if err != nil {
			return err
		}
		return l.read(r, q, &found)
	})
	if err != nil {
		return corpus.Found{}, fmt.Errorf("find: %w", err)
	}
	return found, nil
}

// look is one look at one state of the database.
type look struct {
	ctx        context.Context
	store      *Store
	conn       *conn
	generation int64
	claims     int
}

// look begins a look; c is in a transaction.
func (s *Store) look(ctx context.Context, c *conn) (*look, error) {
	l := &look{ctx: ctx, store: s, conn: c}
	err := c.row(ctx, "SELECT generation, claims FROM tally", nil, &l.generation, &l.claims)
	return l, err
}

// ranking prepares to rank the claims that match the query, and fills in the frequencies of its groups.
func (l *look) ranking(q corpus.Query, found *corpus.Found) (*ranking, error) {
	r := &ranking{limit: q.Limit, dates: l.dates, anyGroup: len(q.Groups) > 0}
	found.Frequency = make([]int, len(q.Groups))
	for i, g := range q.Groups {
		b, err := l.any(g.Keys)
		if err != nil {
			return nil, err
		}
		df := int(b.GetCardinality())
		found.Frequency[i] = df
		if df == 0 {
			continue
		}
		weight := g.Weight
		if weight == 0 {
			weight = 1
		}
		r.groups = append(r.groups, rankGroup{b, weight * math.Log1p(float64(l.claims)/float64(df)), 1 << i})
	}
	return r, l.filter(r, q)
}

// filter confines a ranking to the claims of the wanted kinds and documents that are not rejected.
func (l *look) filter(r *ranking, q corpus.Query) error {
	rejected, err := l.posting(rejectedTerm)
	if err != nil {
		return err
	}
	if len(q.Kinds) == 0 && len(q.Documents) == 0 && r.anyGroup {
		r.without(rejected)
		return nil
	}
	kinds := q.Kinds
	if len(kinds) == 0 {
		kinds = corpus.Kinds
	}
	if r.filter, err = l.ofKinds(kinds, rejected); err != nil {
		return err
	}
	if len(q.Documents) > 0 {
		b, err := l.ofDocuments(q.Documents)
		if err != nil {
			return err
		}
		r.filter = roaring.And(b, r.filter)
		return nil
	}
	for i := range r.groups {
		g := &r.groups[i]
		if g.bits, err = l.among(kinds, r.filter, q.Groups[bits.TrailingZeros64(g.bit)].Keys, g.bits); err != nil {
			return err
		}
	}
	r.within = true
	return nil
}

// read reads the best claims: the first ones, and the others where these are not enough.
func (l *look) read(r *ranking, q corpus.Query, found *corpus.Found) error {
	want := q.Limit
	if q.Enough != nil {
		want = min(q.First, want)
	}
	more := func() error {
		hits, err := r.upTo(want)
		if err != nil {
			return err
		}
		return l.store.candidates(l.ctx, l.conn, hits[len(found.Candidates):], found)
	}
	if err := more(); err != nil || q.Enough == nil || q.Enough(*found) {
		return err
	}
	want = q.Limit
	return more()
}

func (l *look) dates(block uint32) (datedBlock, error) {
	return l.store.newest.block(l.ctx, l.conn, l.generation, block)
}
