package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"isnad/corpus/talk"
)

// optional makes nothing found no error.
func optional(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

func errorOr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// Complain keeps a reader's complaint; the same one twice is kept once.
func (s *Store) Complain(ctx context.Context, x talk.Complaint) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		return c.exec(ctx, "INSERT OR IGNORE INTO bot_complaint (time, network, chat, thread, user, question, claim, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			x.Time.UnixMicro(), x.Place.Network, x.Place.Chat, x.Place.Thread, x.User, x.Question, x.Claim, x.Reason)
	})
	if err != nil {
		return fmt.Errorf("keep a complaint: %w", err)
	}
	return nil
}

// Complaints returns the last complaints, the newest first, at most limit, and how many there are in all.
func (s *Store) Complaints(ctx context.Context, limit int) (list []talk.Complaint, all int, err error) {
	err = s.snapshot(ctx, func(c *conn) error {
		if err := c.row(ctx, "SELECT count(*) FROM bot_complaint", nil, &all); err != nil {
			return err
		}
		return c.rows(ctx, "SELECT time, network, chat, thread, user, question, claim, reason FROM bot_complaint ORDER BY number DESC LIMIT ?", []any{limit}, func(r *sql.Rows) error {
			var x talk.Complaint
			var micros int64
			err := r.Scan(&micros, &x.Place.Network, &x.Place.Chat, &x.Place.Thread, &x.User, &x.Question, &x.Claim, &x.Reason)
			x.Time = time.UnixMicro(micros).UTC()
			list = append(list, x)
			return err
		})
	})
	if err != nil {
		return nil, 0, fmt.Errorf("complaints: %w", err)
	}
	return list, all, nil
}

// Did keeps an administrator's deed.
func (s *Store) Did(ctx context.Context, d talk.Deed) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		return c.exec(ctx, "INSERT INTO bot_deed (time, network, chat, thread, user, name, act, detail, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			d.Time.UnixMicro(), d.Place.Network, d.Place.Chat, d.Place.Thread, d.User, d.Name, d.Act, d.Detail, d.Outcome)
	})
	if err != nil {
		return fmt.Errorf("keep an administrator's deed: %w", err)
	}
	return nil
}

// Deeds calls f for every administrator's deed, the oldest first.
func (s *Store) Deeds(ctx context.Context, f func(talk.Deed) error) error {
	last := int64(0)
	return paged(f, func() ([]talk.Deed, error) {
		var page []talk.Deed
		err := s.reading(ctx, func(c *conn) error {
			return c.rows(ctx, "SELECT number, time, network, chat, thread, user, name, act, detail, outcome FROM bot_deed WHERE number > ? ORDER BY number LIMIT 256", []any{last}, func(r *sql.Rows) error {
				var d talk.Deed
				var micros int64
				err := r.Scan(&last, &micros, &d.Place.Network, &d.Place.Chat, &d.Place.Thread, &d.User, &d.Name, &d.Act, &d.Detail, &d.Outcome)
				d.Time = time.UnixMicro(micros).UTC()
				page = append(page, d)
				return err
			})
		})
		if err != nil {
			err = fmt.Errorf("deeds: %w", err)
		}
		return page, err
	})
}

// Usage tells how much the bot was used: questions asked since a time and how many people asked them, and follows now.
func (s *Store) Usage(ctx context.Context, since time.Time) (questions, people, follows int, err error) {
	err = s.snapshot(ctx, func(c *conn) error {
		if err := c.row(ctx, "SELECT count(*), count(DISTINCT network || ':' || user) FROM bot_ask WHERE time >= ?", []any{since.UnixMicro()}, &questions, &people); err != nil {
			return err
		}
		return c.row(ctx, "SELECT count(*) FROM bot_follow", nil, &follows)
	})
	if err != nil {
		err = fmt.Errorf("usage of the bot: %w", err)
	}
	return questions, people, follows, err
}
