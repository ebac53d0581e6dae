package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"math"
	"sync"
	"time"
)

const (
	recencyBits  = 12 // a block of recency holds 1<<recencyBits claims
	recencyClaim = 4  // bytes
)

// recency tells when the documents of claims were published, from blocks it keeps in memory: four bytes a claim, all of
// one generation of the corpus.
type recency struct {
	mu         sync.Mutex
	generation int64
	blocks     map[uint32]datedBlock
}

// datedBlock is a block's dates.
type datedBlock struct {
	seconds []byte
	newest  uint32
}

func newRecency() *recency { return &recency{blocks: map[uint32]datedBlock{}} }

// block returns the block with this number; it is shared and must not be changed.
func (r *recency) block(ctx context.Context, c *conn, generation int64, number uint32) (datedBlock, error) {
	r.mu.Lock()
	b, ok := r.blocks[number]
	ok = ok && r.generation == generation
	r.mu.Unlock()
	if ok {
		return b, nil
	}
	seconds, err := readRecency(ctx, c, number)
	if err != nil {
		return datedBlock{}, err
	}
	b = newDatedBlock(seconds)
	r.mu.Lock()
	defer r.mu.Unlock()
	if generation > r.generation {
		clear(r.blocks)
		r.generation = generation
	}
	if generation == r.generation {
		r.blocks[number] = b
	}
	return b, nil
}

func newDatedBlock(seconds []byte) datedBlock {
	d := datedBlock{seconds: seconds}
	for claim := range uint32(len(seconds) / recencyClaim) {
		d.newest = max(d.newest, d.of(claim))
	}
	return d
}

// of returns when the document of a claim of the block was published.
func (d datedBlock) of(claim uint32) uint32 {
	i := int(claim&(1<<recencyBits-1)) * recencyClaim
	if i+recencyClaim > len(d.seconds) {
		return 0
	}
	return binary.LittleEndian.Uint32(d.seconds[i:])
}

func readRecency(ctx context.Context, c *conn, block uint32) ([]byte, error) {
	var b []byte
	err := c.row(ctx, "SELECT seconds FROM recency WHERE block = ?", []any{block}, &b)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return b, err
}

// recencies are the blocks a transaction changes.
type recencies map[uint32][]byte

// set notes when the document of a claim was published.
func (m recencies) set(ctx context.Context, c *conn, claim uint32, published time.Time) error {
	number := claim >> recencyBits
	b, ok := m[number]
	if !ok {
		var err error
		if b, err = readRecency(ctx, c, number); err != nil {
			return err
		}
	}
	i := int(claim&(1<<recencyBits-1)) * recencyClaim
	if i+recencyClaim > len(b) {
		b = append(b, make([]byte, i+recencyClaim-len(b))...)
	}
	var seconds uint32
	if s := published.Unix(); !published.IsZero() && s > 0 {
		seconds = uint32(min(s, math.MaxUint32))
	}
	binary.LittleEndian.PutUint32(b[i:], seconds)
	m[number] = b
	return nil
}

func (m recencies) write(ctx context.Context, c *conn) error {
	for number, b := range m {
		if err := c.exec(ctx, "INSERT INTO recency (block, seconds) VALUES (?, ?) ON CONFLICT DO UPDATE SET seconds = excluded.seconds", number, b); err != nil {
			return err
		}
	}
	return nil
}
