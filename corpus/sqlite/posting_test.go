package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"

	"isnad/corpus"
	"isnad/corpus/corpustest"
)

// postings returns the whole term index in text: for each term with claims the ids of its claims.
func postings(t *testing.T, s *Store) string {
	t.Helper()
	var lines []string
	err := s.reading(t.Context(), func(c *conn) error {
		ids := map[uint32]string{}
		err := c.rows(t.Context(), "SELECT c.number, d.id || '#' || c.name FROM claim c JOIN document d ON d.number = c.document", nil, func(r *sql.Rows) error {
			var n uint32
			var id string
			err := r.Scan(&n, &id)
			ids[n] = id
			return err
		})
		if err != nil {
			return err
		}
		return c.rows(t.Context(), "SELECT t.name, p.block, p.bits FROM posting p JOIN term t ON t.number = p.term", nil, func(r *sql.Rows) error {
			var name string
			var block uint32
			var bits []byte
			if err := r.Scan(&name, &block, &bits); err != nil {
				return err
			}
			b, err := decodeBits(bits)
			if err != nil {
				return err
			}
			for _, n := range b.ToArray() {
				if n>>blockBits != block {
					return fmt.Errorf("claim %d stands in block %d", n, block)
				}
				lines = append(lines, name+" "+ids[n])
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func openTest(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestPostingsAfterReplacing compares the index after many replacements and deletions with that of a fresh database that
// holds the last versions only.
func TestPostingsAfterReplacing(t *testing.T) {
	old, fresh := openTest(t), openTest(t)
	m := corpustest.NewMaker(9, 60, 6)
	last := map[string]corpus.Bundle{}
	for round := range 4 {
		for i := range 12 {
			b := m.Bundle(fmt.Sprint("d", i), 1+(i*7+round)%6)
			last[b.Document.ID] = b
			if _, err := old.Save(t.Context(), []corpus.Bundle{b}); err != nil {
				t.Fatal(err)
			}
		}
		if err := old.Delete(t.Context(), "d5"); err != nil {
			t.Fatal(err)
		}
		delete(last, "d5")
	}
	for _, b := range last {
		if _, err := fresh.Save(t.Context(), []corpus.Bundle{b}); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := postings(t, old), postings(t, fresh); got != want {
		t.Errorf("after replacing and deleting:\n%s\nin a fresh database:\n%s", got, want)
	}
	for id := range last {
		if err := old.Delete(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	if got := postings(t, old); got != "" {
		t.Errorf("after deleting all documents:\n%s", got)
	}
}

// TestBlocks adds and removes claims on both sides of the edge of a block.
func TestBlocks(t *testing.T) {
	s := openTest(t)
	const edge = 1 << blockBits
	for _, x := range []struct{ add, remove, want []uint32 }{
		{add: []uint32{1, edge - 1}, want: []uint32{1, edge - 1}},
		{add: []uint32{edge, edge + 5, 7 * edge}, remove: []uint32{1}, want: []uint32{edge - 1, edge, edge + 5, 7 * edge}},
		{add: []uint32{maxClaim}, remove: []uint32{edge, edge - 1, 3 * edge, maxClaim}, want: []uint32{edge + 5, 7 * edge}},
		{remove: []uint32{edge + 5, 7 * edge}},
	} {
		var got *roaring.Bitmap
		err := s.writing(t.Context(), func(ctx context.Context, c *conn) error {
			m := changes{}
			for _, n := range x.add {
				m.add(1, n)
				m.add(1, n)
			}
			for _, n := range x.remove {
				m.remove(1, n)
			}
			if err := m.write(ctx, c, nil); err != nil {
				return err
			}
			var err error
			got, err = readPosting(ctx, c, 1)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got.ToArray(), x.want) {
			t.Errorf("add %v, remove %v: %v, want %v", x.add, x.remove, got, x.want)
		}
	}
	var rows int
	if err := s.db.QueryRow("SELECT count(*) FROM posting").Scan(&rows); err != nil || rows != 0 {
		t.Errorf("%d empty blocks are left, %v", rows, err)
	}
}

// TestPlans sees that no query the program lives by reads a whole table.
func TestPlans(t *testing.T) {
	s := openTest(t)
	for _, query := range []string{
		"SELECT bits FROM posting WHERE term = 1 ORDER BY block",
		"SELECT " + recordColumns + " FROM json_each('[1]') j CROSS JOIN claim c ON c.number = j.value",
		"SELECT " + header + ", d.number FROM json_each('[1]') j CROSS JOIN document d ON d.number = j.value",
		"SELECT c.number FROM document d JOIN claim c ON c.document = d.number WHERE d.id = 'x'",
		"SELECT max(published) FROM document",
	} {
		rows, err := s.db.Query("EXPLAIN QUERY PLAN " + query)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var a, b, c int
			var detail string
			if err := rows.Scan(&a, &b, &c, &detail); err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(detail, "SCAN") && !strings.Contains(detail, "VIRTUAL") || strings.Contains(detail, "TEMP B-TREE") {
				t.Errorf("%s\n%s", query, detail)
			}
		}
		rows.Close()
	}
}

// TestLists keeps what was used last within the limit, of one generation.
func TestLists(t *testing.T) {
	bits := func(n int) *roaring.Bitmap {
		b := roaring.New()
		b.AddRange(0, uint64(n))
		b.Add(1 << 20)
		return b
	}
	l := newLists[int64](1000)
	for term := range int64(10) {
		l.put(1, term, bits(3))
		l.get(1, 0)
	}
	var have []int64
	for term := range int64(10) {
		if _, ok := l.get(1, term); ok {
			have = append(have, term)
		}
	}
	if !slices.Equal(have, []int64{0, 7, 8, 9}) || l.size > l.limit || l.used.Len() != len(l.terms) {
		t.Errorf("kept %v of size %d", have, l.size)
	}
	l.put(2, 1, bits(3))
	if _, ok := l.get(1, 0); ok || len(l.terms) != 1 {
		t.Error("a posting of an older generation is still there")
	}
	l.put(1, 2, bits(3))
	if _, ok := l.get(2, 2); ok {
		t.Error("a posting of an older generation was kept for the newer")
	}
}
