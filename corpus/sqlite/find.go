package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

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
// come first, then those stored last. Rejected claims are left out. Frequencies count them still.
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

// posting returns the claims that have a term; the bitmap is shared and must not be changed.
func (l *look) posting(name string) (*roaring.Bitmap, error) {
	term, err := l.store.words.number(l.ctx, l.conn, name)
	if err != nil || term == 0 {
		return roaring.New(), err
	}
	if b, ok := l.store.lists.get(l.generation, term); ok {
		return b, nil
	}
	b, err := readPosting(l.ctx, l.conn, term)
	if err == nil {
		l.store.lists.put(l.generation, term, b)
	}
	return b, err
}

// any returns the claims that have any of the terms; it may be shared and must not be changed.
func (l *look) any(names []string) (*roaring.Bitmap, error) {
	if len(names) < 2 {
		return l.union(names)
	}
	key := strings.Join(names, "\n")
	if b, ok := l.store.unions.get(l.generation, key); ok {
		return b, nil
	}
	b, err := l.union(names)
	if err == nil {
		l.store.unions.put(l.generation, key, b)
	}
	return b, err
}

// union joins the claims of the terms.
func (l *look) union(names []string) (*roaring.Bitmap, error) {
	lists := make([]*roaring.Bitmap, 0, len(names))
	for _, name := range names {
		b, err := l.posting(name)
		if err != nil {
			return nil, err
		}
		if !b.IsEmpty() {
			lists = append(lists, b)
		}
	}
	switch len(lists) {
	case 0:
		return roaring.New(), nil
	case 1:
		return lists[0], nil
	case 2:
		return roaring.Or(lists[0], lists[1]), nil
	}
	return roaring.FastOr(lists...), nil
}

// ranking prepares to rank the claims that match the query, and fills in the frequencies of its groups.
func (l *look) ranking(q corpus.Query, found *corpus.Found) (*ranking, error) {
	r := &ranking{limit: q.Limit, dates: l.dates}
	var filters []*roaring.Bitmap
	found.Frequency = make([]int, len(q.Groups))
	for i, g := range q.Groups {
		b, err := l.any(g.Keys)
		if err != nil {
			return nil, err
		}
		df := int(b.GetCardinality())
		found.Frequency[i] = df
		weight := g.Weight
		if weight == 0 {
			weight = 1
		}
		if df > 0 {
			weight *= math.Log1p(float64(l.claims) / float64(df))
		}
		if df > 0 {
			r.groups = append(r.groups, rankGroup{b, weight, 1 << i})
		}
	}
	if len(q.Kinds) > 0 || len(q.Groups) == 0 {
		kinds := q.Kinds
		if len(kinds) == 0 {
			kinds = corpus.Kinds
		}
		names := make([]string, len(kinds))
		for i, k := range kinds {
			names[i] = kindTerm + string(k)
		}
		b, err := l.any(names)
		if err != nil {
			return nil, err
		}
		filters = append(filters, b)
	}
	if len(q.Documents) > 0 {
		b, err := l.ofDocuments(q.Documents)
		if err != nil {
			return nil, err
		}
		filters = append(filters, b)
	}
	r.anyGroup = len(q.Groups) > 0
	slices.SortFunc(filters, func(a, b *roaring.Bitmap) int { return int(a.GetCardinality()) - int(b.GetCardinality()) })
	for _, f := range filters {
		if r.filter == nil {
			r.filter = f
		} else {
			r.filter = roaring.And(r.filter, f)
		}
	}
	rejected, err := l.posting(rejectedTerm)
	if err != nil {
		return nil, err
	}
	r.without(rejected)
	return r, nil
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
		next, err := l.store.candidates(l.ctx, l.conn, hits[len(found.Candidates):])
		found.Candidates = append(found.Candidates, next...)
		return err
	}
	if err := more(); err != nil || q.Enough == nil || q.Enough(*found) {
		return err
	}
	want = q.Limit
	return more()
}

// ofDocuments returns the claims of the documents.
func (l *look) ofDocuments(ids []string) (*roaring.Bitmap, error) {
	b := roaring.New()
	for _, id := range ids {
		err := l.conn.rows(l.ctx, "SELECT c.number FROM document d JOIN claim c ON c.document = d.number WHERE d.id = ?", []any{id}, func(r *sql.Rows) error {
			var claim uint32
			err := r.Scan(&claim)
			b.Add(claim)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (l *look) dates(block uint32) (datedBlock, error) {
	return l.store.newest.block(l.ctx, l.conn, l.generation, block)
}

// candidates returns the claims of the hits with the headers of their documents. What they point to is shared and must not
// be changed.
func (s *Store) candidates(ctx context.Context, c *conn, hits []hit) ([]corpus.Candidate, error) {
	known := s.recall.get(hits)
	var unknown []int64
	for i, h := range hits {
		if known[i] == nil {
			unknown = append(unknown, int64(h.claim))
		}
	}
	read, err := s.readStated(ctx, c, unknown)
	if err != nil {
		return nil, err
	}
	s.recall.put(read)
	candidates := make([]corpus.Candidate, len(hits))
	for i, h := range hits {
		x := known[i]
		if x == nil {
			if x = read[h.claim]; x == nil {
				return nil, errBody
			}
		}
		candidates[i] = corpus.Candidate{Claim: x.claim, Document: *x.document, Matched: h.mask, Score: h.score}
	}
	return candidates, nil
}

// readStated reads claims by their numbers, with the headers of their documents.
func (s *Store) readStated(ctx context.Context, c *conn, claims []int64) (map[uint32]*stated, error) {
	if len(claims) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(claims)
	if err != nil {
		return nil, err
	}
	records := make([]record, 0, len(claims))
	documents := map[int64]*corpus.Document{}
	err = c.rows(ctx, "SELECT "+recordColumns+" FROM json_each(?) j CROSS JOIN claim c ON c.number = j.value", []any{string(list)}, func(r *sql.Rows) error {
		var x record
		err := x.scan(r.Scan)
		records = append(records, x)
		documents[x.document] = nil
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := readHeaders(ctx, c, documents); err != nil {
		return nil, err
	}
	ids := make([]string, len(records))
	for i := range records {
		ids[i] = documents[records[i].document].ID
	}
	decoded, err := s.decode(ctx, c, records, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[uint32]*stated, len(records))
	for i := range records {
		out[uint32(records[i].number)] = &stated{decoded[i], documents[records[i].document]}
	}
	return out, nil
}

// readHeaders fills in the headers of documents by their numbers.
func readHeaders(ctx context.Context, c *conn, documents map[int64]*corpus.Document) error {
	list, err := json.Marshal(slices.Sorted(maps.Keys(documents)))
	if err != nil {
		return err
	}
	return c.rows(ctx, "SELECT "+header+", d.number FROM json_each(?) j CROSS JOIN document d ON d.number = j.value", []any{string(list)}, func(r *sql.Rows) error {
		d := &corpus.Document{}
		var n int64
		err := scanDocument(r.Scan, d, &n)
		documents[n] = d
		return err
	})
}
