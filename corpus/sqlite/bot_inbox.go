package sqlite

import (
	"context"
	"database/sql"
	"fmt"
)

// Received keeps updates of a network that are not handled yet, by their numbers. Handled drops them again.
func (s *Store) Received(ctx context.Context, network string, updates map[int64][]byte) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		for id, raw := range updates {
			if err := c.exec(ctx, "INSERT OR IGNORE INTO bot_inbox (network, id, raw) VALUES (?, ?, ?)", network, id, raw); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keep updates of %s: %w", network, err)
	}
	return nil
}

// Unhandled calls f for each update of a network that was received and is not handled, in order. f may use the store.
func (s *Store) Unhandled(ctx context.Context, network string, f func(id int64, raw []byte) error) error {
	type update struct {
		id  int64
		raw []byte
	}
	last := int64(-1 << 63)
	return paged(func(u update) error { return f(u.id, u.raw) }, func() ([]update, error) {
		var page []update
		err := s.reading(ctx, func(c *conn) error {
			return c.rows(ctx, "SELECT id, raw FROM bot_inbox WHERE network = ? AND id > ? ORDER BY id LIMIT 256", []any{network, last}, func(r *sql.Rows) error {
				var u update
				err := r.Scan(&u.id, &u.raw)
				page, last = append(page, u), u.id
				return err
			})
		})
		if err != nil {
			err = fmt.Errorf("updates of %s: %w", network, err)
		}
		return page, err
	})
}
