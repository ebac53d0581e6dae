package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

const (
	blockBits = 16 // a posting's block holds 1<<blockBits claims: one container of a Roaring bitmap
	maxClaim  = 1<<32 - 1
)

// readPosting returns the claims that have a term, from all blocks.
func readPosting(ctx context.Context, c *conn, term int64) (*roaring.Bitmap, error) {
	var blocks []*roaring.Bitmap
	err := c.rows(ctx, "SELECT bits FROM posting WHERE term = ? ORDER BY block", []any{term}, func(r *sql.Rows) error {
		var bits []byte
		if err := r.Scan(&bits); err != nil {
			return err
		}
		b, err := decodeBits(bits)
		blocks = append(blocks, b)
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case len(blocks) == 0:
		return roaring.New(), nil
	case len(blocks) == 1:
		return blocks[0], nil
	}
	return roaring.FastOr(blocks...), nil
}

// decodeBits reads a serialised bitmap, which keeps bits as its memory.
func decodeBits(bits []byte) (*roaring.Bitmap, error) {
	b := roaring.New()
	if _, err := b.FromBuffer(bits); err != nil {
		return nil, fmt.Errorf("%w (posting list: %w)", errBody, err)
	}
	return b, nil
}

// change is what a transaction adds to and takes from the posting of one term. Numbers of claims are never used twice,
// so a claim that is in both was added and taken away again.
type change struct{ add, remove []uint32 }

// changes are the changes of a transaction by term; nil where a term has none. Terms are numbered from 1 without gaps.
type changes []*change

func (m *changes) of(term int64) *change {
	if more := int(term) + 1 - len(*m); more > 0 {
		*m = append(*m, make([]*change, more)...)
	}
	ch := (*m)[term]
	if ch == nil {
		ch = &change{}
		(*m)[term] = ch
	}
	return ch
}

func (m *changes) add(term int64, claim uint32) {
	ch := m.of(term)
	if n := len(ch.add); n == 0 || ch.add[n-1] != claim { // claims are added one after the other
		ch.add = append(ch.add, claim)
	}
}

func (m *changes) remove(term int64, claim uint32) {
	ch := m.of(term)
	ch.remove = append(ch.remove, claim)
}

// edit is what a transaction does to one row of the table posting.
type edit struct {
	term        int64
	add, remove []uint32
	stored      *roaring.Bitmap // nil where there is no such row
}

// write applies the changes to the stored postings, block after block, in the order of the table; of fresh terms none
// is stored.
func (m changes) write(ctx context.Context, c *conn, fresh map[int64]bool) error {
	blocks := m.edits()
	for _, block := range slices.Sorted(maps.Keys(blocks)) {
		for part := range slices.Chunk(blocks[block], editsAtOnce) {
			if err := readBlock(ctx, c, block, part, fresh); err != nil {
				return err
			}
			for i := range part {
				if err := part[i].write(ctx, c, block); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// edits returns the changes by block, those of a block in the order of their terms.
func (m changes) edits() map[uint32][]edit {
	blocks := map[uint32][]edit{}
	for term, ch := range m {
		if ch == nil {
			continue
		}
		slices.Sort(ch.add)
		slices.Sort(ch.remove)
		for len(ch.add)+len(ch.remove) > 0 {
			var block uint32 = maxClaim >> blockBits
			for _, list := range [][]uint32{ch.add, ch.remove} {
				if len(list) > 0 {
					block = min(block, list[0]>>blockBits)
				}
			}
			e := edit{term: int64(term)}
			e.add, ch.add = cutBlock(ch.add, block)
			e.remove, ch.remove = cutBlock(ch.remove, block)
			blocks[block] = append(blocks[block], e)
		}
	}
	return blocks
}

// cutBlock cuts the claims of the block off the front of a sorted list.
func cutBlock(list []uint32, block uint32) (head, tail []uint32) {
	if n := len(list); n == 0 || list[n-1]>>blockBits == block {
		return list, nil
	}
	i, _ := slices.BinarySearchFunc(list, block, func(claim, block uint32) int {
		if claim>>blockBits <= block {
			return -1
		}
		return 1
	})
	return list[:i], list[i:]
}

const editsAtOnce = 4096 // edits whose rows are read together

// readBlock fills in what is stored of the edits of a block.
func readBlock(ctx context.Context, c *conn, block uint32, edits []edit, fresh map[int64]bool) error {
	var terms []int64
	var stored []*edit
	for i := range edits {
		if !fresh[edits[i].term] {
			terms = append(terms, edits[i].term)
			stored = append(stored, &edits[i])
		}
	}
	if len(terms) == 0 {
		return nil
	}
	list, err := json.Marshal(terms)
	if err != nil {
		return err
	}
	return c.rows(ctx, "SELECT j.key, p.bits FROM json_each(?) j CROSS JOIN posting p ON p.term = j.value AND p.block = ?", []any{string(list), block}, func(r *sql.Rows) error {
		var i int
		var bits []byte
		if err := r.Scan(&i, &bits); err != nil {
			return err
		}
		var err error
		stored[i].stored, err = decodeBits(bits)
		return err
	})
}

func (e *edit) write(ctx context.Context, c *conn, block uint32) error {
	bits := roaring.BitmapOf(e.add...)
	if e.stored != nil {
		bits.Or(e.stored) // adding to it claim by claim is slow where it holds runs
	}
	for _, claim := range e.remove {
		bits.Remove(claim)
	}
	if bits.IsEmpty() {
		return c.exec(ctx, "DELETE FROM posting WHERE term = ? AND block = ?", e.term, block)
	}
	if bits.GetCardinality() > 1<<13 {
		bits.RunOptimize()
	}
	b, err := bits.ToBytes()
	if err != nil {
		return err
	}
	e.stored = nil
	return c.exec(ctx, "INSERT INTO posting (term, block, bits) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bits = excluded.bits", e.term, block, b)
}
