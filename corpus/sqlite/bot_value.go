package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// SetValue keeps a single value under a name.
func (s *Store) SetValue(ctx context.Context, name, value string) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error { return setValue(ctx, c, name, value, s.now()) })
	if err != nil {
		return fmt.Errorf("keep value %q: %w", name, err)
	}
	return nil
}

func setValue(ctx context.Context, c *conn, name, value string, now time.Time) error {
	return c.exec(ctx, "INSERT INTO bot_value (name, value, time) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, time = excluded.time",
		name, value, now.UnixMicro())
}

// Value returns the value kept under a name and when it was kept; "" and the zero time when none is.
func (s *Store) Value(ctx context.Context, name string) (value string, kept time.Time, err error) {
	var micros int64
	err = s.reading(ctx, func(c *conn) error {
		return optional(c.row(ctx, "SELECT value, time FROM bot_value WHERE name = ?", []any{name}, &value, &micros))
	})
	if err != nil {
		return "", time.Time{}, fmt.Errorf("value %q: %w", name, err)
	}
	if micros != 0 {
		kept = time.UnixMicro(micros).UTC()
	}
	return value, kept, nil
}

// Handled notes that a network's update is done with.
func (s *Store) Handled(ctx context.Context, network string, id int64) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		if err := c.exec(ctx, "DELETE FROM bot_inbox WHERE network = ? AND id = ?", network, id); err != nil {
			return err
		}
		return c.exec(ctx, "INSERT OR IGNORE INTO bot_handled (network, id, time) VALUES (?, ?, ?)", network, id, s.now().UnixMicro())
	})
	if err != nil {
		return fmt.Errorf("note update %d of %s: %w", id, network, err)
	}
	return nil
}

// HandledFrom returns the numbers of a network's updates that are done with, from the smallest given on, in order.
func (s *Store) HandledFrom(ctx context.Context, network string, from int64) ([]int64, error) {
	var list []int64
	err := s.reading(ctx, func(c *conn) error {
		return c.rows(ctx, "SELECT id FROM bot_handled WHERE network = ? AND id >= ? ORDER BY id", []any{network, from}, func(r *sql.Rows) error {
			var id int64
			err := r.Scan(&id)
			list = append(list, id)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("updates of %s that are done with: %w", network, err)
	}
	return list, nil
}

// HandledBelow keeps how far a network has been read, and drops the notes of single updates before it.
func (s *Store) HandledBelow(ctx context.Context, network string, offset int64) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		if err := setValue(ctx, c, network+".offset", fmt.Sprint(offset), s.now()); err != nil {
			return err
		}
		return c.exec(ctx, "DELETE FROM bot_handled WHERE network = ? AND id < ?", network, offset)
	})
	if err != nil {
		return fmt.Errorf("keep that %s is read to %d: %w", network, offset, err)
	}
	return nil
}
